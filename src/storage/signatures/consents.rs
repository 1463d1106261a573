//! The consents of a signature, read again: only ever added, each with the wording that was agreed to.

use diesel::prelude::*;

use crate::domain::{SignatureId, Timestamp};
use crate::storage::schema::consents;
use crate::storage::{ReadConn, StorageError};

/// A consent as it was noted: purpose, wording, given, when, where.
pub type StoredConsent = (String, String, bool, Timestamp, String);

/// The consents of a signature, oldest first.
pub fn of(conn: &mut ReadConn, id: SignatureId) -> Result<Vec<StoredConsent>, StorageError> {
    use consents::dsl as k;
    let rows: Vec<(String, String, bool, i64, String)> = with_conn!(conn, |c| {
        k::consents
            .filter(k::signature_id.eq(id))
            .order(k::id)
            .select((k::purpose, k::wording, k::given, k::at, k::step))
            .load(c)
    })?;
    Ok(rows
        .into_iter()
        .map(|(purpose, wording, given, at, step)| (purpose, wording, given, Timestamp(at), step))
        .collect())
}

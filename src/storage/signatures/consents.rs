//! The consents of a signature, read again: only ever added, each with the wording that was agreed to.

use diesel::prelude::*;

use crate::domain::{ConsentPurpose, ConsentStep, SignatureId, Timestamp};
use crate::storage::schema::consents;
use crate::storage::{ReadConn, StorageError};

/// A consent as it was stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredConsent {
    pub purpose: ConsentPurpose,
    /// The version of the wording that was shown.
    pub wording: String,
    /// `false` when it was taken back.
    pub given: bool,
    pub at: Timestamp,
    pub step: ConsentStep,
}

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
    let corrupt = StorageError::Corrupt;
    rows.into_iter()
        .map(|(purpose, wording, given, at, step)| {
            Ok(StoredConsent {
                purpose: ConsentPurpose::from_word(&purpose).ok_or(corrupt("consents.purpose"))?,
                wording,
                given,
                at: Timestamp(at),
                step: ConsentStep::from_word(&step).ok_or(corrupt("consents.step"))?,
            })
        })
        .collect()
}

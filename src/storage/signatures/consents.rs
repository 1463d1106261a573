//! Reads the consents of a signature. Consents are append-only; each row has the wording that was agreed to.

use diesel::prelude::*;

use crate::domain::{ConsentPurpose, ConsentStep, SignatureId, Timestamp};
use crate::storage::schema::consents;
use crate::storage::{ReadConn, StorageError};

#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = consents)]
pub struct StoredConsent {
    pub purpose: ConsentPurpose,
    /// Version of the wording that was shown.
    pub wording: String,
    /// `false` if the consent was withdrawn.
    pub given: bool,
    pub at: Timestamp,
    pub step: ConsentStep,
}

/// Consents of a signature, oldest first.
pub fn of(conn: &mut ReadConn, id: SignatureId) -> Result<Vec<StoredConsent>, StorageError> {
    let theirs = consents::table
        .filter(consents::signature_id.eq(id))
        .order(consents::id);
    Ok(with_conn!(conn, |c| theirs
        .select(StoredConsent::as_select())
        .load(c))?)
}

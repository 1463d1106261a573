//! Reads the consents of a signature. Consents are append-only; each row has the wording that was agreed to.

use diesel::prelude::*;

use crate::domain::{ConsentPurpose, ConsentStep, SignatureId, Timestamp};
use crate::storage::schema::consents;
use crate::storage::{ReadConn, StorageError};

#[derive(Debug, Clone, PartialEq, Eq)]
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

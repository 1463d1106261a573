//! The consents of a signature. No row ever changes; each has the wording that was agreed to.

use diesel::prelude::*;

use crate::domain::{ConsentPurpose, ConsentStep, SignatureId, Timestamp};
use crate::storage::schema::consents;
use crate::storage::{ReadConn, StorageError, WriteTx};

/// Changes on the personal page and by links of news that are kept for each signature. Whoever goes to and fro adds no more; what was agreed to
/// when the signature was confirmed stays.
pub const KEPT: i64 = 50;

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

/// Deletes the oldest changes that its owner made after the confirmation, beyond [`KEPT`].
pub(in crate::storage) fn forget_oldest(
    tx: &mut WriteTx,
    id: SignatureId,
) -> Result<(), StorageError> {
    use consents::dsl as k;
    let older = k::consents
        .filter(k::signature_id.eq(id))
        .filter(k::step.eq_any([ConsentStep::Manage, ConsentStep::Unsubscribe]))
        .order(k::id.desc())
        .offset(KEPT)
        .limit(KEPT)
        .select(k::id);
    let older: Vec<i64> = with_tx!(tx, |c| older.load(c))?;
    if older.is_empty() {
        return Ok(());
    }
    with_tx!(tx, |c| diesel::delete(
        k::consents.filter(k::id.eq_any(older))
    )
    .execute(c))?;
    Ok(())
}

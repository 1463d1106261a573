//! Locks of signatures on Postgres, in the order in which all writes take them. SQLite has a single writer and needs none.

use diesel::prelude::*;

use crate::domain::{AddressIndex, AppealId, Signature, SignatureId, SignatureState, Source};
use crate::storage::schema::signatures;
use crate::storage::signatures::{SignatureRow, of_mailboxes};
use crate::storage::{Conn, StorageError, WriteTx};

/// Locks the signatures of a query on Postgres, by number.
macro_rules! lock_query {
    ($tx:expr, $query:expr) => {{
        if let Conn::Postgres(c) = $tx.raw_tx() {
            let ids = $query.order(signatures::id).select(signatures::id);
            ids.for_update().load::<SignatureId>(&mut **c)?;
        }
        Ok(())
    }};
}

/// Whether a signature is pending. On Postgres this locks the row until the end of the transaction: whoever confirms it
/// at the same moment waits.
pub fn is_pending_locked(tx: &mut WriteTx, id: SignatureId) -> Result<bool, StorageError> {
    use signatures::dsl as s;
    let pending = s::signatures
        .find(id)
        .filter(s::state.eq(SignatureState::Pending))
        .select(s::id);
    let found: Vec<SignatureId> = match tx.raw_tx() {
        Conn::Sqlite(c) => pending.load(&mut **c)?,
        Conn::Postgres(c) => pending.for_update().load(&mut **c)?,
    };
    Ok(!found.is_empty())
}

/// The signatures of these mailboxes, by number. On Postgres all of them are locked until the end of the transaction, in
/// one query: a mailbox after the other would not be in the order in which all writes lock them.
pub fn lock_addresses(
    tx: &mut WriteTx,
    mailboxes: &[(AppealId, AddressIndex)],
) -> Result<Vec<Signature>, StorageError> {
    let found = signatures::table
        .filter(of_mailboxes!(mailboxes))
        .order(signatures::id);
    let rows = load_locked!(tx, SignatureRow, found);
    Ok(rows.into_iter().map(Signature::from).collect())
}

/// Locks signatures on Postgres until the end of the transaction, in the order in which all writes lock them: for a
/// write that goes on to change several.
pub fn lock(tx: &mut WriteTx, ids: &[SignatureId]) -> Result<(), StorageError> {
    lock_query!(tx, signatures::table.filter(signatures::id.eq_any(ids)))
}

/// Locks on Postgres what [`entered`](super::entered) gives of these appeals, until the end of the transaction: for a
/// write that goes on to lock the appeals, and changes them afterwards.
pub fn lock_entered(tx: &mut WriteTx, appeals: &[AppealId]) -> Result<(), StorageError> {
    use signatures::dsl as s;
    let theirs = s::signatures.filter(s::appeal_id.eq_any(appeals).and(s::address_index.is_null()));
    lock_query!(
        tx,
        theirs.filter(s::source.eq(Source::Import).and(s::import_id.is_null()))
    )
}

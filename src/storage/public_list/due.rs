//! Confirmed signatures whose line appears later. A row holds nothing about the person: the line is made of the sealed
//! record when its time has come. Whatever takes a signature off the list takes it from here too.

use std::collections::HashMap;

use diesel::prelude::*;

use crate::domain::{AppealId, SignatureId, Timestamp};
use crate::storage::engine::batch_insert::BatchInsert;
use crate::storage::schema::listings_due;
use crate::storage::{ReadConn, StorageError, WriteTx};

/// Lets lines of signatures appear later about which no organiser has decided; [`put_later`] asks that first.
///
/// [`put_later`]: super::overrides::put_later
pub(in crate::storage) fn add(
    tx: &mut WriteTx,
    new: &[(SignatureId, AppealId, Timestamp)],
) -> Result<(), StorageError> {
    use listings_due::dsl as d;
    if new.is_empty() {
        return Ok(());
    }
    let rows = BatchInsert::into(d::listings_due)
        .with(d::signature_id, new.iter().map(|(id, ..)| *id))
        .with(d::appeal_id, new.iter().map(|(_, appeal, _)| *appeal))
        .with(d::due, new.iter().map(|(.., due)| *due));
    with_tx!(tx, |c| rows.execute(c))?;
    Ok(())
}

/// When the lines of these signatures appear; those that do not wait are missing.
pub fn of(
    conn: &mut ReadConn,
    ids: &[SignatureId],
) -> Result<HashMap<SignatureId, Timestamp>, StorageError> {
    use listings_due::dsl as d;
    let found = d::listings_due.filter(d::signature_id.eq_any(ids));
    let rows = with_conn!(conn, |c| found.select((d::signature_id, d::due)).load(c))?;
    let rows: Vec<(SignatureId, Timestamp)> = rows;
    Ok(rows.into_iter().collect())
}

/// How many lines of an appeal are still to appear.
pub(super) fn count(conn: &mut ReadConn, appeal: AppealId) -> Result<i64, StorageError> {
    use listings_due::dsl as d;
    let waiting = d::listings_due.filter(d::appeal_id.eq(appeal));
    Ok(with_conn!(conn, |c| waiting.count().get_result(c))?)
}

/// Signatures whose line is due, in the order of their ids.
pub fn due(
    conn: &mut ReadConn,
    now: Timestamp,
    most: i64,
) -> Result<Vec<SignatureId>, StorageError> {
    use listings_due::dsl as d;
    let due = d::listings_due.filter(d::due.le(now)).order(d::due);
    let due = due.limit(most).select(d::signature_id);
    let mut ids: Vec<SignatureId> = with_conn!(conn, |c| due.load(c))?;
    ids.sort_unstable();
    Ok(ids)
}

/// Ends the waiting; returns the signatures that waited.
pub fn take(tx: &mut WriteTx, ids: &[SignatureId]) -> Result<Vec<SignatureId>, StorageError> {
    use listings_due::dsl as d;
    let these = d::listings_due.filter(d::signature_id.eq_any(ids));
    Ok(with_tx!(tx, |c| diesel::delete(these)
        .returning(d::signature_id)
        .get_results(c))?)
}

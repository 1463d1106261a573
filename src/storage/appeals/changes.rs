//! Changes beside the texts of published appeals, for their public history.

use diesel::prelude::*;

use crate::domain::{Appeal, AppealId, DatedChange, PublicChange, Timestamp};
use crate::storage::schema::appeal_changes;
use crate::storage::{ReadConn, StorageError, WriteTx, appeals};

/// Adds a change to the history of an appeal, unless it was never published: nobody saw what it was before.
pub fn add(
    tx: &mut WriteTx,
    appeal: &Appeal,
    change: &PublicChange,
    now: Timestamp,
) -> Result<(), StorageError> {
    use appeal_changes::dsl as h;
    if appeal.published_at.is_none() {
        return Ok(());
    }
    let change = serde_json::to_string(change)
        .map_err(|_| StorageError::Corrupt("appeal_changes.change"))?;
    with_tx!(tx, |c| diesel::insert_into(h::appeal_changes)
        .values((
            h::appeal_id.eq(appeal.id),
            h::at.eq(now),
            h::change.eq(&change)
        ))
        .execute(c))?;
    appeals::touch(tx, appeal.id)
}

/// Runs a write that may change who is among the first signatories, and notes what it did in the histories of their
/// appeals, which is last, because it locks them.
pub fn noting_first<T>(
    tx: &mut WriteTx,
    now: Timestamp,
    write: impl FnOnce(&mut WriteTx) -> Result<T, StorageError>,
) -> Result<T, StorageError> {
    let written = write(tx)?;
    for (appeal, change) in tx.first.take() {
        let appeal = appeals::by_id(tx, appeal)?.ok_or(StorageError::Corrupt("appeals"))?;
        add(tx, &appeal, &change, now)?;
    }
    Ok(written)
}

/// The changes of an appeal, oldest first.
pub fn of(conn: &mut ReadConn, appeal: AppealId) -> Result<Vec<DatedChange>, StorageError> {
    use appeal_changes::dsl as h;
    let rows: Vec<(Timestamp, String)> = with_conn!(conn, |c| h::appeal_changes
        .filter(h::appeal_id.eq(appeal))
        .order(h::id)
        .select((h::at, h::change))
        .load(c))?;
    rows.into_iter()
        .map(|(at, change)| {
            let change = serde_json::from_str(&change)
                .map_err(|_| StorageError::Corrupt("appeal_changes.change"))?;
            Ok(DatedChange { at, change })
        })
        .collect()
}

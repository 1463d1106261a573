//! The announced date of an appeal's erasure, and what was erased.

use diesel::prelude::*;

use super::{locked, touch};
use crate::domain::{AppealId, Timestamp};
use crate::storage::schema::appeals;
use crate::storage::{StorageError, WriteTx};

/// Announces the erasure for a date, or takes the announcement back. The reminder belongs to an announcement.
pub fn announce(
    tx: &mut WriteTx,
    id: AppealId,
    date: Option<Timestamp>,
) -> Result<(), StorageError> {
    use appeals::dsl as a;
    with_tx!(tx, |c| diesel::update(a::appeals.find(id))
        .set((
            a::erasure_at.eq(date),
            a::erasure_reminded_at.eq(None::<Timestamp>),
            a::erasure_known_at.eq(None::<Timestamp>),
        ))
        .execute(c))?;
    touch(tx, id)
}

/// Records the reminder of an erasure at `date`, which may be later than it was announced.
pub fn remind(
    tx: &mut WriteTx,
    id: AppealId,
    date: Timestamp,
    now: Timestamp,
) -> Result<(), StorageError> {
    use appeals::dsl as a;
    with_tx!(tx, |c| diesel::update(a::appeals.find(id))
        .set((
            a::erasure_at.eq(date),
            a::erasure_reminded_at.eq(now),
            a::erasure_known_at.eq(None::<Timestamp>),
        ))
        .execute(c))?;
    touch(tx, id)
}

/// Moves the date of an announced erasure, which was reminded of.
pub fn put_off(tx: &mut WriteTx, id: AppealId, date: Timestamp) -> Result<(), StorageError> {
    use appeals::dsl as a;
    with_tx!(tx, |c| diesel::update(a::appeals.find(id))
        .set(a::erasure_at.eq(date))
        .execute(c))?;
    touch(tx, id)
}

/// Records that a mailbox took a reminder of the announced erasure; the first one counts.
pub fn is_known(tx: &mut WriteTx, id: AppealId, now: Timestamp) -> Result<(), StorageError> {
    use appeals::dsl as a;
    let reminded = a::appeals
        .find(id)
        .filter(a::erasure_reminded_at.is_not_null())
        .filter(a::erasure_known_at.is_null());
    with_tx!(tx, |c| diesel::update(reminded)
        .set(a::erasure_known_at.eq(now))
        .execute(c))?;
    Ok(())
}

/// Whether the erasure is still announced for `date`. Locks the appeal: the answer holds until the end of the transaction.
pub fn is_announced(tx: &mut WriteTx, id: AppealId, date: Timestamp) -> Result<bool, StorageError> {
    let appeal = locked(tx, id)?;
    Ok(appeal.is_some_and(|appeal| appeal.erasure.announced == Some(date)))
}

/// Counts signatures that have just lost their personal data, of those that count.
pub fn count(tx: &mut WriteTx, id: AppealId, erased: i64) -> Result<(), StorageError> {
    use appeals::dsl as a;
    with_tx!(tx, |c| diesel::update(a::appeals.find(id))
        .set(a::erased_count.eq(a::erased_count + erased))
        .execute(c))?;
    Ok(())
}

/// Records that all personal data of an appeal were erased.
pub fn finish(tx: &mut WriteTx, id: AppealId, now: Timestamp) -> Result<(), StorageError> {
    use appeals::dsl as a;
    with_tx!(tx, |c| diesel::update(a::appeals.find(id))
        .set(a::erased_at.eq(now))
        .execute(c))?;
    announce(tx, id, None)
}

/// An erased appeal takes signatures again: they get an erasure of their own.
pub fn begin_again(tx: &mut WriteTx, id: AppealId) -> Result<(), StorageError> {
    use appeals::dsl as a;
    with_tx!(tx, |c| diesel::update(a::appeals.find(id))
        .set((
            a::erased_before.eq(a::erased_at),
            a::erased_at.eq(None::<Timestamp>)
        ))
        .execute(c))?;
    touch(tx, id)
}

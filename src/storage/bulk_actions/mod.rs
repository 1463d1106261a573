//! Bulk actions: creation, leases and state changes. Each step stores its progress in its own transaction, conditional on
//! the position at which it started: if two instances work on the same action, only one can write each step.

pub mod apply;
pub mod undo;

use diesel::dsl::exists;
use diesel::prelude::*;

use crate::domain::{
    AppealId, BulkAction, BulkActionId, BulkActionKind, BulkActionState, BulkProgress, SignatureId,
    Timestamp,
};
use crate::storage::schema::{bulk_actions, bulk_changes};
use crate::storage::{ReadConn, StorageError, WriteTx};

/// How long the changes of an action are kept, in milliseconds. They can be undone until then.
pub const KEPT: i64 = 30 * Timestamp::DAY;
/// How long an instance owns an action after each step, in milliseconds.
const LEASE: i64 = 30 * Timestamp::SECOND;
/// Changes deleted per transaction.
const CHUNK: i64 = 1_000;

#[derive(Queryable, Selectable, Insertable)]
#[diesel(table_name = bulk_actions, treat_none_as_default_value = false)]
struct BulkActionRow {
    #[diesel(skip_insertion)]
    id: BulkActionId,
    appeal_id: AppealId,
    state: BulkActionState,
    kind: BulkActionKind,
    rule: Vec<u8>,
    done_by: String,
    newest: SignatureId,
    position: SignatureId,
    scanned: i64,
    matched: i64,
    changed: i64,
    skipped: i64,
    restored: i64,
    kept: i64,
    created_at: Timestamp,
    updated_at: Timestamp,
}

impl From<BulkActionRow> for BulkAction {
    fn from(row: BulkActionRow) -> Self {
        Self {
            id: row.id,
            appeal: row.appeal_id,
            state: row.state,
            kind: row.kind,
            rule: row.rule,
            done_by: row.done_by,
            newest: row.newest,
            position: row.position,
            progress: BulkProgress {
                scanned: row.scanned,
                matched: row.matched,
                changed: row.changed,
                skipped: row.skipped,
                restored: row.restored,
                kept: row.kept,
            },
            created_at: row.created_at,
            updated_at: row.updated_at,
        }
    }
}

/// Creates an action. It starts at the newest signature and works towards older ones; later signatures are not included.
pub fn begin(
    tx: &mut WriteTx,
    appeal: AppealId,
    kind: BulkActionKind,
    rule: Vec<u8>,
    done_by: String,
    now: Timestamp,
) -> Result<BulkActionId, StorageError> {
    use crate::storage::schema::signatures::dsl as s;
    let newest: Option<SignatureId> = with_tx!(tx, |c| s::signatures
        .order(s::id.desc())
        .select(s::id)
        .first(c)
        .optional())?;
    let newest = newest.unwrap_or(SignatureId::BEFORE_FIRST);
    let row = BulkActionRow {
        id: BulkActionId::BEFORE_FIRST,
        appeal_id: appeal,
        state: BulkActionState::Counting,
        kind,
        rule,
        done_by,
        newest,
        position: above(newest),
        scanned: 0,
        matched: 0,
        changed: 0,
        skipped: 0,
        restored: 0,
        kept: 0,
        created_at: now,
        updated_at: now,
    };
    Ok(with_tx!(tx, |c| diesel::insert_into(bulk_actions::table)
        .values(&row)
        .returning(bulk_actions::id)
        .get_result(c))?)
}

pub fn by_id(conn: &mut ReadConn, id: BulkActionId) -> Result<Option<BulkAction>, StorageError> {
    let row: Option<BulkActionRow> = with_conn!(conn, |c| bulk_actions::table
        .find(id)
        .select(BulkActionRow::as_select())
        .first(c)
        .optional())?;
    Ok(row.map(BulkAction::from))
}

/// The latest actions of an appeal, newest first.
pub fn of(
    conn: &mut ReadConn,
    appeal: AppealId,
    most: i64,
) -> Result<Vec<BulkAction>, StorageError> {
    use bulk_actions::dsl as r;
    let rows: Vec<BulkActionRow> = with_conn!(conn, |c| r::bulk_actions
        .filter(r::appeal_id.eq(appeal))
        .order(r::id.desc())
        .limit(most)
        .select(BulkActionRow::as_select())
        .load(c))?;
    Ok(rows.into_iter().map(BulkAction::from).collect())
}

/// The position of a scan that has not begun: just above its newest signature.
fn above(newest: SignatureId) -> SignatureId {
    SignatureId(newest.0 + 1)
}

fn at_work() -> impl Iterator<Item = BulkActionState> {
    let all = BulkActionState::ALL.iter().copied();
    all.filter(|state| state.is_at_work())
}

/// Id of the active action that has waited longest without a valid lease. A plain read, so that polling for work does not
/// occupy the writer.
pub fn next(conn: &mut ReadConn, now: Timestamp) -> Result<Option<BulkActionId>, StorageError> {
    use bulk_actions::dsl as r;
    Ok(with_conn!(conn, |c| r::bulk_actions
        .filter(r::state.eq_any(at_work()))
        .filter(r::lease_until.le(now))
        .order((r::lease_until, r::id))
        .select(r::id)
        .first(c)
        .optional())?)
}

/// Leases an action; `None` if another instance was faster.
pub fn claim(
    tx: &mut WriteTx,
    id: BulkActionId,
    now: Timestamp,
) -> Result<Option<BulkAction>, StorageError> {
    use bulk_actions::dsl as r;
    let free = r::bulk_actions
        .find(id)
        .filter(r::state.eq_any(at_work()))
        .filter(r::lease_until.le(now));
    let row: Option<BulkActionRow> = with_tx!(tx, |c| diesel::update(free)
        .set(r::lease_until.eq(now.plus(LEASE)))
        .returning(BulkActionRow::as_returning())
        .get_result(c)
        .optional())?;
    Ok(row.map(BulkAction::from))
}

/// Ends leases that a clock that was ahead gave: until that time nobody could go on.
pub(in crate::storage) fn recall(tx: &mut WriteTx, now: Timestamp) -> Result<(), StorageError> {
    use bulk_actions::dsl as r;
    let latest = now.plus(LEASE + Timestamp::CLOCKS_DIFFER);
    let astray = r::bulk_actions
        .filter(r::state.eq_any(at_work()))
        .filter(r::lease_until.gt(latest));
    with_tx!(tx, |c| diesel::update(astray)
        .set(r::lease_until.eq(Timestamp(0)))
        .execute(c))?;
    Ok(())
}

/// Moves an action to `position` (the last signature scanned) and adds the progress of a step; `false` if state or position
/// changed since the action was read: it was stopped, or another instance continued it.
pub fn advance(
    tx: &mut WriteTx,
    seen: &BulkAction,
    position: SignatureId,
    step: BulkProgress,
    now: Timestamp,
) -> Result<bool, StorageError> {
    use bulk_actions::dsl as r;
    let same = r::bulk_actions
        .find(seen.id)
        .filter(r::state.eq(seen.state))
        .filter(r::position.eq(seen.position));
    let moved = with_tx!(tx, |c| diesel::update(same)
        .set((
            r::position.eq(position),
            r::scanned.eq(r::scanned + step.scanned),
            r::matched.eq(r::matched + step.matched),
            r::changed.eq(r::changed + step.changed),
            r::skipped.eq(r::skipped + step.skipped),
            r::restored.eq(r::restored + step.restored),
            r::kept.eq(r::kept + step.kept),
            r::updated_at.eq(now),
            r::lease_until.eq(now.plus(LEASE)),
        ))
        .execute(c))?;
    Ok(moved == 1)
}

/// Changes the state of an action and releases its lease; `false` if it is in none of the states `from`. With `again`, the
/// action restarts at its newest signature.
pub fn set_state(
    tx: &mut WriteTx,
    id: BulkActionId,
    from: &[BulkActionState],
    to: BulkActionState,
    again: bool,
    now: Timestamp,
) -> Result<bool, StorageError> {
    use bulk_actions::dsl as r;
    let theirs = r::bulk_actions.find(id).filter(r::state.eq_any(from));
    let moved = with_tx!(tx, |c| diesel::update(theirs)
        .set((
            r::state.eq(to),
            r::updated_at.eq(now),
            r::lease_until.eq(Timestamp(0)),
        ))
        .execute(c))?;
    if moved == 1 && again {
        with_tx!(tx, |c| diesel::update(r::bulk_actions.find(id))
            .set(r::position.eq(r::newest + 1))
            .execute(c))?;
    }
    Ok(moved == 1)
}

/// Deletes a chunk of the changes of bulk actions that are too old to be undone; `true` if there may be more.
pub fn purge(tx: &mut WriteTx, now: Timestamp) -> Result<bool, StorageError> {
    use bulk_actions::dsl as r;
    let changes = bulk_changes::table.filter(bulk_changes::action_id.eq(r::id));
    // The rows of the actions themselves stay, so that they become many.
    let old = r::bulk_actions
        .filter(r::created_at.lt(now.plus(-KEPT)))
        .filter(exists(changes))
        .select(r::id);
    let first: Option<BulkActionId> = with_tx!(tx, |c| old.first(c).optional())?;
    delete_changes(tx, first)
}

/// Ends the actions of an appeal and erases their rules, because the appeal's personal data is erased. The changes are
/// deleted by [`forget_changes`].
pub fn forget(tx: &mut WriteTx, appeal: AppealId) -> Result<(), StorageError> {
    use BulkActionState::{Counting, Done, Dropped, Ready, Running, Stopped, Undoing, Undone};
    use bulk_actions::dsl as r;
    let theirs = || r::bulk_actions.filter(r::appeal_id.eq(appeal));
    with_tx!(tx, |c| {
        diesel::update(theirs())
            .set(r::rule.eq(b"".as_slice()))
            .execute(c)?;
        // What an action became before stays so.
        let ends: [(&[BulkActionState], BulkActionState); 3] = [
            (&[Counting, Ready], Dropped),
            (&[Running, Stopped], Done),
            (&[Undoing], Undone),
        ];
        for (before, ended) in ends {
            diesel::update(theirs().filter(r::state.eq_any(before.iter().copied())))
                .set(r::state.eq(ended))
                .execute(c)?;
        }
        QueryResult::Ok(())
    })?;
    Ok(())
}

/// Deletes a chunk of the changes of an appeal's actions; `true` if there may be more.
pub fn forget_changes(tx: &mut WriteTx, appeal: AppealId) -> Result<bool, StorageError> {
    use bulk_actions::dsl as r;
    let changes = bulk_changes::table.filter(bulk_changes::action_id.eq(r::id));
    let theirs = r::bulk_actions
        .filter(r::appeal_id.eq(appeal).and(exists(changes)))
        .select(r::id);
    let first: Option<BulkActionId> = with_tx!(tx, |c| theirs.first(c).optional())?;
    delete_changes(tx, first)
}

/// Deletes a chunk of the changes of an action; `true` if there may be more, of it or of another.
fn delete_changes(tx: &mut WriteTx, action: Option<BulkActionId>) -> Result<bool, StorageError> {
    use bulk_changes::dsl as k;
    let Some(action) = action else {
        return Ok(false);
    };
    let some = k::bulk_changes.filter(k::action_id.eq(action));
    let some = some.select(k::signature_id).limit(CHUNK);
    let ids: Vec<SignatureId> = with_tx!(tx, |c| some.load(c))?;
    let these = k::bulk_changes.filter(k::action_id.eq(action).and(k::signature_id.eq_any(ids)));
    with_tx!(tx, |c| diesel::delete(these).execute(c))?;
    Ok(true)
}

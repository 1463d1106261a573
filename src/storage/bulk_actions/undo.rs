//! Undoes one batch of a bulk action in O(1) statements.

use std::collections::{HashMap, HashSet};

use diesel::prelude::*;

use crate::domain::{
    AddressIndexes, AppealId, BulkAction, BulkActionId, BulkActionKind, BulkProgress, HoldReason,
    OrganisationIndex, Revision, Signature, SignatureId, SignatureState, Timestamp,
};
use crate::storage::appeals::changes::noting_first;
use crate::storage::bulk_actions::apply::{
    LockedSignature, advance_revisions, ask_to_confirm, lock,
};
use crate::storage::outbox::decisions::{self, Decision};
use crate::storage::public_list::overrides;
use crate::storage::schema::{bulk_changes, signatures};
use crate::storage::statistics::counter_deltas::CounterDeltas;
use crate::storage::{NewListing, ReadConn, StorageError, WriteTx, appeals, bulk_actions};

/// A recorded change: the state of a signature before the action.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = bulk_changes)]
pub struct BulkChange {
    #[diesel(column_name = signature_id)]
    pub signature: SignatureId,
    pub state: SignatureState,
    /// The hold reason before the action.
    pub hold_reason: Option<HoldReason>,
    /// The removal reason before the action.
    pub removal_reason: Option<String>,
    /// The revision that the action left.
    pub left_revision: Revision,
}

/// A changed signature as it was read before the transaction.
pub struct UndoTarget {
    pub signature: Signature,
    /// Its public line, if the undo makes it count or lists it again.
    pub listing: Option<NewListing>,
    /// When its line appears, if its delay is not over.
    pub list_at: Option<Timestamp>,
    /// Its mailbox, if the undo makes it pending again.
    pub mailbox: Option<AddressIndexes>,
}

/// The changes of an action to signatures with ids below `before`, newest signature first.
pub fn changes(
    conn: &mut ReadConn,
    action: BulkActionId,
    before: SignatureId,
    most: i64,
) -> Result<Vec<BulkChange>, StorageError> {
    use bulk_changes::dsl as k;
    let theirs = k::bulk_changes
        .filter(k::action_id.eq(action).and(k::signature_id.lt(before)))
        .order(k::signature_id.desc())
        .limit(most);
    Ok(with_conn!(conn, |c| theirs
        .select(BulkChange::as_select())
        .load(c))?)
}

/// Undoes changes of signatures that are still as the bulk action left them; `false` if the action changed since it was
/// read. Those that are pending again are asked to confirm again.
pub fn undo(
    tx: &mut WriteTx,
    action: &BulkAction,
    changes: &[BulkChange],
    targets: &HashMap<SignatureId, UndoTarget>,
    now: Timestamp,
) -> Result<bool, StorageError> {
    noting_first(tx, now, |tx| {
        undo_changes(tx, action, changes, targets, now)
    })
}

fn undo_changes(
    tx: &mut WriteTx,
    action: &BulkAction,
    changes: &[BulkChange],
    targets: &HashMap<SignatureId, UndoTarget>,
    now: Timestamp,
) -> Result<bool, StorageError> {
    let ids: Vec<SignatureId> = changes.iter().map(|change| change.signature).collect();
    let unmoved = action.position;
    if !bulk_actions::advance(tx, action, unmoved, BulkProgress::default(), now)? {
        return Ok(false);
    }
    let locked = lock(tx, &ids)?;
    let counted = |change: &&BulkChange| change.state == SignatureState::Confirmed;
    let counted: Vec<SignatureId> = changes
        .iter()
        .filter(counted)
        .map(|change| change.signature)
        .collect();
    let taken = taken_groups(tx, &counted)?;
    let is_as_left = |change: &&BulkChange| {
        let row = locked.get(&change.signature).map(|row| row.revision);
        let target = targets.get(&change.signature);
        let read = target.map(|target| target.signature.revision);
        row == Some(change.left_revision) && read == row && !taken.contains(&change.signature)
    };
    let back: Vec<&BulkChange> = changes.iter().filter(is_as_left).collect();
    let mut deltas = CounterDeltas::default();
    put_back(tx, action, &back, &locked, targets, &mut deltas, now)?;
    let progress = BulkProgress {
        restored: back.len() as i64,
        kept: (changes.len() - back.len()) as i64,
        ..BulkProgress::default()
    };
    let position = ids.last().copied().unwrap_or(SignatureId::BEFORE_FIRST);
    bulk_actions::advance(tx, action, position, progress, now)?;
    deltas.store(tx)?;
    appeals::touch(tx, action.appeal)?;
    Ok(true)
}

/// The subset of these claims, which counted before, whose group counts by another claim by now.
fn taken_groups(
    conn: &mut ReadConn,
    ids: &[SignatureId],
) -> Result<HashSet<SignatureId>, StorageError> {
    use signatures::dsl as s;
    let groups: Vec<(SignatureId, AppealId, Option<OrganisationIndex>)> = with_conn!(conn, |c| {
        s::signatures
            .filter(s::id.eq_any(ids).and(s::organisation_index.is_not_null()))
            .select((s::id, s::appeal_id, s::organisation_index))
            .load(c)
    })?;
    if groups.is_empty() {
        return Ok(HashSet::new());
    }
    let appeals: HashSet<AppealId> = groups.iter().map(|(_, appeal, _)| *appeal).collect();
    let indexes = groups.iter().filter_map(|(_, _, index)| *index);
    let counting: Vec<Option<OrganisationIndex>> = with_conn!(conn, |c| {
        s::signatures
            .filter(s::appeal_id.eq_any(appeals))
            .filter(s::organisation_index.eq_any(indexes))
            .filter(s::state.eq(SignatureState::Confirmed))
            .select(s::organisation_index)
            .load(c)
    })?;
    let mut counting: HashSet<OrganisationIndex> = counting.into_iter().flatten().collect();
    let mut taken = HashSet::new();
    for (id, _, index) in groups {
        // If a step has two claims of one group, only the first may count again.
        if index.is_some_and(|index| !counting.insert(index)) {
            taken.insert(id);
        }
    }
    Ok(taken)
}

fn put_back(
    tx: &mut WriteTx,
    action: &BulkAction,
    back: &[&BulkChange],
    locked: &HashMap<SignatureId, LockedSignature>,
    targets: &HashMap<SignatureId, UndoTarget>,
    deltas: &mut CounterDeltas,
    now: Timestamp,
) -> Result<(), StorageError> {
    let ids: Vec<SignatureId> = back.iter().map(|change| change.signature).collect();
    if action.kind == BulkActionKind::Hide {
        overrides::set_hidden(tx, &ids, false)?;
        advance_revisions(tx, &ids, now)?;
    } else {
        restore_states(tx, back, now)?;
        overrides::take_off_many(tx, &ids)?;
    }
    let (mut listed, mut later, mut pending) = (Vec::new(), Vec::new(), Vec::new());
    for change in back {
        let (Some(row), Some(target)) = (
            locked.get(&change.signature),
            targets.get(&change.signature),
        ) else {
            continue;
        };
        let (from, to) = (Some(row.state), Some(change.state));
        deltas.moves(row.counted(action.appeal), now, from, to);
        match (change.state, &target.listing, &target.mailbox) {
            (SignatureState::Confirmed, Some(line), _) => {
                match target.list_at.filter(|at| *at > now) {
                    Some(at) => later.push((change.signature, action.appeal, at)),
                    None => listed.push((change.signature, action.appeal, row.kind, line)),
                }
            }
            (SignatureState::Pending, _, Some(mailbox)) => {
                pending.push((&target.signature, mailbox));
            }
            _ => {}
        }
    }
    overrides::put(tx, &listed)?;
    overrides::put_later(tx, &later)?;
    if action.kind != BulkActionKind::Hide {
        let decided = back.iter().filter_map(|change| {
            let target = targets.get(&change.signature)?;
            Some(Decision::of(&target.signature, change.state, None))
        });
        decisions::settle(tx, &decided.collect::<Vec<_>>(), true, now)?;
    }
    ask_to_confirm(tx, action, &pending, now)?;
    Ok(())
}

/// Gives signatures their states and reasons of before, with one statement for all that were alike.
fn restore_states(
    tx: &mut WriteTx,
    back: &[&BulkChange],
    now: Timestamp,
) -> Result<(), StorageError> {
    use signatures::dsl as s;
    type Before<'a> = (SignatureState, Option<HoldReason>, Option<&'a str>);
    let mut alike: HashMap<Before, Vec<SignatureId>> = HashMap::new();
    for change in back {
        let reason = change.removal_reason.as_deref();
        let before = (change.state, change.hold_reason, reason);
        alike.entry(before).or_default().push(change.signature);
    }
    for ((state, hold, removal), ids) in alike {
        with_tx!(tx, |c| diesel::update(
            s::signatures.filter(s::id.eq_any(ids))
        )
        .set((
            s::state.eq(state),
            s::hold_reason.eq(hold),
            s::removal_reason.eq(removal),
            s::revision.eq(s::revision + 1),
            s::updated_at.eq(now),
        ))
        .execute(c))?;
    }
    Ok(())
}

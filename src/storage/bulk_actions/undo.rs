//! Undoes one batch of a bulk action in O(1) statements.

use std::collections::{HashMap, HashSet};

use diesel::prelude::*;

use crate::domain::{
    AppealId, BulkAction, BulkActionId, BulkActionKind, BulkProgress, HoldReason,
    OrganisationIndex, Revision, SignatureId, SignatureState, Timestamp,
};
use crate::storage::bulk_actions::apply::{LockedSignature, lock};
use crate::storage::public_list::overrides;
use crate::storage::schema::{bulk_changes, signatures};
use crate::storage::statistics::counter_deltas::CounterDeltas;
use crate::storage::{NewListing, ReadConn, StorageError, WriteTx, appeals, bulk_actions};

/// A recorded change: the state of a signature before the run.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = bulk_changes)]
pub struct BulkChange {
    #[diesel(column_name = signature_id)]
    pub signature: SignatureId,
    pub state: SignatureState,
    /// The hold reason before the run.
    pub hold_reason: Option<HoldReason>,
}

/// The changes of a run to signatures with ids below `before`, newest signature first.
pub fn changes(
    conn: &mut ReadConn,
    run: BulkActionId,
    before: SignatureId,
    most: i64,
) -> Result<Vec<BulkChange>, StorageError> {
    use bulk_changes::dsl as k;
    let theirs = k::bulk_changes
        .filter(k::action_id.eq(run).and(k::signature_id.lt(before)))
        .order(k::signature_id.desc())
        .limit(most);
    Ok(with_conn!(conn, |c| theirs
        .select(BulkChange::as_select())
        .load(c))?)
}

/// Undoes changes of signatures that are still as the run left them; `false` if the run changed since it was read.
/// `seen` has the revision of each signature, and the line of those that become confirmed or visible again.
pub fn undo(
    tx: &mut WriteTx,
    run: &BulkAction,
    changes: &[BulkChange],
    seen: &HashMap<SignatureId, (Revision, Option<NewListing>)>,
    now: Timestamp,
) -> Result<bool, StorageError> {
    let ids: Vec<SignatureId> = changes.iter().map(|one| one.signature).collect();
    let position = ids.last().copied().unwrap_or(SignatureId::BEFORE_FIRST);
    if !bulk_actions::advance(tx, run, position, BulkProgress::default(), now)? {
        return Ok(false);
    }
    let locked = lock(tx, &ids)?;
    let left = match run.kind {
        BulkActionKind::Hold => SignatureState::Held,
        BulkActionKind::Release | BulkActionKind::Hide | BulkActionKind::Resend => {
            SignatureState::Confirmed
        }
        BulkActionKind::Remove => SignatureState::Removed,
    };
    let hidden = overrides::of(tx, &ids)?;
    let taken = taken_groups(tx, &ids)?;
    let still = |one: &&BulkChange| {
        let Some(row) = locked.get(&one.signature) else {
            return false;
        };
        let same = row.state == left
            && seen
                .get(&one.signature)
                .is_some_and(|seen| seen.0 == row.revision);
        let by_us = match run.kind {
            BulkActionKind::Hold => row.hold_reason == Some(HoldReason::ByOrganiser),
            BulkActionKind::Hide => hidden.get(&one.signature).is_some_and(|one| one.hidden),
            _ => true,
        };
        let counts = one.state == SignatureState::Confirmed;
        same && by_us && !(counts && taken.contains(&one.signature))
    };
    let back: Vec<&BulkChange> = changes.iter().filter(still).collect();
    let mut deltas = CounterDeltas::default();
    put_back(tx, run, &back, &locked, seen, &mut deltas, now)?;
    let progress = BulkProgress {
        restored: back.len() as i64,
        kept: (changes.len() - back.len()) as i64,
        ..BulkProgress::default()
    };
    let moved = BulkAction {
        position,
        ..run.clone()
    };
    bulk_actions::advance(tx, &moved, position, progress, now)?;
    appeals::touch(tx, run.appeal)?;
    deltas.store(tx)?;
    Ok(true)
}

/// The subset of these claims whose group already counts by another claim.
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
    run: &BulkAction,
    back: &[&BulkChange],
    locked: &HashMap<SignatureId, LockedSignature>,
    seen: &HashMap<SignatureId, (Revision, Option<NewListing>)>,
    deltas: &mut CounterDeltas,
    now: Timestamp,
) -> Result<(), StorageError> {
    use signatures::dsl as s;
    let ids: Vec<SignatureId> = back.iter().map(|one| one.signature).collect();
    if run.kind == BulkActionKind::Hide {
        overrides::set_hidden(tx, &ids, false)?;
    } else {
        let mut alike: HashMap<(SignatureState, Option<HoldReason>), Vec<SignatureId>> =
            HashMap::new();
        for one in back {
            let before = (one.state, one.hold_reason);
            alike.entry(before).or_default().push(one.signature);
        }
        for ((state, hold), ids) in alike {
            with_tx!(tx, |c| diesel::update(
                s::signatures.filter(s::id.eq_any(ids))
            )
            .set((
                s::state.eq(state),
                s::hold_reason.eq(hold),
                s::removal_reason.eq(None::<String>),
                s::updated_at.eq(now),
            ))
            .execute(c))?;
        }
        overrides::take_off(tx, &ids)?;
    }
    let mut new = Vec::new();
    for one in back {
        let Some(row) = locked.get(&one.signature) else {
            continue;
        };
        let (from, to) = (Some(row.state), Some(one.state));
        deltas.moves(run.appeal, (row.kind, row.source), now, from, to);
        let line = seen.get(&one.signature).and_then(|seen| seen.1.as_ref());
        if let (SignatureState::Confirmed, Some(line)) = (one.state, line) {
            new.push((one.signature, run.appeal, row.kind, line));
        }
    }
    overrides::put(tx, &new)
}

//! Undoes one batch of a bulk action in O(1) statements.

use std::collections::{BTreeMap, HashMap, HashSet};

use diesel::prelude::*;

use crate::domain::{
    BulkAction, BulkActionKind, BulkProgress, HoldReason, SignatureId, SignatureKind,
    SignatureState, Source, Timestamp,
};
use crate::storage::bulk_actions::apply::{LockedSignature, lock};
use crate::storage::public_list::overrides;
use crate::storage::schema::{bulk_changes, signatures};
use crate::storage::statistics::counter_deltas::CounterDeltas;
use crate::storage::{NewListing, ReadConn, StorageError, WriteTx, appeals, bulk_actions};

/// A recorded change: the state of a signature before the run.
#[derive(Debug, Clone)]
pub struct BulkChange {
    pub signature: SignatureId,
    pub state: SignatureState,
    /// The hold reason before the run.
    pub hold_reason: Option<HoldReason>,
}

/// The changes of a run to signatures with ids below `before`, newest signature first.
pub fn changes(
    conn: &mut ReadConn,
    run: i64,
    before: SignatureId,
    most: i64,
) -> Result<Vec<BulkChange>, StorageError> {
    use bulk_changes::dsl as k;
    let rows: Vec<(i64, String, Option<String>)> = with_conn!(conn, |c| {
        k::bulk_changes
            .filter(k::action_id.eq(run).and(k::signature_id.lt(before)))
            .order(k::signature_id.desc())
            .limit(most)
            .select((k::signature_id, k::state, k::hold_reason))
            .load(c)
    })?;
    rows.into_iter()
        .map(|(signature, state, hold)| {
            let state = SignatureState::from_word(&state);
            Ok(BulkChange {
                signature,
                state: state.ok_or(StorageError::Corrupt("bulk_changes.state"))?,
                hold_reason: hold.as_deref().and_then(HoldReason::from_word),
            })
        })
        .collect()
}

/// Undoes changes of signatures that are still as the run left them; `false` if the run changed since it was read.
/// `seen` has the revision of each signature, and the line of those that become confirmed or visible again.
pub fn undo(
    tx: &mut WriteTx,
    run: &BulkAction,
    changes: &[BulkChange],
    seen: &HashMap<SignatureId, (i64, Option<NewListing>)>,
    now: Timestamp,
) -> Result<bool, StorageError> {
    let ids: Vec<i64> = changes.iter().map(|one| one.signature).collect();
    let position = ids.last().copied().unwrap_or_default();
    if !bulk_actions::advance(tx, run, position, BulkProgress::default(), now)? {
        return Ok(false);
    }
    let locked = lock(tx, &ids)?;
    let left = match run.deed {
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
        let same =
            row.1 == left.word() && seen.get(&one.signature).is_some_and(|seen| seen.0 == row.3);
        let by_us = match run.deed {
            BulkActionKind::Hold => row.2.as_deref() == Some(HoldReason::ByOrganiser.word()),
            BulkActionKind::Hide => hidden.get(&one.signature).is_some_and(|one| one.hidden),
            _ => true,
        };
        let counts = one.state == SignatureState::Confirmed;
        same && by_us && !(counts && taken.contains(&one.signature))
    };
    let back: Vec<&BulkChange> = changes.iter().filter(still).collect();
    let mut ledger = CounterDeltas::default();
    put_back(tx, run, &back, &locked, seen, &mut ledger, now)?;
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
    ledger.store(tx)?;
    Ok(true)
}

/// The subset of these claims whose group already counts by another claim.
fn taken_groups(conn: &mut ReadConn, ids: &[i64]) -> Result<HashSet<i64>, StorageError> {
    use signatures::dsl as s;
    let groups: Vec<(i64, i64, Option<Vec<u8>>)> = with_conn!(conn, |c| {
        s::signatures
            .filter(s::id.eq_any(ids).and(s::organisation_index.is_not_null()))
            .select((s::id, s::appeal_id, s::organisation_index))
            .load(c)
    })?;
    if groups.is_empty() {
        return Ok(HashSet::new());
    }
    let appeals: HashSet<i64> = groups.iter().map(|one| one.1).collect();
    let indexes: Vec<&Vec<u8>> = groups.iter().filter_map(|one| one.2.as_ref()).collect();
    let counting: Vec<Option<Vec<u8>>> = with_conn!(conn, |c| {
        s::signatures
            .filter(s::appeal_id.eq_any(appeals))
            .filter(s::organisation_index.eq_any(indexes))
            .filter(s::state.eq(SignatureState::Confirmed.word()))
            .select(s::organisation_index)
            .load(c)
    })?;
    let mut counting: HashSet<Vec<u8>> = counting.into_iter().flatten().collect();
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
    locked: &HashMap<i64, LockedSignature>,
    seen: &HashMap<SignatureId, (i64, Option<NewListing>)>,
    ledger: &mut CounterDeltas,
    now: Timestamp,
) -> Result<(), StorageError> {
    use signatures::dsl as s;
    let ids: Vec<i64> = back.iter().map(|one| one.signature).collect();
    if run.deed == BulkActionKind::Hide {
        overrides::set_hidden(tx, &ids, false)?;
    } else {
        let mut alike: BTreeMap<(&str, Option<&str>), Vec<i64>> = BTreeMap::new();
        for one in back {
            let before = (one.state.word(), one.hold_reason.map(HoldReason::word));
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
                s::updated_at.eq(now.0),
            ))
            .execute(c))?;
        }
        overrides::take_off(tx, &ids)?;
    }
    let mut new = Vec::new();
    for one in back {
        let Some((_, state, _, _, kind, source, _)) = locked.get(&one.signature) else {
            continue;
        };
        let corrupt = StorageError::Corrupt;
        let kind = SignatureKind::from_word(kind).ok_or(corrupt("signatures.kind"))?;
        let source = Source::from_word(source).ok_or(corrupt("signatures.source"))?;
        let from = SignatureState::from_word(state);
        ledger.moves(run.appeal, (kind, source), now, from, Some(one.state));
        let line = seen.get(&one.signature).and_then(|seen| seen.1.as_ref());
        if let (SignatureState::Confirmed, Some(line)) = (one.state, line) {
            new.push((one.signature, run.appeal, kind, line));
        }
    }
    overrides::put(tx, &new)
}

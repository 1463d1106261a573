//! What a step of a bulk run does to signatures, with a number of statements that does not grow with them; and how it is
//! taken back. A change notes the state before it, nothing of a person.

use std::collections::{BTreeMap, HashMap, HashSet};

use diesel::prelude::*;

use crate::domain::{
    BulkAction, BulkActionKind, BulkProgress, HoldReason, Language, MailKind, Signature,
    SignatureId, SignatureKind, SignatureState, Source, Timestamp,
};
use crate::storage::outbox::suppressions::Caps;
use crate::storage::outbox::{NewMail, suppressions};
use crate::storage::public_list::overrides;
use crate::storage::schema::{bulk_changes, signatures};
use crate::storage::statistics::counter_deltas::CounterDeltas;
use crate::storage::{
    Conn, NewListing, ReadConn, StorageError, WriteTx, appeals, bulk_actions, outbox,
};

/// A signature that a step is about, as it was seen.
pub struct BulkTarget {
    pub signature: Signature,
    /// Its line in the public list, where the deed puts it there.
    pub listing: Option<NewListing>,
    /// Its mailbox over the site today, and where it may have said “not me”; where the deed sends a mail.
    pub mailbox: Option<(Vec<u8>, Vec<u8>)>,
}

type LockedSignature = (
    i64,
    String,
    Option<String>,
    i64,
    String,
    String,
    Option<i64>,
);

/// The rows with these numbers, held until the end of the transaction.
fn lock(tx: &mut WriteTx, ids: &[i64]) -> Result<HashMap<i64, LockedSignature>, StorageError> {
    use signatures::dsl as s;
    let found = s::signatures
        .filter(s::id.eq_any(ids))
        .order(s::id)
        .select((
            s::id,
            s::state,
            s::hold_reason,
            s::revision,
            s::kind,
            s::source,
            s::confirmed_at,
        ));
    let rows: Vec<LockedSignature> = match tx.raw_tx() {
        Conn::Sqlite(c) => found.load(&mut **c)?,
        Conn::Postgres(c) => found.for_update().load(&mut **c)?,
    };
    Ok(rows.into_iter().map(|row| (row.0, row)).collect())
}

/// Does a step of a run; `false` when the run is no longer as it was seen, and nothing was done.
pub fn step(
    tx: &mut WriteTx,
    run: &BulkAction,
    targets: &[BulkTarget],
    reason: &str,
    position: SignatureId,
    now: Timestamp,
) -> Result<bool, StorageError> {
    // First of all, so that the row of the run is locked: two instances never do the same step.
    if !bulk_actions::advance(tx, run, position, BulkProgress::default(), now)? {
        return Ok(false);
    }
    let ids: Vec<i64> = targets.iter().map(|one| one.signature.id).collect();
    let locked = lock(tx, &ids)?;
    let same = |one: &&BulkTarget| {
        let row = locked.get(&one.signature.id);
        row.is_some_and(|row| {
            row.1 == one.signature.state.word() && row.3 == one.signature.revision
        })
    };
    let still: Vec<&BulkTarget> = targets.iter().filter(same).collect();
    let mut ledger = CounterDeltas::default();
    let done = match run.deed {
        BulkActionKind::Hide => hide(tx, &still)?,
        BulkActionKind::Resend => resend(tx, run, &still, now)?,
        BulkActionKind::Hold | BulkActionKind::Release | BulkActionKind::Remove => {
            let to = match run.deed {
                BulkActionKind::Hold => SignatureState::Held,
                BulkActionKind::Release => SignatureState::Confirmed,
                _ => SignatureState::Removed,
            };
            move_to(tx, run, &still, to, reason, &mut ledger, now)?
        }
    };
    let changes: Vec<_> = still
        .iter()
        .filter(|one| done.contains(&one.signature.id) && run.deed.can_be_undone())
        .map(|one| {
            use bulk_changes::dsl as k;
            let old = &one.signature;
            (
                k::action_id.eq(run.id),
                k::signature_id.eq(old.id),
                k::state.eq(old.state.word()),
                k::hold_reason.eq(old.hold_reason.map(HoldReason::word)),
                k::at.eq(now.0),
            )
        })
        .collect();
    if !changes.is_empty() {
        with_tx!(tx, |c| diesel::insert_into(bulk_changes::table)
            .values(&changes)
            .execute(c))?;
        appeals::touch(tx, run.appeal)?;
    }
    let (all, done) = (targets.len() as i64, done.len() as i64);
    let progress = BulkProgress {
        changed: done,
        skipped: all - done,
        ..BulkProgress::default()
    };
    let moved = BulkAction {
        position,
        ..run.clone()
    };
    bulk_actions::advance(tx, &moved, position, progress, now)?;
    ledger.store(tx)?;
    Ok(true)
}

fn hide(tx: &mut WriteTx, targets: &[&BulkTarget]) -> Result<HashSet<i64>, StorageError> {
    let ids: Vec<i64> = targets.iter().map(|one| one.signature.id).collect();
    let listed = overrides::listed(tx, &ids)?;
    overrides::set_hidden(tx, &listed, true)?;
    Ok(listed.into_iter().collect())
}

fn resend(
    tx: &mut WriteTx,
    run: &BulkAction,
    targets: &[&BulkTarget],
    now: Timestamp,
) -> Result<HashSet<i64>, StorageError> {
    let mailboxes: Vec<(&Signature, &[u8], &[u8])> = targets
        .iter()
        .filter_map(|one| {
            let (site, suppression) = one.mailbox.as_ref()?;
            Some((&one.signature, site.as_slice(), suppression.as_slice()))
        })
        .collect();
    let refused = suppressions::among(tx, mailboxes.iter().map(|one| one.2), now)?;
    let scopes = mailboxes
        .iter()
        .flat_map(|(one, site, _)| [one.address_index.as_slice(), *site]);
    let mut caps = Caps::load(tx, scopes)?;
    let (mut mails, mut done) = (Vec::new(), HashSet::new());
    for (one, site, suppression) in mailboxes {
        if refused.contains(suppression) {
            continue;
        }
        if let Some(due) = caps.take(&one.address_index, site, now, false) {
            let kind = MailKind::confirmation_of(one.kind);
            let language: &Language = &one.language;
            let mail = NewMail::new(run.appeal, one.id, kind, language, now, due);
            mails.push(mail.behind());
            done.insert(one.id);
        }
    }
    outbox::promise(tx, &mails)?;
    caps.store(tx)?;
    Ok(done)
}

fn move_to(
    tx: &mut WriteTx,
    run: &BulkAction,
    targets: &[&BulkTarget],
    to: SignatureState,
    reason: &str,
    ledger: &mut CounterDeltas,
    now: Timestamp,
) -> Result<HashSet<i64>, StorageError> {
    use signatures::dsl as s;
    let ids: Vec<i64> = targets.iter().map(|one| one.signature.id).collect();
    let hold = (to == SignatureState::Held).then_some(HoldReason::ByOrganiser.word());
    let removal = (to == SignatureState::Removed).then_some(reason);
    with_tx!(tx, |c| diesel::update(
        s::signatures.filter(s::id.eq_any(&ids))
    )
    .set((
        s::state.eq(to.word()),
        s::hold_reason.eq(hold),
        s::removal_reason.eq(removal),
        s::updated_at.eq(now.0),
    ))
    .execute(c))?;
    overrides::take_off(tx, &ids)?;
    if to == SignatureState::Confirmed {
        let unproven = s::signatures.filter(s::id.eq_any(&ids).and(s::confirmed_at.is_null()));
        with_tx!(tx, |c| diesel::update(unproven)
            .set(s::confirmed_at.eq(now.0))
            .execute(c))?;
        let new: Vec<_> = targets
            .iter()
            .filter_map(|one| {
                let line = one.listing.as_ref()?;
                Some((one.signature.id, run.appeal, one.signature.kind, line))
            })
            .collect();
        overrides::put(tx, &new)?;
    }
    for one in targets {
        let old = &one.signature;
        ledger.moves(
            run.appeal,
            (old.kind, old.source),
            now,
            Some(old.state),
            Some(to),
        );
    }
    Ok(ids.into_iter().collect())
}

/// A change that may be taken back.
#[derive(Debug, Clone)]
pub struct BulkChange {
    pub signature: SignatureId,
    pub state: SignatureState,
    /// Why it was held before.
    pub hold_reason: Option<HoldReason>,
}

/// The changes of a run behind `before`, newest signature first.
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

/// Takes changes back where the signature is still as the run left it; `false` when the run is no longer as it was seen.
/// `listings` are the lines of those that count again or are shown again.
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

/// Those of these claims whose group counts by another claim.
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
        // Two claims of one group in the same step: the first takes it.
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

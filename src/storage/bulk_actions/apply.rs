//! Applies one batch of a bulk action in O(1) statements. Stores each signature's previous state, no personal data.

use std::collections::{HashMap, HashSet};

use diesel::prelude::*;

use crate::domain::{
    BulkAction, BulkActionKind, BulkProgress, HoldReason, Language, MailKind, Signature,
    SignatureId, SignatureState, Timestamp,
};
use crate::storage::outbox::suppressions::Caps;
use crate::storage::outbox::{NewMail, suppressions};
use crate::storage::public_list::overrides;
use crate::storage::schema::{bulk_changes, signatures};
use crate::storage::statistics::counter_deltas::CounterDeltas;
use crate::storage::{Conn, NewListing, StorageError, WriteTx, appeals, bulk_actions, outbox};

/// A signature to change, as it was read before the transaction.
pub struct BulkTarget {
    pub signature: Signature,
    /// Its public line, if the action adds it to the list.
    pub listing: Option<NewListing>,
    /// Index of its mailbox across the site for today, and its suppression index (“not me”); only for actions that send
    /// a mail.
    pub mailbox: Option<(Vec<u8>, Vec<u8>)>,
}

pub(super) type LockedSignature = (
    i64,
    String,
    Option<String>,
    i64,
    String,
    String,
    Option<i64>,
);

/// Reads these rows; on Postgres this locks them until the end of the transaction.
pub(super) fn lock(
    tx: &mut WriteTx,
    ids: &[i64],
) -> Result<HashMap<i64, LockedSignature>, StorageError> {
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

/// Applies a step of a run; `false` if the run changed since it was read, in which case nothing is written.
pub fn step(
    tx: &mut WriteTx,
    run: &BulkAction,
    targets: &[BulkTarget],
    reason: &str,
    position: SignatureId,
    now: Timestamp,
) -> Result<bool, StorageError> {
    // Must come first: it locks the row of the run, so that two instances never apply the same step.
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

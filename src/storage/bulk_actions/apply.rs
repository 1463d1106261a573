//! Applies one batch of a bulk action in O(1) statements. Stores each signature's previous state, no personal data.

use std::collections::{HashMap, HashSet};

use diesel::prelude::*;

use crate::domain::{
    AddressIndexes, BulkAction, BulkActionKind, BulkProgress, HoldReason, Language, MailKind,
    Revision, Signature, SignatureId, SignatureKind, SignatureState, Source, Timestamp,
};
use crate::storage::outbox::suppressions::Caps;
use crate::storage::outbox::{NewMail, suppressions};
use crate::storage::public_list::overrides;
use crate::storage::schema::{bulk_changes, signatures};
use crate::storage::statistics::counter_deltas::CounterDeltas;
use crate::storage::{NewListing, StorageError, WriteTx, appeals, bulk_actions, outbox};

/// A signature to change, as it was read before the transaction.
pub struct BulkTarget {
    pub signature: Signature,
    /// Its public line, if the action adds it to the list.
    pub listing: Option<NewListing>,
    /// Its mailbox; only for actions that send a mail.
    pub mailbox: Option<AddressIndexes>,
}

/// What a step must know of a signature as it is now.
#[derive(Queryable, Selectable)]
#[diesel(table_name = signatures)]
pub(super) struct LockedSignature {
    id: SignatureId,
    pub(super) state: SignatureState,
    pub(super) hold_reason: Option<HoldReason>,
    pub(super) revision: Revision,
    pub(super) kind: SignatureKind,
    pub(super) source: Source,
}

/// Reads these rows; on Postgres this locks them until the end of the transaction.
pub(super) fn lock(
    tx: &mut WriteTx,
    ids: &[SignatureId],
) -> Result<HashMap<SignatureId, LockedSignature>, StorageError> {
    let found = signatures::table
        .filter(signatures::id.eq_any(ids))
        .order(signatures::id);
    let rows = load_locked!(tx, LockedSignature, found);
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
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
    let ids: Vec<SignatureId> = targets.iter().map(|one| one.signature.id).collect();
    let locked = lock(tx, &ids)?;
    let same = |one: &&BulkTarget| {
        let row = locked.get(&one.signature.id);
        row.is_some_and(|row| {
            row.state == one.signature.state && row.revision == one.signature.revision
        })
    };
    let still: Vec<&BulkTarget> = targets.iter().filter(same).collect();
    let mut deltas = CounterDeltas::default();
    let done = match run.kind {
        BulkActionKind::Hide => hide(tx, &still)?,
        BulkActionKind::Resend => resend(tx, run, &still, now)?,
        BulkActionKind::Hold | BulkActionKind::Release | BulkActionKind::Remove => {
            let to = match run.kind {
                BulkActionKind::Hold => SignatureState::Held,
                BulkActionKind::Release => SignatureState::Confirmed,
                _ => SignatureState::Removed,
            };
            move_to(tx, run, &still, to, reason, &mut deltas, now)?
        }
    };
    let changes: Vec<_> = still
        .iter()
        .filter(|one| done.contains(&one.signature.id) && run.kind.can_be_undone())
        .map(|one| {
            use bulk_changes::dsl as k;
            let old = &one.signature;
            (
                k::action_id.eq(run.id),
                k::signature_id.eq(old.id),
                k::state.eq(old.state),
                k::hold_reason.eq(old.hold_reason),
                k::at.eq(now),
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
    deltas.store(tx)?;
    Ok(true)
}

fn hide(tx: &mut WriteTx, targets: &[&BulkTarget]) -> Result<HashSet<SignatureId>, StorageError> {
    let ids: Vec<SignatureId> = targets.iter().map(|one| one.signature.id).collect();
    let listed = overrides::listed(tx, &ids)?;
    overrides::set_hidden(tx, &listed, true)?;
    Ok(listed.into_iter().collect())
}

fn resend(
    tx: &mut WriteTx,
    run: &BulkAction,
    targets: &[&BulkTarget],
    now: Timestamp,
) -> Result<HashSet<SignatureId>, StorageError> {
    let mailboxes: Vec<(&Signature, &AddressIndexes)> = targets
        .iter()
        .filter_map(|one| Some((&one.signature, one.mailbox.as_ref()?)))
        .collect();
    let suppressed = mailboxes.iter().map(|(_, mailbox)| mailbox.suppression);
    let refused = suppressions::among(tx, suppressed, now)?;
    let scopes = mailboxes
        .iter()
        .flat_map(|(_, mailbox)| [mailbox.appeal.into(), mailbox.site_day.into()]);
    let mut caps = Caps::load(tx, scopes)?;
    let ids = mailboxes.iter().map(|(one, _)| one.id);
    let waiting = suppressions::waiting(tx, ids, now)?;
    let (mut mails, mut done) = (Vec::new(), HashSet::new());
    for (one, mailbox) in mailboxes {
        if refused.contains(&mailbox.suppression) {
            continue;
        }
        let kind = MailKind::confirmation_of(one.kind);
        let language: &Language = &one.language;
        let mail = NewMail::new(run.appeal, one.id, kind, language, now, now);
        if waiting.contains_key(&mail.message()) {
            done.insert(one.id);
        } else if let Some(due) = caps.take(mailbox.appeal, mailbox.site_day, now) {
            mails.push(mail.with_lowest_priority().due_at(due));
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
    deltas: &mut CounterDeltas,
    now: Timestamp,
) -> Result<HashSet<SignatureId>, StorageError> {
    use signatures::dsl as s;
    let ids: Vec<SignatureId> = targets.iter().map(|one| one.signature.id).collect();
    let hold = (to == SignatureState::Held).then_some(HoldReason::ByOrganiser);
    let removal = (to == SignatureState::Removed).then_some(reason);
    with_tx!(tx, |c| diesel::update(
        s::signatures.filter(s::id.eq_any(&ids))
    )
    .set((
        s::state.eq(to),
        s::hold_reason.eq(hold),
        s::removal_reason.eq(removal),
        s::updated_at.eq(now),
    ))
    .execute(c))?;
    overrides::take_off(tx, &ids)?;
    if to == SignatureState::Confirmed {
        let unproven = s::signatures.filter(s::id.eq_any(&ids).and(s::confirmed_at.is_null()));
        with_tx!(tx, |c| diesel::update(unproven)
            .set(s::confirmed_at.eq(now))
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
        deltas.moves(
            run.appeal,
            (old.kind, old.source),
            now,
            Some(old.state),
            Some(to),
        );
    }
    Ok(ids.into_iter().collect())
}

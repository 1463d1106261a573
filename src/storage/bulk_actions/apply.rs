//! Applies one batch of a bulk action in O(1) statements. Stores each signature's previous state, no personal data.

use std::collections::{HashMap, HashSet};

use diesel::prelude::*;
use diesel::upsert::excluded;

use crate::domain::SignatureState::{Confirmed, Held, Removed};
use crate::domain::{
    AddressIndexes, AppealId, BulkAction, BulkActionKind, BulkProgress, HoldReason, MailKind,
    ReferralId, Removal, Revision, Signature, SignatureId, SignatureKind, SignatureState, Source,
    TextId, Timestamp,
};
use crate::storage::appeals::changes;
use crate::storage::housekeeping::is_unerased;
use crate::storage::outbox::caps::Caps;
use crate::storage::outbox::decisions::{self, Decision};
use crate::storage::outbox::{NewMail, suppressions};
use crate::storage::public_list::overrides;
use crate::storage::schema::{bulk_changes, signatures};
use crate::storage::statistics::counter_deltas::{Counted, CounterDeltas};
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
    text_id: TextId,
    pub(super) state: SignatureState,
    pub(super) revision: Revision,
    pub(super) kind: SignatureKind,
    source: Source,
    referral_id: Option<ReferralId>,
}

impl LockedSignature {
    pub(super) fn counted(&self, appeal: AppealId) -> Counted {
        Counted {
            appeal,
            text: self.text_id,
            kind: self.kind,
            source: self.source,
            referral: self.referral_id,
        }
    }
}

/// Reads those of these rows that are not erased; on Postgres this locks them until the end of the transaction.
pub(super) fn lock(
    tx: &mut WriteTx,
    ids: &[SignatureId],
) -> Result<HashMap<SignatureId, LockedSignature>, StorageError> {
    let found = signatures::table
        .filter(signatures::id.eq_any(ids).and(is_unerased()))
        .order(signatures::id);
    let rows = load_locked!(tx, LockedSignature, found);
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
}

/// What became of a step.
#[derive(Debug, PartialEq, Eq)]
pub enum StepOutcome {
    /// All targets are handled, and the position is stored.
    Done,
    /// These changed between being read and being changed. The others are handled; the position is stored once a step
    /// has handled these too.
    ChangedMeanwhile(Vec<SignatureId>),
    /// Nothing was written: the bulk action was stopped, or another instance continues it.
    Lost,
}

/// Applies a step of a bulk action to the targets that are still as they were read.
pub fn step(
    tx: &mut WriteTx,
    action: &BulkAction,
    targets: &[BulkTarget],
    reason: &Removal,
    position: SignatureId,
    now: Timestamp,
) -> Result<StepOutcome, StorageError> {
    changes::noting_first(tx, now, |tx| {
        apply(tx, action, targets, reason, position, now)
    })
}

fn apply(
    tx: &mut WriteTx,
    action: &BulkAction,
    targets: &[BulkTarget],
    reason: &Removal,
    position: SignatureId,
    now: Timestamp,
) -> Result<StepOutcome, StorageError> {
    // Must come first: it locks the row of the action, so that two instances never apply the same step.
    let unmoved = action.position;
    if !bulk_actions::advance(tx, action, unmoved, BulkProgress::default(), now)? {
        return Ok(StepOutcome::Lost);
    }
    let ids: Vec<SignatureId> = targets.iter().map(|target| target.signature.id).collect();
    let locked = lock(tx, &ids)?;
    let is_unchanged = |target: &&BulkTarget| {
        let row = locked.get(&target.signature.id);
        row.is_some_and(|row| row.revision == target.signature.revision)
    };
    let (unchanged, changed): (Vec<&BulkTarget>, Vec<&BulkTarget>) =
        targets.iter().partition(is_unchanged);
    let changed = changed.iter().map(|target| target.signature.id);
    // A row that is gone was purged or erased by its owner.
    let changed: Vec<SignatureId> = changed.filter(|id| locked.contains_key(id)).collect();
    let mut deltas = CounterDeltas::default();
    let mut moved_to =
        |tx: &mut WriteTx, state| move_to(tx, action, &unchanged, state, reason, &mut deltas, now);
    let done = match action.kind {
        BulkActionKind::Hide => hide(tx, &unchanged, now)?,
        BulkActionKind::Resend => resend(tx, action, &unchanged, now)?,
        BulkActionKind::Hold => moved_to(tx, Held)?,
        BulkActionKind::Release => moved_to(tx, Confirmed)?,
        BulkActionKind::Remove => moved_to(tx, Removed)?,
    };
    if action.kind.can_be_undone() {
        note_changes(tx, action, &unchanged, &done)?;
    }
    let progress = BulkProgress {
        changed: done.len() as i64,
        skipped: (unchanged.len() - done.len()) as i64,
        ..BulkProgress::default()
    };
    let position = if changed.is_empty() {
        position
    } else {
        unmoved
    };
    bulk_actions::advance(tx, action, position, progress, now)?;
    deltas.store(tx)?;
    if !done.is_empty() {
        appeals::touch(tx, action.appeal)?;
    }
    Ok(if changed.is_empty() {
        StepOutcome::Done
    } else {
        StepOutcome::ChangedMeanwhile(changed)
    })
}

/// Stores what the changed signatures were, for an undo. A step that was interrupted before its position was stored is
/// done again, and may meet a signature that somebody put back meanwhile: then the later change is the one to undo.
fn note_changes(
    tx: &mut WriteTx,
    action: &BulkAction,
    targets: &[&BulkTarget],
    done: &HashSet<SignatureId>,
) -> Result<(), StorageError> {
    use bulk_changes::dsl as k;
    let changed = targets.iter().map(|target| &target.signature);
    let changed = changed.filter(|signature| done.contains(&signature.id));
    let rows: Vec<_> = changed
        .map(|before| {
            (
                k::action_id.eq(action.id),
                k::signature_id.eq(before.id),
                k::state.eq(before.state),
                k::hold_reason.eq(before.hold_reason),
                k::removal_reason.eq(&before.removal_reason),
                k::left_revision.eq(before.revision.next()),
            )
        })
        .collect();
    if rows.is_empty() {
        return Ok(());
    }
    with_tx!(tx, |c| diesel::insert_into(bulk_changes::table)
        .values(&rows)
        .on_conflict((k::action_id, k::signature_id))
        .do_update()
        .set((
            k::state.eq(excluded(k::state)),
            k::hold_reason.eq(excluded(k::hold_reason)),
            k::removal_reason.eq(excluded(k::removal_reason)),
            k::left_revision.eq(excluded(k::left_revision)),
        ))
        .execute(c))?;
    Ok(())
}

fn hide(
    tx: &mut WriteTx,
    targets: &[&BulkTarget],
    now: Timestamp,
) -> Result<HashSet<SignatureId>, StorageError> {
    let ids: Vec<SignatureId> = targets.iter().map(|target| target.signature.id).collect();
    let listed = overrides::listed_or_due(tx, &ids)?;
    overrides::set_hidden(tx, &listed, true)?;
    overrides::take_off_many(tx, &listed)?;
    advance_revisions(tx, &listed, now)?;
    Ok(listed.into_iter().collect())
}

/// Records a change of what is stored beside these signatures.
pub(super) fn advance_revisions(
    tx: &mut WriteTx,
    ids: &[SignatureId],
    now: Timestamp,
) -> Result<(), StorageError> {
    use signatures::dsl as s;
    with_tx!(tx, |c| diesel::update(
        s::signatures.filter(s::id.eq_any(ids))
    )
    .set((s::revision.eq(s::revision + 1), s::updated_at.eq(now)))
    .execute(c))?;
    Ok(())
}

fn resend(
    tx: &mut WriteTx,
    action: &BulkAction,
    targets: &[&BulkTarget],
    now: Timestamp,
) -> Result<HashSet<SignatureId>, StorageError> {
    let asked = targets
        .iter()
        .filter_map(|target| Some((&target.signature, target.mailbox.as_ref()?)));
    ask_to_confirm(tx, action, &asked.collect::<Vec<_>>(), now)
}

/// Queues confirmation mails, within the caps and except to suppressed mailboxes. Returns whom they are for.
pub(super) fn ask_to_confirm(
    tx: &mut WriteTx,
    action: &BulkAction,
    asked: &[(&Signature, &AddressIndexes)],
    now: Timestamp,
) -> Result<HashSet<SignatureId>, StorageError> {
    if asked.is_empty() {
        return Ok(HashSet::new());
    }
    let suppressed = asked.iter().map(|(_, mailbox)| mailbox.suppression);
    let suppressed = suppressions::among(tx, suppressed, now)?;
    let mailboxes = asked
        .iter()
        .map(|(_, mailbox)| ((action.appeal, mailbox.appeal), mailbox.site_day));
    let mut caps = Caps::load(tx, &mailboxes.collect::<Vec<_>>(), now)?;
    let ids = asked.iter().map(|(signature, _)| signature.id);
    let waiting = suppressions::waiting(tx, ids, now)?;
    let (mut mails, mut done) = (Vec::new(), HashSet::new());
    for (signature, mailbox) in asked {
        if suppressed.contains(&mailbox.suppression) {
            continue;
        }
        let kind = MailKind::confirmation_of(signature.kind);
        let language = &signature.language;
        let mail = NewMail::new(action.appeal, signature.id, kind, language, now, now);
        if waiting.contains_key(&mail.message()) {
            done.insert(signature.id);
        } else if let Some(due) = caps.take_for(
            signature.id,
            (action.appeal, mailbox.appeal),
            mailbox.site_day,
            now,
        ) {
            mails.push(mail.with_lowest_priority().due_at(due));
            done.insert(signature.id);
        }
    }
    outbox::promise(tx, &mails)?;
    caps.store(tx)?;
    Ok(done)
}

fn move_to(
    tx: &mut WriteTx,
    action: &BulkAction,
    targets: &[&BulkTarget],
    to: SignatureState,
    reason: &Removal,
    deltas: &mut CounterDeltas,
    now: Timestamp,
) -> Result<HashSet<SignatureId>, StorageError> {
    use signatures::dsl as s;
    let ids: Vec<SignatureId> = targets.iter().map(|target| target.signature.id).collect();
    let hold = (to == Held).then_some(HoldReason::ByOrganiser);
    let removal = (to == Removed).then_some(reason.note.as_str());
    with_tx!(tx, |c| diesel::update(
        s::signatures.filter(s::id.eq_any(&ids))
    )
    .set((
        s::state.eq(to),
        s::hold_reason.eq(hold),
        s::removal_reason.eq(removal),
        s::revision.eq(s::revision + 1),
        s::updated_at.eq(now),
    ))
    .execute(c))?;
    overrides::take_off_many(tx, &ids)?;
    if to == Confirmed {
        let unproven = s::signatures.filter(s::id.eq_any(&ids).and(s::confirmed_at.is_null()));
        with_tx!(tx, |c| diesel::update(unproven)
            .set(s::confirmed_at.eq(now))
            .execute(c))?;
        let new: Vec<_> = targets
            .iter()
            .filter_map(|target| {
                let line = target.listing.as_ref()?;
                Some((
                    target.signature.id,
                    action.appeal,
                    target.signature.kind,
                    line,
                ))
            })
            .collect();
        overrides::put(tx, &new)?;
    }
    let decided = targets
        .iter()
        .map(|target| Decision::of(&target.signature, to, reason.ground));
    decisions::settle(tx, &decided.collect::<Vec<_>>(), true, now)?;
    for target in targets {
        let old = &target.signature;
        deltas.moves(Counted::from(old), now, Some(old.state), Some(to));
    }
    Ok(ids.into_iter().collect())
}

//! The mails that tell owners what organisers decided about their signatures: once for each decision, and none about a
//! decision that was taken back before its mail left. What an owner knows follows from the mails that left and from the
//! page that they saw when they confirmed.

use std::collections::{HashMap, HashSet};

use diesel::prelude::*;

use crate::domain::{
    AppealId, Language, MailFailureReason, MailId, MailKind, OutboxState, RemovalGround, Signature,
    SignatureId, SignatureState, Timestamp,
};
use crate::storage::outbox::{NewMail, promise};
use crate::storage::schema::outbox;
use crate::storage::{StorageError, WriteTx};

/// How long the mail waits, in milliseconds: a decision that is undone within this time is told to nobody.
pub const DELAY: i64 = 10 * Timestamp::MINUTE;

/// The mails about decisions.
const KINDS: [MailKind; 2] = [MailKind::Approved, MailKind::Refused];

/// A decision about a signature.
pub(in crate::storage) struct Decision<'a> {
    signature: SignatureId,
    appeal: AppealId,
    language: &'a Language,
    to: SignatureState,
    ground: Option<RemovalGround>,
    /// Whether its owner saw that it waits for a moderator.
    was_waiting: bool,
    /// When the signature was posted; mails from before were about another attempt.
    posted_at: Timestamp,
    /// Whether its owner confirmed it by mail. Nobody else is written to: the address may be a stranger's.
    is_proven: bool,
}

impl<'a> Decision<'a> {
    /// A decision about `old`, which was read before it, and is now in the state `to`.
    pub(in crate::storage) fn of(
        old: &'a Signature,
        to: SignatureState,
        ground: Option<RemovalGround>,
    ) -> Self {
        Self {
            signature: old.id,
            appeal: old.appeal,
            language: &old.language,
            to,
            ground,
            was_waiting: old.waits_since_confirmation(),
            posted_at: old.created_at,
            is_proven: old.is_proven_by_mail(),
        }
    }
}

/// What the owner of a signature knows of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Known {
    Counts,
    Waits,
    Refused,
}

/// A mail about a decision.
struct DecisionMail {
    kind: MailKind,
    /// It was sent, or may be under way.
    has_left: bool,
    /// The mail, while it may be under way: it may be refused yet.
    under_way: Option<MailId>,
}

/// A row of the outbox about a decision.
#[derive(Queryable, Selectable)]
#[diesel(table_name = outbox)]
struct DecisionRow {
    id: MailId,
    signature_id: SignatureId,
    kind: String,
    state: OutboxState,
    created_at: Timestamp,
}

/// What an owner knows after these mails, oldest first.
fn known(mails: &[DecisionMail], was_waiting: bool) -> Known {
    let last = mails.iter().rev().find(|mail| mail.has_left);
    let was_approved = mails.iter().any(|mail| mail.kind == MailKind::Approved);
    match last.map(|mail| mail.kind) {
        Some(MailKind::Refused) => Known::Refused,
        _ if was_waiting => Known::Waits,
        Some(_) => Known::Counts,
        // An approval is told only to somebody who knows that the signature does not count.
        None if was_approved => Known::Waits,
        None => Known::Counts,
    }
}

/// The mail under way without which the owner would know that the signature counts.
fn depends_on(mails: &[DecisionMail], was_waiting: bool) -> Option<MailId> {
    let last = mails.iter().rposition(|mail| mail.has_left)?;
    let under_way = mails.get(last)?.under_way?;
    let before = known(mails.get(..last)?, was_waiting);
    (before == Known::Counts).then_some(under_way)
}

/// Drops the mails about earlier decisions that have not left, and promises one to each owner who knows otherwise.
pub(in crate::storage) fn settle(
    tx: &mut WriteTx,
    decisions: &[Decision<'_>],
    lowest_priority: bool,
    now: Timestamp,
) -> Result<(), StorageError> {
    let proven: Vec<&Decision> = decisions
        .iter()
        .filter(|decision| decision.is_proven)
        .collect();
    if proven.is_empty() {
        return Ok(());
    }
    let mut mails = decision_mails(tx, &proven, now)?;
    let mut new = Vec::new();
    for decision in proven {
        let theirs = mails.remove(&decision.signature).unwrap_or_default();
        let known = known(&theirs, decision.was_waiting);
        let kind = match decision.to {
            SignatureState::Confirmed if known != Known::Counts => MailKind::Approved,
            SignatureState::Removed if known != Known::Refused => MailKind::Refused,
            _ => continue,
        };
        let (signature, due) = (decision.signature, now.plus(DELAY));
        let mail = NewMail::new(
            decision.appeal,
            signature,
            kind,
            decision.language,
            now,
            due,
        );
        let after = depends_on(&theirs, decision.was_waiting);
        let after = after.filter(|_| kind == MailKind::Approved);
        let mail = mail.because(decision.ground).only_after(after);
        new.push(if lowest_priority {
            mail.with_lowest_priority()
        } else {
            mail
        });
    }
    promise(tx, &new)
}

/// Drops the mails about a signature that have not left: its claim begins anew, and they were about the old one.
pub(in crate::storage) fn forget(
    tx: &mut WriteTx,
    ids: &[SignatureId],
) -> Result<(), StorageError> {
    use outbox::dsl as o;
    // By number, because a database without statistics might look through all that is queued.
    let theirs = o::outbox
        .filter(o::signature_id.eq_any(ids).and(o::kind.eq_any(KINDS)))
        .select((o::id, o::state));
    let mails: Vec<(MailId, OutboxState)> = with_tx!(tx, |c| theirs.load(c))?;
    let waiting = mails
        .iter()
        .filter(|(_, state)| *state == OutboxState::Queued);
    let waiting: Vec<MailId> = waiting.map(|(id, _)| *id).collect();
    // Unless it was sent meanwhile.
    let waiting = o::outbox
        .filter(o::id.eq_any(waiting))
        .filter(o::state.eq(OutboxState::Queued));
    with_tx!(tx, |c| diesel::delete(waiting).execute(c))?;
    Ok(())
}

/// The mails about decisions on these signatures, oldest first. Those that wait are ended: they did not leave. Their
/// rows stay, because they say that something was decided.
fn decision_mails(
    tx: &mut WriteTx,
    decisions: &[&Decision<'_>],
    now: Timestamp,
) -> Result<HashMap<SignatureId, Vec<DecisionMail>>, StorageError> {
    use outbox::dsl as o;
    let ids: Vec<SignatureId> = decisions
        .iter()
        .map(|decision| decision.signature)
        .collect();
    let theirs = o::outbox
        .filter(o::signature_id.eq_any(&ids).and(o::kind.eq_any(KINDS)))
        .order(o::id);
    // Ended last, and told apart by what the update returns: another instance may claim one meanwhile.
    let rows: Vec<DecisionRow> = with_tx!(tx, |c| theirs.select(DecisionRow::as_select()).load(c))?;
    let queued = rows.iter().filter(|row| row.state == OutboxState::Queued);
    let queued: Vec<MailId> = queued.map(|row| row.id).collect();
    let dropped = drop_waiting(tx, &queued, now)?;
    let posted: HashMap<SignatureId, Timestamp> = decisions
        .iter()
        .map(|decision| (decision.signature, decision.posted_at))
        .collect();
    let mut mails: HashMap<SignatureId, Vec<DecisionMail>> = HashMap::new();
    for row in rows {
        let posted_at = posted.get(&row.signature_id);
        let is_of_attempt = posted_at.is_some_and(|at| row.created_at >= *at);
        let Some(kind) = MailKind::from_word(&row.kind).filter(|_| is_of_attempt) else {
            continue;
        };
        let has_left = match row.state {
            OutboxState::Sent => true,
            OutboxState::Queued => !dropped.contains(&row.id),
            OutboxState::Failed => false,
        };
        let is_queued = row.state == OutboxState::Queued;
        let mail = DecisionMail {
            kind,
            has_left,
            under_way: (has_left && is_queued).then_some(row.id),
        };
        mails.entry(row.signature_id).or_default().push(mail);
    }
    Ok(mails)
}

/// Ends those of these mails that are still queued and not under way.
fn drop_waiting(
    tx: &mut WriteTx,
    queued: &[MailId],
    now: Timestamp,
) -> Result<HashSet<MailId>, StorageError> {
    use outbox::dsl as o;
    if queued.is_empty() {
        return Ok(HashSet::new());
    }
    let waiting = o::outbox
        .filter(o::id.eq_any(queued))
        .filter(o::state.eq(OutboxState::Queued))
        .filter(o::lease_until.is_null().or(o::lease_until.le(now)));
    let dropped: Vec<MailId> = with_tx!(tx, |c| diesel::update(waiting)
        .set((
            o::state.eq(OutboxState::Failed),
            o::ended_at.eq(now),
            o::last_error.eq(MailFailureReason::DecisionUndone.word()),
        ))
        .returning(o::id)
        .get_results(c))?;
    Ok(dropped.into_iter().collect())
}

#[cfg(test)]
mod tests;

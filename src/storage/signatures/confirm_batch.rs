//! Hot write *confirm*: many confirmations in one transaction, with a fixed number of statements.

use std::collections::{HashMap, HashSet};

use diesel::prelude::*;

use crate::domain::{
    AppealId, HoldReason, Language, MailKind, NewListing, OrganisationIndex, Provider, ReferralId,
    Revision, SignatureId, SignatureKind, SignatureState, Source, TextId, Timestamp,
};
use crate::storage::outbox::{NewMail, promise};
use crate::storage::schema::signatures;
use crate::storage::signatures::consents::{self, Consent};
use crate::storage::statistics::counter_deltas::{Counted, CounterDeltas};
use crate::storage::{ReadConn, StorageError, WriteTx, public_list};

/// A pending signature whose mailbox was proven.
#[derive(Debug, Clone)]
pub struct Confirmation {
    pub signature: SignatureId,
    pub appeal: AppealId,
    pub kind: SignatureKind,
    /// When it was posted on the site, and the mailbox provider; `None` if it was not posted on the site.
    pub posted: Option<(Timestamp, Provider)>,
    /// Revision of the attempt that was shown. A newer attempt must not be confirmed unseen.
    pub revision: Revision,
    /// Why the signature needs manual review, if it does.
    pub hold: Option<HoldReason>,
    pub organisation_index: Option<OrganisationIndex>,
    /// The public line; `None` without consent.
    pub listing: Option<NewListing>,
    /// When the line appears; `None` at once.
    pub list_at: Option<Timestamp>,
    /// Consents given with the confirmation.
    pub consents: Vec<Consent>,
    /// In which language it is thanked for by e-mail, if it counts; `None` not at all.
    pub thanks: Option<Language>,
    pub now: Timestamp,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ConfirmOutcome {
    Confirmed,
    /// Proven, but held for manual review.
    Held,
    /// It was confirmed before, e.g. the button was pressed twice.
    Already,
    /// A newer attempt replaced the one shown; it must be shown again.
    Changed,
    Gone,
}

/// Confirms all signatures that are still pending at the revision shown.
pub(in crate::storage) fn confirm_all(
    tx: &mut WriteTx,
    deltas: &mut CounterDeltas,
    batch: &[&Confirmation],
) -> Result<Vec<ConfirmOutcome>, StorageError> {
    let mut distinct: Vec<&Confirmation> = batch.to_vec();
    distinct.sort_by_key(|confirmation| (confirmation.signature, confirmation.revision));
    distinct.dedup_by_key(|confirmation| (confirmation.signature, confirmation.revision));
    let rows = lock(tx, &distinct)?;
    // What is stale confirms nothing, so it must not take the place of its group either.
    distinct
        .retain(|confirmation| rows.contains_key(&(confirmation.signature, confirmation.revision)));
    let holds = holds(tx, &distinct, &rows)?;

    let mut moved: HashMap<(SignatureId, Revision), ConfirmOutcome> = HashMap::new();
    let reasons: HashSet<Option<HoldReason>> = holds.values().copied().collect();
    for reason in reasons {
        let these: Vec<&Confirmation> = distinct
            .iter()
            .copied()
            .filter(|confirmation| {
                holds.get(&(confirmation.signature, confirmation.revision)) == Some(&reason)
            })
            .collect();
        let outcome = if reason.is_some() {
            ConfirmOutcome::Held
        } else {
            ConfirmOutcome::Confirmed
        };
        moved.extend(
            move_all(tx, &these, reason)?
                .into_iter()
                .map(|key| (key, outcome)),
        );
    }

    let done = |item: &&&Confirmation| moved.contains_key(&(item.signature, item.revision));
    let proven: Vec<&Confirmation> = distinct.iter().filter(done).copied().collect();
    let counted: Vec<&Confirmation> = proven
        .iter()
        .copied()
        .filter(|confirmation| {
            moved.get(&(confirmation.signature, confirmation.revision))
                == Some(&ConfirmOutcome::Confirmed)
        })
        .collect();
    note(deltas, &proven, &moved, &rows);
    store_consents(tx, &proven)?;
    let (later, at_once): (Vec<&Confirmation>, Vec<&Confirmation>) = counted
        .iter()
        .copied()
        .filter(|item| item.listing.is_some())
        .partition(|item| item.list_at.is_some());
    let due = later
        .iter()
        .filter_map(|item| Some((item.signature, item.appeal, item.list_at?)));
    public_list::due::add(tx, &due.collect::<Vec<_>>())?;
    let listed = at_once.iter().filter_map(|item| {
        Some((
            item.signature,
            item.appeal,
            item.kind,
            item.listing.as_ref()?,
        ))
    });
    public_list::insert(tx, &listed.collect::<Vec<_>>())?;
    thank(tx, &counted)?;
    answer(tx, batch, &moved)
}

/// Promises the mails of thanks: one row each, written when it is sent.
fn thank(tx: &mut WriteTx, counted: &[&Confirmation]) -> Result<(), StorageError> {
    let mail = |item: &&Confirmation| {
        let (kind, language) = (MailKind::Thanks, item.thanks.as_ref()?);
        let mail = NewMail::new(
            item.appeal,
            item.signature,
            kind,
            language,
            item.now,
            item.now,
        );
        Some(mail.with_lowest_priority())
    };
    promise(tx, &counted.iter().filter_map(mail).collect::<Vec<_>>())
}

/// What decides about a confirmation in the row as it is now.
#[derive(Queryable, Selectable)]
#[diesel(table_name = signatures)]
struct PendingRow {
    id: SignatureId,
    text_id: TextId,
    revision: Revision,
    kind: SignatureKind,
    source: Source,
    referral_id: Option<ReferralId>,
    removal_reason: Option<String>,
}

type PendingRows = HashMap<(SignatureId, Revision), PendingRow>;

/// The rows of those that are still pending at the revision shown. On Postgres they stay so until the end of the
/// transaction.
fn lock(tx: &mut WriteTx, batch: &[&Confirmation]) -> Result<PendingRows, StorageError> {
    use signatures::dsl as s;
    let ids: Vec<SignatureId> = batch.iter().map(|entry| entry.signature).collect();
    let found = s::signatures
        .filter(s::id.eq_any(ids).and(s::state.eq(SignatureState::Pending)))
        .order(s::id);
    let rows = load_locked!(tx, PendingRow, found);
    let rows = rows.into_iter().map(|row| ((row.id, row.revision), row));
    Ok(rows.collect())
}

fn note(
    deltas: &mut CounterDeltas,
    proven: &[&Confirmation],
    moved: &HashMap<(SignatureId, Revision), ConfirmOutcome>,
    rows: &PendingRows,
) {
    for confirmation in proven {
        let key = (confirmation.signature, confirmation.revision);
        let Some(row) = rows.get(&key) else { continue };
        let to = match moved.get(&key) {
            Some(ConfirmOutcome::Confirmed) => SignatureState::Confirmed,
            _ => SignatureState::Held,
        };
        let from = Some(SignatureState::Pending);
        let counted = Counted {
            appeal: confirmation.appeal,
            text: row.text_id,
            kind: row.kind,
            source: row.source,
            referral: row.referral_id,
        };
        deltas.moves(counted, confirmation.now, from, Some(to));
        if let Some((at, provider)) = confirmation.posted {
            deltas.proven(confirmation.appeal, provider, at);
        }
    }
}

/// The hold reason of each confirmation that will move. If a group already counts, or counts by an earlier entry of this
/// batch, later claims to it are held.
fn holds(
    conn: &mut ReadConn,
    batch: &[&Confirmation],
    rows: &PendingRows,
) -> Result<HashMap<(SignatureId, Revision), Option<HoldReason>>, StorageError> {
    use signatures::dsl as s;
    let groups: Vec<OrganisationIndex> = batch
        .iter()
        .filter_map(|entry| entry.organisation_index)
        .collect();
    // Filter on the appeals so that the index is used. Groups of one appeal that match in another are ignored below.
    let appeals: HashSet<AppealId> = batch.iter().map(|entry| entry.appeal).collect();
    let mut taken: HashSet<(AppealId, OrganisationIndex)> = HashSet::new();
    if !groups.is_empty() {
        let rows: Vec<(AppealId, Option<OrganisationIndex>, SignatureState)> =
            with_conn!(conn, |c| {
                s::signatures
                    .filter(s::appeal_id.eq_any(appeals))
                    .filter(s::organisation_index.eq_any(groups))
                    .select((s::appeal_id, s::organisation_index, s::state))
                    .load(c)
            })?;
        // Filter on state in Rust: with it in the WHERE clause SQLite picks the wrong index.
        let counted = rows
            .into_iter()
            .filter(|(_, _, state)| *state == SignatureState::Confirmed);
        taken.extend(counted.filter_map(|(appeal, index, _)| Some((appeal, index?))));
    }
    let mut holds = HashMap::new();
    for entry in batch {
        let key = (entry.signature, entry.revision);
        let was_removed = rows
            .get(&key)
            .is_some_and(|row| row.removal_reason.is_some());
        let mut hold = entry.hold;
        if was_removed {
            hold = Some(HoldReason::RemovedBefore);
        }
        if let Some(index) = entry.organisation_index {
            let group = (entry.appeal, index);
            if taken.contains(&group) {
                hold = Some(HoldReason::OrganisationAlreadySigned);
            } else if hold.is_none() {
                taken.insert(group);
            }
        }
        holds.insert(key, hold);
    }
    Ok(holds)
}

fn move_all(
    tx: &mut WriteTx,
    these: &[&Confirmation],
    reason: Option<HoldReason>,
) -> Result<Vec<(SignatureId, Revision)>, StorageError> {
    use signatures::dsl as s;
    let Some(now) = these.iter().map(|item| item.now).max() else {
        return Ok(Vec::new());
    };
    let ids = these.iter().map(|item| item.signature);
    // Ids and revisions are filtered independently. Revisions are random, so a row cannot match another one's revision.
    let revisions = these.iter().map(|item| item.revision);
    let state = if reason.is_some() {
        SignatureState::Held
    } else {
        SignatureState::Confirmed
    };
    let moved: Vec<(SignatureId, Revision)> = with_tx!(tx, |c| {
        diesel::update(
            s::signatures
                .filter(s::id.eq_any(ids))
                .filter(s::revision.eq_any(revisions))
                .filter(s::state.eq(SignatureState::Pending)),
        )
        .set((
            s::state.eq(state),
            s::hold_reason.eq(reason),
            s::confirmed_at.eq(now),
            s::revision.eq(s::revision + 1),
            s::updated_at.eq(now),
        ))
        .returning((s::id, s::revision - 1))
        .get_results(c)
    })?;
    Ok(moved)
}

fn store_consents(tx: &mut WriteTx, proven: &[&Confirmation]) -> Result<(), StorageError> {
    let given = proven
        .iter()
        .map(|item| (item.signature, item.now, item.consents.as_slice()));
    consents::add(tx, given)
}

/// The outcome of each confirmation; reads the state of those that changed nothing.
fn answer(
    conn: &mut ReadConn,
    batch: &[&Confirmation],
    moved: &HashMap<(SignatureId, Revision), ConfirmOutcome>,
) -> Result<Vec<ConfirmOutcome>, StorageError> {
    use signatures::dsl as s;
    let rest: Vec<SignatureId> = batch
        .iter()
        .filter(|entry| !moved.contains_key(&(entry.signature, entry.revision)))
        .map(|item| item.signature)
        .collect();
    let mut states: HashMap<SignatureId, SignatureState> = HashMap::new();
    if !rest.is_empty() {
        let rows: Vec<(SignatureId, SignatureState)> = with_conn!(conn, |c| s::signatures
            .filter(s::id.eq_any(rest))
            .select((s::id, s::state))
            .load(c))?;
        states.extend(rows);
    }
    let outcome = |item: &&Confirmation| {
        let key = (item.signature, item.revision);
        let unmoved = || match states.get(&item.signature) {
            Some(SignatureState::Confirmed) => ConfirmOutcome::Already,
            Some(SignatureState::Held) => ConfirmOutcome::Held,
            Some(SignatureState::Pending) => ConfirmOutcome::Changed,
            _ => ConfirmOutcome::Gone,
        };
        moved.get(&key).copied().unwrap_or_else(unmoved)
    };
    Ok(batch.iter().map(outcome).collect())
}

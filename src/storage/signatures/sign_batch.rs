//! Hot write *sign*: many attempts in one transaction, with a fixed number of statements.

use std::collections::{HashMap, HashSet};

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Binary};

use crate::domain::{
    AddressIndex, AppealId, ClaimIndex, Handle, HoldReason, ImportId, Language, MailKind, Nonce,
    OrganisationIndex, Provider, Revision, SignatureId, SignatureKind, SignatureState,
    SiteDayIndex, Source, SuppressionIndex, TextId, Timestamp,
};
use crate::storage::engine::batch_insert::BatchInsert;
use crate::storage::outbox::decisions;
use crate::storage::outbox::suppressions::Caps;
use crate::storage::outbox::{NewMail, suppressions};
use crate::storage::public_list::overrides;
use crate::storage::schema::{appeal_texts, signatures};
use crate::storage::statistics::counter_deltas::{Counted, CounterDeltas};
use crate::storage::{Conn, ReadConn, StorageError, WriteTx, outbox};

/// An attempt to sign, ready to be stored.
#[derive(Clone)]
pub struct Attempt {
    pub appeal: AppealId,
    /// Version of the appeal's text that was shown.
    pub text: TextId,
    pub kind: SignatureKind,
    /// Not used if the claim is already pending or proven.
    pub handle: Handle,
    /// Not used if the claim is already pending or proven.
    pub nonce: Nonce,
    pub revision: Revision,
    pub sealed: Vec<u8>,
    pub address_index: AddressIndex,
    pub provider: Provider,
    pub site_day_index: SiteDayIndex,
    pub suppression_index: SuppressionIndex,
    pub claim_index: ClaimIndex,
    pub organisation_index: Option<OrganisationIndex>,
    /// Language of the form.
    pub language: Language,
    pub now: Timestamp,
}

impl Attempt {
    /// Where the signature comes from, also when the claim begins anew after a withdrawal or a removal: a paper signatory
    /// who signs again is asked to confirm, and counts like everybody who did.
    pub const SOURCE: Source = Source::Web;

    fn counted(&self) -> Counted {
        Counted {
            appeal: self.appeal,
            text: self.text,
            kind: self.kind,
            source: Self::SOURCE,
        }
    }
}

/// Result of an attempt. The web response must not reveal which of the first three it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SignOutcome {
    New,
    /// The claim was pending; this attempt replaced its data.
    Replaced,
    /// The claim was proven before and is unchanged.
    Proven,
    /// Nothing was stored: the text that was shown is not the latest any more.
    TextChanged,
}

/// Builds the insert of these attempts as pending rows.
fn rows<'a>(attempts: &[&'a Attempt]) -> BatchInsert<'a, signatures::table> {
    use signatures::dsl as s;
    let each_one = || attempts.iter().copied();
    BatchInsert::into(s::signatures)
        .with(s::appeal_id, each_one().map(|item| item.appeal))
        .with(s::text_id, each_one().map(|item| item.text))
        .with(s::kind, each_one().map(|item| item.kind))
        .with(s::state, each_one().map(|_| SignatureState::Pending))
        .with(s::handle, each_one().map(|item| &item.handle))
        .with(s::nonce, each_one().map(|item| &item.nonce))
        .with(s::revision, each_one().map(|item| item.revision))
        .with(s::sealed, each_one().map(|item| item.sealed.as_slice()))
        .with(
            s::address_index,
            each_one().map(|item| Some(&item.address_index)),
        )
        .with(s::claim_index, each_one().map(|item| &item.claim_index))
        .with(
            s::organisation_index,
            each_one().map(|item| item.organisation_index.as_ref()),
        )
        .with(s::source, each_one().map(|_| Attempt::SOURCE))
        .with(s::language, each_one().map(|item| &item.language))
        .with(s::code_tries, each_one().map(|_| 0))
        .with(s::created_at, each_one().map(|item| item.now))
        .with(s::updated_at, each_one().map(|item| item.now))
}

type Claim = (AppealId, ClaimIndex);

/// Stores all attempts. If a batch has several attempts for one claim, the last one is stored and only the first can be
/// reported as new.
pub(in crate::storage) fn sign_all(
    tx: &mut WriteTx,
    deltas: &mut CounterDeltas,
    batch: &[&Attempt],
) -> Result<Vec<SignOutcome>, StorageError> {
    let outdated = outdated_texts(tx, batch)?;
    let mut latest: HashMap<Claim, &Attempt> = HashMap::new();
    for contain in batch.iter().filter(|entry| !outdated.contains(&entry.text)) {
        latest.insert(claim(contain), contain);
    }
    let mut attempts: Vec<&Attempt> = latest.values().copied().collect();
    // All instances use the same order, so that concurrent batches cannot deadlock.
    attempts.sort_by_key(|attempt| claim(attempt));

    if attempts.is_empty() {
        return Ok(vec![SignOutcome::TextChanged; batch.len()]);
    }
    let mut outcomes = insert_new(tx, &attempts)?;
    let pending = Some(SignatureState::Pending);
    for one in attempts
        .iter()
        .filter(|attempt| outcomes.contains_key(&claim(attempt)))
    {
        deltas.moves(one.counted(), one.now, None, pending);
    }
    let known: Vec<&Attempt> = attempts
        .iter()
        .copied()
        .filter(|attempt| !outcomes.contains_key(&claim(attempt)))
        .collect();
    sign_known(tx, deltas, &known, &mut outcomes)?;
    let is_new = |item: &&&Attempt| {
        outcomes
            .get(&claim(item))
            .is_some_and(|(outcome, _)| *outcome == SignOutcome::New)
    };
    for attempt in attempts.iter().filter(is_new) {
        deltas.posted(attempt.appeal, attempt.provider, attempt.now);
    }
    promise_mails(tx, &attempts, &outcomes)?;
    let mut seen: HashSet<Claim> = HashSet::new();
    let mut answers = Vec::with_capacity(batch.len());
    for entry in batch {
        if outdated.contains(&entry.text) {
            answers.push(SignOutcome::TextChanged);
            continue;
        }
        let key = claim(entry);
        let outcome = outcomes
            .get(&key)
            .map_or(SignOutcome::Proven, |(outcome, _)| *outcome);
        let first = seen.insert(key);
        answers.push(if outcome == SignOutcome::New && !first {
            SignOutcome::Replaced
        } else {
            outcome
        });
    }
    Ok(answers)
}

/// The texts of these attempts that another one of their language has replaced.
fn outdated_texts(
    conn: &mut ReadConn,
    batch: &[&Attempt],
) -> Result<HashSet<TextId>, StorageError> {
    use appeal_texts::dsl as t;
    let appeals: HashSet<AppealId> = batch.iter().map(|entry| entry.appeal).collect();
    let published: Vec<(TextId, AppealId, Language)> = with_conn!(conn, |c| t::appeal_texts
        .filter(
            t::appeal_id
                .eq_any(appeals)
                .and(t::published_at.is_not_null())
        )
        .order(t::number)
        .select((t::id, t::appeal_id, t::language))
        .load(c))?;
    let mut latest = HashMap::new();
    for (text, appeal, language) in &published {
        latest.insert((appeal, language), text);
    }
    let replaced = published.iter().filter(|(text, appeal, language)| {
        latest
            .get(&(appeal, language))
            .is_some_and(|latest| *latest != text)
    });
    Ok(replaced.map(|(text, ..)| *text).collect())
}

/// What became of each claim, and its signature.
type Outcomes = HashMap<Claim, (SignOutcome, SignatureId)>;

fn claim(attempt: &Attempt) -> Claim {
    (attempt.appeal, attempt.claim_index)
}

/// Inserts claims that do not exist yet as pending rows, in one statement.
fn insert_new(conn: &mut ReadConn, attempts: &[&Attempt]) -> Result<Outcomes, StorageError> {
    let rows = rows(attempts).returning::<(Binary, BigInt)>(
        "ON CONFLICT (appeal_id, claim_index) DO NOTHING RETURNING handle, id",
    );
    let new: Vec<(Handle, SignatureId)> = with_conn!(conn, |c| rows.load(c))?;
    let new: HashMap<Handle, SignatureId> = new.into_iter().collect();
    let found = |item: &&Attempt| Some((claim(item), (SignOutcome::New, *new.get(&item.handle)?)));
    Ok(attempts.iter().filter_map(found).collect())
}

/// Handles claims that have a row: pending rows get the latest data in one statement, proven rows stay unchanged,
/// withdrawn and removed rows start over.
fn sign_known(
    tx: &mut WriteTx,
    deltas: &mut CounterDeltas,
    known: &[&Attempt],
    outcomes: &mut Outcomes,
) -> Result<(), StorageError> {
    use signatures::dsl as s;
    if known.is_empty() {
        return Ok(());
    }
    let claims = known.iter().map(|item| item.claim_index);
    let appeals: HashSet<AppealId> = known.iter().map(|item| item.appeal).collect();
    let theirs = s::signatures
        .filter(
            s::appeal_id
                .eq_any(appeals)
                .and(s::claim_index.eq_any(claims)),
        )
        .order(s::id)
        .select((s::appeal_id, s::claim_index, s::id, s::state));
    // Locked on Postgres, so that no other instance confirms a row between this query and the update below.
    let rows: Vec<(AppealId, ClaimIndex, SignatureId, SignatureState)> = match tx.raw_tx() {
        Conn::Sqlite(c) => theirs.load(&mut **c)?,
        Conn::Postgres(c) => theirs.for_update().load(&mut **c)?,
    };
    let rows: HashMap<Claim, (SignatureId, SignatureState)> = rows
        .into_iter()
        .map(|(appeal, claim, id, state)| ((appeal, claim), (id, state)))
        .collect();
    let mut pending = Vec::new();
    for item in known.iter().copied() {
        let Some((id, state)) = rows.get(&claim(item)).copied() else {
            // Another instance erased the row between the insert and this query. On retry the claim is new.
            return Err(StorageError::Transient(
                "a claim was erased while it was signed".to_owned(),
            ));
        };
        let outcome = match state {
            SignatureState::Pending => {
                pending.push(item);
                SignOutcome::Replaced
            }
            SignatureState::Withdrawn | SignatureState::Removed => {
                begin_anew(tx, item, id)?;
                let (from, to) = (Some(state), Some(SignatureState::Pending));
                deltas.moves(item.counted(), item.now, from, to);
                SignOutcome::New
            }
            _ => SignOutcome::Proven,
        };
        outcomes.insert(claim(item), (outcome, id));
    }
    replace(tx, &pending)
}

fn replace(tx: &mut WriteTx, pending: &[&Attempt]) -> Result<(), StorageError> {
    if pending.is_empty() {
        return Ok(());
    }
    let rows = rows(pending).conflict(
        "ON CONFLICT (appeal_id, claim_index) DO UPDATE SET text_id = excluded.text_id, revision = excluded.revision, \
         sealed = excluded.sealed, organisation_index = excluded.organisation_index, language = excluded.language, \
         updated_at = excluded.updated_at",
    );
    with_tx!(tx, |c| rows.execute(c))?;
    Ok(())
}

/// Resets a withdrawn or removed claim to pending, with a new handle and nonce and therefore new links. Nothing of the
/// old signature stays but that it was removed before, which is why its confirmation is held.
fn begin_anew(tx: &mut WriteTx, one: &Attempt, id: SignatureId) -> Result<(), StorageError> {
    use signatures::dsl as s;
    overrides::forget(tx, &[id])?;
    decisions::forget(tx, id)?;
    with_tx!(tx, |c| {
        diesel::update(s::signatures.find(id))
            .set((
                s::state.eq(SignatureState::Pending),
                s::text_id.eq(one.text),
                s::kind.eq(one.kind),
                s::source.eq(Attempt::SOURCE),
                s::import_id.eq(None::<ImportId>),
                s::handle.eq(one.handle),
                s::nonce.eq(one.nonce),
                s::revision.eq(one.revision),
                s::sealed.eq(&one.sealed),
                s::address_index.eq(one.address_index),
                s::organisation_index.eq(one.organisation_index),
                s::language.eq(&one.language),
                s::code_tries.eq(0),
                s::created_at.eq(one.now),
                s::updated_at.eq(one.now),
                s::confirmed_at.eq(None::<Timestamp>),
                s::hold_reason.eq(None::<HoldReason>),
            ))
            .execute(c)
    })?;
    Ok(())
}

/// Adds the mails to the outbox in the same transaction, within the caps and except to suppressed mailboxes.
fn promise_mails(
    tx: &mut WriteTx,
    attempts: &[&Attempt],
    outcomes: &Outcomes,
) -> Result<(), StorageError> {
    let Some(now) = attempts.iter().map(|attempt| attempt.now).max() else {
        return Ok(());
    };
    let suppressed = suppressions::among(
        tx,
        attempts.iter().map(|attempt| attempt.suppression_index),
        now,
    )?;
    let scopes = attempts
        .iter()
        .flat_map(|attempt| [attempt.address_index.into(), attempt.site_day_index.into()]);
    let mut caps = Caps::load(tx, scopes, now)?;
    let known = attempts
        .iter()
        .filter_map(|attempt| outcomes.get(&claim(attempt)));
    let known = known.filter(|(outcome, _)| *outcome != SignOutcome::New);
    let waiting = suppressions::waiting(tx, known.map(|(_, id)| *id), now)?;
    let mut mails = Vec::new();
    for attempt in attempts {
        if suppressed.contains(&attempt.suppression_index) {
            continue;
        }
        let Some((outcome, id)) = outcomes.get(&claim(attempt)) else {
            continue;
        };
        let kind = match (outcome, attempt.kind) {
            (SignOutcome::Proven, _) => MailKind::AlreadySigned,
            (_, kind) => MailKind::confirmation_of(kind),
        };
        let mail = NewMail::new(
            attempt.appeal,
            *id,
            kind,
            &attempt.language,
            attempt.now,
            attempt.now,
        );
        if waiting.contains_key(&mail.message()) {
            continue;
        }
        if let Some(due) = caps.take(attempt.address_index, attempt.site_day_index, attempt.now) {
            mails.push(mail.due_at(due));
        }
    }
    outbox::promise(tx, &mails)?;
    caps.store(tx)
}

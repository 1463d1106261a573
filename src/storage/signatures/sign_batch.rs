//! Hot write *sign*: many attempts in one transaction, with a fixed number of statements.

use std::collections::{HashMap, HashSet};

use diesel::prelude::*;
use diesel::sql_types::Binary;

use crate::domain::{
    AddressIndex, AppealId, ClaimIndex, Handle, Language, MailKind, Nonce, OrganisationIndex,
    Provider, ReferralId, Revision, SignatureId, SignatureKind, SignatureState, SiteDayIndex,
    Source, SuppressionIndex, TextId, Timestamp,
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
    /// The word of the link through which the signatory came. It stays if a later attempt has none.
    pub referral: Option<ReferralId>,
    pub language: Language,
    /// The site or a mail, also when the claim begins anew after a withdrawal or a removal: a paper signatory who signs
    /// again is asked to confirm, and counts like everybody who did.
    pub source: Source,
    pub now: Timestamp,
}

impl Attempt {
    fn counted(&self) -> Counted {
        Counted {
            appeal: self.appeal,
            text: self.text,
            kind: self.kind,
            source: self.source,
            referral: self.referral,
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
        .with(s::source, each_one().map(|item| item.source))
        .with(s::referral_id, each_one().map(|item| item.referral))
        .with(s::language, each_one().map(|item| &item.language))
        .with(s::code_tries, each_one().map(|_| 0))
        .with(s::created_at, each_one().map(|item| item.now))
        .with(s::updated_at, each_one().map(|item| item.now))
}

type Claim = (AppealId, ClaimIndex);

/// A batch whose signatures are stored, and whose mails are not promised yet: a mail needs the caps of its mailbox, and
/// no signature may be locked after the first cap.
pub(in crate::storage) struct StoredBatch<'a> {
    attempts: Vec<&'a Attempt>,
    outcomes: Outcomes,
    answers: Vec<SignOutcome>,
}

/// Stores all attempts, with the mails that they owe.
pub(in crate::storage) fn sign_all(
    tx: &mut WriteTx,
    deltas: &mut CounterDeltas,
    batch: &[&Attempt],
) -> Result<Vec<SignOutcome>, StorageError> {
    store_all(tx, deltas, batch, &[])?.promise_mails(tx)
}

/// Stores all attempts. If a batch has several attempts for one claim, the last one is stored and only the first can be
/// reported as new. Locks the signatures of `also` together with those of the attempts, for a transaction that goes on to
/// change them.
pub(in crate::storage) fn store_all<'a>(
    tx: &mut WriteTx,
    deltas: &mut CounterDeltas,
    batch: &[&'a Attempt],
    also: &[SignatureId],
) -> Result<StoredBatch<'a>, StorageError> {
    let outdated = outdated_texts(tx, batch)?;
    let mut latest: HashMap<Claim, &Attempt> = HashMap::new();
    for &contain in batch.iter().filter(|entry| !outdated.contains(&entry.text)) {
        latest.insert(claim(contain), contain);
    }
    let mut attempts: Vec<&Attempt> = latest.into_values().collect();
    // All instances use the same order, so that concurrent batches cannot deadlock.
    attempts.sort_by_key(|attempt| claim(attempt));

    if attempts.is_empty() {
        return Ok(StoredBatch {
            attempts,
            outcomes: Outcomes::new(),
            answers: vec![SignOutcome::TextChanged; batch.len()],
        });
    }
    let outcomes = store(tx, deltas, &attempts, also)?;
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
    Ok(StoredBatch {
        attempts,
        outcomes,
        answers,
    })
}

impl StoredBatch<'_> {
    /// Promises the mails, and returns the outcome of each attempt.
    pub(in crate::storage) fn promise_mails(
        self,
        tx: &mut WriteTx,
    ) -> Result<Vec<SignOutcome>, StorageError> {
        promise_mails(tx, &self.attempts, &self.outcomes)?;
        Ok(self.answers)
    }
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

/// Stores the attempts with the same statements whatever was stored before, because the time of the answer must not
/// reveal it: new claims are inserted, pending ones take the latest data, withdrawn and removed ones begin anew, and
/// proven ones stay as they are.
fn store(
    tx: &mut WriteTx,
    deltas: &mut CounterDeltas,
    attempts: &[&Attempt],
    also: &[SignatureId],
) -> Result<Outcomes, StorageError> {
    let new = insert_new(tx, attempts)?;
    let stored = lock(tx, attempts, also)?;
    let (mut outcomes, mut begun_anew) = (Outcomes::new(), Vec::new());
    for attempt in attempts {
        let Some((id, state)) = stored.get(&claim(attempt)).copied() else {
            // Another instance erased the row between the insert and this query. On retry the claim is new.
            return Err(StorageError::Transient(
                "a claim was erased while it was signed".to_owned(),
            ));
        };
        let is_new = new.contains(&attempt.handle);
        let outcome = match state {
            _ if is_new => SignOutcome::New,
            SignatureState::Pending => SignOutcome::Replaced,
            SignatureState::Withdrawn | SignatureState::Removed => {
                begun_anew.push(id);
                SignOutcome::New
            }
            SignatureState::Confirmed | SignatureState::Held => SignOutcome::Proven,
        };
        deltas.attempted(attempt.appeal, attempt.provider, attempt.now);
        if outcome == SignOutcome::New {
            let (before, pending) = (Some(state).filter(|_| !is_new), SignatureState::Pending);
            deltas.moves(attempt.counted(), attempt.now, before, Some(pending));
            deltas.posted(attempt.appeal, attempt.provider, attempt.now);
        }
        outcomes.insert(claim(attempt), (outcome, id));
    }
    // Nothing of a signature that begins anew stays but that it was removed before, which is why its confirmation is
    // held.
    overrides::forget(tx, &begun_anew)?;
    decisions::forget(tx, &begun_anew)?;
    take_latest(tx, attempts)?;
    Ok(outcomes)
}

/// Inserts claims that do not exist yet as pending rows, in one statement; returns their handles.
fn insert_new(conn: &mut ReadConn, attempts: &[&Attempt]) -> Result<HashSet<Handle>, StorageError> {
    let rows = rows(attempts)
        .returning::<Binary>("ON CONFLICT (appeal_id, claim_index) DO NOTHING RETURNING handle");
    let new: Vec<Handle> = with_conn!(conn, |c| rows.load(c))?;
    Ok(new.into_iter().collect())
}

/// The rows of these claims. Locked on Postgres, so that no other instance confirms one between this query and the next
/// statement. `also` is locked by the same query, because all writes lock signatures by number.
fn lock(
    tx: &mut WriteTx,
    attempts: &[&Attempt],
    also: &[SignatureId],
) -> Result<HashMap<Claim, (SignatureId, SignatureState)>, StorageError> {
    use signatures::dsl as s;
    let claims = attempts.iter().map(|item| item.claim_index);
    let appeals: HashSet<AppealId> = attempts.iter().map(|item| item.appeal).collect();
    let is_theirs = s::appeal_id
        .eq_any(appeals)
        .and(s::claim_index.eq_any(claims));
    let columns = (s::appeal_id, s::claim_index, s::id, s::state);
    let (theirs, both) = (
        s::signatures.filter(is_theirs.clone()).order(s::id),
        s::signatures
            .filter(is_theirs.or(s::id.eq_any(also)))
            .order(s::id),
    );
    let rows: Vec<(AppealId, ClaimIndex, SignatureId, SignatureState)> = match tx.raw_tx() {
        Conn::Sqlite(c) => theirs.select(columns).load(&mut **c)?,
        Conn::Postgres(c) if also.is_empty() => {
            theirs.select(columns).for_update().load(&mut **c)?
        }
        Conn::Postgres(c) => both.select(columns).for_update().load(&mut **c)?,
    };
    let rows = rows.into_iter();
    Ok(rows
        .map(|(appeal, claim, id, state)| ((appeal, claim), (id, state)))
        .collect())
}

/// Gives pending rows the latest data, and makes withdrawn and removed ones pending again, with a new handle and nonce
/// and therefore new links. Rows that were inserted a moment ago stay the same.
fn take_latest(tx: &mut WriteTx, attempts: &[&Attempt]) -> Result<(), StorageError> {
    let rows = rows(attempts).conflict(TAKE_LATEST);
    with_tx!(tx, |c| rows.execute(c))?;
    Ok(())
}

const TAKE_LATEST: &str = "ON CONFLICT (appeal_id, claim_index) DO UPDATE SET \
    text_id = excluded.text_id, revision = excluded.revision, sealed = excluded.sealed, \
    organisation_index = excluded.organisation_index, language = excluded.language, updated_at = excluded.updated_at, \
    state = excluded.state, kind = excluded.kind, address_index = excluded.address_index, \
    confirmed_at = NULL, hold_reason = NULL, \
    handle = CASE WHEN signatures.state = 'pending' THEN signatures.handle ELSE excluded.handle END, \
    nonce = CASE WHEN signatures.state = 'pending' THEN signatures.nonce ELSE excluded.nonce END, \
    referral_id = CASE WHEN signatures.state = 'pending' THEN COALESCE(excluded.referral_id, signatures.referral_id) \
    ELSE excluded.referral_id END, \
    source = CASE WHEN signatures.state = 'pending' THEN signatures.source ELSE excluded.source END, \
    import_id = CASE WHEN signatures.state = 'pending' THEN signatures.import_id END, \
    code_tries = CASE WHEN signatures.state = 'pending' THEN signatures.code_tries ELSE 0 END, \
    created_at = CASE WHEN signatures.state = 'pending' THEN signatures.created_at ELSE excluded.created_at END \
    WHERE signatures.state IN ('pending', 'withdrawn', 'removed')";

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
    let ids = outcomes.values().map(|(_, id)| *id);
    let waiting = suppressions::waiting(tx, ids, now)?;
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
        if *outcome != SignOutcome::New && waiting.contains_key(&mail.message()) {
            continue;
        }
        if let Some(due) = caps.take(attempt.address_index, attempt.site_day_index, attempt.now) {
            mails.push(mail.due_at(due));
        }
    }
    outbox::promise_some_or_none(tx, &mails)?;
    caps.store(tx)
}

//! Hot write *sign*: many attempts in one transaction, with a fixed number of statements.

mod attempt;
mod upsert;

use std::collections::{HashMap, HashSet};

use diesel::prelude::*;

pub use attempt::{Attempt, SignOutcome};

use attempt::{ClaimKey, claim, mailbox};

use crate::domain::{
    AppealId, ClaimIndex, Language, MailKind, SignatureId, SignatureState, TextId, Timestamp,
};
use crate::storage::outbox::caps::{Caps, CountedSignature, MailCount, Mailbox};
use crate::storage::outbox::{NewMail, decisions, suppressions};
use crate::storage::public_list::overrides;
use crate::storage::schema::{appeal_texts, signatures};
use crate::storage::signatures::of_mailboxes;
use crate::storage::statistics::counter_deltas::CounterDeltas;
use crate::storage::{Conn, ReadConn, StorageError, WriteTx, outbox};

/// Stores all attempts, with the mails that they owe. If a batch has several attempts for one claim, the last one is stored
/// and only the first can be reported as new. Locks the signatures of `also` together with those of the attempts, for a
/// transaction that goes on to change them.
pub(in crate::storage) fn sign_all(
    tx: &mut WriteTx,
    deltas: &mut CounterDeltas,
    batch: &[&Attempt],
    also: &[SignatureId],
) -> Result<Vec<SignOutcome>, StorageError> {
    let outdated = outdated_texts(tx, batch)?;
    let mut latest: HashMap<ClaimKey, &Attempt> = HashMap::new();
    for &contain in batch.iter().filter(|entry| !outdated.contains(&entry.text)) {
        latest.insert(claim(contain), contain);
    }
    let mut attempts: Vec<&Attempt> = latest.into_values().collect();
    // All instances use the same order, so that concurrent batches cannot deadlock.
    attempts.sort_by_key(|attempt| claim(attempt));
    let outcomes = if attempts.is_empty() {
        HashMap::new()
    } else {
        store(tx, deltas, &attempts, also)?
    };
    let mut seen: HashSet<ClaimKey> = HashSet::new();
    let answer = |entry: &&Attempt| {
        if outdated.contains(&entry.text) {
            return SignOutcome::TextChanged;
        }
        let key = claim(entry);
        let outcome = outcomes.get(&key).copied();
        match outcome.unwrap_or(SignOutcome::Proven) {
            SignOutcome::New if !seen.insert(key) => SignOutcome::Replaced,
            outcome => outcome,
        }
    };
    Ok(batch.iter().map(answer).collect())
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

/// What will become of an attempt.
struct Decided<'a> {
    attempt: &'a Attempt,
    outcome: SignOutcome,
    /// The signature of its claim, if there is one.
    before: Option<(SignatureId, SignatureState)>,
    /// When its mail is due; `None` if it owes none.
    due: Option<Timestamp>,
    /// The mails about its signature, that one included.
    mails: MailCount,
}

/// Stores the attempts with the same statements whatever was stored before, because the time of the answer must not
/// reveal it: each is inserted or writes to the row of its claim. Pending rows take the latest data, withdrawn and removed
/// ones begin anew, and of proven ones nothing changes but the mails that are counted.
fn store(
    tx: &mut WriteTx,
    deltas: &mut CounterDeltas,
    attempts: &[&Attempt],
    also: &[SignatureId],
) -> Result<HashMap<ClaimKey, SignOutcome>, StorageError> {
    let rows = lock(tx, attempts, also)?;
    let (decided, caps) = decide(tx, attempts, &rows)?;
    let rows: Vec<_> = decided
        .iter()
        .map(|item| (item.attempt, item.mails))
        .collect();
    let ids = upsert::upsert(tx, &rows)?;
    let (mut outcomes, mut begun_anew) = (HashMap::new(), Vec::new());
    let mut mails = Vec::new();
    for item in &decided {
        let attempt = item.attempt;
        let Some((id, nonce)) = ids.get(&claim(attempt)).copied() else {
            return Err(met_another());
        };
        if item.before.is_none_or(|(before, _)| before != id) && nonce != attempt.nonce {
            return Err(met_another());
        }
        deltas.attempted(attempt.appeal, attempt.provider, attempt.now);
        if item.outcome == SignOutcome::New {
            let before = item.before.map(|(_, state)| state);
            begun_anew.extend(before.map(|_| id));
            let pending = Some(SignatureState::Pending);
            deltas.moves(attempt.counted(), attempt.now, before, pending);
            deltas.posted(attempt.appeal, attempt.provider, attempt.now);
        }
        outcomes.insert(claim(attempt), item.outcome);
        mails.extend(item.due.map(|due| mail(item, id).due_at(due)));
    }
    // Nothing of a signature that begins anew stays but that it was removed before, which is why its confirmation is
    // held.
    overrides::forget(tx, &begun_anew)?;
    decisions::forget(tx, &begun_anew)?;
    outbox::promise_some_or_none(tx, &mails)?;
    caps.store_sites(tx)?;
    Ok(outcomes)
}

/// Another instance signed or erased the claim between the lock and the write. On retry its row is seen.
fn met_another() -> StorageError {
    StorageError::Transient("a claim was signed or erased at the same moment".to_owned())
}

/// A signature of a mailbox that signs.
#[derive(Queryable, Selectable)]
#[diesel(table_name = signatures)]
struct KnownRow {
    appeal_id: AppealId,
    claim_index: ClaimIndex,
    state: SignatureState,
    #[diesel(embed)]
    counted: CountedSignature,
}

/// The signatures of the mailboxes of these attempts. Locked on Postgres, so that no other instance changes one before they
/// are written. `also` is locked by the same query, because all writes lock signatures by number.
fn lock(
    tx: &mut WriteTx,
    attempts: &[&Attempt],
    also: &[SignatureId],
) -> Result<Vec<KnownRow>, StorageError> {
    use signatures::dsl as s;
    let mailboxes: Vec<Mailbox> = attempts.iter().map(|attempt| mailbox(attempt)).collect();
    let is_theirs = of_mailboxes!(mailboxes);
    // SQLite has a single writer.
    if also.is_empty() || matches!(tx.raw_tx(), Conn::Sqlite(_)) {
        let theirs = s::signatures.filter(is_theirs).order(s::id);
        return Ok(load_locked!(tx, KnownRow, theirs));
    }
    let both = s::signatures
        .filter(is_theirs.or(s::id.eq_any(also)))
        .order(s::id);
    Ok(load_locked!(tx, KnownRow, both))
}

/// Says what becomes of each attempt, and takes its mail from the caps.
fn decide<'a>(
    tx: &mut WriteTx,
    attempts: &[&'a Attempt],
    rows: &[KnownRow],
) -> Result<(Vec<Decided<'a>>, Caps), StorageError> {
    let now = attempts.iter().map(|attempt| attempt.now).max();
    let now = now.unwrap_or_default();
    let suppressed = attempts.iter().map(|attempt| attempt.suppression_index);
    let suppressed = suppressions::among(tx, suppressed, now)?;
    // At least one number, so that nobody tells from the time whether one of them is known.
    let ids = rows.iter().map(|row| row.counted.id);
    let waiting = suppressions::waiting(tx, ids.chain([SignatureId::BEFORE_FIRST]), now)?;
    let mut caps = caps(tx, attempts, rows, now)?;
    let rows: HashMap<ClaimKey, &KnownRow> = rows
        .iter()
        .map(|row| ((row.appeal_id, row.claim_index), row))
        .collect();
    let decide = |attempt: &&'a Attempt| {
        let row = rows.get(&claim(attempt)).copied();
        let mut decided = Decided {
            attempt,
            outcome: outcome(row.map(|row| row.state)),
            before: row.map(|row| (row.counted.id, row.state)),
            due: None,
            mails: row.map(|row| row.counted.count(now)).unwrap_or_default(),
        };
        let waits = |(id, _)| waiting.contains_key(&mail(&decided, id).message());
        let waits = decided.outcome != SignOutcome::New && decided.before.is_some_and(waits);
        if !waits && !suppressed.contains(&attempt.suppression_index) {
            decided.due = caps.take(mailbox(attempt), attempt.site_day_index, attempt.now);
        }
        if let Some(due) = decided.due {
            decided.mails = decided.mails.with_mail(now.day(), due);
        }
        decided
    };
    let decided = attempts.iter().map(decide).collect();
    Ok((decided, caps))
}

/// What a new attempt is to a claim in a state.
fn outcome(before: Option<SignatureState>) -> SignOutcome {
    match before {
        None | Some(SignatureState::Withdrawn | SignatureState::Removed) => SignOutcome::New,
        Some(SignatureState::Pending) => SignOutcome::Replaced,
        Some(SignatureState::Confirmed | SignatureState::Held) => SignOutcome::Proven,
    }
}

/// The mail that an attempt owes.
fn mail(decided: &Decided, id: SignatureId) -> NewMail {
    let attempt = decided.attempt;
    let kind = match decided.outcome {
        SignOutcome::Proven => MailKind::AlreadySigned,
        _ => MailKind::confirmation_of(attempt.kind),
    };
    let (language, now) = (&attempt.language, attempt.now);
    NewMail::new(attempt.appeal, id, kind, language, now, now)
}

/// The caps of these mailboxes.
fn caps(
    tx: &mut WriteTx,
    attempts: &[&Attempt],
    rows: &[KnownRow],
    now: Timestamp,
) -> Result<Caps, StorageError> {
    let asked = attempts
        .iter()
        .map(|attempt| (mailbox(attempt), attempt.site_day_index));
    // Somebody may sign for themselves and for a group on two instances at once: no row is locked that both would see.
    if matches!(tx.raw_tx(), Conn::Postgres(_)) {
        return Caps::load(tx, &asked.collect::<Vec<_>>(), now);
    }
    let mut caps = Caps::lock_sites(tx, asked.map(|(_, site)| site), now)?;
    caps.know(rows.iter().map(|row| &row.counted));
    Ok(caps)
}

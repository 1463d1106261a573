//! Deletes expired data (pending signatures that nobody confirmed, old mail caps, ended mails, personal data of withdrawn
//! signatures).

use diesel::prelude::*;

use super::schema::imports as import_rows;
use super::schema::{consents, outbox, signatures, site_mail_caps, suppressions};
use super::signatures::erase_noted;
use super::signatures::scan::by_ids;
use super::{Conn, StorageError, WriteTx};
use crate::domain::{
    AddressIndex, AppealId, HoldReason, ImportId, ImportState, MailFailureReason, MailId,
    OrganisationIndex, OutboxState, SignatureId, SignatureState, SiteDayIndex, SuppressionIndex,
    Timestamp,
};
use crate::storage::appeals::{self, erasure};
use crate::storage::imports::{self, files};
use crate::storage::public_list::overrides;
use crate::storage::statistics::counter_deltas::{Counted, CounterDeltas};
use crate::storage::statistics::counters;
use crate::storage::{
    bulk_actions, incoming, news_mailings, protection, public_list, reports, trends,
};

pub use super::meta::{change_meta, locked_meta, meta, remember, replace_meta};

/// Retention of ended mails, in milliseconds.
const MAILS_KEPT: i64 = 30 * Timestamp::DAY;
/// No unpaced mail is postponed this far, in milliseconds: retries wait two hours at most (`mail/pace.rs`), caps less.
const TOO_FAR: i64 = 3 * Timestamp::HOUR;

/// Loads the keys of rows to delete. On Postgres the rows are locked for this transaction, and rows locked by another
/// transaction are skipped until the next run. Housekeeping thus never waits for a lock and cannot take part in a
/// deadlock.
macro_rules! take {
    ($tx:expr, $query:expr) => {
        match $tx.raw_tx() {
            Conn::Sqlite(c) => $query.load(&mut **c)?,
            Conn::Postgres(c) => $query.for_update().skip_locked().load(&mut **c)?,
        }
    };
}

mod pending;

pub use pending::expired_pending;

use pending::CHUNK;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Purged {
    pub signatures: usize,
    /// Whether more rows are due.
    pub more: bool,
}

/// Deletes one chunk of each kind of expired data. Call it again while `more` is set.
///
/// `expired` are pending signatures that [`expired_pending`] found at a time; each is looked at again here.
pub fn purge(
    tx: &mut WriteTx,
    (expired, to_confirm): (&[SignatureId], Timestamp),
    now: Timestamp,
) -> Result<Purged, StorageError> {
    // First: whoever works on one of these locks it before signatures.
    news_mailings::recall(tx, now)?;
    bulk_actions::recall(tx, now)?;
    incoming::recall(tx, now)?;
    let dead = pending::lock_expired(tx, expired, to_confirm)?;
    let mut deltas = CounterDeltas::default();
    for id in &dead {
        erase_noted(tx, &mut deltas, *id, now)?;
    }
    let rest = [
        purge_suppressions(tx, now)?,
        purge_caps(tx, now)?,
        purge_mails(tx, now)?,
        recall_mails(tx, now)?,
        purge_withdrawn(tx)?,
    ];
    let more_changes = bulk_actions::purge(tx, now)? | news_mailings::purge(tx, now)?;
    files::purge(tx, now)?;
    reports::purge(tx, now)?;
    incoming::purge(tx, now)?;
    trends::purge(tx, now)?;
    deltas.store(tx)?;
    let chunk = CHUNK as usize;
    Ok(Purged {
        signatures: dead.len(),
        more: dead.len() == chunk || rest.contains(&chunk) || more_changes,
    })
}

fn purge_suppressions(tx: &mut WriteTx, now: Timestamp) -> Result<usize, StorageError> {
    use suppressions::dsl as s;
    let over = s::suppressions
        .filter(s::expires_at.le(now))
        .limit(CHUNK)
        .select(s::address_index);
    let over: Vec<SuppressionIndex> = take!(tx, over);
    let theirs = s::suppressions.filter(s::address_index.eq_any(over));
    Ok(with_tx!(tx, |c| diesel::delete(theirs).execute(c))?)
}

/// Caps of the site end with their day; a day of reserve, for clocks that differ. Later ones came from a wrong clock, and
/// would count when their day comes.
fn purge_caps(tx: &mut WriteTx, now: Timestamp) -> Result<usize, StorageError> {
    use site_mail_caps::dsl as m;
    let over = m::site_mail_caps
        .filter(
            m::day
                .lt(now.plus(-Timestamp::DAY).day())
                .or(m::day.gt(now.plus(Timestamp::DAY).day())),
        )
        .limit(CHUNK)
        .select(m::site_day_index);
    let over: Vec<SiteDayIndex> = take!(tx, over);
    let theirs = m::site_mail_caps.filter(m::site_day_index.eq_any(over));
    Ok(with_tx!(tx, |c| diesel::delete(theirs).execute(c))?)
}

fn purge_mails(tx: &mut WriteTx, now: Timestamp) -> Result<usize, StorageError> {
    use outbox::dsl as o;
    let ended = o::outbox
        .filter(o::ended_at.lt(now.plus(-MAILS_KEPT)))
        .limit(CHUNK)
        .select(o::id);
    let ended: Vec<MailId> = take!(tx, ended);
    let news = news_mailings::deleted_among(tx, &ended)?;
    news_mailings::count_deleted(tx, &news)?;
    let theirs = o::outbox.filter(o::id.eq_any(ended));
    Ok(with_tx!(tx, |c| diesel::delete(theirs).execute(c))?)
}

/// Repairs mails written under a wrong system clock: a lease, or a due time after a try, farther ahead than `TOO_FAR`
/// cannot be legitimate, so the mail becomes due now. Untried mails may be due far ahead (those of an import, and those
/// with a slot) unless they were queued in the future.
fn recall_mails(tx: &mut WriteTx, now: Timestamp) -> Result<usize, StorageError> {
    use outbox::dsl as o;
    let far = now.plus(TOO_FAR);
    let wrong = o::last_error
        .ne(MailFailureReason::Paced.word())
        .assume_not_null()
        .or(o::last_error.is_null().and(o::created_at.gt(far)));
    let astray = o::outbox
        .filter(o::state.eq(OutboxState::Queued))
        .filter(o::due_at.gt(far).and(wrong).or(o::lease_until.gt(far)))
        .limit(CHUNK)
        .select(o::id);
    let astray: Vec<MailId> = take!(tx, astray);
    let theirs = o::outbox.filter(o::id.eq_any(astray));
    Ok(with_tx!(tx, |c| diesel::update(theirs)
        .set((o::due_at.eq(now), o::lease_until.eq(None::<Timestamp>)))
        .execute(c))?)
}

/// Erases the sealed record of withdrawn signatures, once no mail about them is queued. News is none of these: it may be
/// paused for ever, and whoever withdrew gets none.
fn purge_withdrawn(tx: &mut WriteTx) -> Result<usize, StorageError> {
    use signatures::dsl as s;
    let waiting = outbox::table
        .filter(outbox::state.eq(OutboxState::Queued))
        .filter(outbox::news_id.is_null())
        .select(outbox::signature_id);
    let withdrawn = s::signatures
        .filter(s::state.eq(SignatureState::Withdrawn))
        .filter(s::sealed.ne(b"".as_slice()))
        .filter(s::id.ne_all(waiting))
        .limit(CHUNK)
        .select(s::id);
    let withdrawn: Vec<SignatureId> = take!(tx, withdrawn);
    let theirs = s::signatures.filter(s::id.eq_any(withdrawn));
    Ok(with_tx!(tx, |c| diesel::update(theirs)
        .set((
            s::sealed.eq(b"".as_slice()),
            s::revision.eq(s::revision + 1)
        ))
        .execute(c))?)
}

/// What [`erase_personal`] did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Erased {
    /// The last signature of the chunk.
    UpTo(SignatureId),
    /// None are left.
    All,
    /// The erasure is not announced for this date any more; nothing was erased.
    TakenBack,
}

/// Erases all personal data of one chunk of an appeal's signatures in one state: records, indexes, listings, consents
/// and mails. Only the fact remains that somebody signed which text, and when; of those that were never confirmed,
/// nothing. Held ones are removed: nobody can decide about them any more. Processes signatures with an id above `after`,
/// in order of id, while the erasure is announced for `date`.
pub fn erase_personal(
    tx: &mut WriteTx,
    (appeal, date): (AppealId, Timestamp),
    state: SignatureState,
    after: SignatureId,
    now: Timestamp,
) -> Result<Erased, StorageError> {
    use signatures::dsl as s;
    let next = s::signatures
        .filter(s::appeal_id.eq(appeal).and(s::state.eq(state)))
        .filter(s::id.gt(after).and(is_unerased()))
        .order(s::id)
        .limit(CHUNK)
        .select(s::id);
    // Lock signatures first, in the order all other writes use. A concurrent withdrawal is then waited for and cannot
    // deadlock with us.
    let ids: Vec<SignatureId> = match tx.raw_tx() {
        Conn::Sqlite(c) => next.load(&mut **c)?,
        Conn::Postgres(c) => next.for_update().load(&mut **c)?,
    };
    // Counters before the appeal, as all other writes lock them.
    counters::lock(tx, appeal)?;
    if !erasure::is_announced(tx, appeal, date)? {
        return Ok(Erased::TakenBack);
    }
    let mut deltas = CounterDeltas::default();
    match state {
        SignatureState::Pending => {
            for id in &ids {
                erase_noted(tx, &mut deltas, *id, now)?;
            }
        }
        SignatureState::Held => {
            empty(tx, &ids)?;
            remove_held(tx, &mut deltas, &ids, now)?;
        }
        _ => empty(tx, &ids)?,
    }
    deltas.store(tx)?;
    if state == SignatureState::Confirmed && !ids.is_empty() {
        erasure::count(tx, appeal, ids.len() as i64)?;
        // Their lines are gone, from the cached pages of all instances too.
        appeals::touch(tx, appeal)?;
    }
    Ok(ids.last().map_or(Erased::All, |last| Erased::UpTo(*last)))
}

/// Erases everything of these signatures but that somebody signed.
fn empty(tx: &mut WriteTx, ids: &[SignatureId]) -> Result<(), StorageError> {
    use signatures::dsl as s;
    public_list::delete(tx, ids)?;
    overrides::forget(tx, ids)?;
    let news = news_mailings::deleted_with(tx, ids)?;
    news_mailings::count_deleted(tx, &news)?;
    with_tx!(tx, |c| {
        diesel::delete(outbox::table.filter(outbox::signature_id.eq_any(ids))).execute(c)?;
        diesel::delete(consents::table.filter(consents::signature_id.eq_any(ids))).execute(c)?;
        // `claim_index` must be unique; the random nonce is, and it identifies nobody. The revision changes, so that
        // whoever read the record before can no longer write it back.
        diesel::update(s::signatures.filter(s::id.eq_any(ids)))
            .set((
                s::sealed.eq(b"".as_slice()),
                s::address_index.eq(None::<AddressIndex>),
                s::organisation_index.eq(None::<OrganisationIndex>),
                s::claim_index.eq(s::nonce),
                s::mail_day.eq(0),
                s::mail_day_count.eq(0),
                s::mail_total.eq(0),
                s::mail_last_at.eq(0),
                s::removal_reason.eq(None::<String>),
                s::revision.eq(s::revision + 1),
            ))
            .execute(c)
    })?;
    Ok(())
}

/// Ends held signatures whose data are erased.
fn remove_held(
    tx: &mut WriteTx,
    deltas: &mut CounterDeltas,
    ids: &[SignatureId],
    now: Timestamp,
) -> Result<(), StorageError> {
    use signatures::dsl as s;
    for held in by_ids(tx, ids)? {
        let (from, to) = (SignatureState::Held, SignatureState::Removed);
        deltas.moves(Counted::from(&held), now, Some(from), Some(to));
    }
    with_tx!(tx, |c| diesel::update(
        s::signatures.filter(s::id.eq_any(ids))
    )
    .set((
        s::state.eq(SignatureState::Removed),
        s::hold_reason.eq(None::<HoldReason>)
    ))
    .execute(c))?;
    Ok(())
}

/// An erased signature has its nonce for a claim.
pub(in crate::storage) fn is_unerased()
-> diesel::dsl::NotEq<signatures::claim_index, signatures::nonce> {
    signatures::claim_index.ne(signatures::nonce)
}

/// Marks an appeal as erased, once no signature holds personal data; `false` when some do, because they changed state
/// or were imported while the pass over them, which began at `since`, was under way. Ends the appeal's imports, so
/// that none adds signatures afterwards.
///
/// # Errors
/// [`StorageError::Changed`] when the erasure is not announced for `date` any more.
pub fn finish_erasure(
    tx: &mut WriteTx,
    (appeal, date): (AppealId, Timestamp),
    since: Timestamp,
    now: Timestamp,
) -> Result<bool, StorageError> {
    use signatures::dsl as s;
    // First: this waits for an import that is adding a chunk.
    imports::forget(tx, appeal)?;
    // Rows that nobody changed since were seen by the pass. An hour of reserve, for clocks that differ.
    let since = since.plus(-Timestamp::HOUR);
    for state in SignatureState::ALL {
        let left = s::signatures
            .filter(s::state.eq(*state).and(s::updated_at.ge(since)))
            .filter(s::appeal_id.eq(appeal).and(is_unerased()))
            .select(s::id);
        let left: Option<SignatureId> = with_tx!(tx, |c| left.first(c).optional())?;
        if left.is_some() {
            return Ok(false);
        }
    }
    bulk_actions::forget(tx, appeal)?;
    protection::forget(tx, appeal)?;
    reports::forget(tx, appeal)?;
    trends::forget(tx, appeal)?;
    incoming::forget(tx, appeal)?;
    if !erasure::is_announced(tx, appeal, date)? {
        return Err(StorageError::Changed);
    }
    // The appeal is locked now: no import begins any more, and one that began meanwhile needs another pass.
    let unfinished = import_rows::table
        .filter(import_rows::appeal_id.eq(appeal))
        .filter(import_rows::state.eq(ImportState::Unfinished))
        .select(import_rows::id);
    let unfinished: Option<ImportId> = with_tx!(tx, |c| unfinished.first(c).optional())?;
    if unfinished.is_some() {
        return Ok(false);
    }
    // What was uploaded before the appeal was locked; nothing is stored for it any more.
    files::forget(tx, appeal)?;
    erasure::finish(tx, appeal, now)?;
    Ok(true)
}

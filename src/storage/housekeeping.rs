//! What must not stay: pending signatures after seven days, old caps, ended mails, and addresses of the withdrawn.

use diesel::prelude::*;

use super::outbox::PACED;
use super::schema::{consents, mail_caps, meta, outbox, signatures, suppressions};
use super::signatures::erase_noted;
use super::{Conn, ReadConn, StorageError, WriteTx};
use crate::domain::{
    AppealId, OutboxState, PENDING_LIFETIME, SignatureId, SignatureState, Timestamp,
};
use crate::storage::imports::files;
use crate::storage::public_list::overrides;
use crate::storage::statistics::counter_deltas::CounterDeltas;
use crate::storage::{bulk_actions, public_list};

/// Rows of a kind erased in one transaction: signing goes on between two of them.
const CHUNK: i64 = 200;
/// How long ended mails are kept, in milliseconds.
const MAILS_KEPT: i64 = 30 * Timestamp::DAY;
/// Farther ahead than any mail is put off, in milliseconds: retries wait two hours at most (`mail/pace.rs`), caps less.
const TOO_FAR: i64 = 3 * Timestamp::HOUR;

/// Loads the keys of rows that are to go. On Postgres it takes them for this transaction and passes over those that
/// another one holds: chores wait for nobody, so they are in no circle of waits; what was passed over goes next time.
macro_rules! take {
    ($tx:expr, $query:expr) => {
        match $tx.raw_tx() {
            Conn::Sqlite(c) => $query.load(&mut **c)?,
            Conn::Postgres(c) => $query.for_update().skip_locked().load(&mut **c)?,
        }
    };
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Purged {
    pub signatures: usize,
    /// Whether more of anything is due.
    pub more: bool,
}

/// Erases a chunk of everything that is due; to be called again while there is more.
pub fn purge(tx: &mut WriteTx, now: Timestamp) -> Result<Purged, StorageError> {
    use signatures::dsl as s;
    let dead = s::signatures
        .filter(s::state.eq(SignatureState::Pending.word()))
        .filter(s::updated_at.lt(now.plus(-PENDING_LIFETIME).0))
        .order(s::updated_at)
        .limit(CHUNK)
        .select(s::id);
    let dead: Vec<i64> = take!(tx, dead);
    let mut ledger = CounterDeltas::default();
    for id in &dead {
        erase_noted(tx, &mut ledger, *id, now)?;
    }
    let rest = [
        purge_suppressions(tx, now)?,
        purge_caps(tx, now)?,
        purge_mails(tx, now)?,
        recall_mails(tx, now)?,
        purge_withdrawn(tx)?,
    ];
    let more_changes = bulk_actions::purge(tx, now)?;
    files::purge(tx, now)?;
    ledger.store(tx)?;
    let chunk = CHUNK as usize;
    Ok(Purged {
        signatures: dead.len(),
        more: dead.len() == chunk || rest.contains(&chunk) || more_changes,
    })
}

fn purge_suppressions(tx: &mut WriteTx, now: Timestamp) -> Result<usize, StorageError> {
    use suppressions::dsl as s;
    let over = s::suppressions
        .filter(s::expires_at.le(now.0))
        .limit(CHUNK)
        .select(s::address_index);
    let over: Vec<Vec<u8>> = take!(tx, over);
    let theirs = s::suppressions.filter(s::address_index.eq_any(over));
    Ok(with_tx!(tx, |c| diesel::delete(theirs).execute(c))?)
}

/// The caps of an appeal must outlive its pending signatures; those of a day are over with the day.
fn purge_caps(tx: &mut WriteTx, now: Timestamp) -> Result<usize, StorageError> {
    use mail_caps::dsl as m;
    let over = m::mail_caps
        .filter(m::day.lt(now.plus(-2 * PENDING_LIFETIME).day()))
        .limit(CHUNK)
        .select(m::scope_index);
    let over: Vec<Vec<u8>> = take!(tx, over);
    let theirs = m::mail_caps.filter(m::scope_index.eq_any(over));
    Ok(with_tx!(tx, |c| diesel::delete(theirs).execute(c))?)
}

fn purge_mails(tx: &mut WriteTx, now: Timestamp) -> Result<usize, StorageError> {
    use outbox::dsl as o;
    let ended = o::outbox
        .filter(o::ended_at.lt(now.plus(-MAILS_KEPT).0))
        .limit(CHUNK)
        .select(o::id);
    let ended: Vec<i64> = take!(tx, ended);
    let theirs = o::outbox.filter(o::id.eq_any(ended));
    Ok(with_tx!(tx, |c| diesel::delete(theirs).execute(c))?)
}

/// A mail that waits for a time which nobody would have given it, or is leased until then, met a clock that was wrong
/// and has been set right: it is due now. Those that wait for their slot in the pace of a destination may be far ahead.
fn recall_mails(tx: &mut WriteTx, now: Timestamp) -> Result<usize, StorageError> {
    use outbox::dsl as o;
    let unpaced = o::last_error.is_null().or(o::last_error.ne(PACED));
    let far = now.plus(TOO_FAR).0;
    let astray = o::outbox
        .filter(o::state.eq(OutboxState::Queued.word()))
        .filter(o::due_at.gt(far).and(unpaced).or(o::lease_until.gt(far)))
        .limit(CHUNK)
        .select(o::id);
    let astray: Vec<i64> = take!(tx, astray);
    let theirs = o::outbox.filter(o::id.eq_any(astray));
    Ok(with_tx!(tx, |c| diesel::update(theirs)
        .set((o::due_at.eq(now.0), o::lease_until.eq(None::<i64>)))
        .execute(c))?)
}

/// Blanks the records of the withdrawn, once the mail that says so is out.
fn purge_withdrawn(tx: &mut WriteTx) -> Result<usize, StorageError> {
    use signatures::dsl as s;
    let waiting = outbox::table
        .filter(outbox::state.eq(OutboxState::Queued.word()))
        .select(outbox::signature_id);
    let withdrawn = s::signatures
        .filter(s::state.eq(SignatureState::Withdrawn.word()))
        .filter(s::sealed.ne(b"".as_slice()))
        .filter(s::id.ne_all(waiting))
        .limit(CHUNK)
        .select(s::id);
    let withdrawn: Vec<i64> = take!(tx, withdrawn);
    let theirs = s::signatures.filter(s::id.eq_any(withdrawn));
    Ok(with_tx!(tx, |c| diesel::update(theirs)
        .set(s::sealed.eq(b"".as_slice()))
        .execute(c))?)
}

/// Erases everything personal of a chunk of an appeal's signatures in one state: records, indexes, listings, consents, mails. What
/// stays is that somebody signed which text when. Goes by number, from behind `after`; returns the last one, or `None`
/// when all are done.
pub fn erase_personal(
    tx: &mut WriteTx,
    appeal: AppealId,
    state: SignatureState,
    after: SignatureId,
) -> Result<Option<SignatureId>, StorageError> {
    use signatures::dsl as s;
    let next = s::signatures
        .filter(s::appeal_id.eq(appeal).and(s::state.eq(state.word())))
        .filter(s::id.gt(after))
        .order(s::id)
        .limit(CHUNK)
        .select(s::id);
    // Signatures first, as every other write: whoever withdraws one of them meanwhile is waited for, not met half way.
    let ids: Vec<i64> = match tx.raw_tx() {
        Conn::Sqlite(c) => next.load(&mut **c)?,
        Conn::Postgres(c) => next.for_update().load(&mut **c)?,
    };
    for id in &ids {
        public_list::delete(tx, *id)?;
    }
    overrides::forget(tx, &ids)?;
    with_tx!(tx, |c| {
        diesel::delete(outbox::table.filter(outbox::signature_id.eq_any(&ids))).execute(c)?;
        diesel::delete(consents::table.filter(consents::signature_id.eq_any(&ids))).execute(c)?;
        // The random handle takes the place of the claim: unique, and about nobody.
        diesel::update(s::signatures.filter(s::id.eq_any(&ids)))
            .set((
                s::sealed.eq(b"".as_slice()),
                s::address_index.eq(b"".as_slice()),
                s::organisation_index.eq(None::<Vec<u8>>),
                s::claim_index.eq(s::handle),
                s::removal_reason.eq(None::<String>),
            ))
            .execute(c)
    })?;
    Ok(ids.last().copied())
}

/// A value that the database remembers about itself.
pub fn meta(conn: &mut ReadConn, key: &str) -> Result<Option<Vec<u8>>, StorageError> {
    Ok(with_conn!(conn, |c| meta::table
        .find(key)
        .select(meta::value)
        .first(c)
        .optional())?)
}

/// Remembers a value in the place of the one that is there.
pub fn replace_meta(tx: &mut WriteTx, key: &str, value: &[u8]) -> Result<(), StorageError> {
    with_tx!(tx, |c| {
        diesel::insert_into(meta::table)
            .values((meta::key.eq(key), meta::value.eq(value)))
            .on_conflict(meta::key)
            .do_update()
            .set(meta::value.eq(value))
            .execute(c)
    })?;
    Ok(())
}

/// Remembers a value, unless one is there.
pub fn remember(tx: &mut WriteTx, key: &str, value: &[u8]) -> Result<(), StorageError> {
    with_tx!(tx, |c| {
        diesel::insert_into(meta::table)
            .values((meta::key.eq(key), meta::value.eq(value)))
            .on_conflict_do_nothing()
            .execute(c)
    })?;
    Ok(())
}

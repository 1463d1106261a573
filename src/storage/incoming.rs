//! Messages that came in, sealed until they are handled.
//!
//! A message is leased while it is handled. What follows from it is stored in the transaction that ends it, so that a
//! process that dies at any moment neither loses a message nor does anything twice.

use diesel::dsl::{count_star, max};
use diesel::prelude::*;

use super::schema::incoming_mail;
use super::signatures::sign_batch::sign_all;
use super::statistics::counter_deltas::CounterDeltas;
use super::unread_messages::{forget_dropped, has_many, is_full, note_dropped};
use super::{Attempt, Conn, ReadConn, SignOutcome, StorageError, WriteTx};
use crate::domain::{AppealId, IncomingDigest, IncomingId, IncomingState, MESSAGE_KEPT, Timestamp};

/// How long a claimed message is reserved, in milliseconds. Handling one takes far less.
const LEASE: i64 = 2 * Timestamp::MINUTE;
/// The most messages that wait to be handled. Then mail servers are told to come back later.
const WAITING_MAX: i64 = 20_000;
/// Rows deleted per transaction.
const CHUNK: i64 = 200;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Received {
    Stored,
    /// It came before.
    Known,
    /// Too many wait.
    Full,
}

/// A message that this process handles.
#[derive(Clone, Queryable, Selectable)]
#[diesel(table_name = incoming_mail)]
pub struct ClaimedMessage {
    pub id: IncomingId,
    pub sealed: Vec<u8>,
    pub received_at: Timestamp,
    /// With this one.
    pub attempts: i32,
    lease_until: Timestamp,
}

/// A message for organisers.
pub struct SealedMessage {
    pub id: IncomingId,
    pub sealed: Vec<u8>,
    pub received_at: Timestamp,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MessageEnding {
    /// Nothing of it is kept.
    Handled,
    /// Organisers read it: of an appeal, or of the site.
    ToRead(Option<AppealId>),
}

/// Stores a message that did not come before.
pub fn receive(
    tx: &mut WriteTx,
    digest: IncomingDigest,
    sealed: &[u8],
    now: Timestamp,
) -> Result<Received, StorageError> {
    if has_many(tx, IncomingState::Received, WAITING_MAX)? {
        return Ok(Received::Full);
    }
    let stored = with_tx!(tx, |c| diesel::insert_into(incoming_mail::table)
        .values((
            incoming_mail::digest.eq(digest),
            incoming_mail::state.eq(IncomingState::Received),
            incoming_mail::sealed.eq(sealed),
            incoming_mail::received_at.eq(now),
            incoming_mail::attempts.eq(0),
            incoming_mail::lease_until.eq(Timestamp(0)),
        ))
        .on_conflict_do_nothing()
        .execute(c))?;
    Ok(if stored == 1 {
        Received::Stored
    } else {
        Received::Known
    })
}

/// The message that waited longest. A plain read, so that looking for work does not occupy the writer.
pub fn next(conn: &mut ReadConn, now: Timestamp) -> Result<Option<IncomingId>, StorageError> {
    use incoming_mail::dsl as m;
    Ok(with_conn!(conn, |c| m::incoming_mail
        .filter(m::state.eq(IncomingState::Received))
        .filter(m::lease_until.le(now))
        .order((m::lease_until, m::id))
        .select(m::id)
        .first(c)
        .optional())?)
}

/// How many messages are not handled yet. Counts rows, so do not call it in a request.
pub fn waiting(conn: &mut ReadConn) -> Result<i64, StorageError> {
    use incoming_mail::dsl as m;
    let received = m::incoming_mail.filter(m::state.eq(IncomingState::Received));
    Ok(with_conn!(conn, |c| received.count().get_result(c))?)
}

/// Leases a message; `None` if another instance was faster.
pub fn claim(
    tx: &mut WriteTx,
    id: IncomingId,
    now: Timestamp,
) -> Result<Option<ClaimedMessage>, StorageError> {
    use incoming_mail::dsl as m;
    let free = m::incoming_mail
        .find(id)
        .filter(m::state.eq(IncomingState::Received))
        .filter(m::lease_until.le(now));
    Ok(with_tx!(tx, |c| diesel::update(free)
        .set((
            m::lease_until.eq(now.plus(LEASE)),
            m::attempts.eq(m::attempts + 1)
        ))
        .returning(ClaimedMessage::as_returning())
        .get_result(c)
        .optional())?)
}

/// Ends a claimed message, in the transaction with what follows from it.
///
/// # Errors
/// [`StorageError::Changed`] when the lease has ended and another instance has the message: nothing may be stored.
pub fn finish(
    tx: &mut WriteTx,
    message: &ClaimedMessage,
    ending: MessageEnding,
) -> Result<(), StorageError> {
    use incoming_mail::dsl as m;
    let claimed = m::incoming_mail
        .find(message.id)
        .filter(m::state.eq(IncomingState::Received))
        .filter(m::lease_until.eq(message.lease_until));
    let is_dropped = match ending {
        MessageEnding::ToRead(appeal) => is_full(tx, appeal)?,
        MessageEnding::Handled => false,
    };
    let changed = match ending {
        MessageEnding::ToRead(appeal) if !is_dropped => with_tx!(tx, |c| diesel::update(claimed)
            .set((m::state.eq(IncomingState::ToRead), m::appeal_id.eq(appeal)))
            .execute(c))?,
        _ => with_tx!(tx, |c| diesel::update(claimed)
            .set((
                m::state.eq(IncomingState::Handled),
                m::sealed.eq(b"".as_slice())
            ))
            .execute(c))?,
    };
    if changed != 1 {
        return Err(StorageError::Changed);
    }
    if let MessageEnding::ToRead(appeal) = ending
        && is_dropped
    {
        // When it was claimed.
        note_dropped(tx, appeal, message.lease_until.plus(-LEASE))?;
    }
    Ok(())
}

/// Gives a claimed message back, to be handled again at this time.
pub fn postpone(
    tx: &mut WriteTx,
    message: &ClaimedMessage,
    until: Timestamp,
) -> Result<(), StorageError> {
    use incoming_mail::dsl as m;
    let claimed = m::incoming_mail
        .find(message.id)
        .filter(m::state.eq(IncomingState::Received))
        .filter(m::lease_until.eq(message.lease_until));
    with_tx!(tx, |c| diesel::update(claimed)
        .set(m::lease_until.eq(until))
        .execute(c))?;
    Ok(())
}

/// Stores the signature that a message asks for, under the same caps as one from the form, and ends the message, unless
/// another text was published meanwhile.
///
/// # Errors
/// Those of [`finish`].
pub fn sign(
    tx: &mut WriteTx,
    message: &ClaimedMessage,
    ending: MessageEnding,
    attempt: &Attempt,
) -> Result<SignOutcome, StorageError> {
    let mut deltas = CounterDeltas::default();
    let outcomes = sign_all(tx, &mut deltas, &[attempt], &[])?;
    let outcome = outcomes
        .first()
        .copied()
        .unwrap_or(SignOutcome::TextChanged);
    if outcome != SignOutcome::TextChanged {
        deltas.store(tx)?;
        finish(tx, message, ending)?;
    }
    Ok(outcome)
}

/// The latest messages to read of an appeal, or of the site if it is `None`, the latest first.
pub fn to_read(
    conn: &mut ReadConn,
    appeal: Option<AppealId>,
    most: i64,
) -> Result<Vec<SealedMessage>, StorageError> {
    use incoming_mail::dsl as m;
    let columns = (m::id, m::sealed, m::received_at);
    let waiting = m::incoming_mail.filter(m::state.eq(IncomingState::ToRead));
    let rows: Vec<(IncomingId, Vec<u8>, Timestamp)> = match appeal {
        Some(appeal) => {
            let theirs = waiting.filter(m::appeal_id.eq(appeal)).order(m::id.desc());
            with_conn!(conn, |c| theirs.limit(most).select(columns).load(c))?
        }
        None => {
            let others = waiting.filter(m::appeal_id.is_null()).order(m::id.desc());
            with_conn!(conn, |c| others.limit(most).select(columns).load(c))?
        }
    };
    let message = |(id, sealed, received_at)| SealedMessage {
        id,
        sealed,
        received_at,
    };
    Ok(rows.into_iter().map(message).collect())
}

/// Whether a message waits to be read by the organisers of an appeal.
pub fn waits_to_be_read(
    conn: &mut ReadConn,
    appeal: AppealId,
    id: IncomingId,
) -> Result<bool, StorageError> {
    use incoming_mail::dsl as m;
    let theirs = m::incoming_mail
        .find(id)
        .filter(m::state.eq(IncomingState::ToRead))
        .filter(m::appeal_id.eq(appeal))
        .select(m::id);
    let found: Option<IncomingId> = with_conn!(conn, |c| theirs.first(c).optional())?;
    Ok(found.is_some())
}

/// How many messages wait to be read, and when the last of them came: by appeal, and of the site (`None`). Counts rows, so
/// do not call it in a request.
pub(in crate::storage) fn to_read_by_appeal(
    conn: &mut ReadConn,
) -> Result<Vec<(Option<AppealId>, i64, Timestamp)>, StorageError> {
    use incoming_mail::dsl as m;
    let waiting = m::incoming_mail
        .filter(m::state.eq(IncomingState::ToRead))
        .group_by(m::appeal_id)
        .select((m::appeal_id, count_star(), max(m::received_at)));
    let rows: Vec<(Option<AppealId>, i64, Option<Timestamp>)> =
        with_conn!(conn, |c| waiting.load(c))?;
    let row = |(appeal, number, newest): (_, _, Option<Timestamp>)| {
        (appeal, number, newest.unwrap_or_default())
    };
    Ok(rows.into_iter().map(row).collect())
}

/// Erases a message that was read; `false` when it is gone already, or belongs to others.
pub fn settle(
    tx: &mut WriteTx,
    appeal: Option<AppealId>,
    id: IncomingId,
) -> Result<bool, StorageError> {
    use incoming_mail::dsl as m;
    let waiting = m::incoming_mail
        .find(id)
        .filter(m::state.eq(IncomingState::ToRead));
    let nothing = (
        m::state.eq(IncomingState::Handled),
        m::sealed.eq(b"".as_slice()),
    );
    let changed = match appeal {
        Some(appeal) => {
            let theirs = waiting.filter(m::appeal_id.eq(appeal));
            with_tx!(tx, |c| diesel::update(theirs).set(nothing).execute(c))?
        }
        None => {
            let others = waiting.filter(m::appeal_id.is_null());
            with_tx!(tx, |c| diesel::update(others).set(nothing).execute(c))?
        }
    };
    Ok(changed == 1)
}

/// Deletes the messages to the organisers of an appeal whose personal data are erased.
pub(in crate::storage) fn forget(tx: &mut WriteTx, appeal: AppealId) -> Result<(), StorageError> {
    let theirs = incoming_mail::table.filter(incoming_mail::appeal_id.eq(appeal));
    with_tx!(tx, |c| diesel::delete(theirs).execute(c))?;
    forget_dropped(tx, appeal)
}

/// Ends leases, and waits for another try, that a clock that was ahead gave: until that time nobody could go on.
pub(in crate::storage) fn recall(tx: &mut WriteTx, now: Timestamp) -> Result<(), StorageError> {
    use incoming_mail::dsl as m;
    let latest = now.plus(LEASE + Timestamp::CLOCKS_DIFFER);
    let astray = m::incoming_mail
        .filter(m::state.eq(IncomingState::Received))
        .filter(m::lease_until.gt(latest));
    with_tx!(tx, |c| diesel::update(astray)
        .set(m::lease_until.eq(Timestamp(0)))
        .execute(c))?;
    Ok(())
}

/// Deletes some of the messages that are too old to be kept, whatever their state.
pub(in crate::storage) fn purge(tx: &mut WriteTx, now: Timestamp) -> Result<(), StorageError> {
    use incoming_mail::dsl as m;
    let old = m::incoming_mail
        .filter(m::received_at.lt(now.plus(-MESSAGE_KEPT)))
        .order(m::received_at)
        .limit(CHUNK)
        .select(m::id);
    let old: Vec<IncomingId> = match tx.raw_tx() {
        Conn::Sqlite(c) => old.load(&mut **c)?,
        Conn::Postgres(c) => old.for_update().skip_locked().load(&mut **c)?,
    };
    let theirs = m::incoming_mail.filter(m::id.eq_any(old));
    with_tx!(tx, |c| diesel::delete(theirs).execute(c))?;
    Ok(())
}

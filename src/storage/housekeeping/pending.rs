//! Pending signatures whose time to confirm is over.

use diesel::dsl::{exists, not};
use diesel::prelude::*;

use crate::domain::{
    MailKind, OutboxState, PENDING_LIFETIME, SignatureId, SignatureState, Timestamp,
};
use crate::storage::schema::{outbox, signatures};
use crate::storage::{Conn, ReadConn, StorageError, WriteTx};

/// Rows of each kind deleted per transaction. Kept small so that signing can continue between two transactions.
pub(super) const CHUNK: i64 = 200;

/// What the mails about a pending signature say of it, see [`crate::domain::pending_until`]: it was asked for by a mail that
/// left [`PENDING_LIFETIME`] ago, or no mail will leave any more and none was tried for that long. A signature that still
/// waits for its mail is none of them. The mails are looked up one signature at a time, so that sending a mail need not
/// write to its signature.
macro_rules! is_given_up {
    ($over:expr) => {{
        use outbox::dsl as o;
        let about = || {
            o::outbox
                .filter(o::signature_id.eq(signatures::id))
                .filter(o::kind.eq_any([MailKind::Confirm, MailKind::ConfirmCollective]))
        };
        let asked = about()
            .filter(o::state.eq(OutboxState::Sent))
            .filter(o::ended_at.lt($over).assume_not_null())
            .filter(
                o::ended_at
                    .ge(signatures::updated_at.nullable())
                    .assume_not_null(),
            );
        let hopeful = about().filter(
            o::state
                .eq(OutboxState::Queued)
                .or(o::ended_at.ge($over).assume_not_null()),
        );
        exists(asked).or(not(exists(hopeful)))
    }};
}

/// Up to one chunk of pending signatures to purge. Reads only: behind a long queue of mails this passes over many rows.
pub fn expired_pending(
    conn: &mut ReadConn,
    now: Timestamp,
) -> Result<Vec<SignatureId>, StorageError> {
    let over = now.plus(-PENDING_LIFETIME);
    let expired = signatures::table
        .filter(signatures::state.eq(SignatureState::Pending))
        .filter(signatures::updated_at.lt(over))
        .filter(is_given_up!(over))
        .order(signatures::updated_at)
        .limit(CHUNK)
        .select(signatures::id);
    Ok(with_conn!(conn, |c| expired.load(c))?)
}

/// Those of these signatures that are to be purged still; locked on Postgres, without those that somebody else has locked.
pub(super) fn lock_expired(
    tx: &mut WriteTx,
    ids: &[SignatureId],
    now: Timestamp,
) -> Result<Vec<SignatureId>, StorageError> {
    let over = now.plus(-PENDING_LIFETIME);
    let given_up = signatures::table
        .filter(signatures::id.eq_any(ids))
        .filter(is_given_up!(over))
        .select((signatures::id, signatures::state, signatures::updated_at));
    let rows: Vec<(SignatureId, SignatureState, Timestamp)> = take!(tx, given_up);
    // In Rust: with the state in the WHERE clause SQLite reads all old pending rows instead of these.
    let is_expired = |(_, state, updated): &(_, SignatureState, Timestamp)| {
        *state == SignatureState::Pending && *updated < over
    };
    let expired = rows.into_iter().filter(is_expired);
    Ok(expired.map(|(id, ..)| id).collect())
}

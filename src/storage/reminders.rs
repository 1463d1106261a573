//! Pending signatures whose owner is reminded to confirm: a mail asked for it, and none about it followed. So nothing is
//! stored to remind nobody twice.

use diesel::dsl::{exists, not};
use diesel::prelude::*;

use super::schema::{outbox, signatures};
use super::signatures::load_signatures;
use super::{Conn, ReadConn, StorageError, WriteTx};
use crate::domain::{
    AppealId, MailKind, OutboxState, ReminderWindow, Signature, SignatureId, SignatureState,
    Timestamp,
};

/// The mails that ask to confirm.
const ASKING: [MailKind; 2] = [MailKind::Confirm, MailKind::ConfirmCollective];
/// All mails to somebody who has not confirmed.
const ABOUT: [MailKind; 4] = [
    MailKind::Confirm,
    MailKind::ConfirmCollective,
    MailKind::ConfirmByClick,
    MailKind::Reminder,
];

/// A mail asked for it before the window ended, and none about it followed.
macro_rules! was_asked_once {
    ($window:expr) => {{
        use outbox::dsl as o;
        let window: ReminderWindow = $window;
        let of_signature = || o::outbox.filter(o::signature_id.eq(signatures::id));
        let asked = of_signature()
            .filter(o::kind.eq_any(ASKING))
            .filter(o::state.eq(OutboxState::Sent))
            .filter(o::ended_at.le(window.until).assume_not_null());
        let since = of_signature().filter(o::kind.eq_any(ABOUT)).filter(
            o::created_at
                .gt(window.until)
                .or(o::state.eq(OutboxState::Queued)),
        );
        exists(asked).and(not(exists(since)))
    }};
}

/// The position before the first candidate of a window. Pages are ordered by the time of posting, then by id, so the
/// highest id at the start of the window skips what was posted at that very moment, which is not in the window.
#[must_use]
pub fn first_position(window: ReminderWindow) -> (Timestamp, SignatureId) {
    (window.after, SignatureId(i64::MAX))
}

/// The next signatures of an appeal whose owners are reminded, by age, after a position.
pub fn candidates(
    conn: &mut ReadConn,
    appeal: AppealId,
    window: ReminderWindow,
    (posted, id): (Timestamp, SignatureId),
    most: i64,
) -> Result<Vec<Signature>, StorageError> {
    use signatures::dsl as s;
    let after = s::updated_at
        .gt(posted)
        .or(s::updated_at.eq(posted).and(s::id.gt(id)));
    // One lower bound of the age: with another one beside it SQLite begins each page at the beginning of the window.
    let found = s::signatures
        .filter(s::state.eq(SignatureState::Pending))
        .filter(s::updated_at.ge(posted).and(s::updated_at.le(window.until)))
        .filter(after.and(s::appeal_id.eq(appeal)))
        // Whoever is on an imported list signed elsewhere, and is asked once.
        .filter(s::import_id.is_null())
        .filter(was_asked_once!(window))
        .order((s::updated_at, s::id))
        .limit(most);
    Ok(load_signatures!(conn, found).collect())
}

/// Locks these signatures, and returns those whose owners are still to be reminded.
pub fn still(
    tx: &mut WriteTx,
    ids: &[SignatureId],
    window: ReminderWindow,
) -> Result<Vec<SignatureId>, StorageError> {
    use signatures::dsl as s;
    let theirs = s::signatures
        .filter(s::id.eq_any(ids))
        .order(s::id)
        .select(s::id);
    if let Conn::Postgres(c) = tx.raw_tx() {
        // Before the question and not with it: that would not see the mails of whoever had the locks.
        let _: Vec<SignatureId> = theirs.for_update().load(&mut **c)?;
    }
    let asked = s::signatures
        .filter(s::id.eq_any(ids))
        .filter(was_asked_once!(window))
        .select((s::id, s::state, s::updated_at));
    let asked: Vec<(SignatureId, SignatureState, Timestamp)> = with_tx!(tx, |c| asked.load(c))?;
    // In Rust: with them in the WHERE clause SQLite reads the whole window instead of these.
    let is_due = |(_, state, updated): &(_, SignatureState, Timestamp)| {
        *state == SignatureState::Pending && window.after < *updated && *updated <= window.until
    };
    Ok(asked
        .into_iter()
        .filter(is_due)
        .map(|(id, ..)| id)
        .collect())
}

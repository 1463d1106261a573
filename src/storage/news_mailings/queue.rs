//! The mails of news items that wait in the outbox: few at a time, and none that leaves while its news item is paused.

use diesel::prelude::*;

use crate::domain::{MailFailureReason, NewsId, OutboxState, Timestamp};
use crate::storage::outbox::PRIORITIES;
use crate::storage::schema::outbox;
use crate::storage::{ReadConn, StorageError, WriteTx};

/// The most mails of the lowest priority that wait in the outbox for news to be added.
const QUEUED_MAX: i64 = 400;
/// When a mail of a paused news item is due: never.
const NEVER: Timestamp = Timestamp(i64::MAX / 2);

/// How many mails of news may be added to the outbox. Mails of paused news take no room.
pub fn room(conn: &mut ReadConn) -> Result<i64, StorageError> {
    use outbox::dsl as o;
    let waiting = o::outbox
        .filter(o::state.eq(OutboxState::Queued))
        .filter(o::priority.eq(PRIORITIES - 1))
        .filter(o::due_at.lt(NEVER))
        .order((o::due_at, o::id))
        .limit(QUEUED_MAX)
        .select(o::id);
    let waiting: Vec<i64> = with_conn!(conn, |c| waiting.load(c))?;
    Ok(QUEUED_MAX - waiting.len() as i64)
}

/// How many mails wait in the outbox in front of those of a news item. Counts rows: for pages of organisers only.
pub fn queued_before(conn: &mut ReadConn, news: NewsId) -> Result<i64, StorageError> {
    use outbox::dsl as o;
    let waiting = o::outbox
        .filter(o::state.eq(OutboxState::Queued))
        .filter(o::due_at.lt(NEVER))
        .filter(o::news_id.is_null().or(o::news_id.ne(news)))
        .count();
    Ok(with_conn!(conn, |c| waiting.get_result(c))?)
}

/// Whether mails of a news item wait in the outbox or are under way.
pub fn is_any_queued(conn: &mut ReadConn, news: NewsId) -> Result<bool, StorageError> {
    use outbox::dsl as o;
    let waiting = o::outbox
        .filter(o::news_id.eq(news))
        .filter(o::state.eq(OutboxState::Queued))
        .select(o::id);
    let waiting: Option<i64> = with_conn!(conn, |c| waiting.first(c).optional())?;
    Ok(waiting.is_some())
}

/// The mails of a news item that nobody has under way.
macro_rules! at_rest {
    ($news:expr, $now:expr) => {{
        use outbox::dsl as o;
        let free = o::lease_until.is_null().or(o::lease_until.le($now));
        outbox::table
            .filter(o::news_id.eq($news))
            .filter(o::state.eq(OutboxState::Queued))
            .filter(free)
    }};
}

/// Keeps the mails of a news item in the outbox. Those that are under way, and those that were tried already, keep their
/// time: a worker looks at the news item before it sends them.
pub fn hold_queued(tx: &mut WriteTx, news: NewsId, now: Timestamp) -> Result<(), StorageError> {
    use outbox::dsl as o;
    let untried = at_rest!(news, now).filter(o::attempts.eq(0));
    with_tx!(tx, |c| diesel::update(untried)
        .set(o::due_at.eq(NEVER))
        .execute(c))?;
    Ok(())
}

/// Lets the mails go that [`hold_queued`] kept.
pub fn release_queued(tx: &mut WriteTx, news: NewsId, now: Timestamp) -> Result<(), StorageError> {
    use outbox::dsl as o;
    let held = at_rest!(news, now).filter(o::due_at.eq(NEVER));
    with_tx!(tx, |c| diesel::update(held)
        .set(o::due_at.eq(now))
        .execute(c))?;
    Ok(())
}

/// Ends the mails of a news item that nobody has under way.
pub fn drop_queued(tx: &mut WriteTx, news: NewsId, now: Timestamp) -> Result<(), StorageError> {
    use outbox::dsl as o;
    let waiting = at_rest!(news, now);
    with_tx!(tx, |c| diesel::update(waiting)
        .set((
            o::state.eq(OutboxState::Failed),
            o::ended_at.eq(now),
            o::lease_until.eq(None::<Timestamp>),
            o::last_error.eq(MailFailureReason::NewsStopped.word()),
        ))
        .execute(c))?;
    Ok(())
}

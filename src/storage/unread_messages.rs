//! How many messages may wait to be read, and how many were dropped because too many waited.

use diesel::prelude::*;

use super::schema::incoming_mail;
use super::{ReadConn, StorageError, WriteTx, meta};
use crate::domain::{AppealId, IncomingId, IncomingState, MESSAGE_KEPT, Timestamp};

/// The most messages that wait to be read by the organisers of one appeal, or of the site; further ones are dropped, the
/// newest first. A flood to one address must not take the place of the messages to others.
const UNREAD_OF_ONE_MAX: i64 = 1_000;
/// The most of all together, beyond the first of each.
const UNREAD_MAX: i64 = 10_000;
const UNREAD_OF_ONE_ALWAYS: i64 = 50;

/// Messages to read that were dropped because too many waited.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DroppedMessages {
    pub number: i64,
    pub last_at: Timestamp,
}

/// Whether so many messages are in a state.
pub(super) fn has_many(
    conn: &mut ReadConn,
    state: IncomingState,
    most: i64,
) -> Result<bool, StorageError> {
    use incoming_mail::dsl as m;
    let last = m::incoming_mail
        .filter(m::state.eq(state))
        .order((m::lease_until, m::id))
        .offset(most - 1)
        .select(m::id);
    let last: Option<IncomingId> = with_conn!(conn, |c| last.first(c).optional())?;
    Ok(last.is_some())
}

/// Whether so many messages wait to be read by the same people.
fn have_many(
    conn: &mut ReadConn,
    appeal: Option<AppealId>,
    most: i64,
) -> Result<bool, StorageError> {
    use incoming_mail::dsl as m;
    let waiting = m::incoming_mail.filter(m::state.eq(IncomingState::ToRead));
    let last: Option<IncomingId> = match appeal {
        Some(appeal) => {
            let theirs = waiting.filter(m::appeal_id.eq(appeal)).order(m::id);
            with_conn!(conn, |c| theirs
                .offset(most - 1)
                .select(m::id)
                .first(c)
                .optional())?
        }
        None => {
            let others = waiting.filter(m::appeal_id.is_null()).order(m::id);
            with_conn!(conn, |c| others
                .offset(most - 1)
                .select(m::id)
                .first(c)
                .optional())?
        }
    };
    Ok(last.is_some())
}

/// Whether one more message to read is dropped.
pub(super) fn is_full(conn: &mut ReadConn, appeal: Option<AppealId>) -> Result<bool, StorageError> {
    Ok(have_many(conn, appeal, UNREAD_OF_ONE_MAX)?
        || have_many(conn, appeal, UNREAD_OF_ONE_ALWAYS)?
            && has_many(conn, IncomingState::ToRead, UNREAD_MAX)?)
}

/// The key in `site_meta` of the messages that were dropped.
fn dropped_key(appeal: Option<AppealId>) -> String {
    match appeal {
        Some(appeal) => format!("messages-dropped-{}", appeal.0),
        None => "messages-dropped".to_owned(),
    }
}

/// What a value of `site_meta` says; nothing once the last was dropped as long ago as messages are kept.
fn dropped_of(value: &[u8], now: Timestamp) -> Option<DroppedMessages> {
    let (number, last_at) = std::str::from_utf8(value).ok()?.split_once(' ')?;
    let dropped = DroppedMessages {
        number: number.parse().ok()?,
        last_at: Timestamp(last_at.parse().ok()?),
    };
    (now.since(dropped.last_at) < MESSAGE_KEPT).then_some(dropped)
}

/// The messages to read that were dropped lately: of an appeal, or of the site.
pub fn dropped(
    conn: &mut ReadConn,
    appeal: Option<AppealId>,
    now: Timestamp,
) -> Result<Option<DroppedMessages>, StorageError> {
    let value = meta::meta(conn, &dropped_key(appeal))?;
    Ok(value.and_then(|value| dropped_of(&value, now)))
}

/// Counts a message that is dropped.
pub(super) fn note_dropped(
    tx: &mut WriteTx,
    appeal: Option<AppealId>,
    now: Timestamp,
) -> Result<(), StorageError> {
    let key = dropped_key(appeal);
    let before = dropped_of(&meta::locked_meta(tx, &key)?, now);
    if before.is_none() {
        tracing::warn!(
            "too many messages wait to be read: further ones are dropped, and counted on their page"
        );
    }
    let number = before.map_or(0, |before| before.number) + 1;
    meta::replace_meta(tx, &key, format!("{number} {}", now.0).as_bytes())
}

/// Forgets what was dropped for the organisers of an appeal.
pub(super) fn forget_dropped(tx: &mut WriteTx, appeal: AppealId) -> Result<(), StorageError> {
    meta::forget(tx, &dropped_key(Some(appeal)))
}

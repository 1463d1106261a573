//! What reminders bring: how many left on each day, and how many signatures were confirmed after one. They are counted
//! afterwards, from the outbox, so that neither signing nor confirming has more to write.

use std::collections::BTreeMap;

use diesel::dsl::{exists, sql};
use diesel::prelude::*;
use diesel::sql_types::BigInt;

use crate::domain::{AppealId, MailKind, OutboxState, SignatureState, Timestamp};
use crate::storage::engine::batch_insert::BatchInsert;
use crate::storage::schema::{outbox, reminder_statistics, signatures};
use crate::storage::{ReadConn, StorageError, WriteTx};

/// The states of a signature that was confirmed once.
const CONFIRMED_ONCE: [SignatureState; 4] = [
    SignatureState::Confirmed,
    SignatureState::Held,
    SignatureState::Withdrawn,
    SignatureState::Removed,
];
/// Rows per statement, well below SQLite's limit at four values each.
const CHUNK: usize = 1_000;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ReminderFigures {
    /// E-mails that left: somebody may get a second one before the appeal closes.
    pub sent: i64,
    /// Signatures that were confirmed after one, whether they count or are held.
    pub confirmed: i64,
}

/// By appeal and day (UTC).
pub type ReminderDays = BTreeMap<(AppealId, i64), ReminderFigures>;

/// The reminders that left between two moments, and the signatures that were confirmed between them after one. Reads what
/// ended in that time.
pub fn between(
    conn: &mut ReadConn,
    after: Timestamp,
    until: Timestamp,
) -> Result<ReminderDays, StorageError> {
    use outbox::dsl as o;
    use signatures::dsl as s;
    let mut days = ReminderDays::new();
    let ended = o::outbox
        .filter(o::ended_at.gt(after).and(o::ended_at.le(until)))
        .filter(o::kind.eq(MailKind::Reminder))
        .select((o::appeal_id, o::state, o::ended_at));
    let ended: Vec<(AppealId, OutboxState, Option<Timestamp>)> =
        with_conn!(conn, |c| ended.load(c))?;
    // The state in Rust: with it in the WHERE clause SQLite may read all mails that were ever sent.
    for (appeal, state, at) in ended {
        if let (OutboxState::Sent, Some(at)) = (state, at) {
            days.entry((appeal, at.day())).or_default().sent += 1;
        }
    }
    let reminded = o::outbox
        .filter(o::signature_id.eq(s::id))
        .filter(o::kind.eq(MailKind::Reminder))
        .filter(o::state.eq(OutboxState::Sent))
        .filter(o::ended_at.le(s::confirmed_at));
    let confirmed = s::signatures
        .filter(s::state.eq_any(CONFIRMED_ONCE))
        // It may have changed since, but not before.
        .filter(s::updated_at.gt(after))
        .filter(s::confirmed_at.gt(after).and(s::confirmed_at.le(until)))
        .filter(exists(reminded))
        .select((s::appeal_id, s::confirmed_at));
    let confirmed: Vec<(AppealId, Option<Timestamp>)> = with_conn!(conn, |c| confirmed.load(c))?;
    for (appeal, at) in confirmed {
        if let Some(at) = at {
            days.entry((appeal, at.day())).or_default().confirmed += 1;
        }
    }
    Ok(days)
}

pub fn add(tx: &mut WriteTx, days: &ReminderDays) -> Result<(), StorageError> {
    use reminder_statistics::dsl as r;
    let days: Vec<(&(AppealId, i64), &ReminderFigures)> = days.iter().collect();
    for chunk in days.chunks(CHUNK) {
        let rows = BatchInsert::into(r::reminder_statistics)
            .with(r::appeal_id, chunk.iter().map(|((appeal, _), _)| *appeal))
            .with(r::day, chunk.iter().map(|((_, day), _)| *day))
            .with(r::sent, chunk.iter().map(|(_, figures)| figures.sent))
            .with(
                r::confirmed,
                chunk.iter().map(|(_, figures)| figures.confirmed),
            )
            .conflict(
                "ON CONFLICT (appeal_id, day) DO UPDATE SET sent = reminder_statistics.sent + excluded.sent, \
                 confirmed = reminder_statistics.confirmed + excluded.confirmed",
            );
        with_tx!(tx, |c| rows.execute(c))?;
    }
    Ok(())
}

/// The reminders of an appeal in all.
pub fn of(conn: &mut ReadConn, appeal: AppealId) -> Result<ReminderFigures, StorageError> {
    use reminder_statistics::dsl as r;
    let sums = (
        sql::<BigInt>("CAST(COALESCE(SUM(sent), 0) AS BIGINT)"),
        sql::<BigInt>("CAST(COALESCE(SUM(confirmed), 0) AS BIGINT)"),
    );
    let theirs = r::reminder_statistics.filter(r::appeal_id.eq(appeal));
    let (sent, confirmed): (i64, i64) = with_conn!(conn, |c| theirs.select(sums).first(c))?;
    Ok(ReminderFigures { sent, confirmed })
}

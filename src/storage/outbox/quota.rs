//! Hourly and daily mail quota. Mails are charged in the transaction that claims them; unsent ones are credited in the
//! transaction that marks them. Several instances therefore share one quota exactly.

use diesel::prelude::*;
use diesel::upsert::excluded;

use crate::domain::Timestamp;
use crate::storage::schema::mails_by_hour::dsl as h;
use crate::storage::{Conn, StorageError, WriteTx};

/// Hours in a day of the quota: the current hour and the 23 before it.
const DAY: i64 = 24;
/// `hour` of the row that instances lock while claiming.
const LOCK: i64 = 0;
/// Hours that another instance may be ahead. What is charged to later ones was charged by a clock that was wrong.
const AHEAD: i64 = 1;

/// Limits on mails sent; `None` means unlimited.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Quota {
    /// Per clock hour (UTC).
    pub per_hour: Option<i64>,
    /// Per 24 clock hours, including the current one.
    pub per_day: Option<i64>,
}

impl Quota {
    #[must_use]
    pub fn is_set(self) -> bool {
        self.per_hour.is_some() || self.per_day.is_some()
    }
}

/// Remaining quota.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::storage) struct Left {
    /// Mails that may still be sent.
    pub(in crate::storage) mails: i64,
    /// If exhausted: the start of the hour in which mails may be sent again.
    pub(in crate::storage) again: Timestamp,
}

/// The hour of a timestamp, counted from 1970-01-01.
#[must_use]
pub fn hour(now: Timestamp) -> i64 {
    now.0.div_euclid(Timestamp::HOUR)
}

/// Returns the remaining quota. Holds the lock that serialises claims until the end of the transaction.
pub(in crate::storage) fn left(
    tx: &mut WriteTx,
    quota: Quota,
    now: Timestamp,
) -> Result<Left, StorageError> {
    let lock = h::mails_by_hour.find(LOCK).select(h::mails);
    let _: Option<i64> = match tx.raw_tx() {
        // The transaction is IMMEDIATE, so there is no concurrent writer.
        Conn::Sqlite(_) => None,
        Conn::Postgres(c) => lock.for_update().first(&mut **c).optional()?,
    };
    let now = hour(now);
    let day = h::mails_by_hour
        .filter(
            h::hour
                .gt(now - DAY)
                .and(h::hour.le(now + AHEAD))
                .and(h::hour.gt(LOCK))
                .and(h::mails.gt(0)),
        )
        .order(h::hour);
    let hours: Vec<(i64, i64)> = with_tx!(tx, |c| day.load(c))?;
    let this_hour: i64 = hours
        .iter()
        .filter(|(hour, _)| *hour >= now)
        .map(|(_, mails)| mails)
        .sum();
    let this_day: i64 = hours.iter().map(|(_, mails)| mails).sum();
    let of_hour = quota.per_hour.map_or(i64::MAX, |most| most - this_hour);
    let of_day = quota.per_day.map_or(i64::MAX, |most| most - this_day);
    let oldest = hours.first().map_or(now, |(hour, _)| *hour);
    let again = match (of_day <= 0, of_hour <= 0) {
        (true, _) => (oldest + DAY).max(now + 1),
        (false, true) => now + 1,
        (false, false) => now,
    };
    Ok(Left {
        mails: of_hour.min(of_day).max(0),
        again: Timestamp(again * Timestamp::HOUR),
    })
}

/// Charges mails to the current hour and deletes hours that no longer matter.
pub(in crate::storage) fn take(
    tx: &mut WriteTx,
    mails: i64,
    now: Timestamp,
) -> Result<(), StorageError> {
    let now = hour(now);
    let out = h::hour.le(now - 2 * DAY).or(h::hour.gt(now + AHEAD));
    let out = h::mails_by_hour.filter(out.and(h::hour.gt(LOCK)));
    with_tx!(tx, |c| {
        diesel::insert_into(h::mails_by_hour)
            .values((h::hour.eq(now), h::mails.eq(mails)))
            .on_conflict(h::hour)
            .do_update()
            .set(h::mails.eq(h::mails + excluded(h::mails)))
            .execute(c)?;
        diesel::delete(out).execute(c)
    })?;
    Ok(())
}

/// Credits mails that were charged to an hour but not sent.
pub(in crate::storage) fn give_back(
    tx: &mut WriteTx,
    hour: i64,
    mails: i64,
) -> Result<(), StorageError> {
    with_tx!(tx, |c| {
        diesel::update(h::mails_by_hour.find(hour))
            .set(h::mails.eq(h::mails - mails))
            .execute(c)
    })?;
    Ok(())
}

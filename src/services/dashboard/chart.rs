//! The buckets of a chart: one for each hour, day or week, including empty ones.

use crate::domain::{Appeal, Timestamp, Zone};

/// The most days that a chart shows as days; with more, it shows weeks.
const MAX_DAYS: i64 = 92;

/// The length of a bucket.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// A clock hour.
    Hour,
    Day,
    /// A week from Monday.
    Week,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bucket {
    pub at: Timestamp,
    /// By how much the count changed; it can be negative.
    pub counted: i64,
    pub posted: i64,
}

impl Step {
    /// The number of the bucket that an hour belongs to. An hour that begins before a midnight belongs to the day before,
    /// in zones whose days begin at half past.
    pub(super) fn of(self, hour: i64, zone: &Zone) -> i64 {
        let day = zone.day(Timestamp(hour * Timestamp::HOUR));
        match self {
            Self::Hour => hour,
            Self::Day => day,
            // 1970-01-01 was a Thursday.
            Self::Week => (day + 3).div_euclid(7),
        }
    }

    fn begins(self, number: i64, zone: &Zone) -> Timestamp {
        match self {
            Self::Hour => Timestamp(number * Timestamp::HOUR),
            Self::Day => zone.day_begins(number),
            Self::Week => zone.day_begins(number * 7 - 3),
        }
    }
}

/// The buckets from number `first` to number `last`; hours outside of them are ignored.
pub(super) fn buckets(
    (step, zone): (Step, &Zone),
    first: i64,
    last: i64,
    counted: &[(i64, i64)],
    posted: &[(i64, i64)],
) -> Vec<Bucket> {
    let bucket = |number| Bucket {
        at: step.begins(number, zone),
        counted: 0,
        posted: 0,
    };
    let mut buckets: Vec<Bucket> = (first..=last).map(bucket).collect();
    let at = |hour: i64| usize::try_from(step.of(hour, zone) - first).ok();
    for (hour, sum) in counted {
        if let Some(bucket) = at(*hour).and_then(|at| buckets.get_mut(at)) {
            bucket.counted += sum;
        }
    }
    for (hour, sum) in posted {
        if let Some(bucket) = at(*hour).and_then(|at| buckets.get_mut(at)) {
            bucket.posted += sum;
        }
    }
    buckets
}

/// The buckets from the first signature or the publication until now, or until the closing of a closed appeal.
pub(super) fn since_start(
    appeal: &Appeal,
    zone: &Zone,
    counted: &[(i64, i64)],
    now: Timestamp,
) -> (Step, Vec<Bucket>) {
    let hours = counted.iter().map(|(hour, _)| *hour);
    let published = appeal.published_at.map(Timestamp::hour);
    let closed = appeal.closing().filter(|closing| *closing < now);
    let first = hours.clone().chain(published).min();
    let first = first.unwrap_or(now.hour()).min(now.hour());
    let last = closed.map_or(now.hour(), |closing| closing.plus(-1).hour());
    let last = hours.chain([last]).max().unwrap_or(last).max(first);
    let step = if Step::Day.of(last, zone) - Step::Day.of(first, zone) < MAX_DAYS {
        Step::Day
    } else {
        Step::Week
    };
    let buckets = buckets(
        (step, zone),
        step.of(first, zone),
        step.of(last, zone),
        counted,
        &[],
    );
    (step, buckets)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;

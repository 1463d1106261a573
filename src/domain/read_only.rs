//! Read-only mode: pages are read, forms wait; and maintenance, in which pages wait too.

use serde::{Deserialize, Serialize};

use super::{PENDING_LIFETIME, Timestamp};

/// What a visitor waits when nobody said how long it takes, in seconds.
const USUAL_WAIT: i64 = 600;

/// The site takes no forms.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReadOnly {
    /// When it ends by itself; `None` when it lasts until it is switched off. One that was switched off has ended then.
    pub until: Option<Timestamp>,
    /// When it began; `None` if an older version stored it.
    #[serde(default)]
    pub since: Option<Timestamp>,
    /// Whether pages wait too, for maintenance.
    #[serde(default)]
    pub is_closed: bool,
}

impl ReadOnly {
    #[must_use]
    pub fn is_on(self, now: Timestamp) -> bool {
        self.until.is_none_or(|until| now < until)
    }

    /// The seconds after which a visitor should try again.
    #[must_use]
    pub fn wait(self, now: Timestamp) -> i64 {
        let left = self
            .until
            .map(|until| until.since(now) / Timestamp::SECOND + 1);
        left.unwrap_or(USUAL_WAIT).max(1)
    }

    /// The time by which pending signatures expire. Nobody could confirm while the site was read-only, so those minutes
    /// do not count: as long as signatures from before its end may be pending, this is earlier than `now` by the time
    /// that read-only mode lasted.
    #[must_use]
    pub fn time_to_confirm(self, now: Timestamp) -> Timestamp {
        let Some(since) = self.since else { return now };
        let end = self.until.map_or(now, |until| until.min(now));
        if now.since(end) > PENDING_LIFETIME {
            return now;
        }
        now.plus(-end.since(since).max(0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mode(since: Timestamp, until: Option<Timestamp>) -> ReadOnly {
        ReadOnly {
            until,
            since: Some(since),
            is_closed: false,
        }
    }

    #[test]
    fn it_ends_at_its_time_or_not_by_itself() {
        let now = Timestamp(Timestamp::DAY);
        let ends = mode(now, Some(now.plus(90 * Timestamp::SECOND)));
        assert!(ends.is_on(now) && !ends.is_on(now.plus(90 * Timestamp::SECOND)));
        assert_eq!(
            (ends.wait(now), ends.wait(now.plus(Timestamp::DAY))),
            (91, 1)
        );
        let open = mode(now, None);
        assert!(open.is_on(now.plus(365 * Timestamp::DAY)));
        assert_eq!(open.wait(now), USUAL_WAIT);
    }

    #[test]
    fn the_time_to_confirm_stands_still_and_goes_on() {
        let (begin, hour) = (Timestamp(100 * Timestamp::DAY), Timestamp::HOUR);
        let open = mode(begin, None);
        assert_eq!(open.time_to_confirm(begin), begin);
        assert_eq!(open.time_to_confirm(begin.plus(30 * hour)), begin);
        let end = begin.plus(5 * hour);
        let over = mode(begin, Some(end));
        assert_eq!(over.time_to_confirm(begin.plus(hour)), begin);
        assert_eq!(over.time_to_confirm(end), begin);
        let last = end.plus(PENDING_LIFETIME);
        assert_eq!(over.time_to_confirm(last), begin.plus(PENDING_LIFETIME));
        assert_eq!(over.time_to_confirm(last.plus(1)), last.plus(1));
    }

    #[test]
    fn what_an_older_version_stored_is_read() {
        let read: ReadOnly =
            serde_json::from_str("{\"until\":5}").unwrap_or(mode(Timestamp(1), None));
        assert_eq!((read.until, read.is_closed), (Some(Timestamp(5)), false));
        assert_eq!(read.time_to_confirm(Timestamp(9)), Timestamp(9));
    }
}

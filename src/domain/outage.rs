//! A time in which no mail left.

use serde::{Deserialize, Serialize};

use super::Timestamp;

/// How long the relay must be away before organisers are told, in milliseconds.
const ALARM_AFTER: i64 = 15 * Timestamp::MINUTE;
/// Two outages with less than this between them are one, in milliseconds.
const APART: i64 = Timestamp::HOUR;
/// How long after its end an outage is reported, in milliseconds.
const REPORT_FOR: i64 = Timestamp::DAY;

/// The relay could not be reached, or refused all mail.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Outage {
    pub since: Timestamp,
    /// When an instance saw last that it went on.
    pub until: Timestamp,
}

impl Outage {
    /// The outage of a relay that is down since then at `now`, with the one that was noted before: a new one, or the same
    /// that goes on. `None` while it is too short to be told.
    #[must_use]
    pub fn noted(before: Option<Self>, since: Timestamp, now: Timestamp) -> Option<NotedOutage> {
        if now.since(since) < ALARM_AFTER {
            return None;
        }
        // The clocks of two instances differ a little; one that was far ahead once must not silence the outages until then.
        let same = before
            .filter(|before| since.since(before.until) < APART && before.until <= now.plus(APART));
        Some(NotedOutage {
            is_new: same.is_none(),
            outage: Self {
                since: same.map_or(since, |same| same.since.min(since)),
                until: now,
            },
        })
    }

    /// Whether it goes on, or is over for less than a day. An instance whose clock is ahead may have noted it.
    #[must_use]
    pub fn is_recent(self, now: Timestamp) -> bool {
        (-APART..REPORT_FOR).contains(&now.since(self.until))
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotedOutage {
    pub outage: Outage,
    /// Whether nobody was told of it.
    pub is_new: bool,
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Timestamp = Timestamp(100 * Timestamp::DAY);

    fn noted(before: Option<Outage>, minutes_down: i64, at: Timestamp) -> Option<(Outage, bool)> {
        let since = at.plus(-minutes_down * Timestamp::MINUTE);
        Outage::noted(before, since, at).map(|noted| (noted.outage, noted.is_new))
    }

    #[test]
    fn an_outage_is_new_once_and_goes_on_over_a_restart() {
        assert_eq!(noted(None, 14, NOW), None);
        let first = Outage {
            since: NOW.plus(-15 * Timestamp::MINUTE),
            until: NOW,
        };
        assert_eq!(noted(None, 15, NOW), Some((first, true)));
        let later = NOW.plus(40 * Timestamp::MINUTE);
        let longer = Outage {
            until: later,
            ..first
        };
        assert_eq!(noted(Some(first), 55, later), Some((longer, false)));
        // Another instance, or the same after a restart, has seen it for a shorter time.
        assert_eq!(noted(Some(first), 20, later), Some((longer, false)));
        let next = NOW.plus(3 * Timestamp::HOUR);
        let second = Outage {
            since: next.plus(-20 * Timestamp::MINUTE),
            until: next,
        };
        assert_eq!(noted(Some(first), 20, next), Some((second, true)));
        // Noted by an instance whose clock is a little ahead.
        let ahead = Outage {
            until: NOW.plus(Timestamp::SECOND),
            ..first
        };
        assert_eq!(
            noted(Some(ahead), 16, NOW).map(|(_, is_new)| is_new),
            Some(false)
        );
        // Noted by a clock that was far ahead.
        assert_eq!(noted(Some(second), 15, NOW), Some((first, true)));
    }

    #[test]
    fn it_is_reported_for_a_day() {
        let outage = Outage {
            since: NOW,
            until: NOW,
        };
        assert!(outage.is_recent(NOW) && outage.is_recent(NOW.plus(Timestamp::DAY - 1)));
        assert!(
            outage.is_recent(NOW.plus(-Timestamp::SECOND)),
            "a clock behind"
        );
        let far_behind = NOW.plus(-Timestamp::HOUR - 1);
        assert!(!outage.is_recent(NOW.plus(Timestamp::DAY)) && !outage.is_recent(far_behind));
    }
}

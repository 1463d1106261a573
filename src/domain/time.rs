//! Points in time.

use serde::{Deserialize, Serialize};

/// A point in time: milliseconds since the Unix epoch, UTC. Whole milliseconds everywhere, so that both databases
/// store, compare and return the same value.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Default,
)]
#[serde(transparent)]
pub struct Timestamp(pub i64);

impl Timestamp {
    pub const SECOND: i64 = 1_000;
    pub const MINUTE: i64 = 60 * Self::SECOND;
    pub const HOUR: i64 = 60 * Self::MINUTE;
    pub const DAY: i64 = 24 * Self::HOUR;
    /// How far the clocks of instances that share a database may differ, in milliseconds. NTP keeps them within a second;
    /// a minute is less than anything that is limited in time. What was stored with a later time came from a wrong clock.
    pub const CLOCKS_DIFFER: i64 = Self::MINUTE;

    /// Adds `milliseconds`, which may be negative; saturates.
    #[must_use]
    pub fn plus(self, milliseconds: i64) -> Self {
        Self(self.0.saturating_add(milliseconds))
    }

    /// Milliseconds from `earlier` to this time; negative when `earlier` is later.
    #[must_use]
    pub fn since(self, earlier: Self) -> i64 {
        self.0.saturating_sub(earlier.0)
    }

    /// Whether this is a time of the past as it was stored, but has not come: the clock was ahead then.
    #[must_use]
    pub fn is_ahead_of(self, now: Self) -> bool {
        self.since(now) > Self::CLOCKS_DIFFER
    }

    /// Whether what was made at this time is at most `life` milliseconds old, and its clock was not ahead.
    #[must_use]
    pub fn is_within(self, life: i64, now: Self) -> bool {
        now.since(self) <= life && !self.is_ahead_of(now)
    }

    /// The UTC day, counted from 1970-01-01.
    #[must_use]
    pub fn day(self) -> i64 {
        self.0.div_euclid(Self::DAY)
    }

    /// The UTC hour, counted from 1970-01-01.
    #[must_use]
    pub fn hour(self) -> i64 {
        self.0.div_euclid(Self::HOUR)
    }

    /// RFC 3339 in UTC with whole seconds, such as `2026-01-31T09:30:00Z`.
    #[must_use]
    pub fn rfc3339(self) -> String {
        jiff::Timestamp::from_second(self.0.div_euclid(Self::SECOND))
            .unwrap_or(jiff::Timestamp::MAX)
            .to_string()
    }

    /// Parses an RFC 3339 time or a plain date (`2026-01-31`, taken as midnight UTC).
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        if let Ok(time) = text.parse::<jiff::Timestamp>() {
            return Some(Self(time.as_millisecond()));
        }
        // A time of day without a zone is ambiguous, and parsed as a date it would lose the hours.
        if text.contains([' ', 'T', 't']) {
            return None;
        }
        let date: jiff::civil::Date = text.parse().ok()?;
        Some(Self(
            date.to_zoned_datetime(jiff::tz::TimeZone::UTC)
                .ok()?
                .timestamp()
                .as_millisecond(),
        ))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_alone_means_midnight_utc() {
        assert_eq!(
            Timestamp::parse("1970-01-02"),
            Some(Timestamp(Timestamp::DAY))
        );
        assert_eq!(
            Timestamp::parse("1970-01-01T00:00:01Z"),
            Some(Timestamp(1_000))
        );
        assert_eq!(Timestamp::parse("tomorrow"), None);
    }

    #[test]
    fn what_was_made_by_a_clock_that_was_ahead_is_not_recent() {
        let now = Timestamp(Timestamp::DAY);
        let is_recent = |age: i64| now.plus(-age).is_within(Timestamp::HOUR, now);
        assert!(is_recent(0) && is_recent(Timestamp::HOUR));
        assert!(!is_recent(Timestamp::HOUR + 1));
        assert!(is_recent(-Timestamp::CLOCKS_DIFFER), "another instance");
        assert!(!is_recent(-Timestamp::CLOCKS_DIFFER - 1));
    }

    #[test]
    fn a_time_prints_as_rfc_3339() {
        assert_eq!(Timestamp(Timestamp::DAY).rfc3339(), "1970-01-02T00:00:00Z");
    }
}

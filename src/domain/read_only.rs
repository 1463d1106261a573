//! Read-only mode: pages are read, forms wait.

use serde::{Deserialize, Serialize};

use super::Timestamp;

/// What a visitor waits when nobody said how long it takes, in seconds.
const USUAL_WAIT: i64 = 600;

/// The site takes no forms.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReadOnly {
    /// When it ends by itself; `None` when it lasts until it is switched off.
    pub until: Option<Timestamp>,
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
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_ends_at_its_time_or_not_by_itself() {
        let now = Timestamp(Timestamp::DAY);
        let ends = ReadOnly {
            until: Some(now.plus(90 * Timestamp::SECOND)),
        };
        assert!(ends.is_on(now) && !ends.is_on(now.plus(90 * Timestamp::SECOND)));
        assert_eq!(
            (ends.wait(now), ends.wait(now.plus(Timestamp::DAY))),
            (91, 1)
        );
        let open = ReadOnly { until: None };
        assert!(open.is_on(now.plus(365 * Timestamp::DAY)));
        assert_eq!(open.wait(now), USUAL_WAIT);
    }
}

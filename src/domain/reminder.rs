//! When somebody who has not confirmed is reminded: after two days, and in the last day before the appeal closes.

use super::{Appeal, Timestamp};

/// How long after the form, in milliseconds.
const AFTER: i64 = 2 * Timestamp::DAY;
/// How much later a reminder still leaves, in milliseconds: a server that was away for longer leaves it out.
const LATEST: i64 = Timestamp::DAY;
/// When the last reminder leaves, in milliseconds before closing.
const LAST: i64 = Timestamp::DAY;
/// How long nobody has been written to before the last reminder, in milliseconds.
const QUIET: i64 = Timestamp::DAY / 2;
/// Whoever posted longer before closing is not reminded of it, in milliseconds: their link may end sooner.
const OLDEST: i64 = 6 * Timestamp::DAY;

/// Who is reminded now: those who posted in this time, and were not written to since its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReminderWindow {
    /// Exclusive.
    pub after: Timestamp,
    pub until: Timestamp,
}

impl ReminderWindow {
    /// `None` if the appeal reminds nobody: it does not wish to, or is not open.
    #[must_use]
    pub fn of(appeal: &Appeal, now: Timestamp) -> Option<Self> {
        if !appeal.settings.remind_by_mail || !appeal.takes_signatures(now) {
            return None;
        }
        let closing = appeal.closing();
        Some(match closing.filter(|at| at.plus(-LAST) <= now) {
            // The same during the whole day, so that nobody is reminded twice in it.
            Some(closing) => Self {
                after: closing.plus(-OLDEST),
                until: closing.plus(-LAST - QUIET),
            },
            None => Self {
                after: now.plus(-AFTER - LATEST),
                until: now.plus(-AFTER),
            },
        })
    }
}

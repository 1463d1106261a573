//! Retry schedule of mails that were not accepted. Pure: the caller passes the time and the random numbers.
//!
//! | class | next try | given up |
//! |---|---|---|
//! | permanent, unbuildable | never | at once |
//! | transient, policy | 1, 2, 4 … minutes, at most 2 h apart, with jitter | 72 h after the first such answer |
//! | unknown | the same | after 5 such answers |
//! | connection, sender, operator | 5, 10, 20 … seconds, at most 15 minutes apart | 7 days after the first try |
//!
//! All times count from a try, never from the age of the row: a mail may have waited for days for its turn, or for the
//! relay. Connection, sender and operator failures are not the fault of the recipient: nobody may lose a signature because
//! the relay is down over a weekend or its password has expired. They use up none of the time for the recipient's answers.

use rand::{Rng, RngExt};

use crate::domain::Timestamp;
use crate::mail::FailureClass;

/// In milliseconds.
pub const TRANSIENT_FOR: i64 = 72 * Timestamp::HOUR;
/// In milliseconds.
pub const CONNECTION_FOR: i64 = 7 * Timestamp::DAY;
pub const UNKNOWN_TRIES: u32 = 5;

const TRANSIENT_FIRST: i64 = Timestamp::MINUTE;
const TRANSIENT_LONGEST: i64 = 2 * Timestamp::HOUR;
const CONNECTION_FIRST: i64 = 5 * Timestamp::SECOND;
const CONNECTION_LONGEST: i64 = 15 * Timestamp::MINUTE;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Retry {
    At(Timestamp),
    GiveUp(GiveUp),
}

/// Why a mail is not tried again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GiveUp {
    Permanent,
    TooLong,
    TooOften,
}

/// The tries of a mail before the failed one, and that one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tries {
    /// Includes the failed one, so it is at least 1.
    pub attempts: u32,
    /// When it was tried first.
    pub first_tried: Timestamp,
    /// How many earlier tries ended with an answer about this mail (see [`is_deferral`]).
    pub deferrals: u32,
    /// When the first of them did.
    pub first_deferred: Option<Timestamp>,
}

/// Whether the failure is an answer about this mail that leaves hope, and not trouble of the relay or the sender.
#[must_use]
pub fn is_deferral(class: FailureClass) -> bool {
    matches!(
        class,
        FailureClass::Transient | FailureClass::Unknown | FailureClass::Policy
    )
}

/// The delay is random, between half of the step and the full step, so that many mails are not tried again at the same
/// moment.
#[must_use]
pub fn next_attempt(
    class: FailureClass,
    tries: Tries,
    now: Timestamp,
    rng: &mut impl Rng,
) -> Retry {
    let (first, longest, give_up_after) = match class {
        FailureClass::Permanent | FailureClass::Unbuildable => {
            return Retry::GiveUp(GiveUp::Permanent);
        }
        FailureClass::Unknown if tries.deferrals + 1 >= UNKNOWN_TRIES => {
            return Retry::GiveUp(GiveUp::TooOften);
        }
        FailureClass::Unknown | FailureClass::Transient | FailureClass::Policy => {
            (TRANSIENT_FIRST, TRANSIENT_LONGEST, TRANSIENT_FOR)
        }
        FailureClass::Connection | FailureClass::Sender | FailureClass::Operator => {
            (CONNECTION_FIRST, CONNECTION_LONGEST, CONNECTION_FOR)
        }
    };
    let (number, since) = if is_deferral(class) {
        (tries.deferrals, tries.first_deferred.unwrap_or(now))
    } else {
        (tries.attempts.saturating_sub(1), tries.first_tried)
    };
    let end = since.plus(give_up_after);
    if now >= end {
        return Retry::GiveUp(GiveUp::TooLong);
    }
    // 2^20 steps are beyond the longest one in every class.
    let step = first.saturating_mul(1 << number.min(20)).min(longest);
    let delay = rng.random_range(step / 2..=step);
    // The last attempt is at the end itself.
    Retry::At(now.plus(delay).min(end))
}

#[cfg(test)]
mod tests;

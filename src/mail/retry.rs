//! Retry schedule of mails that were not accepted. Pure: the caller passes the time and the random numbers.
//!
//! | class | next try | given up |
//! |---|---|---|
//! | permanent, unbuildable | never | at once |
//! | transient | 1, 2, 4 … minutes, at most 2 h apart, with jitter | 72 h after the row was queued |
//! | unknown | the same | after 5 tries |
//! | connection, operator | 5, 10, 20 … seconds, at most 15 minutes apart | 7 days after the row was queued |
//!
//! Connection and operator failures are not the fault of the recipient: nobody may lose a signature because the relay
//! is down over a weekend or its password has expired. These mails are tried as long as pending signatures are kept.

use rand::{Rng, RngExt};

use crate::domain::Timestamp;
use crate::mail::FailureClass;

/// In milliseconds.
pub const TRANSIENT_FOR: i64 = 72 * Timestamp::HOUR;
/// In milliseconds: as long as a pending signature is kept.
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

impl GiveUp {
    /// The word stored in the outbox row.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Permanent => "permanent",
            Self::TooLong => "too-long",
            Self::TooOften => "too-often",
        }
    }
}

/// `attempts` includes the failed one, so it is at least 1. The delay is random, between half of the step and the full
/// step, so that many mails are not tried again at the same moment.
#[must_use]
pub fn next_attempt(
    class: FailureClass,
    attempts: u32,
    first_queued: Timestamp,
    now: Timestamp,
    rng: &mut impl Rng,
) -> Retry {
    let (first, longest, give_up_after) = match class {
        FailureClass::Permanent | FailureClass::Unbuildable => {
            return Retry::GiveUp(GiveUp::Permanent);
        }
        FailureClass::Unknown if attempts >= UNKNOWN_TRIES => {
            return Retry::GiveUp(GiveUp::TooOften);
        }
        FailureClass::Unknown | FailureClass::Transient => {
            (TRANSIENT_FIRST, TRANSIENT_LONGEST, TRANSIENT_FOR)
        }
        FailureClass::Connection | FailureClass::Operator => {
            (CONNECTION_FIRST, CONNECTION_LONGEST, CONNECTION_FOR)
        }
    };
    let end = first_queued.plus(give_up_after);
    if now >= end {
        return Retry::GiveUp(GiveUp::TooLong);
    }
    // 2^20 steps are beyond the longest one in every class.
    let step = first
        .saturating_mul(1 << attempts.saturating_sub(1).min(20))
        .min(longest);
    let delay = rng.random_range(step / 2..=step);
    // The last attempt is at the end itself.
    Retry::At(now.plus(delay).min(end))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rand::SeedableRng;
    use rand::rngs::StdRng;

    use crate::mail::retry::*;

    fn class() -> impl Strategy<Value = FailureClass> {
        prop_oneof![
            Just(FailureClass::Permanent),
            Just(FailureClass::Transient),
            Just(FailureClass::Unknown),
            Just(FailureClass::Connection),
            Just(FailureClass::Operator),
            Just(FailureClass::Unbuildable),
        ]
    }

    proptest! {
        #[test]
        fn the_next_try_lies_ahead_and_never_beyond_the_end(
            class in class(), attempts in any::<u32>(), queued in 0..i64::MAX / 2,
            waited in 0..10 * Timestamp::DAY, seed in any::<u64>(),
        ) {
            let (queued, now) = (Timestamp(queued), Timestamp(queued + waited));
            let mut rng = StdRng::seed_from_u64(seed);
            let longest = match class {
                FailureClass::Connection | FailureClass::Operator => CONNECTION_LONGEST,
                _ => TRANSIENT_LONGEST,
            };
            if let Retry::At(next) = next_attempt(class, attempts, queued, now, &mut rng) {
                prop_assert!(next > now && next.since(now) <= longest);
                prop_assert!(next.since(queued) <= CONNECTION_FOR);
            }
        }

        #[test]
        fn every_row_ends(class in class(), seed in any::<u64>()) {
            let (mut now, mut rng) = (Timestamp(0), StdRng::seed_from_u64(seed));
            let mut tries = 0;
            let why = loop {
                tries += 1;
                prop_assert!(tries < 2_000);
                match next_attempt(class, tries, Timestamp(0), now, &mut rng) {
                    Retry::At(next) => now = next,
                    Retry::GiveUp(why) => break why,
                }
            };
            match class {
                FailureClass::Permanent | FailureClass::Unbuildable => {
                    prop_assert_eq!((why, tries), (GiveUp::Permanent, 1));
                }
                FailureClass::Unknown => prop_assert_eq!((why, tries), (GiveUp::TooOften, 5)),
                FailureClass::Transient => prop_assert_eq!((why, now.0), (GiveUp::TooLong, TRANSIENT_FOR)),
                FailureClass::Connection | FailureClass::Operator => {
                    prop_assert_eq!((why, now.0), (GiveUp::TooLong, CONNECTION_FOR));
                }
            }
        }
    }

    #[test]
    fn a_relay_that_is_down_for_three_days_loses_no_mail() {
        let mut rng = StdRng::seed_from_u64(1);
        for attempts in [1, 10, 1_000, u32::MAX] {
            let now = Timestamp(72 * Timestamp::HOUR);
            let retry = next_attempt(
                FailureClass::Connection,
                attempts,
                Timestamp(0),
                now,
                &mut rng,
            );
            assert!(matches!(retry, Retry::At(_)), "{retry:?}");
        }
    }
}

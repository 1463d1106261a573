//! Tests of `retry`.

use proptest::prelude::*;
use rand::SeedableRng;
use rand::rngs::StdRng;

use crate::mail::retry::*;

fn class() -> impl Strategy<Value = FailureClass> {
    proptest::sample::select(&FailureClass::ALL)
}

fn longest(class: FailureClass) -> i64 {
    if is_deferral(class) {
        TRANSIENT_LONGEST
    } else {
        CONNECTION_LONGEST
    }
}

proptest! {
    #[test]
    fn the_next_try_lies_ahead_and_never_beyond_the_end(
        class in class(), attempts in any::<u32>(), deferrals in 0..u32::MAX, tried in 0..i64::MAX / 2,
        waited in 0..10 * Timestamp::DAY, seed in any::<u64>(),
    ) {
        let (tried, now) = (Timestamp(tried), Timestamp(tried + waited));
        let mut rng = StdRng::seed_from_u64(seed);
        let tries = Tries { attempts, first_tried: tried, deferrals, first_deferred: Some(tried) };
        if let Retry::At(next) = next_attempt(class, tries, now, &mut rng) {
            prop_assert!(next > now && next.since(now) <= longest(class));
            prop_assert!(next.since(tried) <= CONNECTION_FOR);
        }
    }

    #[test]
    fn every_row_ends(class in class(), seed in any::<u64>()) {
        let (mut now, mut rng) = (Timestamp(0), StdRng::seed_from_u64(seed));
        let mut tries = Tries {
            attempts: 0,
            first_tried: now,
            deferrals: 0,
            first_deferred: None,
        };
        let why = loop {
            tries.attempts += 1;
            prop_assert!(tries.attempts < 2_000);
            let next = next_attempt(class, tries, now, &mut rng);
            if is_deferral(class) {
                tries.deferrals += 1;
                tries.first_deferred = tries.first_deferred.or(Some(now));
            }
            match next {
                Retry::At(next) => now = next,
                Retry::GiveUp(why) => break why,
            }
        };
        match class {
            FailureClass::Permanent | FailureClass::Unbuildable => {
                prop_assert_eq!((why, tries.attempts), (GiveUp::Permanent, 1));
            }
            FailureClass::Unknown => prop_assert_eq!((why, tries.attempts), (GiveUp::TooOften, 5)),
            FailureClass::Transient | FailureClass::Policy => {
                prop_assert_eq!((why, now.0), (GiveUp::TooLong, TRANSIENT_FOR));
            }
            FailureClass::Connection | FailureClass::Sender | FailureClass::Operator => {
                prop_assert_eq!((why, now.0), (GiveUp::TooLong, CONNECTION_FOR));
            }
        }
    }
}

#[test]
fn the_time_of_a_dead_relay_is_not_taken_from_the_recipient() {
    let mut rng = StdRng::seed_from_u64(1);
    let now = Timestamp(80 * Timestamp::HOUR);
    let tries = Tries {
        attempts: 40,
        first_tried: Timestamp(0),
        deferrals: 0,
        first_deferred: None,
    };
    for class in [
        FailureClass::Transient,
        FailureClass::Unknown,
        FailureClass::Policy,
    ] {
        let Retry::At(next) = next_attempt(class, tries, now, &mut rng) else {
            unreachable!("{class:?} was the first answer");
        };
        assert!(next.since(now) <= TRANSIENT_FIRST, "{class:?}");
    }
}

#[test]
fn a_relay_that_is_down_for_three_days_loses_no_mail() {
    let mut rng = StdRng::seed_from_u64(1);
    for attempts in [1, 10, 1_000, u32::MAX] {
        let now = Timestamp(72 * Timestamp::HOUR);
        let tries = Tries {
            attempts,
            first_tried: Timestamp(0),
            deferrals: 0,
            first_deferred: None,
        };
        let retry = next_attempt(FailureClass::Connection, tries, now, &mut rng);
        assert!(matches!(retry, Retry::At(_)), "{retry:?}");
    }
}

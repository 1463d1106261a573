//! Tests of `breaker`.

use rand::SeedableRng;
use rand::rngs::StdRng;

use super::*;

fn opened(rng: &mut StdRng) -> Breaker {
    let mut breaker = Breaker::default();
    for _ in 0..FAILURES_TO_OPEN {
        breaker.failed(false, Timestamp(0), rng);
    }
    breaker
}

#[test]
fn it_opens_after_five_failures_in_a_row_and_not_before() {
    let (mut breaker, mut rng) = (Breaker::default(), StdRng::seed_from_u64(1));
    for _ in 0..3 {
        for _ in 1..FAILURES_TO_OPEN {
            assert_eq!(breaker.failed(false, Timestamp(0), &mut rng), None);
        }
        assert_eq!(breaker.answered(), None);
    }
    for _ in 1..FAILURES_TO_OPEN {
        breaker.failed(false, Timestamp(0), &mut rng);
    }
    let last = breaker.failed(false, Timestamp(7), &mut rng);
    assert_eq!(last, Some(BreakerChange::Opened));
    assert_eq!(breaker.open_since(), Some(Timestamp(7)));
}

#[test]
fn one_probe_at_a_time_with_growing_pauses() {
    let mut rng = StdRng::seed_from_u64(1);
    let mut breaker = opened(&mut rng);
    let mut now = Timestamp(0);
    for probe in 0..12 {
        let BreakerDecision::Wait(at) = breaker.decision(now) else {
            unreachable!("it is open");
        };
        let step = (FIRST_PAUSE << probe).min(MAX_PAUSE);
        assert!((step / 2..=step).contains(&at.since(now)), "{probe}");
        now = at;
        assert_eq!(breaker.decision(now), BreakerDecision::Probe);
        breaker.probe_started();
        assert!(
            matches!(breaker.decision(now), BreakerDecision::Wait(_)),
            "one at a time"
        );
        // A mail that was in flight changes nothing.
        assert_eq!(breaker.failed(false, now, &mut rng), None);
        assert_eq!(breaker.failed(true, now, &mut rng), None);
    }
    breaker.probe_started();
    breaker.probe_cancelled();
    assert_eq!(
        breaker.decision(now.plus(MAX_PAUSE)),
        BreakerDecision::Probe
    );
}

#[test]
fn the_first_answer_closes_it() {
    let mut rng = StdRng::seed_from_u64(1);
    let mut breaker = opened(&mut rng);
    assert_eq!(
        breaker.answered(),
        Some(BreakerChange::Closed(Timestamp(0)))
    );
    assert_eq!(breaker.answered(), None);
    assert_eq!(breaker.decision(Timestamp(9)), BreakerDecision::Send);
}

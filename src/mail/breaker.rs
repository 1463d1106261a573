//! Circuit breaker: while the relay is down, or refuses a sender, the mails stay in the outbox, and single mails probe
//! whether that is over. Pure: the caller passes the time and the random numbers. [`super::Breakers`] says which failure
//! counts for which breaker.

use rand::{Rng, RngExt};

use crate::domain::Timestamp;

/// Consecutive failures, over all connections, that open the breaker.
pub(super) const FAILURES_TO_OPEN: u32 = 5;
/// The pause before the first probe, in milliseconds. It doubles with each probe.
const FIRST_PAUSE: i64 = 5 * Timestamp::SECOND;
/// In milliseconds.
const MAX_PAUSE: i64 = 5 * Timestamp::MINUTE;

/// What may be sent now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BreakerDecision {
    /// The breaker is closed: send everything.
    Send,
    /// Send a single mail.
    Probe,
    /// Send nothing before this time, or before the result of the current probe.
    Wait(Timestamp),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BreakerChange {
    Opened,
    /// It works again; it had been down since this time.
    Closed(Timestamp),
}

struct Open {
    since: Timestamp,
    probes: u32,
    probe_at: Timestamp,
    probing: bool,
}

/// Counts consecutive failures over all connections.
#[derive(Default)]
pub struct Breaker {
    failures: u32,
    open: Option<Open>,
}

impl Breaker {
    #[must_use]
    pub fn decision(&self, now: Timestamp) -> BreakerDecision {
        match &self.open {
            None => BreakerDecision::Send,
            Some(open) if !open.probing && open.probe_at <= now => BreakerDecision::Probe,
            Some(open) => BreakerDecision::Wait(open.probe_at),
        }
    }

    /// Since when it is open; `None` while it is closed.
    #[must_use]
    pub fn open_since(&self) -> Option<Timestamp> {
        self.open.as_ref().map(|open| open.since)
    }

    pub fn probe_started(&mut self) {
        if let Some(open) = &mut self.open {
            open.probing = true;
        }
    }

    /// The probe was not sent after all, for example because its mail became obsolete. Another mail may probe.
    pub fn probe_cancelled(&mut self) {
        if let Some(open) = &mut self.open {
            open.probing = false;
        }
    }

    /// What the breaker protects works.
    pub fn answered(&mut self) -> Option<BreakerChange> {
        self.failures = 0;
        let open = self.open.take()?;
        Some(BreakerChange::Closed(open.since))
    }

    /// Records a failure. A failed probe lengthens the pause; mails that were in flight when the breaker opened do not.
    pub fn failed(
        &mut self,
        is_probe: bool,
        now: Timestamp,
        rng: &mut impl Rng,
    ) -> Option<BreakerChange> {
        let Some(open) = &mut self.open else {
            self.failures += 1;
            if self.failures < FAILURES_TO_OPEN {
                return None;
            }
            self.open = Some(Open {
                since: now,
                probes: 0,
                probe_at: now.plus(pause(0, rng)),
                probing: false,
            });
            return Some(BreakerChange::Opened);
        };
        if is_probe {
            open.probes += 1;
            open.probing = false;
            open.probe_at = now.plus(pause(open.probes, rng));
        }
        None
    }
}

/// Random, between half of the step and the full step, so that several instances do not probe at the same time.
fn pause(probes: u32, rng: &mut impl Rng) -> i64 {
    let step = (FIRST_PAUSE << probes.min(20)).min(MAX_PAUSE);
    rng.random_range(step / 2..=step)
}

#[cfg(test)]
mod tests {
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
}

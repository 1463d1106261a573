//! The circuit breaker: when the relay is down, mails wait untouched, and one at a time is sent to see whether it is
//! back. Pure: the caller brings the time and the chance.

use rand::{Rng, RngExt};

use super::FailureClass;
use crate::domain::Timestamp;

/// Failures of the relay in a row, over all connections, that open it.
const IN_A_ROW: u32 = 5;
/// The first pause before a probe, in milliseconds; each next one is twice as long.
const FIRST_PAUSE: i64 = 5 * Timestamp::SECOND;
/// The longest pause before a probe, in milliseconds.
const LONGEST_PAUSE: i64 = 5 * Timestamp::MINUTE;

/// What may be sent now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BreakerDecision {
    Free,
    Probe,
    /// Nothing before this time, or before the probe that is out comes back.
    Shut(Timestamp),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BreakerChange {
    /// The relay is down from now on.
    Opened,
    /// The relay is back; it had been down since then.
    Closed(Timestamp),
}

struct Open {
    since: Timestamp,
    probes: u32,
    probe_at: Timestamp,
    probing: bool,
}

/// Counts the relay's failures over all connections.
#[derive(Default)]
pub struct Breaker {
    in_a_row: u32,
    open: Option<Open>,
}

impl Breaker {
    /// What may be sent now.
    #[must_use]
    pub fn passage(&self, now: Timestamp) -> BreakerDecision {
        match &self.open {
            None => BreakerDecision::Free,
            Some(open) if !open.probing && open.probe_at <= now => BreakerDecision::Probe,
            Some(open) => BreakerDecision::Shut(open.probe_at),
        }
    }

    /// Since when the relay is down.
    #[must_use]
    pub fn open_since(&self) -> Option<Timestamp> {
        self.open.as_ref().map(|open| open.since)
    }

    /// A probe is on its way.
    pub fn probe_left(&mut self) {
        if let Some(open) = &mut self.open {
            open.probing = true;
        }
    }

    /// The probe was not sent after all (its promise was void): another one may be.
    pub fn probe_unused(&mut self) {
        if let Some(open) = &mut self.open {
            open.probing = false;
        }
    }

    /// The relay answered about a mail: taken, or refused for the recipient's sake. It is there.
    pub fn answered(&mut self) -> Option<BreakerChange> {
        self.in_a_row = 0;
        let open = self.open.take()?;
        Some(BreakerChange::Closed(open.since))
    }

    /// A mail did not get through. Only troubles of the relay or with it count; a probe that failed makes the next
    /// pause longer, mails that were on the wire when it opened do not.
    pub fn failed(
        &mut self,
        class: FailureClass,
        is_probe: bool,
        now: Timestamp,
        rng: &mut impl Rng,
    ) -> Option<BreakerChange> {
        match class {
            FailureClass::Connection | FailureClass::Operator => {}
            // Nothing went over the wire.
            FailureClass::Unbuildable => {
                if is_probe {
                    self.probe_unused();
                }
                return None;
            }
            _ => return self.answered(),
        }
        let Some(open) = &mut self.open else {
            self.in_a_row += 1;
            if self.in_a_row < IN_A_ROW {
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

/// Between one half and the whole of the step, by chance, so that several instances do not knock together.
fn pause(probes: u32, rng: &mut impl Rng) -> i64 {
    let step = (FIRST_PAUSE << probes.min(20)).min(LONGEST_PAUSE);
    rng.random_range(step / 2..=step)
}

#[cfg(test)]
mod tests {
    use rand::SeedableRng;
    use rand::rngs::StdRng;

    use super::*;
    use FailureClass::{Connection, Operator, Permanent, Transient, Unbuildable};

    fn opened(rng: &mut StdRng) -> Breaker {
        let mut breaker = Breaker::default();
        for _ in 0..IN_A_ROW {
            breaker.failed(Operator, false, Timestamp(0), rng);
        }
        breaker
    }

    #[test]
    fn it_opens_after_five_failures_in_a_row_and_not_before() {
        let (mut breaker, mut rng) = (Breaker::default(), StdRng::seed_from_u64(1));
        for _ in 0..3 {
            for class in [Connection, Operator, Connection, Operator] {
                assert_eq!(breaker.failed(class, false, Timestamp(0), &mut rng), None);
            }
            // A refusal for the recipient's sake is an answer.
            assert_eq!(
                breaker.failed(Transient, false, Timestamp(0), &mut rng),
                None
            );
        }
        for _ in 1..IN_A_ROW {
            breaker.failed(Connection, false, Timestamp(0), &mut rng);
        }
        let last = breaker.failed(Connection, false, Timestamp(7), &mut rng);
        assert_eq!(last, Some(BreakerChange::Opened));
        assert_eq!(breaker.open_since(), Some(Timestamp(7)));
    }

    #[test]
    fn one_probe_at_a_time_with_growing_pauses() {
        let mut rng = StdRng::seed_from_u64(1);
        let mut breaker = opened(&mut rng);
        let mut now = Timestamp(0);
        for probe in 0..12 {
            let BreakerDecision::Shut(at) = breaker.passage(now) else {
                unreachable!("it is open");
            };
            let step = (FIRST_PAUSE << probe).min(LONGEST_PAUSE);
            assert!((step / 2..=step).contains(&at.since(now)), "{probe}");
            now = at;
            assert_eq!(breaker.passage(now), BreakerDecision::Probe);
            breaker.probe_left();
            assert!(
                matches!(breaker.passage(now), BreakerDecision::Shut(_)),
                "one at a time"
            );
            // A straggler changes nothing.
            assert_eq!(breaker.failed(Connection, false, now, &mut rng), None);
            assert_eq!(breaker.failed(Connection, true, now, &mut rng), None);
        }
        breaker.probe_left();
        assert_eq!(breaker.failed(Unbuildable, true, now, &mut rng), None);
        assert_eq!(
            breaker.passage(now.plus(LONGEST_PAUSE)),
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
        let mut breaker = opened(&mut rng);
        let answer = breaker.failed(Permanent, true, Timestamp(9), &mut rng);
        assert_eq!(answer, Some(BreakerChange::Closed(Timestamp(0))));
        assert_eq!(breaker.passage(Timestamp(9)), BreakerDecision::Free);
    }
}

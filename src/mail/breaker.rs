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
mod tests;

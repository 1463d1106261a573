//! Which failure stops which mails: the relay, a sender and a recipient domain have a circuit breaker each. Pure, like
//! [`Breaker`].
//!
//! | failure | counts against |
//! |---|---|
//! | before MAIL, or a missing login | the relay |
//! | the sender is refused | the sender |
//! | the connection breaks at MAIL | the sender; the relay, once for each recipient domain in a row |
//! | the connection breaks later | the recipient domain; the relay, once for each domain in a row |
//! | any other reply | nothing: each mail is tried again by itself |
//!
//! Strangers choose the recipients. So the refusal of a recipient never holds up another mail, not even to its domain.

use std::collections::{HashMap, HashSet};

use rand::Rng;

use super::breaker::{Breaker, BreakerChange, BreakerDecision};
use super::failure::{Failure, FailureClass, Step};
use crate::domain::Timestamp;

/// The most senders and the most domains that are remembered.
const REMEMBERED: usize = 10_000;
/// The pause before a mail is looked at again while another one probes for it, in milliseconds.
const WHILE_PROBING: i64 = 5 * Timestamp::SECOND;

/// Between whom a mail goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Route {
    pub sender: String,
    pub domain: String,
}

/// What a mail may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Admission {
    /// It is sent, and its result ends or prolongs the pauses that it probes.
    Go(Probes),
    /// Its sender or its domain has a pause until this time.
    Hold(Timestamp),
}

/// What a mail probes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Probes {
    pub relay: bool,
    sender: bool,
    domain: bool,
}

/// What changed with a result.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    Relay(BreakerChange),
    /// Delivery of one sender was suspended or resumed.
    Sender(BreakerChange),
    /// Delivery to one recipient domain was suspended or resumed.
    Domain(BreakerChange),
}

#[derive(Default)]
pub struct Breakers {
    relay: Breaker,
    senders: HashMap<String, Breaker>,
    domains: HashMap<String, Breaker>,
    /// Senders and domains of the mails that failed since the relay last answered.
    failed_senders: HashSet<String>,
    failed_domains: HashSet<String>,
}

impl Breakers {
    /// What may be sent as far as the relay is concerned.
    #[must_use]
    pub fn relay(&self, now: Timestamp) -> BreakerDecision {
        self.relay.decision(now)
    }

    #[must_use]
    pub fn relay_down_since(&self) -> Option<Timestamp> {
        self.relay.open_since()
    }

    /// Asks for a mail that is about to be queued.
    pub fn admit(&mut self, route: &Route, now: Timestamp) -> Admission {
        let decision = |breaker: Option<&Breaker>| {
            breaker.map_or(BreakerDecision::Send, |breaker| breaker.decision(now))
        };
        let sender = decision(self.senders.get(&route.sender));
        let domain = decision(self.domains.get(&route.domain));
        for decision in [sender, domain] {
            if let BreakerDecision::Wait(until) = decision {
                return Admission::Hold(until.max(now.plus(WHILE_PROBING)));
            }
        }
        let probes = Probes {
            relay: false,
            sender: sender == BreakerDecision::Probe,
            domain: domain == BreakerDecision::Probe,
        };
        for (is_probe, breaker) in [
            (probes.sender, self.senders.get_mut(&route.sender)),
            (probes.domain, self.domains.get_mut(&route.domain)),
        ] {
            if let (true, Some(breaker)) = (is_probe, breaker) {
                breaker.probe_started();
            }
        }
        Admission::Go(probes)
    }

    /// Asks again for a queued mail that is about to be sent: until when it must wait.
    #[must_use]
    pub fn held_until(&self, route: &Route, probes: Probes, now: Timestamp) -> Option<Timestamp> {
        let is_open = |breaker: Option<&Breaker>| {
            let wait = breaker.map(|breaker| breaker.decision(now))?;
            matches!(wait, BreakerDecision::Wait(_) | BreakerDecision::Probe)
                .then(|| now.plus(WHILE_PROBING))
        };
        let sender = is_open(self.senders.get(&route.sender)).filter(|_| !probes.sender);
        let domain = is_open(self.domains.get(&route.domain)).filter(|_| !probes.domain);
        sender.max(domain)
    }

    /// How much a mail has in common with those that failed; the mail that probes the relay is one with little.
    #[must_use]
    pub fn suspicion(&self, route: &Route) -> u8 {
        let sender = u8::from(self.failed_senders.contains(&route.sender));
        let domain = u8::from(self.failed_domains.contains(&route.domain));
        sender + 2 * domain
    }

    pub fn relay_probe_started(&mut self) {
        self.relay.probe_started();
    }

    /// The mail was not sent after all, for example because it became obsolete. Another one may probe.
    pub fn cancelled(&mut self, route: &Route, probes: Probes) {
        if probes.relay {
            self.relay.probe_cancelled();
        }
        for (is_probe, breaker) in [
            (probes.sender, self.senders.get_mut(&route.sender)),
            (probes.domain, self.domains.get_mut(&route.domain)),
        ] {
            if let (true, Some(breaker)) = (is_probe, breaker) {
                breaker.probe_cancelled();
            }
        }
    }

    /// The relay accepted a mail.
    pub fn accepted(&mut self, route: &Route) -> Vec<Change> {
        let sender = self.senders.remove(&route.sender);
        let domain = self.domains.remove(&route.domain);
        let closed = |breaker: Option<Breaker>| breaker.and_then(|mut item| item.answered());
        let mut changes = Vec::new();
        changes.extend(closed(sender).map(Change::Sender));
        changes.extend(closed(domain).map(Change::Domain));
        changes.extend(self.relay_answered());
        changes
    }

    fn relay_answered(&mut self) -> Option<Change> {
        self.failed_senders.clear();
        self.failed_domains.clear();
        self.relay.answered().map(Change::Relay)
    }

    /// Records why a mail was not accepted.
    pub fn failed(
        &mut self,
        failure: &Failure,
        route: &Route,
        probes: Probes,
        now: Timestamp,
        rng: &mut impl Rng,
    ) -> Vec<Change> {
        let mut changes = Vec::new();
        if failure.class == FailureClass::Unbuildable {
            // Nothing was sent to the relay.
            self.cancelled(route, probes);
        } else if failure.is_before_mail() {
            let rest = Probes {
                relay: false,
                ..probes
            };
            self.cancelled(route, rest);
            changes.extend(self.relay_failed(route, probes, now, rng));
        } else if failure.is_broken_connection() {
            let is_new = !self.failed_domains.contains(&route.domain);
            if failure.step == Some(Step::Sender) {
                changes.extend(self.sender_failed(route, probes, now, rng));
            } else {
                changes.extend(self.domain_failed(route, probes, now, rng));
            }
            if is_new || probes.relay {
                changes.extend(self.relay_failed(route, probes, now, rng));
            }
        } else if failure.class == FailureClass::Sender {
            changes.extend(self.relay_answered());
            changes.extend(self.sender_failed(route, probes, now, rng));
        } else if failure.step == Some(Step::Sender) {
            // It asks to try later: that ends no pause of the sender.
            self.cancelled(route, probes);
            changes.extend(self.relay_answered());
        } else {
            changes.extend(self.accepted(route));
        }
        changes
    }

    fn relay_failed(
        &mut self,
        route: &Route,
        probes: Probes,
        now: Timestamp,
        rng: &mut impl Rng,
    ) -> Option<Change> {
        if self.failed_domains.len() < REMEMBERED {
            self.failed_senders.insert(route.sender.clone());
            self.failed_domains.insert(route.domain.clone());
        }
        let change = self.relay.failed(probes.relay, now, rng);
        change.map(Change::Relay)
    }

    fn sender_failed(
        &mut self,
        route: &Route,
        probes: Probes,
        now: Timestamp,
        rng: &mut impl Rng,
    ) -> Option<Change> {
        if probes.domain
            && let Some(domain) = self.domains.get_mut(&route.domain)
        {
            domain.probe_cancelled();
        }
        let sender = entry(&mut self.senders, &route.sender);
        sender.failed(probes.sender, now, rng).map(Change::Sender)
    }

    fn domain_failed(
        &mut self,
        route: &Route,
        probes: Probes,
        now: Timestamp,
        rng: &mut impl Rng,
    ) -> Option<Change> {
        if probes.sender
            && let Some(sender) = self.senders.get_mut(&route.sender)
        {
            sender.probe_cancelled();
        }
        let domain = entry(&mut self.domains, &route.domain);
        domain.failed(probes.domain, now, rng).map(Change::Domain)
    }
}

/// The breaker of a name. Those that are closed are forgotten when there are too many.
fn entry<'a>(breakers: &'a mut HashMap<String, Breaker>, name: &str) -> &'a mut Breaker {
    if breakers.len() >= REMEMBERED {
        breakers.retain(|_, breaker| breaker.open_since().is_some());
    }
    breakers.entry(name.to_owned()).or_default()
}

#[cfg(test)]
mod tests;

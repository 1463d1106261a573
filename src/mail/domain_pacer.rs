//! Pacing: each limited destination domain is a lane that mails leave at its pace. Pure: the caller brings the time.
//!
//! A mail whose slot is near waits in memory; a later one is told its slot and comes back then. Slots are booked by
//! rank, so that no confirmation waits behind news of the same domain. Whoever comes back at its slot books no second
//! one, or a long queue would be put off again and again.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::domain::Timestamp;
use crate::mail::MailLimits;

/// How long a mail may wait in memory for its slot, in milliseconds.
pub const SOON: i64 = 10 * Timestamp::SECOND;
/// Mails that may wait in memory.
const MOST: usize = 4_096;
/// What a lane that was looked at late may catch up with, in microseconds.
const CATCH_UP: i64 = 100_000;
/// Ranks of mails; 0 goes first.
const RANKS: usize = 3;
/// Lanes kept; beyond, those that nothing waits for are forgotten.
const LANES: usize = 10_000;

/// One lane: mails that leave one after the other, at an even pace.
struct DomainQueue<T> {
    /// Microseconds between two mails; 0 is no pace at all.
    step: i64,
    /// When the next one may leave, in microseconds.
    free: i64,
    /// The first slot that nobody booked, for each rank, in microseconds.
    unbooked: [i64; RANKS],
    waiting: BTreeMap<(usize, u64), T>,
}

impl<T> DomainQueue<T> {
    fn at(per_second: Option<u32>) -> Self {
        Self {
            step: per_second.map_or(0, |rate| 1_000_000 / i64::from(rate.max(1))),
            free: 0,
            unbooked: [0; RANKS],
            waiting: BTreeMap::new(),
        }
    }

    /// Books the next slot of a rank. Every later rank moves back by one.
    fn book(&mut self, rank: usize, now: i64) -> i64 {
        let slot = self.unbooked[rank].max(now);
        for later in &mut self.unbooked[rank..] {
            *later = (*later).max(now) + self.step;
        }
        slot
    }

    /// How long those that wait in memory will take, in microseconds.
    fn queue(&self) -> i64 {
        self.step.saturating_mul(self.waiting.len() as i64)
    }

    /// A lane that nobody waited in has nothing to catch up with.
    fn join(&mut self, place: (usize, u64), mail: T, now: i64) {
        if self.waiting.is_empty() {
            self.free = self.free.max(now);
        }
        self.waiting.insert(place, mail);
    }

    fn leave(&mut self, now: i64) -> Option<T> {
        if self.free > now {
            return None;
        }
        let (_, mail) = self.waiting.pop_first()?;
        self.free = self.free.max(now - CATCH_UP) + self.step;
        Some(mail)
    }

    fn is_idle(&self, now: i64) -> bool {
        let ahead = self.unbooked.iter().any(|slot| *slot > now);
        self.waiting.is_empty() && self.free <= now && !ahead
    }
}

/// The lanes of all destination domains, and the one gate that everything leaves through.
pub struct DomainPacer<T> {
    limits: MailLimits,
    lanes: HashMap<String, DomainQueue<T>>,
    /// The lanes that mails wait in, by when the next one may leave.
    next: BTreeSet<(i64, String)>,
    gate: DomainQueue<T>,
    waiting: usize,
    arrivals: u64,
}

impl<T> DomainPacer<T> {
    #[must_use]
    pub fn new(limits: &MailLimits) -> Self {
        Self {
            gate: DomainQueue::at(limits.per_second),
            limits: limits.clone(),
            lanes: HashMap::new(),
            next: BTreeSet::new(),
            waiting: 0,
            arrivals: 0,
        }
    }

    /// How many mails wait in memory.
    #[must_use]
    pub fn waiting(&self) -> usize {
        self.waiting
    }

    /// How many more mails it makes sense to bring: those that the gate lets through soon.
    #[must_use]
    pub fn room(&self) -> usize {
        match self.limits.per_second {
            Some(rate) => {
                let soon = i64::from(rate) * SOON / Timestamp::SECOND;
                usize::try_from(soon)
                    .map_or(MOST, |soon| soon.saturating_sub(self.gate.waiting.len()))
            }
            None => MOST,
        }
    }

    /// Puts a mail of a rank into the lane of its domain. Answers with the mail and its slot when that is too far away
    /// to wait here. `paced` is a mail that comes back at its slot.
    pub fn enter(
        &mut self,
        domain: &str,
        rank: i32,
        paced: bool,
        mail: T,
        now: Timestamp,
    ) -> Option<(T, Timestamp)> {
        let (now, soon) = (now.0 * 1_000, SOON * 1_000);
        let rank = usize::try_from(rank).unwrap_or(0).min(RANKS - 1);
        self.arrivals += 1;
        let place = (rank, self.arrivals);
        let Some(rate) = self.limits.of_domain(domain) else {
            self.gate.join(place, mail, now);
            self.waiting += 1;
            return None;
        };
        if self.lanes.len() >= LANES {
            self.lanes.retain(|_, lane| !lane.is_idle(now));
        }
        let lane = self.lanes.entry(domain.to_owned());
        let lane = lane.or_insert_with(|| DomainQueue::at(Some(rate)));
        let full = self.waiting >= MOST;
        if !paced || full || lane.queue() > soon {
            let slot = lane.book(rank, now);
            if full || slot > now + soon {
                // Rounded up: who comes back early would find the lane closed.
                return Some((mail, Timestamp((slot + 999) / 1_000)));
            }
        }
        self.next.remove(&(lane.free, domain.to_owned()));
        lane.join(place, mail, now);
        self.next.insert((lane.free, domain.to_owned()));
        self.waiting += 1;
        None
    }

    /// The next mail that may leave now.
    pub fn leave(&mut self, now: Timestamp) -> Option<T> {
        let now = now.0 * 1_000;
        while let Some((free, domain)) = self.next.first().cloned()
            && free <= now
        {
            self.next.pop_first();
            let Some(lane) = self.lanes.get_mut(&domain) else {
                continue;
            };
            let place = lane.waiting.first_key_value().map(|(place, _)| *place);
            if let (Some(place), Some(mail)) = (place, lane.leave(now)) {
                self.gate.join(place, mail, now);
            }
            if !lane.waiting.is_empty() {
                self.next.insert((lane.free, domain));
            }
        }
        let mail = self.gate.leave(now)?;
        self.waiting -= 1;
        Some(mail)
    }

    /// When the next of those that wait here may leave.
    #[must_use]
    pub fn next(&self) -> Option<Timestamp> {
        let lane = self.next.first().map(|(free, _)| *free);
        let gate = (!self.gate.waiting.is_empty()).then_some(self.gate.free);
        let next = lane.into_iter().chain(gate).min()?;
        Some(Timestamp((next + 999) / 1_000))
    }

    /// Until when the slots of a rank are booked in the slowest lane.
    #[must_use]
    pub fn booked_until(&self, rank: usize) -> Option<Timestamp> {
        let lanes = self.lanes.values();
        let slots = lanes.map(|lane| lane.unbooked[rank.min(RANKS - 1)]);
        slots.max().map(|slot| Timestamp(slot / 1_000))
    }

    /// Takes out everything that waits here.
    pub fn clear(&mut self) -> Vec<T> {
        self.waiting = 0;
        self.next.clear();
        let lanes = self.lanes.values_mut().chain([&mut self.gate]);
        lanes
            .flat_map(|lane| std::mem::take(&mut lane.waiting).into_values())
            .collect()
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use crate::mail::domain_pacer::*;

    fn lanes(per_second: Option<u32>, orange: Option<u32>) -> DomainPacer<&'static str> {
        let domains = orange.map(|rate| ("orange.fr".to_owned(), rate));
        DomainPacer::new(&MailLimits {
            per_second,
            domains: domains.into_iter().collect(),
            ..MailLimits::default()
        })
    }

    /// Everything that leaves until a time, with the time, looking every 10 ms.
    fn watch(
        lanes: &mut DomainPacer<&'static str>,
        from: i64,
        to: i64,
    ) -> Vec<(i64, &'static str)> {
        let mut seen = Vec::new();
        for now in (from..to).step_by(10) {
            while let Some(mail) = lanes.leave(Timestamp(now)) {
                seen.push((now, mail));
            }
        }
        seen
    }

    #[test]
    fn a_domain_keeps_its_pace_and_delays_no_other() {
        let mut lanes = lanes(None, Some(5));
        let now = Timestamp(1_000_000);
        for _ in 0..20 {
            assert!(lanes.enter("orange.fr", 0, false, "orange", now).is_none());
        }
        assert!(lanes.enter("free.fr", 0, false, "free", now).is_none());
        let seen = watch(&mut lanes, now.0, now.0 + 4_000);
        assert_eq!(
            seen.iter().find(|(_, mail)| *mail == "free"),
            Some(&(now.0, "free"))
        );
        let times: Vec<i64> = seen
            .iter()
            .filter(|(_, mail)| *mail == "orange")
            .map(|(time, _)| *time)
            .collect();
        assert_eq!(times.len(), 20);
        assert!(
            times.windows(2).all(|pair| pair[1] - pair[0] >= 190),
            "{times:?}"
        );
    }

    #[test]
    fn a_late_slot_is_told_once_and_kept() {
        let mut lanes = lanes(None, Some(1));
        let now = Timestamp(1_000_000);
        let told: Vec<Timestamp> = (0..30)
            .filter_map(|_| lanes.enter("orange.fr", 0, false, "m", now))
            .map(|(_, slot)| slot)
            .collect();
        assert_eq!(told.len(), 30 - 11, "ten seconds wait in memory");
        assert_eq!(told[0], now.plus(11 * Timestamp::SECOND));
        assert!(
            told.windows(2)
                .all(|pair| pair[1].since(pair[0]) == Timestamp::SECOND)
        );
        watch(&mut lanes, now.0, now.0 + 11_000);
        for slot in told {
            assert!(
                lanes.enter("orange.fr", 0, true, "m", slot).is_none(),
                "no second slot"
            );
            assert_eq!(lanes.leave(slot), Some("m"), "it leaves at its slot");
        }
    }

    #[test]
    fn a_confirmation_does_not_wait_behind_news_of_its_domain() {
        let mut lanes = lanes(None, Some(1));
        let now = Timestamp(1_000_000);
        for _ in 0..1_000 {
            lanes.enter("orange.fr", 2, false, "news", now);
        }
        assert!(lanes.enter("orange.fr", 0, false, "confirm", now).is_none());
        assert_eq!(lanes.leave(now), Some("confirm"));
        assert_eq!(lanes.booked_until(0), Some(now.plus(1_000)));
        assert_eq!(lanes.booked_until(2), Some(now.plus(1_001_000)));
    }

    #[test]
    fn the_gate_keeps_the_pace_of_all_and_confirmations_pass_first() {
        let mut lanes = lanes(Some(10), None);
        let now = Timestamp(1_000_000);
        for _ in 0..30 {
            lanes.enter("free.fr", 2, false, "news", now);
        }
        assert_eq!(lanes.room(), 70, "no more than leaves in ten seconds");
        lanes.enter("free.fr", 0, false, "confirm", now);
        let seen = watch(&mut lanes, now.0, now.0 + 1_000);
        assert_eq!(seen[0].1, "confirm");
        assert!((9..=11).contains(&seen.len()), "{}", seen.len());
        assert_eq!(lanes.waiting(), 31 - seen.len());
        assert_eq!(lanes.clear().len(), 31 - seen.len());
        assert_eq!((lanes.waiting(), lanes.next()), (0, None));
    }
}

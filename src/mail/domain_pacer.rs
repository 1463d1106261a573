//! Rate limits per destination domain and in total. Pure: the caller passes the time.
//!
//! A mail whose slot is near waits in memory; for a later slot the mail is returned, to be queued again at that time.
//! Slots are booked by priority, so that no confirmation waits for news to the same domain. A mail that returns at its
//! slot books no second one; otherwise a long queue would be postponed again and again.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::domain::Timestamp;
use crate::mail::MailLimits;

/// How long a mail may wait in memory for its slot, in milliseconds.
pub const MAX_WAIT: i64 = 10 * Timestamp::SECOND;
/// The most mails that wait in memory.
const CAPACITY: usize = 4_096;
/// How much delay a queue that was polled late may catch up, in microseconds.
const CATCH_UP: i64 = 100_000;
/// Priority 0 is sent first.
const PRIORITIES: usize = 3;
/// Above this number of queues, idle ones are dropped.
const MAX_QUEUES: usize = 10_000;

/// Mails that are sent one after the other at an even rate. Times are in microseconds.
struct PacedQueue<T> {
    /// Between two mails; 0 means no limit.
    interval: i64,
    /// When the next mail may be sent.
    next_at: i64,
    /// The first unbooked slot of each priority.
    unbooked: [i64; PRIORITIES],
    /// By priority and arrival.
    waiting: BTreeMap<(usize, u64), T>,
}

impl<T> PacedQueue<T> {
    fn with_rate(per_second: Option<u32>) -> Self {
        Self {
            interval: per_second.map_or(0, |rate| 1_000_000 / i64::from(rate.max(1))),
            next_at: 0,
            unbooked: [0; PRIORITIES],
            waiting: BTreeMap::new(),
        }
    }

    /// Books the next slot of a priority. All lower priorities move back by one slot.
    fn book(&mut self, priority: usize, now: i64) -> i64 {
        let slot = self.unbooked[priority].max(now);
        for later in &mut self.unbooked[priority..] {
            *later = (*later).max(now) + self.interval;
        }
        slot
    }

    /// How long it takes to send all waiting mails.
    fn backlog(&self) -> i64 {
        self.interval.saturating_mul(self.waiting.len() as i64)
    }

    fn push(&mut self, place: (usize, u64), mail: T, now: i64) {
        // An empty queue has nothing to catch up.
        if self.waiting.is_empty() {
            self.next_at = self.next_at.max(now);
        }
        self.waiting.insert(place, mail);
    }

    fn pop(&mut self, now: i64) -> Option<T> {
        if self.next_at > now {
            return None;
        }
        let (_, mail) = self.waiting.pop_first()?;
        self.next_at = self.next_at.max(now - CATCH_UP) + self.interval;
        Some(mail)
    }

    fn is_idle(&self, now: i64) -> bool {
        let has_bookings = self.unbooked.iter().any(|slot| *slot > now);
        self.waiting.is_empty() && self.next_at <= now && !has_bookings
    }
}

/// One queue per limited destination domain, and the outgoing queue that all mails pass.
pub struct DomainPacer<T> {
    limits: MailLimits,
    queues: HashMap<String, PacedQueue<T>>,
    /// The domains with waiting mails, by when the next one may be sent.
    schedule: BTreeSet<(i64, String)>,
    outgoing: PacedQueue<T>,
    waiting: usize,
    arrivals: u64,
}

impl<T> DomainPacer<T> {
    #[must_use]
    pub fn new(limits: &MailLimits) -> Self {
        Self {
            outgoing: PacedQueue::with_rate(limits.per_second),
            limits: limits.clone(),
            queues: HashMap::new(),
            schedule: BTreeSet::new(),
            waiting: 0,
            arrivals: 0,
        }
    }

    /// How many mails wait in memory.
    #[must_use]
    pub fn waiting(&self) -> usize {
        self.waiting
    }

    /// How many more mails are useful: those that can be sent within [`MAX_WAIT`].
    #[must_use]
    pub fn free_capacity(&self) -> usize {
        match self.limits.per_second {
            Some(rate) => {
                let soon = i64::from(rate) * MAX_WAIT / Timestamp::SECOND;
                usize::try_from(soon).map_or(CAPACITY, |soon| {
                    soon.saturating_sub(self.outgoing.waiting.len())
                })
            }
            None => CAPACITY,
        }
    }

    /// Queues a mail. Returns it with its slot when the slot is too far away to wait in memory. `paced` marks a mail
    /// that returns at its slot.
    pub fn enqueue(
        &mut self,
        domain: &str,
        priority: i32,
        paced: bool,
        mail: T,
        now: Timestamp,
    ) -> Option<(T, Timestamp)> {
        let (now, soon) = (now.0 * 1_000, MAX_WAIT * 1_000);
        let priority = usize::try_from(priority).unwrap_or(0).min(PRIORITIES - 1);
        self.arrivals += 1;
        let place = (priority, self.arrivals);
        let Some(rate) = self.limits.of_domain(domain) else {
            self.outgoing.push(place, mail, now);
            self.waiting += 1;
            return None;
        };
        if self.queues.len() >= MAX_QUEUES {
            self.queues.retain(|_, queue| !queue.is_idle(now));
        }
        let queue = self.queues.entry(domain.to_owned());
        let queue = queue.or_insert_with(|| PacedQueue::with_rate(Some(rate)));
        let full = self.waiting >= CAPACITY;
        if !paced || full || queue.backlog() > soon {
            let slot = queue.book(priority, now);
            if full || slot > now + soon {
                // Rounded up: a mail that returns early would have to wait again.
                return Some((mail, Timestamp((slot + 999) / 1_000)));
            }
        }
        self.schedule.remove(&(queue.next_at, domain.to_owned()));
        queue.push(place, mail, now);
        self.schedule.insert((queue.next_at, domain.to_owned()));
        self.waiting += 1;
        None
    }

    /// The next mail that may be sent now.
    pub fn dequeue(&mut self, now: Timestamp) -> Option<T> {
        let now = now.0 * 1_000;
        while let Some((next_at, domain)) = self.schedule.first().cloned()
            && next_at <= now
        {
            self.schedule.pop_first();
            let Some(queue) = self.queues.get_mut(&domain) else {
                continue;
            };
            let place = queue.waiting.first_key_value().map(|(place, _)| *place);
            if let (Some(place), Some(mail)) = (place, queue.pop(now)) {
                self.outgoing.push(place, mail, now);
            }
            if !queue.waiting.is_empty() {
                self.schedule.insert((queue.next_at, domain));
            }
        }
        let mail = self.outgoing.pop(now)?;
        self.waiting -= 1;
        Some(mail)
    }

    /// When the next waiting mail may be sent.
    #[must_use]
    pub fn next_at(&self) -> Option<Timestamp> {
        let queue = self.schedule.first().map(|(next_at, _)| *next_at);
        let outgoing = (!self.outgoing.waiting.is_empty()).then_some(self.outgoing.next_at);
        let next = queue.into_iter().chain(outgoing).min()?;
        Some(Timestamp((next + 999) / 1_000))
    }

    /// Until when the slots of a priority are booked in the slowest queue.
    #[must_use]
    pub fn booked_until(&self, priority: usize) -> Option<Timestamp> {
        let queues = self.queues.values();
        let slots = queues.map(|queue| queue.unbooked[priority.min(PRIORITIES - 1)]);
        slots.max().map(|slot| Timestamp(slot / 1_000))
    }

    /// Removes and returns all waiting mails.
    pub fn drain(&mut self) -> Vec<T> {
        self.waiting = 0;
        self.schedule.clear();
        let queues = self.queues.values_mut().chain([&mut self.outgoing]);
        queues
            .flat_map(|queue| std::mem::take(&mut queue.waiting).into_values())
            .collect()
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;

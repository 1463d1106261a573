//! The state of mail delivery. Delivery updates it, pages and monitoring read it without a query.

use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};

use crate::domain::Timestamp;
use crate::mail::FailureClass;
use crate::storage::outbox::QueueAge;

/// Confirmations are late when they wait longer than this, in milliseconds.
const LATE: i64 = 2 * Timestamp::MINUTE;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MailState {
    Ok,
    /// Confirmations wait longer than two minutes.
    Late,
    /// The relay cannot be reached, or refuses all mail.
    RelayDown,
    /// The quota is used up.
    Quota,
}

impl MailState {
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ok => "ok",
            Self::Late => "late",
            Self::RelayDown => "relay-down",
            Self::Quota => "quota",
        }
    }
}

/// The delay that pages announce to visitors who wait for a mail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MailDelay {
    /// No mail is sent at the moment.
    Stopped,
    /// Mails are this many minutes late.
    Minutes(i64),
}

/// An optional time; 0 stands for none.
#[derive(Debug, Default)]
struct AtomicTimestamp(AtomicI64);

impl AtomicTimestamp {
    fn set(&self, time: Option<Timestamp>) {
        self.0
            .store(time.map_or(0, |time| time.0), Ordering::Relaxed);
    }

    fn get(&self) -> Option<Timestamp> {
        let time = self.0.load(Ordering::Relaxed);
        (time != 0).then_some(Timestamp(time))
    }
}

/// The figures of the queue are those of all instances, the others those of this process.
#[derive(Debug, Default)]
pub struct MailStatus {
    waiting: AtomicI64,
    oldest_due: AtomicTimestamp,
    oldest_confirmation: AtomicTimestamp,
    /// Until when confirmations to the slowest domain are paced.
    paced_until: AtomicTimestamp,
    relay_down: AtomicTimestamp,
    quota_until: AtomicTimestamp,
    pub results: Results,
}

impl MailStatus {
    /// How many mails are in the queue, due or not.
    #[must_use]
    pub fn waiting(&self) -> i64 {
        self.waiting.load(Ordering::Relaxed)
    }

    /// How long the oldest mail in the queue has been due, in milliseconds.
    #[must_use]
    pub fn oldest_age(&self, now: Timestamp) -> i64 {
        self.oldest_due.get().map_or(0, |due| now.since(due).max(0))
    }

    /// How late confirmations are, in milliseconds: those of the oldest due one, or of the slowest domain.
    #[must_use]
    pub fn confirmations_late(&self, now: Timestamp) -> i64 {
        let oldest = self.oldest_confirmation.get();
        let due_for = oldest.map_or(0, |due| now.since(due));
        let paced_for = self.paced_until.get().map_or(0, |slot| slot.since(now));
        due_for.max(paced_for).max(0)
    }

    /// Since when the relay is down; `None` while it works.
    #[must_use]
    pub fn relay_down_since(&self) -> Option<Timestamp> {
        self.relay_down.get()
    }

    /// Until when the quota is used up; `None` while it is not.
    #[must_use]
    pub fn quota_used_up_until(&self, now: Timestamp) -> Option<Timestamp> {
        self.quota_until.get().filter(|until| *until > now)
    }

    #[must_use]
    pub fn state(&self, now: Timestamp) -> MailState {
        if self.relay_down_since().is_some() {
            MailState::RelayDown
        } else if self.quota_used_up_until(now).is_some() {
            MailState::Quota
        } else if self.confirmations_late(now) > LATE {
            MailState::Late
        } else {
            MailState::Ok
        }
    }

    /// The delay to announce to visitors; `None` without one. It depends only on the queue, so that it reveals nothing
    /// about the visitor's own mail.
    #[must_use]
    pub fn delay(&self, now: Timestamp) -> Option<MailDelay> {
        let late = self.confirmations_late(now);
        if self.relay_down_since().is_some() {
            return Some(MailDelay::Stopped);
        }
        (late > LATE)
            .then(|| MailDelay::Minutes((late + Timestamp::MINUTE - 1) / Timestamp::MINUTE))
    }

    pub(in crate::services) fn set_queue(&self, age: &QueueAge) {
        self.waiting.store(age.waiting, Ordering::Relaxed);
        self.oldest_due.set(age.oldest_due);
        self.oldest_confirmation.set(age.oldest_confirmation);
    }

    pub(in crate::services) fn set_relay_down(&self, since: Option<Timestamp>) {
        self.relay_down.set(since);
    }

    pub(in crate::services) fn set_quota(&self, until: Option<Timestamp>) {
        self.quota_until.set(until);
    }

    pub(in crate::services) fn set_paced(&self, until: Option<Timestamp>) {
        self.paced_until.set(until);
    }
}

/// The results of delivery attempts since the start of the process, by class of failure.
#[derive(Debug, Default)]
pub struct Results {
    sent: AtomicU64,
    retried: [AtomicU64; FailureClass::ALL.len()],
    failed: [AtomicU64; FailureClass::ALL.len()],
    obsolete: AtomicU64,
    internal: AtomicU64,
}

/// The result of one delivery attempt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MailResult {
    Sent,
    /// It will be retried.
    Retry(FailureClass),
    Failed(FailureClass),
    /// There was no reason to send it any more.
    Obsolete,
    /// An error of our own: it could not be composed, or its delivery panicked. It will be retried.
    InternalError,
}

impl Results {
    pub(in crate::services) fn count(&self, result: MailResult) {
        let index = |class| FailureClass::ALL.iter().position(|other| *other == class);
        let counter = match result {
            MailResult::Sent => Some(&self.sent),
            MailResult::Retry(class) => index(class).and_then(|at| self.retried.get(at)),
            MailResult::Failed(class) => index(class).and_then(|at| self.failed.get(at)),
            MailResult::Obsolete => Some(&self.obsolete),
            MailResult::InternalError => Some(&self.internal),
        };
        if let Some(counter) = counter {
            counter.fetch_add(1, Ordering::Relaxed);
        }
    }

    /// Every counter with its labels for monitoring: the result, the class, the count.
    #[must_use]
    pub fn all(&self) -> Vec<(&'static str, &'static str, u64)> {
        let value = |counter: &AtomicU64| counter.load(Ordering::Relaxed);
        let mut all = vec![("sent", "taken", value(&self.sent))];
        for (class, (retried, failed)) in FailureClass::ALL
            .iter()
            .zip(self.retried.iter().zip(&self.failed))
        {
            all.push(("again", class.as_str(), value(retried)));
            all.push(("failed", class.as_str(), value(failed)));
        }
        all.push(("again", "own", value(&self.internal)));
        all.push(("failed", "void", value(&self.obsolete)));
        all
    }
}

//! How mail fares: written by delivery, read by pages and monitors without a query.

use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};

use crate::domain::Timestamp;
use crate::mail::FailureClass;
use crate::services::{App, ServiceError};
use crate::storage::outbox;

/// Confirmations that wait longer are called late, in milliseconds.
const LATE: i64 = 2 * Timestamp::MINUTE;

/// The state of mail in one word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MailState {
    Ok,
    /// Confirmations wait longer than two minutes.
    Late,
    /// The relay cannot be reached, or refuses us.
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

/// What people who wait for a mail are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MailDelay {
    /// Nothing leaves at the moment.
    Stopped,
    /// Mails leave this many minutes late.
    Minutes(i64),
}

/// A moment that may be none.
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

/// How mail fares, as far as this process knows: the queue is that of all instances, the rest is its own.
#[derive(Debug, Default)]
pub struct MailStatus {
    waiting: AtomicI64,
    oldest_due: AtomicTimestamp,
    oldest_confirmation: AtomicTimestamp,
    /// Until when slots of confirmations are booked in the slowest lane.
    paced_until: AtomicTimestamp,
    relay_down: AtomicTimestamp,
    quota_until: AtomicTimestamp,
    /// What became of mails since the start.
    pub results: Results,
}

impl MailStatus {
    /// Mails that wait, due or not.
    #[must_use]
    pub fn waiting(&self) -> i64 {
        self.waiting.load(Ordering::Relaxed)
    }

    /// How long the oldest due mail has waited, in milliseconds.
    #[must_use]
    pub fn oldest_age(&self, now: Timestamp) -> i64 {
        self.oldest_due.get().map_or(0, |due| now.since(due).max(0))
    }

    /// How late confirmations are, in milliseconds: the oldest that is due, or the slowest lane.
    #[must_use]
    pub fn confirmations_late(&self, now: Timestamp) -> i64 {
        let oldest = self.oldest_confirmation.get();
        let waits = oldest.map_or(0, |due| now.since(due));
        let paced = self.paced_until.get().map_or(0, |slot| slot.since(now));
        waits.max(paced).max(0)
    }

    /// Since when the relay is down.
    #[must_use]
    pub fn relay_down_since(&self) -> Option<Timestamp> {
        self.relay_down.get()
    }

    /// Until when the quota is used up.
    #[must_use]
    pub fn quota_used_up_until(&self, now: Timestamp) -> Option<Timestamp> {
        self.quota_until.get().filter(|until| *until > now)
    }

    /// The state in one word.
    #[must_use]
    pub fn word(&self, now: Timestamp) -> MailState {
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

    /// What people who wait are told; nothing while all is well. Depends on the queue alone, never on who asks.
    #[must_use]
    pub fn delay(&self, now: Timestamp) -> Option<MailDelay> {
        let late = self.confirmations_late(now);
        if self.relay_down_since().is_some() {
            return Some(MailDelay::Stopped);
        }
        (late > LATE)
            .then(|| MailDelay::Minutes((late + Timestamp::MINUTE - 1) / Timestamp::MINUTE))
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

/// Looks at the queue. Counts its rows: for a task of its own, every few seconds.
pub async fn refresh(app: &App) -> Result<(), ServiceError> {
    let now = app.clock.now();
    let age = app.storage.read(move |c| outbox::age(c, now)).await?;
    let status = &app.mail_status;
    status.waiting.store(age.waiting, Ordering::Relaxed);
    status.oldest_due.set(age.oldest_due);
    status.oldest_confirmation.set(age.oldest_confirmation);
    Ok(())
}

/// What became of mails since the start, by class of failure.
#[derive(Debug, Default)]
pub struct Results {
    sent: AtomicU64,
    again: [AtomicU64; FailureClass::ALL.len()],
    failed: [AtomicU64; FailureClass::ALL.len()],
    void: AtomicU64,
    troubled: AtomicU64,
}

/// The result of one mail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MailResult {
    Sent,
    Again(FailureClass),
    Failed(FailureClass),
    Void,
    /// A fault of our own: it could not be written, or its delivery panicked. It is tried again.
    Troubled,
}

impl Results {
    pub(in crate::services) fn count(&self, result: MailResult) {
        let of = |class: FailureClass| FailureClass::ALL.iter().position(|one| *one == class);
        let counter = match result {
            MailResult::Sent => Some(&self.sent),
            MailResult::Again(class) => of(class).and_then(|at| self.again.get(at)),
            MailResult::Failed(class) => of(class).and_then(|at| self.failed.get(at)),
            MailResult::Void => Some(&self.void),
            MailResult::Troubled => Some(&self.troubled),
        };
        if let Some(counter) = counter {
            counter.fetch_add(1, Ordering::Relaxed);
        }
    }

    /// Every counter: the result, the class, how many.
    #[must_use]
    pub fn all(&self) -> Vec<(&'static str, &'static str, u64)> {
        let of = |counter: &AtomicU64| counter.load(Ordering::Relaxed);
        let mut all = vec![("sent", "taken", of(&self.sent))];
        for (class, (again, failed)) in FailureClass::ALL
            .iter()
            .zip(self.again.iter().zip(&self.failed))
        {
            all.push(("again", class.as_str(), of(again)));
            all.push(("failed", class.as_str(), of(failed)));
        }
        all.push(("again", "own", of(&self.troubled)));
        all.push(("failed", "void", of(&self.void)));
        all
    }
}

//! Couriers: each a task with a connection of its own, which takes the next mail, writes it, sends it, and tells how it
//! ended.

use std::panic::AssertUnwindSafe;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex as StdMutex, MutexGuard, PoisonError};

use futures_util::FutureExt;
use tokio::sync::{Mutex, mpsc};

use crate::clock::Clock;
use crate::domain::{EmailAddress, Timestamp};
use crate::i18n::{Catalog, Templates};
use crate::mail::retry::{Retry, next_attempt};
use crate::mail::{Breaker, BreakerChange, MailConnection, TemplateCache};
use crate::services::App;
use crate::services::delivery::outbox_messages::Draft;
use crate::services::delivery::status::MailResult;
use crate::storage::outbox::{Ended, Ending, QueuedMail};

/// A mail on its way to a courier.
pub(super) struct Job {
    pub(super) row: QueuedMail,
    pub(super) draft: Box<Draft>,
    /// Sending must begin before: later it could outlast the lease.
    pub(super) last_start: Timestamp,
    /// Sent to see whether the relay is back.
    pub(super) is_probe: bool,
}

/// What became of a parcel.
pub(super) struct Report {
    pub(super) ended: Ended,
    /// `None` when it was not tried.
    pub(super) result: Option<MailResult>,
    /// Why it was not taken, from a fixed list.
    pub(super) reason: &'static str,
    /// What it told of the relay.
    pub(super) change: Option<BreakerChange>,
    /// A mailbox that its server says does not exist.
    pub(super) dead: Option<EmailAddress>,
}

impl Report {
    pub(super) fn of(row: &QueuedMail, ending: Ending, result: Option<MailResult>) -> Self {
        Self {
            ended: Ended {
                id: row.id,
                ending,
                charged: row.charged,
            },
            result,
            reason: "",
            change: None,
            dead: None,
        }
    }
}

pub(super) struct WorkerContext {
    pub(super) clock: Clock,
    pub(super) catalog: Arc<Catalog>,
    pub(super) templates: Arc<Templates>,
    pub(super) forms: TemplateCache,
    /// Nothing new is tried: the process stops.
    pub(super) stopping: AtomicBool,
    breaker: StdMutex<Breaker>,
}

impl WorkerContext {
    pub(super) fn new(app: &App) -> Self {
        Self {
            clock: app.clock.clone(),
            catalog: Arc::clone(&app.catalog),
            templates: Arc::clone(&app.templates),
            forms: TemplateCache::default(),
            stopping: AtomicBool::new(false),
            breaker: StdMutex::default(),
        }
    }

    pub(super) fn breaker(&self) -> MutexGuard<'_, Breaker> {
        self.breaker.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn lets(&self, parcel: &Job) -> bool {
        let relay_is_down = self.breaker().open_since().is_some();
        !self.stopping.load(Ordering::SeqCst) && (parcel.is_probe || !relay_is_down)
    }

    /// Tells the breaker how a mail fared: here, not by the dispatcher, which may be waiting for the database while a
    /// relay that is down refuses hundreds.
    fn judge(&self, result: Option<MailResult>, is_probe: bool) -> Option<BreakerChange> {
        let mut breaker = self.breaker();
        match result {
            Some(MailResult::Sent) => breaker.answered(),
            Some(MailResult::Again(class) | MailResult::Failed(class)) => {
                breaker.failed(class, is_probe, self.clock.now(), &mut rand::rng())
            }
            Some(MailResult::Void | MailResult::Troubled) | None => {
                if is_probe {
                    breaker.probe_cancelled();
                }
                None
            }
        }
    }

    /// Works until the queue is closed, then takes leave of the relay.
    pub(super) async fn work(
        self: Arc<Self>,
        mut courier: MailConnection,
        queue: Arc<Mutex<mpsc::Receiver<Job>>>,
        reports: mpsc::UnboundedSender<Report>,
    ) {
        loop {
            let next = queue.lock().await.recv().await;
            let Some(parcel) = next else { break };
            // A mail that makes a library panic must not end the delivery of all the others.
            let carried = AssertUnwindSafe(self.carry(&mut courier, &parcel)).catch_unwind();
            let mut report = carried.await.unwrap_or_else(|_| {
                let due = self.clock.now().plus(Timestamp::HOUR);
                let ending = Ending::Again(due, "panic");
                Report::of(&parcel.row, ending, Some(MailResult::Troubled))
            });
            report.change = self.judge(report.result, parcel.is_probe);
            if reports.send(report).is_err() {
                break;
            }
        }
        courier.close().await;
    }

    async fn carry(&self, courier: &mut MailConnection, parcel: &Job) -> Report {
        let row = &parcel.row;
        if !self.lets(parcel) || self.clock.now() > parcel.last_start {
            return Report::of(row, Ending::Untried, None);
        }
        let mail = match parcel
            .draft
            .write(&self.forms, &self.templates, &self.catalog)
        {
            Ok(mail) => mail,
            Err(error) => return not_written(row, self.clock.now(), &error),
        };
        let Err(failure) = courier.send(&mail).await else {
            return Report::of(row, Ending::Sent, Some(MailResult::Sent));
        };
        let attempts = u32::try_from(row.attempts).unwrap_or(u32::MAX);
        let (now, class, reason) = (self.clock.now(), failure.class, failure.reason());
        let next = next_attempt(class, attempts, row.created_at, now, &mut rand::rng());
        let (ending, result) = match next {
            Retry::At(due) => (Ending::Again(due, reason), MailResult::Again(class)),
            Retry::GiveUp(_) => (Ending::Failed(reason), MailResult::Failed(class)),
        };
        tracing::info!(mail = row.id, attempts, reason, "a mail was not taken");
        Report {
            reason,
            dead: failure.is_dead_mailbox().then(|| parcel.draft.to.clone()),
            ..Report::of(row, ending, Some(result))
        }
    }
}

/// A mail that cannot be written is our fault, and tried again.
pub(super) fn not_written(
    row: &QueuedMail,
    now: Timestamp,
    error: &dyn std::fmt::Display,
) -> Report {
    tracing::error!(mail = row.id, "a mail cannot be written: {error}");
    let ending = Ending::Again(now.plus(5 * Timestamp::MINUTE), "not-written");
    Report::of(row, ending, Some(MailResult::Troubled))
}

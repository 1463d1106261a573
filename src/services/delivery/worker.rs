//! Delivery workers. Each is a task with a connection of its own, which takes the next job, composes the mail, sends it
//! and reports the result.

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

/// A claimed mail, to be sent.
pub(super) struct Job {
    pub(super) row: QueuedMail,
    pub(super) draft: Box<Draft>,
    /// Sending must begin before this time: later it could outlast the lease.
    pub(super) last_start: Timestamp,
    /// Whether it tests if the relay works again.
    pub(super) is_probe: bool,
}

/// The result of a job.
pub(super) struct Report {
    pub(super) ended: Ended,
    /// `None` when sending was not attempted.
    pub(super) result: Option<MailResult>,
    /// Why the relay did not accept it, from a fixed list.
    pub(super) reason: &'static str,
    /// How the result changed the circuit breaker.
    pub(super) change: Option<BreakerChange>,
    /// The address, if its server says that the mailbox does not exist.
    pub(super) dead_mailbox: Option<EmailAddress>,
}

impl Report {
    pub(super) fn new(row: &QueuedMail, ending: Ending, result: Option<MailResult>) -> Self {
        Self {
            ended: Ended {
                id: row.id,
                ending,
                charged: row.charged,
            },
            result,
            reason: "",
            change: None,
            dead_mailbox: None,
        }
    }
}

/// What all workers share.
pub(super) struct WorkerContext {
    pub(super) clock: Clock,
    pub(super) catalog: Arc<Catalog>,
    pub(super) templates: Arc<Templates>,
    pub(super) template_cache: TemplateCache,
    /// Set when the process stops: no further mail is sent.
    pub(super) stopping: AtomicBool,
    breaker: StdMutex<Breaker>,
}

impl WorkerContext {
    pub(super) fn new(app: &App) -> Self {
        Self {
            clock: app.clock.clone(),
            catalog: Arc::clone(&app.catalog),
            templates: Arc::clone(&app.templates),
            template_cache: TemplateCache::default(),
            stopping: AtomicBool::new(false),
            breaker: StdMutex::default(),
        }
    }

    pub(super) fn breaker(&self) -> MutexGuard<'_, Breaker> {
        self.breaker.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn may_send(&self, job: &Job) -> bool {
        let is_relay_down = self.breaker().open_since().is_some();
        let may_try = job.is_probe || !is_relay_down;
        may_try && !self.stopping.load(Ordering::SeqCst) && self.clock.now() <= job.last_start
    }

    /// Updates the circuit breaker. The worker does so and not the dispatcher, which may be waiting for the database while
    /// a broken relay refuses hundreds of mails.
    fn update_breaker(&self, result: Option<MailResult>, is_probe: bool) -> Option<BreakerChange> {
        let mut breaker = self.breaker();
        match result {
            Some(MailResult::Sent) => breaker.answered(),
            Some(MailResult::Retry(class) | MailResult::Failed(class)) => {
                breaker.failed(class, is_probe, self.clock.now(), &mut rand::rng())
            }
            Some(MailResult::Obsolete | MailResult::InternalError) | None => {
                if is_probe {
                    breaker.probe_cancelled();
                }
                None
            }
        }
    }

    /// Runs jobs until the queue is closed, then closes the connection.
    pub(super) async fn run_worker(
        self: Arc<Self>,
        mut connection: MailConnection,
        queue: Arc<Mutex<mpsc::Receiver<Job>>>,
        reports: mpsc::UnboundedSender<Report>,
    ) {
        loop {
            let next = queue.lock().await.recv().await;
            let Some(job) = next else { break };
            // A mail that makes a library panic must not end the delivery of all others.
            let running = AssertUnwindSafe(self.run_job(&mut connection, &job)).catch_unwind();
            let mut report = running.await.unwrap_or_else(|_| {
                let due = self.clock.now().plus(Timestamp::HOUR);
                let ending = Ending::Retry(due, "panic");
                Report::new(&job.row, ending, Some(MailResult::InternalError))
            });
            report.change = self.update_breaker(report.result, job.is_probe);
            if reports.send(report).is_err() {
                break;
            }
        }
        connection.close().await;
    }

    async fn run_job(&self, connection: &mut MailConnection, job: &Job) -> Report {
        let row = &job.row;
        if !self.may_send(job) {
            return Report::new(row, Ending::Untried, None);
        }
        let composed = job
            .draft
            .compose(&self.template_cache, &self.templates, &self.catalog);
        let mail = match composed {
            Ok(mail) => mail,
            Err(error) => return not_composed(row, self.clock.now(), &error),
        };
        let Err(failure) = connection.send(&mail).await else {
            return Report::new(row, Ending::Sent, Some(MailResult::Sent));
        };
        let attempts = u32::try_from(row.attempts).unwrap_or(u32::MAX);
        let (now, class, reason) = (self.clock.now(), failure.class, failure.reason());
        let next = next_attempt(class, attempts, row.created_at, now, &mut rand::rng());
        let (ending, result) = match next {
            Retry::At(due) => (Ending::Retry(due, reason), MailResult::Retry(class)),
            Retry::GiveUp(_) => (Ending::Failed(reason), MailResult::Failed(class)),
        };
        tracing::info!(
            mail = row.id.0,
            attempts,
            reason,
            "mail not accepted by the relay"
        );
        Report {
            reason,
            dead_mailbox: failure.is_dead_mailbox().then(|| job.draft.to.clone()),
            ..Report::new(row, ending, Some(result))
        }
    }
}

/// The report of a mail that cannot be composed. That is an error of our own, so it is retried.
pub(super) fn not_composed(
    row: &QueuedMail,
    now: Timestamp,
    error: &dyn std::fmt::Display,
) -> Report {
    tracing::error!(mail = row.id.0, "mail cannot be composed: {error}");
    let ending = Ending::Retry(now.plus(5 * Timestamp::MINUTE), "not-written");
    Report::new(row, ending, Some(MailResult::InternalError))
}

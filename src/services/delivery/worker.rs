//! Delivery workers. Each is a task with a connection of its own, which takes the next job, composes the mail, sends it
//! and reports the result.

use std::panic::AssertUnwindSafe;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex as StdMutex, MutexGuard, PoisonError};

use futures_util::FutureExt;
use tokio::sync::{Mutex, mpsc};

use crate::clock::Clock;
use crate::domain::{EmailAddress, MailFailureReason, NewsMailingState, Timestamp};
use crate::i18n::{Catalog, Templates};
use crate::mail::retry::{Retry, Tries, is_deferral, next_attempt};
use crate::mail::{Breakers, Change, MailConnection, Probes, Route, TemplateCache};
use crate::services::App;
use crate::services::delivery::outbox_messages::Draft;
use crate::services::delivery::status::MailResult;
use crate::storage::outbox::{Ended, Ending, QueuedMail};
use crate::storage::{Reads, news_mailings};

/// When a mail is looked at again whose news item was paused while it was under way.
const PAUSED: i64 = 5 * Timestamp::MINUTE;

/// A claimed mail, to be sent.
pub(super) struct Job {
    pub(super) row: QueuedMail,
    pub(super) draft: Box<Draft>,
    /// Sending must begin before this time: later it could outlast the lease.
    pub(super) last_start: Timestamp,
    pub(super) route: Route,
    /// Whether it tests if the relay, its sender or its domain work again.
    pub(super) probes: Probes,
}

/// The result of a job.
pub(super) struct Report {
    pub(super) ended: Ended,
    /// `None` when sending was not attempted.
    pub(super) result: Option<MailResult>,
    /// Why the relay did not accept it.
    pub(super) reason: Option<MailFailureReason>,
    /// How the result changed the circuit breakers.
    pub(super) changes: Vec<Change>,
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
            reason: None,
            changes: Vec::new(),
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
    reads: Reads,
    /// Set when the process stops: no further mail is sent.
    pub(super) stopping: AtomicBool,
    breakers: StdMutex<Breakers>,
}

impl WorkerContext {
    pub(super) fn new(app: &App) -> Self {
        Self {
            clock: app.clock.clone(),
            catalog: Arc::clone(&app.catalog),
            templates: Arc::clone(&app.templates),
            template_cache: TemplateCache::default(),
            reads: app.storage.reads().clone(),
            stopping: AtomicBool::new(false),
            breakers: StdMutex::default(),
        }
    }

    pub(super) fn breakers(&self) -> MutexGuard<'_, Breakers> {
        self.breakers.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Why a job is not sent now; `None` if it may be sent.
    fn refusal(&self, job: &Job) -> Option<Ending> {
        let now = self.clock.now();
        let breakers = self.breakers();
        let is_relay_down = breakers.relay_down_since().is_some() && !job.probes.relay;
        if is_relay_down || self.stopping.load(Ordering::SeqCst) || now > job.last_start {
            return Some(Ending::Untried);
        }
        let held = breakers.held_until(&job.route, job.probes, now);
        held.map(Ending::Held)
    }

    /// What becomes of a mail whose news item was paused or stopped since the mail was claimed; `None` if it may be sent.
    /// Claimed mails wait for their slot, and an organiser who pauses is told that only those on the wire still leave.
    async fn kept_back(&self, row: &QueuedMail) -> Option<Report> {
        let news = row.news?;
        let state = self
            .reads
            .read(move |c| news_mailings::state_of(c, news))
            .await;
        let (ending, result) = match state {
            // It is not put off for ever: a resumption at this moment would not find it.
            Ok(Some(NewsMailingState::Paused)) => {
                (Ending::Held(self.clock.now().plus(PAUSED)), None)
            }
            Ok(Some(NewsMailingState::Stopped)) => (
                Ending::Failed(MailFailureReason::NewsStopped),
                Some(MailResult::Obsolete),
            ),
            Ok(Some(_)) => return None,
            Ok(None) => (
                Ending::Failed(MailFailureReason::Gone),
                Some(MailResult::Obsolete),
            ),
            Err(_) => (Ending::Untried, None),
        };
        Some(Report::new(row, ending, result))
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
            let report = running.await.unwrap_or_else(|_| {
                let due = self.clock.now().plus(Timestamp::HOUR);
                let ending = Ending::Retry(due, MailFailureReason::Panic);
                Report::new(&job.row, ending, Some(MailResult::InternalError))
            });
            if !matches!(
                report.result,
                Some(MailResult::Sent | MailResult::Retry(_) | MailResult::Failed(_))
            ) {
                self.breakers().cancelled(&job.route, job.probes);
            }
            if reports.send(report).is_err() {
                break;
            }
        }
        connection.close().await;
    }

    async fn run_job(&self, connection: &mut MailConnection, job: &Job) -> Report {
        let row = &job.row;
        if let Some(ending) = self.refusal(job) {
            return Report::new(row, ending, None);
        }
        let composed = job
            .draft
            .compose(&self.template_cache, &self.templates, &self.catalog);
        let mail = match composed {
            Ok(mail) => mail,
            Err(error) => return not_composed(row, self.clock.now(), &error),
        };
        if let Some(report) = self.kept_back(row).await {
            return report;
        }
        let sent = connection.send(&mail).await;
        let now = self.clock.now();
        // The worker updates the breakers and not the dispatcher, which may be waiting for the database while a broken relay
        // refuses hundreds of mails.
        let Err(failure) = sent else {
            return Report {
                changes: self.breakers().accepted(&job.route),
                ..Report::new(row, Ending::Sent, Some(MailResult::Sent))
            };
        };
        let changes = {
            let mut breakers = self.breakers();
            breakers.failed(&failure, &job.route, job.probes, now, &mut rand::rng())
        };
        let count = |number: i32| u32::try_from(number).unwrap_or(u32::MAX);
        let attempts = count(row.attempts);
        let tries = Tries {
            attempts,
            first_tried: row.first_tried_at,
            deferrals: count(row.deferrals),
            first_deferred: row.first_deferred_at,
        };
        let (class, reason) = (failure.class, failure.reason());
        let (ending, result) = match next_attempt(class, tries, now, &mut rand::rng()) {
            Retry::At(due) if is_deferral(class) => {
                (Ending::Deferred(due, reason), MailResult::Retry(class))
            }
            Retry::At(due) => (Ending::Retry(due, reason), MailResult::Retry(class)),
            Retry::GiveUp(_) => (Ending::Failed(reason), MailResult::Failed(class)),
        };
        tracing::info!(
            mail = row.id.0,
            attempts,
            reason = reason.word(),
            "mail not accepted by the relay"
        );
        Report {
            reason: Some(reason),
            changes,
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
    let due = now.plus(5 * Timestamp::MINUTE);
    let ending = Ending::Retry(due, MailFailureReason::NotWritten);
    Report::new(row, ending, Some(MailResult::InternalError))
}

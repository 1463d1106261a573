//! Delivery: a pipeline from the outbox to the relay.
//!
//! ```text
//! outbox ──claim──▶ dispatcher ──pacer──▶ queue ──▶ workers ───▶ relay
//!    ▲                  │                              │
//!    └──────mark────────┴◀───────── reports ◀──────────┘
//! ```
//!
//! The dispatcher marks the mails that have ended and claims those that are due, both in one transaction. While it
//! commits, further results gather for the next one. There is no timer between transactions: an idle server sends at
//! once, and a busy one makes larger batches by itself. Each worker has a connection of its own and takes the next job
//! when it is free, so that one slow mail does not hold up the others. Tests can call [`Delivery::pass`], which does a
//! single round.

pub mod deliverability;
mod dispatcher;
pub mod local_mailbox;
mod message;
mod message_links;
mod news_messages;
pub mod news_preview;
pub mod outage;
pub mod outbox_messages;
mod refresh_status;
pub mod status;
pub mod test_mail;
mod thanks_message;
mod worker;

pub use refresh_status::refresh_status;

use std::collections::HashMap;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

use tokio::sync::{Mutex, mpsc, watch};
use tokio::task::JoinHandle;
use tokio::time::timeout;

use worker::{Job, Report, WorkerContext};

use crate::domain::{EmailAddress, MailFailureReason, MailId, Timestamp};
use crate::mail::DomainPacer;
use crate::services::delivery::outbox_messages::MessageContextCache;
use crate::services::{App, ServiceError};
use crate::storage::outbox::quota::Quota;
use crate::storage::outbox::{Ended, Ending};

/// Jobs per connection that are queued or being sent: enough to keep the workers busy while a transaction commits.
const PER_CONNECTION: usize = 32;
/// The least depth of the queue.
const MIN_DEPTH: usize = 64;
/// How often the dispatcher polls when nothing wakes it.
const POLL_INTERVAL: Duration = Duration::from_secs(1);
/// How long a stop waits for mails that are being sent. Then their connections are cut.
pub const STOP_TIMEOUT: Duration = Duration::from_secs(15);
/// How long the workers may take to close their connections.
const CLOSE_TIMEOUT: Duration = Duration::from_secs(3);

/// The delivery workers of a process and their dispatcher.
pub struct Delivery {
    context: Arc<WorkerContext>,
    queue: mpsc::Sender<Job>,
    /// The receiving end of the queue, which the workers share.
    queued: Arc<Mutex<mpsc::Receiver<Job>>>,
    reports: mpsc::UnboundedReceiver<Report>,
    workers: Vec<JoinHandle<()>>,
    drafter: MessageContextCache,
    pacer: DomainPacer<Job>,
    quota: Quota,
    /// When a used-up quota is checked again.
    quota_retry_at: Timestamp,
    /// How long claimed mails are reserved for this process, in milliseconds. If it dies, others can claim them after.
    lease: i64,
    /// The longest that one delivery can take, in milliseconds.
    longest_delivery: i64,
    /// The most jobs that are queued or being sent.
    depth: usize,
    /// Mails that were claimed and are not marked yet. They are never claimed a second time, even if the clock jumps and
    /// ends their leases early. With the hour whose quota each was charged to.
    claimed: HashMap<MailId, Option<i64>>,
    /// Mails that have ended and are not marked yet.
    ended: Vec<Ended>,
    /// Mailboxes that do not exist and are not suppressed yet.
    dead_mailboxes: Vec<EmailAddress>,
    /// The latest time for which a mail was paced.
    last_slot: Timestamp,
    stopping: bool,
    stop_timeout: Duration,
    /// How often in a row no mail was found that can probe the relay.
    probe_rounds: u32,
    /// The results since the last report.
    report: DeliveryReport,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct DeliveryReport {
    pub sent: usize,
    /// Mails that will be retried.
    pub retried: usize,
    /// Mails that were given up or are obsolete.
    pub failed: usize,
}

impl DeliveryReport {
    /// How many mails have a result.
    #[must_use]
    pub fn total(self) -> usize {
        self.sent + self.retried + self.failed
    }
}

impl Delivery {
    /// Spawns one worker per configured connection on the current tokio runtime. They connect with their first job.
    #[must_use]
    pub fn new(app: &App) -> Self {
        let longest_delivery = app.transport.longest_delivery().as_millis();
        let longest_delivery = i64::try_from(longest_delivery).unwrap_or(Timestamp::HOUR);
        let connections = app.transport.connections().max(1);
        let depth = (connections * PER_CONNECTION).max(MIN_DEPTH);
        let context = Arc::new(WorkerContext::new(app));
        let (queue, queued) = mpsc::channel(depth);
        let queued = Arc::new(Mutex::new(queued));
        let (send_report, reports) = mpsc::unbounded_channel();
        let workers = (0..connections).map(|_| {
            let (context, queued) = (Arc::clone(&context), Arc::clone(&queued));
            tokio::spawn(context.run_worker(app.transport.open(), queued, send_report.clone()))
        });
        Self {
            workers: workers.collect(),
            context,
            queue,
            queued,
            reports,
            drafter: MessageContextCache::default(),
            pacer: DomainPacer::new(&app.limits),
            quota: Quota {
                per_hour: app.limits.per_hour,
                per_day: app.limits.per_day,
            },
            quota_retry_at: Timestamp(0),
            lease: longest_delivery + Timestamp::MINUTE,
            longest_delivery,
            depth,
            claimed: HashMap::new(),
            ended: Vec::new(),
            dead_mailboxes: Vec::new(),
            last_slot: Timestamp(0),
            stopping: false,
            stop_timeout: STOP_TIMEOUT,
            probe_rounds: 0,
            report: DeliveryReport::default(),
        }
    }

    /// Replaces [`STOP_TIMEOUT`].
    #[must_use]
    pub fn with_stop_timeout(self, stop_timeout: Duration) -> Self {
        Self {
            stop_timeout,
            ..self
        }
    }

    /// Claims due mails once, and returns when all of them have ended.
    ///
    /// # Errors
    /// A mail that cannot be sent is not an error: its row says why.
    pub async fn pass(&mut self, app: &App) -> Result<DeliveryReport, ServiceError> {
        self.run_round(app, true).await?;
        while !self.claimed.is_empty() {
            self.wait(app, None).await;
            self.run_round(app, false).await?;
        }
        Ok(std::mem::take(&mut self.report))
    }

    /// Sends mails until none is due or the relay is down. It waits for mails that are paced.
    pub async fn drain(&mut self, app: &App) -> Result<DeliveryReport, ServiceError> {
        loop {
            let claimed = self.run_round(app, true).await?;
            let is_done = claimed == 0 && self.last_slot <= app.clock.now();
            let is_relay_down = self.context.breakers().relay_down_since().is_some();
            if self.claimed.is_empty() && (is_done || is_relay_down) {
                return Ok(std::mem::take(&mut self.report));
            }
            self.wait(app, None).await;
        }
    }

    /// Delivers until `stop` becomes true. Then mails that are being sent are finished and marked, and all others are
    /// released at once, so that other instances can claim them. After [`STOP_TIMEOUT`] mails that the relay has not
    /// answered are released too.
    pub async fn run(&mut self, app: &App, mut stop: watch::Receiver<bool>) {
        let mut deadline = None;
        loop {
            // A dropped sender counts as a stop request.
            self.stopping = *stop.borrow() || stop.has_changed().is_err();
            if self.stopping {
                let deadline = *deadline.get_or_insert_with(|| Instant::now() + self.stop_timeout);
                if Instant::now() >= deadline {
                    self.abandon(app).await;
                    return;
                }
                self.context.stopping.store(true, Ordering::SeqCst);
                self.release_all();
            }
            if let Err(error) = self.run_round(app, !self.stopping).await {
                tracing::warn!("mail delivery failed, will retry: {error}");
                tokio::time::sleep(POLL_INTERVAL).await;
            }
            if self.stopping && self.claimed.is_empty() {
                return;
            }
            self.wait(app, Some(&mut stop)).await;
            self.report = DeliveryReport::default();
        }
    }

    /// Cuts the connections of mails that are still being sent, and gives the mails back to be tried again at once. The
    /// relay may have accepted one: then a second copy follows, with the same Message-ID.
    async fn abandon(&mut self, app: &App) {
        for worker in &self.workers {
            worker.abort();
        }
        futures_util::future::join_all(std::mem::take(&mut self.workers)).await;
        while let Ok(report) = self.reports.try_recv() {
            self.record(app, report);
        }
        let now = app.clock.now();
        for end in &self.ended {
            self.claimed.remove(&end.id);
        }
        let cut = self.claimed.iter().map(|(id, charged)| Ended {
            id: *id,
            ending: Ending::Retry(now, MailFailureReason::Stopped),
            charged: *charged,
        });
        self.ended.extend(cut);
        let mails = self.ended.len();
        tracing::warn!(
            mails,
            "the relay did not answer before the stop: mails released"
        );
        if let Err(error) = self.run_round(app, false).await {
            tracing::warn!("release of mails failed, their leases expire within minutes: {error}");
        }
    }

    /// Closes the connections to the relay.
    pub async fn close(self) {
        drop(self.queue);
        let closed = futures_util::future::join_all(self.workers);
        let _ = timeout(CLOSE_TIMEOUT, closed).await;
    }

    /// Waits for something to do: a mail has ended, one was queued, a paced one may be sent, or a second has passed.
    async fn wait(&mut self, app: &App, stop: Option<&mut watch::Receiver<bool>>) {
        if !self.ended.is_empty() {
            return;
        }
        let now = app.clock.now();
        let can_claim = !self.stopping && self.capacity(now) > 0;
        let stopping = self.stopping;
        let stop_requested = async {
            match stop {
                Some(stop) if !stopping => drop(stop.changed().await),
                _ => std::future::pending().await,
            }
        };
        // With a full queue no paced mail can be sent before a worker is free, which a report announces.
        let next = self.pacer.next_at().filter(|_| self.queue.capacity() > 0);
        let until_slot = next.map(|slot| slot.since(now).max(1));
        let pause = until_slot.map_or(POLL_INTERVAL, |ms| {
            Duration::from_millis(ms.unsigned_abs()).min(POLL_INTERVAL)
        });
        tokio::select! {
            Some(report) = self.reports.recv() => self.record(app, report),
            () = app.mail_promised.notified(), if can_claim => {}
            () = stop_requested => {}
            () = tokio::time::sleep(pause) => {}
        }
    }
}

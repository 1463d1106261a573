//! Delivery: a pipeline from the outbox to the relay.
//!
//! ```text
//! outbox ──claim──▶ dispatcher ──lanes──▶ queue ──▶ couriers ──▶ relay
//!    ▲                  │                              │
//!    └──────mark────────┴◀───────── reports ◀──────────┘
//! ```
//!
//! The dispatcher marks what has ended since its last look and claims what is due, both in one transaction: while that
//! commits, more ends gather for the next one. There is no timer between them: an idle server sends at once, a busy one
//! makes larger batches by itself. Each courier has a connection and takes the next mail when it is free, so one slow
//! mail holds up nobody. [`Delivery::pass`] does one round and can be called by a test.

pub mod deliverability;
mod dispatcher;
pub mod local_mailbox;
pub mod outbox_messages;
pub mod status;
pub mod test_mail;
mod worker;

use std::collections::HashSet;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use tokio::sync::{Mutex, mpsc, watch};
use tokio::task::JoinHandle;
use tokio::time::timeout;

use worker::{Job, Report, WorkerContext};

use crate::domain::{EmailAddress, Timestamp};
use crate::mail::DomainPacer;
use crate::services::delivery::outbox_messages::MessageContextCache;
use crate::services::{App, ServiceError};
use crate::storage::outbox::Ended;
use crate::storage::outbox::quota::Quota;

/// Mails in the queue or on the wire, for each connection: enough that nobody waits while a transaction commits.
const PER_CONNECTION: usize = 32;
const FEWEST: usize = 64;
/// How often the dispatcher looks by itself.
const LOOK: Duration = Duration::from_secs(1);
/// How long couriers may take to say goodbye.
const GOODBYE: Duration = Duration::from_secs(3);

/// The connections of one process and what is on its way to them.
pub struct Delivery {
    shop: Arc<WorkerContext>,
    queue: mpsc::Sender<Job>,
    /// The other end of the queue, which the couriers share.
    parcels: Arc<Mutex<mpsc::Receiver<Job>>>,
    reports: mpsc::UnboundedReceiver<Report>,
    couriers: Vec<JoinHandle<()>>,
    desk: MessageContextCache,
    lanes: DomainPacer<Job>,
    quota: Quota,
    quota_look: Timestamp,
    /// How long claimed mails are ours, in milliseconds: whoever dies with them gives them back then.
    lease: i64,
    /// The longest that one mail can take, in milliseconds.
    longest: i64,
    /// Mails in the queue or on the wire at most.
    depth: usize,
    /// Mails claimed and not yet marked. A clock that jumps ends their leases before their time.
    in_hand: HashSet<i64>,
    /// Ended and not yet marked.
    ended: Vec<Ended>,
    /// Mailboxes found dead and not yet noted.
    dead: Vec<EmailAddress>,
    /// The latest slot that a mail was told to come back at.
    last_slot: Timestamp,
    stopping: bool,
    told: DeliveryReport,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct DeliveryReport {
    pub sent: usize,
    /// To be tried again later.
    pub again: usize,
    /// Given up, or no longer owed.
    pub failed: usize,
}

impl DeliveryReport {
    /// How many mails were tried.
    #[must_use]
    pub fn total(self) -> usize {
        self.sent + self.again + self.failed
    }
}

impl Delivery {
    /// As many couriers as configured, each a task of the running tokio runtime; none is connected yet.
    #[must_use]
    pub fn new(app: &App) -> Self {
        let longest = app.transport.longest_delivery().as_millis();
        let longest = i64::try_from(longest).unwrap_or(Timestamp::HOUR);
        let connections = app.transport.connections().max(1);
        let depth = (connections * PER_CONNECTION).max(FEWEST);
        let shop = Arc::new(WorkerContext::new(app));
        let (queue, parcels) = mpsc::channel(depth);
        let parcels = Arc::new(Mutex::new(parcels));
        let (told, reports) = mpsc::unbounded_channel();
        let couriers = (0..connections).map(|_| {
            let work =
                Arc::clone(&shop).work(app.transport.open(), Arc::clone(&parcels), told.clone());
            tokio::spawn(work)
        });
        Self {
            couriers: couriers.collect(),
            shop,
            queue,
            parcels,
            reports,
            desk: MessageContextCache::default(),
            lanes: DomainPacer::new(&app.limits),
            quota: Quota {
                per_hour: app.limits.per_hour,
                per_day: app.limits.per_day,
            },
            quota_look: Timestamp(0),
            lease: longest + Timestamp::MINUTE,
            longest,
            depth,
            in_hand: HashSet::new(),
            ended: Vec::new(),
            dead: Vec::new(),
            last_slot: Timestamp(0),
            stopping: false,
            told: DeliveryReport::default(),
        }
    }

    /// Claims once what is due, and is back when all of it came to an end.
    ///
    /// # Errors
    /// Those of the database. A mail that cannot be sent is no error: its row says why.
    pub async fn pass(&mut self, app: &App) -> Result<DeliveryReport, ServiceError> {
        self.turn(app, true).await?;
        while !self.in_hand.is_empty() {
            self.wait(app, None).await;
            self.turn(app, false).await?;
        }
        Ok(std::mem::take(&mut self.told))
    }

    /// Sends until nothing is due, or the relay is down. Mails that wait for their slot are waited for.
    pub async fn drain(&mut self, app: &App) -> Result<DeliveryReport, ServiceError> {
        loop {
            let claimed = self.turn(app, true).await?;
            let done = claimed == 0 && self.last_slot <= app.clock.now();
            if self.in_hand.is_empty() && (done || self.shop.breaker().open_since().is_some()) {
                return Ok(std::mem::take(&mut self.told));
            }
            self.wait(app, None).await;
        }
    }

    /// Delivers until `stop` says so (or its other end is gone). Then mails on the wire are finished and marked, and
    /// the rest is given back at once.
    pub async fn run(&mut self, app: &App, mut stop: watch::Receiver<bool>) {
        loop {
            // Its other end is gone: nobody will say stop any more, which is the same.
            self.stopping = *stop.borrow() || stop.has_changed().is_err();
            if self.stopping {
                self.shop.stopping.store(true, Ordering::SeqCst);
                self.recall();
            }
            if let Err(error) = self.turn(app, !self.stopping).await {
                tracing::warn!("mails are not delivered: {error}");
                tokio::time::sleep(LOOK).await;
            }
            if self.stopping && self.in_hand.is_empty() {
                return;
            }
            self.wait(app, Some(&mut stop)).await;
            self.told = DeliveryReport::default();
        }
    }

    /// Takes leave of the relay.
    pub async fn close(self) {
        drop(self.queue);
        let goodbyes = futures_util::future::join_all(self.couriers);
        let _ = timeout(GOODBYE, goodbyes).await;
    }

    /// Until there is something to do: a mail ended, one was promised, a slot has come, or a second has passed.
    async fn wait(&mut self, app: &App, stop: Option<&mut watch::Receiver<bool>>) {
        if !self.ended.is_empty() {
            return;
        }
        let now = app.clock.now();
        let hungry = !self.stopping && self.room(now) > 0;
        let stopping = self.stopping;
        let stopped = async {
            match stop {
                Some(stop) if !stopping => drop(stop.changed().await),
                _ => std::future::pending().await,
            }
        };
        // With a full queue a slot is of no use before a courier is free, which a report tells.
        let next = self.lanes.next_at().filter(|_| self.queue.capacity() > 0);
        let slot = next.map(|slot| slot.since(now).max(1));
        let pause = slot.map_or(LOOK, |ms| {
            Duration::from_millis(ms.unsigned_abs()).min(LOOK)
        });
        tokio::select! {
            Some(report) = self.reports.recv() => self.note(app, report),
            () = app.mail_promised.notified(), if hungry => {}
            () = stopped => {}
            () = tokio::time::sleep(pause) => {}
        }
    }
}

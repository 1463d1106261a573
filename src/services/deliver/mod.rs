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

mod courier;

use std::sync::Arc;
use std::sync::atomic::AtomicU8;
use std::time::Duration;

use tokio::sync::{Mutex, mpsc, watch};
use tokio::task::JoinHandle;
use tokio::time::timeout;

use courier::{Door, Parcel, Report, Shop, not_written};

use super::compose::{Composed, Desk};
use super::mail_status::MailResult;
use super::{App, ServiceError};
use crate::domain::{EmailAddress, Timestamp};
use crate::mail::{Breaker, Change, Forms, Lanes, Passage};
use crate::storage::outbox::{self, Claimed, Ended, Ending, QueuedMail};
use crate::storage::quota::Quota;
use crate::storage::suppressions;
use crate::vault::AddressIndexes;

/// Mails in the queue or on the wire, for each connection: enough that nobody waits while a transaction commits.
const PER_CONNECTION: usize = 32;
/// The fewest of them.
const FEWEST: usize = 64;
/// How often the dispatcher looks by itself.
const LOOK: Duration = Duration::from_secs(1);
/// How long couriers may take to say goodbye.
const GOODBYE: Duration = Duration::from_secs(3);
/// A quota that is used up is looked at again after this time: other instances may give some back.
const QUOTA_LOOK: i64 = Timestamp::MINUTE;

/// The connections of one process and what is on its way to them.
pub struct Delivery {
    shop: Arc<Shop>,
    queue: mpsc::Sender<Parcel>,
    /// The other end of the queue, which the couriers share.
    parcels: Arc<Mutex<mpsc::Receiver<Parcel>>>,
    reports: mpsc::UnboundedReceiver<Report>,
    couriers: Vec<JoinHandle<()>>,
    desk: Desk,
    lanes: Lanes<Parcel>,
    breaker: Breaker,
    quota: Quota,
    quota_look: Timestamp,
    /// How long claimed mails are ours, in milliseconds: whoever dies with them gives them back then.
    lease: i64,
    /// The longest that one mail can take, in milliseconds.
    longest: i64,
    /// Mails in the queue or on the wire at most.
    depth: usize,
    /// Mails claimed and not yet marked.
    in_hand: usize,
    /// Ended and not yet marked.
    ended: Vec<Ended>,
    /// Mailboxes found dead and not yet noted.
    dead: Vec<EmailAddress>,
    /// The latest slot that a mail was told to come back at.
    last_slot: Timestamp,
    stopping: bool,
    told: DeliveryReport,
}

/// What was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct DeliveryReport {
    /// Taken by the relay.
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
        let shop = Arc::new(Shop {
            clock: app.clock.clone(),
            catalog: Arc::clone(&app.catalog),
            templates: Arc::clone(&app.templates),
            forms: Forms::default(),
            door: AtomicU8::new(Door::Open as u8),
        });
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
            desk: Desk::default(),
            lanes: Lanes::new(&app.limits),
            breaker: Breaker::default(),
            quota: Quota {
                per_hour: app.limits.per_hour,
                per_day: app.limits.per_day,
            },
            quota_look: Timestamp(0),
            lease: longest + Timestamp::MINUTE,
            longest,
            depth,
            in_hand: 0,
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
        while self.in_hand > 0 {
            self.wait(app, None).await;
            self.turn(app, false).await?;
        }
        Ok(std::mem::take(&mut self.told))
    }

    /// Sends until nothing is due, or the relay is down. Mails that wait for their slot are waited for.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn drain(&mut self, app: &App) -> Result<DeliveryReport, ServiceError> {
        loop {
            let claimed = self.turn(app, true).await?;
            let done = claimed == 0 && self.last_slot <= app.clock.now();
            if self.in_hand == 0 && (done || self.breaker.open_since().is_some()) {
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
                self.shop.set_door(Door::Shut);
                self.recall();
            }
            if let Err(error) = self.turn(app, !self.stopping).await {
                tracing::warn!("mails are not delivered: {error}");
                tokio::time::sleep(LOOK).await;
            }
            if self.stopping && self.in_hand == 0 {
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
        let slot = self.lanes.next().map(|slot| slot.since(now).max(1));
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

    /// Marks what ended, claims what is due when `look`, and hands out what may leave. Answers how many were claimed.
    async fn turn(&mut self, app: &App, look: bool) -> Result<usize, ServiceError> {
        while let Ok(report) = self.reports.try_recv() {
            self.note(app, report);
        }
        let now = app.clock.now();
        let most = if look { self.room(now) } else { 0 };
        let mut claimed = 0;
        if most > 0 || !self.ended.is_empty() {
            let mails = self.commit(app, most, now).await?;
            claimed = mails.len();
            self.take_in(app, mails, now).await;
        }
        self.hand_out(app);
        Ok(claimed)
    }

    /// How many mails to claim.
    fn room(&self, now: Timestamp) -> usize {
        if now < self.quota_look {
            return 0;
        }
        let busy = self.in_hand - self.ended.len() - self.lanes.waiting();
        match self.breaker.passage(now) {
            Passage::Shut(_) => 0,
            Passage::Probe => 1,
            // Half a queue is a batch worth a transaction, and the other half keeps the couriers busy meanwhile.
            Passage::Free if busy > self.depth / 2 => 0,
            Passage::Free => (self.depth - busy).min(self.lanes.room()),
        }
    }

    /// One transaction: what ended is marked, what is due is claimed.
    async fn commit(
        &mut self,
        app: &App,
        most: usize,
        now: Timestamp,
    ) -> Result<Vec<QueuedMail>, ServiceError> {
        let ended = Arc::new(std::mem::take(&mut self.ended));
        let dead: Arc<Vec<_>> = Arc::new(std::mem::take(&mut self.dead));
        let boxes: Vec<Vec<u8>> = dead
            .iter()
            .map(|address| AddressIndexes::suppression(&app.master, address))
            .collect();
        let (marks, quota, until) = (Arc::clone(&ended), self.quota, now.plus(self.lease));
        let work = app.storage.write(move |c| {
            outbox::mark(c, &marks, now)?;
            // No more mails there for a while, they would only harm the sender.
            for index in &boxes {
                let until = now.plus(suppressions::SUPPRESSION);
                suppressions::suppress(c, index, "no-mailbox", until)?;
            }
            match i64::try_from(most) {
                Ok(most) if most > 0 => outbox::claim(c, most, now, until, quota),
                _ => Ok(Claimed::default()),
            }
        });
        match work.await {
            Ok(claimed) => {
                self.in_hand = self.in_hand + claimed.mails.len() - ended.len();
                if most > 0 {
                    app.mail_status.set_quota(claimed.used_up_until);
                    let look = claimed
                        .used_up_until
                        .map(|until| until.min(now.plus(QUOTA_LOOK)));
                    self.quota_look = look.unwrap_or_default();
                }
                Ok(claimed.mails)
            }
            Err(error) => {
                // To be marked with the next ones: what was sent must not be sent again.
                self.ended.extend(ended.iter());
                self.dead.extend(dead.iter().cloned());
                Err(error.into())
            }
        }
    }

    /// Drafts claimed mails and puts them into their lanes.
    async fn take_in(&mut self, app: &App, mails: Vec<QueuedMail>, now: Timestamp) {
        if mails.is_empty() {
            return;
        }
        let is_probe = self.breaker.passage(now) == Passage::Probe;
        if is_probe {
            self.breaker.probe_left();
        }
        let back: Vec<QueuedMail> = mails.clone();
        let drafts = match self.desk.drafts(app, mails).await {
            Ok(drafts) => drafts,
            Err(error) => {
                tracing::warn!("mails cannot be written now: {error}");
                for row in &back {
                    let report = Report::of(row, Ending::Untried, None);
                    self.note(app, Report { is_probe, ..report });
                }
                return;
            }
        };
        let last_start = now.plus(self.lease - self.longest);
        for (row, draft) in drafts {
            let report = match draft {
                Ok(Composed::Draft(draft)) => {
                    let (domain, rank, paced) =
                        (draft.to.domain().to_owned(), row.priority, row.paced);
                    let parcel = Parcel {
                        row,
                        draft,
                        last_start,
                        is_probe,
                    };
                    let Some((parcel, slot)) = self.lanes.enter(&domain, rank, paced, parcel, now)
                    else {
                        continue;
                    };
                    self.last_slot = self.last_slot.max(slot);
                    Report::of(&parcel.row, Ending::Paced(slot), None)
                }
                Ok(Composed::Void(reason)) => {
                    Report::of(&row, Ending::Failed(reason), Some(MailResult::Void))
                }
                Err(error) => not_written(&row, now, &error),
            };
            self.note(app, Report { is_probe, ..report });
        }
        app.mail_status.set_paced(self.lanes.booked_until(0));
    }

    /// Gives the couriers what may leave now.
    fn hand_out(&mut self, app: &App) {
        let now = app.clock.now();
        while let Some(parcel) = self.lanes.leave(now) {
            // Never full: no more are claimed than fit. Were it so, the mail would only come back.
            if let Err(refused) = self.queue.try_send(parcel) {
                let parcel = refused.into_inner();
                let report = Report::of(&parcel.row, Ending::Untried, None);
                self.note(
                    app,
                    Report {
                        is_probe: parcel.is_probe,
                        ..report
                    },
                );
            }
        }
    }

    /// Takes back what was not tried yet. A courier that waits at the queue empties it as fast.
    fn recall(&mut self) {
        let mut back = self.lanes.clear();
        if let Ok(mut parcels) = self.parcels.try_lock() {
            back.extend(std::iter::from_fn(|| parcels.try_recv().ok()));
        }
        for parcel in back {
            if parcel.is_probe {
                self.breaker.probe_unused();
            }
            let report = Report::of(&parcel.row, Ending::Untried, None);
            self.ended.push(report.ended);
        }
    }

    /// Takes note of what became of a mail.
    fn note(&mut self, app: &App, report: Report) {
        match report.ended.ending {
            Ending::Sent => self.told.sent += 1,
            Ending::Again(..) => self.told.again += 1,
            Ending::Failed(_) => self.told.failed += 1,
            Ending::Untried | Ending::Paced(_) => {}
        }
        if let Some(result) = report.result {
            app.mail_status.results.count(result);
        }
        self.dead.extend(report.dead);
        self.ended.push(report.ended);
        let (now, rng) = (app.clock.now(), &mut rand::rng());
        let change = match report.result {
            Some(MailResult::Sent) => self.breaker.answered(),
            Some(MailResult::Again(class) | MailResult::Failed(class)) => {
                self.breaker.failed(class, report.is_probe, now, rng)
            }
            Some(MailResult::Void | MailResult::Troubled) | None => {
                if report.is_probe {
                    self.breaker.probe_unused();
                }
                None
            }
        };
        match change {
            Some(Change::Opened) => {
                tracing::warn!(
                    reason = report.reason,
                    "mails do not leave and wait: the relay cannot be reached, or refuses us (mail.url)"
                );
                if !self.stopping {
                    self.shop.set_door(Door::Probes);
                }
                self.recall();
            }
            Some(Change::Closed(since)) => {
                let seconds = now.since(since) / Timestamp::SECOND;
                tracing::warn!(
                    reason = report.reason,
                    seconds,
                    "mails leave again: the relay answers"
                );
                if !self.stopping {
                    self.shop.set_door(Door::Open);
                }
            }
            None => return,
        }
        app.mail_status.set_relay_down(self.breaker.open_since());
    }
}

//! The dispatcher: marks results and claims mails in one transaction, drafts the claimed mails, and gives them to the
//! workers at the pace of their domains.

use std::sync::Arc;

use crate::domain::{
    AddressIndexes, MailFailureReason, SuppressionIndex, SuppressionReason, Timestamp,
};
use crate::mail::{Admission, BreakerChange, BreakerDecision, Change};
use crate::services::delivery::outbox_messages::Composed;
use crate::services::delivery::status::MailResult;
use crate::services::delivery::worker::{Job, Report, not_composed};
use crate::services::delivery::{App, Delivery, ServiceError};
use crate::storage::outbox::{self, Claimed, Ending, QueuedMail, suppressions};

/// How often a used-up quota is checked again: other instances may give some of it back.
const QUOTA_RETRY: i64 = Timestamp::MINUTE;
/// Among how many due mails the one is chosen that probes the relay.
const PROBE_CHOICE: usize = 64;
/// How often in a row that many mails are put aside, because all go to domains whose mails failed.
const PROBE_ROUNDS: u32 = 16;
/// For how long they are put aside, in milliseconds.
const PUT_ASIDE: i64 = Timestamp::MINUTE;

impl Delivery {
    /// One round: marks results, claims due mails unless `claim` is false, and dispatches what may be sent now. Returns
    /// how many mails were claimed.
    pub(super) async fn run_round(
        &mut self,
        app: &App,
        claim: bool,
    ) -> Result<usize, ServiceError> {
        while let Ok(report) = self.reports.try_recv() {
            self.record(app, report);
        }
        let now = app.clock.now();
        let most = if claim { self.capacity(now) } else { 0 };
        let mut claimed = 0;
        if most > 0 || !self.ended.is_empty() {
            let mails = self.mark_and_claim(app, most, now).await?;
            claimed = mails.len();
            self.enqueue(app, mails, now).await?;
        }
        self.dispatch(app.clock.now());
        Ok(claimed)
    }

    /// How many mails can be claimed now.
    pub(super) fn capacity(&self, now: Timestamp) -> usize {
        if now < self.quota_retry_at {
            return 0;
        }
        let busy = self.claimed.len() - self.ended.len() - self.pacer.waiting();
        match self.context.breakers().relay(now) {
            BreakerDecision::Wait(_) => 0,
            // Several, to choose the one that probes.
            BreakerDecision::Probe => PROBE_CHOICE,
            // Half a queue is a batch worth a transaction, and the other half keeps the workers busy meanwhile.
            BreakerDecision::Send if busy > self.depth / 2 => 0,
            BreakerDecision::Send => (self.depth - busy).min(self.pacer.free_capacity()),
        }
    }

    /// Marks the mails that have ended and claims up to `most` due ones, in one transaction.
    async fn mark_and_claim(
        &mut self,
        app: &App,
        most: usize,
        now: Timestamp,
    ) -> Result<Vec<QueuedMail>, ServiceError> {
        let ended = Arc::new(std::mem::take(&mut self.ended));
        let dead: Arc<Vec<_>> = Arc::new(std::mem::take(&mut self.dead_mailboxes));
        let dead_indexes: Vec<SuppressionIndex> = dead
            .iter()
            .map(|address| AddressIndexes::suppression(&app.master, address))
            .collect();
        let (marks, quota, until) = (Arc::clone(&ended), self.quota, now.plus(self.lease));
        let work = app.storage.write(move |c| {
            outbox::mark(c, &marks, now)?;
            // Mails to mailboxes that do not exist harm the reputation of the sender.
            for index in dead_indexes {
                let until = now.plus(suppressions::SUPPRESSION);
                suppressions::suppress(c, index, SuppressionReason::NoMailbox, until)?;
            }
            match i64::try_from(most) {
                Ok(most) if most > 0 => outbox::claim(c, most, now, until, quota),
                _ => Ok(Claimed::default()),
            }
        });
        match work.await {
            Ok(claimed) => {
                for end in ended.iter() {
                    self.claimed.remove(&end.id);
                }
                if most > 0 {
                    app.mail_status.set_quota(claimed.used_up_until);
                    let retry_at = claimed
                        .used_up_until
                        .map(|until| until.min(now.plus(QUOTA_RETRY)));
                    self.quota_retry_at = retry_at.unwrap_or_default();
                }
                let mut mails = claimed.mails;
                mails.retain(|mail| self.claimed.insert(mail.id, mail.charged).is_none());
                Ok(mails)
            }
            Err(error) => {
                // They must be marked with the next ones, so that no mail is sent twice.
                self.ended.extend(ended.iter());
                self.dead_mailboxes.extend(dead.iter().cloned());
                Err(error.into())
            }
        }
    }

    /// Drafts claimed mails and queues them by the pace of their domains.
    async fn enqueue(
        &mut self,
        app: &App,
        mails: Vec<QueuedMail>,
        now: Timestamp,
    ) -> Result<(), ServiceError> {
        if mails.is_empty() {
            return Ok(());
        }
        let mails = Arc::new(mails);
        let drafts = match self.draft_all(app, &mails).await {
            Ok(drafts) => drafts,
            Err(error) => {
                for row in mails.iter() {
                    self.record(app, Report::new(row, Ending::Untried, None));
                }
                return Err(error);
            }
        };
        let is_probe = self.context.breakers().relay(now) == BreakerDecision::Probe;
        let is_full = mails.len() >= PROBE_CHOICE;
        let last_start = now.plus(self.lease - self.longest_delivery);
        let mut jobs = Vec::with_capacity(mails.len());
        for (row, draft) in mails.iter().zip(drafts) {
            let report = match draft {
                Ok(Composed::Draft(draft)) => {
                    let route = draft.route();
                    let admission = self.context.breakers().admit(&route, now);
                    match admission {
                        Admission::Go(probes) => {
                            let row = row.clone();
                            jobs.push(Job {
                                row,
                                draft,
                                last_start,
                                route,
                                probes,
                            });
                            continue;
                        }
                        Admission::Hold(until) => Report::new(row, Ending::Held(until), None),
                    }
                }
                Ok(Composed::Obsolete(reason)) => {
                    Report::new(row, Ending::Failed(reason), Some(MailResult::Obsolete))
                }
                Err(error) => not_composed(row, now, &error),
            };
            self.record(app, report);
        }
        if is_probe {
            jobs = self.choose_probe(jobs, is_full, now);
        }
        for job in jobs {
            let (domain, row) = (job.route.domain.clone(), job.row.clone());
            let later = self
                .pacer
                .enqueue(&domain, row.priority, row.paced, job, now);
            if let Some((job, slot)) = later {
                self.last_slot = self.last_slot.max(slot);
                self.context.breakers().cancelled(&job.route, job.probes);
                self.record(app, Report::new(&row, Ending::Paced(slot), None));
            }
        }
        app.mail_status.set_paced(self.pacer.booked_until(0));
        Ok(())
    }

    /// Chooses the mail that probes the relay: one that has as little as possible in common with those that failed, because
    /// a single recipient may be the reason. The others are given back. While a full batch holds only mails to domains
    /// that failed, it is put aside, and the next batch shows what waits behind it.
    fn choose_probe(&mut self, mut jobs: Vec<Job>, is_full: bool, now: Timestamp) -> Vec<Job> {
        let context = Arc::clone(&self.context);
        let mut breakers = context.breakers();
        jobs.sort_by_cached_key(|job| (breakers.suspicion(&job.route), job.row.paced));
        let is_suspect = |job: &Job| breakers.suspicion(&job.route) > 1;
        let put_aside =
            is_full && self.probe_rounds < PROBE_ROUNDS && jobs.first().is_none_or(is_suspect);
        let mut jobs = jobs.into_iter();
        let mut probe = None;
        if put_aside {
            self.probe_rounds += 1;
        } else if let Some(mut job) = jobs.next() {
            self.probe_rounds = 0;
            breakers.relay_probe_started();
            job.probes.relay = true;
            probe = Some(job);
        }
        for job in jobs {
            breakers.cancelled(&job.route, job.probes);
            let ending = if put_aside {
                Ending::Held(now.plus(PUT_ASIDE))
            } else {
                Ending::Untried
            };
            self.ended.push(Report::new(&job.row, ending, None).ended);
        }
        probe.into_iter().collect()
    }

    /// Drafts a batch. When it cannot be read for a permanent reason, mails are drafted one by one, so that one corrupt
    /// row does not block all others.
    async fn draft_all(
        &mut self,
        app: &App,
        mails: &Arc<Vec<QueuedMail>>,
    ) -> Result<Vec<Result<Composed, ServiceError>>, ServiceError> {
        match self.drafter.drafts(app, mails).await {
            Err(ServiceError::Storage(error)) if !error.is_retryable() => {}
            drafts => return drafts,
        }
        let mut drafts = Vec::with_capacity(mails.len());
        for mail in mails.iter() {
            let single = Arc::new(vec![mail.clone()]);
            match self.drafter.drafts(app, &single).await {
                Ok(draft) => drafts.extend(draft),
                Err(error) => drafts.push(Err(error)),
            }
        }
        Ok(drafts)
    }

    /// Gives the workers what may be sent now, as far as their queue has room.
    fn dispatch(&mut self, now: Timestamp) {
        while self.queue.capacity() > 0
            && let Some(job) = self.pacer.dequeue(now)
        {
            // Cannot fail: nothing else sends to the queue, and the workers live as long as this. If it did, the mail
            // would be released and claimed again.
            if let Err(refused) = self.queue.try_send(job) {
                self.release(&refused.into_inner());
            }
        }
    }

    /// Releases the jobs that no worker has begun. When a worker holds the lock of the queue, it is waiting for a job, so
    /// the queue is empty.
    pub(super) fn release_all(&mut self) {
        let mut jobs = self.pacer.drain();
        if let Ok(mut queued) = self.queued.try_lock() {
            jobs.extend(std::iter::from_fn(|| queued.try_recv().ok()));
        }
        for job in &jobs {
            self.release(job);
        }
    }

    fn release(&mut self, job: &Job) {
        self.context.breakers().cancelled(&job.route, job.probes);
        let report = Report::new(&job.row, Ending::Untried, None);
        self.ended.push(report.ended);
    }

    /// Records the result of a job, to be marked with the next transaction.
    pub(super) fn record(&mut self, app: &App, report: Report) {
        match report.ended.ending {
            Ending::Sent => self.report.sent += 1,
            Ending::Retry(..) | Ending::Deferred(..) => self.report.retried += 1,
            Ending::Failed(_) => self.report.failed += 1,
            Ending::Untried | Ending::Paced(_) | Ending::Held(_) => {}
        }
        if let Some(result) = report.result {
            app.mail_status.results.count(result);
        }
        self.dead_mailboxes.extend(report.dead_mailbox);
        self.ended.push(report.ended);
        for change in report.changes {
            self.record_change(app, change, report.reason);
        }
    }

    fn record_change(&mut self, app: &App, change: Change, reason: Option<MailFailureReason>) {
        let reason = reason.map_or("", MailFailureReason::word);
        match change {
            Change::Relay(BreakerChange::Opened) => {
                tracing::warn!(
                    reason,
                    "mail delivery suspended: the relay cannot be reached, or refuses us (mail.url)"
                );
                self.release_all();
            }
            Change::Relay(BreakerChange::Closed(since)) => {
                let seconds = app.clock.now().since(since) / Timestamp::SECOND;
                tracing::warn!(reason, seconds, "mail delivery resumed: the relay answers");
            }
            Change::Sender(BreakerChange::Opened) => tracing::warn!(
                reason,
                "mail delivery of one sender suspended: the relay does not take them (mail.sender, or the sender of an appeal)"
            ),
            Change::Sender(BreakerChange::Closed(_)) => {
                tracing::warn!("mail delivery of the suspended sender resumed");
            }
            Change::Domain(BreakerChange::Opened) => tracing::warn!(
                reason,
                "mail delivery to one domain suspended: the relay closes the connection or does not answer"
            ),
            Change::Domain(BreakerChange::Closed(_)) => {
                tracing::warn!("mail delivery to the suspended domain resumed");
            }
        }
        let since = self.context.breakers().relay_down_since();
        app.mail_status.set_relay_down(since);
    }
}

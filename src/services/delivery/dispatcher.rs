//! The dispatcher: marks and claims in one transaction, drafts what it claimed, hands it out, takes it back.

use std::sync::Arc;

use crate::domain::{SuppressionReason, Timestamp};
use crate::mail::{BreakerChange, BreakerDecision};
use crate::services::delivery::outbox_messages::Composed;
use crate::services::delivery::status::MailResult;
use crate::services::delivery::worker::{Job, Report, not_written};
use crate::services::delivery::{App, Delivery, ServiceError};
use crate::storage::outbox::{self, Claimed, Ending, QueuedMail, suppressions};
use crate::vault::AddressIndexes;

/// A quota that is used up is looked at again after this time: other instances may give some back.
const QUOTA_LOOK: i64 = Timestamp::MINUTE;

impl Delivery {
    /// Marks what ended, claims what is due when `look`, and hands out what may leave. Answers how many were claimed.
    pub(super) async fn turn(&mut self, app: &App, look: bool) -> Result<usize, ServiceError> {
        while let Ok(report) = self.reports.try_recv() {
            self.note(app, report);
        }
        let now = app.clock.now();
        let most = if look { self.room(now) } else { 0 };
        let mut claimed = 0;
        if most > 0 || !self.ended.is_empty() {
            let mails = self.commit(app, most, now).await?;
            claimed = mails.len();
            self.take_in(app, mails, now).await?;
        }
        self.hand_out(app.clock.now());
        Ok(claimed)
    }

    /// How many mails to claim.
    pub(super) fn room(&self, now: Timestamp) -> usize {
        if now < self.quota_look {
            return 0;
        }
        let busy = self.in_hand.len() - self.ended.len() - self.lanes.waiting();
        match self.shop.breaker().decision(now) {
            BreakerDecision::Wait(_) => 0,
            BreakerDecision::Probe => 1,
            // Half a queue is a batch worth a transaction, and the other half keeps the couriers busy meanwhile.
            BreakerDecision::Send if busy > self.depth / 2 => 0,
            BreakerDecision::Send => (self.depth - busy).min(self.lanes.free_capacity()),
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
                    self.in_hand.remove(&end.id);
                }
                if most > 0 {
                    app.mail_status.set_quota(claimed.used_up_until);
                    let look = claimed
                        .used_up_until
                        .map(|until| until.min(now.plus(QUOTA_LOOK)));
                    self.quota_look = look.unwrap_or_default();
                }
                let mut mails = claimed.mails;
                mails.retain(|mail| self.in_hand.insert(mail.id));
                Ok(mails)
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
    async fn take_in(
        &mut self,
        app: &App,
        mails: Vec<QueuedMail>,
        now: Timestamp,
    ) -> Result<(), ServiceError> {
        if mails.is_empty() {
            return Ok(());
        }
        let is_probe = self.shop.breaker().decision(now) == BreakerDecision::Probe;
        if is_probe {
            self.shop.breaker().probe_started();
        }
        let mails = Arc::new(mails);
        let drafts = match self.draft_all(app, &mails).await {
            Ok(drafts) => drafts,
            Err(error) => {
                if is_probe {
                    self.shop.breaker().probe_cancelled();
                }
                for row in mails.iter() {
                    self.note(app, Report::of(row, Ending::Untried, None));
                }
                return Err(error);
            }
        };
        let last_start = now.plus(self.lease - self.longest);
        for (row, draft) in mails.iter().zip(drafts) {
            let report = match draft {
                Ok(Composed::Draft(draft)) => {
                    let domain = draft.to.domain().to_owned();
                    let parcel = Job {
                        row: row.clone(),
                        draft,
                        last_start,
                        is_probe,
                    };
                    let late = self
                        .lanes
                        .enqueue(&domain, row.priority, row.paced, parcel, now);
                    let Some((_, slot)) = late else {
                        continue;
                    };
                    self.last_slot = self.last_slot.max(slot);
                    Report::of(row, Ending::Paced(slot), None)
                }
                Ok(Composed::Void(reason)) => {
                    Report::of(row, Ending::Failed(reason), Some(MailResult::Void))
                }
                Err(error) => not_written(row, now, &error),
            };
            if is_probe {
                self.shop.breaker().probe_cancelled();
            }
            self.note(app, report);
        }
        app.mail_status.set_paced(self.lanes.booked_until(0));
        Ok(())
    }

    /// Drafts a batch. When it cannot be read for a reason that does not pass, mails are drafted one by one, so that a
    /// spoilt row stands in nobody's way.
    async fn draft_all(
        &mut self,
        app: &App,
        mails: &Arc<Vec<QueuedMail>>,
    ) -> Result<Vec<Result<Composed, ServiceError>>, ServiceError> {
        match self.desk.drafts(app, mails).await {
            Err(ServiceError::Storage(error)) if !error.is_passing() => {}
            drafts => return drafts,
        }
        let mut drafts = Vec::with_capacity(mails.len());
        for mail in mails.iter() {
            let alone = self.desk.drafts(app, &Arc::new(vec![mail.clone()])).await;
            match alone {
                Ok(one) => drafts.extend(one),
                Err(error) => drafts.push(Err(error)),
            }
        }
        Ok(drafts)
    }

    /// Gives the couriers what may leave now, as far as their queue has room.
    fn hand_out(&mut self, now: Timestamp) {
        while self.queue.capacity() > 0
            && let Some(parcel) = self.lanes.dequeue(now)
        {
            // Nobody else sends, and the couriers live as long as we do. Were it not so, the mail would only come back.
            if let Err(refused) = self.queue.try_send(parcel) {
                self.put_back(&refused.into_inner());
            }
        }
    }

    /// Takes back what was not tried yet. A courier that waits at the queue empties it as fast.
    pub(super) fn recall(&mut self) {
        let mut back = self.lanes.drain();
        if let Ok(mut parcels) = self.parcels.try_lock() {
            back.extend(std::iter::from_fn(|| parcels.try_recv().ok()));
        }
        for parcel in &back {
            self.put_back(parcel);
        }
    }

    fn put_back(&mut self, parcel: &Job) {
        if parcel.is_probe {
            self.shop.breaker().probe_cancelled();
        }
        let report = Report::of(&parcel.row, Ending::Untried, None);
        self.ended.push(report.ended);
    }

    /// Takes note of what became of a mail.
    pub(super) fn note(&mut self, app: &App, report: Report) {
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
        match report.change {
            Some(BreakerChange::Opened) => {
                tracing::warn!(
                    reason = report.reason,
                    "mails do not leave and wait: the relay cannot be reached, or refuses us (mail.url)"
                );
                self.recall();
            }
            Some(BreakerChange::Closed(since)) => {
                let seconds = app.clock.now().since(since) / Timestamp::SECOND;
                let reason = report.reason;
                tracing::warn!(reason, seconds, "mails leave again: the relay answers");
            }
            None => return,
        }
        let since = self.shop.breaker().open_since();
        app.mail_status.set_relay_down(since);
    }
}

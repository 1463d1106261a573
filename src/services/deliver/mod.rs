//! Delivery: claim what is due with a lease, write the mails, send them outside any transaction over several
//! connections, note how each ended. One pass is a function that a test can call.

use std::panic::AssertUnwindSafe;

use futures_util::FutureExt;
use futures_util::future::join_all;

use super::compose::{Composed, compose};
use super::{App, ServiceError};
use crate::domain::{EmailAddress, Timestamp};
use crate::mail::Courier;
use crate::mail::pace::{Retry, next_attempt};
use crate::storage::outbox::{self, Ending, QueuedMail};
use crate::storage::suppressions;
use crate::vault::AddressIndexes;

/// Mails claimed in a pass, for each connection: few enough to be sent long before their lease ends.
const PER_CONNECTION: usize = 16;

/// The connections of one process.
pub struct Delivery {
    couriers: Vec<Courier>,
    /// How long claimed mails are ours, in milliseconds: whoever dies with them gives them back then.
    lease: i64,
    /// The longest that one mail can take, in milliseconds.
    longest: i64,
}

/// What a pass did.
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
    /// How many mails were looked at.
    #[must_use]
    pub fn total(self) -> usize {
        self.sent + self.again + self.failed
    }
}

impl Delivery {
    /// As many connections as configured; none is open yet.
    #[must_use]
    pub fn new(app: &App) -> Self {
        let longest = app.transport.longest_delivery().as_millis();
        let longest = i64::try_from(longest).unwrap_or(Timestamp::HOUR);
        let couriers = (0..app.transport.connections().max(1))
            .map(|_| app.transport.open())
            .collect();
        Self {
            couriers,
            lease: longest + Timestamp::MINUTE,
            longest,
        }
    }

    /// Sends what is due, up to a few mails a connection.
    ///
    /// # Errors
    /// Those of the database. A mail that cannot be sent is no error: its row says why.
    pub async fn pass(&mut self, app: &App) -> Result<DeliveryReport, ServiceError> {
        let now = app.clock.now();
        let most = (self.couriers.len() * PER_CONNECTION) as i64;
        let until = now.plus(self.lease);
        let last_start = until.plus(-self.longest);
        let mails = app
            .storage
            .write(move |c| outbox::claim(c, most, now, until))
            .await?;
        if mails.is_empty() {
            return Ok(DeliveryReport::default());
        }
        let share = mails.len().div_ceil(self.couriers.len());
        let shares = mails.chunks(share);
        let work = self
            .couriers
            .iter_mut()
            .zip(shares)
            .map(|(courier, mails)| carry(app, courier, mails, last_start));
        let endings: Vec<(i64, Ending)> = join_all(work).await.into_iter().flatten().collect();
        let mut report = DeliveryReport::default();
        for (_, ending) in &endings {
            match ending {
                Ending::Sent => report.sent += 1,
                Ending::Again(..) => report.again += 1,
                Ending::Failed(_) => report.failed += 1,
            }
        }
        let now = app.clock.now();
        app.storage
            .write(move |c| outbox::mark(c, &endings, now))
            .await?;
        Ok(report)
    }

    /// Sends until nothing is due.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn drain(&mut self, app: &App) -> Result<DeliveryReport, ServiceError> {
        let mut all = DeliveryReport::default();
        loop {
            let pass = self.pass(app).await?;
            if pass.total() == 0 {
                return Ok(all);
            }
            all.sent += pass.sent;
            all.again += pass.again;
            all.failed += pass.failed;
        }
    }
}

/// Sends one mail after the other. One that could outlast the lease is given back: another instance may take it.
async fn carry(
    app: &App,
    courier: &mut Courier,
    mails: &[QueuedMail],
    last_start: Timestamp,
) -> Vec<(i64, Ending)> {
    let mut endings = Vec::with_capacity(mails.len());
    for row in mails {
        let now = app.clock.now();
        let ending = if now > last_start {
            Ending::Again(now, "lease-over")
        } else {
            // A mail that makes a library panic must not end the delivery of all the others.
            let sending = AssertUnwindSafe(carry_one(app, courier, row)).catch_unwind();
            sending
                .await
                .unwrap_or(Ending::Again(now.plus(Timestamp::HOUR), "panic"))
        };
        endings.push((row.id, ending));
    }
    endings
}

async fn carry_one(app: &App, courier: &mut Courier, row: &QueuedMail) -> Ending {
    let mail = match compose(app, row).await {
        Ok(Composed::Mail(mail)) => mail,
        Ok(Composed::Void(reason)) => return Ending::Failed(reason),
        Err(error) => {
            tracing::error!(mail = row.id, "a mail cannot be written: {error}");
            return Ending::Again(app.clock.now().plus(5 * Timestamp::MINUTE), "not-written");
        }
    };
    let Err(failure) = courier.send(&mail).await else {
        return Ending::Sent;
    };
    if failure.is_dead_mailbox() {
        suppress(app, &mail.to).await;
    }
    let attempts = u32::try_from(row.attempts).unwrap_or(u32::MAX);
    let now = app.clock.now();
    let reason = failure.reason();
    tracing::info!(mail = row.id, attempts, reason, "a mail was not taken");
    match next_attempt(
        failure.class,
        attempts,
        row.created_at,
        now,
        &mut rand::rng(),
    ) {
        Retry::At(due) => Ending::Again(due, reason),
        Retry::GiveUp(_) => Ending::Failed(reason),
    }
}

/// The relay says that there is no such mailbox: no more mails there for a while, they would only harm the sender.
async fn suppress(app: &App, to: &str) {
    let Ok(address) = EmailAddress::parse(to) else {
        return;
    };
    let index = AddressIndexes::suppression(&app.master, &address);
    let until = app.clock.now().plus(suppressions::SUPPRESSION);
    let noted = app
        .storage
        .write(move |c| suppressions::suppress(c, &index, "no-mailbox", until))
        .await;
    if let Err(error) = noted {
        tracing::warn!("a dead mailbox is not noted: {error}");
    }
}

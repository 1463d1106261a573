//! Does what was deferred until after the answer ([`DeferredQueue`](super::DeferredQueue)).

use std::time::Duration;

use tokio::sync::{mpsc, watch};

use crate::domain::AccountIndex;
use crate::services::accounts::reset;
use crate::services::accounts::visitor::Visitor;
use crate::services::deferred_queue::{Deferred, LinkRequest};
use crate::services::signatures::resend_link;
use crate::services::{App, ServiceError};

/// Most requests that are done together.
const BATCH: usize = 64;
/// Between two batches, so that many requests are few commits, and the next request of the same visitor does not find
/// the disk busy with this one.
const PAUSE: Duration = Duration::from_millis(250);
/// Tries of a batch, for example while the database cannot be reached.
const TRIES: u32 = 5;

/// Works until `stop`, and then until nothing is queued. Requests must not come in any more at `stop`.
pub async fn run(app: &App, mut stop: watch::Receiver<bool>) {
    let mut queue = app.deferred.receiver.lock().await;
    let mut batch = Vec::with_capacity(BATCH);
    while !*stop.borrow() {
        tokio::select! {
            taken = queue.recv_many(&mut batch, BATCH) => {
                if taken == 0 {
                    return;
                }
                work_off(app, batch.drain(..)).await;
                let _ = tokio::time::timeout(PAUSE, stop.changed()).await;
            }
            _ = stop.changed() => {}
        }
    }
    empty(app, &mut queue).await;
}

/// Does all that is queued.
pub async fn drain(app: &App) {
    let mut queue = app.deferred.receiver.lock().await;
    empty(app, &mut queue).await;
}

async fn empty(app: &App, queue: &mut mpsc::Receiver<Deferred>) {
    loop {
        let batch: Vec<Deferred> = std::iter::from_fn(|| queue.try_recv().ok())
            .take(BATCH)
            .collect();
        if batch.is_empty() {
            return;
        }
        work_off(app, batch.into_iter()).await;
    }
}

/// What is done at once.
enum Work {
    Links(Vec<LinkRequest>),
    PasswordReset(AccountIndex, Visitor),
}

async fn work_off(app: &App, batch: impl Iterator<Item = Deferred>) {
    let (mut links, mut resets) = (Vec::new(), Vec::new());
    for request in batch {
        match request {
            Deferred::Link(link) => links.push(link),
            Deferred::PasswordReset(index, visitor) => resets.push((index, visitor)),
        }
    }
    if !links.is_empty() {
        with_retries(app, &Work::Links(links)).await;
    }
    for (index, visitor) in resets {
        with_retries(app, &Work::PasswordReset(index, visitor)).await;
    }
}

/// What was acknowledged is not dropped at the first failure, and never without a word in the log.
async fn with_retries(app: &App, work: &Work) {
    for attempt in 1..=TRIES {
        let Err(error) = attempt_once(app, work).await else {
            return;
        };
        if attempt == TRIES || !error.is_retryable() {
            tracing::error!("requested mails are lost: {error}");
            return;
        }
        tracing::warn!("queueing of requested mails failed, will retry: {error}");
        tokio::time::sleep(Duration::from_millis(200 * u64::from(attempt))).await;
    }
}

async fn attempt_once(app: &App, work: &Work) -> Result<(), ServiceError> {
    match work {
        Work::Links(links) => resend_link::send_all(app, links.clone()).await,
        Work::PasswordReset(index, visitor) => reset::send_reset(app, *index, visitor).await,
    }
}

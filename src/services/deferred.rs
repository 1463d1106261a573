//! Does what was deferred until after the answer ([`DeferredQueue`](super::DeferredQueue)).

use std::time::Duration;

use tokio::sync::{mpsc, watch};

use crate::services::accounts::reset;
use crate::services::deferred_queue::{Deferred, LinkRequest};
use crate::services::signatures::resend_link;
use crate::services::{App, ServiceError};

/// Most requests that are done together.
const BATCH: usize = 64;
/// Between two batches, so that many requests are few commits, and the next request of the same visitor does not find
/// the disk busy with this one.
const PAUSE: Duration = Duration::from_millis(250);
/// The longest pause between two tries, while the database cannot be reached.
const LONGEST_PAUSE: Duration = Duration::from_secs(5);
/// Tries that begin after a stop: the process must end, and what it could not do by then is lost.
const LAST_TRIES: u32 = 5;

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
                work_off(app, batch.drain(..), &stop).await;
                let _ = tokio::time::timeout(PAUSE, stop.changed()).await;
            }
            _ = stop.changed() => {}
        }
    }
    empty(app, &mut queue, &stop).await;
}

/// Does all that is queued.
pub async fn drain(app: &App) {
    let (_stop, stopping) = watch::channel(true);
    let mut queue = app.deferred.receiver.lock().await;
    empty(app, &mut queue, &stopping).await;
}

async fn empty(app: &App, queue: &mut mpsc::Receiver<Deferred>, stop: &watch::Receiver<bool>) {
    loop {
        let batch: Vec<Deferred> = std::iter::from_fn(|| queue.try_recv().ok())
            .take(BATCH)
            .collect();
        if batch.is_empty() {
            return;
        }
        work_off(app, batch.into_iter(), stop).await;
    }
}

/// Does a batch: the links in one transaction, each reset in one of its own. Links that cannot be done together are done
/// one by one, so that a request that cannot be done is lost alone.
async fn work_off(app: &App, batch: impl Iterator<Item = Deferred>, stop: &watch::Receiver<bool>) {
    let (mut links, mut resets) = (Vec::new(), Vec::new());
    for request in batch {
        match request {
            Deferred::Link(link) => links.push(link),
            Deferred::PasswordReset(index, visitor) => resets.push((index, visitor)),
        }
    }
    let send = async |links: &[LinkRequest]| {
        let attempt = || resend_link::send_all(app, links.to_vec());
        until_done(attempt, pause_after, stop.clone()).await
    };
    if !links.is_empty() && send(&links).await.is_err() {
        for link in &links {
            report(send(std::slice::from_ref(link)).await);
        }
    }
    for (index, visitor) in resets {
        let attempt = || reset::send_reset(app, index, &visitor);
        report(until_done(attempt, pause_after, stop.clone()).await);
    }
}

/// What was acknowledged is never dropped without a word in the log.
fn report(done: Result<(), ServiceError>) {
    if let Err(error) = done {
        tracing::error!("queueing of requested mails failed, they are lost: {error}");
    }
}

fn pause_after(tries: u32) -> Duration {
    (Duration::from_millis(200) * tries).min(LONGEST_PAUSE)
}

/// Tries until it is done, as long as the cause of a failure can pass by itself: what was acknowledged waits as long as
/// the database is away, and the queue behind it fills and refuses. After `stop`, a few times.
async fn until_done<F: Future<Output = Result<(), ServiceError>>>(
    attempt: impl Fn() -> F,
    pause_after: impl Fn(u32) -> Duration,
    mut stop: watch::Receiver<bool>,
) -> Result<(), ServiceError> {
    let (mut tries, mut last_tries) = (0, 0);
    loop {
        let Err(error) = attempt().await else {
            return Ok(());
        };
        tries += 1;
        // A dropped sender is a stop as well: nobody will send one any more.
        let is_stopping = *stop.borrow() || stop.has_changed().is_err();
        last_tries += u32::from(is_stopping);
        if !error.is_retryable() || last_tries >= LAST_TRIES {
            return Err(error);
        }
        tracing::warn!("queueing of requested mails failed, will retry: {error}");
        if is_stopping {
            tokio::time::sleep(pause_after(last_tries)).await;
        } else {
            let _ = tokio::time::timeout(pause_after(tries), stop.changed()).await;
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use std::cell::Cell;

    use super::*;
    use crate::storage::StorageError;

    const SOON: fn(u32) -> Duration = |_| Duration::from_millis(1);

    /// An attempt that fails so many times.
    async fn fails(times: &Cell<u32>, error: StorageError) -> Result<(), ServiceError> {
        match times.get() {
            0 => Ok(()),
            left => {
                times.set(left - 1);
                Err(error.into())
            }
        }
    }

    #[tokio::test]
    async fn what_was_acknowledged_waits_as_long_as_the_database_is_away() {
        let (_stop, running) = watch::channel(false);
        let times = Cell::new(500);
        let done = until_done(|| fails(&times, StorageError::Busy), SOON, running).await;
        assert!(done.is_ok());
    }

    #[tokio::test]
    async fn a_stop_ends_the_wait_after_a_few_tries() {
        let (stop, stopping) = watch::channel(false);
        let times = Cell::new(u32::MAX);
        let attempt = || {
            let _ = stop.send(times.get() < u32::MAX - 20);
            fails(&times, StorageError::Busy)
        };
        assert!(until_done(attempt, SOON, stopping).await.is_err());
        let tries = u32::MAX - times.get();
        assert!((20..=21 + LAST_TRIES).contains(&tries), "{tries}");
    }

    #[tokio::test]
    async fn what_cannot_pass_by_itself_is_not_tried_again() {
        let (_stop, running) = watch::channel(false);
        let times = Cell::new(5);
        let attempt = || fails(&times, StorageError::Corrupt("outbox"));
        assert!(until_done(attempt, SOON, running).await.is_err());
        assert_eq!(times.get(), 4);
    }
}

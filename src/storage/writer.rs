//! The writer: one thread that takes whatever queued while the previous commit ran, and commits it together. There is
//! no timer: an idle server answers at once, a busy one makes larger batches by itself.

use std::sync::Arc;
use std::thread::JoinHandle;
use std::time::Instant;

use tokio::sync::{mpsc, oneshot};

use super::db::Connections;
use super::metrics::StorageMetrics;
use super::{
    Attempt, ConfirmOutcome, Confirmation, Conn, SignOutcome, StorageError, confirming, signing,
};
use crate::metrics::Histogram;

/// Commands that may wait; beyond, callers are told to come back.
const QUEUE: usize = 4_096;
/// Commands committed together at most.
const BATCH: usize = 256;

type Answer<T> = oneshot::Sender<Result<T, StorageError>>;
type Job = Box<dyn FnOnce(&mut Result<Conn, StorageError>) + Send>;

enum Command {
    Sign(Attempt, Answer<SignOutcome>),
    Confirm(Confirmation, Answer<ConfirmOutcome>),
    Job(Job),
}

/// A command, and when it was queued.
type Queued = (Instant, Command);

pub(super) struct Writer {
    queue: Option<mpsc::Sender<Queued>>,
    thread: Option<JoinHandle<()>>,
    metrics: Arc<StorageMetrics>,
}

impl Writer {
    pub(super) fn start(
        connections: Connections,
        metrics: Arc<StorageMetrics>,
    ) -> Result<Self, StorageError> {
        let (queue, commands) = mpsc::channel(QUEUE);
        let thread = std::thread::Builder::new().name("writer".to_owned());
        let counting = Arc::clone(&metrics);
        let thread = thread.spawn(move || serve(&connections, commands, &counting));
        let thread = thread.map_err(|error| StorageError::Open(error.to_string()))?;
        Ok(Self {
            queue: Some(queue),
            thread: Some(thread),
            metrics,
        })
    }

    /// How many commands wait.
    pub(super) fn waiting(&self) -> usize {
        let waiting = |queue: &mpsc::Sender<Queued>| queue.max_capacity() - queue.capacity();
        self.queue.as_ref().map_or(0, waiting)
    }

    pub(super) async fn sign(&self, attempt: Attempt) -> Result<SignOutcome, StorageError> {
        self.ask(|answer| Command::Sign(attempt, answer)).await
    }

    pub(super) async fn confirm(&self, one: Confirmation) -> Result<ConfirmOutcome, StorageError> {
        self.ask(|answer| Command::Confirm(one, answer)).await
    }

    pub(super) async fn run<T: Send + 'static>(
        &self,
        change: impl FnOnce(&mut Conn) -> Result<T, StorageError> + Send + 'static,
    ) -> Result<T, StorageError> {
        self.ask(|answer: Answer<T>| {
            Command::Job(Box::new(move |conn| {
                let result = match conn {
                    Ok(conn) => conn.transaction(change),
                    Err(error) => Err(StorageError::Open(error.to_string())),
                };
                // The caller may have gone; the write stands all the same.
                let _ = answer.send(result);
            }))
        })
        .await
    }

    async fn ask<T>(&self, command: impl FnOnce(Answer<T>) -> Command) -> Result<T, StorageError> {
        let (answer, answered) = oneshot::channel();
        let queue = self.queue.as_ref().ok_or(StorageError::Stopped)?;
        queue
            .try_send((Instant::now(), command(answer)))
            .map_err(|error| match error {
                mpsc::error::TrySendError::Full(_) => {
                    self.metrics.busy.increment();
                    StorageError::Busy
                }
                mpsc::error::TrySendError::Closed(_) => StorageError::Stopped,
            })?;
        answered.await.map_err(|_| StorageError::Stopped)?
    }
}

impl Drop for Writer {
    /// Lets the thread finish what is queued.
    fn drop(&mut self) {
        self.queue = None;
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

fn serve(
    connections: &Connections,
    mut commands: mpsc::Receiver<Queued>,
    metrics: &StorageMetrics,
) {
    let mut batch = Vec::with_capacity(BATCH);
    while commands.blocking_recv_many(&mut batch, BATCH) > 0 {
        metrics.batch(batch.iter().map(|(since, _)| *since));
        // Taken anew for each batch: the pool tests the connection, so a restarted Postgres is found again.
        let mut conn = connections.get();
        let (mut signs, mut confirms) = (Vec::new(), Vec::new());
        let mut jobs = Vec::new();
        for (_, command) in batch.drain(..) {
            match command {
                Command::Sign(attempt, answer) => signs.push((attempt, answer)),
                Command::Confirm(one, answer) => confirms.push((one, answer)),
                Command::Job(job) => jobs.push(job),
            }
        }
        let sign = signing::sign_all;
        commit(&mut conn, signs, sign, metrics, &metrics.signs);
        let confirm = confirming::confirm_all;
        commit(&mut conn, confirms, confirm, metrics, &metrics.confirms);
        for job in jobs {
            let started = Instant::now();
            job(&mut conn);
            metrics.jobs.since(started);
        }
    }
}

/// Commits a batch of one kind and answers each caller. When the batch fails it is tried again one by one, so that a
/// bad command does not sink its neighbours.
fn commit<C, T>(
    conn: &mut Result<Conn, StorageError>,
    batch: Vec<(C, Answer<T>)>,
    body: fn(&mut Conn, &[&C]) -> Result<Vec<T>, StorageError>,
    metrics: &StorageMetrics,
    times: &Histogram,
) {
    if batch.is_empty() {
        return;
    }
    let (commands, answers): (Vec<C>, Vec<Answer<T>>) = batch.into_iter().unzip();
    let conn = match conn {
        Ok(conn) => conn,
        Err(error) => {
            for answer in answers {
                let _ = answer.send(Err(StorageError::Open(error.to_string())));
            }
            return;
        }
    };
    let all: Vec<&C> = commands.iter().collect();
    let started = Instant::now();
    let committed = conn.transaction(|conn| body(conn, &all));
    times.since(started);
    match committed {
        Ok(results) => {
            for (answer, result) in answers.into_iter().zip(results) {
                let _ = answer.send(Ok(result));
            }
        }
        Err(error) => {
            metrics.retried.increment();
            tracing::warn!(
                batch = all.len(),
                "a batch of writes failed and is tried one by one: {error}"
            );
            for (one, answer) in all.into_iter().zip(answers) {
                let result = conn.transaction(|conn| body(conn, &[one]));
                let result =
                    result.and_then(|mut results| results.pop().ok_or(StorageError::Stopped));
                let _ = answer.send(result);
            }
        }
    }
}

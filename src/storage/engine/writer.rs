//! The writer: one thread that commits together all commands queued during the previous commit. There is no timer: an
//! idle server commits at once, and under load batches grow by themselves.

use std::collections::VecDeque;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use tokio::sync::{mpsc, oneshot};

use crate::domain::SignatureId;
use crate::storage::engine::connection_pool::ConnectionPool;
use crate::storage::engine::metrics::StorageMetrics;
use crate::storage::engine::time_limits::ANSWER_WITHIN;
use crate::storage::engine::write_connection::WriteConnection;
use crate::storage::signatures::{confirm_batch, sign_batch};
use crate::storage::statistics::counter_deltas::CounterDeltas;
use crate::storage::{Attempt, ConfirmOutcome, Confirmation, SignOutcome, StorageError, WriteTx};

/// Most commands that may wait; further ones get [`StorageError::Busy`].
const QUEUE: usize = 4_096;
/// Most commands per batch.
const BATCH: usize = 256;
/// Most jobs between two batches of signatures and confirmations, and the time after which no further one begins. They
/// have a transaction each, and wait for the disk together.
const JOBS: usize = 16;
const JOBS_TIME: Duration = Duration::from_millis(20);

type Answer<T> = oneshot::Sender<Result<T, StorageError>>;
/// Gets an error instead of the connection when it waited too long.
type Job = Box<dyn FnOnce(Result<&mut WriteConnection, StorageError>) -> JobAnswer + Send>;
/// Answers the caller of a job, with an error if its commit did not reach the disk.
type JobAnswer = Box<dyn FnOnce(Result<(), StorageError>)>;
type Body<C, T> = fn(&mut WriteTx, &mut CounterDeltas, &[&C]) -> Result<Vec<T>, StorageError>;

enum Command {
    Sign(Attempt, Answer<SignOutcome>),
    Confirm(Confirmation, Answer<ConfirmOutcome>),
    Job(Job),
}

/// A command, with the time at which it was queued.
type Queued = (Instant, Command);

pub(in crate::storage) struct Writer {
    queue: Option<mpsc::Sender<Queued>>,
    thread: Option<JoinHandle<()>>,
    metrics: Arc<StorageMetrics>,
}

impl Writer {
    pub(in crate::storage) fn start(
        connections: ConnectionPool,
        metrics: Arc<StorageMetrics>,
    ) -> Result<Self, StorageError> {
        let (queue, commands) = mpsc::channel(QUEUE);
        let thread = std::thread::Builder::new().name("writer".to_owned());
        let counts = Arc::clone(&metrics);
        let thread = thread.spawn(move || serve(connections, commands, &counts));
        let thread = thread.map_err(|error| StorageError::Open(error.to_string()))?;
        Ok(Self {
            queue: Some(queue),
            thread: Some(thread),
            metrics,
        })
    }

    pub(in crate::storage) fn waiting(&self) -> usize {
        let waiting = |queue: &mpsc::Sender<Queued>| queue.max_capacity() - queue.capacity();
        self.queue.as_ref().map_or(0, waiting) + self.metrics.waiting_jobs()
    }

    pub(in crate::storage) async fn sign(
        &self,
        attempt: Attempt,
    ) -> Result<SignOutcome, StorageError> {
        self.ask(|answer| Command::Sign(attempt, answer)).await
    }

    pub(in crate::storage) async fn confirm(
        &self,
        one: Confirmation,
    ) -> Result<ConfirmOutcome, StorageError> {
        self.ask(|answer| Command::Confirm(one, answer)).await
    }

    pub(in crate::storage) async fn run<T: Send + 'static>(
        &self,
        change: impl FnOnce(&mut WriteTx) -> Result<T, StorageError> + Send + 'static,
    ) -> Result<T, StorageError> {
        self.ask(|answer: Answer<T>| {
            Command::Job(Box::new(move |conn| {
                let result = conn.and_then(|conn| conn.once(change));
                answer_after_sync(answer, result)
            }))
        })
        .await
    }

    /// Empties SQLite's write-ahead log; `false` while a reader still needs it.
    pub(in crate::storage) async fn truncate_log(&self) -> Result<bool, StorageError> {
        self.ask(|answer| {
            Command::Job(Box::new(move |conn| {
                let result = conn.and_then(WriteConnection::truncate_log);
                answer_after_sync(answer, result)
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
    /// Waits until the thread has finished the queued commands.
    fn drop(&mut self) {
        self.queue = None;
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

fn serve(
    connections: ConnectionPool,
    mut commands: mpsc::Receiver<Queued>,
    metrics: &StorageMetrics,
) {
    let mut conn = WriteConnection::new(connections);
    let mut batch = Vec::with_capacity(BATCH);
    let mut jobs = VecDeque::new();
    while receive(&mut commands, &mut batch, jobs.len()) {
        if !batch.is_empty() {
            metrics.batch(batch.iter().map(|(since, _)| *since));
        }
        // Statements and jobs catch their own panics. On any other panic the callers of this batch get `Stopped`, and
        // the next batch uses a new connection.
        let turn = AssertUnwindSafe(|| turn(&mut conn, batch.drain(..), &mut jobs, metrics));
        if catch_unwind(turn).is_err() {
            tracing::error!("writer panicked, continuing with a new connection");
            conn.reset();
        }
        metrics.set_waiting_jobs(jobs.len());
    }
}

/// Takes what is queued; waits for something only if no jobs are waiting. `false` when everything is done.
fn receive(
    commands: &mut mpsc::Receiver<Queued>,
    batch: &mut Vec<Queued>,
    waiting_jobs: usize,
) -> bool {
    if waiting_jobs == 0 {
        return commands.blocking_recv_many(batch, BATCH) > 0;
    }
    // Beyond this the queue itself fills, and refuses.
    let most = BATCH.min(QUEUE.saturating_sub(waiting_jobs));
    batch.extend(std::iter::from_fn(|| commands.try_recv().ok()).take(most));
    true
}

fn turn(
    conn: &mut WriteConnection,
    batch: impl Iterator<Item = Queued>,
    jobs: &mut VecDeque<(Instant, Job)>,
    metrics: &StorageMetrics,
) {
    let (mut signs, mut confirms) = (Vec::new(), Vec::new());
    for (since, command) in batch {
        let is_late = since.elapsed() > ANSWER_WITHIN;
        match command {
            Command::Sign(_, answer) if is_late => drop(answer.send(Err(StorageError::Busy))),
            Command::Confirm(_, answer) if is_late => drop(answer.send(Err(StorageError::Busy))),
            Command::Sign(attempt, answer) => signs.push((attempt, answer)),
            Command::Confirm(one, answer) => confirms.push((one, answer)),
            Command::Job(job) => jobs.push_back((since, job)),
        }
    }
    let started = Instant::now();
    match commit_together(conn, &mut signs, &mut confirms, metrics) {
        Ok(true) => {}
        Err(error) if conn.is_blocked() || started.elapsed() > ANSWER_WITHIN / 2 => {
            refuse_all(signs, &error);
            refuse_all(confirms, &error);
        }
        Ok(false) | Err(_) => {
            let sign: Body<_, _> = |tx, deltas, batch| sign_batch::sign_all(tx, deltas, batch, &[]);
            commit(conn, signs, sign, started, metrics);
            commit(conn, confirms, confirm_batch::confirm_all, started, metrics);
        }
    }
    do_jobs(conn, jobs, metrics);
}

/// Does the next jobs. Several wait for the disk together: each has a transaction of its own, so that it fails alone and
/// keeps no lock for the next one, but they are answered after one sync.
fn do_jobs(
    conn: &mut WriteConnection,
    jobs: &mut VecDeque<(Instant, Job)>,
    metrics: &StorageMetrics,
) {
    if jobs.len() <= 1 {
        if let Some(job) = jobs.pop_front() {
            do_job(conn, job, metrics)(Ok(()));
        }
        return;
    }
    let started = Instant::now();
    let mut answers = Vec::with_capacity(JOBS);
    let synced = conn.synced_at_the_end(|conn| {
        while answers.len() < JOBS && (answers.is_empty() || started.elapsed() < JOBS_TIME) {
            let Some(job) = jobs.pop_front() else {
                break;
            };
            answers.push(do_job(conn, job, metrics));
        }
    });
    for answer in answers {
        answer(synced.clone());
    }
}

fn do_job(
    conn: &mut WriteConnection,
    (since, job): (Instant, Job),
    metrics: &StorageMetrics,
) -> JobAnswer {
    if since.elapsed() > ANSWER_WITHIN {
        return job(Err(StorageError::Busy));
    }
    metrics.jobs.time(|| job(Ok(conn)))
}

/// The caller may have dropped its future; the write is committed all the same.
fn answer_after_sync<T: Send + 'static>(
    answer: Answer<T>,
    result: Result<T, StorageError>,
) -> JobAnswer {
    Box::new(move |synced| {
        let _ = answer.send(result.and_then(|value| synced.map(|()| value)));
    })
}

/// Runs `body` and stores the counter changes it recorded at the end of the transaction.
fn with_ledger<T>(
    tx: &mut WriteTx,
    body: impl FnOnce(&mut WriteTx, &mut CounterDeltas) -> Result<T, StorageError>,
) -> Result<T, StorageError> {
    let mut deltas = CounterDeltas::default();
    let done = body(tx, &mut deltas)?;
    deltas.store(tx)?;
    Ok(done)
}

/// Commits signatures and confirmations in one transaction, because the cost of a commit is waiting for the disk.
/// Returns `false` if there is only one kind, and an error if nothing was stored; the caller then commits each kind
/// separately.
fn commit_together(
    conn: &mut WriteConnection,
    signs: &mut Vec<(Attempt, Answer<SignOutcome>)>,
    confirms: &mut Vec<(Confirmation, Answer<ConfirmOutcome>)>,
    metrics: &StorageMetrics,
) -> Result<bool, StorageError> {
    if signs.is_empty() || confirms.is_empty() {
        return Ok(false);
    }
    let attempts: Vec<&Attempt> = signs.iter().map(|(one, _)| one).collect();
    let proofs: Vec<&Confirmation> = confirms.iter().map(|(one, _)| one).collect();
    let both = |tx: &mut WriteTx, deltas: &mut CounterDeltas| {
        // Signatures are locked before caps, also those of the confirmations.
        let also: Vec<SignatureId> = proofs.iter().map(|proof| proof.signature).collect();
        let signed = sign_batch::sign_all(tx, deltas, &attempts, &also)?;
        let confirmed = confirm_batch::confirm_all(tx, deltas, &proofs)?;
        Ok((signed, confirmed))
    };
    let run = || conn.transaction(|tx| with_ledger(tx, both));
    let (signed, confirmed) = metrics.commits.time(run)?;
    answer_all(signs.drain(..), signed);
    answer_all(confirms.drain(..), confirmed);
    Ok(true)
}

/// Commits a batch of one kind and answers each caller after the commit. A failing batch is halved until the failing
/// command is alone, so that the others succeed.
fn commit<C, T>(
    conn: &mut WriteConnection,
    batch: Vec<(C, Answer<T>)>,
    body: Body<C, T>,
    started: Instant,
    metrics: &StorageMetrics,
) {
    if batch.is_empty() {
        return;
    }
    if started.elapsed() > ANSWER_WITHIN {
        return refuse_all(batch, &StorageError::Busy);
    }
    let commands: Vec<&C> = batch.iter().map(|(one, _)| one).collect();
    let noted = |tx: &mut WriteTx, deltas: &mut CounterDeltas| body(tx, deltas, &commands);
    let run = || conn.transaction(|tx| with_ledger(tx, noted));
    match metrics.commits.time(run) {
        Ok(results) => answer_all(batch, results),
        Err(error) if batch.len() == 1 || conn.is_blocked() => refuse_all(batch, &error),
        Err(error) => {
            metrics.halved.increment();
            tracing::warn!(
                batch = batch.len(),
                "write batch failed, splitting it: {error}"
            );
            let mut batch = batch;
            let rest = batch.split_off(batch.len() / 2);
            commit(conn, batch, body, started, metrics);
            commit(conn, rest, body, started, metrics);
        }
    }
}

/// Sends the results. A failed send is ignored: the write is committed even if its caller has dropped the future.
fn answer_all<C, T>(batch: impl IntoIterator<Item = (C, Answer<T>)>, results: Vec<T>) {
    for ((_, answer), result) in batch.into_iter().zip(results) {
        let _ = answer.send(Ok(result));
    }
}

fn refuse_all<C, T>(batch: Vec<(C, Answer<T>)>, error: &StorageError) {
    for (_, answer) in batch {
        let _ = answer.send(Err(error.clone()));
    }
}

//! Storage metrics for Prometheus.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

use crate::metrics::{Counter, Exposition, Histogram, Kind};

/// Histogram bounds of waits and commits, in microseconds.
const TIMES: &[u64] = &[
    250, 1_000, 2_500, 5_000, 10_000, 25_000, 100_000, 1_000_000, 10_000_000,
];
const SIZES: &[u64] = &[1, 2, 4, 8, 16, 32, 64, 128, 256];

/// Storage metrics of this process.
pub(in crate::storage) struct StorageMetrics {
    batch: Histogram,
    waited: Histogram,
    /// Duration of transactions of signatures and confirmations.
    pub(in crate::storage) commits: Histogram,
    /// Duration of all other writes.
    pub(in crate::storage) jobs: Histogram,
    /// Commands refused because the queue was full.
    pub(in crate::storage) busy: Counter,
    pub(in crate::storage) halved: Counter,
    /// Jobs that the writer took from its queue and did not begin.
    waiting_jobs: AtomicUsize,
    readers: Histogram,
    no_reader: Histogram,
}

impl Default for StorageMetrics {
    fn default() -> Self {
        let times = || Histogram::of_seconds(TIMES);
        Self {
            batch: Histogram::of_items(SIZES),
            waited: times(),
            commits: times(),
            jobs: times(),
            busy: Counter::default(),
            halved: Counter::default(),
            waiting_jobs: AtomicUsize::default(),
            readers: times(),
            no_reader: times(),
        }
    }
}

impl StorageMetrics {
    /// Records a batch taken by the writer; `queued` are the times at which its commands were queued.
    pub(in crate::storage) fn batch(&self, queued: impl ExactSizeIterator<Item = Instant>) {
        self.batch.record(queued.len() as u64);
        queued.for_each(|since| self.waited.record_since(since));
    }

    pub(in crate::storage) fn set_waiting_jobs(&self, jobs: usize) {
        self.waiting_jobs.store(jobs, Ordering::Relaxed);
    }

    pub(in crate::storage) fn waiting_jobs(&self) -> usize {
        self.waiting_jobs.load(Ordering::Relaxed)
    }

    /// Records how long a read that asked at `since` waited for a connection, and whether it got one.
    pub(in crate::storage) fn reader(&self, since: Instant, got: bool) {
        let waits = if got { &self.readers } else { &self.no_reader };
        waits.record_since(since);
    }

    /// Writes all metrics; `waiting` is the current length of the writer's queue.
    pub(in crate::storage) fn write(&self, text: &mut Exposition, waiting: usize) {
        let kind = Kind::Histogram;
        text.family(
            "paraph_writer_batch_commands",
            kind,
            "Commands that the writer took at once.",
        )
        .histogram(&[], &self.batch);
        text.family(
            "paraph_writer_wait_seconds",
            kind,
            "Time of a command in the queue of the writer.",
        )
        .histogram(&[], &self.waited);
        let mut commits = text.family(
            "paraph_writer_commit_seconds",
            kind,
            "Time of a transaction of the writer, from its beginning to its commit.",
        );
        for (what, times) in [("batch", &self.commits), ("job", &self.jobs)] {
            commits.histogram(&[("kind", what)], times);
        }
        text.gauge(
            "paraph_writer_queue_commands",
            "Commands that wait for the writer.",
            waiting,
        );
        text.counter(
            "paraph_writer_busy_total",
            "Commands refused because too many waited.",
            &self.busy,
        );
        text.counter(
            "paraph_writer_halved_batches_total",
            "Batches that failed twice and were halved.",
            &self.halved,
        );
        let mut readers = text.family(
            "paraph_reader_wait_seconds",
            kind,
            "Time until a read had a connection, or was refused one.",
        );
        for (outcome, times) in [("ok", &self.readers), ("refused", &self.no_reader)] {
            readers.histogram(&[("outcome", outcome)], times);
        }
    }
}

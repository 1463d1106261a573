//! How values spread over a few buckets.

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Instant;

/// How values spread over a few buckets, counted from many threads. Values are whole numbers: microseconds or pieces.
#[derive(Debug)]
pub struct Histogram {
    /// The upper ends of the buckets, rising; a last one without end follows.
    bounds: &'static [u64],
    /// How many of a value's units make one of the unit that is shown: 1,000,000 for seconds.
    scale: u32,
    buckets: Box<[AtomicU64]>,
    sum: AtomicU64,
}

impl Histogram {
    /// Of durations: bounds in microseconds, shown in seconds.
    #[must_use]
    pub fn of_seconds(bounds: &'static [u64]) -> Self {
        Self::new(bounds, 1_000_000)
    }

    #[must_use]
    pub fn of_pieces(bounds: &'static [u64]) -> Self {
        Self::new(bounds, 1)
    }

    fn new(bounds: &'static [u64], scale: u32) -> Self {
        Self {
            bounds,
            scale,
            buckets: (0..=bounds.len()).map(|_| AtomicU64::new(0)).collect(),
            sum: AtomicU64::new(0),
        }
    }

    pub fn record(&self, value: u64) {
        let at = self.bounds.iter().take_while(|end| value > **end).count();
        if let Some(bucket) = self.buckets.get(at) {
            bucket.fetch_add(1, Ordering::Relaxed);
        }
        self.sum.fetch_add(value, Ordering::Relaxed);
    }

    /// Counts the time since `started`, of a histogram of seconds.
    pub fn since(&self, started: Instant) {
        self.record(u64::try_from(started.elapsed().as_micros()).unwrap_or(u64::MAX));
    }

    /// Does something and counts how long it took, of a histogram of seconds.
    pub fn time<T>(&self, work: impl FnOnce() -> T) -> T {
        let started = Instant::now();
        let done = work();
        self.since(started);
        done
    }

    /// The buckets with their upper ends in the unit shown, each holding all before it; the last has no end. And the
    /// sum of all values.
    pub(super) fn cumulated(&self) -> (Vec<(Option<f64>, u64)>, f64) {
        let mut total = 0;
        let scale = f64::from(self.scale);
        let ends = self.bounds.iter().map(|end| Some(*end as f64 / scale));
        let buckets = ends.chain([None]).zip(&self.buckets);
        let cumulated = buckets.map(|(end, bucket)| {
            total += bucket.load(Ordering::Relaxed);
            (end, total)
        });
        let cumulated = cumulated.collect();
        (cumulated, self.sum.load(Ordering::Relaxed) as f64 / scale)
    }
}

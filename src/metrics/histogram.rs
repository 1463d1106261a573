//! Histogram with fixed buckets.

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Instant;

/// A histogram with fixed buckets, shared by threads. Values are integers: microseconds, or numbers of items.
#[derive(Debug)]
pub struct Histogram {
    /// Inclusive upper bounds of the buckets, ascending; a last bucket without a bound follows.
    bounds: &'static [u64],
    /// Units of a value in one unit of the output: 1,000,000 for seconds.
    scale: u32,
    buckets: Box<[AtomicU64]>,
    sum: AtomicU64,
}

impl Histogram {
    /// For durations: bounds in microseconds, output in seconds.
    #[must_use]
    pub fn of_seconds(bounds: &'static [u64]) -> Self {
        Self::new(bounds, 1_000_000)
    }

    #[must_use]
    pub fn of_items(bounds: &'static [u64]) -> Self {
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
        let index = self
            .bounds
            .iter()
            .take_while(|bound| value > **bound)
            .count();
        if let Some(bucket) = self.buckets.get(index) {
            bucket.fetch_add(1, Ordering::Relaxed);
        }
        self.sum.fetch_add(value, Ordering::Relaxed);
    }

    /// Records the time since `started`; for histograms of seconds.
    pub fn record_since(&self, started: Instant) {
        self.record(u64::try_from(started.elapsed().as_micros()).unwrap_or(u64::MAX));
    }

    /// Runs `work` and records how long it took; for histograms of seconds.
    pub fn time<T>(&self, work: impl FnOnce() -> T) -> T {
        let started = Instant::now();
        let result = work();
        self.record_since(started);
        result
    }

    /// The cumulative buckets with their upper bounds, and the sum of all values, in output units. The last bucket has
    /// no bound.
    pub(super) fn cumulative(&self) -> (Vec<(Option<f64>, u64)>, f64) {
        let mut total = 0;
        let scale = f64::from(self.scale);
        let bounds = self.bounds.iter().map(|bound| Some(*bound as f64 / scale));
        let buckets = bounds.chain([None]).zip(&self.buckets);
        let cumulative = buckets.map(|(bound, bucket)| {
            total += bucket.load(Ordering::Relaxed);
            (bound, total)
        });
        let cumulative = cumulative.collect();
        (cumulative, self.sum.load(Ordering::Relaxed) as f64 / scale)
    }
}

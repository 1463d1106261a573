//! A number that only grows.

use std::sync::atomic::{AtomicU64, Ordering};

/// A number that only grows, counted from many threads.
#[derive(Debug, Default)]
pub struct Counter(AtomicU64);

impl Counter {
    pub fn increment(&self) {
        // Nothing is decided by these numbers, so their order with other memory does not matter.
        self.0.fetch_add(1, Ordering::Relaxed);
    }

    #[must_use]
    pub fn get(&self) -> u64 {
        self.0.load(Ordering::Relaxed)
    }
}

//! Monotonic counter.

use std::sync::atomic::{AtomicU64, Ordering};

/// A monotonic counter, shared by threads.
#[derive(Debug, Default)]
pub struct Counter(AtomicU64);

impl Counter {
    pub fn increment(&self) {
        // Relaxed, because no decision depends on the value.
        self.0.fetch_add(1, Ordering::Relaxed);
    }

    #[must_use]
    pub fn get(&self) -> u64 {
        self.0.load(Ordering::Relaxed)
    }
}

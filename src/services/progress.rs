//! Watching a long use case: how far it is, and a way to stop it.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// Is told the progress of a long use case, and can stop it between two batches.
#[derive(Clone)]
pub struct Progress {
    tell: Arc<dyn Fn(u64) + Send + Sync>,
    cancelled: Arc<AtomicBool>,
}

impl Progress {
    /// Is told how many rows are done.
    pub fn new(tell: impl Fn(u64) + Send + Sync + 'static) -> Self {
        Self {
            tell: Arc::new(tell),
            cancelled: Arc::default(),
        }
    }

    #[must_use]
    pub fn nobody() -> Self {
        Self::new(|_| {})
    }

    /// The same watch, with another listener beside.
    pub(super) fn and(&self, tell: impl Fn(u64) + Send + Sync + 'static) -> Self {
        let other = Arc::clone(&self.tell);
        Self {
            tell: Arc::new(move |done| {
                other(done);
                tell(done);
            }),
            cancelled: Arc::clone(&self.cancelled),
        }
    }

    /// Stops what is watched at the next batch. Any clone can say so.
    pub fn cancel(&self) {
        self.cancelled.store(true, Ordering::Relaxed);
    }

    #[must_use]
    pub fn is_cancelled(&self) -> bool {
        self.cancelled.load(Ordering::Relaxed)
    }

    /// Tells how many rows are done.
    pub fn tell(&self, done: u64) {
        (self.tell)(done);
    }
}

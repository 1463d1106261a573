//! Progress reports of a long use case, and its cancellation.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// Receives the progress of a long use case, and can cancel it between two batches. Clones share the cancellation.
#[derive(Clone)]
pub struct Progress {
    listener: Arc<dyn Fn(u64) + Send + Sync>,
    cancelled: Arc<AtomicBool>,
}

impl Progress {
    /// Calls `listener` with the number of rows done so far.
    pub fn new(listener: impl Fn(u64) + Send + Sync + 'static) -> Self {
        Self {
            listener: Arc::new(listener),
            cancelled: Arc::default(),
        }
    }

    /// Progress that nobody listens to.
    #[must_use]
    pub fn ignored() -> Self {
        Self::new(|_| {})
    }

    /// The same progress with a second listener.
    pub(super) fn and(&self, second: impl Fn(u64) + Send + Sync + 'static) -> Self {
        let first = Arc::clone(&self.listener);
        Self {
            listener: Arc::new(move |done| {
                first(done);
                second(done);
            }),
            cancelled: Arc::clone(&self.cancelled),
        }
    }

    /// Cancels the use case at its next batch.
    pub fn cancel(&self) {
        self.cancelled.store(true, Ordering::Relaxed);
    }

    #[must_use]
    pub fn is_cancelled(&self) -> bool {
        self.cancelled.load(Ordering::Relaxed)
    }

    /// Reports how many rows are done.
    pub fn report(&self, done: u64) {
        (self.listener)(done);
    }
}

//! The only source of “now”.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{SystemTime, UNIX_EPOCH};

use crate::domain::Timestamp;

/// Tells the time: the system's, or one that a test moves by hand. Cheap to clone; clones share the time.
#[derive(Debug, Clone, Default)]
pub struct Clock(Option<Arc<AtomicI64>>);

impl Clock {
    /// The clock of the system.
    #[must_use]
    pub fn system() -> Self {
        Self(None)
    }

    /// A clock that stands still at `start` until it is moved.
    #[must_use]
    pub fn manual(start: Timestamp) -> Self {
        Self(Some(Arc::new(AtomicI64::new(start.0))))
    }

    #[must_use]
    pub fn now(&self) -> Timestamp {
        match &self.0 {
            Some(time) => Timestamp(time.load(Ordering::SeqCst)),
            None => {
                #[allow(clippy::disallowed_methods)]
                let elapsed = SystemTime::now()
                    .duration_since(UNIX_EPOCH)
                    .unwrap_or_default();
                Timestamp(i64::try_from(elapsed.as_millis()).unwrap_or(i64::MAX))
            }
        }
    }

    /// Moves a manual clock by `milliseconds`; the system's clock is left alone.
    pub fn advance(&self, milliseconds: i64) {
        if let Some(time) = &self.0 {
            time.fetch_add(milliseconds, Ordering::SeqCst);
        }
    }
}

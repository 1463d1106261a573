//! The only source of the current time, so that tests can set it.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{SystemTime, UNIX_EPOCH};

use crate::domain::Timestamp;

/// The system clock, or a manual one for tests. Clones of a manual clock share its time.
#[derive(Debug, Clone, Default)]
pub struct Clock(Option<Arc<AtomicI64>>);

impl Clock {
    #[must_use]
    pub fn system() -> Self {
        Self(None)
    }

    /// A clock that stays at `start` until [`Self::advance`].
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

    /// Moves a manual clock forward. Does nothing on the system clock.
    pub fn advance(&self, milliseconds: i64) {
        if let Some(time) = &self.0 {
            time.fetch_add(milliseconds, Ordering::SeqCst);
        }
    }
}

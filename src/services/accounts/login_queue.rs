//! Bounds the logins that run at a time: each hashes a password, which takes a core and 19 MiB, and waits for the
//! database. Counted before anything else is done, so that a crowd is told to come back instead of making others wait.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use crate::services::ServiceError;

/// Logins at a time, running or waiting.
const MAX: usize = 32;
/// Logins at a time of one region.
const MAX_OF_REGION: usize = 4;

/// The logins of this process.
#[derive(Debug, Default)]
pub struct LoginQueue(Mutex<Running>);

#[derive(Debug, Default)]
struct Running {
    all: usize,
    by_region: HashMap<String, usize>,
}

/// A login that runs; ends when dropped.
#[derive(Debug)]
pub(in crate::services) struct LoginPlace<'a> {
    queue: &'a LoginQueue,
    region: Option<String>,
}

impl LoginQueue {
    /// Lets one more login run.
    ///
    /// # Errors
    /// [`ServiceError::Busy`] when too many run, of this region or of all.
    pub(in crate::services) fn enter(
        &self,
        region: Option<&str>,
    ) -> Result<LoginPlace<'_>, ServiceError> {
        let mut running = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let of_region = region.and_then(|region| running.by_region.get(region));
        if running.all >= MAX || of_region.is_some_and(|number| *number >= MAX_OF_REGION) {
            return Err(ServiceError::Busy);
        }
        running.all += 1;
        if let Some(region) = region {
            *running.by_region.entry(region.to_owned()).or_default() += 1;
        }
        Ok(LoginPlace {
            queue: self,
            region: region.map(str::to_owned),
        })
    }
}

impl Drop for LoginPlace<'_> {
    fn drop(&mut self) {
        let running = self.queue.0.lock();
        let mut running = running.unwrap_or_else(PoisonError::into_inner);
        running.all -= 1;
        let Some(region) = &self.region else { return };
        if let Some(number) = running.by_region.get_mut(region) {
            *number -= 1;
            if *number == 0 {
                running.by_region.remove(region);
            }
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_region_and_all_together_have_a_bound_and_places_come_back() {
        let queue = LoginQueue::default();
        let few: Vec<_> = (0..MAX_OF_REGION)
            .map(|_| queue.enter(Some("a")).unwrap())
            .collect();
        assert!(queue.enter(Some("a")).is_err());
        assert!(queue.enter(Some("b")).is_ok(), "others come in");
        let rest: Vec<_> = (0..MAX - MAX_OF_REGION)
            .map(|_| queue.enter(None).unwrap())
            .collect();
        assert!(queue.enter(Some("b")).is_err(), "full");
        drop((few, rest));
        assert!(queue.enter(Some("a")).is_ok());
        assert_eq!(queue.0.lock().unwrap().all, 0);
        assert!(queue.0.lock().unwrap().by_region.is_empty());
    }
}

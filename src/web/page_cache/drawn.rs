//! Cards and leaflets that were drawn, bounded in bytes. What was not asked for longest is dropped first, and drawn again
//! when somebody asks.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::Semaphore;

use crate::web::page_cache::cached_response::CachedResponse;

const MAX_BYTES: usize = 16 * 1024 * 1024;

pub struct Drawn {
    /// Latest used first.
    kept: Mutex<VecDeque<Kept>>,
    /// One is drawn at a time, which bounds the memory and the processors in use.
    pub drawing: Semaphore,
}

struct Kept {
    /// Its path, without its version.
    name: String,
    version: String,
    size: usize,
    response: Arc<CachedResponse>,
}

impl Default for Drawn {
    fn default() -> Self {
        Self {
            kept: Mutex::default(),
            drawing: Semaphore::new(1),
        }
    }
}

impl Drawn {
    #[must_use]
    pub fn get(&self, name: &str, version: &str) -> Option<Arc<CachedResponse>> {
        let mut all = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        let at = all
            .iter()
            .position(|kept| kept.name == name && kept.version == version)?;
        let kept = all.remove(at)?;
        let response = Arc::clone(&kept.response);
        all.push_front(kept);
        Some(response)
    }

    /// Keeps a drawing of `size` bytes in the place of an older version of it.
    pub fn insert(&self, name: &str, version: &str, size: usize, response: &Arc<CachedResponse>) {
        let mut all = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        all.retain(|kept| kept.name != name);
        all.push_front(Kept {
            name: name.to_owned(),
            version: version.to_owned(),
            size,
            response: Arc::clone(response),
        });
        while all.iter().map(|kept| kept.size).sum::<usize>() > MAX_BYTES {
            all.pop_back();
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::web::page_cache::cached_response::CachePolicy;
    use crate::web::page_cache::drawn::*;

    fn response() -> Arc<CachedResponse> {
        let policy = CachePolicy::ForEver;
        Arc::new(CachedResponse::drawing("image/png", policy, "1", vec![1]))
    }

    #[test]
    fn what_was_not_asked_for_longest_goes_first_beyond_the_limit() {
        let drawn = Drawn::default();
        for number in 0..10 {
            drawn.insert(&number.to_string(), "1", MAX_BYTES / 10, &response());
        }
        assert!(drawn.get("0", "1").is_some());
        drawn.insert("10", "1", MAX_BYTES / 10, &response());
        assert!(drawn.get("0", "1").is_some() && drawn.get("10", "1").is_some());
        assert!(drawn.get("1", "1").is_none());
        drawn.insert("11", "1", MAX_BYTES + 1, &response());
        assert!(drawn.get("11", "1").is_none() && drawn.get("0", "1").is_none());
    }

    #[test]
    fn an_older_version_makes_place() {
        let drawn = Drawn::default();
        drawn.insert("card", "1", MAX_BYTES, &response());
        assert!(drawn.get("card", "2").is_none());
        drawn.insert("card", "2", MAX_BYTES, &response());
        assert!(drawn.get("card", "2").is_some() && drawn.get("card", "1").is_none());
    }
}

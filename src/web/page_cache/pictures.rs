//! Pictures that were asked for of late, in memory, up to a bound. What was taken away is forgotten within a minute.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};

use crate::domain::Timestamp;
use crate::web::page_cache::cached_response::CachedResponse;

/// The most bytes that are kept.
const BYTES: usize = 16 * 1024 * 1024;
/// How long one is kept without asking the database again, in milliseconds.
const LIFE: i64 = Timestamp::MINUTE;

struct CachedPicture {
    hash: String,
    until: Timestamp,
    size: usize,
    ready: Arc<CachedResponse>,
}

/// The cache, the latest first.
#[derive(Default)]
pub struct PictureCache(Mutex<VecDeque<CachedPicture>>);

impl PictureCache {
    /// The picture with this hash, if it is kept.
    #[must_use]
    pub fn get(&self, hash: &str, now: Timestamp) -> Option<Arc<CachedResponse>> {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.retain(|one| one.until > now);
        let found = kept.iter().find(|one| one.hash == hash);
        found.map(|one| Arc::clone(&one.ready))
    }

    /// Keeps one; the oldest go when there are too many.
    pub fn keep(&self, hash: &str, size: usize, ready: Arc<CachedResponse>, now: Timestamp) {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.retain(|one| one.hash != hash);
        kept.push_front(CachedPicture {
            hash: hash.to_owned(),
            until: now.plus(LIFE),
            size,
            ready,
        });
        while kept.iter().map(|one| one.size).sum::<usize>() > BYTES {
            kept.pop_back();
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::web::page_cache::pictures::*;

    #[test]
    fn pictures_are_kept_for_a_minute_and_up_to_a_bound() {
        let (pictures, now) = (PictureCache::default(), Timestamp(0));
        let ready = || Arc::new(CachedResponse::picture("image/png", "hash", vec![1]));
        for number in 0..20 {
            pictures.keep(&format!("{number}"), BYTES / 10, ready(), now);
        }
        let kept = |now| {
            (0..20)
                .filter(|number| pictures.get(&number.to_string(), now).is_some())
                .count()
        };
        assert_eq!(kept(now.plus(LIFE - 1)), 10);
        assert!(pictures.get("19", now).is_some() && pictures.get("3", now).is_none());
        assert_eq!(kept(now.plus(LIFE)), 0);
    }
}

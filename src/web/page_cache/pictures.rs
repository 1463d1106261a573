//! Cache of recently requested pictures, bounded in bytes. A picture that was removed is served for one more minute at
//! most.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};

use crate::domain::Timestamp;
use crate::web::page_cache::cached_response::CachedResponse;

const MAX_BYTES: usize = 16 * 1024 * 1024;
/// Time until the database is asked again, in milliseconds.
const LIFETIME: i64 = Timestamp::MINUTE;

struct CachedPicture {
    hash: String,
    expires_at: Timestamp,
    size: usize,
    response: Arc<CachedResponse>,
}

/// Newest first.
#[derive(Default)]
pub struct PictureCache(Mutex<VecDeque<CachedPicture>>);

impl PictureCache {
    #[must_use]
    pub fn get(&self, hash: &str, now: Timestamp) -> Option<Arc<CachedResponse>> {
        let mut pictures = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        pictures.retain(|picture| picture.expires_at > now);
        let found = pictures.iter().find(|picture| picture.hash == hash);
        found.map(|picture| Arc::clone(&picture.response))
    }

    /// Adds a picture of `size` bytes and drops the oldest ones beyond the limit.
    pub fn insert(&self, hash: &str, size: usize, response: Arc<CachedResponse>, now: Timestamp) {
        let mut pictures = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        pictures.retain(|picture| picture.hash != hash);
        pictures.push_front(CachedPicture {
            hash: hash.to_owned(),
            expires_at: now.plus(LIFETIME),
            size,
            response,
        });
        while pictures.iter().map(|picture| picture.size).sum::<usize>() > MAX_BYTES {
            pictures.pop_back();
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::web::page_cache::pictures::*;

    #[test]
    fn pictures_are_cached_for_a_minute_and_up_to_a_limit() {
        let (pictures, now) = (PictureCache::default(), Timestamp(0));
        let response = || Arc::new(CachedResponse::picture("image/png", "hash", vec![1]));
        for number in 0..20 {
            pictures.insert(&number.to_string(), MAX_BYTES / 10, response(), now);
        }
        let cached_at = |now| {
            (0..20)
                .filter(|number| pictures.get(&number.to_string(), now).is_some())
                .count()
        };
        assert_eq!(cached_at(now.plus(LIFETIME - 1)), 10);
        assert!(pictures.get("19", now).is_some() && pictures.get("3", now).is_none());
        assert_eq!(cached_at(now.plus(LIFETIME)), 0);
    }
}

//! The public site in memory: published appeals, and complete responses by path. Requests read it without SQL;
//! [`prerender`](crate::web::prerender) fills it.

pub(in crate::web) mod cached_response;
mod compress;
pub(in crate::web) mod drawn;
pub(in crate::web) mod on_demand;
pub(in crate::web) mod pictures;
pub(in crate::web) mod public_appeal;
pub(in crate::web) mod public_news;
pub(in crate::web) mod rendered_texts;

use std::cmp::Reverse;
use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};

use tokio::sync::{Mutex, MutexGuard};

use crate::domain::{AppealId, Count, ReadOnly, SiteSettings};
use crate::services::delivery::status::MailDelay;
use crate::web::page_cache::cached_response::CachedResponse;
use crate::web::page_cache::public_appeal::PublicAppeal;

/// A response in memory, with the pattern of its route for the metrics.
#[derive(Debug, Clone)]
pub struct CachedRoute {
    pub pattern: &'static str,
    pub response: Arc<CachedResponse>,
}

/// One complete state of the public site, replaced as a whole.
#[derive(Default)]
pub struct CacheContents {
    /// By slug.
    pub appeals: HashMap<String, Arc<PublicAppeal>>,
    /// By path.
    pub routes: HashMap<String, CachedRoute>,
    /// Versions of all appeals, to notice a change.
    pub versions: Vec<(AppealId, i64)>,
    pub counts: HashMap<AppealId, Count>,
    pub mail_delay: Option<MailDelay>,
    /// Every page says whether forms are taken.
    pub read_only: Option<ReadOnly>,
    /// Every page shows what owners decided about the site.
    pub site: Arc<SiteSettings>,
    /// Whether each appeal took signatures when it was rendered: opening and closing dates change that without a
    /// write. By slug.
    pub was_open: HashMap<String, bool>,
}

impl CacheContents {
    /// All published appeals, latest first.
    #[must_use]
    pub fn in_order(&self) -> Vec<Arc<PublicAppeal>> {
        let mut all: Vec<_> = self.appeals.values().cloned().collect();
        all.sort_by_key(|public| {
            let appeal = &public.appeal;
            (Reverse(appeal.published_at), appeal.slug.clone())
        });
        all
    }
}

#[derive(Default)]
pub struct PageCache {
    contents: RwLock<Arc<CacheContents>>,
    /// One refresh at a time: a slow one could overwrite the result of a later one.
    refresh: Mutex<()>,
}

impl PageCache {
    #[must_use]
    pub fn contents(&self) -> Arc<CacheContents> {
        // The contents are replaced in one assignment, so a poisoned lock still holds a complete state.
        Arc::clone(&self.contents.read().unwrap_or_else(PoisonError::into_inner))
    }

    pub fn replace(&self, contents: CacheContents) {
        *self
            .contents
            .write()
            .unwrap_or_else(PoisonError::into_inner) = Arc::new(contents);
    }

    /// Waits until no other refresh runs. Hold the guard during a refresh.
    pub async fn lock_refresh(&self) -> MutexGuard<'_, ()> {
        self.refresh.lock().await
    }

    #[must_use]
    pub fn appeal(&self, slug: &str) -> Option<Arc<PublicAppeal>> {
        self.contents().appeals.get(slug).cloned()
    }

    /// All published appeals, latest first.
    #[must_use]
    pub fn appeals(&self) -> Vec<Arc<PublicAppeal>> {
        self.contents().in_order()
    }

    #[must_use]
    pub fn route(&self, path: &str) -> Option<CachedRoute> {
        self.contents().routes.get(path).cloned()
    }
}

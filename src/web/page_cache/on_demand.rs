//! Public pages that are kept from the first request until something that they show changes;
//! [`prerender`](crate::web::prerender::on_demand) renders them.

use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};
use std::time::{Duration, Instant};

use tokio::sync::Semaphore;

use crate::domain::{Count, ReadOnly, SiteSettings};
use crate::web::page_cache::PageCache;
use crate::web::page_cache::cached_response::CachedResponse;
use crate::web::page_cache::public_appeal::PublicAppeal;

/// How long a page that is shown from memory may show older numbers of signatories. Everything else that changes is shown
/// at once.
const OLD_NUMBERS: Duration = Duration::from_secs(2);

/// The version and the numbers of an appeal in the database, for a page that shows what is stored there at the moment.
pub type Stored = (i64, Count);

pub struct OnDemand {
    /// By path.
    pages: RwLock<HashMap<String, PageOfAppeal>>,
    /// One page is rendered at a time.
    pub rendering: Semaphore,
}

pub struct PageOfAppeal {
    pub shows: Arc<PublicAppeal>,
    /// `None` for a page that is shown from memory.
    pub stored: Option<Stored>,
    /// Every page says whether forms are taken.
    pub read_only: Option<ReadOnly>,
    /// Every page shows what owners decided about the site.
    pub site: Arc<SiteSettings>,
    pub since: Instant,
    pub response: Arc<CachedResponse>,
}

impl Default for OnDemand {
    fn default() -> Self {
        Self {
            pages: RwLock::default(),
            rendering: Semaphore::new(1),
        }
    }
}

impl OnDemand {
    #[must_use]
    pub fn get(
        &self,
        path: &str,
        public: &Arc<PublicAppeal>,
        stored: Option<Stored>,
        (read_only, site): (Option<ReadOnly>, &Arc<SiteSettings>),
    ) -> Option<Arc<CachedResponse>> {
        let pages = self.pages.read().unwrap_or_else(PoisonError::into_inner);
        let page = pages.get(path)?;
        let is_same = Arc::ptr_eq(&page.shows, public) && page.stored == stored;
        let differs_in_numbers = stored.is_none()
            && page.shows.appeal == public.appeal
            && page.since.elapsed() < OLD_NUMBERS;
        let same_site = page.read_only == read_only && Arc::ptr_eq(&page.site, site);
        let is_true = same_site && (is_same || differs_in_numbers);
        is_true.then(|| Arc::clone(&page.response))
    }

    /// Also forgets the pages of appeals that are not published any more.
    pub fn put(&self, cache: &PageCache, path: &str, page: PageOfAppeal) {
        let mut pages = self.pages.write().unwrap_or_else(PoisonError::into_inner);
        pages.retain(|_, page| cache.appeal(&page.shows.appeal.slug).is_some());
        pages.insert(path.to_owned(), page);
    }
}

//! What the public sees, in memory: appeals, texts, numbers, first signatories, and the answers that are ready before
//! anybody asks. A task renews it when something changed, at most a second late, and the guard of the organisers' area
//! when one of them changed something here; requests read it without SQL.

pub(in crate::web) mod cached_response;
pub(in crate::web) mod compress;
pub(in crate::web) mod middleware;
pub(in crate::web) mod pictures;
pub mod renderers;

use std::collections::HashMap;
use std::sync::{Arc, RwLock};

use tokio::sync::Mutex;

use crate::domain::{
    Appeal, AppealId, AppealLink, AppealState, AppealText, Count, Language, Picture, SignatureKind,
};
use crate::services::delivery::status::MailDelay;
use crate::storage::public_list::Listing;
use crate::storage::statistics::counters;
use crate::storage::{StorageError, appeals, public_list};
use crate::web::page_cache::cached_response::CachedResponse;
use crate::web::page_cache::renderers::ChangesWith;
use crate::web::{Error, State};

/// Organisations shown on the appeal page itself.
const ORGANISATIONS_SHOWN: i64 = 12;

/// A published appeal as the public sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicAppeal {
    pub appeal: Appeal,
    /// Its published texts, by language and number.
    pub texts: Vec<AppealText>,
    /// The links of the campaign, by language.
    pub links: HashMap<Language, Vec<AppealLink>>,
    pub picture: Option<Picture>,
    pub count: Count,
    pub first: Vec<Listing>,
    /// The first organisations of the list.
    pub organisations: Vec<Listing>,
}

impl PublicAppeal {
    /// The latest text in a language, or in the appeal's own.
    ///
    /// # Errors
    /// [`Error::NotFound`] for an appeal without a text.
    pub fn text(&self, language: &Language) -> Result<&AppealText, Error> {
        AppealText::for_language(&self.texts, &self.appeal, language).ok_or(Error::NotFound)
    }

    /// The number as it may be shown: none below the threshold.
    #[must_use]
    pub fn shown_count(&self) -> Option<crate::web::public::appeal::view::Count> {
        let total = self.count.total();
        self.count
            .is_shown()
            .then(|| crate::web::public::appeal::view::Count {
                total,
                individuals: self.count.individuals,
                organisations: self.count.organisations,
                paper: self.count.paper,
                goal: (self.appeal.state == AppealState::Open)
                    .then(|| self.appeal.next_goal(total)),
            })
    }
}

#[derive(Default)]
struct CacheContents {
    appeals: HashMap<String, Arc<PublicAppeal>>,
    /// By path, with the pattern of the route.
    ready: HashMap<String, (&'static str, Arc<CachedResponse>)>,
    versions: Vec<(AppealId, i64)>,
    counts: HashMap<AppealId, Count>,
    delay: Option<MailDelay>,
    /// Appeals open or closed by their dates alone, as last rendered.
    phases: HashMap<String, bool>,
}

/// The public site in memory.
#[derive(Default)]
pub struct PageCache {
    contents: RwLock<Arc<CacheContents>>,
    /// One renewal at a time: a slow one could put back what a later one had replaced.
    renewal: Mutex<()>,
}

impl PageCache {
    fn contents(&self) -> Arc<CacheContents> {
        // A poisoned lock still holds the last whole state.
        Arc::clone(
            &self
                .contents
                .read()
                .unwrap_or_else(std::sync::PoisonError::into_inner),
        )
    }

    #[must_use]
    pub fn appeal(&self, slug: &str) -> Option<Arc<PublicAppeal>> {
        self.contents().appeals.get(slug).cloned()
    }

    /// All published appeals, latest first.
    #[must_use]
    pub fn appeals(&self) -> Vec<Arc<PublicAppeal>> {
        let mut all: Vec<_> = self.contents().appeals.values().cloned().collect();
        all.sort_by_key(|one| {
            (
                std::cmp::Reverse(one.appeal.published_at),
                one.appeal.slug.clone(),
            )
        });
        all
    }

    /// The answer that is ready at a path, with the pattern of its route.
    #[must_use]
    pub fn ready(&self, path: &str) -> Option<(&'static str, Arc<CachedResponse>)> {
        self.contents().ready.get(path).cloned()
    }
}

/// [`refresh`], by somebody who goes on with the old pages when it fails.
pub async fn renew(state: &State) {
    if let Err(error) = refresh(state).await {
        tracing::warn!("the pages in memory are not renewed: {error}");
    }
}

/// Looks for changes and renders what changed. Cheap when nothing did: two small queries.
pub async fn refresh(state: &State) -> Result<(), Error> {
    let _turn = state.site.renewal.lock().await;
    let old = state.site.contents();
    let (versions, counts) = state
        .app
        .storage
        .read(|c| Ok((appeals::versions(c)?, counters::all(c)?)))
        .await?;
    let now = state.now();
    let turned = old.appeals.values().any(|one| {
        old.phases
            .get(&one.appeal.slug)
            .is_some_and(|was| *was != one.appeal.takes_signatures(now))
    });
    let delay = state.app.mail_status.delay(now);
    let same_mail = delay == old.delay;
    if versions == old.versions && counts == old.counts && !turned && same_mail {
        return Ok(());
    }
    let languages = state.app.catalog.languages().to_vec();
    let known = Arc::clone(&old);
    let fresh_counts = counts.clone();
    let loaded = state.app.storage.read(move |c| {
        let mut loaded = HashMap::new();
        for appeal in appeals::all(c)?
            .into_iter()
            .filter(|appeal| appeal.state != AppealState::Draft)
        {
            let count = fresh_counts.get(&appeal.id).copied().unwrap_or_default();
            let same = known
                .appeals
                .get(&appeal.slug)
                .filter(|one| one.appeal == appeal && one.count == count);
            let public = match same {
                Some(same) => Arc::clone(same),
                None => Arc::new(load(c, appeal, count, &languages)?),
            };
            loaded.insert(public.appeal.slug.clone(), public);
        }
        Ok(loaded)
    });
    let loaded = loaded.await?;
    let mut fresh = CacheContents {
        versions,
        counts,
        delay,
        ..CacheContents::default()
    };
    for (slug, public) in loaded {
        let open = public.appeal.takes_signatures(now);
        let before = old.appeals.get(&slug);
        let same_phase = old.phases.get(&slug) == Some(&open);
        let same_page = same_phase && before.is_some_and(|one| Arc::ptr_eq(one, &public));
        // Forms show no number: while only that changes they stay.
        let same_form = same_phase && before.is_some_and(|one| one.appeal == public.appeal);
        for language in state.app.catalog.languages() {
            for one in renderers::all(&slug, language) {
                let same = match one.changes {
                    ChangesWith::Everything => same_page,
                    ChangesWith::TheAppeal => same_form,
                    ChangesWith::TheMail => same_form && same_mail,
                };
                let ready = match old.ready.get(&one.path).filter(|_| same) {
                    Some((_, ready)) => Some(Arc::clone(ready)),
                    None => (one.make)(state, &public, language)?.map(Arc::new),
                };
                if let Some(ready) = ready {
                    fresh.ready.insert(one.path, (one.pattern, ready));
                }
            }
        }
        fresh.phases.insert(slug.clone(), open);
        fresh.appeals.insert(slug, public);
    }
    *state
        .site
        .contents
        .write()
        .unwrap_or_else(std::sync::PoisonError::into_inner) = Arc::new(fresh);
    Ok(())
}

fn load(
    c: &mut crate::storage::Conn,
    appeal: Appeal,
    count: Count,
    languages: &[Language],
) -> Result<PublicAppeal, StorageError> {
    let mut public = with_drafts(c, appeal, languages)?;
    public.texts.retain(|text| text.published_at.is_some());
    public.count = count;
    Ok(public)
}

/// An appeal as the public would see it if its drafts were published.
pub(super) fn with_drafts(
    c: &mut crate::storage::Conn,
    appeal: Appeal,
    languages: &[Language],
) -> Result<PublicAppeal, StorageError> {
    let texts = appeals::texts(c, appeal.id)?;
    let count = counters::of(c, appeal.id)?;
    let mut links = HashMap::new();
    for language in languages {
        links.insert(language.clone(), appeals::links(c, appeal.id, language)?);
    }
    let picture = appeals::pictures::of(c, appeal.id)?;
    let first = public_list::first(c, appeal.id)?;
    let organisations = public_list::page(
        c,
        appeal.id,
        SignatureKind::Collective,
        None,
        ORGANISATIONS_SHOWN,
    )?;
    Ok(PublicAppeal {
        appeal,
        texts,
        links,
        picture,
        count,
        first,
        organisations,
    })
}

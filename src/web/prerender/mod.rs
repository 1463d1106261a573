//! Fills the page cache: renders the most visited public pages when they change instead of at every request. A task
//! refreshes it every half second, and the guard of the organisers' area after each change that an organiser makes.

mod of_site;
pub mod on_demand;
mod passing_on;
mod renderers;

use std::collections::HashMap;
use std::sync::Arc;

use crate::domain::links;
use crate::domain::{AppealId, AppealState, Count, Language, ReadOnly, SitePage, Timestamp};
use crate::services::delivery::status::MailDelay;
use crate::services::read_only;
use crate::storage::statistics::counters;
use crate::storage::{StorageError, appeals};
use crate::web::page_cache::public_appeal::PublicAppeal;
use crate::web::page_cache::rendered_texts::render_texts;
use crate::web::page_cache::{CacheContents, CachedRoute};
use crate::web::prerender::renderers::DependsOn;
use crate::web::wording::ChangeWords;
use crate::web::{Error, State};

/// As [`refresh`]; on failure it logs a warning and keeps the old pages.
pub async fn refresh_or_warn(state: &State) {
    if let Err(error) = refresh(state).await {
        tracing::warn!("page cache refresh failed, serving the old pages: {error}");
    }
}

/// Renders what has changed since the last call. When nothing has changed it costs two small queries.
pub async fn refresh(state: &State) -> Result<(), Error> {
    let _guard = state.page_cache.lock_refresh().await;
    let old = state.page_cache.contents();
    let (versions, counts) = state
        .app
        .reads()
        .read(|c| Ok((appeals::versions(c)?, counters::all(c)?)))
        .await?;
    let now = state.now();
    let mail_delay = state.app.mail_status.delay(now);
    let read_only = read_only::current(&state.app);
    let site = state.app.settings();
    let same_site = Arc::ptr_eq(&site, &old.site);
    let has_pages = !old.routes.is_empty();
    if has_pages
        && versions == old.versions
        && counts == old.counts
        && mail_delay == old.mail_delay
        && read_only == old.read_only
        && same_site
        && !has_opened_or_closed(&old, now)
    {
        return Ok(());
    }
    // What is around the content of every page.
    let same_frame = has_pages && same_site && read_only == old.read_only;
    let appeals = load(state, &old, counts.clone()).await?;
    let mut fresh = CacheContents {
        versions,
        counts,
        mail_delay,
        read_only,
        site,
        ..CacheContents::default()
    };
    for (slug, public) in appeals {
        let mut changes = Changes::find(&old, &public, now, (mail_delay, read_only));
        changes.content |= !same_site;
        changes.appeal |= !same_site;
        for language in &public.languages(&state.app.catalog) {
            for renderer in renderers::all(&slug, language) {
                let reusable = old.routes.get(&renderer.path);
                let reusable = reusable.filter(|_| !changes.affect(renderer.depends_on));
                let route = match reusable {
                    Some(route) => Some(route.clone()),
                    None => {
                        (renderer.render)(state, &public, language)?.map(|response| CachedRoute {
                            pattern: renderer.pattern,
                            response: Arc::new(response),
                        })
                    }
                };
                if let Some(route) = route {
                    fresh.routes.insert(renderer.path, route);
                }
            }
        }
        let is_open = public.appeal.takes_signatures(now);
        fresh.was_open.insert(slug.clone(), is_open);
        fresh.appeals.insert(slug, public);
    }
    for language in state.app.catalog.languages() {
        for (path, page) in of_site::pages(state, language, &fresh.in_order())? {
            fresh.routes.insert(path, page);
        }
        for page in SitePage::ALL {
            let path = links::site_page(language, page);
            let route = if same_frame {
                old.routes.get(&path).cloned()
            } else {
                of_site::text_page(state, language, page)?
            };
            fresh.routes.extend(route.map(|route| (path, route)));
        }
    }
    let (path, sitemap) = of_site::sitemap(state, &fresh.in_order());
    fresh.routes.insert(path, sitemap);
    state.page_cache.replace(fresh);
    Ok(())
}

/// Whether an opening or closing date has passed since the last refresh.
fn has_opened_or_closed(old: &CacheContents, now: Timestamp) -> bool {
    old.appeals.iter().any(|(slug, public)| {
        let was_open = old.was_open.get(slug);
        was_open.is_some_and(|was_open| *was_open != public.appeal.takes_signatures(now))
    })
}

/// Published appeals by slug. Those that did not change are the same `Arc` as in `old`.
async fn load(
    state: &State,
    old: &Arc<CacheContents>,
    counts: HashMap<AppealId, Count>,
) -> Result<HashMap<String, Arc<PublicAppeal>>, StorageError> {
    let catalog = &state.app.catalog;
    let languages: Vec<Language> = catalog.languages().to_vec();
    let change_words = languages.iter();
    let change_words: Vec<_> = change_words
        .map(|language| (language.clone(), ChangeWords::of(catalog, language)))
        .collect();
    let old = Arc::clone(old);
    let read = state.app.reads().read(move |c| {
        let mut loaded = HashMap::new();
        let published = appeals::all(c)?
            .into_iter()
            .filter(|appeal| appeal.state != AppealState::Draft);
        for appeal in published {
            let count = counts.get(&appeal.id).copied().unwrap_or_default();
            let before = old.appeals.get(&appeal.slug);
            let public = match before {
                Some(public) if public.appeal == appeal && public.count == count => {
                    Arc::clone(public)
                }
                _ => {
                    let mut new = PublicAppeal::load_published(
                        c,
                        appeal,
                        count,
                        &languages,
                        before.map(AsRef::as_ref),
                    )?;
                    let known = before.map(|before| &before.rendered);
                    new.rendered = render_texts(&new.texts, known, &change_words);
                    Arc::new(new)
                }
            };
            loaded.insert(public.appeal.slug.clone(), public);
        }
        Ok(loaded)
    });
    read.await
}

/// What changed about one appeal since the last refresh.
struct Changes {
    content: bool,
    /// The appeal itself, or whether it takes signatures or forms; not its numbers and lists.
    appeal: bool,
    mail_delay: bool,
}

impl Changes {
    fn find(
        old: &CacheContents,
        public: &Arc<PublicAppeal>,
        now: Timestamp,
        (mail_delay, read_only): (Option<MailDelay>, Option<ReadOnly>),
    ) -> Self {
        let slug = &public.appeal.slug;
        let before = old.appeals.get(slug);
        let is_open = public.appeal.takes_signatures(now);
        let same_phase = old.was_open.get(slug) == Some(&is_open) && old.read_only == read_only;
        let same_content = before.is_some_and(|before| Arc::ptr_eq(before, public));
        let same_appeal = before.is_some_and(|before| before.appeal == public.appeal);
        Self {
            content: !(same_phase && same_content),
            appeal: !(same_phase && same_appeal),
            mail_delay: mail_delay != old.mail_delay,
        }
    }

    fn affect(&self, depends_on: DependsOn) -> bool {
        match depends_on {
            DependsOn::Content => self.content,
            DependsOn::Appeal => self.appeal,
            DependsOn::MailDelay => self.appeal || self.mail_delay,
        }
    }
}

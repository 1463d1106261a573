//! The pages that are about all appeals, and those about the site.

use std::sync::Arc;

use crate::domain::links;
use crate::domain::{Language, SitePage};
use crate::web::page::Page;
use crate::web::page_cache::CachedRoute;
use crate::web::page_cache::cached_response::{CachePolicy, CachedResponse};
use crate::web::page_cache::public_appeal::PublicAppeal;
use crate::web::public::{feeds, index, site_page};
use crate::web::{Error, State};

/// The index of appeals in a language and its feed, with their paths.
pub fn pages(
    state: &State,
    language: &Language,
    appeals: &[Arc<PublicAppeal>],
) -> Result<[(String, CachedRoute); 2], Error> {
    let html = index::view(state, language, appeals).render(&state.app.templates, language)?;
    let feed = feeds::site_feed(state, language, appeals);
    let feed = CachedResponse::file(feeds::ATOM, CachePolicy::Briefly, feed.into());
    let route = |pattern, response| CachedRoute {
        pattern,
        response: Arc::new(response),
    };
    Ok([
        (
            links::index(language),
            route("/{lang}", CachedResponse::page(html)),
        ),
        (
            links::site_feed(language),
            route("/{lang}/news.atom", feed.for_other_sites()),
        ),
    ])
}

/// What the site says about itself on one of its pages; `None` if nobody has written it.
pub fn text_page(
    state: &State,
    language: &Language,
    page: SitePage,
) -> Result<Option<CachedRoute>, Error> {
    let Some(view) = site_page::view(state, language, page) else {
        return Ok(None);
    };
    let html = view.render(&state.app.templates, language)?;
    Ok(Some(CachedRoute {
        pattern: match page {
            SitePage::About => "/{lang}/about",
            SitePage::Legal => "/{lang}/legal",
        },
        response: Arc::new(CachedResponse::page(html)),
    }))
}

/// The sitemap, with its path.
pub fn sitemap(state: &State, appeals: &[Arc<PublicAppeal>]) -> (String, CachedRoute) {
    let xml = feeds::sitemap_xml(state, appeals);
    let response = CachedResponse::file(feeds::XML, CachePolicy::Briefly, xml.into());
    let route = CachedRoute {
        pattern: "/sitemap.xml",
        response: Arc::new(response),
    };
    ("/sitemap.xml".to_owned(), route)
}

//! Renders what other sites show of an appeal, and its news.

use crate::domain::Language;
use crate::web::page::Page;
use crate::web::page_cache::cached_response::{CachePolicy, CachedResponse};
use crate::web::page_cache::public_appeal::PublicAppeal;
use crate::web::public::{embed, feeds, news};
use crate::web::{Error, State};

type Rendered = Result<Option<CachedResponse>, Error>;

pub(super) fn badge(state: &State, public: &PublicAppeal, language: &Language) -> Rendered {
    let svg = embed::badge::svg(state, public, language);
    let response = CachedResponse::file("image/svg+xml", CachePolicy::Briefly, svg.into());
    Ok(Some(response.for_other_sites()))
}

pub(super) fn embed_form(state: &State, public: &PublicAppeal, language: &Language) -> Rendered {
    let html = embed::form_view(state, public, language)?.render(&state.app.templates, language)?;
    let sites = public.sharing.form_sites.frame_ancestors();
    Ok(Some(CachedResponse::page(html).in_frames_of(&sites)))
}

pub(super) fn embed_counter(state: &State, public: &PublicAppeal, language: &Language) -> Rendered {
    let view = embed::counter_view(state, public, language)?;
    let html = view.render(&state.app.templates, language)?;
    // A number that is public anyway.
    Ok(Some(CachedResponse::page(html).in_frames_of("*")))
}

pub(super) fn news_page(state: &State, public: &PublicAppeal, language: &Language) -> Rendered {
    let html = news::view(state, public, language)?.render(&state.app.templates, language)?;
    Ok(Some(CachedResponse::page(html)))
}

pub(super) fn feed(state: &State, public: &PublicAppeal, language: &Language) -> Rendered {
    let xml = feeds::appeal_feed(state, public, language)?;
    let response = CachedResponse::file(feeds::ATOM, CachePolicy::Briefly, xml.into());
    Ok(Some(response.for_other_sites()))
}

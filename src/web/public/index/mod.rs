//! The index of appeals, and the two paths that redirect to the reader's language.

pub(in crate::web) mod view;

use std::sync::Arc;

use actix_web::http::header;
use actix_web::{HttpRequest, HttpResponse, web};

use crate::domain::Language;
use crate::domain::links::{self, AppealLinks};
use crate::web::page_cache::public_appeal::PublicAppeal;
use crate::web::public::appeal::view::Phase;
use crate::web::public::index::view::{IndexEntry, IndexPage};
use crate::web::public::news::lines;
use crate::web::public::picture::view::PictureView;
use crate::web::public::sign::came_from::CameFrom;
use crate::web::public::{Ctx, HandlerResult, cached};
use crate::web::{Error, State};

/// The language that the browser prefers of those that a page is in.
fn preferred_language(state: &State, request: &HttpRequest, languages: &[Language]) -> Language {
    let accepted = request
        .headers()
        .get(header::ACCEPT_LANGUAGE)
        .and_then(|value| value.to_str().ok());
    state.app.negotiate_among(languages, accepted)
}

fn redirect_by_language(path: &str) -> HttpResponse {
    HttpResponse::Found()
        .insert_header((header::LOCATION, path))
        .insert_header((header::VARY, "Accept-Language"))
        .finish()
}

/// `GET /`: redirects to the index in the reader's language.
pub async fn to_index(state: Ctx, request: HttpRequest) -> HandlerResult {
    let language = preferred_language(&state, &request, state.app.catalog.languages());
    Ok(redirect_by_language(&links::index(&language)))
}

/// `GET /a/{slug}`: the short URL for sharing; redirects to the appeal in the reader's language, with the
/// word that says where signatures come from.
pub async fn to_appeal(
    state: Ctx,
    request: HttpRequest,
    slug: web::Path<String>,
    query: web::Query<CameFrom>,
) -> HandlerResult {
    let public = state.appeal(&slug).ok_or(Error::NotFound)?;
    let languages = public.languages(&state.app.catalog);
    let language = preferred_language(&state, &request, &languages);
    let links = AppealLinks::of(&language, &public.appeal.slug);
    let word = public
        .referral(&query.from)
        .map_or("", |_| query.from.as_str());
    Ok(redirect_by_language(&links::from_word(&links.page, word)))
}

/// `GET /{lang}`, from the page cache.
pub async fn show(state: Ctx, request: HttpRequest) -> HandlerResult {
    cached(&state, &request)
}

/// Builds the index of these appeals.
pub(in crate::web) fn view(
    state: &State,
    language: &Language,
    appeals: &[Arc<PublicAppeal>],
) -> IndexPage {
    let languages = state.app.catalog.languages();
    let mut shell = state.public_shell(language, languages, links::index);
    shell.set_x_default(links::absolute(&state.app.site.base_url, "/"));
    let mut view = IndexPage::new(shell, links::site_feed(language));
    for public in appeals {
        // An appeal without a text has no page either.
        let Ok(entry) = entry(state, public, language) else {
            continue;
        };
        let list = match Phase::of(&public.appeal, state.now()) {
            Phase::Open => &mut view.open,
            Phase::Ahead => &mut view.ahead,
            Phase::Closed => &mut view.closed,
        };
        list.push(entry);
    }
    view
}

fn entry(state: &State, public: &PublicAppeal, language: &Language) -> Result<IndexEntry, Error> {
    let text = public.text(language)?;
    let links = AppealLinks::of(language, &public.appeal.slug);
    let picture = public.picture.as_ref();
    Ok(IndexEntry {
        title: text.title.clone(),
        text_lang: text.language.to_string(),
        addressee: text.addressee.clone(),
        summary: text.summary.clone(),
        url: links.page,
        news: links.news,
        count: public.public_count(),
        outcome: lines::outcome(public, language),
        picture: picture.and_then(|picture| PictureView::of(picture, &text.language)),
        opens: public.appeal.settings.opens,
        closes: public.appeal.closing(),
        time_zone: state.app.zone(&public.appeal),
    })
}

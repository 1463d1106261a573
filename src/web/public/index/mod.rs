//! The index of open appeals, and the two paths that redirect to the reader's language.

pub(in crate::web) mod view;

use actix_web::http::header;
use actix_web::{HttpRequest, HttpResponse, web};

use crate::domain::links::{self, AppealLinks};
use crate::web::public::index::view::{IndexEntry, IndexPage};
use crate::web::public::{Ctx, HandlerResult, language, page};
use crate::web::{Error, State};

fn preferred_language(state: &State, request: &HttpRequest) -> crate::domain::Language {
    let accepted = request
        .headers()
        .get(header::ACCEPT_LANGUAGE)
        .and_then(|value| value.to_str().ok());
    state.app.negotiate(accepted)
}

fn redirect_by_language(path: &str) -> HttpResponse {
    HttpResponse::Found()
        .insert_header((header::LOCATION, path))
        .insert_header((header::VARY, "Accept-Language"))
        .finish()
}

/// `GET /`: redirects to the index in the reader's language.
pub async fn to_index(state: Ctx, request: HttpRequest) -> HandlerResult {
    let language = preferred_language(&state, &request);
    Ok(redirect_by_language(&links::index(&language)))
}

/// `GET /a/{slug}`: the short URL for sharing; redirects to the appeal in the reader's language.
pub async fn to_appeal(state: Ctx, request: HttpRequest, slug: web::Path<String>) -> HandlerResult {
    let public = state.appeal(&slug).ok_or(Error::NotFound)?;
    let language = preferred_language(&state, &request);
    let links = AppealLinks::of(&language, &public.appeal.slug);
    Ok(redirect_by_language(&links.page))
}

/// `GET /{lang}`
pub async fn show(state: Ctx, tag: web::Path<String>) -> HandlerResult {
    let language = language(&state, &tag)?;
    let now = state.now();
    let mut appeals = Vec::new();
    for public in state.page_cache.appeals() {
        if !public.appeal.takes_signatures(now) {
            continue;
        }
        let text = public.text(&language)?;
        appeals.push(IndexEntry {
            title: text.title.clone(),
            text_lang: text.language.to_string(),
            addressee: text.addressee.clone(),
            summary: text.summary.clone(),
            url: AppealLinks::of(&language, &public.appeal.slug).page,
            count: public.public_count(),
            closes: public.appeal.settings.closes,
            time_zone: state.app.zone(&public.appeal).clone(),
        });
    }
    let shell = state.public_shell(&language, &links::index(&language), links::index);
    page(&state, &language, &IndexPage { shell, appeals })
}

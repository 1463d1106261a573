//! The index of open appeals, and the addresses that only choose a language.

pub(in crate::web) mod view;

use actix_web::http::header;
use actix_web::{HttpRequest, HttpResponse, web};

use crate::domain::links::{self, AppealLinks};
use crate::web::public::index::view::{IndexEntry, IndexPage};
use crate::web::public::{Ctx, HandlerResult, language, page};
use crate::web::{Error, State};

fn wish(state: &State, request: &HttpRequest) -> crate::domain::Language {
    let accepted = request
        .headers()
        .get(header::ACCEPT_LANGUAGE)
        .and_then(|value| value.to_str().ok());
    state.app.negotiate(accepted)
}

fn choose_language(path: &str) -> HttpResponse {
    HttpResponse::Found()
        .insert_header((header::LOCATION, path))
        .insert_header((header::VARY, "Accept-Language"))
        .finish()
}

/// `GET /`: to the index in the reader's language.
pub async fn choose(state: Ctx, request: HttpRequest) -> HandlerResult {
    Ok(choose_language(&links::index(&wish(&state, &request))))
}

/// `GET /a/{slug}`: the short address to share.
pub async fn share(state: Ctx, request: HttpRequest, slug: web::Path<String>) -> HandlerResult {
    let public = state.appeal(&slug).ok_or(Error::NotFound)?;
    Ok(choose_language(
        &AppealLinks::of(&wish(&state, &request), &public.appeal.slug).page,
    ))
}

/// `GET /{lang}`
pub async fn show(state: Ctx, tag: web::Path<String>) -> HandlerResult {
    let language = language(&state, &tag)?;
    let now = state.now();
    let mut appeals = Vec::new();
    for public in state
        .site
        .appeals()
        .into_iter()
        .filter(|one| one.appeal.takes_signatures(now))
    {
        let text = public.text(&language)?;
        appeals.push(IndexEntry {
            title: text.title.clone(),
            text_lang: text.language.to_string(),
            addressee: text.addressee.clone(),
            summary: text.summary.clone(),
            url: AppealLinks::of(&language, &public.appeal.slug).page,
            count: public.shown_count(),
            closes: public.appeal.settings.closes,
        });
    }
    let shell = state.public_shell(&language, &links::index(&language), links::index);
    page(&state, &language, &IndexPage { shell, appeals })
}

//! oEmbed (<https://oembed.com>): how other sites show an appeal whose address somebody pasted.

use actix_web::http::header;
use actix_web::{HttpResponse, web};
use serde::{Deserialize, Serialize};

use crate::domain::links::{AppealLinks, absolute};
use crate::domain::{FormSites, Language};
use crate::web::page_cache::cached_response::CROSS_ORIGIN;
use crate::web::public::embed::{COUNTER, FORM, Frame, frame_html};
use crate::web::public::{Ctx, HandlerResult};
use crate::web::{Error, State};

/// How long a copy may be kept, in seconds.
const CACHE_AGE: u32 = 3_600;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Query {
    url: String,
    format: String,
    maxwidth: Option<u32>,
    maxheight: Option<u32>,
}

#[derive(Serialize)]
struct Rich {
    version: &'static str,
    r#type: &'static str,
    title: String,
    author_name: String,
    provider_name: String,
    provider_url: String,
    cache_age: u32,
    html: String,
    width: u32,
    height: u32,
}

/// `GET /oembed?url=…&format=json`. The address may be that of an appeal in a language, or the short one.
pub async fn show(state: Ctx, query: web::Query<Query>) -> HandlerResult {
    if !matches!(query.format.as_str(), "" | "json") {
        return Ok(HttpResponse::NotImplemented().finish());
    }
    let (language, slug) = appeal_at(&state, &query.url).ok_or(Error::NotFound)?;
    let public = state.appeal(&slug).ok_or(Error::NotFound)?;
    let text = public.text(&language)?;
    let (site, links) = (&state.app.site, AppealLinks::of(&language, &slug));
    // The request does not say which site will embed the page: the form is offered only if every site may show it.
    let may_show_form = public.sharing.form_sites == FormSites::All;
    let (frame, path) = if may_show_form {
        (FORM, &links.embed_form)
    } else {
        (COUNTER, &links.embed_counter)
    };
    let at_most = |size: u32, most: Option<u32>| most.map_or(size, |most| size.min(most.max(1)));
    let frame = Frame {
        width: at_most(frame.width, query.maxwidth),
        height: at_most(frame.height, query.maxheight),
    };
    let responsible = if text.responsible.is_empty() {
        &state.app.site_name()
    } else {
        &text.responsible
    };
    let rich = Rich {
        version: "1.0",
        r#type: "rich",
        title: text.title.clone(),
        author_name: responsible.clone(),
        provider_name: state.app.site_name(),
        provider_url: absolute(&site.base_url, "/"),
        cache_age: CACHE_AGE,
        html: frame_html(&absolute(&site.base_url, path), &text.title, frame, None),
        width: frame.width,
        height: frame.height,
    };
    Ok(HttpResponse::Ok()
        .insert_header((header::CACHE_CONTROL, "public, max-age=300"))
        .insert_header((header::ACCESS_CONTROL_ALLOW_ORIGIN, "*"))
        .insert_header((header::CROSS_ORIGIN_RESOURCE_POLICY, CROSS_ORIGIN))
        .json(rich))
}

/// The language and the slug of an address of this site, with or without its host.
fn appeal_at(state: &State, url: &str) -> Option<(Language, String)> {
    let base = state.app.site.base_url.trim_end_matches('/');
    let path = url.strip_prefix(base).unwrap_or(url);
    let path = path.split(['?', '#']).next()?;
    let mut parts = path.strip_prefix('/')?.split('/');
    let (first, slug, end) = (parts.next()?, parts.next()?, parts.next());
    if end.is_some_and(|end| !end.is_empty()) {
        return None;
    }
    let language = if first == "a" {
        state.appeal(slug)?.appeal.language.clone()
    } else {
        state.language(first)?
    };
    Some((language, slug.to_owned()))
}

//! What other sites show of an appeal: its form and its number in frames, its number as a picture, and oEmbed.
//!
//! Nothing here sets or reads a cookie: browsers keep the cookies of frames apart. The form of a frame is therefore sent in
//! a new tab, where this site is on its own: its cookie is set there, and the page that follows shows where it is from.

pub(in crate::web) mod badge;
pub mod oembed;
pub(in crate::web) mod view;

use actix_web::HttpRequest;
use actix_web::http::header;

use crate::domain::Language;
use crate::i18n::escaped;
use crate::web::page::Form;
use crate::web::page_cache::cached_response::CROSS_ORIGIN;
use crate::web::page_cache::public_appeal::PublicAppeal;
use crate::web::public::appeal::view::Phase;
use crate::web::public::embed::view::{EmbedCounterPage, EmbedFormPage};
use crate::web::public::sign::view::IndividualValues;
use crate::web::public::{Ctx, HandlerResult, cached, head};
use crate::web::{Error, State};

/// The size of a frame before its script has measured it, in pixels.
#[derive(Debug, Clone, Copy)]
pub struct Frame {
    pub width: u32,
    pub height: u32,
}

pub const FORM: Frame = Frame {
    width: 480,
    height: 860,
};
pub const COUNTER: Frame = Frame {
    width: 480,
    height: 180,
};

/// The line of HTML that shows the page at `url`, which is absolute, in a frame. `script` is the URL of the script that
/// gives it its height.
#[must_use]
pub fn frame_html(url: &str, title: &str, frame: Frame, script: Option<&str>) -> String {
    let (url, title, Frame { width, height }) = (escaped(url), escaped(title), frame);
    let script = script.map(|script| {
        let script = escaped(script);
        format!("<script async src=\"{script}\"></script>")
    });
    format!(
        "<iframe src=\"{url}\" title=\"{title}\" width=\"{width}\" height=\"{height}\" loading=\"lazy\" \
         style=\"border:0;max-width:100%\"></iframe>{}",
        script.unwrap_or_default()
    )
}

/// `GET /embed/{lang}/{slug}/form`, from the page cache.
pub async fn form(state: Ctx, request: HttpRequest) -> HandlerResult {
    cached(&state, &request)
}

/// `GET /embed/{lang}/{slug}/counter`, from the page cache.
pub async fn counter(state: Ctx, request: HttpRequest) -> HandlerResult {
    cached(&state, &request)
}

/// `GET /{lang}/{slug}/badge.svg`, from the page cache.
pub async fn badge(state: Ctx, request: HttpRequest) -> HandlerResult {
    cached(&state, &request)
}

/// `GET /embed.js`: the script of the pages that have frames of this site. Its address stays the same, so that those pages
/// need not change.
pub async fn script(state: Ctx, request: HttpRequest) -> HandlerResult {
    let file = state.assets.by_name("embed.js").ok_or(Error::NotFound)?;
    let mut answer = file.response.respond(&state.app, request.headers());
    let day = header::HeaderValue::from_static("public, max-age=86400");
    let others = header::HeaderValue::from_static(CROSS_ORIGIN);
    let headers = answer.headers_mut();
    headers.insert(header::CACHE_CONTROL, day);
    headers.insert(header::CROSS_ORIGIN_RESOURCE_POLICY, others);
    Ok(answer)
}

/// Builds the form for frames.
///
/// # Errors
/// [`Error::NotFound`] when the appeal has no text.
pub(in crate::web) fn form_view(
    state: &State,
    public: &PublicAppeal,
    language: &Language,
) -> Result<EmbedFormPage, Error> {
    let text = public.text(language)?;
    let head = head(state, public, language)?;
    let (appeal, now) = (&public.appeal, state.now());
    Ok(EmbedFormPage {
        shell: state.shell(language),
        phase: Phase::of(appeal, now),
        opens: appeal.settings.opens.filter(|opens| *opens > now),
        addressee: text.addressee.clone(),
        summary: text.summary.clone(),
        count: public.public_count(),
        form: Form::new(&head.links.sign_individual, ""),
        text_id: text.id,
        values: IndividualValues::default(),
        asks_comment: appeal.settings.ask_comment,
        asks_country: appeal.settings.ask_country,
        countries: if appeal.settings.ask_country {
            state.app.catalog.countries(language).to_vec()
        } else {
            Vec::new()
        },
        head,
    })
}

/// Builds the number for frames.
///
/// # Errors
/// [`Error::NotFound`] when the appeal has no text.
pub(in crate::web) fn counter_view(
    state: &State,
    public: &PublicAppeal,
    language: &Language,
) -> Result<EmbedCounterPage, Error> {
    Ok(EmbedCounterPage {
        shell: state.shell(language),
        head: head(state, public, language)?,
        phase: Phase::of(&public.appeal, state.now()),
        count: public.public_count(),
    })
}

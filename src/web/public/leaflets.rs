//! What an appeal is passed on with: the card that other sites show, the codes, the poster, the flyer and the sheet of
//! signatures. Each is drawn for the first who asks, off the threads that answer requests, and kept.

use std::sync::Arc;

use actix_web::http::header;
use actix_web::{HttpRequest, HttpResponse, web};

use crate::domain::links::{AppealLinks, absolute};
use crate::domain::{AppealText, Language};
use crate::services::{App, ServiceError, picture};
use crate::storage::StorageError;
use crate::web::drawing::{Facts, SheetWords, Words, can_write, card, leaflet, sheet};
use crate::web::page::Share;
use crate::web::page_cache::cached_response::{CachePolicy, CachedResponse};
use crate::web::page_cache::public_appeal::PublicAppeal;
use crate::web::public::appeal::view::Phase;
use crate::web::public::{Ctx, HandlerResult, cached, language_and_appeal};
use crate::web::{Error, State};

/// Draws a file; `None` if that fails.
type Draw = fn(&Facts) -> Option<Vec<u8>>;

/// `GET /{lang}/{slug}/card/{file}`: the file is named after the version of the card, so that sites which keep cards ask
/// for a new one. That of another version leads to the card of today.
pub async fn card(
    state: Ctx,
    path: web::Path<(String, String, String)>,
    request: HttpRequest,
) -> HandlerResult {
    let (language, slug, file) = path.into_inner();
    let (language, public) = language_and_appeal(&state, &(language, slug))?;
    let version = file.strip_suffix(".png").ok_or(Error::NotFound)?;
    if !version.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return Err(Error::NotFound);
    }
    let facts = card_facts(&state, &public, &language)?;
    let links = AppealLinks::of(&language, &public.appeal.slug);
    if version != facts.version() {
        return Ok(HttpResponse::Found()
            .insert_header((header::LOCATION, links.card(&facts.version())))
            .finish());
    }
    let kind = ("image/png", CachePolicy::ForEver);
    let drawn = drawn(&state, &links.card(""), kind, facts, card::card).await?;
    Ok(drawn.respond(&state.app, request.headers()))
}

/// `GET /{lang}/{slug}/poster.pdf`
pub async fn poster(
    state: Ctx,
    path: web::Path<(String, String)>,
    request: HttpRequest,
) -> HandlerResult {
    pdf(&state, &path, &request, leaflet::poster).await
}

/// `GET /{lang}/{slug}/flyer.pdf`
pub async fn flyer(
    state: Ctx,
    path: web::Path<(String, String)>,
    request: HttpRequest,
) -> HandlerResult {
    pdf(&state, &path, &request, leaflet::flyer).await
}

/// `GET /{lang}/{slug}/sheet.pdf`
pub async fn sheet(
    state: Ctx,
    path: web::Path<(String, String)>,
    request: HttpRequest,
) -> HandlerResult {
    let (_, public) = language_and_appeal(&state, &path)?;
    if !offers_sheets(&state, &public) {
        return Err(Error::NotFound);
    }
    pdf(&state, &path, &request, |facts| sheet::sheets(facts, None)).await
}

/// Whether there are sheets to be printed: what is signed on a sheet that is printed after the end would not count.
pub(in crate::web) fn offers_sheets(state: &State, public: &PublicAppeal) -> bool {
    Phase::of(&public.appeal, state.now()) != Phase::Closed
}

/// `GET /{lang}/{slug}/qr.png`, from the page cache.
pub async fn qr_png(state: Ctx, request: HttpRequest) -> HandlerResult {
    cached(&state, &request)
}

async fn pdf(
    state: &Ctx,
    path: &(String, String),
    request: &HttpRequest,
    draw: Draw,
) -> HandlerResult {
    let (language, public) = language_and_appeal(state, path)?;
    let facts = facts(state, &public, &language)?;
    if !can_write(&facts.title) {
        return Err(Error::NotFound);
    }
    let kind = ("application/pdf", CachePolicy::Briefly);
    let drawn = drawn(state, request.path(), kind, facts, draw).await?;
    Ok(drawn.respond(&state.app, request.headers()))
}

/// The drawing of this name and of the version of `facts`.
async fn drawn(
    state: &Ctx,
    name: &str,
    (media_type, policy): (&'static str, CachePolicy),
    facts: Facts,
    draw: Draw,
) -> Result<Arc<CachedResponse>, Error> {
    let version = facts.version();
    if let Some(response) = state.drawn.get(name, &version) {
        return Ok(response);
    }
    let stopped = || Error::from(ServiceError::from(StorageError::Stopped));
    let _place = state.drawn.drawing.acquire().await.map_err(|_| stopped())?;
    // Those who waited for their place find what the first of them asked for.
    if let Some(response) = state.drawn.get(name, &version) {
        return Ok(response);
    }
    let facts = with_logo(&state.app, facts).await?;
    let file = web::block(move || draw(&facts)).await;
    let file = file.map_err(|_| stopped())?.ok_or(Error::NotFound)?;
    let size = file.len();
    let response = CachedResponse::drawing(media_type, policy, &version, file);
    let response = Arc::new(response);
    state.drawn.insert(name, &version, size, &response);
    Ok(response)
}

/// The facts with the pixels of the logo, if there is one.
pub(in crate::web) async fn with_logo(app: &App, facts: Facts) -> Result<Facts, Error> {
    let Some(hash) = facts.logo.clone() else {
        return Ok(facts);
    };
    Ok(Facts {
        logo_pixels: picture::pixels(app, hash).await?,
        ..facts
    })
}

/// The path of the card of today, which changes with what it shows; `None` without a font for its letters.
pub(in crate::web) fn card_path(
    state: &State,
    public: &PublicAppeal,
    language: &Language,
) -> Result<Option<String>, Error> {
    let facts = card_facts(state, public, language)?;
    let links = AppealLinks::of(language, &public.appeal.slug);
    Ok(can_write(&facts.title).then(|| links.card(&facts.version())))
}

/// How the appeal is passed on.
pub(in crate::web) fn share(
    state: &State,
    public: &PublicAppeal,
    language: &Language,
) -> Result<Share, Error> {
    let title = public.text(language)?.title.as_str();
    let text = public.words(language).share_text;
    let links = AppealLinks::of(language, &public.appeal.slug);
    let base_url = &state.app.site.base_url;
    Ok(Share::of(
        (title, &text),
        base_url,
        &links,
        can_write(title),
    ))
}

/// What the card shows: as [`facts`], with the step that the number has reached.
fn card_facts(state: &State, public: &PublicAppeal, language: &Language) -> Result<Facts, Error> {
    let mut facts = facts(state, public, language)?;
    facts.reached = public.count.step_reached().map(|step| {
        let count = [("count", step.into())];
        state.app.catalog.text(language, "card-reached", &count)
    });
    Ok(facts)
}

/// What leaflets show. They have no number: it is old once they are printed.
pub(in crate::web) fn facts(
    state: &State,
    public: &PublicAppeal,
    language: &Language,
) -> Result<Facts, Error> {
    let text: &AppealText = public.text(language)?;
    let site = &state.app.site;
    let links = AppealLinks::of(language, &public.appeal.slug);
    let t = |key: &str| state.app.catalog.text(language, key, &[]);
    let logo = public.logo.as_ref().and_then(|logo| logo.files.first());
    Ok(Facts {
        language: text.language.to_string(),
        right_to_left: text.language.is_right_to_left(),
        site: state.app.site_name(),
        title: text.title.clone(),
        summary: text.summary.clone(),
        responsible: Some(&text.responsible)
            .filter(|name| !name.is_empty())
            .unwrap_or(&state.app.site_name())
            .clone(),
        addressee: text.addressee.clone(),
        address: absolute(&site.base_url, &links.share),
        accent: public.appeal.settings.accent,
        logo: logo.map(|file| file.hash.clone()),
        logo_pixels: None,
        reached: None,
        words: Words {
            from: t("appeal-from"),
            to: t("appeal-addressee"),
            sign_here: sign_here(state, public, language),
            sheet: SheetWords {
                number: t("sheet-number"),
                consent: sheet_consent(state, language),
                whole_text: t("sheet-whole-text"),
                last_name: t("label-last-name"),
                first_name: t("label-first-name"),
                place: t("label-place"),
                email: t("sheet-email"),
                publish: t("sheet-publish"),
                news: t("sheet-news"),
                signature: t("sheet-signature"),
                yes: t("yes"),
                no: t("no"),
            },
        },
    })
}

/// What the reader of a leaflet can do: it is read after it was printed, so that it names the day from which, or until
/// which, an appeal can be signed.
fn sign_here(state: &State, public: &PublicAppeal, language: &Language) -> String {
    let (appeal, catalog) = (&public.appeal, &state.app.catalog);
    let zone = state.app.zone(appeal);
    let dated = |key: &str, date: String| catalog.text(language, key, &[("date", date.into())]);
    match Phase::of(appeal, state.now()) {
        Phase::Open => match appeal.closing() {
            Some(end) => dated("leaflet-sign-until", catalog.until(language, &zone, end)),
            None => catalog.text(language, "leaflet-sign", &[]),
        },
        Phase::Ahead => match appeal.settings.opens {
            Some(start) => dated("leaflet-sign-from", catalog.date(language, &zone, start)),
            None => catalog.text(language, "leaflet-read", &[]),
        },
        Phase::Closed => catalog.text(language, "leaflet-read", &[]),
    }
}

/// What the columns of the sheet mean, in the sentences of the form.
fn sheet_consent(state: &State, language: &Language) -> String {
    let t = |key: &str| state.app.catalog.text(language, key, &[]);
    let publish = format!("{} – {}", t("sheet-publish"), t("publish-yes"));
    let news = format!("{} – {}", t("sheet-news"), t("label-news"));
    format!("{}\n{publish} {news}", t("sheet-consent"))
}

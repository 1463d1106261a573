//! The public pages: one module per page, with its form, handlers and view. This file holds what they share.

pub mod appeal;
pub mod assets;
pub mod confirm;
pub mod correct;
pub mod demo;
pub mod embed;
pub mod feeds;
pub mod index;
pub mod kiosk;
pub mod leaflets;
pub mod mailbox;
pub mod manage;
pub mod mastodon;
pub mod my_link;
pub mod news;
pub mod picture;
pub mod report;
pub mod sign;
pub mod signatories;
pub mod site_page;
pub mod thanks;
pub mod unsubscribe;

use std::sync::Arc;

use actix_web::http::header;
use actix_web::{HttpRequest, HttpResponse, web};

use crate::domain::links::{self, AppealLinks};
use crate::domain::{Accent, Appeal, AppealText, Country, Language, MandateShown, PrivateRecord};
use crate::services::Purpose;
use crate::services::delivery::status::MailDelay;
use crate::services::signatures::OpenedSignature;
use crate::storage::appeals;
use crate::storage::public_list::Listing;
use crate::web::page::{AppealHead, FOR_GOING_BACK, LogoView, Page, SignedText};
use crate::web::page_cache::public_appeal::PublicAppeal;
use crate::web::public::confirm::view::{Card, OrganisationCard};
use crate::web::public::mailbox::view::Delay;
use crate::web::public::signatories::view::{ListedOrganisation, ListedPerson};
use crate::web::{Error, State, cookies};

/// The first argument of most handlers.
pub type Ctx = web::Data<State>;
pub type HandlerResult = Result<HttpResponse, Error>;
/// The language and the slug of an appeal.
pub(in crate::web) type AppealPath = web::Path<(String, String)>;

/// A page with status 200.
pub(in crate::web) fn page(state: &State, language: &Language, page: &impl Page) -> HandlerResult {
    let html = page.render(&state.app.templates, language)?;
    Ok(HttpResponse::Ok()
        .content_type("text/html; charset=utf-8")
        .body(html))
}

/// A page with a form to fill in, which the browser may keep to show it again with what was typed when its reader goes
/// back.
pub(in crate::web) fn form_page(
    state: &State,
    language: &Language,
    form: &impl Page,
) -> HandlerResult {
    let mut answer = page(state, language, form)?;
    set_cache_control(&mut answer, FOR_GOING_BACK);
    Ok(answer)
}

/// An answer that nothing may keep although it is one to a form: it shows a secret, or an address that was asked for.
pub(in crate::web) fn never_kept(answer: HandlerResult) -> HandlerResult {
    let mut answer = answer?;
    set_cache_control(&mut answer, "no-store");
    Ok(answer)
}

fn set_cache_control(answer: &mut HttpResponse, value: &'static str) {
    let value = header::HeaderValue::from_static(value);
    answer.headers_mut().insert(header::CACHE_CONTROL, value);
}

/// A form with its problems, with status 422.
pub(in crate::web) fn unprocessable(
    state: &State,
    language: &Language,
    page: &impl Page,
) -> HandlerResult {
    let html = page.render(&state.app.templates, language)?;
    Ok(HttpResponse::UnprocessableEntity()
        .content_type("text/html; charset=utf-8")
        .body(html))
}

/// A 303 redirect, after every successful POST.
pub(in crate::web) fn see_other(path: &str) -> HttpResponse {
    HttpResponse::SeeOther()
        .insert_header((header::LOCATION, path))
        .finish()
}

/// Redirects the browser that confirmed to the thanks, and forgets what was typed: the next person at this device must
/// not see it.
fn to_thanks(state: &State, language: &Language, opened: &OpenedSignature) -> HttpResponse {
    let mut answer = see_other(&AppealLinks::of(language, &opened.appeal.slug).thanks);
    let _ = answer.add_cookie(&cookies::proven(state, &opened.signature));
    let _ = answer.add_cookie(&cookies::forget_typed(state));
    answer
}

/// The page cache's response for the path of the request, else 404. The middleware answers such requests first, so this
/// runs only for pages that the appeal does not have at the moment.
fn cached(state: &State, request: &HttpRequest) -> HandlerResult {
    let route = state.page_cache.route(request.path());
    let response = route.ok_or(Error::NotFound)?.response;
    Ok(response.respond(&state.app, request.headers()))
}

/// The header that makes browsers save a response as a file. `name` must consist of letters, digits, dots and hyphens.
pub(in crate::web) fn attachment(name: &str) -> (header::HeaderName, String) {
    let value = format!("attachment; filename=\"{name}\"");
    (header::CONTENT_DISPOSITION, value)
}

/// The language of a path segment, else 404.
pub(in crate::web) fn language(state: &State, tag: &str) -> Result<Language, Error> {
    state.language(tag).ok_or(Error::NotFound)
}

/// The language and the published appeal of a path, else 404; an appeal is not in every language of the site.
fn language_and_appeal(
    state: &State,
    path: &(String, String),
) -> Result<(Language, Arc<PublicAppeal>), Error> {
    let language = language(state, &path.0)?;
    let public = state.appeal(&path.1).ok_or(Error::NotFound)?;
    let languages = public.languages(&state.app.catalog);
    if languages.contains(&language) {
        Ok((language, public))
    } else {
        Err(Error::NotFound)
    }
}

/// The head of the pages of a published appeal.
pub(in crate::web) fn head(
    state: &State,
    public: &PublicAppeal,
    language: &Language,
) -> Result<AppealHead, Error> {
    let logo = public.logo.as_ref();
    let text = public.text(language)?;
    Ok(AppealHead {
        logo: logo.and_then(|logo| LogoView::of(logo, &text.language)),
        ..head_of(state, &public.appeal, text, language)
    })
}

fn head_of(state: &State, appeal: &Appeal, text: &AppealText, language: &Language) -> AppealHead {
    let responsible = if text.responsible.is_empty() {
        &state.app.site_name()
    } else {
        &text.responsible
    };
    let head = AppealHead::new(language, &appeal.slug, &text.title, &text.language).answered_by(
        responsible,
        &appeal.settings.contact,
        appeal.erased_at.or(appeal.erasure_due_at()),
    );
    AppealHead {
        time_zone: appeal.settings.time_zone.clone(),
        erased: appeal.erased_at,
        erased_before: appeal.erasure.before,
        accent: (appeal.settings.accent != Accent::default())
            .then(|| links::accent(appeal.settings.accent)),
        ..head
    }
}

/// The head of the pages of a signature. Reads the database when the appeal is not published.
async fn head_for(
    state: &State,
    opened: &OpenedSignature,
    language: &Language,
) -> Result<AppealHead, Error> {
    if let Some(public) = state.appeal(&opened.appeal.slug) {
        return head(state, &public, language);
    }
    let id = opened.appeal.id;
    let texts = state
        .app
        .reads()
        .read(move |c| appeals::texts(c, id))
        .await?;
    let text = AppealText::for_language(&texts, &opened.appeal, language).ok_or(Error::NotFound)?;
    Ok(head_of(state, &opened.appeal, text, language))
}

/// The text that a signature belongs to.
async fn signed_text(state: &State, opened: &OpenedSignature) -> Result<Option<SignedText>, Error> {
    let (id, text) = (opened.appeal.id, opened.signature.text);
    let read = state.app.reads().read(move |c| appeals::texts(c, id));
    let texts = read.await?;
    let catalog = &state.app.catalog;
    Ok(SignedText::find(catalog, &opened.appeal, &texts, text))
}

/// The signature that a token belongs to; `None` when the token is not valid.
async fn open(
    state: &State,
    token: &str,
    purpose: Purpose,
) -> Result<Option<OpenedSignature>, Error> {
    Ok(crate::services::signatures::opened::by_link(&state.app, token, purpose).await?)
}

/// How late mails are at the moment, for pages that ask the reader to wait for one.
fn delay(state: &State) -> Option<Delay> {
    let delay = state.app.mail_status.delay(state.now())?;
    Some(Delay {
        minutes: match delay {
            MailDelay::Stopped => None,
            MailDelay::Minutes(minutes) => Some(minutes),
        },
    })
}

/// A signature as its owner sees it.
pub(in crate::web) fn card(record: &PrivateRecord) -> Card {
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    Card {
        name: record.name.full(),
        role: text(&record.role),
        place: text(&record.place),
        country: record
            .country
            .map(Country::code)
            .unwrap_or_default()
            .to_owned(),
        email: record
            .email
            .as_ref()
            .map(|email| email.as_str().to_owned())
            .unwrap_or_default(),
        publish: record.publish,
        news: record.news,
        comment: text(&record.comment),
        organisation: record.organisation.as_ref().map(|group| OrganisationCard {
            name: group.name.as_str().to_owned(),
            acronym: text(&group.acronym),
            kind: group.kind.word().to_owned(),
            website: text(&group.website),
            function: group.function.clone(),
        }),
    }
}

/// A listing of an individual signature, as a view.
pub(in crate::web) fn person(listing: &Listing) -> ListedPerson {
    ListedPerson {
        name: listing.name.clone(),
        role: listing.detail.clone(),
        place: listing.place.clone(),
    }
}

/// A listing of a collective signature, as a view.
pub(in crate::web) fn organisation(listing: &Listing) -> ListedOrganisation {
    ListedOrganisation {
        name: listing.name.clone(),
        acronym: String::new(),
        kind: listing.detail.clone(),
        place: listing.place.clone(),
        website: listing.website.clone().unwrap_or_default(),
        verified_by_domain: listing.mandate_shown == Some(MandateShown::Domain),
        verified_by_document: listing.mandate_shown == Some(MandateShown::Document),
    }
}

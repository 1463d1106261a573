//! The handlers, each read as prose: parse, call one service, render or answer an address.

pub mod appeal;
pub mod assets;
pub mod confirm;
pub mod correct;
pub mod demo;
pub(in crate::web) mod forms;
pub mod index;
pub mod mailbox;
pub mod manage;
pub mod my_link;
pub mod picture;
pub mod sign;
pub mod signatories;
pub mod thanks;

use std::sync::Arc;

use actix_web::http::header;
use actix_web::{HttpRequest, HttpResponse, web};

use crate::domain::{Appeal, AppealText, Country, Language, MandateShown, PrivateRecord};
use crate::services::Purpose;
use crate::services::delivery::status::MailDelay;
use crate::services::signatures::OpenedSignature;
use crate::storage::appeals;
use crate::storage::public_list::Listing;
use crate::web::page::{AppealHead, Page};
use crate::web::page_cache::PublicAppeal;
use crate::web::public::confirm::view::{Card, OrganisationCard};
use crate::web::public::mailbox::view::Delay;
use crate::web::public::signatories::view::{ListedOrganisation, ListedPerson};
use crate::web::{Error, State, client_ip};

/// What handlers are given first.
pub type Ctx = web::Data<State>;
pub type HandlerResult = Result<HttpResponse, Error>;

/// A page, 200.
pub(in crate::web) fn page(state: &State, language: &Language, page: &impl Page) -> HandlerResult {
    let html = page.render(&state.app.templates, language)?;
    Ok(HttpResponse::Ok()
        .content_type("text/html; charset=utf-8")
        .body(html))
}

/// The same form again with what is wrong, 422.
pub(in crate::web) fn again(state: &State, language: &Language, page: &impl Page) -> HandlerResult {
    let html = page.render(&state.app.templates, language)?;
    Ok(HttpResponse::UnprocessableEntity()
        .content_type("text/html; charset=utf-8")
        .body(html))
}

/// See another page: after every successful post.
pub(in crate::web) fn see(path: &str) -> HttpResponse {
    HttpResponse::SeeOther()
        .insert_header((header::LOCATION, path))
        .finish()
}

/// The header that makes an answer a file to keep, under this name. Of letters, digits, dots and hyphens alone.
pub(in crate::web) fn attachment(name: &str) -> (header::HeaderName, String) {
    let value = format!("attachment; filename=\"{name}\"");
    (header::CONTENT_DISPOSITION, value)
}

/// The language of the address.
pub(in crate::web) fn language(state: &State, tag: &str) -> Result<Language, Error> {
    state.language(tag).ok_or(Error::NotFound)
}

/// The language and the published appeal of an address.
fn place(state: &State, path: &(String, String)) -> Result<(Language, Arc<PublicAppeal>), Error> {
    let language = language(state, &path.0)?;
    Ok((language, state.appeal(&path.1).ok_or(Error::NotFound)?))
}

/// The head of an appeal's pages.
pub(in crate::web) fn head(
    state: &State,
    public: &PublicAppeal,
    language: &Language,
) -> Result<AppealHead, Error> {
    Ok(head_of(
        state,
        &public.appeal,
        public.text(language)?,
        language,
    ))
}

fn head_of(state: &State, appeal: &Appeal, text: &AppealText, language: &Language) -> AppealHead {
    let responsible = if text.responsible.is_empty() {
        &state.app.site.name
    } else {
        &text.responsible
    };
    AppealHead::new(language, &appeal.slug, &text.title, &text.language).answered_by(
        responsible,
        &appeal.settings.contact,
        appeal.erased_at(),
    )
}

/// The head for a signature's pages: of the public appeal, else of the stored one.
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
        .storage
        .read(move |c| appeals::texts(c, id))
        .await?;
    let text = AppealText::for_language(&texts, &opened.appeal, language).ok_or(Error::NotFound)?;
    Ok(head_of(state, &opened.appeal, text, language))
}

/// Opens the signature of a link.
async fn open(
    state: &State,
    token: &str,
    purpose: Purpose,
) -> Result<Option<OpenedSignature>, Error> {
    Ok(crate::services::signatures::opened::by_link(&state.app, token, purpose).await?)
}

/// Takes one post of this neighbourhood out of its limit.
pub(in crate::web) fn within_limit(
    state: &State,
    request: &HttpRequest,
    slug: &str,
) -> Result<(), Error> {
    let neighbourhood = client_ip::prefix(request, &state.options.trusted_proxies);
    state
        .limits
        .take(slug, neighbourhood)
        .map_err(Error::TooMany)
}

/// How late mails leave at the moment, for pages that tell people to wait for one.
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

pub(in crate::web) fn person(listing: &Listing) -> ListedPerson {
    ListedPerson {
        name: listing.name.clone(),
        role: listing.detail.clone(),
        place: listing.place.clone(),
    }
}

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

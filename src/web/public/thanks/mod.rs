//! The page after the confirmation. Its URL contains no token: for an hour, an encrypted cookie identifies the browser
//! that confirmed.

pub(in crate::web) mod view;

use actix_web::{HttpRequest, web};

use crate::domain::links::{ManageLinks, absolute};
use crate::domain::{Language, MandateShown, PrivateRecord, SignatureState};
use crate::services::Purpose;
use crate::services::delivery::outbox_messages::token_text;
use crate::services::signatures::OpenedSignature;
use crate::storage::signatures;
use crate::storage::statistics::counters;
use crate::web::page_cache::public_appeal::PublicAppeal;
use crate::web::public::signatories::view::{ListedOrganisation, ListedPerson};
use crate::web::public::thanks::view::{Outcome, Share, ThanksPage};
use crate::web::public::{Ctx, HandlerResult, head, language_and_appeal, page, signed_text};
use crate::web::{Error, State, cookies};

/// `GET /{lang}/{slug}/thanks`
pub async fn show(
    state: Ctx,
    path: web::Path<(String, String)>,
    request: HttpRequest,
) -> HandlerResult {
    let (language, public) = language_and_appeal(&state, &path)?;
    let mut view = view(&state, &public, &language)?;
    if let Some(handle) = cookies::read_proven(&state, &request) {
        let appeal = public.appeal.id;
        // Not the cached count: it may not include this signature yet.
        let read = state
            .app
            .reads()
            .read(move |c| Ok((signatures::by_handle(c, handle)?, counters::of(c, appeal)?)));
        let (signature, count) = read.await?;
        if let Some(signature) = signature.filter(|signature| signature.appeal == appeal) {
            view.outcome = match signature.state {
                SignatureState::Confirmed => Outcome::Confirmed,
                SignatureState::Held => Outcome::Held,
                _ => Outcome::Unknown,
            };
            view.count = public.public_count_of(count);
            view.will_write = signature.waits_since_confirmation();
            let token = token_text(&state.app, &signature, Purpose::Manage);
            view.manage = Some(ManageLinks::of(&language, &token).page);
            let opened = OpenedSignature::open(&state.app, signature, public.appeal.clone())?;
            // Nothing is signed any more after a withdrawal or a removal.
            if view.outcome != Outcome::Unknown {
                view.text = signed_text(&state, &opened).await?;
            }
            match (view.outcome, opened.record) {
                (Outcome::Confirmed, Some(record)) => {
                    (view.person, view.organisation) = listed(&record);
                }
                (Outcome::Held, Some(record)) => {
                    let is_listed = record.publish || record.organisation.is_some();
                    view.awaited = is_listed.then(|| record.public_name());
                }
                _ => {}
            }
        }
    }
    page(&state, &language, &view)
}

/// The page for a browser without the cookie.
fn view(state: &State, public: &PublicAppeal, language: &Language) -> Result<ThanksPage, Error> {
    let head = head(state, public, language)?;
    Ok(ThanksPage {
        shell: state.shell(language),
        outcome: Outcome::Unknown,
        count: public.public_count(),
        person: None,
        organisation: None,
        text: None,
        awaited: None,
        will_write: false,
        manage: None,
        share: Share::of(
            &head.title,
            &absolute(&state.app.site.base_url, &head.links.share),
        ),
        donation_url: public.appeal.settings.donation_url.clone(),
        head,
    })
}

/// How a confirmed signature is listed in public, if at all.
fn listed(record: &PrivateRecord) -> (Option<ListedPerson>, Option<ListedOrganisation>) {
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    match &record.organisation {
        Some(group) => {
            let listed = ListedOrganisation {
                name: group.name.as_str().to_owned(),
                acronym: text(&group.acronym),
                kind: group.kind.word().to_owned(),
                place: text(&record.place),
                website: text(&group.website),
                verified_by_domain: record.mandate_shown() == MandateShown::Domain,
                verified_by_document: false,
            };
            (None, Some(listed))
        }
        None if record.publish => {
            let listed = ListedPerson {
                name: record.name.full(),
                role: text(&record.role),
                place: text(&record.place),
            };
            (Some(listed), None)
        }
        None => (None, None),
    }
}

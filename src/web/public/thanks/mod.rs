//! Thanks, at an address without a token: the browser that confirmed carries a sealed proof for an hour.

pub(in crate::web) mod view;

use actix_web::{HttpRequest, web};

use crate::domain::links::{ManageLinks, absolute};
use crate::domain::{Count, Language, MandateShown, PrivateRecord, SignatureState};
use crate::services::Purpose;
use crate::services::delivery::outbox_messages::token_text;
use crate::services::signatures::OpenedSignature;
use crate::storage::signatures;
use crate::storage::statistics::counters;
use crate::web::page_cache::PublicAppeal;
use crate::web::public::signatories::view::{ListedOrganisation, ListedPerson};
use crate::web::public::thanks::view::{Outcome, Share, ThanksPage};
use crate::web::public::{Ctx, HandlerResult, head, page, place};
use crate::web::{Error, State, cookies};

/// `GET /{lang}/{slug}/thanks`
pub async fn show(
    state: Ctx,
    path: web::Path<(String, String)>,
    request: HttpRequest,
) -> HandlerResult {
    let (language, public) = place(&state, &path)?;
    let mut view = general(&state, &public, &language)?;
    if let Some(handle) = cookies::read_proven(&state, &request) {
        let appeal = public.appeal.id;
        // Read anew: the person who just confirmed must see the number with themselves in it.
        let read = state
            .app
            .storage
            .read(move |c| Ok((signatures::by_handle(c, handle)?, counters::of(c, appeal)?)));
        let (signature, count) = read.await?;
        if let Some(signature) = signature.filter(|one| one.appeal == appeal) {
            view.outcome = match signature.state {
                SignatureState::Confirmed => Outcome::Confirmed,
                SignatureState::Held => Outcome::Held,
                _ => Outcome::Unknown,
            };
            view.count = shown(&public, count);
            let token = token_text(&state.app, &signature, Purpose::Manage);
            view.manage = Some(ManageLinks::of(&language, &token).page);
            let opened = OpenedSignature::open(&state.app, signature, public.appeal.clone())?;
            if let Some(record) = opened.record.filter(|_| view.outcome == Outcome::Confirmed) {
                (view.person, view.organisation) = listed(&record);
            }
        }
    }
    page(&state, &language, &view)
}

fn general(state: &State, public: &PublicAppeal, language: &Language) -> Result<ThanksPage, Error> {
    let head = head(state, public, language)?;
    Ok(ThanksPage {
        shell: state.shell(language),
        outcome: Outcome::Unknown,
        count: public.shown_count(),
        person: None,
        organisation: None,
        manage: None,
        share: Share::of(
            &head.title,
            &absolute(&state.app.site.base_url, &head.links.share),
        ),
        donation_url: public.appeal.settings.donation_url.clone(),
        head,
    })
}

fn shown(public: &PublicAppeal, count: Count) -> Option<crate::web::public::appeal::view::Count> {
    PublicAppeal {
        count,
        ..public.clone()
    }
    .shown_count()
}

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

//! The page after the confirmation. Its URL contains no token: an encrypted cookie identifies the browser that confirmed,
//! until the page was shown, at most for an hour.

pub(in crate::web) mod view;

use actix_web::http::Method;
use actix_web::{HttpRequest, web};

use crate::domain::links::ManageLinks;
use crate::domain::{Language, Signature, SignatureNumber, SignatureState, Source, Timestamp};
use crate::services::Purpose;
use crate::services::delivery::outbox_messages::token_text;
use crate::services::signatures::OpenedSignature;
use crate::storage::statistics::counters;
use crate::storage::{public_list, signatures};
use crate::web::page_cache::public_appeal::{PublicAppeal, PublicCount};
use crate::web::public::leaflets::share;
use crate::web::public::thanks::view::{Outcome, ThanksPage};
use crate::web::public::{
    Ctx, HandlerResult, head, language_and_appeal, organisation, page, person, signed_text,
};
use crate::web::{Error, State, cookies, wording};

/// `GET /{lang}/{slug}/thanks`
pub async fn show(
    state: Ctx,
    path: web::Path<(String, String)>,
    request: HttpRequest,
) -> HandlerResult {
    let (language, public) = language_and_appeal(&state, &path)?;
    let mut view = view(&state, &public, &language)?;
    if let Some(id) = cookies::read_proven(&state, &request) {
        let appeal = public.appeal.id;
        // Not the cached count: it may not include this signature yet.
        let read = state.app.reads().read(move |c| {
            let signature = signatures::by_id(c, id)?;
            let id = signature.as_ref().map(|signature| signature.id);
            // The line itself: an organiser may have hidden the name.
            let line = public_list::of(c, id.as_slice())?.into_values().next();
            let due = public_list::due::of(c, id.as_slice())?.into_values().next();
            Ok((signature, (line, due), counters::of(c, appeal)?))
        });
        let (signature, (line, due), count) = read.await?;
        if let Some(signature) = signature.filter(|signature| signature.appeal == appeal) {
            view.outcome = match signature.state {
                SignatureState::Confirmed => Outcome::Confirmed,
                SignatureState::Held => Outcome::Held,
                _ => Outcome::Unknown,
            };
            view.count = public.public_count_of(count);
            view.listed_at = due;
            view.signature_number = signature_number(&signature, view.count.as_ref(), state.now());
            view.will_write = signature.waits_since_confirmation();
            let token = token_text(&state.app, &signature, Purpose::Manage);
            view.manage = Some(ManageLinks::of(&language, &token).page);
            let opened = OpenedSignature::open(&state.app, signature, public.appeal.clone())?;
            // Nothing is signed any more after a withdrawal or a removal.
            if view.outcome != Outcome::Unknown {
                view.text = signed_text(&state, &opened).await?;
            }
            match (view.outcome, opened.record) {
                (Outcome::Confirmed, Some(record)) if record.organisation.is_some() => {
                    view.organisation = line.as_ref().map(organisation);
                }
                (Outcome::Confirmed, Some(_)) => view.person = line.as_ref().map(person),
                (Outcome::Held, Some(record)) => {
                    let is_listed = record.publish || record.organisation.is_some();
                    view.awaited = is_listed.then(|| record.public_name());
                }
                _ => {}
            }
        }
    }
    let mut answer = page(&state, &language, &view)?;
    // Shown once: the personal link lasts for life, and somebody else may sit there next.
    if view.outcome != Outcome::Unknown && *request.method() == Method::GET {
        let _ = answer.add_cookie(&cookies::forget_proven(&state));
    }
    Ok(answer)
}

/// How long after it was confirmed a signature is still the latest but for those that came in between, in milliseconds.
const JUST_NOW: i64 = Timestamp::MINUTE;

/// The number of a signature that has just been confirmed. The number of the moment says it, so that nothing is stored
/// about the order in which people signed.
fn signature_number(
    signature: &Signature,
    count: Option<&PublicCount>,
    now: Timestamp,
) -> Option<SignatureNumber> {
    let confirmed_at = signature.confirmed_at?;
    let is_counted =
        signature.state == SignatureState::Confirmed && signature.source != Source::Paper;
    let is_new = now.since(confirmed_at) <= JUST_NOW;
    let total = count.filter(|_| is_counted && is_new)?.total;
    Some(SignatureNumber::new(total))
}

/// The page for a browser without the cookie.
fn view(state: &State, public: &PublicAppeal, language: &Language) -> Result<ThanksPage, Error> {
    let head = head(state, public, language)?;
    let words = public.words(language);
    Ok(ThanksPage {
        shell: state.shell(language),
        outcome: Outcome::Unknown,
        count: public.public_count(),
        signature_number: None,
        word_html: wording::to_html(&words.thanks),
        person: None,
        organisation: None,
        text: None,
        awaited: None,
        listed_at: None,
        will_write: false,
        manage: None,
        share: share(state, public, language)?,
        donation_url: public.appeal.settings.donation_url.clone(),
        head,
    })
}

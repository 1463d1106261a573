//! The page of the link in the confirmation mail. Opening it changes nothing, because mail scanners open links too; the
//! button confirms.

mod complete;
pub(in crate::web) mod complete_view;
mod form;
pub(in crate::web) mod view;
mod visit;

use actix_web::{HttpRequest, web};

use crate::domain::links::{AppealLinks, ConfirmLinks};
use crate::domain::{Field, Problem, Problems, Revision, SignatureState};
use crate::services::Purpose;
use crate::services::signatures::OpenedSignature;
use crate::services::signatures::browser_trust::BrowserTrust;
use crate::services::signatures::confirm as service;
use crate::storage::ConfirmOutcome;
use crate::web::page::Form;
use crate::web::public::confirm::form::{ConfirmForm, RefuseForm, RefusedQuery};
use crate::web::public::confirm::view::{CardDifference, ConfirmPage, ConfirmState, RefusedPage};
use crate::web::public::confirm::visit::Visit;
use crate::web::public::correct::{Pairs, fields};
use crate::web::public::sign::typed::Typed;
use crate::web::public::{
    Ctx, HandlerResult, card, head, head_for, language, language_and_appeal, open, page, see_other,
    signed_text, to_thanks, unprocessable,
};
use crate::web::{Error, State, cookies};

type TokenPath = web::Path<(String, String)>;

async fn view(
    state: &State,
    visit: &Visit<'_>,
    opened: Option<&OpenedSignature>,
    problem: Option<(Field, Problem)>,
) -> Result<ConfirmPage, Error> {
    let language = visit.language;
    let links = ConfirmLinks::of(language, visit.token);
    let mut form = Form::new(&links.page, "");
    if let Some(problem) = problem {
        form = form.with_problems(&state.app.catalog, language, &Problems::from(problem));
    }
    let confirm_state = opened.map_or(ConfirmState::Gone, |opened| match opened.signature.state {
        SignatureState::Pending if opened.appeal.takes_confirmations(state.now()) => {
            ConfirmState::Pending
        }
        SignatureState::Pending => ConfirmState::Closed,
        SignatureState::Confirmed => ConfirmState::Confirmed,
        SignatureState::Held => ConfirmState::Held,
        SignatureState::Withdrawn | SignatureState::Removed => ConfirmState::Gone,
    });
    let pending = opened.filter(|_| confirm_state == ConfirmState::Pending);
    let trust = pending.map_or(BrowserTrust::Unknown, |opened| {
        trust(state, opened, visit.request)
    });
    let head = match opened {
        Some(opened) => Some(head_for(state, opened, language).await?),
        None => None,
    };
    let text = match pending {
        Some(opened) => signed_text(state, opened).await?,
        None => None,
    };
    Ok(ConfirmPage {
        text,
        shell: state.shell(language),
        head,
        state: confirm_state,
        will_write: opened.is_some_and(|opened| opened.signature.waits_since_confirmation()),
        card: pending.and_then(|opened| opened.record.as_ref()).map(card),
        links: pending.map(|_| links),
        form,
        revision: pending
            .map(|opened| opened.signature.revision.to_string())
            .unwrap_or_default(),
        one_press: !state.options.confirm_by_box && trust == BrowserTrust::Unknown,
        trusted_browser: trust == BrowserTrust::PostedThis,
        is_other_than_typed: trust == BrowserTrust::PostedOther,
        differences: match pending {
            Some(opened) if trust == BrowserTrust::PostedOther => {
                differences(state, opened, visit.request)
            }
            _ => Vec::new(),
        },
    })
}

fn trust(state: &State, opened: &OpenedSignature, request: &HttpRequest) -> BrowserTrust {
    let ticket = cookies::read_ticket(state, request);
    BrowserTrust::of(ticket.as_ref(), &opened.signature, state.now())
}

/// How what is stored differs from what was typed in this browser, as far as it still knows that.
fn differences(
    state: &State,
    opened: &OpenedSignature,
    request: &HttpRequest,
) -> Vec<CardDifference> {
    let typed = Typed::read(state, request, opened.appeal.id);
    let typed = typed.and_then(|typed| typed.form.parse(opened.appeal.settings.ask_comment).ok());
    let Some((typed, stored)) = typed.as_ref().zip(opened.record.as_ref()) else {
        return Vec::new();
    };
    CardDifference::between(&card(typed), &card(stored))
}

/// `GET /{lang}/confirm/{token}`
pub async fn show(state: Ctx, path: TokenPath, request: HttpRequest) -> HandlerResult {
    let language = language(&state, &path.0)?;
    let opened = open(&state, &path.1, Purpose::Confirm).await?;
    let visit = Visit {
        language: &language,
        token: &path.1,
        request: &request,
    };
    if let Some(opened) = &opened
        && let Some(record) = complete::awaited(&state, opened)
    {
        return complete::show(&state, &visit, opened, record).await;
    }
    let view = view(&state, &visit, opened.as_ref(), None).await?;
    let mut answer = page(&state, &language, &view)?;
    if matches!(view.state, ConfirmState::Gone | ConfirmState::Closed) {
        *answer.status_mut() = actix_web::http::StatusCode::GONE;
    }
    Ok(answer)
}

/// `POST /{lang}/confirm/{token}`
pub async fn confirm(
    state: Ctx,
    path: TokenPath,
    request: HttpRequest,
    posted: web::Form<Pairs>,
) -> HandlerResult {
    let language = language(&state, &path.0)?;
    let Some(opened) = open(&state, &path.1, Purpose::Confirm).await? else {
        return Err(Error::Gone);
    };
    let visit = Visit {
        language: &language,
        token: &path.1,
        request: &request,
    };
    if let Some(record) = complete::awaited(&state, &opened) {
        return complete::store(&state, &visit, &opened, record, &posted).await;
    }
    let typed: ConfirmForm = fields(&posted)?;
    let is_pending = opened.signature.state == SignatureState::Pending;
    let is_trusted = trust(&state, &opened, &request) == BrowserTrust::PostedThis;
    if is_pending && typed.agree.is_empty() && !is_trusted {
        let problem = Some((Field::Agree, Problem::AgreeMissing));
        let view = view(&state, &visit, Some(&opened), problem).await?;
        return unprocessable(&state, &language, &view);
    }
    let revision = Revision::from_form(&typed.revision);
    match service::confirm(&state.app, &opened, revision).await? {
        ConfirmOutcome::Confirmed | ConfirmOutcome::Held | ConfirmOutcome::Already => {
            Ok(to_thanks(&state, &language, &opened))
        }
        ConfirmOutcome::Changed => {
            let fresh = open(&state, &path.1, Purpose::Confirm).await?;
            let problem = Some((Field::Form, Problem::Changed));
            // A message that came meanwhile is shown in its own form.
            if let Some(fresh) = &fresh
                && let Some(record) = complete::awaited(&state, fresh)
            {
                return complete::show(&state, &visit, fresh, record).await;
            }
            let view = view(&state, &visit, fresh.as_ref(), problem).await?;
            unprocessable(&state, &language, &view)
        }
        ConfirmOutcome::Gone => Err(Error::Gone),
    }
}

/// `POST /{lang}/confirm/{token}/refuse`: “It wasn’t me”.
pub async fn refuse(state: Ctx, path: TokenPath, typed: web::Form<RefuseForm>) -> HandlerResult {
    let language = language(&state, &path.0)?;
    if typed.not_me.is_empty() {
        return Ok(see_other(&format!(
            "{}#refuse",
            ConfirmLinks::of(&language, &path.1).page
        )));
    }
    let Some(opened) = open(&state, &path.1, Purpose::Confirm).await? else {
        return Err(Error::Gone);
    };
    let Some(ticket) = service::refuse(&state.app, &opened).await? else {
        return Err(Error::Gone);
    };
    let mut answer = see_other(&AppealLinks::of(&language, &opened.appeal.slug).refused);
    let _ = answer.add_cookie(&cookies::refused(&state, ticket));
    Ok(answer)
}

/// `GET /{lang}/{slug}/refused`
pub async fn refused(
    state: Ctx,
    path: TokenPath,
    request: HttpRequest,
    query: web::Query<RefusedQuery>,
) -> HandlerResult {
    let (language, public) = language_and_appeal(&state, &path)?;
    let head = head(&state, &public, &language)?;
    let undo = cookies::read_refused(&state, &request).map(|_| Form::new(&head.links.refused, ""));
    page(
        &state,
        &language,
        &RefusedPage {
            shell: state.shell(&language),
            head,
            signed_again: undo.is_some() && !query.signed.is_empty(),
            undo,
            undone: false,
        },
    )
}

/// `POST /{lang}/{slug}/refused`: undoes the refusal, so that mails are sent to the address again.
pub async fn undo_refusal(state: Ctx, path: TokenPath, request: HttpRequest) -> HandlerResult {
    let (language, public) = language_and_appeal(&state, &path)?;
    let head = head(&state, &public, &language)?;
    let undone = match cookies::read_refused(&state, &request) {
        Some(ticket) => service::undo_refusal(&state.app, &ticket).await?,
        None => false,
    };
    let mut answer = page(
        &state,
        &language,
        &RefusedPage {
            shell: state.shell(&language),
            head,
            signed_again: false,
            undo: None,
            undone,
        },
    )?;
    if undone {
        let _ = answer.add_cookie(&cookies::forget_refused(&state));
    }
    Ok(answer)
}

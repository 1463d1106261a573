//! “Check your mailbox”, the page after every signature, and the six-digit code for the browser that signed.

mod form;
pub(in crate::web) mod view;

use actix_web::{HttpRequest, web};

use crate::domain::links::ConfirmLinks;
use crate::domain::{EmailAddress, Field, Language, Problem, Problems, Timestamp};
use crate::services::Purpose;
use crate::services::delivery::outbox_messages::{expected_mail, token_text};
use crate::services::signatures::confirm_code::{CodeOutcome, confirm_by_code};
use crate::services::signatures::mailbox_gone::{self, REVEAL_AFTER};
use crate::storage::{BETWEEN_MAILS, ConfirmOutcome};
use crate::web::page::Form;
use crate::web::page_cache::public_appeal::PublicAppeal;
use crate::web::public::mailbox::form::CodeForm;
use crate::web::public::mailbox::view::{CheckMailboxPage, TypedAddress};
use crate::web::public::sign::typed::Typed;
use crate::web::public::sign::{Sent, SignAnswer, sign};
use crate::web::public::{
    AppealPath, Ctx, HandlerResult, cached, delay, head, language_and_appeal, page, see_other,
    to_thanks, unprocessable,
};
use crate::web::{Error, State, cookies};

/// `GET /{lang}/{slug}/check-mailbox`: with what this browser typed, else from the page cache.
pub async fn show(state: Ctx, path: AppealPath, request: HttpRequest) -> HandlerResult {
    let (language, public) = language_and_appeal(&state, &path)?;
    match Typed::read(&state, &request, public.appeal.id) {
        Some(typed) => {
            let view = view(&state, &public, &language, Some(&typed), None)?;
            page(&state, &language, &with_bounce(&state, view, &typed).await?)
        }
        None => cached(&state, &request),
    }
}

/// Builds the page. It must be the same for every visitor, except for what their browser typed and for the problem with
/// a code.
pub(in crate::web) fn view(
    state: &State,
    public: &PublicAppeal,
    language: &Language,
    typed: Option<&Typed>,
    problem: Option<Problem>,
) -> Result<CheckMailboxPage, Error> {
    let head = head(state, public, language)?;
    let (sender, subject) = expected_mail(&state.app, &public.appeal, &public.texts, language)?;
    let mut form = Form::new(&head.links.check_mailbox, "");
    if let Some(problem) = problem {
        form = form.with_problems(
            &state.app.catalog,
            language,
            &Problems::from((Field::Code, problem)),
        );
    }
    Ok(CheckMailboxPage {
        shell: state.shell(language),
        head,
        form,
        sender,
        subject,
        delay: delay(state),
        typed: typed.map(|typed| TypedAddress {
            address: typed.form.email().to_owned(),
            is_gone: false,
            seconds_until_again: seconds_until_again(state, typed),
            seconds_until_look: seconds_until_refresh(state, typed),
        }),
    })
}

/// Says whether the mail came back, to the browser that typed the address and to no other.
async fn with_bounce(
    state: &State,
    mut view: CheckMailboxPage,
    typed: &Typed,
) -> Result<CheckMailboxPage, Error> {
    let address = EmailAddress::parse(typed.form.email());
    if let (Some(shown), Ok(address)) = (&mut view.typed, address) {
        shown.is_gone = mailbox_gone::is_gone(&state.app, &address, typed.at).await?;
    }
    Ok(view)
}

/// The page refreshes when it could say that the mail came back, and when the mail can be sent again.
fn seconds_until_refresh(state: &State, typed: &Typed) -> i64 {
    let elapsed = state.now().since(typed.at);
    let times = [REVEAL_AFTER, BETWEEN_MAILS].into_iter();
    let next = times.map(|time| time - elapsed).find(|left| *left > 0);
    (next.unwrap_or(0) + Timestamp::SECOND - 1) / Timestamp::SECOND
}

/// Another mail to the same address leaves after a pause; asking earlier would not bring it sooner.
fn seconds_until_again(state: &State, typed: &Typed) -> i64 {
    let wait = BETWEEN_MAILS - state.now().since(typed.at);
    (wait.max(0) + Timestamp::SECOND - 1) / Timestamp::SECOND
}

/// Signs once more what this browser typed, which sends the mail again as far as the caps allow it. If the text has
/// changed or the form has a problem by now, the form says so.
async fn send_again(
    state: &State,
    public: &PublicAppeal,
    language: &Language,
    request: &HttpRequest,
) -> HandlerResult {
    let links = head(state, public, language)?.links;
    let text = public.text(language)?.id;
    let typed = Typed::read(state, request, public.appeal.id).filter(|typed| typed.text == text);
    let asks_comment = public.appeal.settings.ask_comment;
    let is_open = public.appeal.takes_signatures(state.now());
    let to_form = || see_other(&links.sign_correct);
    let Some(typed) = typed.filter(|_| is_open) else {
        return Ok(to_form());
    };
    if seconds_until_again(state, &typed) > 0 {
        return Ok(see_other(&links.check_mailbox));
    }
    let Ok(record) = typed.form.parse(asks_comment) else {
        return Ok(to_form());
    };
    let posted = (typed.text, record);
    let sent = Sent::Again {
        no_proof: typed.no_proof,
    };
    let signed = sign(
        state,
        public,
        language,
        request,
        &posted,
        (typed.form, sent),
    );
    Ok(match signed.await? {
        SignAnswer::Done(answer) => answer,
        SignAnswer::TextChanged => to_form(),
    })
}

/// `POST /{lang}/{slug}/check-mailbox`: confirms by the six-digit code, or sends the mail again.
pub async fn confirm(
    state: Ctx,
    path: AppealPath,
    request: HttpRequest,
    typed: web::Form<CodeForm>,
) -> HandlerResult {
    let (language, public) = language_and_appeal(&state, &path)?;
    if !typed.again.is_empty() {
        return send_again(&state, &public, &language, &request).await;
    }
    let ticket =
        cookies::read_ticket(&state, &request).filter(|ticket| ticket.appeal == public.appeal.id);
    let (outcome, problem) = match ticket {
        Some(ticket) => {
            let outcome = confirm_by_code(&state.app, &ticket, &typed.code).await?;
            (outcome, Problem::CodeWrong)
        }
        None => (CodeOutcome::Wrong, Problem::CodeElsewhere),
    };
    match outcome {
        CodeOutcome::Done(
            ConfirmOutcome::Confirmed | ConfirmOutcome::Held | ConfirmOutcome::Already,
            opened,
        ) => Ok(to_thanks(&state, &language, &opened)),
        CodeOutcome::Review(opened) | CodeOutcome::Done(ConfirmOutcome::Changed, opened) => {
            let token = token_text(&state.app, &opened.signature, Purpose::Confirm);
            Ok(see_other(&ConfirmLinks::of(&language, &token).page))
        }
        CodeOutcome::Done(ConfirmOutcome::Gone, _) | CodeOutcome::Wrong => {
            let typed = Typed::read(&state, &request, public.appeal.id);
            let problem = Some(problem);
            let mut view = view(&state, &public, &language, typed.as_ref(), problem)?;
            if let Some(typed) = &typed {
                view = with_bounce(&state, view, typed).await?;
            }
            unprocessable(&state, &language, &view)
        }
    }
}

//! “Check your mailbox”, the page after every signature, and the six-digit code for the browser that signed.

mod form;
pub(in crate::web) mod view;

use actix_web::{HttpRequest, web};

use crate::domain::links::ConfirmLinks;
use crate::domain::{Field, Language, Problem, Problems};
use crate::services::Purpose;
use crate::services::delivery::outbox_messages::{expected_mail, token_text};
use crate::services::signatures::confirm_code::{CodeOutcome, confirm_by_code};
use crate::storage::ConfirmOutcome;
use crate::web::page::Form;
use crate::web::page_cache::public_appeal::PublicAppeal;
use crate::web::public::mailbox::form::CodeForm;
use crate::web::public::mailbox::view::CheckMailboxPage;
use crate::web::public::{
    Ctx, HandlerResult, again, cached, delay, head, language_and_appeal, see, within_limit,
};
use crate::web::{Error, State, cookies};

type AppealPath = web::Path<(String, String)>;

/// `GET /{lang}/{slug}/check-mailbox`, from the page cache.
pub async fn show(state: Ctx, request: HttpRequest) -> HandlerResult {
    cached(&state, &request)
}

/// Builds the page. It must be the same for every visitor, except for the problem with a code.
pub(in crate::web) fn view(
    state: &State,
    public: &PublicAppeal,
    language: &Language,
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
    })
}

/// `POST /{lang}/{slug}/check-mailbox`: confirms by the six-digit code.
pub async fn confirm(
    state: Ctx,
    path: AppealPath,
    request: HttpRequest,
    typed: web::Form<CodeForm>,
) -> HandlerResult {
    let (language, public) = language_and_appeal(&state, &path)?;
    within_limit(&state, &request, &public.appeal.slug)?;
    let ticket = cookies::read_ticket(&state.app, &request)
        .filter(|ticket| ticket.appeal == public.appeal.id);
    let outcome = match ticket {
        Some(ticket) => confirm_by_code(&state.app, &ticket, &typed.code).await?,
        None => CodeOutcome::Wrong,
    };
    match outcome {
        CodeOutcome::Done(
            ConfirmOutcome::Confirmed | ConfirmOutcome::Held | ConfirmOutcome::Already,
            opened,
        ) => {
            let mut answer = see(&head(&state, &public, &language)?.links.thanks);
            let _ = answer.add_cookie(&cookies::proven(&state, &opened.signature));
            Ok(answer)
        }
        CodeOutcome::Review(opened) | CodeOutcome::Done(ConfirmOutcome::Changed, opened) => {
            let token = token_text(&state.app, &opened.signature, Purpose::Confirm);
            Ok(see(&ConfirmLinks::of(&language, &token).page))
        }
        CodeOutcome::Done(ConfirmOutcome::Gone, _) | CodeOutcome::Wrong => again(
            &state,
            &language,
            &view(&state, &public, &language, Some(Problem::CodeWrong))?,
        ),
    }
}

//! Step-up authentication: asks for the password or a code again before a sensitive action (see [`super::Fresh`]).

use actix_web::web;
use serde::Deserialize;

use super::login::add_cookie;
use super::{Admin, CsrfForm, cookies};
use crate::domain::admin_links::safe_return_to;
use crate::domain::{Field, Problem, Problems};
use crate::services::accounts::step_up::{StepUpOutcome, step_up};
use crate::web::admin::account::view::StepUpPage;
use crate::web::admin::passkeys::view::PasskeyForm;
use crate::web::public::{Ctx, HandlerResult, page, see_other, unprocessable};
use crate::web::{Error, State};

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct ReturnTo {
    to: String,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct StepUpForm {
    password: String,
    /// Instead of the password, where the account has a second factor.
    code: String,
    to: String,
}

async fn view(
    state: &State,
    admin: &Admin,
    to: &str,
    problems: &Problems,
    wait: i64,
) -> Result<StepUpPage, Error> {
    Ok(StepUpPage {
        frame: admin.frame(state, ""),
        form: admin.form(state, &admin.links().step_up, problems),
        to: safe_return_to(to, "").to_owned(),
        two_steps: admin.session.account.has_second_factor(),
        wait,
        passkey: PasskeyForm::step_up(state, admin).await?,
    })
}

/// `GET /{lang}/admin/step-up`
pub async fn show(state: Ctx, admin: Admin, query: web::Query<ReturnTo>) -> HandlerResult {
    let view = view(&state, &admin, &query.to, &Problems::default(), 0).await?;
    page(&state, &admin.language, &view)
}

/// `POST /{lang}/admin/step-up`
pub async fn confirm(
    state: Ctx,
    admin: Admin,
    CsrfForm(typed): CsrfForm<StepUpForm>,
) -> HandlerResult {
    let two_steps = admin.session.account.has_second_factor();
    let (given, problem) = if two_steps {
        (&typed.code, (Field::Code, Problem::TotpWrong))
    } else {
        (&typed.password, (Field::Password, Problem::PasswordWrong))
    };
    let outcome = step_up(&state.app, &admin.session, given).await?;
    answer(&state, &admin, &typed.to, outcome, problem).await
}

/// Answers what was given to make a session fresh.
pub(super) async fn answer(
    state: &State,
    admin: &Admin,
    to: &str,
    outcome: StepUpOutcome,
    problem: (Field, Problem),
) -> HandlerResult {
    let (problems, wait) = match outcome {
        StepUpOutcome::Yes(id) => {
            let home = admin.links().home;
            let mut response = see_other(safe_return_to(to, &home));
            add_cookie(&mut response, &cookies::session(state, &id))?;
            return Ok(response);
        }
        StepUpOutcome::No => (Problems::from(problem), 0),
        StepUpOutcome::Wait(until) => (Problems::default(), state.minutes_until(until)),
    };
    let view = view(state, admin, to, &problems, wait).await?;
    unprocessable(state, &admin.language, &view)
}

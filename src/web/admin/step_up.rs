//! Step-up authentication: asks for the password or a code again before a sensitive action (see [`super::Fresh`]).

use actix_web::web;
use serde::Deserialize;

use super::{Admin, CsrfForm};
use crate::domain::admin_links::is_safe_return_to;
use crate::domain::{Field, Problem, Problems, Timestamp};
use crate::services::accounts::sessions::{self, StepUpOutcome};
use crate::web::State;
use crate::web::admin::account::view::StepUpPage;
use crate::web::public::{Ctx, HandlerResult, page, see_other, unprocessable};

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct ReturnTo {
    to: String,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct StepUpForm {
    password: String,
    to: String,
}

fn view(state: &State, admin: &Admin, to: &str, problems: &Problems, wait: i64) -> StepUpPage {
    let return_to = if is_safe_return_to(to) { to } else { "" };
    StepUpPage {
        frame: admin.frame(state, ""),
        form: admin.form(state, &admin.links().step_up, problems),
        to: return_to.to_owned(),
        two_steps: admin.session.account.totp.is_some(),
        wait,
    }
}

/// `GET /{lang}/admin/step-up`
pub async fn show(state: Ctx, admin: Admin, query: web::Query<ReturnTo>) -> HandlerResult {
    let view = view(&state, &admin, &query.to, &Problems::default(), 0);
    page(&state, &admin.language, &view)
}

/// `POST /{lang}/admin/step-up`
pub async fn confirm(
    state: Ctx,
    admin: Admin,
    CsrfForm(typed): CsrfForm<StepUpForm>,
) -> HandlerResult {
    let home = admin.links().home;
    let refuse = |problems: &Problems, wait| {
        let view = view(&state, &admin, &typed.to, problems, wait);
        unprocessable(&state, &admin.language, &view)
    };
    match sessions::step_up(&state.app, &admin.session, &typed.password).await? {
        StepUpOutcome::Yes => Ok(see_other(if is_safe_return_to(&typed.to) {
            &typed.to
        } else {
            &home
        })),
        StepUpOutcome::No => refuse(
            &Problems::from((Field::Password, Problem::PasswordWrong)),
            0,
        ),
        StepUpOutcome::Wait(until) => {
            let minutes = until.since(state.now()).max(0) / Timestamp::MINUTE + 1;
            refuse(&Problems::default(), minutes)
        }
    }
}

//! The password, or a code, once more: before a list leaves, a role changes, a key or a sender.

use actix_web::web;
use serde::Deserialize;

use super::{Admin, CsrfForm};
use crate::domain::admin_links::is_way_on;
use crate::domain::{Field, Problem, Problems, Timestamp};
use crate::services::accounts::sessions;
use crate::services::accounts::sessions::StepUpOutcome;
use crate::web::State;
use crate::web::admin::account::view::StepUpPage;
use crate::web::public::{Ctx, HandlerResult, again, page, see};

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct ReturnTo {
    to: String,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Proof {
    password: String,
    to: String,
}

fn view(state: &State, admin: &Admin, to: &str, problems: &Problems, wait: i64) -> StepUpPage {
    let way_on = if is_way_on(to) { to } else { "" };
    StepUpPage {
        shell: admin.shell(state),
        area: admin.area(state, ""),
        form: admin.form(state, &admin.links().step_up, problems),
        to: way_on.to_owned(),
        two_steps: admin.entered.account.totp.is_some(),
        wait,
    }
}

/// `GET /{lang}/admin/step-up`
pub async fn show(state: Ctx, admin: Admin, way: web::Query<ReturnTo>) -> HandlerResult {
    let view = view(&state, &admin, &way.to, &Problems::default(), 0);
    page(&state, &admin.language, &view)
}

/// `POST /{lang}/admin/step-up`
pub async fn take(state: Ctx, admin: Admin, CsrfForm(proof): CsrfForm<Proof>) -> HandlerResult {
    let home = admin.links().home;
    let refuse = |problems: &Problems, wait| {
        let view = view(&state, &admin, &proof.to, problems, wait);
        again(&state, &admin.language, &view)
    };
    match sessions::step_up(&state.app, &admin.entered, &proof.password).await? {
        StepUpOutcome::Yes => Ok(see(if is_way_on(&proof.to) {
            &proof.to
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

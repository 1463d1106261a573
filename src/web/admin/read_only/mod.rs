//! The switch of read-only mode and maintenance, for owners.

pub(in crate::web) mod view;

use actix_web::web;

use super::{Admin, CsrfForm, Done, FormFields, Fresh};
use crate::domain::{FieldProblems, Problem};
use crate::services::read_only;
use crate::services::read_only::MINUTES_MAX;
use crate::web::State;
use crate::web::admin::editor::form;
use crate::web::admin::read_only::view::SwitchPage;
use crate::web::public::{Ctx, HandlerResult, page, see_other, unprocessable};

fn view(state: &State, admin: &Admin, minutes: &str, problems: FieldProblems) -> SwitchPage {
    let mode = read_only::current(&state.app);
    SwitchPage {
        frame: admin.frame(state, "settings"),
        form: form(state, admin, &admin.links().read_only, problems),
        is_on: mode.is_some(),
        is_closed: mode.is_some_and(|mode| mode.is_closed),
        until: mode.and_then(|mode| mode.until),
        minutes: minutes.to_owned(),
        done: "",
    }
}

/// `GET /{lang}/admin/read-only`
pub async fn show(state: Ctx, admin: Admin, _: Fresh, query: web::Query<Done>) -> HandlerResult {
    let mut view = view(&state, &admin, "30", Vec::new());
    view.done = query.one_of(&["on", "closed", "off"]);
    page(&state, &admin.language, &view)
}

/// `POST /{lang}/admin/read-only`
pub async fn switch(
    state: Ctx,
    admin: Admin,
    CsrfForm(typed): CsrfForm<FormFields>,
    _: Fresh,
) -> HandlerResult {
    let path = admin.links().read_only;
    if typed.get("do") == "off" {
        read_only::switch_off(&state.app, admin.actor()).await?;
        return Ok(see_other(&format!("{path}?done=off")));
    }
    let Ok(minutes) = minutes(typed.get("minutes")) else {
        let max = MINUTES_MAX as usize;
        let problem = ("minutes".to_owned(), Problem::NumberOutside { max });
        let view = view(&state, &admin, typed.get("minutes"), vec![problem]);
        return unprocessable(&state, &admin.language, &view);
    };
    if typed.get("do") == "close" {
        read_only::close(&state.app, admin.actor(), minutes).await?;
        return Ok(see_other(&format!("{path}?done=closed")));
    }
    read_only::switch_on(&state.app, admin.actor(), minutes).await?;
    Ok(see_other(&format!("{path}?done=on")))
}

/// No minutes when the field is empty; an error when it holds no number of minutes.
fn minutes(typed: &str) -> Result<Option<u32>, ()> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(None);
    }
    let minutes = typed.parse().ok();
    let minutes = minutes.filter(|minutes| (1..=MINUTES_MAX).contains(minutes));
    minutes.map(Some).ok_or(())
}

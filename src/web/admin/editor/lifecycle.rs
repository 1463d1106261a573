//! Publish, schedule, close and reopen an appeal: a page that says what will happen, and a button.

use crate::domain::{AppealState, FieldProblems, Problem, Timestamp};
use crate::services::appeals::{self, AcceptedDates, AppealPart, StateChanged};
use crate::web::admin::editor::view::{DateWarningView, StatePage};
use crate::web::admin::editor::{form, links, opens_later, read, save_conflict, tabs, titled};
use crate::web::admin::{AppealAdmin, CsrfForm, FormFields};
use crate::web::public::{Ctx, HandlerResult, page, see_other, unprocessable};
use crate::web::{Error, State};

async fn view(
    state: &State,
    at: &AppealAdmin,
    action: &'static str,
    problems: FieldProblems,
) -> Result<StatePage, Error> {
    let section = read(state, at, AppealPart::Opening).await?;
    let links = links(at);
    let (title, text_lang) = titled(at, &section.texts);
    let settings = &section.appeal.settings;
    let url = if action == "close" {
        &links.close
    } else {
        &links.publish
    };
    Ok(StatePage {
        frame: at.admin.frame(state, "appeals"),
        form: form(state, &at.admin, url, problems),
        action,
        seen: section.mark.clone(),
        title,
        text_lang,
        opens: opens_later(state, at),
        closes: settings.closes,
        erase_after_days: section.appeal.erasure_days(),
        warning: None,
        tabs: tabs(state, at, &section, None),
        links,
    })
}

/// The word for opening the appeal, which depends on its state.
fn opening_action(state: &State, at: &AppealAdmin) -> &'static str {
    match (at.appeal.state, opens_later(state, at)) {
        (AppealState::Closed, _) => "reopen",
        (_, Some(_)) => "schedule",
        _ => "publish",
    }
}

/// `GET /{lang}/admin/appeals/{slug}/publish`
pub async fn ask_publish(state: Ctx, at: AppealAdmin) -> HandlerResult {
    if at.appeal.state == AppealState::Open {
        return Ok(see_other(&links(&at).edit));
    }
    let view = view(&state, &at, opening_action(&state, &at), Vec::new()).await?;
    page(&state, &at.admin.language, &view)
}

/// `POST /{lang}/admin/appeals/{slug}/publish`
pub async fn publish(
    state: Ctx,
    at: AppealAdmin,
    CsrfForm(typed): CsrfForm<FormFields>,
) -> HandlerResult {
    let edit = links(&at).edit;
    if at.appeal.state == AppealState::Open {
        return Ok(see_other(&edit));
    }
    let closes = at.appeal.settings.closes;
    if closes.is_some_and(|closes| closes <= state.now()) {
        let problems = vec![("form".to_owned(), Problem::ClosedByDate)];
        let view = view(&state, &at, opening_action(&state, &at), problems).await?;
        return unprocessable(&state, &at.admin.language, &view);
    }
    let done = if at.appeal.state == AppealState::Closed {
        "reopened"
    } else {
        "published"
    };
    let (app, slug) = (&state.app, &at.appeal.slug);
    match appeals::open_as(app, at.admin.actor(), slug, typed.get("seen")).await? {
        StateChanged::Newer => {
            let problems = vec![("form".to_owned(), Problem::OpeningChanged)];
            let view = view(&state, &at, opening_action(&state, &at), problems).await?;
            save_conflict(&state, &at.admin, &view)
        }
        StateChanged::Done | StateChanged::ErasesSoon(_) => {
            Ok(see_other(&format!("{edit}?done={done}")))
        }
    }
}

/// `GET /{lang}/admin/appeals/{slug}/close`
pub async fn ask_close(state: Ctx, at: AppealAdmin) -> HandlerResult {
    if at.appeal.state != AppealState::Open {
        return Ok(see_other(&links(&at).edit));
    }
    let warning = appeals::closing_warning(&state.app, at.appeal.id).await?;
    if warning.is_some() {
        at.admin.require_fresh(&state)?;
    }
    let mut view = view(&state, &at, "close", Vec::new()).await?;
    view.warning = warning.map(DateWarningView::from);
    page(&state, &at.admin.language, &view)
}

/// `POST /{lang}/admin/appeals/{slug}/close`
pub async fn close(
    state: Ctx,
    at: AppealAdmin,
    CsrfForm(typed): CsrfForm<FormFields>,
) -> HandlerResult {
    let links = links(&at);
    if at.appeal.state != AppealState::Open {
        return Ok(see_other(&links.edit));
    }
    // When the erasure would come, as the page said.
    let shown = typed.get("accept-dates").parse().ok().map(Timestamp);
    if shown.is_some() {
        at.admin.require_fresh(&state)?;
    }
    let accepts = shown.map_or(AcceptedDates::None, AcceptedDates::Erasure);
    let (app, slug, by) = (&state.app, &at.appeal.slug, at.admin.actor());
    Ok(match appeals::close_as(app, by, slug, accepts).await? {
        StateChanged::Done => see_other(&format!("{}?done=closed", links.edit)),
        // The page did not say so when it was opened, or said another date.
        StateChanged::ErasesSoon(_) | StateChanged::Newer => see_other(&links.close),
    })
}

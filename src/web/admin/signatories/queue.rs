//! Those who wait for a decision, one after the other, the longest waiting first.

use actix_web::web;

use crate::domain::{SignatureId, SignatureState};
use crate::storage::signatures;
use crate::storage::statistics::counters;
use crate::web::admin::AppealAdmin;
use crate::web::admin::signatories::view::{Queue, QueueEndPage};
use crate::web::admin::signatories::{Query, detail_view, done, links, own};
use crate::web::page::Form;
use crate::web::public::{Ctx, HandlerResult, page};
use crate::web::{Error, State};

/// `GET /{lang}/admin/appeals/{slug}/to-decide`
pub async fn show(state: Ctx, at: AppealAdmin, query: web::Query<Query>) -> HandlerResult {
    let (appeal, after) = (at.appeal.id, query.after);
    let held = [SignatureState::Held];
    let read = state
        .app
        .reads()
        .read(move |c| signatures::page(c, appeal, &held, after, 1));
    let done = done(&query.done);
    let Some(next) = read.await?.first().map(|one| one.id) else {
        let view = QueueEndPage {
            shell: at.admin.shell(&state),
            area: at.admin.area(&state, "appeals"),
            people: links(&at),
            waiting: waiting(&state, &at).await?,
            done,
        };
        return page(&state, &at.admin.language, &view);
    };
    let whole = own(&state, &at, next).await?;
    let place = place(&state, &at, next).await?;
    let form = Form::new("", &at.admin.token(&state));
    let view = detail_view::person(&state, &at, &whole, form, Some(place), done).await?;
    page(&state, &at.admin.language, &view)
}

/// The place of a signature in the row.
pub(super) async fn place(
    state: &State,
    at: &AppealAdmin,
    id: SignatureId,
) -> Result<Queue, Error> {
    Ok(Queue {
        waiting: waiting(state, at).await?,
        next: format!("{}?after={id}", links(at).queue),
    })
}

async fn waiting(state: &State, at: &AppealAdmin) -> Result<i64, Error> {
    let id = at.appeal.id;
    let mut all = state.app.reads().read(counters::waiting).await?;
    Ok(all.remove(&id).unwrap_or_default().held)
}

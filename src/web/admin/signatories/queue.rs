//! The moderation queue: held signatures one at a time, the oldest first.

use actix_web::web;

use crate::domain::{SignatureId, SignatureState};
use crate::storage::signatures;
use crate::storage::statistics::counters;
use crate::web::admin::AppealAdmin;
use crate::web::admin::signatories::view::{Queue, QueueEndPage};
use crate::web::admin::signatories::{Query, detail_view, known_done, links, load};
use crate::web::page::Form;
use crate::web::public::{Ctx, HandlerResult, page};
use crate::web::{Error, State};

/// `GET /{lang}/admin/appeals/{slug}/to-decide`
pub async fn show(state: Ctx, at: AppealAdmin, query: web::Query<Query>) -> HandlerResult {
    let (appeal, after) = (
        at.appeal.id,
        query.after.unwrap_or(SignatureId::BEFORE_FIRST),
    );
    let held = [SignatureState::Held];
    let storage = &state.app.reads();
    let next = storage.read(move |c| signatures::page(c, appeal, &held, after, 1));
    let done = known_done(&query.done);
    let Some(next) = next.await?.first().map(|signature| signature.id) else {
        let view = QueueEndPage {
            frame: at.admin.frame(&state, "appeals"),
            signatories: links(&at),
            waiting: waiting(&state, &at).await?,
            done,
        };
        return page(&state, &at.admin.language, &view);
    };
    let detail = load(&state, &at, next).await?;
    let position = position(&state, &at, next).await?;
    let form = Form::new("", &at.admin.token(&state)).about(detail.opened.signature.revision);
    let mut view = detail_view::view(&state, &at, &detail, form).await?;
    view.queue = Some(position);
    view.done = done;
    page(&state, &at.admin.language, &view)
}

/// The position of a signature in the queue.
pub(super) async fn position(
    state: &State,
    at: &AppealAdmin,
    id: SignatureId,
) -> Result<Queue, Error> {
    Ok(Queue {
        waiting: waiting(state, at).await?,
        next: format!("{}?after={id}", links(at).queue),
    })
}

/// The number of held signatures of the appeal.
async fn waiting(state: &State, at: &AppealAdmin) -> Result<i64, Error> {
    let id = at.appeal.id;
    let mut by_appeal = state.app.reads().read(counters::waiting).await?;
    Ok(by_appeal.remove(&id).unwrap_or_default().held)
}

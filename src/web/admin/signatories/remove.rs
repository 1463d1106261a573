//! Removing a signature, or refusing a group: asks for the reason first.

use actix_web::web;

use crate::domain::text::single_line;
use crate::domain::{Problem, REMOVAL_REASON_MAX, SignatureKind, SignatureState};
use crate::services::signatories::SignatureDetail;
use crate::services::signatures::moderate;
use crate::services::signatures::moderate::Decision;
use crate::web::State;
use crate::web::admin::signatories::detail::{Path, after, told};
use crate::web::admin::signatories::view::RemovePage;
use crate::web::admin::signatories::{Query, links, own};
use crate::web::admin::{AppealAdmin, CsrfForm, FormFields};
use crate::web::page::Form;
use crate::web::public::{Ctx, HandlerResult, again, page, see};

/// Whether it is a group that waits, which is refused rather than removed.
fn refuses(whole: &SignatureDetail) -> bool {
    let one = &whole.opened.signature;
    one.kind == SignatureKind::Collective && one.state == SignatureState::Held
}

fn view(
    state: &State,
    at: &AppealAdmin,
    whole: &SignatureDetail,
    problem: Option<Problem>,
    reason: &str,
    in_queue: bool,
) -> RemovePage {
    let links = links(at);
    let one = links.one(whole.opened.signature.id);
    let named = problem.map(|problem| ("reason".into(), problem));
    let record = whole.opened.record.as_ref();
    RemovePage {
        shell: at.admin.shell(state),
        area: at.admin.area(state, "appeals"),
        form: Form::new(&one.remove, &at.admin.token(state)).with_named(
            &state.app.catalog,
            &at.admin.language,
            named,
        ),
        back: match in_queue {
            true => format!("{}?after={}", links.queue, whole.opened.signature.id - 1),
            false => one.page,
        },
        name: record
            .map(|record| record.public_name())
            .unwrap_or_default(),
        refuses: refuses(whole),
        reason: reason.to_owned(),
        in_queue,
    }
}

/// `GET /{lang}/admin/appeals/{slug}/signatories/{id}/remove`
pub async fn ask(
    state: Ctx,
    at: AppealAdmin,
    path: Path,
    query: web::Query<Query>,
) -> HandlerResult {
    let whole = own(&state, &at, path.2).await?;
    let view = view(&state, &at, &whole, None, "", query.queue == "yes");
    page(&state, &at.admin.language, &view)
}

/// `POST /{lang}/admin/appeals/{slug}/signatories/{id}/remove`
pub async fn remove(
    state: Ctx,
    at: AppealAdmin,
    path: Path,
    CsrfForm(typed): CsrfForm<FormFields>,
) -> HandlerResult {
    let whole = own(&state, &at, path.2).await?;
    let in_queue = typed.get("queue") == "yes";
    let reason =
        single_line::clean(typed.get("reason"), REMOVAL_REASON_MAX).and_then(|reason| match reason
            .is_empty()
        {
            true => Err(Problem::Empty),
            false => Ok(reason),
        });
    let reason = match reason {
        Ok(reason) => reason,
        Err(problem) => {
            let view = view(
                &state,
                &at,
                &whole,
                Some(problem),
                typed.get("reason"),
                in_queue,
            );
            return again(&state, &at.admin.language, &view);
        }
    };
    let (decision, word) = match refuses(&whole) {
        true => (Decision::Refuse(reason), "refuse"),
        false => (Decision::Remove(reason), "remove"),
    };
    let by = at.admin.actor();
    let decided = moderate::decide_as(&state.app, by, &whole.opened, decision, None).await?;
    Ok(see(&after(&at, path.2, told(decided, word), in_queue)))
}

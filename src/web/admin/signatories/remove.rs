//! Removing a signature, or refusing a group that waits for approval; both ask for a reason.

use actix_web::web;

use crate::domain::{Problem, Removal, RemovalGround, Revision, SignatureKind, SignatureState};
use crate::services::signatories::SignatureDetail;
use crate::services::signatures::moderate::{self, Decision};
use crate::web::State;
use crate::web::admin::editor::view::KindChoice;
use crate::web::admin::signatories::detail::{Path, next_url, outcome_word};
use crate::web::admin::signatories::view::RemovePage;
use crate::web::admin::signatories::{Query, count_opened, links, load, seen};
use crate::web::admin::{AppealAdmin, CsrfForm, FormFields};
use crate::web::page::Form;
use crate::web::public::{Ctx, HandlerResult, form_page, see_other, unprocessable};

/// Whether the signature is a group that waits for approval, which is refused rather than removed.
fn is_refusal(detail: &SignatureDetail) -> bool {
    let signature = &detail.opened.signature;
    signature.kind == SignatureKind::Collective && signature.state == SignatureState::Held
}

/// Choices of what the owner is told as the reason.
pub(in crate::web::admin) fn grounds(
    offered: impl Iterator<Item = RemovalGround>,
    chosen: Option<RemovalGround>,
) -> Vec<KindChoice> {
    let choices = [None].into_iter().chain(offered.map(Some));
    choices
        .map(|ground| KindChoice {
            word: ground.map_or("none", RemovalGround::word),
            chosen: ground == chosen,
        })
        .collect()
}

/// The state of the form to show.
#[derive(Default)]
struct RemoveForm<'a> {
    reason: &'a str,
    ground: Option<RemovalGround>,
    problem: Option<Problem>,
    /// What the reader of the form saw when they opened it; now, if `None`.
    seen: Option<Revision>,
    /// Whether the organiser comes from the moderation queue.
    in_queue: bool,
}

fn view(
    state: &State,
    at: &AppealAdmin,
    detail: &SignatureDetail,
    form: &RemoveForm<'_>,
) -> RemovePage {
    let signature = &detail.opened.signature;
    let (links, id) = (links(at), signature.id);
    let signature_links = links.signature(id);
    let named = form.problem.map(|problem| ("reason".into(), problem));
    let record = detail.opened.record.as_ref();
    RemovePage {
        frame: at.admin.frame(state, "appeals"),
        form: Form::new(&signature_links.remove, &at.admin.token(state))
            .about(form.seen.unwrap_or(signature.revision))
            .with_named(&state.app.catalog, &at.admin.language, named),
        back: if form.in_queue {
            // The cursor before this signature shows it again.
            format!("{}?after={}", links.queue, id.0 - 1)
        } else {
            signature_links.page
        },
        name: record
            .map(|record| record.public_name())
            .unwrap_or_default(),
        refuses: is_refusal(detail),
        reason: form.reason.to_owned(),
        grounds: grounds(RemovalGround::of_kind(signature.kind), form.ground),
        tells: signature.is_proven_by_mail(),
        in_queue: form.in_queue,
    }
}

/// `GET /{lang}/admin/appeals/{slug}/signatories/{id}/remove`
pub async fn ask(
    state: Ctx,
    at: AppealAdmin,
    path: Path,
    query: web::Query<Query>,
) -> HandlerResult {
    let detail = load(&state, &at, path.2).await?;
    count_opened(&state, &at, 1, &links(&at).signature(path.2).remove).await?;
    let form = RemoveForm {
        in_queue: query.queue == "yes",
        ..RemoveForm::default()
    };
    let view = view(&state, &at, &detail, &form);
    form_page(&state, &at.admin.language, &view)
}

/// `POST /{lang}/admin/appeals/{slug}/signatories/{id}/remove`
pub async fn remove(
    state: Ctx,
    at: AppealAdmin,
    path: Path,
    CsrfForm(typed): CsrfForm<FormFields>,
) -> HandlerResult {
    let detail = load(&state, &at, path.2).await?;
    let in_queue = typed.get("queue") == "yes";
    let ground = RemovalGround::from_word(typed.get("ground"));
    let note = match Removal::parse_note(typed.get("reason")) {
        Ok(note) => note,
        Err(problem) => {
            count_opened(&state, &at, 1, &links(&at).signature(path.2).remove).await?;
            let form = RemoveForm {
                reason: typed.get("reason"),
                ground,
                problem: Some(problem),
                seen: Some(seen(&typed, path.2).revision),
                in_queue,
            };
            let view = view(&state, &at, &detail, &form);
            return unprocessable(&state, &at.admin.language, &view);
        }
    };
    let removal = Removal { ground, note };
    let (decision, word) = if is_refusal(&detail) {
        (Decision::Refuse(removal), "refuse")
    } else {
        (Decision::Remove(removal), "remove")
    };
    let (by, seen) = (at.admin.actor(), seen(&typed, path.2));
    let outcome = moderate::decide_as(&state.app, by, &detail.opened, seen, decision, None).await?;
    let done = outcome_word(outcome, word);
    Ok(see_other(&next_url(&at, path.2, done, in_queue)))
}

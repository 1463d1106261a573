//! One signature: its page, moderation, visibility in the public list, and sending the confirmation mail again.

use actix_web::web;

use crate::domain::{MandateShown, PrivateRecord, Problem, SignatureId, optional_line};
use crate::services::accounts::opened_records;
use crate::services::signatories::{self, DOCUMENT_MAX, Mandate, Resent, VisibilityOutcome};
use crate::services::signatures::moderate::{self, Decision, DecisionOutcome, SeenClaim};
use crate::services::signatures::rival_claims;
use crate::web::Error;
use crate::web::admin::signatories::{Query, detail_view, known_done, links, load, queue, seen};
use crate::web::admin::{AppealAdmin, CsrfForm, FormFields};
use crate::web::page::Form;
use crate::web::public::{Ctx, HandlerResult, card, never_kept, page, see_other, unprocessable};

/// Language, slug and signature.
pub(super) type Path = web::Path<(String, String, SignatureId)>;

/// `GET /{lang}/admin/appeals/{slug}/signatories/{id}`
pub async fn show(
    state: Ctx,
    at: AppealAdmin,
    path: Path,
    query: web::Query<Query>,
) -> HandlerResult {
    let detail = load(&state, &at, path.2).await?;
    let form = Form::new("", &at.admin.token(&state)).about(detail.opened.signature.revision);
    let mut view = detail_view::view(&state, &at, &detail, form).await?;
    view.done = known_done(&query.done);
    page(&state, &at.admin.language, &view)
}

/// `POST /{lang}/admin/appeals/{slug}/signatories/{id}/address`: the same page with the address, which is put on record.
pub async fn show_address(
    state: Ctx,
    at: AppealAdmin,
    path: Path,
    _: CsrfForm<FormFields>,
) -> HandlerResult {
    let detail = load(&state, &at, path.2).await?;
    let signature = &detail.opened.signature;
    let form = Form::new("", &at.admin.token(&state)).about(signature.revision);
    let mut view = detail_view::view(&state, &at, &detail, form).await?;
    if view.address_hidden {
        opened_records::note_address(&state.app, at.admin.actor(), signature).await?;
        view.card = detail.opened.record.as_ref().map(card);
        view.address_hidden = false;
    }
    never_kept(page(&state, &at.admin.language, &view))
}

/// `POST /{lang}/admin/appeals/{slug}/signatories/{id}/decide`
pub async fn decide(
    state: Ctx,
    at: AppealAdmin,
    path: Path,
    CsrfForm(typed): CsrfForm<FormFields>,
) -> HandlerResult {
    let detail = load(&state, &at, path.2).await?;
    let in_queue = typed.get("queue") == "yes";
    let word = typed.get("do");
    if word == "put-back" {
        let (by, back) = (at.admin.actor(), detail.rivals.to_put_back.clone());
        let done = if typed.get("claims") == detail_view::claim_numbers(&back) {
            rival_claims::put_back(&state.app, by, &detail.opened, Some(back)).await?
        } else {
            0
        };
        let done = if done == 0 { "changed" } else { word };
        return Ok(see_other(&next_url(&at, path.2, done, false)));
    }
    let decision = match word {
        "hold" => Decision::Hold,
        "release" => Decision::Release,
        "approve" => Decision::Approve,
        _ => return Err(Error::Unprocessable),
    };
    let (seen, opened) = (seen(&typed, path.2), &detail.opened);
    if seen != opened.signature.seen() {
        return Ok(see_other(&next_url(&at, path.2, "changed", in_queue)));
    }
    let mandate = match word {
        "approve" => match parse_mandate(&typed, detail.opened.record.as_ref()) {
            Ok(mandate) => Some(mandate),
            Err(problem) => {
                let named = [("document".into(), problem)];
                let form =
                    Form::new("", &at.admin.token(&state)).about(detail.opened.signature.revision);
                let form = form.with_named(&state.app.catalog, &at.admin.language, named);
                let mut view = detail_view::view(&state, &at, &detail, form).await?;
                if in_queue {
                    view.queue = Some(queue::position(&state, &at, path.2).await?);
                }
                return unprocessable(&state, &at.admin.language, &view);
            }
        },
        _ => None,
    };
    let claims = detail_view::claim_numbers(&detail.rivals.open);
    if matches!(word, "approve" | "release") && typed.get("claims") != claims {
        let form = Form::new("", &at.admin.token(&state)).about(detail.opened.signature.revision);
        let mut view = detail_view::view(&state, &at, &detail, form).await?;
        view.question = Some(detail_view::approval_question(&at, &detail, &typed));
        if in_queue {
            view.queue = Some(queue::position(&state, &at, path.2).await?);
        }
        return never_kept(page(&state, &at.admin.language, &view));
    }
    let by = at.admin.actor();
    let seen = SeenClaim {
        signature: seen,
        // Those that the form named, as compared above.
        rivals: detail.rivals.open.clone(),
    };
    let outcome = moderate::decide_as(&state.app, by, opened, seen, decision, mandate).await?;
    let done = outcome_word(outcome, word);
    Ok(see_other(&next_url(&at, path.2, done, in_queue)))
}

/// The word of `done` for the outcome of a decision; `word` if it was carried out.
pub(super) fn outcome_word(outcome: DecisionOutcome, word: &str) -> &str {
    match outcome {
        DecisionOutcome::Done => word,
        DecisionOutcome::Changed => "changed",
        DecisionOutcome::GroupCounts => "group-counts",
        DecisionOutcome::NotNow { .. } | DecisionOutcome::NotAGroup | DecisionOutcome::Erased => {
            "not-now"
        }
    }
}

/// Where a decision redirects: back to the page of the signature, or to the next one in the moderation queue.
pub(super) fn next_url(at: &AppealAdmin, id: SignatureId, done: &str, in_queue: bool) -> String {
    let links = links(at);
    if in_queue {
        format!("{}?after={id}&done={done}", links.queue)
    } else {
        format!("{}?done={done}", links.signature(id).page)
    }
}

fn parse_mandate(typed: &FormFields, record: Option<&PrivateRecord>) -> Result<Mandate, Problem> {
    let can_be = |shown: &MandateShown| {
        *shown != MandateShown::Domain || record.is_some_and(PrivateRecord::has_mailbox_of_its_own)
    };
    let shown = MandateShown::from_word(typed.get("mandate")).filter(can_be);
    let shown = shown.unwrap_or(MandateShown::Declared);
    let document = optional_line(typed.get("document"), DOCUMENT_MAX)?;
    match (shown, document) {
        (MandateShown::Document, None) => Err(Problem::Empty),
        (MandateShown::Document, document) => Ok(Mandate { shown, document }),
        (shown, _) => Ok(Mandate {
            shown,
            document: None,
        }),
    }
}

/// `POST /{lang}/admin/appeals/{slug}/signatories/{id}/name`: hides the name in the public list, or shows it again.
pub async fn set_visibility(
    state: Ctx,
    at: AppealAdmin,
    path: Path,
    CsrfForm(typed): CsrfForm<FormFields>,
) -> HandlerResult {
    let detail = load(&state, &at, path.2).await?;
    let (hidden, word) = match typed.get("do") {
        "hide" => (true, "hide"),
        "show" => (false, "show"),
        _ => return Err(Error::Unprocessable),
    };
    let (by, seen, opened) = (at.admin.actor(), seen(&typed, path.2), &detail.opened);
    let word = match signatories::set_hidden(&state.app, by, opened, seen, hidden).await? {
        VisibilityOutcome::Done => word,
        VisibilityOutcome::NotListed => "not-listed",
        VisibilityOutcome::Changed => "changed",
    };
    Ok(see_other(&next_url(&at, path.2, word, false)))
}

/// `POST /{lang}/admin/appeals/{slug}/signatories/{id}/resend`
pub async fn resend(
    state: Ctx,
    at: AppealAdmin,
    path: Path,
    _: CsrfForm<FormFields>,
) -> HandlerResult {
    let detail = load(&state, &at, path.2).await?;
    let word = match signatories::resend(&state.app, at.admin.actor(), &detail.opened).await? {
        Resent::Due(_) => "resent",
        Resent::NotPending => "not-pending",
        Resent::Capped => "capped",
    };
    Ok(see_other(&next_url(&at, path.2, word, false)))
}

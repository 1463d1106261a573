//! One signature: what it says, its past, and what is decided about it.

use actix_web::web;

use crate::domain::{MandateShown, Problem, SignatureId, optional_line};
use crate::services::signatories;
use crate::services::signatories::{DOCUMENT_MAX, Mandate, Resent, VisibilityOutcome};
use crate::services::signatures::moderate;
use crate::services::signatures::moderate::{Decision, DecisionOutcome};
use crate::web::Error;
use crate::web::admin::signatories::{Query, detail_view, done, links, own, queue};
use crate::web::admin::{AppealAdmin, CsrfForm, FormFields};
use crate::web::page::Form;
use crate::web::public::{Ctx, HandlerResult, again, page, see};

pub(super) type Path = web::Path<(String, String, SignatureId)>;

/// `GET /{lang}/admin/appeals/{slug}/signatories/{id}`
pub async fn show(
    state: Ctx,
    at: AppealAdmin,
    path: Path,
    query: web::Query<Query>,
) -> HandlerResult {
    let whole = own(&state, &at, path.2).await?;
    let form = Form::new("", &at.admin.token(&state));
    let view = detail_view::person(&state, &at, &whole, form, None, done(&query.done)).await?;
    page(&state, &at.admin.language, &view)
}

/// `POST /{lang}/admin/appeals/{slug}/signatories/{id}/decide`
pub async fn decide(
    state: Ctx,
    at: AppealAdmin,
    path: Path,
    CsrfForm(typed): CsrfForm<FormFields>,
) -> HandlerResult {
    let whole = own(&state, &at, path.2).await?;
    let word = typed.get("do");
    let decision = match word {
        "hold" => Decision::Hold,
        "release" => Decision::Release,
        "approve" => Decision::Approve,
        _ => return Err(Error::Unprocessable),
    };
    let mandate = match word {
        "approve" => match mandate(&typed) {
            Ok(mandate) => Some(mandate),
            Err(problem) => {
                let named = [("document".into(), problem)];
                let form = Form::new("", &at.admin.token(&state));
                let form = form.with_named(&state.app.catalog, &at.admin.language, named);
                let row = match typed.get("queue") {
                    "yes" => Some(queue::place(&state, &at, path.2).await?),
                    _ => None,
                };
                let view = detail_view::person(&state, &at, &whole, form, row, "").await?;
                return again(&state, &at.admin.language, &view);
            }
        },
        _ => None,
    };
    let by = at.admin.actor();
    let decided = moderate::decide_as(&state.app, by, &whole.opened, decision, mandate).await?;
    Ok(see(&after(
        &at,
        path.2,
        told(decided, word),
        typed.get("queue") == "yes",
    )))
}

/// The word of what became of a decision.
pub(super) fn told(decided: DecisionOutcome, word: &str) -> &str {
    match decided {
        DecisionOutcome::Done => word,
        DecisionOutcome::Changed => "changed",
        DecisionOutcome::GroupCounts => "group-counts",
        DecisionOutcome::NotNow { .. } | DecisionOutcome::NotAGroup => "not-now",
    }
}

/// Where a decision leads: back to the page, or on to the next who waits.
pub(super) fn after(at: &AppealAdmin, id: SignatureId, done: &str, in_queue: bool) -> String {
    let links = links(at);
    match in_queue {
        true => format!("{}?after={id}&done={done}", links.queue),
        false => format!("{}?done={done}", links.one(id).page),
    }
}

fn mandate(typed: &FormFields) -> Result<Mandate, Problem> {
    let shown = MandateShown::from_word(typed.get("mandate")).unwrap_or(MandateShown::Declared);
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

/// `POST /{lang}/admin/appeals/{slug}/signatories/{id}/name`
pub async fn name(
    state: Ctx,
    at: AppealAdmin,
    path: Path,
    CsrfForm(typed): CsrfForm<FormFields>,
) -> HandlerResult {
    let whole = own(&state, &at, path.2).await?;
    let (hidden, word) = match typed.get("do") {
        "hide" => (true, "hide"),
        "show" => (false, "show"),
        _ => return Err(Error::Unprocessable),
    };
    let by = at.admin.actor();
    let word = match signatories::set_hidden(&state.app, by, &whole.opened, hidden).await? {
        VisibilityOutcome::Done => word,
        VisibilityOutcome::NotListed => "not-listed",
        VisibilityOutcome::Changed => "changed",
    };
    Ok(see(&after(&at, path.2, word, false)))
}

/// `POST /{lang}/admin/appeals/{slug}/signatories/{id}/resend`
pub async fn resend(
    state: Ctx,
    at: AppealAdmin,
    path: Path,
    _: CsrfForm<FormFields>,
) -> HandlerResult {
    let whole = own(&state, &at, path.2).await?;
    let word = match signatories::resend(&state.app, at.admin.actor(), &whole.opened).await? {
        Resent::Due(_) => "resent",
        Resent::NotPending => "not-pending",
        Resent::Capped => "capped",
    };
    Ok(see(&after(&at, path.2, word, false)))
}

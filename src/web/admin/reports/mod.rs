//! What visitors reported about an appeal, for those who decide about its signatures.

pub(in crate::web) mod view;

use crate::domain::{EmailAddress, ReportId};
use crate::services::reports::{self, ReceivedReport};
use crate::web::Error;
use crate::web::admin::reports::view::{ReportLine, ReportsPage};
use crate::web::admin::signatories::links;
use crate::web::admin::{AppealAdmin, CsrfForm, FormFields};
use crate::web::page::Form;
use crate::web::public::{Ctx, HandlerResult, page, see_other};

/// `GET /{lang}/admin/appeals/{slug}/reports`
pub async fn show(state: Ctx, at: AppealAdmin) -> HandlerResult {
    let listed = reports::listed(&state.app, at.appeal.id).await?;
    let links = links(&at);
    let view = ReportsPage {
        frame: at.admin.frame(&state, "appeals"),
        form: Form::new(&links.reports, &at.admin.token(&state)),
        open: listed.open.into_iter().map(line).collect(),
        more: listed.more,
        settled: listed.settled.into_iter().map(line).collect(),
        signatories: links,
    };
    page(&state, &at.admin.language, &view)
}

fn line(received: ReceivedReport) -> ReportLine {
    let contact = received.report.contact.as_ref().map(EmailAddress::as_str);
    ReportLine {
        id: received.id,
        at: received.at,
        subject: received.report.subject.word(),
        contact: contact.unwrap_or_default().to_owned(),
        name: received.report.name,
        message: received.report.message,
        robot: received.report.robot,
    }
}

/// `POST /{lang}/admin/appeals/{slug}/reports`: settles a report, or opens it again.
pub async fn settle(
    state: Ctx,
    at: AppealAdmin,
    CsrfForm(typed): CsrfForm<FormFields>,
) -> HandlerResult {
    let id: ReportId = typed.get("report").parse().map_err(|_| Error::NotFound)?;
    let is_settled = match typed.get("do") {
        "settle" => true,
        "reopen" => false,
        _ => return Err(Error::Unprocessable),
    };
    // A report of another appeal, or one that somebody else settled meanwhile, stays as it is; the page shows it.
    let report = (at.appeal.id, id);
    reports::settle(&state.app, at.admin.actor(), report, is_settled).await?;
    Ok(see_other(&links(&at).reports))
}

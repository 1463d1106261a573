//! “Report this appeal or a name”: a form for visitors, which goes sealed to the organisers.

pub(in crate::web) mod view;

use actix_web::web;

use crate::domain::{FieldProblems, Language, Report};
use crate::services::form_token;
use crate::services::reports::{self, ReportOutcome};
use crate::web::admin::FormFields;
use crate::web::page::Form;
use crate::web::page_cache::public_appeal::PublicAppeal;
use crate::web::public::report::view::{ReportPage, ReportSentPage};
use crate::web::public::{
    AppealPath, Ctx, HandlerResult, head, language_and_appeal, page, see_other, unprocessable,
};
use crate::web::{Error, State};

/// Seconds to wait after too many reports.
const WAIT: u64 = 3_600;

fn view(
    state: &State,
    public: &PublicAppeal,
    language: &Language,
    typed: &FormFields,
    problems: FieldProblems,
) -> Result<ReportPage, Error> {
    let head = head(state, public, language)?;
    let token = form_token::token_again(&state.app, &public.appeal.slug, typed.get("token"));
    let named = problems
        .into_iter()
        .map(|(name, problem)| (name.into(), problem));
    let form = Form::new(&head.links.report, &token);
    let typed = |name| typed.get(name).to_owned();
    Ok(ReportPage {
        shell: state.shell(language),
        form: form.with_named(&state.app.catalog, language, named),
        head,
        about_name: typed("subject") == "name",
        name: typed("reported-name"),
        message: typed("message"),
        contact: typed("contact-email"),
    })
}

/// `GET /{lang}/{slug}/report`
pub async fn show(state: Ctx, path: AppealPath) -> HandlerResult {
    let (language, public) = language_and_appeal(&state, &path)?;
    let view = view(
        &state,
        &public,
        &language,
        &FormFields::default(),
        Vec::new(),
    )?;
    page(&state, &language, &view)
}

/// `POST /{lang}/{slug}/report`
pub async fn send(
    state: Ctx,
    path: AppealPath,
    web::Form(typed): web::Form<FormFields>,
) -> HandlerResult {
    let (language, public) = language_and_appeal(&state, &path)?;
    let checked = form_token::check(&state.app, &public.appeal.slug, typed.get("token"));
    let report = match (Report::read(|name| typed.get(name)), checked) {
        (Ok(report), Ok(())) => report,
        (report, checked) => {
            let mut problems = report.err().unwrap_or_default();
            problems.extend(checked.err().map(|problem| ("form".to_owned(), problem)));
            let view = view(&state, &public, &language, &typed, problems)?;
            return unprocessable(&state, &language, &view);
        }
    };
    // A filled honeypot is marked, not dropped: a browser may have filled it in, and the page says that it arrived.
    match reports::send(&state.app, &public.appeal, &report).await? {
        ReportOutcome::Stored => Ok(see_other(
            &head(&state, &public, &language)?.links.report_sent,
        )),
        ReportOutcome::TooMany => Err(Error::TooMany(WAIT)),
    }
}

/// `GET /{lang}/{slug}/report/sent`
pub async fn sent(state: Ctx, path: AppealPath) -> HandlerResult {
    let (language, public) = language_and_appeal(&state, &path)?;
    let view = ReportSentPage {
        shell: state.shell(&language),
        head: head(&state, &public, &language)?,
    };
    page(&state, &language, &view)
}

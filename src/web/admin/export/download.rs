//! A list of signatories to take away: streamed from one snapshot, on record, never stored under an address.

use std::io::{self, Write};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use actix_web::HttpResponse;

use crate::domain::{Appeal, FieldProblems, Timestamp};
use crate::services::export::{self, Exported, Format, Request};
use crate::services::{Progress, ServiceError};
use crate::web::admin::export::stream::{Body, streamed};
use crate::web::admin::export::view::{BlockShown, ExportPage, ExportValues};
use crate::web::admin::export::{fields, links, titled};
use crate::web::admin::{AppealAdmin, CsrfForm, FormFields, Fresh};
use crate::web::page::Form;
use crate::web::public::{Ctx, HandlerResult, again, attachment, page};
use crate::web::{Error, State};

/// The most bytes of a block that is shown on the page: about three thousand names.
const SHOWN: usize = 192 * 1024;
/// How long a block for the page may take.
const PATIENCE: Duration = Duration::from_secs(10);

async fn view(
    state: &State,
    at: &AppealAdmin,
    values: ExportValues,
    problems: FieldProblems,
) -> Result<ExportPage, Error> {
    let links = links(at);
    let (title, text_lang) = titled(state, at).await?;
    let named = problems
        .into_iter()
        .map(|(name, problem)| (name.into(), problem));
    let form = Form::new(&links.export, &at.admin.token(state));
    Ok(ExportPage {
        shell: at.admin.shell(state),
        area: at.admin.area(state, "appeals"),
        form: form.with_named(&state.app.catalog, &at.admin.language, named),
        title,
        text_lang,
        expected: export::expected(&state.app, &at.appeal).await?,
        values,
        block: None,
        links,
    })
}

/// `GET /{lang}/admin/appeals/{slug}/export`
pub async fn show(state: Ctx, at: AppealAdmin, _: Fresh) -> HandlerResult {
    let values = fields::untouched(&state, &at.admin.language);
    let view = view(&state, &at, values, FieldProblems::new()).await?;
    page(&state, &at.admin.language, &view)
}

/// `POST /{lang}/admin/appeals/{slug}/export`: the file, or a block on the page.
pub async fn take(
    state: Ctx,
    at: AppealAdmin,
    _: Fresh,
    CsrfForm(typed): CsrfForm<FormFields>,
) -> HandlerResult {
    let language = &at.admin.language;
    let values = || fields::typed(&state, language, &typed);
    let request = match fields::request(&typed, language) {
        Ok(request) => request,
        Err(problems) => {
            let view = view(&state, &at, values(), problems).await?;
            return again(&state, language, &view);
        }
    };
    if request.format.is_block() && typed.get("do") == "show" {
        let block = block(&state, &at, request).await?;
        let mut view = view(&state, &at, values(), FieldProblems::new()).await?;
        view.block = Some(block);
        return page(&state, language, &view);
    }
    let name = file_name(&at.appeal, request.format, state.now());
    let kind = content_type(request.format);
    let body = file(&state, &at, request).await?;
    Ok(HttpResponse::Ok()
        .content_type(kind)
        .insert_header(attachment(&name))
        .streaming(body))
}

/// The export as a body that is written while it is read.
async fn file(state: &State, at: &AppealAdmin, request: Request) -> Result<Body, Error> {
    let (app, appeal) = (Arc::clone(&state.app), Arc::clone(&at.appeal));
    let by = at.admin.actor();
    streamed(move |sink, watch| async move {
        let done = export::export_as(&app, by, &appeal, request, sink, watch).await?;
        Ok(matches!(done, Exported::Complete(_)))
    })
    .await
}

/// A block for the page, if it is short enough.
async fn block(state: &State, at: &AppealAdmin, request: Request) -> Result<BlockShown, Error> {
    let out = Bounded::default();
    let watch = Progress::ignored();
    let by = at.admin.actor();
    let writing = export::export_as(
        &state.app,
        by,
        &at.appeal,
        request,
        out.clone(),
        watch.clone(),
    );
    tokio::pin!(writing);
    let done = match tokio::time::timeout(PATIENCE, &mut writing).await {
        Ok(done) => done,
        Err(_) => {
            watch.cancel();
            writing.await
        }
    };
    match done {
        Ok(Exported::Complete(report)) => Ok(BlockShown {
            text: Some(out.text()),
            rows: report.rows,
        }),
        Ok(Exported::Cancelled) => Ok(BlockShown {
            text: None,
            rows: 0,
        }),
        Err(ServiceError::Io(error)) if error.kind() == io::ErrorKind::FileTooLarge => {
            Ok(BlockShown {
                text: None,
                rows: 0,
            })
        }
        Err(error) => Err(error.into()),
    }
}

/// Takes as many bytes as a page may show.
#[derive(Clone, Default)]
struct Bounded(Arc<Mutex<Vec<u8>>>);

impl Bounded {
    fn text(&self) -> String {
        let bytes = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        String::from_utf8_lossy(&bytes).into_owned()
    }
}

impl Write for Bounded {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let mut held = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if held.len() + bytes.len() > SHOWN {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        held.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Such as `canal-2026-05-03.csv`: letters, digits and hyphens alone.
fn file_name(appeal: &Appeal, format: Format, now: Timestamp) -> String {
    let day = now.rfc3339();
    let day = day.split('T').next().unwrap_or_default();
    let ending = match format {
        Format::Csv | Format::CsvExcel => "csv",
        Format::Xlsx => "xlsx",
        Format::JsonLines => "jsonl",
        Format::Text => "txt",
        Format::Html => "html",
        Format::Markdown => "md",
    };
    format!("{}-{day}.{ending}", appeal.slug)
}

/// A block of HTML comes as plain text too: opened by mistake, it must not run on this site.
fn content_type(format: Format) -> &'static str {
    match format {
        Format::Csv | Format::CsvExcel => "text/csv; charset=utf-8",
        Format::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        Format::JsonLines => "application/jsonl; charset=utf-8",
        Format::Text | Format::Html => "text/plain; charset=utf-8",
        Format::Markdown => "text/markdown; charset=utf-8",
    }
}

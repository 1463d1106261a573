//! The export of signatories: streamed from one database snapshot, entered in the audit log, and never stored where a
//! URL could lead to it.

use std::io::{self, Write};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use actix_web::HttpResponse;

use crate::domain::{Appeal, FieldProblems};
use crate::services::export::{self, Exported, Format, Request};
use crate::services::{Progress, ServiceError};
use crate::web::admin::export::stream::{Body, streamed};
use crate::web::admin::export::view::{BlockShown, ExportPage, ExportValues};
use crate::web::admin::export::{fields, links, titled};
use crate::web::admin::{AppealAdmin, CsrfForm, FormFields, Fresh};
use crate::web::page::Form;
use crate::web::public::{Ctx, HandlerResult, attachment, page, unprocessable};
use crate::web::{Error, State};

/// Maximum bytes of a block shown on the page: about three thousand names.
const BLOCK_MAX: usize = 192 * 1024;
/// How long the export of a block for the page may take.
const BLOCK_TIMEOUT: Duration = Duration::from_secs(10);

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
        frame: at.admin.frame(state, "appeals"),
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
    let values = fields::defaults(&state, &at.admin.language);
    let view = view(&state, &at, values, FieldProblems::new()).await?;
    page(&state, &at.admin.language, &view)
}

/// `POST /{lang}/admin/appeals/{slug}/export`: answers with the file, or shows a block on the page.
pub async fn download(
    state: Ctx,
    at: AppealAdmin,
    _: Fresh,
    CsrfForm(typed): CsrfForm<FormFields>,
) -> HandlerResult {
    let language = &at.admin.language;
    let values = || fields::typed(&state, language, &typed);
    let request = match fields::request(&typed, language, &state.app.zone(&at.appeal)) {
        Ok(request) => request,
        Err(problems) => {
            let view = view(&state, &at, values(), problems).await?;
            return unprocessable(&state, language, &view);
        }
    };
    if request.format.is_block() && typed.get("do") == "show" {
        let block = export_block(&state, &at, request).await?;
        let mut view = view(&state, &at, values(), FieldProblems::new()).await?;
        view.block = Some(block);
        return page(&state, language, &view);
    }
    let name = file_name(
        &at.appeal,
        request.format,
        &state.app.zone(&at.appeal).iso_day(state.now()),
    );
    let content_type = content_type(request.format);
    let body = stream_file(&state, &at, request).await?;
    Ok(HttpResponse::Ok()
        .content_type(content_type)
        .insert_header(attachment(&name))
        .streaming(body))
}

/// The export as a streamed body.
async fn stream_file(state: &State, at: &AppealAdmin, request: Request) -> Result<Body, Error> {
    let (app, appeal) = (Arc::clone(&state.app), Arc::clone(&at.appeal));
    let by = at.admin.actor();
    streamed(move |sink, progress| async move {
        let exported = export::export_as(&app, by, &appeal, request, sink, progress).await?;
        Ok(matches!(exported, Exported::Complete(_)))
    })
    .await
}

/// A block for the page; without its text if it is too long or takes too long.
async fn export_block(
    state: &State,
    at: &AppealAdmin,
    request: Request,
) -> Result<BlockShown, Error> {
    let out = BoundedBuffer::default();
    let progress = Progress::ignored();
    let by = at.admin.actor();
    let export = export::export_as(
        &state.app,
        by,
        &at.appeal,
        request,
        out.clone(),
        progress.clone(),
    );
    tokio::pin!(export);
    let exported = match tokio::time::timeout(BLOCK_TIMEOUT, &mut export).await {
        Ok(exported) => exported,
        Err(_) => {
            progress.cancel();
            export.await
        }
    };
    let too_long = BlockShown {
        text: None,
        rows: 0,
    };
    match exported {
        Ok(Exported::Complete(report)) => Ok(BlockShown {
            text: Some(out.text()),
            rows: report.rows,
        }),
        Ok(Exported::Cancelled) => Ok(too_long),
        Err(ServiceError::Io(error)) if error.kind() == io::ErrorKind::FileTooLarge => Ok(too_long),
        Err(error) => Err(error.into()),
    }
}

/// A buffer in memory that refuses more than [`BLOCK_MAX`] bytes.
#[derive(Clone, Default)]
struct BoundedBuffer(Arc<Mutex<Vec<u8>>>);

impl BoundedBuffer {
    fn text(&self) -> String {
        let bytes = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        String::from_utf8_lossy(&bytes).into_owned()
    }
}

impl Write for BoundedBuffer {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let mut buffer = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if buffer.len() + bytes.len() > BLOCK_MAX {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        buffer.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Such as `canal-2026-05-03.csv`: the stem has only letters, digits and hyphens.
fn file_name(appeal: &Appeal, format: Format, day: &str) -> String {
    let extension = match format {
        Format::Csv | Format::CsvExcel => "csv",
        Format::Xlsx => "xlsx",
        Format::JsonLines => "jsonl",
        Format::Text => "txt",
        Format::Html => "html",
        Format::Markdown => "md",
    };
    format!("{}-{day}.{extension}", appeal.slug)
}

/// HTML is sent as plain text: if somebody opens the file by mistake, it must not run on this site.
fn content_type(format: Format) -> &'static str {
    match format {
        Format::Csv | Format::CsvExcel => "text/csv; charset=utf-8",
        Format::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        Format::JsonLines => "application/jsonl; charset=utf-8",
        Format::Text | Format::Html => "text/plain; charset=utf-8",
        Format::Markdown => "text/markdown; charset=utf-8",
    }
}

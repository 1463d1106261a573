//! An imported batch: its progress and result, resuming it, and undoing it.

use std::sync::Arc;

use actix_web::{HttpResponse, web};

use crate::domain::{Batch, ImportId, ImportState};
use crate::services::{Progress, import};
use crate::storage::imports;
use crate::storage::imports::files;
use crate::web::admin::export::links;
use crate::web::admin::import::view::{BatchLine, BatchPage};
use crate::web::admin::{AppealAdmin, CsrfForm, FormFields};
use crate::web::page::Form;
use crate::web::public::{Ctx, HandlerResult, attachment, page, see_other};
use crate::web::{Error, State};

/// Language, slug and batch.
type Path = web::Path<(String, String, ImportId)>;

async fn find(state: &State, at: &AppealAdmin, path: &Path) -> Result<Batch, Error> {
    let id = path.2;
    let batch = state.app.reads().read(move |c| imports::by_id(c, id));
    at.require_own(batch.await?)
}

/// Imports a batch in the background. After an error the batch stays unfinished, and its page offers to resume it.
pub(in crate::web) fn start_import(state: &State, at: &AppealAdmin, batch: ImportId) {
    let (app, appeal) = (Arc::clone(&state.app), Arc::clone(&at.appeal));
    let language = at.admin.language.clone();
    tokio::spawn(async move {
        let progress = Progress::ignored();
        let resumed = import::resume_stored(&app, &appeal, batch, &language, &progress);
        if let Err(error) = resumed.await {
            tracing::warn!(batch = batch.0, "import failed, can be resumed: {error}");
        }
    });
}

async fn view(
    state: &State,
    at: &AppealAdmin,
    path: &Path,
    asks_undo: bool,
) -> Result<BatchPage, Error> {
    let batch = find(state, at, path).await?;
    let links = links(at);
    let page = links.batch(batch.id);
    let undo = format!("{page}/undo");
    let action = if asks_undo { &undo } else { &page };
    let id = batch.id;
    let file = state.app.reads().read(move |c| files::of_import(c, id));
    let report = state.app.reads().read(move |c| files::has_report(c, id));
    Ok(BatchPage {
        frame: at.admin.frame(state, "appeals"),
        form: Form::new(action, &at.admin.token(state)),
        has_file: file.await?.is_some(),
        has_report: report.await?,
        batch: BatchLine::of(batch, &links, state.now()),
        asks: asks_undo,
        undo,
        links,
    })
}

/// `GET /{lang}/admin/appeals/{slug}/import/batches/{id}`
pub async fn show(state: Ctx, at: AppealAdmin, path: Path) -> HandlerResult {
    let view = view(&state, &at, &path, false).await?;
    page(&state, &at.admin.language, &view)
}

/// `POST …/import/batches/{id}`: resumes an import, or its undoing, that stopped partway; or downloads the report.
pub async fn resume(
    state: Ctx,
    at: AppealAdmin,
    path: Path,
    CsrfForm(typed): CsrfForm<FormFields>,
) -> HandlerResult {
    let batch = find(&state, &at, &path).await?;
    if typed.get("do") == "report" {
        return download_report(&state, &at, batch.id).await;
    }
    match batch.state {
        ImportState::Unfinished => start_import(&state, &at, batch.id),
        ImportState::Undoing => start_undo(&state, &at, batch.id),
        ImportState::Done | ImportState::Undone => {}
    }
    Ok(see_other(&links(&at).batch(batch.id)))
}

async fn download_report(state: &State, at: &AppealAdmin, batch: ImportId) -> HandlerResult {
    let report = import::report_of(&state.app, &at.appeal, batch).await?;
    let name = format!("{}-report-{batch}.csv", at.appeal.slug);
    Ok(HttpResponse::Ok()
        .content_type("text/csv; charset=utf-8")
        .insert_header(attachment(&name))
        .body(report.ok_or(Error::NotFound)?))
}

/// `GET …/import/batches/{id}/undo`: asks before the batch is undone.
pub async fn ask_undo(state: Ctx, at: AppealAdmin, path: Path) -> HandlerResult {
    let view = view(&state, &at, &path, true).await?;
    page(&state, &at.admin.language, &view)
}

/// `POST …/import/batches/{id}/undo`
pub async fn undo(
    state: Ctx,
    at: AppealAdmin,
    path: Path,
    _: CsrfForm<FormFields>,
) -> HandlerResult {
    let batch = find(&state, &at, &path).await?;
    if batch.state != ImportState::Undone {
        start_undo(&state, &at, batch.id);
    }
    Ok(see_other(&links(&at).batch(batch.id)))
}

/// Undoes a batch in the background.
fn start_undo(state: &State, at: &AppealAdmin, batch: ImportId) {
    let (app, appeal) = (Arc::clone(&state.app), Arc::clone(&at.appeal));
    let by = at.admin.actor();
    tokio::spawn(async move {
        let result = import::undo_as(&app, by, &appeal, batch, &Progress::ignored()).await;
        if let Err(error) = result {
            tracing::warn!(
                batch = batch.0,
                "undoing an import failed, can be resumed: {error}"
            );
        }
    });
}

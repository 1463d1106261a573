//! A batch: how far it is, what became of it, and taking it back.

use std::sync::Arc;

use actix_web::web;

use crate::domain::{Batch, ImportState};
use crate::services::{Progress, import};
use crate::storage::imports;
use crate::storage::imports::files;
use crate::web::admin::export::links;
use crate::web::admin::import::view::{BatchLine, BatchPage};
use crate::web::admin::{AppealAdmin, CsrfForm, FormFields};
use crate::web::page::Form;
use crate::web::public::{Ctx, HandlerResult, page, see};
use crate::web::{Error, State};

/// The path of a batch's page.
type Path = web::Path<(String, String, i64)>;

async fn find(state: &State, at: &AppealAdmin, path: &Path) -> Result<Batch, Error> {
    let id = path.2;
    at.own(
        state
            .app
            .storage
            .read(move |c| imports::by_id(c, id))
            .await?,
    )
}

/// Stores a batch in the background. What breaks off stays unfinished, and its page offers to go on.
pub(in crate::web) fn start(state: &State, at: &AppealAdmin, batch: i64) {
    let (app, appeal) = (Arc::clone(&state.app), Arc::clone(&at.appeal));
    tokio::spawn(async move {
        if let Err(error) = import::resume_stored(&app, &appeal, batch, &Progress::ignored()).await
        {
            tracing::warn!(batch, "an import broke off: {error}");
        }
    });
}

async fn view(
    state: &State,
    at: &AppealAdmin,
    path: &Path,
    asks: bool,
) -> Result<BatchPage, Error> {
    let batch = find(state, at, path).await?;
    let links = links(at);
    let here = links.batch(batch.id);
    let undo = format!("{here}/undo");
    let id = batch.id;
    let file = state.app.storage.read(move |c| files::of_import(c, id));
    Ok(BatchPage {
        shell: at.admin.shell(state),
        area: at.admin.area(state, "appeals"),
        form: Form::new(if asks { &undo } else { &here }, &at.admin.token(state)),
        has_file: file.await?.is_some(),
        batch: BatchLine::of(batch, &links, state.now()),
        asks,
        undo,
        links,
    })
}

/// `GET /{lang}/admin/appeals/{slug}/import/batches/{id}`
pub async fn show(state: Ctx, at: AppealAdmin, path: Path) -> HandlerResult {
    let view = view(&state, &at, &path, false).await?;
    page(&state, &at.admin.language, &view)
}

/// `POST …/import/batches/{id}`: goes on with what broke off.
pub async fn go_on(
    state: Ctx,
    at: AppealAdmin,
    path: Path,
    _: CsrfForm<FormFields>,
) -> HandlerResult {
    let batch = find(&state, &at, &path).await?;
    match batch.state {
        ImportState::Unfinished => start(&state, &at, batch.id),
        ImportState::Undoing => take_back(&state, &at, batch.id),
        ImportState::Done | ImportState::Undone => {}
    }
    Ok(see(&links(&at).batch(batch.id)))
}

/// `GET …/import/batches/{id}/undo`: what will happen, and a button.
pub async fn ask(state: Ctx, at: AppealAdmin, path: Path) -> HandlerResult {
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
        take_back(&state, &at, batch.id);
    }
    Ok(see(&links(&at).batch(batch.id)))
}

/// Takes a batch back in the background.
fn take_back(state: &State, at: &AppealAdmin, batch: i64) {
    let (app, appeal) = (Arc::clone(&state.app), Arc::clone(&at.appeal));
    let by = at.admin.actor();
    tokio::spawn(async move {
        let undone = import::undo_as(&app, by, &appeal, batch, &Progress::ignored()).await;
        if let Err(error) = undone {
            tracing::warn!(batch, "taking an import back broke off: {error}");
        }
    });
}

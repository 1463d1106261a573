//! Imports in the browser. Between the preview and the import the uploaded file is stored in the database, sealed, so
//! that any instance can import it, also after a restart.

use std::sync::Arc;

use crate::domain::{Actor, Appeal, AppealId, Batch, ImportFileId, ImportId, Language};
use crate::services::import::pipeline::{ERASED, refused};
use crate::services::import::report::Report;
use crate::services::import::run::{BeginOutcome, Import, begin, resume};
use crate::services::import::{Input, Reading, Terms};
use crate::services::{App, Progress, ServiceError};
use crate::storage::imports::files;

pub struct StoredFile {
    pub id: ImportFileId,
    pub appeal: AppealId,
    /// The batch that the file was imported as.
    pub batch: Option<ImportId>,
    pub input: Input,
}

pub enum StartOutcome {
    /// The batch is begun; [`resume_stored`] stores its rows.
    Batch(ImportId),
    /// Nothing was stored: this batch holds the same file.
    SameFile(Box<Batch>),
    /// The file was removed, or belongs to a batch already.
    Gone,
}

/// What an uploaded file is sealed for.
fn purpose(appeal: AppealId) -> String {
    format!("import-file-{appeal}")
}

async fn off_thread<T: Send + 'static>(
    work: impl FnOnce() -> T + Send + 'static,
) -> Result<T, ServiceError> {
    let done = tokio::task::spawn_blocking(work).await;
    Ok(done.map_err(|_| std::io::Error::other("sealing a file failed"))?)
}

/// Stores an uploaded file for a day, sealed; returns its number. `extension` is that of its name.
///
/// # Errors
/// [`ServiceError::ImportRefused`] when the personal data of the appeal are erased.
pub async fn store_file(
    app: &App,
    appeal: &Appeal,
    bytes: Vec<u8>,
    extension: String,
) -> Result<ImportFileId, ServiceError> {
    let (id, master, now) = (appeal.id, app.master.clone(), app.clock.now());
    let sealed = off_thread(move || master.seal(&purpose(id), &bytes)).await?;
    let stored = app
        .storage
        .write(move |c| files::insert(c, id, &extension, &sealed, now));
    stored.await?.ok_or_else(|| refused(appeal, ERASED))
}

/// The file with this number. The caller must check that it belongs to its appeal.
pub async fn file(app: &App, id: ImportFileId) -> Result<Option<StoredFile>, ServiceError> {
    let found = app.storage.read(move |c| files::by_id(c, id));
    let Some(file) = found.await? else {
        return Ok(None);
    };
    let (master, appeal) = (app.master.clone(), file.appeal_id);
    let opened = off_thread(move || master.open_sealed(&purpose(appeal), &file.sealed)).await??;
    Ok(Some(StoredFile {
        id,
        appeal,
        batch: file.import_id,
        input: Input::Uploaded {
            bytes: Arc::from(opened),
            extension: file.extension,
        },
    }))
}

/// Begins a batch with a stored file; [`resume_stored`] stores its rows.
///
/// # Errors
/// [`ServiceError::ImportRefused`] when the terms are incomplete, or the appeal cannot take an import.
pub async fn begin_as(
    app: &App,
    by: Actor,
    appeal: &Appeal,
    file: &StoredFile,
    reading: &Reading,
    terms: &Terms,
) -> Result<StartOutcome, ServiceError> {
    let import = Import {
        app,
        appeal,
        input: &file.input,
        progress: &Progress::ignored(),
    };
    match begin(import, by, reading, terms, Some(file.id)).await? {
        BeginOutcome::Begun(batch) => Ok(StartOutcome::Batch(batch.id)),
        BeginOutcome::SameFile(batch) => Ok(StartOutcome::SameFile(Box::new(batch))),
        BeginOutcome::FileGone => Ok(StartOutcome::Gone),
        BeginOutcome::Refused(error) => Err(error),
    }
}

/// Stores the rows of a batch that was begun with a stored file; the file is removed when the batch is done. When two
/// instances do so for the same batch, no row is stored twice: the slower one ends with an error. `false` when the batch
/// has no stored file.
///
/// # Errors
/// After an error the batch is unfinished, and another call continues it.
pub async fn resume_stored(
    app: &App,
    appeal: &Appeal,
    batch: ImportId,
    language: &Language,
    progress: &Progress,
) -> Result<bool, ServiceError> {
    let found = app.storage.read(move |c| files::of_import(c, batch));
    let Some(id) = found.await? else {
        return Ok(false);
    };
    let Some(file) = file(app, id).await?.filter(|file| file.appeal == appeal.id) else {
        return Ok(false);
    };
    let import = Import {
        app,
        appeal,
        input: &file.input,
        progress,
    };
    let mut report = Report::begin(app, appeal, batch, &file.input, language).await?;
    let resumed = resume(import, batch, |finding| report.add(finding)).await;
    // What was left out before an error is known only now.
    report.store(app, appeal, batch).await?;
    resumed?;
    Ok(true)
}

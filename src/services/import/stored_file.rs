//! Imports in the browser: the file waits in the database, sealed, between the look and the run, so that any instance can
//! run it, also after a restart.

use std::sync::Arc;

use crate::domain::{Actor, Appeal, AppealId, Batch, ImportId};
use crate::services::import::run::{begin, resume};
use crate::services::import::{Input, Reading, Terms};
use crate::services::{App, Progress, ServiceError};
use crate::storage::imports::files;

pub struct StoredFile {
    pub id: i64,
    pub appeal: AppealId,
    /// The batch that it became.
    pub batch: Option<ImportId>,
    pub input: Input,
}

pub enum StartOutcome {
    /// As this batch, which [`go_on`] stores.
    Batch(ImportId),
    /// Not at all: this batch holds the same file.
    SameFile(Box<Batch>),
    /// Not at all: the file has gone, or became a batch before.
    Gone,
}

fn purpose(appeal: AppealId) -> String {
    format!("import-file-{appeal}")
}

async fn off_thread<T: Send + 'static>(
    work: impl FnOnce() -> T + Send + 'static,
) -> Result<T, ServiceError> {
    let done = tokio::task::spawn_blocking(work).await;
    Ok(done.map_err(|_| std::io::Error::other("sealing a file failed"))?)
}

/// Keeps a file for a day, sealed; answers its number.
pub async fn keep(
    app: &App,
    appeal: &Appeal,
    bytes: Vec<u8>,
    ending: String,
) -> Result<i64, ServiceError> {
    let (id, master, now) = (appeal.id, app.master.clone(), app.clock.now());
    let sealed = off_thread(move || master.seal(&purpose(id), &bytes)).await?;
    let kept = app
        .storage
        .write(move |c| files::insert(c, id, &ending, &sealed, now));
    Ok(kept.await?)
}

/// The file with this number; the caller looks whether it is of its appeal.
pub async fn kept(app: &App, id: i64) -> Result<Option<StoredFile>, ServiceError> {
    let found = app.storage.read(move |c| files::by_id(c, id));
    let Some(file) = found.await? else {
        return Ok(None);
    };
    let (master, appeal) = (app.master.clone(), file.appeal);
    let opened = off_thread(move || master.open_sealed(&purpose(appeal), &file.sealed)).await??;
    Ok(Some(StoredFile {
        id,
        appeal,
        batch: file.import,
        input: Input::Kept {
            bytes: Arc::from(opened),
            ending: file.ending,
        },
    }))
}

/// Makes a batch of a file that waits; [`go_on`] stores it.
///
/// # Errors
/// Those of the file and of the database; a sentence when the terms do not say what they must.
pub async fn begin_as(
    app: &App,
    by: Actor,
    appeal: &Appeal,
    file: &StoredFile,
    reading: &Reading,
    terms: &Terms,
) -> Result<StartOutcome, ServiceError> {
    match begin(app, by, appeal, &file.input, reading, terms, Some(file.id)).await? {
        Ok(Some(batch)) => Ok(StartOutcome::Batch(batch.id)),
        Ok(None) => Ok(StartOutcome::Gone),
        Err(same) => Ok(StartOutcome::SameFile(Box::new(same))),
    }
}

/// Stores a batch whose file waits, from where it stands; the file goes when the batch is done. Two that go on with the same batch store
/// no row twice: the slower one ends. Answers whether the batch had a file.
///
/// # Errors
/// Those of the file and of the database: the batch is then unfinished, and goes on when this is called again.
pub async fn go_on(
    app: &App,
    appeal: &Appeal,
    batch: ImportId,
    watch: &Progress,
) -> Result<bool, ServiceError> {
    let found = app.storage.read(move |c| files::of_import(c, batch));
    let Some(id) = found.await? else {
        return Ok(false);
    };
    let Some(file) = kept(app, id).await?.filter(|file| file.appeal == appeal.id) else {
        return Ok(false);
    };
    resume(app, appeal, &file.input, batch, watch, |_| {}).await?;
    Ok(true)
}

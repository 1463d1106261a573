//! The batches of an appeal, and undoing one.

use crate::domain::{
    Actor, Appeal, AuditEvent, AuditObject, AuditVerb, Batch, ImportId, ImportState, SignatureId,
};
use crate::services::{App, Progress, ServiceError, audit};
use crate::storage::imports;
use crate::storage::imports::files;

/// Signatures that are removed in one transaction.
const CHUNK: i64 = 500;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UndoOutcome {
    Done {
        removed: u64,
        /// Signatures that stay, because their signatories confirmed, changed or withdrew them.
        kept: u64,
    },
    /// It was cancelled; undoing again continues it.
    Cancelled { removed: u64 },
    /// It was undone before.
    Already,
}

/// The batches of an appeal, oldest first.
pub async fn batches(app: &App, appeal: &Appeal) -> Result<Vec<Batch>, ServiceError> {
    let id = appeal.id;
    Ok(app.storage.read(move |c| imports::of(c, id)).await?)
}

/// A batch of this appeal.
pub(super) async fn find(app: &App, appeal: &Appeal, id: ImportId) -> Result<Batch, ServiceError> {
    let found = app.storage.read(move |c| imports::by_id(c, id)).await?;
    found
        .filter(|batch| batch.appeal == appeal.id)
        .ok_or_else(|| ServiceError::Refused(format!("“{}” has no import {id}", appeal.slug)))
}

/// Undoes a batch from the command line, in chunks. Signatures that are still as they were imported are removed with
/// their mails, their listings and their share of the count. Signatures that their signatories confirmed, changed or
/// withdrew stay.
///
/// # Errors
/// A sentence when there is no such batch.
pub async fn undo(
    app: &App,
    appeal: &Appeal,
    id: ImportId,
    progress: &Progress,
) -> Result<UndoOutcome, ServiceError> {
    undo_as(app, Actor::Cli, appeal, id, progress).await
}

/// Undoes a batch as [`undo()`] does.
pub async fn undo_as(
    app: &App,
    by: Actor,
    appeal: &Appeal,
    id: ImportId,
    progress: &Progress,
) -> Result<UndoOutcome, ServiceError> {
    use ImportState::{Done, Undoing, Undone, Unfinished};
    let batch = find(app, appeal, id).await?;
    let now = app.clock.now();
    let (master, slug, object) = (app.master.clone(), appeal.slug.clone(), appeal.id);
    let begun = app.storage.write(move |c| {
        if imports::set_state(c, id, &[Unfinished, Done], Undoing, now)? {
            files::remove_of(c, id)?;
            let event = AuditEvent::new(by, AuditVerb::ImportUndone, AuditObject::Appeal(object));
            let facts = serde_json::json!({ "slug": slug, "batch": id });
            audit::append(c, &master, now, &event.with(facts))?;
            return Ok(true);
        }
        imports::set_state(c, id, &[Undoing], Undoing, now)
    });
    if !begun.await? {
        return Ok(UndoOutcome::Already);
    }
    let (mut after, mut removed, mut kept) = (SignatureId::BEFORE_FIRST, 0, 0);
    loop {
        if progress.is_cancelled() {
            return Ok(UndoOutcome::Cancelled { removed });
        }
        let (batch, now) = (batch.clone(), app.clock.now());
        let chunk = app.storage.write(move |c| {
            // The time by which the page knows that it is still under way.
            imports::set_state(c, id, &[Undoing], Undoing, now)?;
            imports::take_back(c, &batch, after, CHUNK)
        });
        let Some(chunk) = chunk.await? else { break };
        after = chunk.last;
        removed += chunk.removed;
        kept += chunk.kept;
        progress.report(removed);
    }
    let now = app.clock.now();
    app.storage
        .write(move |c| imports::set_state(c, id, &[Undoing], Undone, now))
        .await?;
    Ok(UndoOutcome::Done { removed, kept })
}

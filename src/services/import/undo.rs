//! Batches of an appeal, and taking one back.

use crate::domain::{
    Actor, Appeal, AuditEvent, AuditObject, AuditVerb, Batch, ImportId, ImportState,
};
use crate::services::{App, Progress, ServiceError, audit};
use crate::storage::imports;
use crate::storage::imports::files;

/// Signatures that are taken back in one transaction.
const CHUNK: i64 = 500;

/// How taking a batch back ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UndoOutcome {
    /// All that could go is gone.
    Done {
        removed: u64,
        /// Signatures that their owners confirmed, changed or withdrew, and that stay.
        kept: u64,
    },
    /// The watcher stopped it; it goes on when it is asked for again.
    Cancelled { removed: u64 },
    /// It was taken back before.
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

/// Takes a whole batch back, in chunks: what is still as it was imported goes with its mails, its line in the list and
/// its place in the number. What its owners confirmed, changed or withdrew is theirs and stays.
///
/// # Errors
/// Those of the database; a sentence when there is no such batch.
pub async fn undo(
    app: &App,
    appeal: &Appeal,
    id: ImportId,
    watch: &Progress,
) -> Result<UndoOutcome, ServiceError> {
    undo_as(app, Actor::Cli, appeal, id, watch).await
}

/// The same, done by somebody.
pub async fn undo_as(
    app: &App,
    by: Actor,
    appeal: &Appeal,
    id: ImportId,
    watch: &Progress,
) -> Result<UndoOutcome, ServiceError> {
    use ImportState::{Done, Undoing, Undone as TakenBack, Unfinished};
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
    let (mut after, mut removed, mut kept) = (0, 0, 0);
    loop {
        if watch.is_cancelled() {
            return Ok(UndoOutcome::Cancelled { removed });
        }
        let of = batch.clone();
        let chunk = app
            .storage
            .write(move |c| imports::take_back(c, &of, after, CHUNK))
            .await?;
        let Some(chunk) = chunk else { break };
        after = chunk.last;
        removed += chunk.removed;
        kept += chunk.kept;
        watch.tell(removed);
    }
    let now = app.clock.now();
    app.storage
        .write(move |c| imports::set_state(c, id, &[Undoing], TakenBack, now))
        .await?;
    Ok(UndoOutcome::Done { removed, kept })
}

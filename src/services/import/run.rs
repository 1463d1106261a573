//! Checking a file without storing anything, and storing it as a batch, chunk by chunk.

use std::sync::{Arc, Mutex, PoisonError};

use super::findings::count_rows;
use super::input::Input;
use super::prepared::{NextChunk, PreparedChunk, next_chunk};
use super::{Counts, Finding, Plan, Reading, Terms, Understood};
use crate::domain::{
    Actor, Appeal, AuditEvent, AuditObject, AuditVerb, Batch, Counting, ImportFileId, ImportId,
    ImportState, Timestamp,
};
use crate::services::import::pipeline::{Origin, Parser, refusal, refused};
use crate::services::{App, Progress, ServiceError, audit};
use crate::storage::imports::{self, Chunk, RowOutcome, files};
use crate::storage::{StorageError, appeals};

/// The result of checking a file.
#[derive(Debug, Clone)]
pub struct Preview {
    pub counts: Counts,
    /// The first rows that can be stored, as they were parsed.
    pub first: Vec<Understood>,
    /// The batch that holds the same file, unless it was undone.
    pub same: Option<Batch>,
}

#[derive(Debug, Clone)]
pub struct Imported {
    pub batch: ImportId,
    /// The rows of this run, without those of earlier runs of the same batch.
    pub counts: Counts,
    /// SHA-256 of the file, in hexadecimal.
    pub sha256: String,
}

#[derive(Debug, Clone)]
pub enum RunOutcome {
    /// The whole file is stored.
    Done(Imported),
    /// It was cancelled. The batch is unfinished: it can be resumed or undone.
    Cancelled(Imported),
    /// Nothing was stored: this batch holds the same file.
    SameFile(Box<Batch>),
    /// Nothing was stored: the batch was begun with another file.
    OtherFile(Box<Batch>),
    /// Nothing was stored: the batch is not unfinished.
    NotUnfinished(Box<Batch>),
}

/// A file that is being imported into an appeal.
#[derive(Clone, Copy)]
pub struct Import<'a> {
    pub app: &'a App,
    pub appeal: &'a Appeal,
    pub input: &'a Input,
    pub progress: &'a Progress,
}

/// What became of beginning a batch.
pub(super) enum BeginOutcome {
    Begun(Batch),
    /// Nothing was stored: this batch holds the same file.
    SameFile(Batch),
    /// The uploaded file was removed, or belongs to another batch.
    FileGone,
    /// The appeal takes no import now. Nothing was stored.
    Refused(ServiceError),
}

/// Checks a whole file without storing anything. `findings` receives each row that would be left out, in order. `None`
/// when it was cancelled.
///
/// # Errors
/// [`ServiceError::ImportRefused`] when the appeal cannot take an import.
pub async fn check(
    import: Import<'_>,
    reading: &Reading,
    terms: &Terms,
    mut findings: impl FnMut(&Finding) + Send,
) -> Result<Option<Preview>, ServiceError> {
    let Import {
        app,
        appeal,
        input,
        progress,
    } = import;
    let sha256 = hash(input).await?;
    let (id, hash) = (appeal.id, sha256.clone());
    let same = app.storage.read(move |c| imports::same_file(c, id, &hash));
    let same = same.await?;
    let origin = Origin {
        counting: terms.counting,
        source: terms.source,
        batch: None,
    };
    let parser = Parser::new(app, appeal, &plan(reading, terms), origin).await?;
    let mut chunks = parser.start(input.clone(), 0);
    let (mut counts, mut first) = (Counts::default(), Vec::new());
    loop {
        let PreparedChunk { rows, new, parsed } = match next_chunk(&mut chunks, progress).await? {
            NextChunk::Rows(chunk) => chunk,
            NextChunk::End => break,
            NextChunk::Cancelled => return Ok(None),
        };
        let (id, counting, now) = (appeal.id, terms.counting, app.clock.now());
        let outcomes = app
            .storage
            .read(move |c| imports::preview(c, id, counting, &new, now))
            .await?;
        first.extend(parsed);
        count_rows(rows, outcomes, &reading.columns, &mut counts, &mut findings);
        progress.report(counts.rows);
    }
    Ok(Some(Preview {
        counts,
        first,
        same,
    }))
}

/// Stores a file as a new batch, from the command line. `findings` receives each row that is left out, in order.
///
/// # Errors
/// [`ServiceError::ImportRefused`] when the appeal cannot take an import, or the terms are incomplete. After any other
/// error the batch is unfinished, and [`resume`] continues it.
pub async fn run(
    import: Import<'_>,
    reading: &Reading,
    terms: &Terms,
    findings: impl FnMut(&Finding) + Send,
) -> Result<RunOutcome, ServiceError> {
    match begin(import, Actor::Cli, reading, terms, None).await? {
        BeginOutcome::SameFile(batch) => Ok(RunOutcome::SameFile(Box::new(batch))),
        BeginOutcome::FileGone => Err(ServiceError::Refused("the file has gone".to_owned())),
        BeginOutcome::Refused(error) => Err(error),
        BeginOutcome::Begun(batch) => store(import, batch, &plan(reading, terms), findings).await,
    }
}

/// Makes an empty batch and logs it. `uploaded` is the number of the stored file that the batch takes over, if the file
/// was uploaded.
pub(super) async fn begin(
    import: Import<'_>,
    by: Actor,
    reading: &Reading,
    terms: &Terms,
    uploaded: Option<ImportFileId>,
) -> Result<BeginOutcome, ServiceError> {
    let Import {
        app, appeal, input, ..
    } = import;
    require_terms(terms)?;
    let sha256 = hash(input).await?;
    let plan = plan(reading, terms);
    let now = app.clock.now();
    let batch = Batch {
        id: ImportId(0),
        appeal: appeal.id,
        state: ImportState::Unfinished,
        counting: terms.counting,
        source: terms.source,
        label: terms.label.clone(),
        collected_at: terms.collected_at,
        done_by: terms.done_by.clone(),
        basis: terms.basis.clone(),
        sha256,
        reading: serde_json::to_string(&plan).map_err(std::io::Error::from)?,
        rows_read: 0,
        imported: 0,
        left_out: 0,
        created_at: now,
        updated_at: now,
    };
    let (new, master, slug) = (batch, app.master.clone(), appeal.slug.clone());
    let allow_same_file = terms.allow_same_file;
    let begun = app.storage.write(move |c| {
        // Under the lock, because the appeal may be closed or erased at this moment.
        let current = appeals::locked(c, new.appeal)?;
        // Asked here and not before, because another process may begin the same file at the same moment.
        if !allow_same_file
            && let Some(same) = imports::same_file_locked(c, new.appeal, &new.sha256)?
        {
            return Ok(BeginOutcome::SameFile(same));
        }
        // A batch that cannot take a row would only stand in the way of the same file later.
        if let Some(current) = current
            && let Some(sentence) = refusal(&current, new.counting, now)
        {
            return Ok(BeginOutcome::Refused(refused(&current, sentence)));
        }
        let id = imports::begin(c, &new)?;
        if let Some(file) = uploaded
            && !files::give(c, file, id)?
        {
            // A batch whose file is gone could never be finished.
            imports::set_state(c, id, &[ImportState::Unfinished], ImportState::Undone, now)?;
            return Ok(BeginOutcome::FileGone);
        }
        let event = AuditEvent::new(by, AuditVerb::Imported, AuditObject::Appeal(new.appeal));
        let facts = serde_json::json!({
            "slug": slug,
            "batch": id,
            "counting": new.counting.word(),
            "source": new.source.word(),
            "sha256": new.sha256,
        });
        audit::append(c, &master, now, &event.with(facts))?;
        Ok(BeginOutcome::Begun(Batch { id, ..new }))
    });
    Ok(begun.await?)
}

/// Requires what every batch must say for itself.
fn require_terms(terms: &Terms) -> Result<(), ServiceError> {
    let required = [
        (
            &terms.label,
            "a label: where it was collected, such as “feuille 12, marché du 3 mai”",
        ),
        (
            &terms.basis,
            "the ground on which the signatories agreed, such as the sentence above the list",
        ),
    ];
    for (text, what) in required {
        if text.trim().is_empty() {
            let sentence = format!("an import needs {what}");
            return Err(ServiceError::ImportRefused(sentence));
        }
    }
    Ok(())
}

/// Continues an interrupted batch with the same file, read in the same way.
///
/// # Errors
/// As [`run()`]; a sentence when there is no such batch.
pub async fn resume(
    import: Import<'_>,
    batch: ImportId,
    findings: impl FnMut(&Finding) + Send,
) -> Result<RunOutcome, ServiceError> {
    let batch = super::undo::find(import.app, import.appeal, batch).await?;
    if batch.state != ImportState::Unfinished {
        return Ok(RunOutcome::NotUnfinished(Box::new(batch)));
    }
    if hash(import.input).await? != batch.sha256 {
        return Ok(RunOutcome::OtherFile(Box::new(batch)));
    }
    let plan: Plan = serde_json::from_str(&batch.reading).map_err(std::io::Error::from)?;
    store(import, batch, &plan, findings).await
}

/// Stores the rows of a batch that are not stored yet.
async fn store(
    import: Import<'_>,
    batch: Batch,
    plan: &Plan,
    mut findings: impl FnMut(&Finding) + Send,
) -> Result<RunOutcome, ServiceError> {
    let Import {
        app,
        appeal,
        input,
        progress,
    } = import;
    let origin = Origin {
        counting: batch.counting,
        source: batch.source,
        batch: Some(batch.id),
    };
    let parser = Parser::new(app, appeal, plan, origin).await?;
    let mut after = batch.rows_read;
    let mut chunks = parser.start(input.clone(), after);
    let mut imported = Imported {
        batch: batch.id,
        counts: Counts::default(),
        sha256: batch.sha256.clone(),
    };
    loop {
        let PreparedChunk { rows, new, .. } = match next_chunk(&mut chunks, progress).await? {
            NextChunk::Rows(chunk) => chunk,
            NextChunk::End => break,
            NextChunk::Cancelled => return Ok(RunOutcome::Cancelled(imported)),
        };
        let count = i64::try_from(rows.len()).unwrap_or_default();
        let chunk = Chunk {
            import: batch.id,
            after,
            rows: count,
            new,
            between_mails: plan.between_mails,
            now: app.clock.now(),
        };
        let Some(outcomes) = add(app, &batch, chunk).await? else {
            return Err(ServiceError::Refused(format!(
                "batch {} was gone on with or taken back by somebody else meanwhile",
                batch.id
            )));
        };
        after += count;
        let counts = &mut imported.counts;
        count_rows(rows, outcomes, &plan.reading.columns, counts, &mut findings);
        progress.report(imported.counts.rows);
        if batch.counting == Counting::Mail {
            app.mail_promised.notify_one();
        }
    }
    let (id, now) = (batch.id, app.clock.now());
    let ended = app.storage.write(move |c| {
        let done = imports::set_state(c, id, &[ImportState::Unfinished], ImportState::Done, now)?;
        // The uploaded file is not needed any more.
        files::remove_of(c, id)?;
        Ok(done)
    });
    ended.await?;
    Ok(RunOutcome::Done(imported))
}

/// Stores a chunk. When the database refused it because it met another write half way, it is stored once more: by then
/// the other one has ended.
async fn add(
    app: &App,
    batch: &Batch,
    chunk: Chunk,
) -> Result<Option<Vec<RowOutcome>>, StorageError> {
    let chunk = Arc::new(Mutex::new(chunk));
    let store = async || {
        let (into, chunk) = (batch.clone(), Arc::clone(&chunk));
        let stored = app.storage.write(move |c| {
            let mut chunk = chunk.lock().unwrap_or_else(PoisonError::into_inner);
            imports::add(c, &into, &mut chunk)
        });
        stored.await
    };
    match store().await {
        Err(StorageError::Transient(_)) => store().await,
        stored => stored,
    }
}

fn plan(reading: &Reading, terms: &Terms) -> Plan {
    Plan {
        reading: reading.clone(),
        publish: terms.publish,
        keep_possible: terms.keep_possible,
        between_mails: terms.between_mails.clamp(0, Timestamp::HOUR),
    }
}

/// SHA-256 of the file, in hexadecimal.
async fn hash(input: &Input) -> Result<String, ServiceError> {
    let input = input.clone();
    let task = tokio::task::spawn_blocking(move || input.survey());
    let survey = task
        .await
        .map_err(|_| std::io::Error::other("the file was not read to its end"))?;
    Ok(survey?.sha256)
}

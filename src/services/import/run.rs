//! Looking a file through, and storing it as a batch, piece by piece.

use std::collections::VecDeque;

use super::input::Input;
use super::{Family, LeftOut, Plan, Reading, Reason, Terms, Understood};
use crate::domain::{
    Actor, Appeal, AuditEvent, AuditObject, AuditVerb, Batch, Counting, ImportId, ImportState,
    Timestamp,
};
use crate::services::import::pipeline::{Parser, Piece, Slot};
use crate::services::{App, Progress, ServiceError, audit};
use crate::storage::imports::{self, Chunk, Met, files};

/// Rows by what became of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// Rows of the file, without its header.
    pub rows: u64,
    pub new: u64,
    /// Rows that are at fault.
    pub faults: u64,
    /// Rows that stand further up.
    pub in_file: u64,
    /// Rows that are stored already.
    pub stored: u64,
    /// Rows of people who may be stored already.
    pub possible: u64,
    /// Rows whose mailboxes may not be written to.
    pub mail: u64,
}

impl Counts {
    fn left_out(&mut self, reason: Reason) {
        self.rows += 1;
        let of = match reason.family() {
            Family::Fault => &mut self.faults,
            Family::DuplicateInFile => &mut self.in_file,
            Family::DuplicateStored => &mut self.stored,
            Family::Possible => &mut self.possible,
            Family::Mail => &mut self.mail,
        };
        *of += 1;
    }
}

/// What a look at a whole file found.
#[derive(Debug, Clone)]
pub struct Preview {
    pub counts: Counts,
    /// The first rows that can be stored, as they were understood.
    pub first: Vec<Understood>,
    /// The batch that holds the same file, unless it was taken back.
    pub same: Option<Batch>,
}

#[derive(Debug, Clone)]
pub struct Imported {
    /// The number of the batch.
    pub batch: ImportId,
    /// The rows, in this run alone.
    pub counts: Counts,
    /// SHA-256 of the file, in hexadecimal.
    pub sha256: String,
}

#[derive(Debug, Clone)]
pub enum RunOutcome {
    /// The whole file was read.
    Done(Imported),
    /// The watcher stopped it. The batch is unfinished: it can go on or be taken back.
    Cancelled(Imported),
    /// Nothing was stored: this batch holds the same file.
    SameFile(Box<Batch>),
    /// Nothing was stored: the file is not the one that the batch began with.
    OtherFile(Box<Batch>),
    /// Nothing was stored: the batch is not unfinished.
    NotUnfinished(Box<Batch>),
}

/// Looks a whole file through; nothing is stored. `left_out` is told each row that would be left out, in order. `None`
/// when the watcher stopped it.
///
/// # Errors
/// Those of the file and of the database; a sentence when the appeal can take no import.
pub async fn check(
    app: &App,
    appeal: &Appeal,
    input: &Input,
    reading: &Reading,
    terms: &Terms,
    watch: &Progress,
    mut left_out: impl FnMut(&LeftOut) + Send,
) -> Result<Option<Preview>, ServiceError> {
    let sha256 = survey(input).await?;
    let same = same_file(app, appeal, &sha256).await?;
    let plan = plan(reading, terms);
    let parser = Parser::new(app, appeal, &plan, terms.counting, terms.source, None).await?;
    let mut pieces = parser.start(input.clone(), 0);
    let (mut counts, mut first) = (Counts::default(), Vec::new());
    while let Some(piece) = pieces.recv().await {
        let Piece {
            slots,
            new,
            first: shown,
        } = piece?;
        if watch.is_cancelled() {
            return Ok(None);
        }
        let (id, counting, now) = (appeal.id, terms.counting, app.clock.now());
        let met = app
            .storage
            .read(move |c| imports::look(c, id, counting, &new, now))
            .await?;
        first.extend(shown);
        tell(slots, met, reading, &mut counts, &mut left_out);
        watch.tell(counts.rows);
    }
    Ok(Some(Preview {
        counts,
        first,
        same,
    }))
}

/// Stores a file as a new batch. `left_out` is told each row that is left out, in order.
///
/// # Errors
/// Those of the file and of the database: the batch is then unfinished, and goes on with [`resume`]. A sentence when
/// the appeal can take no import, or the terms do not say what they must.
pub async fn run(
    app: &App,
    appeal: &Appeal,
    input: &Input,
    reading: &Reading,
    terms: &Terms,
    watch: &Progress,
    left_out: impl FnMut(&LeftOut) + Send,
) -> Result<RunOutcome, ServiceError> {
    match begin(app, Actor::Cli, appeal, input, reading, terms, None).await? {
        Err(same) => Ok(RunOutcome::SameFile(Box::new(same))),
        Ok(None) => Err(ServiceError::Refused("the file has gone".to_owned())),
        Ok(Some(batch)) => {
            go_on(
                app,
                appeal,
                input,
                batch,
                &plan(reading, terms),
                watch,
                left_out,
            )
            .await
        }
    }
}

/// Makes a batch that holds nothing yet, puts it on record, and gives it the file that waits, if one does. `Err` is the
/// batch that holds the same file; `None` means that the file that was to wait has gone, or has a batch.
pub(super) async fn begin(
    app: &App,
    by: Actor,
    appeal: &Appeal,
    input: &Input,
    reading: &Reading,
    terms: &Terms,
    file: Option<i64>,
) -> Result<Result<Option<Batch>, Batch>, ServiceError> {
    for (word, what) in [
        (
            &terms.label,
            "a label: where it was collected, such as “feuille 12, marché du 3 mai”",
        ),
        (
            &terms.basis,
            "the ground on which the signatories agreed, such as the sentence above the list",
        ),
    ] {
        if word.trim().is_empty() {
            return Err(ServiceError::Refused(format!("an import needs {what}")));
        }
    }
    let sha256 = survey(input).await?;
    if let Some(batch) = same_file(app, appeal, &sha256)
        .await?
        .filter(|_| !terms.again)
    {
        return Ok(Err(batch));
    }
    let plan = plan(reading, terms);
    let now = app.clock.now();
    let batch = Batch {
        id: 0,
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
    let (new, master, slug) = (batch.clone(), app.master.clone(), appeal.slug.clone());
    let begun = app.storage.write(move |c| {
        let id = imports::begin(c, &new)?;
        if let Some(file) = file
            && !files::give(c, file, id)?
        {
            // The batch of a file that has gone would stay empty for ever.
            imports::set_state(c, id, &[ImportState::Unfinished], ImportState::Undone, now)?;
            return Ok(None);
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
        Ok(Some(id))
    });
    Ok(Ok(begun.await?.map(|id| Batch { id, ..batch })))
}

/// Goes on with a batch that broke off, with the same file, read in the same way.
///
/// # Errors
/// As [`run()`]; a sentence when there is no such batch.
pub async fn resume(
    app: &App,
    appeal: &Appeal,
    input: &Input,
    batch: ImportId,
    watch: &Progress,
    left_out: impl FnMut(&LeftOut) + Send,
) -> Result<RunOutcome, ServiceError> {
    let batch = super::undo::find(app, appeal, batch).await?;
    if batch.state != ImportState::Unfinished {
        return Ok(RunOutcome::NotUnfinished(Box::new(batch)));
    }
    if survey(input).await? != batch.sha256 {
        return Ok(RunOutcome::OtherFile(Box::new(batch)));
    }
    let plan: Plan = serde_json::from_str(&batch.reading).map_err(std::io::Error::from)?;
    go_on(app, appeal, input, batch, &plan, watch, left_out).await
}

async fn go_on(
    app: &App,
    appeal: &Appeal,
    input: &Input,
    batch: Batch,
    plan: &Plan,
    watch: &Progress,
    mut left_out: impl FnMut(&LeftOut) + Send,
) -> Result<RunOutcome, ServiceError> {
    let parser = Parser::new(
        app,
        appeal,
        plan,
        batch.counting,
        batch.source,
        Some(batch.id),
    )
    .await?;
    let mut after = batch.rows_read;
    let mut pieces = parser.start(input.clone(), after);
    let mut imported = Imported {
        batch: batch.id,
        counts: Counts::default(),
        sha256: batch.sha256.clone(),
    };
    while let Some(piece) = pieces.recv().await {
        let Piece { slots, new, .. } = piece?;
        if watch.is_cancelled() {
            return Ok(RunOutcome::Cancelled(imported));
        }
        let rows = i64::try_from(slots.len()).unwrap_or_default();
        let mut chunk = Chunk {
            import: batch.id,
            after,
            rows,
            new,
            between_mails: plan.between_mails,
            now: app.clock.now(),
        };
        let into = batch.clone();
        let met = app
            .storage
            .write(move |c| imports::add(c, &into, &mut chunk))
            .await?;
        let Some(met) = met else {
            return Err(ServiceError::Refused(format!(
                "batch {} was gone on with or taken back by somebody else meanwhile",
                batch.id
            )));
        };
        after += rows;
        tell(
            slots,
            met,
            &plan.reading,
            &mut imported.counts,
            &mut left_out,
        );
        watch.tell(imported.counts.rows);
        if batch.counting == Counting::Mail {
            app.mail_promised.notify_one();
        }
    }
    let (id, now) = (batch.id, app.clock.now());
    let ended = app.storage.write(move |c| {
        // The file that waited has served.
        files::remove_of(c, id)?;
        imports::set_state(c, id, &[ImportState::Unfinished], ImportState::Done, now)
    });
    ended.await?;
    Ok(RunOutcome::Done(imported))
}

/// Counts the rows of a piece and tells those that are left out.
fn tell(
    slots: Vec<Slot>,
    met: Vec<Met>,
    reading: &Reading,
    counts: &mut Counts,
    left_out: &mut impl FnMut(&LeftOut),
) {
    let mut met = VecDeque::from(met);
    for slot in slots {
        let left = match slot {
            Slot::Left(left) => left,
            Slot::New(row) => {
                let reason = match met.pop_front() {
                    None | Some(Met::New) => {
                        counts.rows += 1;
                        counts.new += 1;
                        continue;
                    }
                    Some(Met::Known(state)) => Reason::Known(state),
                    Some(Met::GroupCounts) => Reason::GroupCounts,
                    Some(Met::Suppressed) => Reason::Suppressed,
                    Some(Met::Capped) => Reason::Capped,
                };
                LeftOut {
                    row,
                    column: reason.column(&reading.columns),
                    reason,
                }
            }
        };
        counts.left_out(left.reason);
        left_out(&left);
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

/// The hash of the file.
async fn survey(input: &Input) -> Result<String, ServiceError> {
    let input = input.clone();
    let task = tokio::task::spawn_blocking(move || input.survey());
    let survey = task
        .await
        .map_err(|_| std::io::Error::other("the file was not read to its end"))?;
    Ok(survey?.sha256)
}

async fn same_file(
    app: &App,
    appeal: &Appeal,
    sha256: &str,
) -> Result<Option<Batch>, ServiceError> {
    let known = super::undo::batches(app, appeal).await?;
    let holds = |batch: &Batch| batch.sha256 == sha256 && batch.state != ImportState::Undone;
    Ok(known.into_iter().rev().find(holds))
}

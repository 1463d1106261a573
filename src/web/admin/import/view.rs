//! The pages of the import: upload, preview, batch.

use serde::Serialize;

use crate::domain::admin_links::ListLinks;
use crate::domain::{Batch, ImportId, ImportState, Timestamp};
use crate::web::admin::area::AdminFrame;
use crate::web::admin::choice::Choice;
use crate::web::page::{Form, Page};

/// A batch as shown to organisers.
#[derive(Debug, Clone, Serialize)]
pub struct BatchLine {
    pub id: ImportId,
    pub url: String,
    /// The word of its state.
    pub state: &'static str,
    /// The word of how its signatures count.
    pub counting: &'static str,
    /// The word of their source.
    pub source: &'static str,
    pub label: String,
    /// What these people agreed to, as declared by the organiser.
    pub basis: String,
    pub collected_at: Option<Timestamp>,
    /// Rows of the file processed so far.
    pub rows: i64,
    pub imported: i64,
    pub left_out: i64,
    pub created_at: Timestamp,
    /// Whether it is being imported or undone; see [`BatchLine::of`].
    pub runs: bool,
}

impl BatchLine {
    /// The line of a batch. An open batch without progress for a minute is taken to have stopped.
    #[must_use]
    pub fn of(batch: Batch, links: &ListLinks, now: Timestamp) -> Self {
        let is_open = matches!(batch.state, ImportState::Unfinished | ImportState::Undoing);
        Self {
            url: links.batch(batch.id),
            id: batch.id,
            state: batch.state.word(),
            counting: batch.counting.word(),
            source: batch.source.word(),
            label: batch.label,
            basis: batch.basis,
            collected_at: batch.collected_at,
            rows: batch.rows_read,
            imported: batch.imported,
            left_out: batch.left_out,
            created_at: batch.created_at,
            runs: is_open && batch.updated_at.is_within(Timestamp::MINUTE - 1, now),
        }
    }
}

/// `/{lang}/admin/appeals/{slug}/import`
#[derive(Debug, Serialize)]
pub struct ImportPage {
    #[serde(flatten)]
    pub frame: AdminFrame,
    pub form: Form,
    pub links: ListLinks,
    pub title: String,
    /// The language of the title.
    pub text_lang: String,
    /// The pasted lines, when the form is shown again.
    pub lines: String,
    /// Maximum size of a file in megabytes.
    pub megabytes: usize,
    /// Earlier batches, newest first.
    pub batches: Vec<BatchLine>,
}

impl Page for ImportPage {
    const TEMPLATE: &'static str = "web/admin/import/form.html";
}

/// A column of the file, and what it is read as.
#[derive(Debug, Clone, Serialize)]
pub struct ColumnChoice {
    /// Its number, from 1.
    pub number: usize,
    /// Its name in the header, or its cell in the first row.
    pub name: String,
    /// One of its cells.
    pub sample: String,
    pub targets: Vec<Choice>,
}

/// A sheet of a workbook, and whether it is read.
#[derive(Debug, Clone, Serialize)]
pub struct SheetChoice {
    /// Its number, from 1.
    pub number: usize,
    pub name: String,
    pub chosen: bool,
}

/// An answer that is neither yes nor no, and what it means.
#[derive(Debug, Clone, Serialize)]
pub struct AnswerChoice {
    pub number: usize,
    pub text: String,
    pub answers: Vec<Choice>,
}

/// How the file is read, in the preview form.
#[derive(Debug, Clone, Serialize)]
pub struct ReadingValues {
    pub forms: Vec<Choice>,
    pub encodings: Vec<Choice>,
    pub delimiters: Vec<Choice>,
    /// The row that names the columns; 0 without one.
    pub header: u64,
    /// Format, encoding, separator and tables in one string; the chosen columns are valid for these only.
    pub shape: String,
    pub columns: Vec<ColumnChoice>,
    /// The sheets of a workbook with several.
    pub sheets: Vec<SheetChoice>,
    /// Empty unless the order of day and month is asked.
    pub day_orders: Vec<Choice>,
    /// Empty unless the file consists of lines.
    pub group_lines: Vec<Choice>,
    /// Which address counts of several in one cell; empty when no cell has several.
    pub several_addresses: Vec<Choice>,
    pub answers: Vec<AnswerChoice>,
    pub whole_rows_only: bool,
    /// Whether hidden rows are read; `None` unless it is a workbook.
    pub hidden_rows: Option<bool>,
}

/// What the organiser declares, in the preview form.
#[derive(Debug, Clone, Default, Serialize)]
pub struct ImportValues {
    pub counting: Vec<Choice>,
    pub sources: Vec<Choice>,
    pub label: String,
    pub collected: String,
    pub basis: String,
    pub publish: Vec<Choice>,
    pub keep_possible: bool,
    pub again: bool,
}

/// A row as it was understood by the import.
#[derive(Clone, Serialize)]
pub struct ReadLine {
    pub line: String,
    pub name: String,
    pub role: String,
    pub place: String,
    pub email: String,
    pub publish: bool,
}

/// A row that will be left out.
#[derive(Clone, Serialize)]
pub struct LeftLine {
    /// Its line number, with the sheet if the file is a workbook.
    pub line: String,
    /// The beginning of the row.
    pub text: String,
    /// Why it is left out, and what to do.
    pub sentence: String,
}

/// The result of a preview.
#[derive(Debug, Clone, Default, Serialize)]
pub struct DetectedColumns {
    /// Rows checked.
    pub rows: u64,
    /// Whether these are all rows of the file.
    pub whole: bool,
    /// Rows that would be stored.
    pub new: u64,
    /// The first of these.
    pub first: Vec<ReadLine>,
    /// Why the file cannot be read at all.
    pub unreadable: Option<String>,
    /// What was left out of the file or repaired.
    pub notices: Vec<String>,
    /// Rows that would come in without a cell.
    pub incomplete: u64,
    /// The first of the cells that are left out of them.
    pub kept: Vec<LeftLine>,
    /// Rows that would be left out.
    pub left_out: u64,
    /// The first of these.
    pub left: Vec<LeftLine>,
    /// The label of an earlier batch of the same file.
    pub same: Option<String>,
}

/// `/{lang}/admin/appeals/{slug}/import/files/{id}`
#[derive(Debug, Serialize)]
pub struct PreviewPage {
    #[serde(flatten)]
    pub frame: AdminFrame,
    pub form: Form,
    pub links: ListLinks,
    pub values: ImportValues,
    /// `None` when the file cannot be read.
    pub reading: Option<ReadingValues>,
    pub found: DetectedColumns,
}

impl Page for PreviewPage {
    const TEMPLATE: &'static str = "web/admin/import/preview.html";
}

/// `/{lang}/admin/appeals/{slug}/import/batches/{id}`, and the page that asks before it is undone
#[derive(Debug, Serialize)]
pub struct BatchPage {
    #[serde(flatten)]
    pub frame: AdminFrame,
    pub form: Form,
    pub links: ListLinks,
    pub batch: BatchLine,
    /// Whether its file is still stored, so that an import that stopped can be resumed.
    pub has_file: bool,
    /// Whether there is a report of what was left out.
    pub has_report: bool,
    /// Whether the page asks before the batch is undone.
    pub asks: bool,
    /// The URL that undoes the batch.
    pub undo: String,
}

impl Page for BatchPage {
    const TEMPLATE: &'static str = "web/admin/import/batch.html";
}

crate::domain::hidden_debug!(ReadLine, LeftLine);

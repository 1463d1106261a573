//! Names that come in: the form, the look at a file, and what became of a batch.

use serde::Serialize;

use crate::domain::admin_links::ListLinks;
use crate::domain::{Batch, ImportState, Timestamp};
use crate::web::admin::area::AdminFrame;
use crate::web::admin::export::view::Choice;
use crate::web::page::{Form, Page, Shell};

/// A batch, without what only the machine needs.
#[derive(Debug, Clone, Serialize)]
pub struct BatchLine {
    pub id: i64,
    pub url: String,
    /// The word of its state.
    pub state: &'static str,
    /// The word of how its signatures count.
    pub counting: &'static str,
    /// The word of where they come from.
    pub source: &'static str,
    pub label: String,
    /// On what ground they agreed.
    pub basis: String,
    pub collected_at: Option<Timestamp>,
    /// Rows of the file that are done with.
    pub rows: i64,
    pub imported: i64,
    /// Rows that were left out.
    pub left_out: i64,
    pub created_at: Timestamp,
    /// Whether it is being worked on, as far as one can tell.
    pub runs: bool,
}

impl BatchLine {
    /// The line of a batch. One that has not moved for a minute has broken off.
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
            runs: is_open && now.since(batch.updated_at) < Timestamp::MINUTE,
        }
    }
}

/// `/{lang}/admin/appeals/{slug}/import`
#[derive(Debug, Serialize)]
pub struct ImportPage {
    pub shell: Shell,
    pub area: AdminFrame,
    pub form: Form,
    pub links: ListLinks,
    /// The title of the appeal.
    pub title: String,
    /// The language of the title.
    pub text_lang: String,
    /// Lines as they were pasted.
    pub lines: String,
    /// The most megabytes of a file.
    pub megabytes: usize,
    /// Earlier batches, the latest first.
    pub batches: Vec<BatchLine>,
}

impl Page for ImportPage {
    const TEMPLATE: &'static str = "web/admin/exchange/import.html";
}

/// What a column of the file is.
#[derive(Debug, Clone, Serialize)]
pub struct ColumnChoice {
    /// Its number, from 1.
    pub number: usize,
    /// Its name in the file, or what stands in its first row.
    pub name: String,
    pub targets: Vec<Choice>,
}

/// What stands in the form of a look.
#[derive(Debug, Clone, Serialize)]
pub struct ImportValues {
    pub forms: Vec<Choice>,
    pub encodings: Vec<Choice>,
    pub delimiters: Vec<Choice>,
    pub headers: Vec<Choice>,
    /// The four above in one word: columns that were chosen belong to them.
    pub shape: String,
    pub columns: Vec<ColumnChoice>,
    pub counting: Vec<Choice>,
    pub sources: Vec<Choice>,
    pub label: String,
    pub collected: String,
    pub basis: String,
    pub publish: Vec<Choice>,
    pub keep_possible: bool,
    pub again: bool,
}

/// A row as it was understood.
#[derive(Debug, Clone, Serialize)]
pub struct ReadLine {
    pub line: String,
    pub name: String,
    pub role: String,
    pub place: String,
    pub email: String,
    pub publish: bool,
}

/// A row that will be left out.
#[derive(Debug, Clone, Serialize)]
pub struct LeftLine {
    /// Its line, with its sheet in a workbook.
    pub line: String,
    pub text: String,
    /// Why, and what to do.
    pub sentence: String,
}

#[derive(Debug, Clone, Default, Serialize)]
pub struct DetectedColumns {
    /// Rows that were looked at.
    pub rows: u64,
    pub whole: bool,
    /// Rows that would be stored.
    pub new: u64,
    pub first: Vec<ReadLine>,
    /// Rows that would be left out.
    pub left_out: u64,
    pub left: Vec<LeftLine>,
    /// The label of the batch that holds the same file.
    pub same: Option<String>,
}

/// `/{lang}/admin/appeals/{slug}/import/files/{id}`
#[derive(Debug, Serialize)]
pub struct PreviewPage {
    pub shell: Shell,
    pub area: AdminFrame,
    pub form: Form,
    pub links: ListLinks,
    /// What stands in the form.
    pub values: ImportValues,
    pub found: DetectedColumns,
}

impl Page for PreviewPage {
    const TEMPLATE: &'static str = "web/admin/exchange/look.html";
}

/// `/{lang}/admin/appeals/{slug}/import/batches/{id}`, and the question before it is taken back
#[derive(Debug, Serialize)]
pub struct BatchPage {
    pub shell: Shell,
    pub area: AdminFrame,
    pub form: Form,
    pub links: ListLinks,
    pub batch: BatchLine,
    /// Whether its file still waits, so that it can go on.
    pub has_file: bool,
    /// Whether the page asks before the batch is taken back.
    pub asks: bool,
    pub undo: String,
}

impl Page for BatchPage {
    const TEMPLATE: &'static str = "web/admin/exchange/batch.html";
}

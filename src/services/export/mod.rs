//! Exports: signatures as a table (CSV, XLSX, JSON Lines) or as blocks that are ready to print, streamed in constant
//! memory from one snapshot. One thread reads while another decrypts and writes.

mod blocks;
mod columns;
mod csv;
mod filter;
mod hand_over;
mod job;
mod json;
mod order;
mod recorded;
mod rows;
mod sheet;
mod xlsx;

use std::io::Write;

use super::{App, Progress, ServiceError};
use crate::domain::{Appeal, Language, stored_words};
use crate::storage::appeals;
use crate::storage::statistics::counters;

pub use self::columns::Column;
pub use self::csv::{guarded, unguarded};
pub use self::filter::Filter;
pub use self::hand_over::{HandOver, hand_over};
use self::job::Job;
pub use self::recorded::export_as;
pub(super) use self::rows::{Stored, open_all};

/// Signatures read at a time.
const BATCH: usize = 1_000;

stored_words! {
    Format {
        /// RFC 4180, with a comma.
        Csv = "csv",
        /// CSV as French Excel opens it: byte order mark and semicolons.
        CsvExcel = "csv-excel",
        /// An Excel workbook; every cell is text.
        Xlsx = "xlsx",
        /// One JSON object per line.
        JsonLines = "jsonl",
        /// The public list, one signatory per line, in plain text.
        Text = "text",
        /// The public list, as HTML lists.
        Html = "html",
        /// The public list, as Markdown lists.
        Markdown = "markdown",
    }
}

impl Format {
    /// Whether it is a block to print rather than a table: a block contains only the public list.
    #[must_use]
    pub fn is_block(self) -> bool {
        matches!(self, Self::Text | Self::Html | Self::Markdown)
    }
}

stored_words! {
    Order {
        Signing = "signing",
        /// By family name or by name of the organisation, as in a French directory.
        Name = "name",
    }
}

#[derive(Debug, Clone)]
pub struct Request {
    pub format: Format,
    /// The columns of a table, in order. A block shows the role and the place if they are named here.
    pub columns: Vec<Column>,
    pub filter: Filter,
    pub order: Order,
    /// Do not guard cells against being read as formulas: for programs, not for spreadsheets.
    pub raw: bool,
    /// The language of the headings and the punctuation of a block.
    pub language: Language,
}

impl Request {
    /// All columns of the confirmed signatures, in the order of signing.
    #[must_use]
    pub fn new(format: Format) -> Self {
        let columns = if format.is_block() {
            vec![Column::Role]
        } else {
            Column::ALL.to_vec()
        };
        Self {
            format,
            columns,
            filter: Filter::default(),
            order: Order::Signing,
            raw: false,
            language: Language::french(),
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    pub rows: u64,
    /// SHA-256 of every byte written, in hexadecimal.
    pub sha256: String,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Exported {
    Complete(Report),
    /// It was cancelled: what was written is not a complete file.
    Cancelled,
}

/// The approximate number of rows of an export of the confirmed signatures, for a progress bar.
pub async fn expected(app: &App, appeal: &Appeal) -> Result<u64, ServiceError> {
    let id = appeal.id;
    let count = app.storage.read(move |c| counters::of(c, id)).await?;
    Ok(u64::try_from(count.with_paper()).unwrap_or_default())
}

/// Writes an export without a row in the audit log: what an organiser downloads goes through [`export_as`]. `progress`
/// receives 0 at the start, then the rows written so far.
pub async fn export<W: Write + Send + 'static>(
    app: &App,
    appeal: &Appeal,
    request: Request,
    out: W,
    progress: Progress,
) -> Result<Exported, ServiceError> {
    let key = app.key(appeal)?;
    let id = appeal.id;
    let catalog = app.catalog.clone();
    let done = app.storage.snapshot(move |c| {
        let texts = appeals::texts(c, id)?;
        let job = Job::new(id, &key, &request, &progress);
        Ok(job.run(c, &texts, &catalog, out))
    });
    done.await?
}

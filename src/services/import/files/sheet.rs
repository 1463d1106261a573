//! Sheets of workbooks, and what their formats share.

use std::borrow::Cow;
use std::io;

use calamine::{DataRef, SheetVisible};

use super::CELLS_MAX;
use crate::services::export::unguarded;
use crate::services::import::row::Next;

/// The most sheets that are looked at.
pub(in crate::services::import) const SHEETS_MAX: usize = 100;

#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::services::import) struct Sheet {
    /// From 1.
    pub(in crate::services::import) number: usize,
    pub(in crate::services::import) name: String,
    pub(in crate::services::import) is_hidden: bool,
    /// Rows that were passed over because they are hidden, as far as the sheet was read.
    pub(in crate::services::import) hidden_rows: u64,
}

/// Which rows of a workbook are read.
#[derive(Clone, Copy)]
pub(in crate::services::import) struct Which<'a> {
    /// Whether the sheet with this number is read.
    pub(in crate::services::import) sheet: &'a dyn Fn(usize) -> bool,
    pub(in crate::services::import) hidden_rows: bool,
}

/// The most bytes of a row of a workbook. A file may name one long text in many cells, so that its rows take more than
/// it has.
pub(super) const ROW_MAX: usize = 48 * 1024;

/// The cells of a row while it is read.
#[derive(Debug, Default)]
pub(super) struct Cells {
    list: Vec<String>,
    bytes: usize,
}

impl Cells {
    /// Puts a cell into its row; cells beyond the widest possible row are left.
    pub(super) fn put(&mut self, column: usize, text: &str) {
        if column >= CELLS_MAX {
            return;
        }
        self.bytes = self.bytes.saturating_add(text.len());
        self.list
            .resize(self.list.len().max(column + 1), String::new());
        if self.bytes <= ROW_MAX {
            text.clone_into(&mut self.list[column]);
        }
    }

    pub(super) fn get(&self, column: usize) -> Option<&str> {
        self.list.get(column).map(String::as_str)
    }

    pub(super) fn is_blank(&self) -> bool {
        self.list.iter().all(|cell| cell.trim().is_empty())
    }

    /// The cells; `None` when the row is too large.
    pub(super) fn into_list(self) -> Option<Vec<String>> {
        (self.bytes <= ROW_MAX).then_some(self.list)
    }
}

/// Reads the chosen sheets in their order until `read` stops; returns all of them.
pub(super) fn each_sheet(
    all: Vec<calamine::Sheet>,
    which: Which,
    mut read: impl FnMut(&mut Sheet) -> io::Result<Next>,
) -> io::Result<Vec<Sheet>> {
    let mut sheets = Vec::new();
    let mut is_stopped = false;
    for (number, metadata) in (1..).zip(all.into_iter().take(SHEETS_MAX)) {
        let mut sheet = Sheet {
            number,
            is_hidden: metadata.visible != SheetVisible::Visible,
            name: metadata.name,
            hidden_rows: 0,
        };
        if !is_stopped && (which.sheet)(number) {
            is_stopped = read(&mut sheet)? == Next::Stop;
        }
        sheets.push(sheet);
    }
    Ok(sheets)
}

pub(super) fn text_of<'v>(value: &'v DataRef) -> Cow<'v, str> {
    match value {
        // An exported CSV that was saved as a workbook contains the apostrophes that guard its cells.
        DataRef::String(text) => Cow::Borrowed(unguarded(text)),
        DataRef::SharedString(text) => Cow::Borrowed(unguarded(text)),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => Cow::Borrowed(text),
        DataRef::Int(number) => Cow::Owned(number.to_string()),
        // A number without a fraction prints without one.
        DataRef::Float(number) => Cow::Owned(number.to_string()),
        DataRef::Bool(true) => Cow::Borrowed("yes"),
        DataRef::Bool(false) => Cow::Borrowed("no"),
        DataRef::DateTime(time) if time.is_datetime() => {
            let (year, month, day, hour, minute, second, _) = time.to_ymd_hms_milli();
            Cow::Owned(format!(
                "{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}"
            ))
        }
        DataRef::DateTime(time) => Cow::Owned(time.as_f64().to_string()),
        DataRef::Error(_) | DataRef::Empty => Cow::Borrowed(""),
    }
}

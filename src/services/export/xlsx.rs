//! XLSX exports: every cell is text, so that none becomes a formula, a date or a rounded number. Rows are buffered in an
//! unnamed temporary file of mode 0600, not in memory.

use std::io::{self, Write};

use rust_xlsxwriter::{Format as CellFormat, Workbook, Worksheet, XlsxError};

use super::csv::guarded;
use super::hashing_writer::HashingWriter;
use super::request::Request;
use super::rows::Row;
use super::sheet::Sheet;
use crate::domain::AppealText;

/// The rows of a sheet below its header: Excel's limit of 1,048,576 less one.
pub(super) const SHEET_ROWS: u32 = 1_048_575;
/// The most characters of a cell (Excel's limit).
const CELL_MAX: usize = 32_767;

pub(super) struct Xlsx<'a, W: Write> {
    book: Workbook,
    sheets: usize,
    rows: u32,
    rows_max: u32,
    out: HashingWriter<W>,
    request: &'a Request,
    texts: &'a [AppealText],
}

fn failed(error: XlsxError) -> io::Error {
    match error {
        XlsxError::IoError(error) => error,
        other => io::Error::other(other.to_string()),
    }
}

impl<'a, W: Write> Xlsx<'a, W> {
    pub(super) fn new(
        request: &'a Request,
        texts: &'a [AppealText],
        out: HashingWriter<W>,
    ) -> io::Result<Self> {
        Self::with_sheets_of(SHEET_ROWS, request, texts, out)
    }

    fn with_sheets_of(
        rows_max: u32,
        request: &'a Request,
        texts: &'a [AppealText],
        out: HashingWriter<W>,
    ) -> io::Result<Self> {
        let mut xlsx = Self {
            book: Workbook::new(),
            sheets: 0,
            rows: 0,
            rows_max,
            out,
            request,
            texts,
        };
        xlsx.begin_sheet().map_err(failed)?;
        Ok(xlsx)
    }

    fn begin_sheet(&mut self) -> Result<(), XlsxError> {
        let sheet = self.book.add_worksheet_with_constant_memory()?;
        (self.sheets, self.rows) = (self.sheets + 1, 0);
        let bold = CellFormat::new().set_bold();
        for (at, column) in (0_u16..).zip(&self.request.columns) {
            sheet.set_column_width(at, 18)?;
            sheet.write_string_with_format(0, at, column.word(), &bold)?;
        }
        sheet.set_freeze_panes(1, 0)?;
        Ok(())
    }

    fn add(&mut self, row: &Row) -> Result<(), XlsxError> {
        if self.rows == self.rows_max {
            self.begin_sheet()?;
        }
        self.rows += 1;
        let sheet: &mut Worksheet = self.book.worksheet_from_index(self.sheets - 1)?;
        for (at, column) in (0_u16..).zip(&self.request.columns) {
            let mut cell = column.cell(row, self.texts, &self.request.zone).text();
            if cell.is_empty() {
                continue;
            }
            // A text cell is never a formula. But an import of this file removes a guarding apostrophe, so that a
            // leading one needs a guard.
            if cell.starts_with('\'') {
                cell = guarded(cell);
            }
            // Excel counts UTF-16 units, of which there are at most as many as UTF-8 bytes.
            if cell.len() > CELL_MAX {
                let short: String = cell.chars().take(CELL_MAX / 2).collect();
                sheet.write_string(self.rows, at, short)?;
            } else {
                sheet.write_string(self.rows, at, cell.as_ref())?;
            }
        }
        Ok(())
    }
}

impl<W: Write + Send> Sheet for Xlsx<'_, W> {
    fn row(&mut self, row: &Row) -> io::Result<()> {
        self.add(row).map_err(failed)
    }

    fn finish(mut self: Box<Self>) -> io::Result<Vec<u8>> {
        self.book.save_to_writer(&mut self.out).map_err(failed)?;
        self.out.finish()
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;

//! CSV exports: RFC 4180, or the variant that French Excel opens.

use std::borrow::Cow;
use std::io::{self, Write};

use ::csv::{QuoteStyle, Terminator, Writer, WriterBuilder};

use super::columns::Column;
use super::hashing_writer::HashingWriter;
use super::request::{Format, Request};
use super::rows::Row;
use super::sheet::Sheet;
use crate::domain::AppealText;

/// First characters that make a spreadsheet read a cell as a formula, in ASCII and in full-width forms.
const FORMULA: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// Whether a spreadsheet reads a cell as a formula, leading apostrophes aside.
fn is_formula(cell: &str) -> bool {
    cell.trim_start_matches('\'').starts_with(FORMULA)
}

/// Guards a cell against being read as a formula, with an apostrophe before it. A cell that looks guarded already gets
/// another one, so that [`unguarded`] restores every cell.
#[must_use]
pub fn guarded(cell: Cow<'_, str>) -> Cow<'_, str> {
    if is_formula(&cell) {
        Cow::Owned(format!("'{cell}"))
    } else {
        cell
    }
}

/// The inverse of [`guarded`].
#[must_use]
pub fn unguarded(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if is_formula(rest) => rest,
        _ => cell,
    }
}

pub(super) struct Csv<'a, W: Write> {
    writer: Writer<HashingWriter<W>>,
    request: &'a Request,
    texts: &'a [AppealText],
}

impl<'a, W: Write> Csv<'a, W> {
    pub(super) fn new(
        request: &'a Request,
        texts: &'a [AppealText],
        mut out: HashingWriter<W>,
    ) -> io::Result<Self> {
        let excel = request.format == Format::CsvExcel;
        if excel {
            out.write_all("\u{feff}".as_bytes())?;
        }
        // In a file for spreadsheets every cell is quoted: a program that expects another delimiter would otherwise
        // split a cell, and its second half could begin like a formula.
        let quotes = if request.raw {
            QuoteStyle::Necessary
        } else {
            QuoteStyle::Always
        };
        let mut writer = WriterBuilder::new()
            .delimiter(if excel { b';' } else { b',' })
            .quote_style(quotes)
            .terminator(Terminator::CRLF)
            .from_writer(out);
        writer.write_record(request.columns.iter().map(|column| column.word()))?;
        Ok(Self {
            writer,
            request,
            texts,
        })
    }
}

impl<W: Write + Send> Sheet for Csv<'_, W> {
    fn row(&mut self, row: &Row) -> io::Result<()> {
        for column in &self.request.columns {
            let cell = Column::cell(*column, row, self.texts, &self.request.zone).text();
            let cell = if self.request.raw {
                cell
            } else {
                guarded(cell)
            };
            self.writer.write_field(cell.as_bytes())?;
        }
        Ok(self.writer.write_record(None::<&[u8]>)?)
    }

    fn finish(self: Box<Self>) -> io::Result<Vec<u8>> {
        let out = self.writer.into_inner();
        out.map_err(|error| io::Error::other(error.to_string()))?
            .finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_that_looks_like_a_formula_is_guarded_and_restored() {
        for cell in [
            "=1+1",
            "+33",
            "-x",
            "@a",
            "\tx",
            "\r",
            "＝HYPERLINK()",
            "＠a",
            "'=1+1",
            "''-x",
        ] {
            let safe = guarded(cell.into());
            assert_eq!(safe, format!("'{cell}"));
            assert_eq!(unguarded(&safe), cell);
        }
        for cell in ["", "Jeanne", "'t Hooft", "a=b", "’"] {
            assert_eq!(guarded(cell.into()), cell);
            assert_eq!(unguarded(cell), cell);
        }
    }
}

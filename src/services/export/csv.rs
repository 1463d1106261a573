//! CSV: RFC 4180, or as French Excel opens it.

use std::borrow::Cow;
use std::io::{self, Write};

use ::csv::{QuoteStyle, Terminator, Writer, WriterBuilder};

use super::rows::Row;
use super::sheet::{Sheet, Tally};
use super::{Column, Format, Request};
use crate::domain::AppealText;

/// What makes a spreadsheet take a cell for a formula, in ASCII and in full-width forms.
const FORMULA: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// Whether a cell is a formula to a spreadsheet, or would be without the apostrophes before it.
fn is_formula(cell: &str) -> bool {
    cell.trim_start_matches('\'').starts_with(FORMULA)
}

/// Guards a cell against being read as a formula: an apostrophe before `= + - @`, tab, line breaks and full-width
/// forms; and before what is so guarded by itself, so that [`unguarded`] gives back what was there.
#[must_use]
pub fn guarded(cell: Cow<'_, str>) -> Cow<'_, str> {
    if is_formula(&cell) {
        Cow::Owned(format!("'{cell}"))
    } else {
        cell
    }
}

/// A cell as it was before [`guarded`].
#[must_use]
pub fn unguarded(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if is_formula(rest) => rest,
        _ => cell,
    }
}

pub(super) struct Csv<'a, W: Write> {
    writer: Writer<Tally<W>>,
    request: &'a Request,
    texts: &'a [AppealText],
}

impl<'a, W: Write> Csv<'a, W> {
    pub(super) fn new(
        request: &'a Request,
        texts: &'a [AppealText],
        mut out: Tally<W>,
    ) -> io::Result<Self> {
        let excel = request.format == Format::CsvExcel;
        if excel {
            out.write_all("\u{feff}".as_bytes())?;
        }
        // Quotes around every cell of a file for spreadsheets: a program that takes another sign for the delimiter
        // must not find the beginning of a formula inside of a cell.
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
            let cell = Column::cell(*column, row, self.texts).text();
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
    fn what_looks_like_a_formula_is_guarded_and_comes_back_whole() {
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

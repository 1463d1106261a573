//! The rows that an import leaves out, as a file that can be corrected and imported again.

use std::io::{self, Write};

use super::{Finding, Reading};
use crate::domain::Language;
use crate::i18n::Catalog;
use crate::services::export::guarded;

/// The file being written: CSV, each row preceded by its line, the number of the faulty column and the reason.
pub struct LeftOutFile<'a, W: Write> {
    catalog: &'a Catalog,
    language: &'a Language,
    out: csv::Writer<W>,
    failed: Option<csv::Error>,
}

impl<'a, W: Write> LeftOutFile<'a, W> {
    /// Writes the header. `for_excel` writes the variant that French Excel opens, with a byte order mark and semicolons.
    pub fn begin(
        catalog: &'a Catalog,
        language: &'a Language,
        header: &[String],
        reading: &Reading,
        for_excel: bool,
        mut out: W,
    ) -> io::Result<Self> {
        if for_excel {
            out.write_all("\u{feff}".as_bytes())?;
        }
        let mut out = csv::WriterBuilder::new()
            .delimiter(if for_excel { b';' } else { b',' })
            .quote_style(csv::QuoteStyle::Always)
            .flexible(true)
            .from_writer(out);
        let own = ["left-out-line", "left-out-column", "left-out-problem"];
        let mut names = own.map(|key| catalog.text(language, key, &[])).to_vec();
        if header.is_empty() {
            let targets = reading.columns.iter();
            names.extend(targets.map(|target| target.word().to_owned()));
        } else {
            names.extend(header.iter().map(|name| guarded(name.into()).into_owned()));
        }
        out.write_record(names)?;
        Ok(Self {
            catalog,
            language,
            out,
            failed: None,
        })
    }

    /// Adds a row. An error is reported by [`LeftOutFile::finish`].
    pub fn add(&mut self, left: &Finding) {
        let column = left.column.map(|at| (at + 1).to_string());
        let mut sentence = left.reason.sentence(self.catalog, self.language);
        if left.is_kept {
            let arguments = [("problem", sentence.into())];
            sentence = self
                .catalog
                .text(self.language, "left-out-kept", &arguments);
        }
        let cells = left.row.cells.iter().flatten();
        let cells = cells.map(|cell| guarded(cell.into()).into_owned());
        let own = [left.row.place(), column.unwrap_or_default(), sentence];
        if let Err(error) = self.out.write_record(own.into_iter().chain(cells)) {
            self.failed.get_or_insert(error);
        }
    }

    pub fn finish(self) -> io::Result<W> {
        if let Some(error) = self.failed {
            return Err(error.into());
        }
        let out = self.out.into_inner();
        out.map_err(|error| io::Error::other(error.to_string()))
    }
}

//! The rows that an import leaves out.

use std::path::{Path, PathBuf};

use crate::cli::Fault;
use crate::cli::files::NewFile;
use crate::domain::Language;
use crate::services::App;
use crate::services::export::guarded;
use crate::services::import::{LeftOut, Reading};

/// The rows that are left out, as a file that can be corrected and imported again.
pub(super) struct Report<'a> {
    app: &'a App,
    place: PathBuf,
    file: Option<NewFile>,
    out: Option<csv::Writer<std::fs::File>>,
    failed: Option<csv::Error>,
}

impl<'a> Report<'a> {
    pub(super) fn begin(
        app: &'a App,
        header: &[String],
        reading: &Reading,
        place: &Path,
    ) -> Result<Self, Fault> {
        let file = NewFile::begin(place, true)?;
        let mut out = csv::WriterBuilder::new()
            .quote_style(csv::QuoteStyle::Always)
            .flexible(true)
            .from_writer(file.writer()?);
        let mut names: Vec<&str> = vec!["line", "column", "problem"];
        match header.is_empty() {
            true => names.extend(reading.columns.iter().map(|target| target.word())),
            false => names.extend(header.iter().map(String::as_str)),
        }
        out.write_record(names)?;
        Ok(Self {
            app,
            place: place.to_owned(),
            file: Some(file),
            out: Some(out),
            failed: None,
        })
    }

    pub(super) fn add(&mut self, left: &LeftOut) {
        let line = match left.row.sheet {
            0 | 1 => left.row.line.to_string(),
            sheet => format!("{sheet}:{}", left.row.line),
        };
        let column = left
            .column
            .map(|at| (at + 1).to_string())
            .unwrap_or_default();
        let sentence = left
            .reason
            .sentence(&self.app.catalog, &Language::english());
        let cells = left
            .row
            .cells
            .iter()
            .flatten()
            .map(|cell| guarded(cell.as_str().into()).into_owned());
        let record = [line, column, sentence].into_iter().chain(cells);
        if let Some(Err(error)) = self.out.as_mut().map(|out| out.write_record(record)) {
            self.failed.get_or_insert(error);
        }
    }

    pub(super) fn keep(mut self) -> Result<PathBuf, Fault> {
        if let Some(error) = self.failed {
            return Err(error.into());
        }
        if let Some(mut out) = self.out.take() {
            out.flush()?;
        }
        if let Some(file) = self.file.take() {
            file.keep()?;
        }
        Ok(self.place)
    }
}

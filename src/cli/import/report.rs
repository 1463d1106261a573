//! The rows that an import leaves out, beside the file.

use std::fs::File;
use std::path::{Path, PathBuf};

use crate::cli::Fault;
use crate::cli::atomic_file::NewFile;
use crate::domain::Language;
use crate::services::App;
use crate::services::import::{LeftOut, LeftOutFile, Reading};

/// The rows that are left out, as a file of their own; nothing stays of it unless it is kept.
pub(super) struct Report<'a> {
    place: PathBuf,
    file: NewFile,
    rows: LeftOutFile<'a, File>,
}

impl<'a> Report<'a> {
    pub(super) fn begin(
        app: &'a App,
        language: &'a Language,
        header: &[String],
        reading: &Reading,
        place: &Path,
    ) -> Result<Self, Fault> {
        let file = NewFile::begin(place, true)?;
        let out = file.writer()?;
        Ok(Self {
            rows: LeftOutFile::begin(&app.catalog, language, header, reading, false, out)?,
            place: place.to_owned(),
            file,
        })
    }

    pub(super) fn add(&mut self, left: &LeftOut) {
        self.rows.add(left);
    }

    pub(super) fn keep(self) -> Result<PathBuf, Fault> {
        self.rows.finish()?;
        self.file.keep()?;
        Ok(self.place)
    }
}

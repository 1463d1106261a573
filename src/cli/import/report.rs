//! The file with the rows that an import left out.

use std::fs::File;
use std::path::{Path, PathBuf};

use crate::cli::Fault;
use crate::cli::atomic_file::AtomicFile;
use crate::domain::Language;
use crate::services::App;
use crate::services::import::{LeftOut, LeftOutFile, Reading};

/// Deleted unless it is committed.
pub struct Report<'a> {
    path: PathBuf,
    file: AtomicFile,
    rows: LeftOutFile<'a, File>,
}

impl<'a> Report<'a> {
    pub fn create(
        app: &'a App,
        language: &'a Language,
        header: &[String],
        reading: &Reading,
        path: &Path,
    ) -> Result<Self, Fault> {
        let file = AtomicFile::create(path, true)?;
        let out = file.writer()?;
        Ok(Self {
            rows: LeftOutFile::begin(&app.catalog, language, header, reading, false, out)?,
            path: path.to_owned(),
            file,
        })
    }

    pub fn add(&mut self, left_out: &LeftOut) {
        self.rows.add(left_out);
    }

    pub fn commit(self) -> Result<PathBuf, Fault> {
        self.rows.finish()?;
        self.file.commit()?;
        Ok(self.path)
    }
}

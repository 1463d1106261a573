//! The files with the rows that an import left out, and with the cells that it left out of others.

use std::fs::File;
use std::path::{Path, PathBuf};

use crate::cli::atomic_file::{AtomicFile, with_suffix};
use crate::cli::outcome::Fault;
use crate::domain::Language;
use crate::services::App;
use crate::services::import::{Finding, LeftOutFile, Reading};

/// Both files are deleted unless they are committed.
pub struct Report<'a> {
    left_out: Part<'a>,
    /// Not to be imported again: these rows came in.
    kept: Part<'a>,
}

struct Part<'a> {
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
        let part = |path: PathBuf| -> Result<Part<'a>, Fault> {
            let file = AtomicFile::create(&path, true)?;
            let out = file.writer()?;
            Ok(Part {
                rows: LeftOutFile::begin(&app.catalog, language, header, reading, false, out)?,
                path,
                file,
            })
        };
        Ok(Self {
            left_out: part(path.to_owned())?,
            kept: part(with_suffix(path, "kept.csv"))?,
        })
    }

    pub fn add(&mut self, finding: &Finding) {
        let part = if finding.is_kept {
            &mut self.kept
        } else {
            &mut self.left_out
        };
        part.rows.add(finding);
    }

    /// Keeps the files that have rows; returns their paths.
    pub fn commit(
        self,
        has_left_out: bool,
        has_kept: bool,
    ) -> Result<(Option<PathBuf>, Option<PathBuf>), Fault> {
        let commit = |part: Part, is_filled: bool| -> Result<Option<PathBuf>, Fault> {
            if !is_filled {
                return Ok(None);
            }
            part.rows.finish()?;
            part.file.commit()?;
            Ok(Some(part.path))
        };
        Ok((
            commit(self.left_out, has_left_out)?,
            commit(self.kept, has_kept)?,
        ))
    }
}

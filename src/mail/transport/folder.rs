//! Writes mails into a folder of `.eml` files instead of sending them: for trials and for the demo.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use crate::mail::settings::MailSettingsError;

#[derive(Debug, Clone)]
pub(super) struct Folder(PathBuf);

impl Folder {
    /// Checks that the folder is writable, or can be created; leaves everything as it is.
    pub(super) fn check(path: PathBuf) -> Result<Self, MailSettingsError> {
        let folder = Self(path);
        let mut ancestors = folder.0.ancestors();
        let existing = ancestors.find(|path| path.exists());
        let existing = existing.unwrap_or(Path::new("."));
        // Its name is its own, so that commands that start at the same time do not disturb each other.
        folder.report(draft_in(existing).map(drop))?;
        Ok(folder)
    }

    /// Creates the folder if needed.
    pub(super) fn create(&self) -> Result<(), MailSettingsError> {
        self.report(create_private_folder(&self.0))
    }

    fn report(&self, done: io::Result<()>) -> Result<(), MailSettingsError> {
        done.map_err(|source| MailSettingsError::Folder {
            path: self.0.clone(),
            source,
        })
    }

    pub(super) fn path(&self) -> &Path {
        &self.0
    }

    /// Writes `<name>.eml` atomically. The name comes from the Message-ID, so that a second delivery of the same row
    /// replaces the first.
    pub(super) fn write(&self, name: &str, bytes: &[u8]) -> io::Result<()> {
        let mut draft = draft_in(&self.0)?;
        draft.write_all(bytes)?;
        draft.as_file().sync_all()?;
        draft.persist(self.0.join(format!("{name}.eml")))?;
        Ok(())
    }
}

/// A file that is deleted unless it gets its final name. Readable by the owner only, because mails contain addresses and
/// secret links.
fn draft_in(folder: &Path) -> io::Result<NamedTempFile> {
    tempfile::Builder::new()
        .prefix(".paraph-")
        .suffix(".tmp")
        .tempfile_in(folder)
}

fn create_private_folder(path: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)
}

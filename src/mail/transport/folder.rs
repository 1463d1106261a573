//! A folder of `.eml` files in place of a relay: for trying things out, and for the demo.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::mail::settings::MailSettingsError;

/// A folder that mails are written into.
#[derive(Debug, Clone)]
pub(super) struct Folder(PathBuf);

impl Folder {
    /// Makes the folder when it is not there, and proves that it can be written.
    pub(super) fn open(path: PathBuf) -> Result<Self, MailSettingsError> {
        let folder = Self(path);
        let proof = || -> io::Result<()> {
            make(&folder.0)?;
            let probe = folder.0.join(".paraph-probe");
            private(&probe)?;
            fs::remove_file(probe)
        };
        match proof() {
            Ok(()) => Ok(folder),
            Err(source) => Err(MailSettingsError::Folder {
                path: folder.0,
                source,
            }),
        }
    }

    pub(super) fn path(&self) -> &Path {
        &self.0
    }

    /// Writes `<word>.eml` in one move: a reader sees the whole file or none. The word comes from the Message-ID, so
    /// that a second delivery of the same row replaces the first.
    pub(super) fn keep(&self, word: &str, bytes: &[u8]) -> io::Result<()> {
        let draft = self.0.join(format!(".{word}.tmp"));
        let mut file = private(&draft)?;
        file.write_all(bytes)?;
        file.sync_all()?;
        fs::rename(draft, self.0.join(format!("{word}.eml")))
    }
}

/// Mails hold addresses and links: nobody else on the machine may read them.
fn private(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

fn make(path: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)
}

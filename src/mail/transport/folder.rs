//! Writes mails into a folder of `.eml` files instead of sending them: for trials and for the demo.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::mail::settings::MailSettingsError;

#[derive(Debug, Clone)]
pub(super) struct Folder(PathBuf);

impl Folder {
    /// Creates the folder if needed, and checks that it is writable.
    pub(super) fn open(path: PathBuf) -> Result<Self, MailSettingsError> {
        let folder = Self(path);
        let check = || -> io::Result<()> {
            create_private_folder(&folder.0)?;
            let probe = folder.0.join(".paraph-probe");
            create_private_file(&probe)?;
            fs::remove_file(probe)
        };
        match check() {
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

    /// Writes `<name>.eml` atomically. The name comes from the Message-ID, so that a second delivery of the same row
    /// replaces the first.
    pub(super) fn write(&self, name: &str, bytes: &[u8]) -> io::Result<()> {
        let draft = self.0.join(format!(".{name}.tmp"));
        let mut file = create_private_file(&draft)?;
        file.write_all(bytes)?;
        file.sync_all()?;
        fs::rename(draft, self.0.join(format!("{name}.eml")))
    }
}

/// Readable by the owner only, because mails contain addresses and secret links.
fn create_private_file(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

fn create_private_folder(path: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)
}

//! The file of a SQLite database: private to its owner, and served by one process at a time.

use std::ffi::OsString;
use std::fs::{self, File, OpenOptions, Permissions, TryLockError};
use std::io::{self, ErrorKind};
use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};

use crate::storage::{Backend, StorageError};

/// What SQLite keeps beside the database file.
pub(in crate::storage) const JOURNALS: [&str; 3] = ["-wal", "-shm", "-journal"];

/// `path` with something appended to its name.
pub(in crate::storage) fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut name = OsString::from(path);
    name.push(suffix);
    name.into()
}

/// Creates an empty file with mode 0600; fails if there is one.
pub(in crate::storage) fn create_private(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true).mode(0o600).open(path)
}

/// Creates the database file with mode 0600 if there is none, and takes the access of other accounts away from an
/// existing one and its journals. SQLite gives new journals the mode of the database.
///
/// An existing file is never opened here: closing it would drop the locks that SQLite holds on it in this process.
pub(in crate::storage) fn make_private(path: &Path) -> Result<(), StorageError> {
    match create_private(path) {
        Ok(_) => return Ok(()),
        Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
        Err(error) => {
            let place = path.display();
            return Err(StorageError::Open(format!("{place}: {error}")));
        }
    }
    let journals = JOURNALS.iter().map(|suffix| beside(path, suffix));
    for file in std::iter::once(path.to_owned()).chain(journals) {
        let Ok(found) = fs::metadata(&file) else {
            continue;
        };
        let mode = found.permissions().mode();
        if mode & 0o077 != 0 {
            let private = Permissions::from_mode(mode & 0o700);
            if let Err(error) = fs::set_permissions(&file, private) {
                let file = file.display();
                tracing::warn!(
                    "{file} can be read by other accounts, and its mode cannot be changed: {error}"
                );
            }
        }
    }
    Ok(())
}

/// The lock of the process that serves a SQLite database, or restores one. The operating system holds it on a file
/// beside the database and drops it with the process, however that ends. Postgres needs none.
#[derive(Debug)]
pub struct ServerLock {
    _file: Option<File>,
}

impl ServerLock {
    /// Takes the lock of the database with this URL.
    ///
    /// # Errors
    /// [`StorageError::InUse`] while another process has it.
    pub fn take(url: &str) -> Result<Self, StorageError> {
        match Backend::from_url(url)? {
            Backend::Sqlite(path) => Self::take_file(&resolve(Path::new(&path))),
            Backend::Postgres(_) => Ok(Self { _file: None }),
        }
    }

    /// `path` must come from [`resolve`].
    pub(in crate::storage) fn take_file(path: &Path) -> Result<Self, StorageError> {
        let lock = beside(path, ".lock");
        let failed = |error: io::Error| StorageError::Open(format!("{}: {error}", lock.display()));
        let mut options = OpenOptions::new();
        options.write(true).create(true).truncate(false).mode(0o600);
        let file = options.open(&lock).map_err(failed)?;
        match file.try_lock() {
            Ok(()) => Ok(Self { _file: Some(file) }),
            Err(TryLockError::WouldBlock) => Err(StorageError::InUse(path.display().to_string())),
            Err(TryLockError::Error(error)) => Err(failed(error)),
        }
    }
}

/// The file itself: two names of one database share one lock.
pub(in crate::storage) fn resolve(path: &Path) -> PathBuf {
    let folder = || {
        let parent = path
            .parent()
            .filter(|parent| !parent.as_os_str().is_empty());
        let folder = fs::canonicalize(parent.unwrap_or(Path::new("."))).ok()?;
        Some(folder.join(path.file_name()?))
    };
    let found = fs::canonicalize(path).ok().or_else(folder);
    found.unwrap_or_else(|| path.to_owned())
}

//! Puts a backup in the place of a SQLite database. Whatever happens, and whenever the process is killed, the database
//! is the old one or the new one, whole.

use std::fs::{self, File};
use std::io;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_types::Text;

use super::StorageError;
use super::backup::verify;
use super::engine::sqlite_file::{JOURNALS, ServerLock, beside, create_private, resolve};

#[derive(Debug)]
pub struct Restored {
    pub signatures: i64,
    pub kept: Kept,
}

/// What stood in the place of the restored database, and where it is now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kept {
    Nothing,
    Database(PathBuf),
    /// Journals whose database is gone.
    Journals(Vec<PathBuf>),
}

/// Copies `backup` beside `database`, verifies the copy, then swaps. The old database is kept under another name.
///
/// # Errors
/// Fails while a server runs on the database, if there is one and `force` is not set, and if the copy is not sound.
/// Then everything is as it was.
pub fn restore(backup: &Path, database: &Path, force: bool) -> Result<Restored, StorageError> {
    let database = resolve(database);
    let _lock = ServerLock::take_file(&database)?;
    if database.exists() && !force {
        return Err(StorageError::Other(format!(
            "{} exists already. Stop the server, then use --force to replace it with the backup",
            database.display()
        )));
    }
    let part = beside(&database, ".part");
    remove_with_journals(&part).map_err(|error| cannot("replaced", &part, &error))?;
    let swapped = copy(backup, &part).and_then(|()| {
        verify(&part)?;
        let kept = swap(&part, &database)?;
        // In its place: only now it has the name under which SQLite looks for journals.
        match verify(&database) {
            Ok(signatures) => Ok(Restored { signatures, kept }),
            Err(error) => {
                put_back(&kept, &database)
                    .map_err(|error| cannot("put back", &database, &error))?;
                Err(error)
            }
        }
    });
    if swapped.is_err() {
        let _ = remove_with_journals(&part);
    }
    swapped
}

fn cannot(what: &str, path: &Path, error: &io::Error) -> StorageError {
    StorageError::Other(format!("{} cannot be {what}: {error}", path.display()))
}

fn copy(backup: &Path, part: &Path) -> Result<(), StorageError> {
    let wal = beside(backup, "-wal");
    if fs::metadata(&wal).is_ok_and(|found| found.len() > 0) {
        return Err(StorageError::Other(format!(
            "{} is a database in use, not a backup: newer data is in {}. Make a backup of it with `paraph backup`",
            backup.display(),
            wal.display()
        )));
    }
    let mut from = File::open(backup).map_err(|error| cannot("read", backup, &error))?;
    let copied = create_private(part).and_then(|mut to| {
        io::copy(&mut from, &mut to)?;
        to.sync_all()
    });
    copied.map_err(|error| cannot("written", part, &error))
}

/// Keeps what is in the place of the database under a second name, then gives its first name to the new one, in one step.
fn swap(part: &Path, database: &Path) -> Result<Kept, StorageError> {
    let kept = free_name(database)?;
    let has_database = database.exists();
    let journals = journals_to_keep(database, has_database)?;
    let base: &[&str] = if has_database { &[""] } else { &[] };
    let swapped = (|| -> io::Result<()> {
        for suffix in journals.iter().chain(base) {
            link(&beside(database, suffix), &beside(&kept, suffix))?;
        }
        sync_folder(database)?;
        for suffix in &journals {
            fs::remove_file(beside(database, suffix))?;
        }
        fs::rename(part, database)?;
        sync_folder(database)
    })();
    match swapped {
        Ok(()) if has_database => Ok(Kept::Database(kept)),
        Ok(()) if journals.is_empty() => Ok(Kept::Nothing),
        Ok(()) => {
            let kept = journals.iter().map(|suffix| beside(&kept, suffix));
            Ok(Kept::Journals(kept.collect()))
        }
        Err(error) => {
            // The names that were added; the database still has its first one.
            if part.exists() && journals.is_empty() {
                let _ = fs::remove_file(&kept);
            }
            Err(cannot("replaced", database, &error))
        }
    }
}

/// The journals that cannot be written into their database: SQLite would play them into any other of the same name.
fn journals_to_keep(
    database: &Path,
    has_database: bool,
) -> Result<Vec<&'static str>, StorageError> {
    let exists = |suffix: &&&str| fs::symlink_metadata(beside(database, suffix)).is_ok();
    let left = || JOURNALS.iter().filter(exists).copied().collect();
    if !has_database {
        return Ok(left());
    }
    match close_journal(database) {
        Ok(()) => Ok(Vec::new()),
        Err(error @ StorageError::Transient(_)) => Err(StorageError::Other(format!(
            "another program has {} open, such as another command of Paraph. Wait for its end or stop it ({error})",
            database.display()
        ))),
        // A damaged database is what a restore is for: its journals are kept as they are.
        Err(_) => Ok(left()),
    }
}

/// Gives what was kept its first name again.
fn put_back(kept: &Kept, database: &Path) -> io::Result<()> {
    remove_with_journals(database)?;
    if let Kept::Database(kept) = kept {
        for suffix in JOURNALS.iter().chain([&""]) {
            match fs::rename(beside(kept, suffix), beside(database, suffix)) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
                _ => {}
            }
        }
    }
    sync_folder(database)
}

/// Writes the whole journal into the database and removes it. This fails while any other process has the database open.
fn close_journal(database: &Path) -> Result<(), StorageError> {
    #[derive(QueryableByName)]
    struct Mode {
        #[diesel(sql_type = Text)]
        journal_mode: String,
    }
    let opened = SqliteConnection::establish(&database.to_string_lossy());
    let mut c = opened.map_err(|error| StorageError::Open(error.to_string()))?;
    c.batch_execute("PRAGMA busy_timeout = 2000")?;
    let mode: Mode = diesel::sql_query("PRAGMA journal_mode = DELETE").get_result(&mut c)?;
    if mode.journal_mode == "delete" {
        Ok(())
    } else {
        Err(StorageError::Transient("the database is locked".to_owned()))
    }
}

/// A second name of a file; a copy where the file system has no hard links.
fn link(from: &Path, to: &Path) -> io::Result<()> {
    fs::hard_link(from, to).or_else(|_| {
        let mut copy = create_private(to)?;
        io::copy(&mut File::open(from)?, &mut copy)?;
        copy.sync_all()
    })
}

/// A name for the old database that no file has. A name that a killed restore left on the present database is removed:
/// it is no old one.
fn free_name(database: &Path) -> Result<PathBuf, StorageError> {
    let inode = |path: &Path| {
        fs::metadata(path)
            .map(|found| (found.dev(), found.ino()))
            .ok()
    };
    for number in 1..10_000 {
        let name = beside(database, &format!(".before-restore-{number}"));
        for suffix in JOURNALS.iter().chain([&""]) {
            let (left, present) = (beside(&name, suffix), beside(database, suffix));
            if inode(&left).is_some() && inode(&left) == inode(&present) {
                fs::remove_file(&left).map_err(|error| cannot("removed", &left, &error))?;
            }
        }
        let is_free = |suffix: &&str| !beside(&name, suffix).exists();
        if JOURNALS.iter().chain([&""]).all(is_free) {
            return Ok(name);
        }
    }
    Err(StorageError::Other(
        "there is no free name for the old database".to_owned(),
    ))
}

fn remove_with_journals(path: &Path) -> io::Result<()> {
    for suffix in JOURNALS.iter().chain([&""]) {
        match fs::remove_file(beside(path, suffix)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
    }
    Ok(())
}

/// Puts the names in a folder on the disk.
fn sync_folder(path: &Path) -> io::Result<()> {
    File::open(path.parent().unwrap_or(Path::new(".")))?.sync_all()
}

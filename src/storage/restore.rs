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

/// The suffix of the database itself, among those of its journals.
const DATABASE: &str = "";

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
/// Fails while a server runs on the database, if there is one and `force` is not set, if the copy is not sound, and if it
/// cannot be put in place. Then everything is as it was, or the message says where what was there is kept.
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
        let aside = PutAside::choose(&database)?;
        let swapped = aside.swap(&part, &database);
        // In its place: only now it has the name under which SQLite looks for journals.
        match swapped.and_then(|()| verify(&database)) {
            Ok(signatures) => Ok(Restored {
                signatures,
                kept: aside.kept(),
            }),
            Err(error) => Err(aside.put_back(&database, &error)),
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

/// What stands in the place of the database, and the name under which it is kept.
struct PutAside {
    name: PathBuf,
    /// The database itself, which is the empty suffix, and journals.
    suffixes: Vec<&'static str>,
}

impl PutAside {
    fn choose(database: &Path) -> Result<Self, StorageError> {
        let name = free_name(database)?;
        let has_database = database.exists();
        let mut suffixes = journals_to_keep(database, has_database)?;
        suffixes.extend(has_database.then_some(DATABASE));
        Ok(Self { name, suffixes })
    }

    fn kept(&self) -> Kept {
        let kept = || self.suffixes.iter().map(|of| beside(&self.name, of));
        match self.suffixes.as_slice() {
            [] => Kept::Nothing,
            [.., DATABASE] => Kept::Database(self.name.clone()),
            _ => Kept::Journals(kept().collect()),
        }
    }

    /// Gives what is kept a second name, then its first name to the new database, in one step.
    fn swap(&self, part: &Path, database: &Path) -> Result<(), StorageError> {
        let swapped = (|| -> io::Result<()> {
            for suffix in &self.suffixes {
                link(&beside(database, suffix), &beside(&self.name, suffix))?;
            }
            sync_folder(database)?;
            for suffix in self.suffixes.iter().filter(|suffix| **suffix != DATABASE) {
                fs::remove_file(beside(database, suffix))?;
            }
            fs::rename(part, database)?;
            sync_folder(database)
        })();
        swapped.map_err(|error| cannot("replaced", database, &error))
    }

    /// Undoes what was done of [`Self::swap`]. Returns the error, with what became of the old database.
    fn put_back(&self, database: &Path, error: &StorageError) -> StorageError {
        let undone = (|| -> io::Result<()> {
            // What did not stand there before: the new database, if there was none, and its journals.
            for suffix in JOURNALS.iter().chain([&DATABASE]) {
                if !self.suffixes.contains(suffix) {
                    remove(&beside(database, suffix))?;
                }
            }
            // The database first: a journal is never beside a database that is not its own.
            for suffix in self.suffixes.iter().rev() {
                rename_back(&beside(&self.name, suffix), &beside(database, suffix))?;
            }
            sync_folder(database)
        })();
        let now = match undone {
            Ok(()) => "Everything is as it was".to_owned(),
            Err(failed) => format!(
                "It could not be undone ({failed}): what was there is kept under the names that begin with {}",
                self.name.display()
            ),
        };
        StorageError::Other(format!("{error}. {now}"))
    }
}

/// Gives a file its first name again, unless it still has it or got no second one.
fn rename_back(kept: &Path, first: &Path) -> io::Result<()> {
    match inode(kept) {
        None => Ok(()),
        // Renaming one name of a file to another name of it does nothing.
        of if of == inode(first) => fs::remove_file(kept),
        _ => fs::rename(kept, first),
    }
}

fn inode(path: &Path) -> Option<(u64, u64)> {
    let found = fs::metadata(path).ok()?;
    Some((found.dev(), found.ino()))
}

fn remove(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        removed => removed,
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
    for number in 1..10_000 {
        let name = beside(database, &format!(".before-restore-{number}"));
        for suffix in JOURNALS.iter().chain([&DATABASE]) {
            let (left, present) = (beside(&name, suffix), beside(database, suffix));
            if inode(&left).is_some() && inode(&left) == inode(&present) {
                fs::remove_file(&left).map_err(|error| cannot("removed", &left, &error))?;
            }
        }
        let is_free = |suffix: &&str| !beside(&name, suffix).exists();
        if JOURNALS.iter().chain([&DATABASE]).all(is_free) {
            return Ok(name);
        }
    }
    Err(StorageError::Other(
        "there is no free name for the old database".to_owned(),
    ))
}

fn remove_with_journals(path: &Path) -> io::Result<()> {
    let mut all = JOURNALS.iter().chain([&DATABASE]);
    all.try_for_each(|suffix| remove(&beside(path, suffix)))
}

/// Puts the names in a folder on the disk.
fn sync_folder(path: &Path) -> io::Result<()> {
    File::open(path.parent().unwrap_or(Path::new(".")))?.sync_all()
}

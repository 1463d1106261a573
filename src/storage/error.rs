//! Database errors, with messages for the operator. Diesel's errors are classified here, once, when they become ours.

use diesel::result::{DatabaseErrorKind, Error};

/// Failure of the database or of the connection to it.
#[derive(Debug, Clone, thiserror::Error)]
pub enum StorageError {
    /// The database URL is not supported.
    #[error("{0}")]
    Url(String),
    /// No connection within the time limit: the database is unreachable, or all its connections are in use.
    #[error("the database cannot be opened: {0}")]
    Open(String),
    /// A running server, or a restore, has the database file.
    #[error(
        "{0} is in use: `paraph serve` or `paraph restore` is running on it. Stop that one first. Only Postgres takes \
         several servers at a time"
    )]
    InUse(String),
    /// The database has migrations that this version does not know.
    #[error(
        "{place} was made by a newer version of Paraph: it has the change “{migration}”, which this version does not \
         know. Run the newer version, or restore a backup from before the upgrade"
    )]
    TooNew { place: String, migration: String },
    /// A queue is full. The caller should retry shortly.
    #[error("the server is busy: too many writes are waiting")]
    Busy,
    /// The writer thread has ended; happens only at shutdown.
    #[error("the server is stopping")]
    Stopped,
    /// A row violates an invariant. Names the table or column.
    #[error("the database holds something unexpected in {0}")]
    Corrupt(&'static str),
    /// Optimistic concurrency conflict: the row changed since it was read. The transaction was rolled back.
    #[error("it changed meanwhile: look again")]
    Changed,
    #[error("the tables cannot be brought up to date: {0}")]
    Migration(String),
    /// The connection was lost, the database is locked, or it aborted the transaction because of a concurrent one.
    #[error("the database refused for now: {0}")]
    Transient(String),
    /// The disk is full.
    #[error("the database has no space left: {0}")]
    OutOfSpace(String),
    /// A unique constraint rejected the row.
    #[error("the database refused: {0}")]
    Duplicate(String),
    /// A broken query, a missing table, a violated constraint, a value of the wrong type.
    #[error("the database refused: {0}")]
    Query(String),
    /// Any other error, as a sentence for the operator.
    #[error("{0}")]
    Other(String),
}

impl From<Error> for StorageError {
    fn from(error: Error) -> Self {
        let message = error.to_string();
        match class_of(&error) {
            Class::Transient => Self::Transient(message),
            Class::OutOfSpace => Self::OutOfSpace(message),
            Class::Duplicate => Self::Duplicate(message),
            Class::Permanent => Self::Query(message),
        }
    }
}

impl StorageError {
    /// Adds where the database is to an error of its surroundings (locks, disk, network).
    pub(in crate::storage) fn at(self, place: &str) -> Self {
        match self {
            Self::Transient(message) => Self::Transient(format!("{message} ({place})")),
            Self::OutOfSpace(message) => Self::OutOfSpace(format!("{message} ({place})")),
            other => other,
        }
    }

    /// Whether the cause can pass by itself, so that a retry may succeed.
    #[must_use]
    pub fn is_retryable(&self) -> bool {
        matches!(
            self,
            Self::Open(_) | Self::Busy | Self::Stopped | Self::Transient(_) | Self::OutOfSpace(_)
        )
    }

    #[must_use]
    pub fn is_duplicate(&self) -> bool {
        matches!(self, Self::Duplicate(_))
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Transient,
    OutOfSpace,
    Duplicate,
    Permanent,
}

fn class_of(error: &Error) -> Class {
    match error {
        Error::DatabaseError(kind, details) => match kind {
            DatabaseErrorKind::UniqueViolation => Class::Duplicate,
            DatabaseErrorKind::SerializationFailure | DatabaseErrorKind::ClosedConnection => {
                Class::Transient
            }
            DatabaseErrorKind::UnableToSendCommand => class_of_unsent(details.message()),
            DatabaseErrorKind::Unknown => class_of_message(details.message()),
            _ => Class::Permanent,
        },
        // The rollback fails because SQLite has rolled back already, or because the connection is lost. The cause is
        // the error of the commit.
        Error::RollbackErrorOnCommit {
            rollback_error,
            commit_error,
        } => match class_of(commit_error) {
            Class::Permanent => class_of(rollback_error),
            class => class,
        },
        // An earlier rollback failed. The connection is discarded, and a retry gets another one.
        Error::BrokenTransactionManager => Class::Transient,
        _ => Class::Permanent,
    }
}

/// libpq could not send a query: the connection is lost, or the query has more parameters than the protocol allows.
/// Diesel has the same kind for both.
fn class_of_unsent(message: &str) -> Class {
    if message.starts_with("number of parameters") {
        Class::Permanent
    } else {
        Class::Transient
    }
}

/// Diesel has no kind for the errors below, and reveals neither the result code of SQLite nor the SQLSTATE of Postgres.
/// SQLite's messages are constants (`sqlite3ErrStr`). Those of Postgres are translated when `lc_messages` of the server
/// is not English; the error then counts as permanent.
fn class_of_message(message: &str) -> Class {
    const OUT_OF_SPACE: [&str; 3] = [
        // SQLITE_FULL
        "database or disk is full",
        // SQLITE_IOERR, which some file systems report instead when they are full
        "disk I/O error",
        // 53100 disk_full: `could not extend file "…": No space left on device`
        "No space left on device",
    ];
    const TRANSIENT: [&str; 9] = [
        // SQLITE_BUSY; SQLITE_LOCKED, with the name of the table; SQLITE_LOCKED_SHAREDCACHE
        "database is locked",
        "database table is locked",
        "database schema is locked",
        // SQLITE_PROTOCOL: lost too many races for the write-ahead log
        "locking protocol",
        // SQLITE_CANTOPEN: too many open files, or the file system is gone for the moment
        "unable to open database file",
        // 40P01 deadlock_detected
        "deadlock detected",
        // 55P03 lock_not_available, 57014 query_canceled: time limits that an administrator has set
        "canceling statement due to lock timeout",
        "canceling statement due to statement timeout",
        // 57P01 admin_shutdown, 57P02 crash_shutdown, when diesel does not notice the end of the connection
        "terminating connection",
    ];
    // The reason comes last in messages about space, and first in the others.
    if OUT_OF_SPACE.iter().any(|end| message.ends_with(end)) {
        Class::OutOfSpace
    } else if TRANSIENT.iter().any(|start| message.starts_with(start)) {
        Class::Transient
    } else {
        Class::Permanent
    }
}

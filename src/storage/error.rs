//! Database errors, with messages for the operator.

/// Failure of the database or of the connection to it.
#[derive(Debug, thiserror::Error)]
pub enum StorageError {
    /// The database URL is not supported.
    #[error("{0}")]
    Url(String),
    #[error("the database cannot be opened: {0}")]
    Open(String),
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
    #[error("the database refused: {0}")]
    Query(#[from] diesel::result::Error),
    /// Any other error, as a sentence for the operator.
    #[error("{0}")]
    Other(String),
}

impl StorageError {
    /// Whether a retry may succeed (busy, disk full, connection lost).
    #[must_use]
    pub fn is_passing(&self) -> bool {
        !matches!(self, Self::Url(_) | Self::Corrupt(_) | Self::Migration(_))
    }

    /// Whether SQLite ran out of disk space. Matched on the message, because SQLite may roll back by itself and the
    /// error we then see is that of our own failed rollback.
    pub(super) fn is_out_of_space(&self) -> bool {
        let said = self.to_string();
        said.contains("disk is full") || said.contains("disk I/O error")
    }

    /// Whether a unique constraint rejected the row.
    #[must_use]
    pub fn is_duplicate(&self) -> bool {
        use diesel::result::{DatabaseErrorKind, Error};
        matches!(
            self,
            Self::Query(Error::DatabaseError(DatabaseErrorKind::UniqueViolation, _))
        )
    }
}

//! What can go wrong in the database, as sentences.

/// A fault of the database or of the way to it.
#[derive(Debug, thiserror::Error)]
pub enum StorageError {
    /// The address names no known kind of database.
    #[error("{0}")]
    Url(String),
    /// The database cannot be reached or opened.
    #[error("the database cannot be opened: {0}")]
    Open(String),
    /// The writer has more work queued than it may take: try again in a moment.
    #[error("the server is busy: too many writes are waiting")]
    Busy,
    /// The writer is gone; only at shutdown.
    #[error("the server is stopping")]
    Stopped,
    /// A row holds what no row may hold.
    #[error("the database holds something unexpected in {0}")]
    Corrupt(&'static str),
    /// What was to be changed is no longer as it was seen; nothing of the transaction is stored.
    #[error("it changed meanwhile: look again")]
    Changed,
    /// Bringing the tables up to date failed.
    #[error("the tables cannot be brought up to date: {0}")]
    Migration(String),
    #[error("the database refused: {0}")]
    Query(#[from] diesel::result::Error),
    /// Any other sentence for the person who hosts.
    #[error("{0}")]
    Other(String),
}

impl StorageError {
    /// Whether trying again in a moment can help: busy, full disk, lost connection.
    #[must_use]
    pub fn is_passing(&self) -> bool {
        !matches!(self, Self::Url(_) | Self::Corrupt(_) | Self::Migration(_))
    }

    /// Whether SQLite found no space for what was to be written. Its words stand for all: some of its failures reach us as
    /// the failure to roll back what it has rolled back already.
    pub(super) fn is_out_of_space(&self) -> bool {
        let said = self.to_string();
        said.contains("disk is full") || said.contains("disk I/O error")
    }

    /// Whether a unique index refused the row.
    #[must_use]
    pub fn is_duplicate(&self) -> bool {
        use diesel::result::{DatabaseErrorKind, Error};
        matches!(
            self,
            Self::Query(Error::DatabaseError(DatabaseErrorKind::UniqueViolation, _))
        )
    }
}

//! Public handles of the database: pooled reads, and writes through one writer.

use std::ops::Deref;
use std::path::Path;
use std::sync::Arc;

use crate::metrics::Exposition;
use crate::storage::engine::connection::{ReadConn, WriteTx};
use crate::storage::engine::connection_pool::{ConnectionPool, ConnectionPurpose};
use crate::storage::engine::metrics::StorageMetrics;
use crate::storage::engine::migrations;
use crate::storage::engine::read_pool::ReadPool;
use crate::storage::engine::sqlite_file;
use crate::storage::engine::writer::Writer;
use crate::storage::{Attempt, Backend, ConfirmOutcome, Confirmation, SignOutcome, StorageError};

/// Connections for reads of requests.
const REQUEST_READERS: u32 = 4;
/// Connections for long reads (exports, full counts), separate so that they do not delay short reads.
const LONG_READERS: u32 = 2;

/// Read access to the database, the only access request handlers get. Cheap to clone.
#[derive(Clone)]
pub struct Reads {
    backend: Backend,
    readers: ReadPool,
    long_readers: ReadPool,
    writer: Arc<Writer>,
    metrics: Arc<StorageMetrics>,
}

impl Reads {
    /// Appends the storage metrics of this process.
    pub fn write_metrics(&self, text: &mut Exposition) {
        self.metrics.write(text, self.writer.waiting());
    }

    #[must_use]
    pub fn backend(&self) -> &Backend {
        &self.backend
    }

    /// Runs a read on a blocking thread.
    ///
    /// # Errors
    /// [`StorageError::Busy`] when too many reads are waiting.
    pub async fn read<T: Send + 'static>(
        &self,
        query: impl FnOnce(&mut ReadConn) -> Result<T, StorageError> + Send + 'static,
    ) -> Result<T, StorageError> {
        self.readers.run(query).await
    }

    /// Runs a short read of several queries in one snapshot, on a blocking thread.
    ///
    /// # Errors
    /// [`StorageError::Busy`] when too many reads are waiting.
    pub async fn read_snapshot<T: Send + 'static>(
        &self,
        query: impl FnOnce(&mut ReadConn) -> Result<T, StorageError> + Send + 'static,
    ) -> Result<T, StorageError> {
        self.readers.run(|conn| conn.snapshot(query)).await
    }

    /// Runs a long read in one snapshot, on a blocking thread.
    ///
    /// # Errors
    /// [`StorageError::Busy`] when too many long reads are waiting.
    pub async fn snapshot<T: Send + 'static>(
        &self,
        query: impl FnOnce(&mut ReadConn) -> Result<T, StorageError> + Send + 'static,
    ) -> Result<T, StorageError> {
        self.long_readers.run(|conn| conn.snapshot(query)).await
    }
}

/// Read and write access. All writes go through the one writer of this process. Cheap to clone; derefs to [`Reads`].
#[derive(Clone)]
pub struct Storage {
    reads: Reads,
}

impl Deref for Storage {
    type Target = Reads;

    fn deref(&self) -> &Reads {
        &self.reads
    }
}

impl Storage {
    /// Opens the database and applies pending migrations.
    ///
    /// # Errors
    /// An operator-facing message: unsupported URL, unreachable, too new, not writable.
    pub fn open(url: &str) -> Result<Self, StorageError> {
        let backend = Backend::from_url(url)?;
        if let Backend::Sqlite(path) = &backend {
            sqlite_file::make_private(Path::new(path))?;
        }
        let writing = ConnectionPool::open(&backend, 1, ConnectionPurpose::Writing)?;
        migrations::run(writing.get()?, &backend.place())?;
        let metrics = Arc::<StorageMetrics>::default();
        let pool = |connections, purpose| ReadPool::open(&backend, connections, purpose, &metrics);
        let reads = Reads {
            readers: pool(REQUEST_READERS, ConnectionPurpose::Requests)?,
            long_readers: pool(LONG_READERS, ConnectionPurpose::LongReads)?,
            writer: Arc::new(Writer::start(writing, Arc::clone(&metrics))?),
            backend,
            metrics,
        };
        Ok(Self { reads })
    }

    #[must_use]
    pub fn reads(&self) -> &Reads {
        &self.reads
    }

    /// Runs a write in its own transaction on the writer thread; returns after the commit.
    ///
    /// # Errors
    /// [`StorageError::Busy`] when too many writes are waiting.
    pub async fn write<T: Send + 'static>(
        &self,
        change: impl FnOnce(&mut WriteTx) -> Result<T, StorageError> + Send + 'static,
    ) -> Result<T, StorageError> {
        self.reads.writer.run(change).await
    }

    /// Empties SQLite's write-ahead log, so that nothing that was deleted stays readable there; `false` while a reader
    /// still needs it. Postgres has no such file.
    pub async fn truncate_log(&self) -> Result<bool, StorageError> {
        self.reads.writer.truncate_log().await
    }

    /// Stores a signing attempt, in one commit with concurrent ones; returns after the commit.
    ///
    /// # Errors
    /// [`StorageError::Busy`] when too many writes are waiting.
    pub async fn sign(&self, attempt: Attempt) -> Result<SignOutcome, StorageError> {
        self.reads.writer.sign(attempt).await
    }

    /// Moves a pending signature to confirmed or held, in one commit with concurrent ones; returns after the commit.
    ///
    /// # Errors
    /// [`StorageError::Busy`] when too many writes are waiting.
    pub async fn confirm(
        &self,
        confirmation: Confirmation,
    ) -> Result<ConfirmOutcome, StorageError> {
        self.reads.writer.confirm(confirmation).await
    }
}

//! Connections: a pool for reads, one writer for writes.

use std::sync::Arc;
use std::time::Duration;

use diesel::connection::{AnsiTransactionManager, SimpleConnection, TransactionManager as _};
use diesel::r2d2::{
    ConnectionManager, CustomizeConnection, Pool, PooledConnection, R2D2Connection,
};
use diesel::{PgConnection, SqliteConnection};

use crate::metrics::Exposition;
use crate::storage::engine::metrics::StorageMetrics;
use crate::storage::engine::migrations;
use crate::storage::engine::read_pool::ReadPool;
use crate::storage::engine::writer::Writer;
use crate::storage::{Attempt, Backend, ConfirmOutcome, Confirmation, SignOutcome, StorageError};

/// Connections for the reads of requests.
const READERS: u32 = 4;
/// Connections for long reads, which must not keep the short ones waiting: exports, counts of every row.
const LONG_READERS: u32 = 2;
/// How long to wait for a connection: shorter than a request may take, so that a database that is away is told as 503.
const CONNECT: Duration = Duration::from_secs(2);

/// A connection of either kind. Only this room looks inside.
pub enum Conn {
    Sqlite(PooledConnection<ConnectionManager<SqliteConnection>>),
    Postgres(PooledConnection<ConnectionManager<PgConnection>>),
}

impl Conn {
    /// Runs `body` in a transaction that writes: IMMEDIATE on SQLite, where a deferred one fails when it upgrades.
    pub(in crate::storage) fn transaction<T>(
        &mut self,
        body: impl FnOnce(&mut Self) -> Result<T, StorageError>,
    ) -> Result<T, StorageError> {
        self.within("BEGIN IMMEDIATE", "BEGIN", body)
    }

    /// Runs `body` in one read snapshot.
    pub(in crate::storage) fn snapshot<T>(
        &mut self,
        body: impl FnOnce(&mut Self) -> Result<T, StorageError>,
    ) -> Result<T, StorageError> {
        self.within(
            "BEGIN DEFERRED",
            "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
            body,
        )
    }

    /// Whether the database still answers over this connection.
    pub(in crate::storage) fn answers(&mut self) -> bool {
        match self {
            Self::Sqlite(c) => c.ping().is_ok(),
            Self::Postgres(c) => c.ping().is_ok(),
        }
    }

    /// Lets SQLite write its log from the beginning again, once what it holds is in the database; waits for nobody. A log
    /// that grows until the next checkpoint may be what fills a disk.
    pub(in crate::storage) fn reuse_log(&mut self) {
        if let Self::Sqlite(c) = self {
            // When even this finds no space, the next write that fails asks again.
            let _ = c.batch_execute("PRAGMA wal_checkpoint(PASSIVE)");
        }
    }

    fn within<T>(
        &mut self,
        sqlite: &str,
        postgres: &str,
        body: impl FnOnce(&mut Self) -> Result<T, StorageError>,
    ) -> Result<T, StorageError> {
        match self {
            Self::Sqlite(c) => AnsiTransactionManager::begin_transaction_sql(&mut **c, sqlite)?,
            Self::Postgres(c) => AnsiTransactionManager::begin_transaction_sql(&mut **c, postgres)?,
        }
        let result = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| body(self)));
        let result =
            result.unwrap_or_else(|_| Err(StorageError::Other("a query panicked".to_owned())));
        match result {
            Ok(value) => {
                let committed = with_conn!(self, |c| AnsiTransactionManager::commit_transaction(c));
                if let Err(error) = committed {
                    let _ = with_conn!(self, |c| AnsiTransactionManager::rollback_transaction(c));
                    return Err(error.into());
                }
                Ok(value)
            }
            Err(error) => {
                let _ = with_conn!(self, |c| AnsiTransactionManager::rollback_transaction(c));
                Err(error)
            }
        }
    }
}

/// What a connection is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::storage) enum ConnectionPurpose {
    Writing,
    Requests,
    /// Exports, and counts of every row.
    LongReads,
}

impl ConnectionPurpose {
    fn sqlite(self) -> &'static str {
        match self {
            // Each signature touches pages all over the indexes. A checkpoint writes each of them once, however often
            // it changed meanwhile: every 32 MB of log instead of every 4 it waits for the disk eight times less.
            Self::Writing => "PRAGMA cache_size = -64000; PRAGMA wal_autocheckpoint = 8000;",
            Self::Requests | Self::LongReads => "PRAGMA cache_size = -16000;",
        }
    }

    fn postgres(self) -> &'static str {
        match self {
            // Every statement has its index, and lists are walked in its order until the page is full. A young table has no
            // statistics yet: Postgres would read the whole of it, or gather all that a page could begin with and sort
            // it (30 ms instead of 0.5 at 100,000 names), and keep to that plan while thousands sign.
            Self::Requests => {
                "SET enable_seqscan = off; SET enable_sort = off; SET enable_bitmapscan = off; \
                SET max_parallel_workers_per_gather = 0; SET plan_cache_mode = force_custom_plan; SET jit = off;"
            }
            // The writer's plans may be kept: without them Postgres would plan the check of every foreign key of every
            // row anew, which costs twice what the row itself costs.
            Self::Writing => "SET enable_seqscan = off; SET jit = off;",
            Self::LongReads => "SET jit = off;",
        }
    }
}

impl CustomizeConnection<SqliteConnection, diesel::r2d2::Error> for ConnectionPurpose {
    fn on_acquire(&self, conn: &mut SqliteConnection) -> Result<(), diesel::r2d2::Error> {
        // FULL: a commit is on the disk before anyone is told so. secure_delete: erased data leave the file.
        let all = "PRAGMA busy_timeout = 10000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; \
            PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY;";
        let settings = conn
            .batch_execute(all)
            .and_then(|()| conn.batch_execute(self.sqlite()));
        settings.map_err(diesel::r2d2::Error::QueryError)
    }
}

impl CustomizeConnection<PgConnection, diesel::r2d2::Error> for ConnectionPurpose {
    fn on_acquire(&self, conn: &mut PgConnection) -> Result<(), diesel::r2d2::Error> {
        let all = "SET synchronous_commit = on; SET client_min_messages = warning;";
        let settings = conn
            .batch_execute(all)
            .and_then(|()| conn.batch_execute(self.postgres()));
        settings.map_err(diesel::r2d2::Error::QueryError)
    }
}

#[derive(Clone)]
pub(in crate::storage) enum ConnectionPool {
    Sqlite(Pool<ConnectionManager<SqliteConnection>>),
    Postgres(Pool<ConnectionManager<PgConnection>>),
}

impl ConnectionPool {
    pub(in crate::storage) fn open(
        backend: &Backend,
        most: u32,
        purpose: ConnectionPurpose,
    ) -> Result<Self, StorageError> {
        let failed = |error: diesel::r2d2::PoolError| StorageError::Open(error.to_string());
        Ok(match backend {
            Backend::Sqlite(path) => Self::Sqlite(
                Pool::builder()
                    .max_size(most)
                    .min_idle(Some(1))
                    .connection_timeout(CONNECT)
                    .connection_customizer(Box::new(purpose))
                    .build(ConnectionManager::new(path))
                    .map_err(failed)?,
            ),
            Backend::Postgres(url) => Self::Postgres(
                Pool::builder()
                    .max_size(most)
                    .min_idle(Some(1))
                    .connection_timeout(CONNECT)
                    .connection_customizer(Box::new(purpose))
                    .build(ConnectionManager::new(url))
                    .map_err(failed)?,
            ),
        })
    }

    pub(in crate::storage) fn get(&self) -> Result<Conn, StorageError> {
        let failed = |error: diesel::r2d2::PoolError| StorageError::Open(error.to_string());
        Ok(match self {
            Self::Sqlite(pool) => Conn::Sqlite(pool.get().map_err(failed)?),
            Self::Postgres(pool) => Conn::Postgres(pool.get().map_err(failed)?),
        })
    }
}

/// The database: cheap to clone, shared by everything that reads or writes.
#[derive(Clone)]
pub struct Storage {
    backend: Backend,
    readers: ReadPool,
    long_readers: ReadPool,
    writer: Arc<Writer>,
    metrics: Arc<StorageMetrics>,
}

impl Storage {
    /// Opens the database and brings its tables up to date.
    ///
    /// # Errors
    /// A sentence for the person who hosts: wrong address, unreachable, too new, not writable.
    pub fn open(url: &str) -> Result<Self, StorageError> {
        let backend = Backend::from_url(url)?;
        let writing = ConnectionPool::open(&backend, 1, ConnectionPurpose::Writing)?;
        migrations::run(&mut writing.get()?)?;
        let metrics = Arc::<StorageMetrics>::default();
        Ok(Self {
            readers: ReadPool::open(&backend, READERS, ConnectionPurpose::Requests, &metrics)?,
            long_readers: ReadPool::open(
                &backend,
                LONG_READERS,
                ConnectionPurpose::LongReads,
                &metrics,
            )?,
            backend,
            writer: Arc::new(Writer::start(writing, Arc::clone(&metrics))?),
            metrics,
        })
    }

    /// Writes for monitors what this process counted here.
    pub fn write_metrics(&self, text: &mut Exposition) {
        self.metrics.write(text, self.writer.waiting());
    }

    #[must_use]
    pub fn backend(&self) -> &Backend {
        &self.backend
    }

    /// Runs a read on a blocking thread.
    pub async fn read<T: Send + 'static>(
        &self,
        query: impl FnOnce(&mut Conn) -> Result<T, StorageError> + Send + 'static,
    ) -> Result<T, StorageError> {
        self.readers.run(query).await
    }

    /// Runs a long read in one snapshot, on a blocking thread.
    pub async fn snapshot<T: Send + 'static>(
        &self,
        query: impl FnOnce(&mut Conn) -> Result<T, StorageError> + Send + 'static,
    ) -> Result<T, StorageError> {
        self.long_readers.run(|conn| conn.snapshot(query)).await
    }

    /// Runs a write in its own transaction on the writer's thread.
    pub async fn write<T: Send + 'static>(
        &self,
        change: impl FnOnce(&mut Conn) -> Result<T, StorageError> + Send + 'static,
    ) -> Result<T, StorageError> {
        self.writer.run(change).await
    }

    /// Stores an attempt to sign; answered after the commit.
    ///
    /// # Errors
    /// [`StorageError::Busy`] when too many wait; else those of the database.
    pub async fn sign(&self, attempt: Attempt) -> Result<SignOutcome, StorageError> {
        self.writer.sign(attempt).await
    }

    /// Turns a pending signature into a confirmed or held one; answered after the commit.
    ///
    /// # Errors
    /// [`StorageError::Busy`] when too many wait; else those of the database.
    pub async fn confirm(
        &self,
        confirmation: Confirmation,
    ) -> Result<ConfirmOutcome, StorageError> {
        self.writer.confirm(confirmation).await
    }
}

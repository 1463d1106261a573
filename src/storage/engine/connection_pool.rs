//! Connection pools, with settings for each purpose.

use std::time::Duration;

use diesel::connection::SimpleConnection;
use diesel::r2d2::{ConnectionManager, CustomizeConnection, Pool, PoolError, R2D2Connection};
use diesel::{PgConnection, SqliteConnection};

use crate::storage::engine::connection::Conn;
use crate::storage::engine::time_limits::LOCK_TIMEOUT;
use crate::storage::{Backend, StorageError};

/// Longest wait for a connection. Shorter than the request timeout, so that an unreachable database is answered with
/// 503.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(2);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::storage) enum ConnectionPurpose {
    Writing,
    Requests,
    LongReads,
    /// Reads a database that must stay as it is, also its journal mode.
    Inspection,
}

impl ConnectionPurpose {
    fn sqlite(self) -> &'static str {
        match self {
            // A signature modifies pages all over the indexes. A checkpoint writes each modified page once, however
            // often it changed since the last one. Checkpointing every 32 MB of log instead of every 4 MB waits for the
            // disk eight times less often.
            Self::Writing => "PRAGMA cache_size = -64000; PRAGMA wal_autocheckpoint = 8000;",
            Self::Requests | Self::LongReads | Self::Inspection => {
                "PRAGMA cache_size = -16000; PRAGMA query_only = ON;"
            }
        }
    }

    fn postgres(self) -> &'static str {
        match self {
            // Every statement has a matching index, and lists are read in index order until the page is full. On a new
            // table without statistics Postgres would instead scan the whole table, or collect and sort all candidates
            // (30 ms instead of 0.5 ms at 100,000 names), and keep that plan while thousands sign.
            Self::Requests => {
                "SET enable_seqscan = off; SET enable_sort = off; SET enable_bitmapscan = off; \
                SET max_parallel_workers_per_gather = 0; SET plan_cache_mode = force_custom_plan; SET jit = off; \
                SET default_transaction_read_only = on;"
            }
            // The writer may use cached plans. With custom plans Postgres would plan every foreign-key check of every
            // row again, which costs twice as much as the row itself.
            Self::Writing => "SET enable_seqscan = off; SET jit = off;",
            Self::LongReads | Self::Inspection => {
                "SET jit = off; SET default_transaction_read_only = on;"
            }
        }
    }
}

impl CustomizeConnection<SqliteConnection, diesel::r2d2::Error> for ConnectionPurpose {
    fn on_acquire(&self, conn: &mut SqliteConnection) -> Result<(), diesel::r2d2::Error> {
        // synchronous = FULL: a commit is on disk before the caller is answered. secure_delete: deleted data are
        // overwritten in the file.
        let all = format!(
            "PRAGMA busy_timeout = {LOCK_TIMEOUT}; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; \
            PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY;"
        );
        let journal = match self {
            Self::Inspection => "",
            _ => "PRAGMA journal_mode = WAL;",
        };
        let settings = conn
            .batch_execute(&all)
            .and_then(|()| conn.batch_execute(journal))
            .and_then(|()| conn.batch_execute(self.sqlite()));
        settings.map_err(diesel::r2d2::Error::QueryError)
    }
}

impl CustomizeConnection<PgConnection, diesel::r2d2::Error> for ConnectionPurpose {
    fn on_acquire(&self, conn: &mut PgConnection) -> Result<(), diesel::r2d2::Error> {
        let all = format!(
            "SET synchronous_commit = on; SET client_min_messages = warning; SET lock_timeout = {LOCK_TIMEOUT};"
        );
        let settings = conn
            .batch_execute(&all)
            .and_then(|()| conn.batch_execute(self.postgres()));
        settings.map_err(diesel::r2d2::Error::QueryError)
    }
}

#[derive(Clone)]
enum Pools {
    Sqlite(Pool<ConnectionManager<SqliteConnection>>),
    Postgres(Pool<ConnectionManager<PgConnection>>),
}

#[derive(Clone)]
pub(in crate::storage) struct ConnectionPool {
    pools: Pools,
    backend: Backend,
}

impl ConnectionPool {
    pub(in crate::storage) fn open(
        backend: &Backend,
        most: u32,
        purpose: ConnectionPurpose,
    ) -> Result<Self, StorageError> {
        let pools = match backend {
            Backend::Sqlite(path) => {
                pool(ConnectionManager::new(path), most, purpose).map(Pools::Sqlite)
            }
            Backend::Postgres(url) => {
                pool(ConnectionManager::new(url), most, purpose).map(Pools::Postgres)
            }
        };
        Ok(Self {
            pools: pools.map_err(|error| cannot_open(backend, &error))?,
            backend: backend.clone(),
        })
    }

    pub(in crate::storage) fn get(&self) -> Result<Conn, StorageError> {
        let conn = match &self.pools {
            Pools::Sqlite(pool) => pool.get().map(Conn::Sqlite),
            Pools::Postgres(pool) => pool.get().map(Conn::Postgres),
        };
        conn.map_err(|error| cannot_open(&self.backend, &error))
    }

    /// Where the database is, for messages.
    pub(super) fn place(&self) -> String {
        self.backend.place()
    }
}

fn pool<C: R2D2Connection + 'static>(
    manager: ConnectionManager<C>,
    most: u32,
    purpose: ConnectionPurpose,
) -> Result<Pool<ConnectionManager<C>>, PoolError>
where
    ConnectionPurpose: CustomizeConnection<C, diesel::r2d2::Error>,
{
    Pool::builder()
        .max_size(most)
        .min_idle(Some(1))
        .connection_timeout(CONNECT_TIMEOUT)
        .connection_customizer(Box::new(purpose))
        .build(manager)
}

fn cannot_open(backend: &Backend, error: &PoolError) -> StorageError {
    let message = backend.without_password(error.to_string());
    StorageError::Open(format!("{}: {message}", backend.place()))
}

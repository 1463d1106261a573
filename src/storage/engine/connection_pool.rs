//! Pools of connections, each set up for what it is for.

use std::time::Duration;

use diesel::connection::SimpleConnection;
use diesel::r2d2::{ConnectionManager, CustomizeConnection, Pool};
use diesel::{PgConnection, SqliteConnection};

use crate::storage::engine::connection::Conn;
use crate::storage::{Backend, StorageError};

/// How long to wait for a connection. Shorter than a request may take, so that an unreachable database is answered
/// with 503.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(2);

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
            Self::Requests | Self::LongReads => {
                "PRAGMA cache_size = -16000; PRAGMA query_only = ON;"
            }
        }
    }

    fn postgres(self) -> &'static str {
        match self {
            // Every statement has its index, and lists are walked in its order until the page is full. A young table has no
            // statistics yet: Postgres would read the whole of it, or gather all that a page could begin with and sort
            // it (30 ms instead of 0.5 at 100,000 names), and keep to that plan while thousands sign.
            Self::Requests => {
                "SET enable_seqscan = off; SET enable_sort = off; SET enable_bitmapscan = off; \
                SET max_parallel_workers_per_gather = 0; SET plan_cache_mode = force_custom_plan; SET jit = off; \
                SET default_transaction_read_only = on;"
            }
            // The writer's plans may be kept: without them Postgres would plan the check of every foreign key of every
            // row anew, which costs twice what the row itself costs.
            Self::Writing => "SET enable_seqscan = off; SET jit = off;",
            Self::LongReads => "SET jit = off; SET default_transaction_read_only = on;",
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
                    .connection_timeout(CONNECT_TIMEOUT)
                    .connection_customizer(Box::new(purpose))
                    .build(ConnectionManager::new(path))
                    .map_err(failed)?,
            ),
            Backend::Postgres(url) => Self::Postgres(
                Pool::builder()
                    .max_size(most)
                    .min_idle(Some(1))
                    .connection_timeout(CONNECT_TIMEOUT)
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

//! Connections and what may be done over them: [`ReadConn`] reads, [`WriteTx`] writes. Only the writer makes a
//! [`WriteTx`], so a write outside the writer does not compile.

use std::ops::{Deref, DerefMut};
use std::panic::{AssertUnwindSafe, catch_unwind};

use diesel::connection::{AnsiTransactionManager, SimpleConnection, TransactionManager as _};
use diesel::prelude::*;
use diesel::r2d2::{ConnectionManager, PooledConnection, R2D2Connection};
use diesel::sql_types::Text;
use diesel::{PgConnection, SqliteConnection};

use crate::storage::StorageError;

/// A pooled connection to either database, without a claim about what it may do.
pub(in crate::storage) enum Conn {
    Sqlite(PooledConnection<ConnectionManager<SqliteConnection>>),
    Postgres(PooledConnection<ConnectionManager<PgConnection>>),
}

/// A connection that reads. The pools of readers are read-only in the database too (`PRAGMA query_only`,
/// `default_transaction_read_only`).
pub struct ReadConn(Conn);

/// An open transaction of the writer. It reads what it has written: every function that takes a [`ReadConn`] accepts
/// it.
pub struct WriteTx(ReadConn);

impl Deref for WriteTx {
    type Target = ReadConn;

    fn deref(&self) -> &ReadConn {
        &self.0
    }
}

impl DerefMut for WriteTx {
    fn deref_mut(&mut self) -> &mut ReadConn {
        &mut self.0
    }
}

impl Conn {
    /// Whether the database still answers over this connection.
    pub(super) fn is_alive(&mut self) -> bool {
        match self {
            Self::Sqlite(c) => c.ping().is_ok(),
            Self::Postgres(c) => c.ping().is_ok(),
        }
    }

    /// Checkpoints SQLite's write-ahead log without waiting, so that its file can be reused from the start: a log that
    /// grows until the next automatic checkpoint may be what fills a disk.
    pub(super) fn checkpoint(&mut self) {
        if let Self::Sqlite(c) = self {
            // If this finds no space either, the next write that fails tries again.
            let _ = c.batch_execute("PRAGMA wal_checkpoint(PASSIVE)");
        }
    }

    /// Runs `body` in a transaction that writes. IMMEDIATE on SQLite, where a deferred transaction fails with BUSY when
    /// it upgrades. Gives the connection back with the result of the commit.
    pub(super) fn write<T>(
        self,
        body: impl FnOnce(&mut WriteTx) -> Result<T, StorageError>,
    ) -> (Self, Result<T, StorageError>) {
        let mut tx = WriteTx(ReadConn(self));
        let result = in_transaction(&mut tx, "BEGIN IMMEDIATE", "BEGIN", body);
        (tx.0.0, result)
    }
}

impl ReadConn {
    pub(super) fn new(conn: Conn) -> Self {
        Self(conn)
    }

    /// The connection below, for [`with_conn!`] and for queries that need an arm for each database.
    pub(in crate::storage) fn raw(&mut self) -> &mut Conn {
        &mut self.0
    }

    /// Runs `body` in one read snapshot.
    pub(super) fn snapshot<T>(
        &mut self,
        body: impl FnOnce(&mut Self) -> Result<T, StorageError>,
    ) -> Result<T, StorageError> {
        in_transaction(
            self,
            "BEGIN DEFERRED",
            "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
            body,
        )
    }

    /// The plan of a query over this connection, one step a line: for tests of the plans that requests get.
    ///
    /// # Errors
    /// When the query is not valid.
    pub fn explain(&mut self, query: &str) -> Result<String, StorageError> {
        #[derive(QueryableByName)]
        struct SqliteStep {
            #[diesel(sql_type = Text)]
            detail: String,
        }
        #[derive(QueryableByName)]
        struct PostgresStep {
            #[diesel(sql_type = Text, column_name = "QUERY PLAN")]
            step: String,
        }
        let steps: Vec<String> = match self.raw() {
            Conn::Sqlite(c) => diesel::sql_query(format!("EXPLAIN QUERY PLAN {query}"))
                .load::<SqliteStep>(&mut **c)?
                .into_iter()
                .map(|step| step.detail)
                .collect(),
            Conn::Postgres(c) => diesel::sql_query(format!("EXPLAIN {query}"))
                .load::<PostgresStep>(&mut **c)?
                .into_iter()
                .map(|step| step.step)
                .collect(),
        };
        Ok(steps.join("\n"))
    }
}

impl WriteTx {
    /// The connection below, for [`with_tx!`] and for statements that need an arm for each database.
    pub(in crate::storage) fn raw_tx(&mut self) -> &mut Conn {
        &mut self.0.0
    }
}

impl AsMut<Conn> for ReadConn {
    fn as_mut(&mut self) -> &mut Conn {
        &mut self.0
    }
}

impl AsMut<Conn> for WriteTx {
    fn as_mut(&mut self) -> &mut Conn {
        &mut self.0.0
    }
}

/// Begins, runs `body`, and commits; rolls back when `body` fails or panics.
fn in_transaction<C: AsMut<Conn>, T>(
    conn: &mut C,
    sqlite: &str,
    postgres: &str,
    body: impl FnOnce(&mut C) -> Result<T, StorageError>,
) -> Result<T, StorageError> {
    match conn.as_mut() {
        Conn::Sqlite(c) => AnsiTransactionManager::begin_transaction_sql(&mut **c, sqlite)?,
        Conn::Postgres(c) => AnsiTransactionManager::begin_transaction_sql(&mut **c, postgres)?,
    }
    let result = catch_unwind(AssertUnwindSafe(|| body(conn)))
        .unwrap_or_else(|_| Err(StorageError::Other("a query panicked".to_owned())));
    let conn = conn.as_mut();
    match result {
        Ok(value) => {
            if let Err(error) = commit(conn) {
                roll_back(conn);
                return Err(error.into());
            }
            Ok(value)
        }
        Err(error) => {
            roll_back(conn);
            Err(error)
        }
    }
}

fn commit(conn: &mut Conn) -> QueryResult<()> {
    match conn {
        Conn::Sqlite(c) => AnsiTransactionManager::commit_transaction(&mut **c),
        Conn::Postgres(c) => AnsiTransactionManager::commit_transaction(&mut **c),
    }
}

fn roll_back(conn: &mut Conn) {
    // The connection is tested before it is used again, so a failure here needs no answer of its own.
    let _ = match conn {
        Conn::Sqlite(c) => AnsiTransactionManager::rollback_transaction(&mut **c),
        Conn::Postgres(c) => AnsiTransactionManager::rollback_transaction(&mut **c),
    };
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use diesel::connection::SimpleConnection;

    use super::*;
    use crate::storage::Storage;

    #[tokio::test]
    async fn a_write_over_a_read_connection_is_refused_by_sqlite() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("paraph.db");
        let storage = Storage::open(&file.display().to_string()).unwrap();
        let write = |conn: &mut ReadConn| match conn.raw() {
            Conn::Sqlite(c) => Ok(c.batch_execute("DELETE FROM signatures")),
            Conn::Postgres(_) => Err(StorageError::Stopped),
        };
        let short = storage.read(write).await.unwrap().unwrap_err();
        let long = storage.snapshot(write).await.unwrap().unwrap_err();
        for refused in [short, long] {
            assert!(refused.to_string().contains("readonly"), "{refused}");
        }
    }
}

//! Typed connections: [`ReadConn`] reads, [`WriteTx`] writes. Only the writer creates a [`WriteTx`], so a write outside
//! the writer does not compile.

use std::collections::BTreeMap;
use std::ops::{Deref, DerefMut};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::{Duration, Instant};

use diesel::connection::{AnsiTransactionManager, SimpleConnection, TransactionManager as _};
use diesel::prelude::*;
use diesel::r2d2::{ConnectionManager, PooledConnection, R2D2Connection};
use diesel::sql_types::Text;
use diesel::{PgConnection, SqliteConnection};

use crate::domain::{AppealId, SignatureKind};
use crate::storage::StorageError;
use crate::storage::engine::first_changes::FirstChanges;
use crate::storage::engine::time_limits::LOCK_TIMEOUT;

/// A pooled connection to either database; its type does not say whether it may write.
pub(in crate::storage) enum Conn {
    Sqlite(PooledConnection<ConnectionManager<SqliteConnection>>),
    Postgres(PooledConnection<ConnectionManager<PgConnection>>),
}

/// A connection for reading. The pools of readers are also read-only in the database (`PRAGMA query_only`,
/// `default_transaction_read_only`).
pub struct ReadConn(Conn);

/// The list and the letter under which a name stands.
pub(in crate::storage) type ListedUnder = (AppealId, SignatureKind, String);

/// An open transaction of the writer. It derefs to [`ReadConn`], so every read function accepts it and sees its
/// uncommitted writes. A function that writes takes a `WriteTx`:
///
/// ```
/// use paraph::domain::ReferralId;
/// use paraph::storage::{StorageError, WriteTx, referrals};
///
/// fn rename(tx: &mut WriteTx, id: ReferralId) -> Result<(), StorageError> {
///     referrals::set_label(tx, id, "Chorale")
/// }
/// ```
///
/// The same with a connection for reading does not compile:
///
/// ```compile_fail,E0308
/// use paraph::domain::ReferralId;
/// use paraph::storage::{ReadConn, StorageError, referrals};
///
/// fn rename(conn: &mut ReadConn, id: ReferralId) -> Result<(), StorageError> {
///     referrals::set_label(conn, id, "Chorale")
/// }
/// ```
pub struct WriteTx {
    conn: ReadConn,
    /// By how much the public lists changed since the counters were stored, which is the last step of a transaction.
    pub(in crate::storage) listed: BTreeMap<ListedUnder, i64>,
    /// What changed among the first signatories since it was noted.
    pub(in crate::storage) first: FirstChanges,
    last_steps: Vec<LastStep>,
}

type LastStep = Box<dyn FnOnce(&mut WriteTx) -> Result<(), StorageError>>;

impl Deref for WriteTx {
    type Target = ReadConn;

    fn deref(&self) -> &ReadConn {
        &self.conn
    }
}

impl DerefMut for WriteTx {
    fn deref_mut(&mut self) -> &mut ReadConn {
        &mut self.conn
    }
}

impl Conn {
    /// Pings the database.
    pub(super) fn is_alive(&mut self) -> bool {
        match self {
            Self::Sqlite(c) => c.ping().is_ok(),
            Self::Postgres(c) => c.ping().is_ok(),
        }
    }

    /// Checkpoints SQLite's write-ahead log without waiting, so that its file is reused from the start: when the disk
    /// is full, the growing log may be the cause.
    pub(super) fn checkpoint(&mut self) {
        if let Self::Sqlite(c) = self {
            // Ignored: if this fails for lack of space too, the next failing write tries again.
            let _ = c.batch_execute("PRAGMA wal_checkpoint(PASSIVE)");
        }
    }

    /// Whether a commit waits until it is on the disk.
    pub(super) fn set_synced(&mut self, is_synced: bool) -> Result<(), StorageError> {
        match (self, is_synced) {
            (Self::Sqlite(c), true) => c.batch_execute("PRAGMA synchronous = FULL"),
            (Self::Sqlite(c), false) => c.batch_execute("PRAGMA synchronous = NORMAL"),
            (Self::Postgres(c), true) => c.batch_execute("SET synchronous_commit = on"),
            (Self::Postgres(c), false) => c.batch_execute("SET synchronous_commit = off"),
        }?;
        Ok(())
    }

    /// Checkpoints all of SQLite's write-ahead log and empties its file, so that nothing that was deleted stays readable
    /// there; `false` while a reader still needs it. Waits for nobody, because signing would wait as well.
    pub(super) fn truncate_log(&mut self) -> Result<bool, StorageError> {
        #[derive(QueryableByName)]
        struct Checkpoint {
            #[diesel(sql_type = diesel::sql_types::Integer)]
            busy: i32,
        }
        let Self::Sqlite(c) = self else {
            return Ok(true);
        };
        wait_for_locks(c, 100)?;
        let done = diesel::sql_query("PRAGMA wal_checkpoint(TRUNCATE)");
        let done: QueryResult<Checkpoint> = done.get_result(&mut **c);
        wait_for_locks(c, LOCK_TIMEOUT)?;
        Ok(done?.busy == 0)
    }

    /// Runs `body` in a write transaction; returns the connection and the result of the commit.
    pub(super) fn write<T>(
        self,
        body: impl FnOnce(&mut WriteTx) -> Result<T, StorageError>,
    ) -> (Self, Result<T, StorageError>) {
        let mut tx = WriteTx {
            conn: ReadConn(self),
            listed: BTreeMap::new(),
            first: FirstChanges::default(),
            last_steps: Vec::new(),
        };
        let whole = |tx: &mut WriteTx| {
            let done = body(tx)?;
            for step in std::mem::take(&mut tx.last_steps) {
                step(tx)?;
            }
            Ok(done)
        };
        let result = in_transaction(&mut tx, begin_to_write, whole);
        debug_assert!(
            result.is_err() || tx.listed.is_empty(),
            "the counter of the public list was not stored"
        );
        (tx.conn.0, result)
    }
}

impl ReadConn {
    pub(in crate::storage) fn new(conn: Conn) -> Self {
        Self(conn)
    }

    /// The underlying connection, for [`with_conn!`] and for queries that differ between the databases.
    pub(in crate::storage) fn raw(&mut self) -> &mut Conn {
        &mut self.0
    }

    /// Runs `body` in one read snapshot.
    pub(super) fn snapshot<T>(
        &mut self,
        body: impl FnOnce(&mut Self) -> Result<T, StorageError>,
    ) -> Result<T, StorageError> {
        in_transaction(self, begin_to_read, body)
    }

    /// Returns the query plan on this connection, one step per line. For tests of query plans.
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
    /// Runs `step` at the end of the transaction, in the order in which steps were added. What locks something that every
    /// other transaction needs too must come after all other locks.
    pub(in crate::storage) fn at_end(
        &mut self,
        step: impl FnOnce(&mut Self) -> Result<(), StorageError> + 'static,
    ) {
        self.last_steps.push(Box::new(step));
    }

    /// The underlying connection, for [`with_tx!`] and for statements that differ between the databases.
    pub(in crate::storage) fn raw_tx(&mut self) -> &mut Conn {
        &mut self.conn.0
    }
}

impl AsMut<Conn> for ReadConn {
    fn as_mut(&mut self) -> &mut Conn {
        &mut self.0
    }
}

impl AsMut<Conn> for WriteTx {
    fn as_mut(&mut self) -> &mut Conn {
        &mut self.conn.0
    }
}

/// How long a statement of SQLite waits for the lock of another connection, in milliseconds.
fn wait_for_locks(c: &mut SqliteConnection, timeout: u32) -> QueryResult<()> {
    c.batch_execute(&format!("PRAGMA busy_timeout = {timeout}"))
}

/// Begins a transaction that sees one state of the database.
fn begin_to_read(conn: &mut Conn) -> QueryResult<()> {
    const SNAPSHOT: &str = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
    match conn {
        Conn::Sqlite(c) => {
            AnsiTransactionManager::begin_transaction_sql(&mut **c, "BEGIN DEFERRED")
        }
        Conn::Postgres(c) => AnsiTransactionManager::begin_transaction_sql(&mut **c, SNAPSHOT),
    }
}

/// Begins a transaction that writes. SQLite uses IMMEDIATE, because a deferred transaction fails with BUSY when it
/// upgrades to a write.
fn begin_to_write(conn: &mut Conn) -> QueryResult<()> {
    match conn {
        Conn::Sqlite(c) => {
            // Only here: every other statement waits as long as SQLite lets it, also outside a transaction.
            wait_for_locks(c, 0)?;
            let begun = begin_when_free(c);
            wait_for_locks(c, LOCK_TIMEOUT)?;
            begun
        }
        Conn::Postgres(c) => AnsiTransactionManager::begin_transaction_sql(&mut **c, "BEGIN"),
    }
}

/// Waits for the lock of another process for up to [`LOCK_TIMEOUT`]. SQLite itself would ask every 100 ms in the end:
/// between two transactions of a server under load the lock is free for so short a time that a second process would
/// hardly ever get it.
fn begin_when_free(c: &mut SqliteConnection) -> QueryResult<()> {
    let started = Instant::now();
    let timeout = Duration::from_millis(LOCK_TIMEOUT.into());
    loop {
        match AnsiTransactionManager::begin_transaction_sql(c, "BEGIN IMMEDIATE") {
            Err(diesel::result::Error::DatabaseError(_, what))
                if what.message() == "database is locked" && started.elapsed() < timeout =>
            {
                std::thread::sleep(Duration::from_millis(1));
            }
            done => return done,
        }
    }
}

/// Runs `body` in a transaction: commits if it succeeds, rolls back if it fails or panics.
fn in_transaction<C: AsMut<Conn>, T>(
    conn: &mut C,
    begin: impl FnOnce(&mut Conn) -> QueryResult<()>,
    body: impl FnOnce(&mut C) -> Result<T, StorageError>,
) -> Result<T, StorageError> {
    begin(conn.as_mut())?;
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
    with_raw!(conn, |c| AnsiTransactionManager::commit_transaction(c))
}

fn roll_back(conn: &mut Conn) {
    // Ignored: the connection is tested before it is used again.
    let _ = with_raw!(conn, |c| AnsiTransactionManager::rollback_transaction(c));
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

//! The writer's single connection: kept between batches, replaced when lost, and a failed transaction is retried once.

use std::time::{Duration, Instant};

use crate::storage::StorageError;
use crate::storage::engine::connection::{Conn, WriteTx};
use crate::storage::engine::connection_pool::ConnectionPool;
use crate::storage::housekeeping;

/// A transaction that failed later than this is not retried: it waited for a lock, and would wait as long again.
const RETRY_WITHIN: Duration = Duration::from_secs(2);
/// The key in `site_meta` that is changed after several commits that did not wait for the disk. This last commit waits,
/// and so makes all of them durable at the price of one.
const LAST_SYNC: &str = "last-sync";

pub(super) struct WriteConnection {
    connections: ConnectionPool,
    conn: Option<Conn>,
    blocked: bool,
    out_of_space: bool,
    /// Whether commits shall wait for the disk, and whether those of the present connection do, if that is known.
    wants_sync: bool,
    is_synced: Option<bool>,
    /// How many connections were taken from the pool.
    taken: u64,
}

impl WriteConnection {
    pub(super) fn new(connections: ConnectionPool) -> Self {
        Self {
            connections,
            conn: None,
            blocked: false,
            out_of_space: false,
            wants_sync: true,
            is_synced: None,
            taken: 0,
        }
    }

    /// Runs `body` in a transaction and retries once on failure: the connection may have been lost (database restart),
    /// or the database may have aborted the transaction to resolve a deadlock with another instance. `body` must be
    /// idempotent even if the first run was committed and only its answer was lost.
    ///
    /// # Errors
    /// The error of the last run; [`StorageError::Open`] when the database is unreachable.
    pub(super) fn transaction<T>(
        &mut self,
        mut body: impl FnMut(&mut WriteTx) -> Result<T, StorageError>,
    ) -> Result<T, StorageError> {
        let started = Instant::now();
        match self.run(&mut body) {
            Err(_) if !self.blocked && started.elapsed() < RETRY_WITHIN => self.run(&mut body),
            first => first,
        }
    }

    /// Runs `change` in a transaction, once. Retries only if the transaction could not begin.
    ///
    /// # Errors
    /// The error of `change`. If the connection is lost during the commit, it is unknown whether the change was
    /// committed.
    pub(super) fn once<T>(
        &mut self,
        change: impl FnOnce(&mut WriteTx) -> Result<T, StorageError>,
    ) -> Result<T, StorageError> {
        let mut change = Some(change);
        let first = self.run(|tx| match change.take() {
            Some(change) => change(tx),
            None => Err(StorageError::Stopped),
        });
        match change {
            Some(change) if first.is_err() && !self.blocked => self.run(change),
            _ => first,
        }
    }

    /// Runs `work`, whose commits do not wait for the disk, and then waits for the disk once.
    ///
    /// # Errors
    /// Whatever `work` committed may be lost: the disk failed, or the connection was replaced meanwhile, perhaps because
    /// the database crashed.
    pub(super) fn synced_at_the_end(
        &mut self,
        work: impl FnOnce(&mut Self),
    ) -> Result<(), StorageError> {
        if self.conn.is_none() {
            self.conn = self.take().ok();
        }
        let connection = self.taken;
        self.wants_sync = false;
        work(self);
        self.wants_sync = true;
        // A transaction that changes nothing does not wait for the disk.
        self.run(|tx| housekeeping::change_meta(tx, LAST_SYNC))?;
        if self.taken == connection {
            Ok(())
        } else {
            let lost = "the connection was lost before its commits were on the disk";
            Err(StorageError::Transient(lost.to_owned()))
        }
    }

    /// Whether the last transaction could not begin: the database is unreachable, or another process has locked it.
    /// Nothing that was to be written is to blame.
    pub(super) fn is_blocked(&self) -> bool {
        self.blocked
    }

    /// Empties SQLite's write-ahead log; `false` while a reader still needs it.
    pub(super) fn truncate_log(&mut self) -> Result<bool, StorageError> {
        let mut conn = self.take()?;
        let done = conn.truncate_log();
        self.give_back(conn, done.is_ok());
        done
    }

    /// Drops the connection; the next transaction takes a new one from the pool.
    pub(super) fn reset(&mut self) {
        self.conn = None;
        self.wants_sync = true;
    }

    fn run<T>(
        &mut self,
        body: impl FnOnce(&mut WriteTx) -> Result<T, StorageError>,
    ) -> Result<T, StorageError> {
        let mut conn = self.take()?;
        if self.out_of_space {
            conn.checkpoint();
        }
        if self.is_synced != Some(self.wants_sync) {
            conn.set_synced(self.wants_sync)?;
            self.is_synced = Some(self.wants_sync);
        }
        let mut has_begun = false;
        let (conn, result) = conn.write(|tx| {
            has_begun = true;
            body(tx)
        });
        self.out_of_space = matches!(&result, Err(StorageError::OutOfSpace(_)));
        let is_alive = self.give_back(conn, result.is_ok());
        self.blocked = is_alive && !has_begun;
        result.map_err(|error| error.at(&self.connections.place()))
    }

    fn take(&mut self) -> Result<Conn, StorageError> {
        if let Some(conn) = self.conn.take() {
            self.blocked = false;
            return Ok(conn);
        }
        let conn = self.connections.get();
        self.blocked = conn.is_err();
        // The pool may give the last connection again, which did as it was told last.
        self.is_synced = None;
        self.taken += 1;
        conn
    }

    /// Keeps a connection that is still alive; `false` if it is lost.
    fn give_back(&mut self, mut conn: Conn, was_good: bool) -> bool {
        let is_alive = was_good || conn.is_alive();
        if is_alive {
            self.conn = Some(conn);
        }
        is_alive
    }
}

//! The writer's single connection: kept between batches, replaced when lost, and a failed transaction is retried once.

use crate::storage::StorageError;
use crate::storage::engine::connection::{Conn, WriteTx};
use crate::storage::engine::connection_pool::ConnectionPool;

pub(super) struct WriteConnection {
    connections: ConnectionPool,
    conn: Option<Conn>,
    unreachable: bool,
    out_of_space: bool,
}

impl WriteConnection {
    pub(super) fn new(connections: ConnectionPool) -> Self {
        Self {
            connections,
            conn: None,
            unreachable: false,
            out_of_space: false,
        }
    }

    /// Runs `body` in a transaction and retries once on failure: the connection may have been lost (database restart),
    /// or the database may have aborted the transaction to resolve a deadlock with another instance. `body` must be
    /// idempotent even if the first run was committed and only its answer was lost.
    ///
    /// # Errors
    /// The error of the second run; [`StorageError::Open`] when the database is unreachable.
    pub(super) fn transaction<T>(
        &mut self,
        mut body: impl FnMut(&mut WriteTx) -> Result<T, StorageError>,
    ) -> Result<T, StorageError> {
        match self.run(&mut body) {
            Err(_) if !self.unreachable => self.run(&mut body),
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
            Some(change) if first.is_err() && !self.unreachable => self.run(change),
            _ => first,
        }
    }

    /// Whether the last attempt to get a connection failed.
    pub(super) fn is_unreachable(&self) -> bool {
        self.unreachable
    }

    /// Drops the connection; the next transaction takes a new one from the pool.
    pub(super) fn reset(&mut self) {
        self.conn = None;
    }

    fn run<T>(
        &mut self,
        body: impl FnOnce(&mut WriteTx) -> Result<T, StorageError>,
    ) -> Result<T, StorageError> {
        let conn = self.conn.take().map_or_else(|| self.connections.get(), Ok);
        self.unreachable = conn.is_err();
        let mut conn = conn?;
        if self.out_of_space {
            conn.checkpoint();
        }
        let (mut conn, result) = conn.write(body);
        self.out_of_space = matches!(&result, Err(StorageError::OutOfSpace(_)));
        if result.is_ok() || conn.is_alive() {
            self.conn = Some(conn);
        }
        result
    }
}

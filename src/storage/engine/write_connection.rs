//! The writer's one connection: kept from batch to batch, replaced when it is lost, with one retry of what failed.

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

    /// Runs `body` in a transaction, and once more when that failed: the connection may have been lost (a database
    /// that restarted), or another instance may have been in the way (a deadlock, of which the database refuses one
    /// side). `body` must be safe to repeat even when the first run was committed and only the answer was lost.
    ///
    /// # Errors
    /// Those of the second run; [`StorageError::Open`] when the database cannot be reached.
    pub(super) fn transaction<T>(
        &mut self,
        mut body: impl FnMut(&mut WriteTx) -> Result<T, StorageError>,
    ) -> Result<T, StorageError> {
        match self.run(&mut body) {
            Err(_) if !self.unreachable => self.run(&mut body),
            first => first,
        }
    }

    /// Runs `change` in a transaction, once. It is retried only when the transaction could not even begin.
    ///
    /// # Errors
    /// Those of `change`. When the connection is lost during the commit, whether it took place is unknown.
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

    /// Whether the database could not be reached at the last try.
    pub(super) fn is_unreachable(&self) -> bool {
        self.unreachable
    }

    /// Drops the connection; the next transaction opens another one.
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
        self.out_of_space = matches!(&result, Err(error) if error.is_out_of_space());
        if result.is_ok() || conn.is_alive() {
            self.conn = Some(conn);
        }
        result
    }
}

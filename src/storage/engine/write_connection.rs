//! The writer's one connection: kept from batch to batch, replaced when it is lost, and patient once with whatever went
//! wrong.

use crate::storage::engine::database::ConnectionPool;
use crate::storage::{Conn, StorageError};

/// A connection that is there when it is needed.
pub(in crate::storage) struct WriteConnection {
    connections: ConnectionPool,
    conn: Option<Conn>,
    down: bool,
    full: bool,
}

impl WriteConnection {
    pub(in crate::storage) fn new(connections: ConnectionPool) -> Self {
        Self {
            connections,
            conn: None,
            down: false,
            full: false,
        }
    }

    /// Runs `body` in a transaction, a second time when the first failed: the connection may have been lost (a database
    /// that restarted), or another instance may have been in the way (a deadlock, which the database resolves by
    /// refusing one of the two). `body` must be good for a second run even when the first one was committed and only
    /// the answer was lost.
    ///
    /// # Errors
    /// Those of the second run; [`StorageError::Open`] when the database cannot be reached.
    pub(in crate::storage) fn transaction<T>(
        &mut self,
        mut body: impl FnMut(&mut Conn) -> Result<T, StorageError>,
    ) -> Result<T, StorageError> {
        match self.run(&mut body) {
            Err(_) if !self.down => self.run(&mut body),
            first => first,
        }
    }

    /// Runs `change` in a transaction, once: it is begun anew only when not even its beginning succeeded.
    ///
    /// # Errors
    /// Those of `change`; when the connection is lost on the way, nobody knows whether it was committed.
    pub(in crate::storage) fn once<T>(
        &mut self,
        change: impl FnOnce(&mut Conn) -> Result<T, StorageError>,
    ) -> Result<T, StorageError> {
        let mut change = Some(change);
        let first = self.run(|conn| match change.take() {
            Some(change) => change(conn),
            None => Err(StorageError::Stopped),
        });
        match change {
            Some(change) if first.is_err() && !self.down => self.run(change),
            _ => first,
        }
    }

    /// Whether the database could not be reached at the last try.
    pub(in crate::storage) fn is_down(&self) -> bool {
        self.down
    }

    /// Drops the connection; the next transaction opens another one.
    pub(in crate::storage) fn forget(&mut self) {
        self.conn = None;
    }

    fn run<T>(
        &mut self,
        body: impl FnOnce(&mut Conn) -> Result<T, StorageError>,
    ) -> Result<T, StorageError> {
        let taken = self.conn.take().map_or_else(|| self.connections.get(), Ok);
        self.down = taken.is_err();
        let mut conn = taken?;
        if self.full {
            conn.reuse_log();
        }
        let result = conn.transaction(body);
        self.full = result
            .as_ref()
            .err()
            .is_some_and(StorageError::is_out_of_space);
        if result.is_ok() || conn.answers() {
            self.conn = Some(conn);
        }
        result
    }
}

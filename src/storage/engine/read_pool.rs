//! Bounded read pool: at most one query runs per connection, at most 1,024 more wait, and further callers get
//! [`StorageError::Busy`] (503). This bounds the memory used under load.

use std::sync::Arc;
use std::time::Instant;

use tokio::sync::Semaphore;

use crate::storage::engine::connection::ReadConn;
use crate::storage::engine::connection_pool::{ConnectionPool, ConnectionPurpose};
use crate::storage::engine::metrics::StorageMetrics;
use crate::storage::{Backend, StorageError};

/// Most reads that may wait for a connection.
const QUEUE: usize = 1_024;

#[derive(Clone)]
pub(super) struct ReadPool {
    connections: ConnectionPool,
    /// One permit per waiting or running read.
    queue_permits: Arc<Semaphore>,
    /// One permit per running read.
    run_permits: Arc<Semaphore>,
    metrics: Arc<StorageMetrics>,
}

impl ReadPool {
    /// Allows `connections` concurrent reads. Opens one connection now, the others on demand.
    pub(super) fn open(
        backend: &Backend,
        connections: u32,
        purpose: ConnectionPurpose,
        metrics: &Arc<StorageMetrics>,
    ) -> Result<Self, StorageError> {
        let running = connections as usize;
        Ok(Self {
            connections: ConnectionPool::open(backend, connections, purpose)?,
            queue_permits: Arc::new(Semaphore::new(running + QUEUE)),
            run_permits: Arc::new(Semaphore::new(running)),
            metrics: Arc::clone(metrics),
        })
    }

    /// Runs a query on a blocking thread. Queries start in the order of the calls.
    pub(super) async fn run<T: Send + 'static>(
        &self,
        query: impl FnOnce(&mut ReadConn) -> Result<T, StorageError> + Send + 'static,
    ) -> Result<T, StorageError> {
        let queued_at = Instant::now();
        let Ok(queue_permit) = Arc::clone(&self.queue_permits).try_acquire_owned() else {
            self.metrics.reader(queued_at, false);
            return Err(StorageError::Busy);
        };
        let run_permit = Arc::clone(&self.run_permits).acquire_owned().await;
        let run_permit = run_permit.map_err(|_| StorageError::Stopped)?;
        let (connections, metrics) = (self.connections.clone(), Arc::clone(&self.metrics));
        let task = tokio::task::spawn_blocking(move || {
            // The blocking thread owns the permits, because it continues even if the caller drops the future.
            let _permits = (queue_permit, run_permit);
            let conn = connections.get();
            metrics.reader(queued_at, conn.is_ok());
            let result = query(&mut ReadConn::new(conn?));
            result.map_err(|error| error.at(&connections.place()))
        });
        // A panic is a bug, which no retry mends; a task is cancelled only when the runtime stops.
        task.await.map_err(|error| {
            if error.is_panic() {
                StorageError::Other("a query panicked".to_owned())
            } else {
                StorageError::Stopped
            }
        })?
    }
}

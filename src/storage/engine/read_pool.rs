//! Who may read now: as many as there are connections, a bounded number behind them, and nobody else. A crowd is told
//! to come back instead of filling the memory with those who wait.

use std::sync::Arc;
use std::time::Instant;

use tokio::sync::Semaphore;

use crate::storage::engine::database::{ConnectionPool, ConnectionPurpose};
use crate::storage::engine::metrics::StorageMetrics;
use crate::storage::{Backend, Conn, StorageError};

/// Reads that may wait behind those that run; beyond, callers are told to come back.
const WAITING: usize = 1_024;

/// Connections, and the places before them.
#[derive(Clone)]
pub(in crate::storage) struct ReadPool {
    connections: ConnectionPool,
    door: Arc<Semaphore>,
    places: Arc<Semaphore>,
    metrics: Arc<StorageMetrics>,
}

impl ReadPool {
    /// As many connections as may read at the same time; one is opened now, the others when they are needed.
    pub(in crate::storage) fn open(
        backend: &Backend,
        connections: u32,
        purpose: ConnectionPurpose,
        metrics: &Arc<StorageMetrics>,
    ) -> Result<Self, StorageError> {
        let places = connections as usize;
        Ok(Self {
            connections: ConnectionPool::open(backend, connections, purpose)?,
            door: Arc::new(Semaphore::new(places + WAITING)),
            places: Arc::new(Semaphore::new(places)),
            metrics: Arc::clone(metrics),
        })
    }

    /// Runs a query on a blocking thread, once it is its turn.
    pub(in crate::storage) async fn run<T: Send + 'static>(
        &self,
        query: impl FnOnce(&mut Conn) -> Result<T, StorageError> + Send + 'static,
    ) -> Result<T, StorageError> {
        let asked = Instant::now();
        let door = Arc::clone(&self.door).try_acquire_owned();
        let door = door.map_err(|_| {
            self.metrics.reader(asked, false);
            StorageError::Busy
        })?;
        let place = Arc::clone(&self.places).acquire_owned().await;
        let place = place.map_err(|_| StorageError::Stopped)?;
        let (connections, metrics) = (self.connections.clone(), Arc::clone(&self.metrics));
        let task = tokio::task::spawn_blocking(move || {
            // Held by the thread, which goes on even when the caller has gone.
            let _places = (door, place);
            let conn = connections.get();
            metrics.reader(asked, conn.is_ok());
            query(&mut conn?)
        });
        task.await.map_err(|_| StorageError::Stopped)?
    }
}

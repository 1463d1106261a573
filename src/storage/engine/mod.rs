//! Connections, the read pool, the writer, and the statements that diesel cannot build itself.

#[macro_use]
pub(in crate::storage) mod backend;
pub(in crate::storage) mod batch_insert;
mod column_types;
pub(in crate::storage) mod connection;
pub(in crate::storage) mod connection_pool;
pub(in crate::storage) mod database;
pub(in crate::storage) mod first_changes;
pub(in crate::storage) mod metrics;
pub(in crate::storage) mod migrations;
mod read_pool;
pub(in crate::storage) mod sqlite_file;
mod time_limits;
mod write_connection;
mod writer;

//! The only room that knows SQL. Rows in, domain types out; a row struct never leaves. The address of the database
//! picks SQLite or Postgres; every query is written once and compiled for both.
//!
//! Reads run on a pool, on blocking threads. Every write goes through one writer thread per process, which commits
//! concurrent signatures and confirmations together and answers each caller after the commit.

#[macro_use]
mod engine;
pub mod accounts;
pub mod appeals;
pub mod audit;
pub mod backup;
pub mod bulk_actions;
mod error;
pub mod housekeeping;
pub mod imports;
pub mod outbox;
pub mod public_list;
mod schema;
pub mod signatures;
pub mod statistics;

pub use crate::domain::NewListing;
pub use engine::backend::Backend;
use engine::connection::Conn;
pub use engine::connection::{ReadConn, WriteTx};
pub use engine::database::{Reads, Storage};
pub use error::StorageError;
pub use signatures::confirm_batch::{ConfirmOutcome, Confirmation, Consent};
pub use signatures::sign_batch::{Attempt, SignOutcome};

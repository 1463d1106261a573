//! The only room that knows SQL. Rows in, domain types out; a row struct never leaves. The address of the database
//! picks SQLite or Postgres; every query is written once and compiled for both.
//!
//! Reads run on a pool, on blocking threads. Every write goes through one writer thread per process, which commits
//! concurrent signatures and confirmations together and answers each caller after the commit.

#[macro_use]
mod dialect;
pub mod account_links;
pub mod account_mails;
pub mod admins;
pub mod appeals;
pub mod attempts;
pub mod audit;
pub mod backup;
pub mod bulk;
mod confirming;
pub mod consents;
pub mod correction;
pub mod counters;
mod db;
pub mod deeds;
mod error;
pub mod history;
pub mod housekeeping;
pub mod import_files;
pub mod imports;
mod ledger;
pub mod lines;
mod link;
pub mod listings;
pub mod look;
pub mod mailing;
mod metrics;
mod migrations;
pub mod outbox;
pub mod pictures;
pub mod quota;
mod readers;
mod rows;
pub mod runs;
mod schema;
pub mod sessions;
pub mod signatures;
mod signing;
pub mod statistics;
pub mod suppressions;
pub mod walk;
mod writer;

pub use confirming::{ConfirmOutcome, Confirmation, Consent, NewListing};
pub use db::{Conn, Storage};
pub use dialect::Backend;
pub use error::StorageError;
pub use signing::{Attempt, SignOutcome};

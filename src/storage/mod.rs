//! The only module that contains SQL. It takes and returns domain types; row structs stay private to it. The database
//! URL selects SQLite or Postgres; every query is written once and compiled for both.
//!
//! Reads run on a pool of connections, on blocking threads. All writes go through one writer thread per process, which
//! commits concurrent signatures and confirmations together and answers each caller after the commit.

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
pub mod incoming;
pub mod inspect;
mod meta;
pub mod news;
pub mod news_mailings;
pub mod opened_records;
pub mod outbox;
pub mod protection;
pub mod public_list;
pub mod referrals;
pub mod reminders;
pub mod reports;
pub mod restore;
pub mod returned_mail;
mod schema;
pub mod sharing;
pub mod signatures;
pub mod statistics;
pub mod trends;
pub mod unread_messages;

pub use crate::domain::NewListing;
pub use engine::backend::Backend;
use engine::connection::Conn;
pub use engine::connection::{ReadConn, WriteTx};
pub use engine::database::{Reads, Storage};
pub use engine::sqlite_file::ServerLock;
pub use error::StorageError;
pub use outbox::caps::BETWEEN as BETWEEN_MAILS;
pub use signatures::confirm_batch::{ConfirmOutcome, Confirmation};
pub use signatures::consents::Consent;
pub use signatures::sign_batch::{Attempt, SignOutcome};

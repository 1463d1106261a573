//! What Paraph does: one file per use case. No HTTP types, no SMTP types, no page templates.

pub mod account_mails;
pub mod accounts;
mod app;
pub mod appeals;
pub mod audit;
pub mod code;
pub mod compose;
pub mod confirm;
pub mod dashboard;
pub mod deliver;
pub mod deliverability;
mod error;
pub mod export;
pub mod form;
pub mod housekeeping;
pub mod import;
pub mod local_mailbox;
pub mod login;
pub mod mail_status;
pub mod mail_test;
pub mod manage;
pub mod moderate;
pub mod my_link;
pub mod people;
pub mod picture;
pub mod rules;
pub mod seed;
pub mod sessions;
pub mod sign;
mod throttle;
mod watch;

pub use crate::vault::{Purpose, SessionId, TotpSecret};
pub use app::{App, Parts, Site};
pub use error::ServiceError;
pub use mail_status::MailStatus;
pub use watch::Watch;

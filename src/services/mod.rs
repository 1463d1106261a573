//! The use cases, about one per file. They know nothing of HTTP, SMTP or page templates.

pub mod accounts;
mod app;
pub mod appeals;
pub mod audit;
pub mod bulk_actions;
pub mod dashboard;
pub mod deferred;
mod deferred_queue;
pub mod delivery;
pub mod due_lines;
pub mod erasure;
mod error;
pub mod export;
pub mod form_token;
pub mod housekeeping;
pub mod import;
pub mod inbox;
pub mod news;
pub mod news_mailings;
pub mod picture;
mod progress;
pub mod protection;
pub mod read_only;
pub mod reports;
pub mod sample_data;
pub mod search_index;
pub mod sharing;
pub mod signatories;
pub mod signatures;
pub mod site_settings;

pub use crate::vault::{Purpose, SessionId, TotpSecret};
pub use app::{App, AppConfig, MASTER_CHECK, Site};
pub use deferred_queue::DeferredQueue;
pub use delivery::status::MailStatus;
pub use error::ServiceError;
pub use progress::Progress;

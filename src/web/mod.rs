//! The HTTP layer. A handler parses a form into domain values, calls one service, then renders a page or redirects. It
//! may read from storage; it writes through services only.

mod access;
mod admin;
mod canonical_path;
pub mod client_ip;
mod connections;
mod cookies;
mod drawing;
mod error;
mod form_rules;
mod http_metrics;
mod http_server;
mod mail_events;
mod middleware;
pub mod monitoring;
pub mod page;
mod page_cache;
mod prerender;
mod public;
mod qr_code;
mod rate_limit;
mod rendering;
pub mod routes;
mod server;
mod state;
pub mod templates;

pub use crate::domain::links;
pub use crate::i18n::wording;
pub use connections::ConnectionLimits;
pub use error::Error;
pub use server::{Listener, Running, start};
pub use state::{Options, State};

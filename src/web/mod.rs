//! The only room that knows HTTP. Forms become domain values, one service is called, a page is rendered or an address
//! answered. Nothing here writes to the database but through a service.

mod admin;
mod client_ip;
mod cookies;
mod error;
mod http_metrics;
mod middleware;
pub mod monitoring;
pub mod page;
mod page_cache;
mod public;
mod rate_limit;
pub mod routes;
mod server;
mod state;
pub mod templates;
pub mod wording;

pub use crate::domain::links;
pub use error::Error;
pub use server::{Listener, Running, start};
pub use state::{Options, State};

//! The only room that knows HTTP. Forms become domain values, one service is called, a page is rendered or an address
//! answered. Nothing here writes to the database but through a service.

mod admin;
mod client;
mod compress;
mod cookies;
mod error;
mod forms;
mod handlers;
mod limits;
mod middleware;
pub mod pages;
mod pictures;
mod ready;
mod requests;
pub mod routes;
mod server;
mod site;
mod state;
pub mod templates;
pub mod wording;

pub use crate::domain::links;
pub use error::Error;
pub use server::{Listener, Running, start};
pub use state::{Options, State};

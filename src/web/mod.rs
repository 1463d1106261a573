//! The only room that knows HTTP. Forms become domain values, one service is called, a page is rendered or an address
//! answered. Nothing here writes to the database but through a service.

pub mod links;
pub mod pages;
pub mod templates;
pub mod wording;

pub use crate::domain::links;
pub use error::Error;
pub use server::{Listener, Running, start};
pub use state::{Options, State};

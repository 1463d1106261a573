//! What things are. Pure values: a text becomes a domain type once, at the edge, and below it no `String` means an
//! e-mail address or a name. No I/O, no clock, no database.

pub mod hints;
mod language;
mod problem;
mod time;

pub use language::Language;
pub use problem::{Field, Problem, Problems};
pub use time::Timestamp;

//! What things are. Pure values: a text becomes a domain type once, at the edge, and below it no `String` means an
//! e-mail address or a name. No I/O, no clock, no database.

mod appeal_file;
pub mod hints;
mod language;
pub mod mailbox;
mod problem;
mod slug;
mod time;

pub use appeal_file::{
    AppealFile, AppealFileError, AppealFileErrors, AppealLink, FirstSignatory, LinkKind,
};
pub use language::Language;
pub use problem::{Field, Problem, Problems};
pub use slug::{Slug, SlugError};
pub use time::Timestamp;

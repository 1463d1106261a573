//! What a line of typed text may be, and the forms in which it is compared, searched and sorted.

mod identity;
pub mod search_text;
pub mod single_line;
mod sort_key;
pub mod suggestions;

pub use identity::identity;
pub use sort_key::sort_key;

//! What a line of typed text may be, and the forms in which it is searched and sorted.

pub mod search_text;
pub mod single_line;
mod sort_key;
pub mod suggestions;

pub use sort_key::sort_key;

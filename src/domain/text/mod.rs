//! What a line of typed text may be, and the forms in which it is compared, searched and sorted.

pub mod contact_data;
mod counted;
pub mod digits;
mod identity;
mod invisible;
mod links;
mod plain_forms;
pub mod search_text;
pub mod single_line;
mod sort_key;
pub mod suggestions;

pub use counted::counted;
pub use identity::identity;
pub use sort_key::initials;
pub use sort_key::sort_key;

//! What owners decide about the site. It is a value in the database, which every instance reads twice a second, and every
//! other process when it starts.

mod edit;
mod known;
mod logo;

pub use edit::{EditableSite, editable, refresh, save_as};
pub use known::KnownSettings;
pub(in crate::services) use known::{locked, stored};
pub use logo::{EditableLogo, editable_logo, remove_logo_as, save_logo_as};

//! What stands around every organiser's page.

use serde::Serialize;

use crate::domain::admin_links::AdminLinks;

/// The navigation of the area.
#[derive(Debug, Clone, Serialize)]
pub struct AdminFrame {
    pub links: AdminLinks,
    /// The part that the page belongs to: `appeals`, `account`, `accounts`, `settings`, `audit`, or none.
    pub here: &'static str,
    pub name: String,
    /// Whether the accounts of others are shown.
    pub accounts: bool,
    /// Whether the settings of the site are shown.
    pub settings: bool,
    /// Whether the record is shown.
    pub audit: bool,
    /// The token of the session's forms, for the way out.
    pub token: String,
}

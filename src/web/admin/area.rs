//! The navigation around every page of the organisers' area.

use serde::Serialize;

use crate::domain::admin_links::AdminLinks;

/// What the layout template of the area needs.
#[derive(Debug, Clone, Serialize)]
pub struct AdminFrame {
    pub links: AdminLinks,
    /// The entry to mark as current: `appeals`, `account`, `accounts`, `settings`, `audit`, or empty.
    pub here: &'static str,
    /// The organiser's name.
    pub name: String,
    /// Whether to link the accounts of other organisers.
    pub accounts: bool,
    /// Whether to link the settings of the site.
    pub settings: bool,
    /// Whether to link the audit log.
    pub audit: bool,
    /// The CSRF token of the logout button.
    pub token: String,
}

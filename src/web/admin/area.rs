//! What surrounds the content of every page in the organisers' area.

use serde::Serialize;

use crate::domain::admin_links::AdminLinks;
use crate::web::page::Shell;

/// The shell and the navigation of a page. Page structs flatten it: the layout templates read `shell` and `area`.
#[derive(Debug, Clone, Serialize)]
pub struct AdminFrame {
    pub shell: Shell,
    pub area: AdminNav,
}

#[derive(Clone, Serialize)]
pub struct AdminNav {
    pub links: AdminLinks,
    /// The entry to mark as current: `appeals`, `account`, `accounts`, `settings`, `audit`, or empty.
    pub here: &'static str,
    pub name: String,
    /// Whether to link the accounts of other organisers.
    pub accounts: bool,
    /// Whether to link the settings of the site.
    pub settings: bool,
    /// Whether to link the audit log.
    pub audit: bool,
    /// Whether to warn an owner who has no second factor.
    pub needs_second_factor: bool,
    /// The CSRF token of the logout button.
    pub token: String,
}

crate::domain::hidden_debug!(AdminNav);

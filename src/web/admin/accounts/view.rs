//! What owners see: the accounts, one account, the record.

use serde::Serialize;

use crate::domain::Timestamp;
use crate::web::admin::account::view::LanguageChoice;
use crate::web::admin::area::AdminFrame;
use crate::web::page::{Form, Page, Shell};

/// An account in the list.
#[derive(Debug, Clone, Serialize)]
pub struct AccountLine {
    /// The name, or the address until there is one.
    pub name: String,
    pub email: String,
    pub url: String,
    /// The word of the role.
    pub role: &'static str,
    /// The word of the state.
    pub state: &'static str,
    /// Whether two steps are on.
    pub two_steps: bool,
    pub entered: Option<Timestamp>,
}

/// `/{lang}/admin/accounts`
#[derive(Debug, Serialize)]
pub struct AccountsPage {
    pub shell: Shell,
    pub area: AdminFrame,
    pub accounts: Vec<AccountLine>,
}

impl Page for AccountsPage {
    const TEMPLATE: &'static str = "web/admin/accounts.html";
}

#[derive(Debug, Clone, Serialize)]
pub struct RoleChoice {
    pub word: &'static str,
    /// Whether it is the one.
    pub chosen: bool,
}

#[derive(Debug, Clone, Serialize)]
pub struct AppealChoice {
    pub id: i64,
    pub name: String,
    pub given: bool,
}

/// `/{lang}/admin/accounts/invite` and `/{lang}/admin/accounts/{id}`
#[derive(Debug, Serialize)]
pub struct OrganiserPage {
    pub shell: Shell,
    pub area: AdminFrame,
    pub form: Form,
    /// The name; none while somebody is being invited.
    pub name: Option<String>,
    pub email: String,
    /// The word of the state; empty while somebody is being invited.
    pub state: &'static str,
    /// Whether it is one's own account.
    pub own: bool,
    pub roles: Vec<RoleChoice>,
    pub appeals: Vec<AppealChoice>,
    /// The languages of the invitation.
    pub languages: Vec<LanguageChoice>,
    /// Whether the account must use two steps.
    pub two_steps_required: bool,
    /// Where shutting and opening is posted to.
    pub state_action: String,
    /// What was just done, or nothing.
    pub done: &'static str,
    /// The link of an invitation that was just made.
    pub link: Option<String>,
}

impl Page for OrganiserPage {
    const TEMPLATE: &'static str = "web/admin/person.html";
}

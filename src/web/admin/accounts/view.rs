//! The pages of accounts, for owners: the list, the invitation, one account.

use serde::Serialize;

use crate::domain::{AppealId, Timestamp};
use crate::web::admin::account::view::LanguageChoice;
use crate::web::admin::area::AdminFrame;
use crate::web::page::{Form, Page};

#[derive(Clone, Serialize)]
pub struct AccountLine {
    /// The name, or the e-mail address until there is one.
    pub name: String,
    pub email: String,
    pub url: String,
    /// The word of the role.
    pub role: &'static str,
    /// The word of the state.
    pub state: &'static str,
    /// Whether two-step login is on.
    pub two_steps: bool,
    /// The last login.
    pub entered: Option<Timestamp>,
    /// When a mail came back because the mailbox does not exist.
    pub unreachable: Option<Timestamp>,
}

/// `/{lang}/admin/accounts`
#[derive(Debug, Serialize)]
pub struct AccountsPage {
    #[serde(flatten)]
    pub frame: AdminFrame,
    pub accounts: Vec<AccountLine>,
}

impl Page for AccountsPage {
    const TEMPLATE: &'static str = "web/admin/accounts/list.html";
}

#[derive(Debug, Clone, Serialize)]
pub struct RoleChoice {
    pub word: &'static str,
    pub chosen: bool,
}

#[derive(Debug, Clone, Serialize)]
pub struct AppealChoice {
    pub id: AppealId,
    pub name: String,
    /// Whether the account has access to it.
    pub given: bool,
}

/// `/{lang}/admin/accounts/invite` and `/{lang}/admin/accounts/{id}`
#[derive(Serialize)]
pub struct OrganiserPage {
    #[serde(flatten)]
    pub frame: AdminFrame,
    pub form: Form,
    /// The name; `None` on the page of an invitation.
    pub name: Option<String>,
    pub email: String,
    /// The word of the state; empty on the page of an invitation.
    pub state: &'static str,
    /// When a mail came back because the mailbox does not exist.
    pub unreachable: Option<Timestamp>,
    /// Whether it is the account of the logged-in organiser.
    pub own: bool,
    pub roles: Vec<RoleChoice>,
    pub appeals: Vec<AppealChoice>,
    /// The languages to choose from for the invitation.
    pub languages: Vec<LanguageChoice>,
    /// Whether the account must use two-step login.
    pub two_steps_required: bool,
    /// Where the form to disable or enable the account posts to.
    pub state_action: String,
    /// What was just done, or empty.
    pub done: &'static str,
    /// The absolute link of the invitation just created.
    pub link: Option<String>,
}

impl Page for OrganiserPage {
    const TEMPLATE: &'static str = "web/admin/accounts/edit.html";
}

crate::domain::hidden_debug!(AccountLine, OrganiserPage);

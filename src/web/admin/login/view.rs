//! The pages without a session: login and the pages of one-time links.

use serde::Serialize;

use crate::domain::admin_links::AdminLinks;
use crate::web::admin::passkeys::view::PasskeyForm;
use crate::web::page::{Form, Page, Shell};

/// Which of these pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum LoginStep {
    Login,
    /// The code of the second step.
    Code,
    /// Asks for the address to send a link to.
    Forgotten,
    /// Says that a link was sent by mail if the account exists.
    Asked,
    /// One-time link: creates the first account.
    SetUp,
    /// One-time link: asks an invited organiser for name and password.
    Invitation,
    /// One-time link: asks for a new password.
    Reset,
}

/// A page without a session.
#[derive(Serialize)]
pub struct LoginPage {
    pub shell: Shell,
    pub links: AdminLinks,
    pub kind: LoginStep,
    pub form: Form,
    /// The e-mail address, as typed or as invited.
    pub email: String,
    pub name: String,
    /// The path to return to after the login, or empty.
    pub to: String,
    /// What was just done: `accepted`, `set-up`, `reset`, `left`, or empty.
    pub done: String,
    /// Minutes to wait after too many attempts, else 0.
    pub wait: i64,
    /// To log in with a passkey, or to prove one after the password.
    pub passkey: Option<PasskeyForm>,
}

impl Page for LoginPage {
    const TEMPLATE: &'static str = "web/admin/login.html";
}

crate::domain::hidden_debug!(LoginPage);

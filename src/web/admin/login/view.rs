//! The door, and what is behind one-time links.

use serde::Serialize;

use crate::domain::admin_links::AdminLinks;
use crate::web::page::{Form, Page, Shell};

/// Which of the door's pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum LoginStep {
    Login,
    /// The code of the second step.
    Code,
    /// Asks for the address to send a link to.
    Forgotten,
    /// Says that the link comes by mail, if there is such an account.
    Asked,
    SetUp,
    /// Name and password of somebody invited.
    Invitation,
    Reset,
}

/// A page before the session.
#[derive(Debug, Serialize)]
pub struct LoginPage {
    pub shell: Shell,
    /// Where the other pages are.
    pub links: AdminLinks,
    pub kind: LoginStep,
    pub form: Form,
    /// The address, as typed or as invited.
    pub email: String,
    pub name: String,
    /// Where to go on after the entry.
    pub to: String,
    /// What was just done: `accepted`, `set-up`, `reset`, `left`, or nothing.
    pub done: String,
    /// Minutes to wait after too many tries; 0 when there were not.
    pub wait: i64,
}

impl Page for LoginPage {
    const TEMPLATE: &'static str = "web/admin/door.html";
}

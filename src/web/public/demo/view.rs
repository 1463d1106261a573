//! The local mailbox of the demonstration. No other verb serves it.

use serde::Serialize;

use crate::domain::Timestamp;
use crate::web::page::{Page, Shell};

/// Every mail that the demonstration sent.
#[derive(Debug, Serialize)]
pub struct DemoMailbox {
    /// The frame.
    pub shell: Shell,
    /// The mails, latest first.
    pub mails: Vec<DemoMail>,
}

/// One mail.
#[derive(Debug, Clone, Serialize)]
pub struct DemoMail {
    /// The path of its page.
    pub url: String,
    /// The address it went to.
    pub to: String,
    /// The subject.
    pub subject: String,
    /// When it was sent.
    pub sent_at: Timestamp,
}

impl Page for DemoMailbox {
    const TEMPLATE: &'static str = "web/demo-mailbox.html";
}

/// One mail, opened.
#[derive(Debug, Serialize)]
pub struct DemoMailPage {
    /// The frame.
    pub shell: Shell,
    /// The mail.
    pub mail: DemoMail,
    /// Its plain text.
    pub text: String,
    /// The links in it, to press.
    pub links: Vec<String>,
    /// The path of the mailbox.
    pub back: String,
}

impl Page for DemoMailPage {
    const TEMPLATE: &'static str = "web/demo-mail.html";
}

//! Views of the mailbox of `paraph demo`.

use serde::Serialize;

use crate::domain::Timestamp;
use crate::web::page::{Page, Shell};

/// `/demo/mailbox`, newest mail first.
#[derive(Debug, Serialize)]
pub struct DemoMailbox {
    pub shell: Shell,
    pub mails: Vec<DemoMail>,
}

#[derive(Clone, Serialize)]
pub struct DemoMail {
    /// The path of its page.
    pub url: String,
    pub to: String,
    pub subject: String,
    pub sent_at: Timestamp,
}

impl Page for DemoMailbox {
    const TEMPLATE: &'static str = "web/demo-mailbox.html";
}

#[derive(Debug, Serialize)]
pub struct DemoMailPage {
    pub shell: Shell,
    pub mail: DemoMail,
    pub text: String,
    /// The links in the text, as paths.
    pub links: Vec<String>,
    /// The path of the mailbox.
    pub back: String,
}

impl Page for DemoMailPage {
    const TEMPLATE: &'static str = "web/demo-mail.html";
}

crate::domain::hidden_debug!(DemoMail);

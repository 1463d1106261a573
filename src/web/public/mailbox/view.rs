//! The one neutral answer to every signature.

use serde::Serialize;

use crate::web::page::{AppealHead, Form, Page, Shell};

/// `/{lang}/{slug}/check-mailbox`. The same bytes for everybody, whatever happened to the form: it holds nothing that
/// was typed, and nothing that differs between two visitors.
#[derive(Debug, Serialize)]
pub struct CheckMailboxPage {
    pub shell: Shell,
    pub head: AppealHead,
    /// The form of the six-digit code; its problems, after a wrong one. The page shows no token: leave it empty.
    pub form: Form,
    /// The address that the mail comes from.
    pub sender: String,
    /// The subject to look for.
    pub subject: String,
    /// How late mails leave at the moment, whoever asks.
    pub delay: Option<Delay>,
}

/// How late mails leave at the moment. Known of the queue alone, so it tells nothing about a person.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct Delay {
    /// So many minutes; `None` when none leave at all.
    pub minutes: Option<i64>,
}

impl Page for CheckMailboxPage {
    const TEMPLATE: &'static str = "web/check-mailbox.html";
}

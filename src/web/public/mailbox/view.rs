//! View of “Check your mailbox”.

use serde::Serialize;

use crate::web::page::{AppealHead, Form, Page, Shell};

/// `/{lang}/{slug}/check-mailbox`. Depends on nothing but what the reader's own browser typed, and on whether that
/// mailbox exists, so that it does not reveal whether an address has signed before.
#[derive(Debug, Serialize)]
pub struct CheckMailboxPage {
    pub shell: Shell,
    pub head: AppealHead,
    /// The form of the six-digit code. It has no token.
    pub form: Form,
    /// The address that the mail comes from.
    pub sender: String,
    pub subject: String,
    pub delay: Option<Delay>,
    /// `None` in another browser, or an hour later.
    pub typed: Option<TypedAddress>,
}

/// Where the mail is going.
#[derive(Serialize)]
pub struct TypedAddress {
    pub address: String,
    /// Whether its server said that there is no such mailbox.
    pub is_gone: bool,
    /// How long the mail cannot be sent again; 0 if it can.
    pub seconds_until_again: i64,
    /// When the page is worth a look again; 0 if there is nothing to expect.
    pub seconds_until_look: i64,
}

/// How late mails are at the moment. It depends on the whole queue, so it reveals nothing about a person.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct Delay {
    /// `None` when no mail is delivered at all.
    pub minutes: Option<i64>,
}

impl Page for CheckMailboxPage {
    const TEMPLATE: &'static str = "web/check-mailbox.html";
}

crate::domain::hidden_debug!(TypedAddress);

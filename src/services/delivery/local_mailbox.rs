//! The mails of the in-memory transport, which the demonstration shows instead of sending them.

use crate::domain::Timestamp;
use crate::mail::StoredMail;
use crate::services::App;

#[derive(Clone)]
pub struct LocalMail {
    /// The address of the recipient.
    pub to: String,
    pub subject: String,
    pub text: String,
    pub date: Timestamp,
}

/// All mails in memory, oldest first; empty with another transport.
#[must_use]
pub fn read(app: &App) -> Vec<LocalMail> {
    let Some(mailbox) = app.transport.mailbox() else {
        return Vec::new();
    };
    let mail = |stored: StoredMail| LocalMail {
        to: stored.email.to,
        subject: stored.email.subject,
        text: stored.email.text,
        date: stored.email.date,
    };
    mailbox.mails().into_iter().map(mail).collect()
}

crate::domain::hidden_debug!(LocalMail);

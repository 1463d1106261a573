//! The mails that stayed in memory: what the demonstration shows instead of sending.

use crate::domain::Timestamp;
use crate::services::App;

/// A mail that was not sent anywhere.
#[derive(Debug, Clone)]
pub struct LocalMail {
    /// The address it was for.
    pub to: String,
    pub subject: String,
    pub text: String,
    pub date: Timestamp,
}

/// All mails in memory, oldest first; none when mail leaves the machine.
#[must_use]
pub fn read(app: &App) -> Vec<LocalMail> {
    let Some(mailbox) = app.transport.mailbox() else {
        return Vec::new();
    };
    let mail = |kept: crate::mail::StoredMail| LocalMail {
        to: kept.email.to,
        subject: kept.email.subject,
        text: kept.email.text,
        date: kept.email.date,
    };
    mailbox.mails().into_iter().map(mail).collect()
}

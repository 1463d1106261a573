//! Keeping a message.

use std::borrow::Cow;

use super::sealed_mail::{self, Kept};
use crate::mail::incoming::{IncomingMail, MESSAGE_MAX, fingerprint};
use crate::services::{App, ServiceError};
use crate::storage::incoming::Received;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReceiveOutcome {
    /// It is stored, now or before.
    Taken,
    TooLarge,
    /// Too many wait: the mail server should come back.
    Full,
}

/// Keeps a message; returns after the commit.
pub async fn receive(app: &App, mail: &IncomingMail) -> Result<ReceiveOutcome, ServiceError> {
    if mail.raw.len() > MESSAGE_MAX {
        return Ok(ReceiveOutcome::TooLarge);
    }
    let digest = app.master.incoming_digest(&fingerprint(mail));
    let kept = Kept::Mail(Cow::Borrowed(mail));
    Ok(match sealed_mail::keep(app, digest, &kept).await? {
        Received::Stored | Received::Known => ReceiveOutcome::Taken,
        Received::Full => ReceiveOutcome::Full,
    })
}

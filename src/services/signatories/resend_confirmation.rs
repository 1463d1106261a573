//! Sending the confirmation mail again, at an organiser's request: while the signature is pending, and within the caps
//! of the mailbox.

use crate::domain::{
    Actor, AddressIndexes, AuditEvent, AuditObject, AuditVerb, MailKind, SignatureState, Timestamp,
};
use crate::services::signatures::OpenedSignature;
use crate::services::{App, ServiceError, audit};
use crate::storage::outbox::{NewMail, suppressions};
use crate::storage::signatures;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Resent {
    /// The mail is queued for this time.
    Due(Timestamp),
    /// The signature is not pending, or can no longer be confirmed.
    NotPending,
    /// The mailbox has reached a cap, or is suppressed.
    Capped,
}

/// Queues the confirmation mail of a pending signature again.
pub async fn resend(
    app: &App,
    by: Actor,
    opened: &OpenedSignature,
) -> Result<Resent, ServiceError> {
    let now = app.clock.now();
    let signature = opened.signature.clone();
    let email = opened
        .record
        .as_ref()
        .and_then(|record| record.email.as_ref());
    let can_be_confirmed =
        signature.state == SignatureState::Pending && opened.appeal.takes_confirmations(now);
    let Some(email) = email.filter(|_| can_be_confirmed) else {
        return Ok(Resent::NotPending);
    };
    let indexes = AddressIndexes::of(&app.master, &app.key(&opened.appeal)?, email, now);
    let facts = serde_json::json!({ "appeal": signature.appeal });
    let object = AuditObject::Signature(signature.id);
    let event = AuditEvent::new(by, AuditVerb::ConfirmationResent, object).with(facts);
    let master = app.master.clone();
    let stored = app.storage.write(move |c| {
        if !signatures::is_still(c, signature.seen())? {
            return Ok(Resent::NotPending);
        }
        let kind = MailKind::confirmation_of(signature.kind);
        let (appeal, id) = (signature.appeal, signature.id);
        let mail = NewMail::new(appeal, id, kind, &signature.language, now, now);
        let Some(due) = suppressions::ask(c, &indexes, mail)? else {
            return Ok(Resent::Capped);
        };
        audit::append(c, &master, now, &event)?;
        Ok(Resent::Due(due))
    });
    let stored = stored.await?;
    app.mail_promised.notify_one();
    Ok(stored)
}

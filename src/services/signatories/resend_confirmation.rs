//! The confirmation once more, for somebody who lost it: while it waits, and within the caps of the mailbox.

use crate::domain::{
    Actor, AuditEvent, AuditObject, AuditVerb, MailKind, SignatureState, Timestamp,
};
use crate::services::signatures::confirm::OpenedSignature;
use crate::services::{App, ServiceError, audit};
use crate::storage::outbox::{self, NewMail, suppressions};
use crate::storage::signatures;
use crate::vault::AddressIndexes;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Resent {
    /// It leaves at this time.
    Due(Timestamp),
    /// The signature does not wait for its confirmation, or can no longer be confirmed.
    NotPending,
    /// The mailbox had all the mails it may get for now, or wants none.
    Capped,
}

/// Promises the confirmation of a pending signature again.
pub async fn resend(
    app: &App,
    by: Actor,
    opened: &OpenedSignature,
) -> Result<Resent, ServiceError> {
    let now = app.clock.now();
    let one = opened.signature.clone();
    let email = opened.record.as_ref().and_then(|one| one.email.as_ref());
    let waits = one.state == SignatureState::Pending && opened.appeal.takes_confirmations(now);
    let Some(email) = email.filter(|_| waits) else {
        return Ok(Resent::NotPending);
    };
    let indexes = AddressIndexes::of(&app.master, &app.key(&opened.appeal)?, email, now);
    let facts = serde_json::json!({ "appeal": one.appeal });
    let event = AuditEvent::new(
        by,
        AuditVerb::ConfirmationResent,
        AuditObject::Signature(one.id),
    );
    let (event, master) = (event.with(facts), app.master.clone());
    let stored = app.storage.write(move |c| {
        if !signatures::is_still(c, &one)? {
            return Ok(Resent::NotPending);
        }
        let due = suppressions::may_mail(
            c,
            &indexes.appeal,
            &indexes.site_day,
            &indexes.suppression,
            now,
        )?;
        let Some(due) = due else {
            return Ok(Resent::Capped);
        };
        let kind = MailKind::confirmation_of(one.kind);
        let mail = NewMail::new(one.appeal, one.id, kind, &one.language, now, due);
        outbox::promise(c, &[mail])?;
        audit::append(c, &master, now, &event)?;
        Ok(Resent::Due(due))
    });
    let stored = stored.await?;
    app.mail_promised.notify_one();
    Ok(stored)
}

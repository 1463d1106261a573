//! Messages that only people understand, for organisers.

use super::sealed_mail::{self, Kept};
use crate::domain::{Actor, AppealId, AuditEvent, AuditObject, AuditVerb, IncomingId, Timestamp};
use crate::mail::incoming::{ReadableMail, readable};
use crate::services::{App, ServiceError, audit};
use crate::storage::incoming;

/// Messages that a page shows.
const LISTED: i64 = 50;

/// A message as organisers read it.
#[derive(Debug, Clone)]
pub struct MessageToRead {
    pub id: IncomingId,
    pub at: Timestamp,
    pub mail: ReadableMail,
}

/// The latest messages to the organisers of an appeal, or to those of the site, the latest first.
pub async fn to_read(
    app: &App,
    appeal: Option<AppealId>,
) -> Result<Vec<MessageToRead>, ServiceError> {
    let rows = app
        .storage
        .read(move |c| incoming::to_read(c, appeal, LISTED))
        .await?;
    let mut messages = Vec::with_capacity(rows.len());
    for row in rows {
        let Kept::Mail(mail) = sealed_mail::open(app, &row.sealed)? else {
            continue;
        };
        messages.push(MessageToRead {
            id: row.id,
            at: row.received_at,
            mail: readable(&mail.raw),
        });
    }
    Ok(messages)
}

/// Erases a message that was read; `false` when somebody else did so before.
pub async fn settle(
    app: &App,
    by: Actor,
    appeal: Option<AppealId>,
    id: IncomingId,
) -> Result<bool, ServiceError> {
    let object = appeal.map_or(AuditObject::Site, AuditObject::Appeal);
    let event = AuditEvent::new(by, AuditVerb::MessageSettled, object);
    let (now, master) = (app.clock.now(), app.master.clone());
    let settled = app.storage.write(move |c| {
        if !incoming::settle(c, appeal, id)? {
            return Ok(false);
        }
        audit::append(c, &master, now, &event)?;
        Ok(true)
    });
    Ok(settled.await?)
}

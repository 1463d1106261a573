//! Messages that only people understand, for organisers.

use super::events;
use super::sealed_mail::{self, Kept};
use crate::domain::{Actor, AppealId, AuditEvent, AuditObject, AuditVerb, IncomingId, Timestamp};
use crate::mail::incoming::{ReadableMail, readable};
use crate::services::{App, ServiceError, audit};
use crate::storage::unread_messages::DroppedMessages;
use crate::storage::{incoming, unread_messages};

/// Messages that a page shows.
const LISTED: i64 = 50;

/// A message as organisers read it.
#[derive(Debug, Clone)]
pub struct MessageToRead {
    pub id: IncomingId,
    pub at: Timestamp,
    pub content: MessageContent,
}

#[derive(Clone)]
pub enum MessageContent {
    Mail(ReadableMail),
    /// Amazon asks whether a topic shall be sent here. Whoever opens the address agrees.
    Subscription {
        topic: String,
        address: String,
    },
}

crate::domain::hidden_debug!(MessageContent);

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
        let content = match sealed_mail::open(app, &row.sealed)? {
            Kept::Mail(mail) => MessageContent::Mail(readable(&mail.raw)),
            Kept::Events { provider, body } => {
                let Some((topic, address)) = events::subscription(provider, body.as_bytes()) else {
                    continue;
                };
                MessageContent::Subscription { topic, address }
            }
        };
        messages.push(MessageToRead {
            id: row.id,
            at: row.received_at,
            content,
        });
    }
    Ok(messages)
}

/// The messages that came lately to the organisers of an appeal, or to those of the site, and could not be kept.
pub async fn dropped(
    app: &App,
    appeal: Option<AppealId>,
) -> Result<Option<DroppedMessages>, ServiceError> {
    let now = app.clock.now();
    let read = app
        .storage
        .read(move |c| unread_messages::dropped(c, appeal, now));
    Ok(read.await?)
}

/// Notes that an organiser asked who wrote a message; `false` when it is gone, or belongs to others.
pub async fn note_sender(
    app: &App,
    by: Actor,
    appeal: AppealId,
    id: IncomingId,
) -> Result<bool, ServiceError> {
    let facts = serde_json::json!({ "step": "message" });
    let event = AuditEvent::new(by, AuditVerb::AddressShown, AuditObject::Appeal(appeal));
    let event = event.with(facts);
    let (now, master) = (app.clock.now(), app.master.clone());
    let noted = app.storage.write(move |c| {
        if !incoming::waits_to_be_read(c, appeal, id)? {
            return Ok(false);
        }
        audit::append(c, &master, now, &event)?;
        Ok(true)
    });
    Ok(noted.await?)
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

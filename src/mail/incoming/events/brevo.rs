//! Brevo: <https://developers.brevo.com/docs/transactional-webhooks>. One event in a request, or a list of them
//! (<https://developers.brevo.com/docs/batched-webhooks>).

use serde_json::Value;

use super::mail_event::{EventKind, MailEvent, found, text};

pub(super) fn read(event: &Value) -> Option<MailEvent> {
    let kind = match text(event, "/event")? {
        "hard_bounce" | "invalid_email" => EventKind::GONE,
        "soft_bounce" | "blocked" | "error" => EventKind::LATER,
        // The second one is in no list of theirs, and comes all the same.
        "spam" | "complaint" => EventKind::COMPLAINT,
        // The documentation has both spellings.
        "unsubscribe" | "unsubscribed" => EventKind::Unsubscribed,
        // Deliveries, openings; and `deferred`, which is tried again.
        _ => return None,
    };
    Some(found(
        kind,
        text(event, "/message-id"),
        text(event, "/email"),
    ))
}

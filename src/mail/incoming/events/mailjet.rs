//! Mailjet: <https://dev.mailjet.com/email/guides/webhooks/>. One event in a request, or a list of them where “group events”
//! is on. It tries every 30 seconds for 24 hours until the answer is 200, and may group events anew then.

use serde_json::Value;

use super::mail_event::{EventKind, MailEvent, found, text};

pub(super) fn read(event: &Value) -> Option<MailEvent> {
    let error = text(event, "/error").unwrap_or_default();
    let is_hard = event.get("hard_bounce").and_then(Value::as_bool);
    let kind = match text(event, "/event")? {
        // It is tried again.
        "bounce" if error == "greylisted" && is_hard != Some(true) => return None,
        // A refusal of the sender or the content is permanent for Mailjet as well, so the error decides.
        "bounce" if is_hard == Some(true) && is_dead(error) => EventKind::GONE,
        "bounce" | "blocked" => EventKind::LATER,
        "spam" => EventKind::COMPLAINT,
        "unsub" => EventKind::Unsubscribed,
        _ => return None,
    };
    // Our Message-ID is in none of its fields.
    Some(found(kind, None, text(event, "/email")))
}

/// Whether an error of <https://dev.mailjet.com/email/guides/webhooks/#possible-values-for-errors> is about a mailbox that does
/// not exist.
fn is_dead(error: &str) -> bool {
    ["user unknown", "mailbox inactive"].contains(&error)
}

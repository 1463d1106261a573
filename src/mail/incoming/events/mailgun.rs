//! Mailgun: <https://documentation.mailgun.com/docs/mailgun/user-manual/webhooks/>. One event in a request, signed. It tries
//! for eight hours until the answer is 200; 406 would end that.

use serde_json::Value;

use super::mail_event::{EventKind, MailEvent, found, text};
use crate::mail::incoming::report::is_hard_of;

/// The proof that comes with an event.
#[derive(Clone, PartialEq, Eq)]
pub struct MailgunProof {
    /// Seconds since 1970, as they were signed.
    pub timestamp: String,
    /// Different each time.
    pub token: String,
    pub signature: String,
}

crate::domain::hidden_debug!(MailgunProof);

/// The proof in an event; `None` when there is none.
#[must_use]
pub fn mailgun_proof(body: &[u8]) -> Option<MailgunProof> {
    let event: Value = serde_json::from_slice(body).ok()?;
    let part = |name| {
        let value = event.pointer(&format!("/signature/{name}"))?;
        // The timestamp is a text, and was a number once.
        Some(
            value
                .as_str()
                .map_or_else(|| value.to_string(), str::to_owned),
        )
    };
    Some(MailgunProof {
        timestamp: part("timestamp")?,
        token: part("token")?,
        signature: part("signature")?,
    })
}

pub(super) fn read(event: &Value) -> Option<MailEvent> {
    let event = event.get("event-data")?;
    let kind = match text(event, "/event")? {
        "complained" => EventKind::COMPLAINT,
        "unsubscribed" => EventKind::Unsubscribed,
        // What failed for now is tried again.
        "failed" if text(event, "/severity") == Some("permanent") => failed(event),
        _ => return None,
    };
    let key = text(event, "/message/headers/message-id");
    Some(found(kind, key, text(event, "/recipient")))
}

/// Every refusal is permanent for Mailgun, also that of a full mailbox or of an unwanted mail: the answer of the server
/// decides. Codes of 600 and more are Mailgun's own, about mails that it did not send.
fn failed(event: &Value) -> EventKind {
    let status = text(event, "/delivery-status/enhanced-code").unwrap_or_default();
    let code = event
        .pointer("/delivery-status/code")
        .and_then(Value::as_i64)
        .filter(|code| (400..600).contains(code));
    let code = code.map(|code| code.to_string()).unwrap_or_default();
    let message = text(event, "/delivery-status/message").unwrap_or_default();
    let description = text(event, "/delivery-status/description").unwrap_or_default();
    if is_hard_of(status, &format!("{code} {status} {message} {description}")) {
        EventKind::GONE
    } else {
        EventKind::LATER
    }
}

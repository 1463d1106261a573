//! What providers of relays tell about mails of ours, as their documentation shows it (2025). Only what was checked to be
//! from a provider is read here.
//!
//! - Brevo: <https://developers.brevo.com/docs/transactional-webhooks>
//! - Mailgun: <https://documentation.mailgun.com/docs/mailgun/user-manual/events/webhooks/>
//! - Mailjet: <https://dev.mailjet.com/email/guides/webhooks/>
//! - Postmark: <https://postmarkapp.com/developer/webhooks/bounce-webhook>

use serde_json::Value;

use super::report::is_hard_of;
use crate::domain::{EmailAddress, EventsProvider, MessageKey, ReturnedMail};

/// The most events of one request that are looked at.
const EVENTS_MAX: usize = 500;

/// A mail that came back, or about which its reader complained.
#[derive(Clone, PartialEq, Eq)]
pub struct MailEvent {
    pub what: ReturnedMail,
    /// The mail, if the provider keeps our Message-ID.
    pub key: Option<MessageKey>,
    /// The mailbox that it went to.
    pub address: Option<EmailAddress>,
}

crate::domain::hidden_debug!(MailEvent);

/// The proof that comes with an event of Mailgun.
#[derive(Clone, PartialEq, Eq)]
pub struct MailgunProof {
    /// Seconds since 1970, as they were signed.
    pub timestamp: String,
    /// Different each time.
    pub token: String,
    pub signature: String,
}

crate::domain::hidden_debug!(MailgunProof);

/// The proof in an event of Mailgun; `None` when there is none.
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

/// The events of a request that mean something to us; `None` when it is not understood.
#[must_use]
pub fn read(provider: EventsProvider, body: &[u8]) -> Option<Vec<MailEvent>> {
    let body: Value = serde_json::from_slice(body).ok()?;
    let events = match &body {
        Value::Array(events) => events.iter().take(EVENTS_MAX).collect(),
        Value::Object(_) => vec![&body],
        _ => return None,
    };
    let read = match provider {
        EventsProvider::Brevo => brevo,
        EventsProvider::Mailgun => mailgun,
        EventsProvider::Mailjet => mailjet,
        EventsProvider::Postmark => postmark,
    };
    Some(events.into_iter().filter_map(read).collect())
}

fn brevo(event: &Value) -> Option<MailEvent> {
    let what = match text(event, "/event")? {
        "hard_bounce" | "invalid_email" => ReturnedMail::Gone,
        "soft_bounce" | "blocked" | "error" => ReturnedMail::Later,
        "spam" | "complaint" => ReturnedMail::Complaint,
        // Deliveries, openings; and `deferred`, which is tried again.
        _ => return None,
    };
    Some(found(event, what, "/message-id", "/email"))
}

fn mailgun(event: &Value) -> Option<MailEvent> {
    let event = event.get("event-data")?;
    let what = match text(event, "/event")? {
        "complained" => ReturnedMail::Complaint,
        // What failed for now is tried again.
        "failed" if text(event, "/severity") == Some("permanent") => {
            // Every refusal is permanent for Mailgun, also that of a full mailbox or of an unwanted mail.
            let status = text(event, "/delivery-status/enhanced-code").unwrap_or_default();
            let code = event
                .pointer("/delivery-status/code")
                .and_then(Value::as_i64);
            let message = text(event, "/delivery-status/message").unwrap_or_default();
            let description = text(event, "/delivery-status/description").unwrap_or_default();
            let code = code.filter(|code| (400..600).contains(code));
            let code = code.map(|code| code.to_string()).unwrap_or_default();
            let answer = format!("{code} {status} {message} {description}");
            if is_hard_of(status, &answer) {
                ReturnedMail::Gone
            } else {
                ReturnedMail::Later
            }
        }
        _ => return None,
    };
    Some(found(
        event,
        what,
        "/message/headers/message-id",
        "/recipient",
    ))
}

fn mailjet(event: &Value) -> Option<MailEvent> {
    let what = match text(event, "/event")? {
        "bounce" if event.get("hard_bounce").and_then(Value::as_bool) == Some(true) => {
            ReturnedMail::Gone
        }
        "bounce" | "blocked" => ReturnedMail::Later,
        "spam" => ReturnedMail::Complaint,
        _ => return None,
    };
    Some(found(event, what, "/CustomID", "/email"))
}

fn postmark(event: &Value) -> Option<MailEvent> {
    let what = match (text(event, "/RecordType")?, text(event, "/Type")?) {
        ("SpamComplaint", _) | (_, "SpamComplaint") => ReturnedMail::Complaint,
        ("Bounce", "HardBounce" | "BadEmailAddress") => ReturnedMail::Gone,
        // Answers of programs, and mails that are delayed.
        (
            "Bounce",
            "AutoResponder"
            | "AddressChange"
            | "ChallengeVerification"
            | "OpenRelayTest"
            | "Subscribe"
            | "Transient"
            | "Unsubscribe",
        ) => return None,
        ("Bounce", _) => ReturnedMail::Later,
        _ => return None,
    };
    Some(found(event, what, "/MessageID", "/Email"))
}

fn found(event: &Value, what: ReturnedMail, key: &str, address: &str) -> MailEvent {
    MailEvent {
        what,
        key: text(event, key).and_then(our_key),
        address: text(event, address).and_then(|address| EmailAddress::from_typed(address).ok()),
    }
}

fn text<'e>(event: &'e Value, pointer: &str) -> Option<&'e str> {
    event.pointer(pointer)?.as_str()
}

/// The key in a Message-ID as [`message_id`](crate::mail::message_id) writes it, with or without its brackets.
fn our_key(id: &str) -> Option<MessageKey> {
    let (digits, _) = id.trim().trim_start_matches('<').split_once('@')?;
    let octets = data_encoding::HEXLOWER_PERMISSIVE.decode(digits.as_bytes());
    MessageKey::from_slice(&octets.ok()?)
}

//! Postmark: <https://postmarkapp.com/developer/webhooks/webhooks-overview>, with the types of
//! <https://postmarkapp.com/developer/api/bounce-api#bounce-types>. One event in a request. It tries bounces ten times until the
//! answer is 200; 403 would end that.

use serde_json::Value;

use super::mail_event::{EventKind, MailEvent, found, text};

pub(super) fn read(event: &Value) -> Option<MailEvent> {
    let (record, of_type) = (text(event, "/RecordType")?, text(event, "/Type"));
    let kind = match (record, of_type.unwrap_or_default()) {
        ("SpamComplaint", _) | ("Bounce", "SpamComplaint") => EventKind::COMPLAINT,
        ("Bounce", "HardBounce" | "BadEmailAddress") => EventKind::GONE,
        // Somebody answered with such a request.
        ("Bounce", "Unsubscribe") => EventKind::Unsubscribed,
        // Answers of programs, and mails that are delayed.
        (
            "Bounce",
            "AutoResponder"
            | "AddressChange"
            | "ChallengeVerification"
            | "DnsError"
            | "InboundError"
            | "OpenRelayTest"
            | "Subscribe"
            | "Transient",
        ) => return None,
        ("Bounce", _) => EventKind::LATER,
        ("SubscriptionChange", _) if is_unsubscribed(event) => EventKind::Unsubscribed,
        _ => return None,
    };
    let address = text(event, "/Email").or_else(|| text(event, "/Recipient"));
    // Our Message-ID is in none of its fields: `MessageID` is Postmark's own.
    Some(found(kind, None, address))
}

/// Whether the recipient did so. Bounces and complaints change a subscription as well, and have events of their own.
fn is_unsubscribed(event: &Value) -> bool {
    event.get("SuppressSending").and_then(Value::as_bool) == Some(true)
        && text(event, "/Origin") == Some("Recipient")
        && text(event, "/SuppressionReason") == Some("ManualSuppression")
}

//! Amazon SES, which tells through a topic of SNS:
//! <https://docs.aws.amazon.com/sns/latest/dg/sns-http-https-endpoint-as-subscriber.html>. What SES tells is a text in the message
//! of SNS, and has two shapes that differ in one name:
//! <https://docs.aws.amazon.com/ses/latest/dg/notification-contents.html> and
//! <https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html>.

use serde_json::Value;

use super::mail_event::{EVENTS_MAX, EventKind, MailEvent, found, text};
use crate::mail::incoming::report::is_hard_of;

/// A message of SNS.
#[derive(Clone, PartialEq, Eq)]
pub struct SnsMessage {
    /// The same when it is sent again.
    pub id: String,
    /// The ARN of the topic.
    pub topic: String,
    pub kind: SnsKind,
}

#[derive(Clone, PartialEq, Eq)]
pub enum SnsKind {
    /// What was published.
    Notification,
    /// Somebody wants a topic to be sent here. Whoever opens the address agrees.
    Subscription {
        address: String,
    },
    Other,
}

crate::domain::hidden_debug!(SnsMessage, SnsKind);

/// The message of SNS in a request; `None` when it is none.
#[must_use]
pub fn message(body: &[u8]) -> Option<SnsMessage> {
    let body: Value = serde_json::from_slice(body).ok()?;
    let kind = match text(&body, "/Type")? {
        "Notification" => SnsKind::Notification,
        "SubscriptionConfirmation" => {
            let address = text(&body, "/SubscribeURL")?;
            if !is_of_amazon(address) {
                return None;
            }
            SnsKind::Subscription {
                address: address.to_owned(),
            }
        }
        _ => SnsKind::Other,
    };
    Some(SnsMessage {
        id: text(&body, "/MessageId")?.to_owned(),
        topic: text(&body, "/TopicArn")?.to_owned(),
        kind,
    })
}

/// Whether an address is one at which Amazon confirms: nothing else is shown to people to be opened.
fn is_of_amazon(address: &str) -> bool {
    let Some(rest) = address.strip_prefix("https://sns.") else {
        return false;
    };
    let Some((host, _)) = rest.split_once('/') else {
        return false;
    };
    let region = [".amazonaws.com", ".amazonaws.com.cn", ".amazonaws.eu"]
        .iter()
        .find_map(|end| host.strip_suffix(end));
    let is_word = |octet: u8| octet.is_ascii_lowercase() || octet.is_ascii_digit() || octet == b'-';
    region.is_some_and(|region| !region.is_empty() && region.bytes().all(is_word))
        && address.bytes().all(|octet| octet.is_ascii_graphic())
}

/// The events in a message of SNS. It is about one mail, which may have several recipients.
pub(super) fn read(message: &Value) -> Vec<MailEvent> {
    let published = text(message, "/Type")
        .filter(|kind| *kind == "Notification")
        .and_then(|_| text(message, "/Message"));
    // The message that confirms the setup of a topic is a sentence, not JSON.
    let notification = published.and_then(|notification| serde_json::from_str(notification).ok());
    notification
        .as_ref()
        .map(read_notification)
        .unwrap_or_default()
}

fn read_notification(notification: &Value) -> Vec<MailEvent> {
    let kind = text(notification, "/notificationType").or_else(|| text(notification, "/eventType"));
    let key = message_id(notification);
    let recipients = |pointer| {
        let list = notification.pointer(pointer).and_then(Value::as_array);
        list.into_iter().flatten().take(EVENTS_MAX)
    };
    match kind {
        Some("Bounce") => {
            let kind_of = text(notification, "/bounce/bounceType").unwrap_or_default();
            let sub_kind = text(notification, "/bounce/bounceSubType").unwrap_or_default();
            let each = recipients("/bounce/bouncedRecipients").map(|recipient| {
                let kind = bounced(kind_of, sub_kind, recipient);
                found(kind, key, text(recipient, "/emailAddress"))
            });
            each.collect()
        }
        // SES reports “this is no spam”, pressed in a folder of spam, as a complaint too.
        Some("Complaint")
            if text(notification, "/complaint/complaintFeedbackType") != Some("not-spam") =>
        {
            let each = recipients("/complaint/complainedRecipients").map(|recipient| {
                found(EventKind::COMPLAINT, key, text(recipient, "/emailAddress"))
            });
            each.collect()
        }
        _ => Vec::new(),
    }
}

/// Every refusal is permanent for SES too, so the answer of the server decides, where there is one. An address on a list of
/// SES was not written to.
fn bounced(kind: &str, sub_kind: &str, recipient: &Value) -> EventKind {
    if kind != "Permanent" || !["General", "NoEmail"].contains(&sub_kind) {
        return EventKind::LATER;
    }
    let status = text(recipient, "/status").unwrap_or_default();
    let answer = text(recipient, "/diagnosticCode").unwrap_or_default();
    if (status.is_empty() && answer.is_empty()) || is_hard_of(status, answer) {
        EventKind::GONE
    } else {
        EventKind::LATER
    }
}

/// The Message-ID that the mail had when SES took it; what SES sends has another one.
fn message_id(notification: &Value) -> Option<&str> {
    let headers = notification
        .pointer("/mail/headers")
        .and_then(Value::as_array);
    let named = headers.into_iter().flatten().find(|header| {
        text(header, "/name").is_some_and(|name| name.eq_ignore_ascii_case("message-id"))
    });
    text(notification, "/mail/commonHeaders/messageId")
        .or_else(|| named.and_then(|header| text(header, "/value")))
}

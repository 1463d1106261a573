//! What providers of relays tell about mails of ours, as their documentation shows it (2026), one file for each. Only what
//! was checked to be from a provider is read here.

mod brevo;
mod mail_event;
mod mailgun;
mod mailjet;
mod postmark;
pub mod sns;

pub use mail_event::{EventKind, MailEvent};
pub use mailgun::{MailgunProof, mailgun_proof};

use serde_json::Value;

use crate::domain::EventsProvider;
use mail_event::EVENTS_MAX;

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
        EventsProvider::Brevo => brevo::read,
        EventsProvider::Mailgun => mailgun::read,
        EventsProvider::Mailjet => mailjet::read,
        EventsProvider::Postmark => postmark::read,
        EventsProvider::Ses => return Some(sns::read(&body)),
    };
    Some(events.into_iter().filter_map(read).collect())
}

//! What a message is.

use std::panic::{AssertUnwindSafe, catch_unwind};

use mail_parser::MessageParser;

use super::destination::{Destination, OwnAddresses};
use super::kinds::{Asked, Bounce, IncomingMail, MESSAGE_MAX, Understood};
use super::labels::Labels;
use super::own_words::ReadableMail;
use super::{complaint, headers, own_words, report, request, robot, withdrawal};

/// The most parts of a message that is read; one with more is from no person.
const PARTS_MAX: usize = 60;

/// Reads a message. One that makes a library panic is for people.
#[must_use]
pub fn understand(mail: &IncomingMail, own: &OwnAddresses, labels: &Labels) -> Understood {
    let reading = AssertUnwindSafe(|| read(mail, own, labels));
    catch_unwind(reading).unwrap_or(Understood::Unknown(None))
}

/// A message as organisers read it.
#[must_use]
pub fn readable(raw: &[u8]) -> ReadableMail {
    catch_unwind(|| own_words::readable(raw)).unwrap_or_default()
}

fn read(mail: &IncomingMail, own: &OwnAddresses, labels: &Labels) -> Understood {
    let destination = own.destination(mail);
    let slug = match &destination {
        Some(Destination::Sign(slug)) => Some(slug.clone()),
        _ => None,
    };
    let token = match destination {
        Some(Destination::Bounce(token)) => Some(token),
        _ => None,
    };
    if mail.raw.len() > MESSAGE_MAX {
        return Understood::Robot;
    }
    let Some(message) = MessageParser::default().parse(&mail.raw) else {
        return unreadable(mail, token, slug);
    };
    if message.parts.len() > PARTS_MAX {
        return Understood::Robot;
    }
    let sender = headers::envelope_sender(mail, &message);
    let is_null = sender.as_deref() == Some("");
    if let Some(keys) = complaint::keys(&message, &mail.raw) {
        return Understood::Complaint(keys);
    }
    // Only a report is sent to an address that was made for one mail.
    if let Some(report) = report::read(&message, &mail.raw, is_null || token.is_some()) {
        return match report {
            report::Report::Failed { is_hard } => Understood::Bounce(Bounce {
                is_hard,
                token,
                keys: headers::our_keys(&mail.raw),
            }),
            report::Report::Other => Understood::Robot,
        };
    }
    if is_null || token.is_some() || robot::is_robot(&message, own) {
        return Understood::Robot;
    }
    let Some(from) = headers::single_from(&message) else {
        return Understood::Unknown(slug);
    };
    let lines = own_words::lines(&message);
    let asked = || Asked {
        from: from.clone(),
        slug: slug.clone(),
        keys: headers::answered_keys(&message),
    };
    if withdrawal::is_withdrawal(message.subject().unwrap_or_default(), &lines) {
        return Understood::Withdrawal(asked());
    }
    if !asked().keys.is_empty() {
        return Understood::Answer(asked());
    }
    match slug {
        Some(slug) => Understood::Request(Box::new(request::read(
            &message, from, slug, &lines, labels,
        ))),
        None => Understood::Unknown(None),
    }
}

/// A message without a single header.
fn unreadable(mail: &IncomingMail, token: Option<String>, slug: Option<String>) -> Understood {
    if token.is_some() || mail.sender.as_deref() == Some("") {
        Understood::Robot
    } else {
        Understood::Unknown(slug)
    }
}

/// What must be equal in two messages that are the same one: its identity and its content, without what servers on the way
/// add at the top.
#[must_use]
pub fn fingerprint(mail: &IncomingMail) -> Vec<Vec<u8>> {
    let mut parts = catch_unwind(|| identity(mail)).unwrap_or_else(|_| vec![mail.raw.clone()]);
    // One message to two appeals is two requests.
    let mut recipients = mail.recipients.clone();
    recipients.sort();
    parts.extend(recipients.into_iter().map(String::into_bytes));
    parts
}

fn identity(mail: &IncomingMail) -> Vec<Vec<u8>> {
    let mut parts = Vec::new();
    let message = MessageParser::default().parse(&mail.raw);
    if let Some(message) = &message {
        for name in ["Message-ID", "From", "Date", "Subject"] {
            let value = headers::first(message, name).unwrap_or_default();
            parts.push(value.trim().as_bytes().to_vec());
        }
    }
    let body = message
        .as_ref()
        .and_then(|message| message.parts.first())
        .and_then(|root| mail.raw.get(root.offset_body as usize..));
    parts.push(body.unwrap_or(&mail.raw).to_vec());
    parts
}

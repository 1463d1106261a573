//! One event, and how it is read.

use serde_json::Value;

use crate::domain::{EmailAddress, MessageKey, ReturnedMail};

/// The most events of one request that are looked at.
pub(super) const EVENTS_MAX: usize = 500;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EventKind {
    /// A mail came back, or its reader complained.
    Returned(ReturnedMail),
    /// Its reader wants no more news, and told the provider.
    Unsubscribed,
}

impl EventKind {
    pub(super) const GONE: Self = Self::Returned(ReturnedMail::Gone);
    pub(super) const LATER: Self = Self::Returned(ReturnedMail::Later);
    pub(super) const COMPLAINT: Self = Self::Returned(ReturnedMail::Complaint);
}

/// Something that became of a mail.
#[derive(Clone, PartialEq, Eq)]
pub struct MailEvent {
    pub kind: EventKind,
    /// The mail, if the provider keeps our Message-ID.
    pub key: Option<MessageKey>,
    /// The mailbox that it went to.
    pub address: Option<EmailAddress>,
}

crate::domain::hidden_debug!(MailEvent);

pub(super) fn found(kind: EventKind, key: Option<&str>, address: Option<&str>) -> MailEvent {
    MailEvent {
        kind,
        key: key.and_then(our_key),
        address: address.and_then(|address| EmailAddress::from_typed(address).ok()),
    }
}

pub(super) fn text<'e>(event: &'e Value, pointer: &str) -> Option<&'e str> {
    event.pointer(pointer)?.as_str()
}

/// The key in a Message-ID as [`message_id`](crate::mail::message_id) writes it, with or without its brackets.
fn our_key(id: &str) -> Option<MessageKey> {
    let (digits, _) = id.trim().trim_start_matches('<').split_once('@')?;
    let octets = data_encoding::HEXLOWER_PERMISSIVE.decode(digits.as_bytes());
    MessageKey::from_slice(&octets.ok()?)
}

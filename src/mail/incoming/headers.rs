//! Headers of a message that came in.

use mail_parser::{Address, Message, MimeHeaders};

use super::kinds::IncomingMail;
use crate::domain::{EmailAddress, MessageKey};

/// The longest Message-ID of another one that is repeated in our answer.
const ID_MAX: usize = 200;
/// The most of our own Message-IDs that one message is searched for.
const KEYS_MAX: usize = 20;

/// Whether a message has a part of this type.
pub(super) fn is_type(message: &Message<'_>, kind: &str, subtypes: &[&str]) -> bool {
    message.parts.iter().any(|part| {
        part.content_type().is_some_and(|of| {
            of.ctype().eq_ignore_ascii_case(kind)
                && of
                    .subtype()
                    .is_some_and(|sub| subtypes.iter().any(|s| sub.eq_ignore_ascii_case(s)))
        })
    })
}

/// The raw value of the first header of this name, in any case.
pub(super) fn first<'m>(message: &'m Message<'_>, name: &str) -> Option<&'m str> {
    all(message, name).next()
}

pub(super) fn all<'m>(
    message: &'m Message<'_>,
    name: &str,
) -> impl Iterator<Item = &'m str> + use<'m> {
    let name = name.to_owned();
    message
        .headers_raw()
        .filter(move |(known, _)| known.eq_ignore_ascii_case(&name))
        .map(|(_, value)| value)
}

/// The envelope sender: of the envelope, or as the last server wrote it down.
pub(super) fn envelope_sender(mail: &IncomingMail, message: &Message<'_>) -> Option<String> {
    if let Some(sender) = &mail.sender {
        let sender = sender.trim().trim_matches(['<', '>']);
        return Some(sender.to_ascii_lowercase());
    }
    let path = first(message, "Return-Path")?.trim();
    Some(path.trim_matches(['<', '>', ' ']).to_ascii_lowercase())
}

/// The addresses that a message was sent to, those that servers wrote down first.
pub(super) fn recipients(message: &Message<'_>) -> Vec<String> {
    let mut found = Vec::new();
    for name in ["X-Original-To", "Delivered-To", "Envelope-To"] {
        found.extend(all(message, name).map(|value| value.trim().to_owned()));
    }
    for group in [message.to(), message.cc()].into_iter().flatten() {
        found.extend(addresses(group));
    }
    found
}

fn addresses(of: &Address<'_>) -> Vec<String> {
    of.iter()
        .filter_map(|one| one.address())
        .map(str::to_owned)
        .collect()
}

/// The address in From, if there is exactly one and it is valid.
pub(super) fn single_from(message: &Message<'_>) -> Option<EmailAddress> {
    if all(message, "From").count() != 1 {
        return None;
    }
    let found = addresses(message.from()?);
    match found.as_slice() {
        [only] => EmailAddress::from_typed(only).ok(),
        _ => None,
    }
}

/// The name beside the address in From.
pub(super) fn from_name(message: &Message<'_>) -> Option<String> {
    let name = message.from()?.first()?.name()?.trim().to_owned();
    Some(name).filter(|name| !name.is_empty())
}

/// The Message-ID, if it is a plain one that can be repeated in a header without a thought.
pub(super) fn plain_message_id(message: &Message<'_>) -> Option<String> {
    let id = first(message, "Message-ID")?.trim();
    let inner = id.strip_prefix('<')?.strip_suffix('>')?;
    let (left, right) = inner.split_once('@')?;
    let is_plain = |part: &str| {
        let is_allowed = |c: u8| c.is_ascii_alphanumeric() || b"!#$%&'*+-/=?^_`{|}~.".contains(&c);
        !part.is_empty() && part.bytes().all(is_allowed)
    };
    (id.len() <= ID_MAX && is_plain(left) && is_plain(right)).then(|| id.to_owned())
}

/// The mails of ours that a message answers.
pub(super) fn answered_keys(message: &Message<'_>) -> Vec<MessageKey> {
    let mut keys = Vec::new();
    for name in ["In-Reply-To", "References"] {
        for value in all(message, name) {
            keys_in(value.as_bytes(), &mut keys);
        }
    }
    keys
}

/// The mails of ours that are named anywhere in a report: `Message-ID: <…>`, of the mail that came back.
pub(super) fn our_keys(raw: &[u8]) -> Vec<MessageKey> {
    let mut keys = Vec::new();
    keys_in(raw, &mut keys);
    keys
}

/// Adds every key of the form `<32 hexadecimal digits@`, as [`message_id`](crate::mail::message_id) writes them.
fn keys_in(text: &[u8], keys: &mut Vec<MessageKey>) {
    const DIGITS: usize = 32;
    for window in text.windows(DIGITS + 2) {
        let [b'<', digits @ .., b'@'] = window else {
            continue;
        };
        let Ok(octets) = data_encoding::HEXLOWER_PERMISSIVE.decode(digits) else {
            continue;
        };
        let Some(key) = MessageKey::from_slice(&octets) else {
            continue;
        };
        if !keys.contains(&key) {
            keys.push(key);
        }
        if keys.len() == KEYS_MAX {
            return;
        }
    }
}

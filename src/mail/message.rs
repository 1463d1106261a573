//! Complete mails and their serialisation.

use std::fmt;
use std::time::{Duration, UNIX_EPOCH};

use lettre::Address;
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Mailbox, Message, MultiPart, MultiPartBuilder, SinglePart};

use super::sender::{mailbox_address, to_mailbox};
use crate::domain::{Language, MailKind, MessageKey, Timestamp};
use crate::domain::{Sender, is_hidden};

/// A complete mail to one recipient. Equal values serialise to the same bytes, so that a second delivery of an outbox
/// row is recognised as the same mail.
#[derive(Clone, PartialEq)]
pub struct Email {
    /// A bare address, without a display name.
    pub to: String,
    pub from: Sender,
    /// A mailbox that is read by people.
    pub reply_to: Option<Sender>,
    /// The Message-ID of the message that it answers.
    pub in_reply_to: Option<String>,
    /// Receives the bounces; may differ per message.
    pub envelope_sender: String,
    /// Where a POST ends mails of this kind (RFC 8058).
    pub unsubscribe: Option<String>,
    pub subject: String,
    pub text: String,
    pub html: String,
    /// From [`message_id`]; fixed per outbox row.
    pub message_id: String,
    /// The Date header, written in UTC.
    pub date: Timestamp,
    pub kind: MailKind,
    pub language: Language,
}

impl fmt::Debug for Email {
    /// Only the kind and the Message-ID: no address, link or code.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Email")
            .field("kind", &self.kind)
            .field("message_id", &self.message_id)
            .finish_non_exhaustive()
    }
}

/// Why a mail cannot be built. The messages contain nothing of the mail.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unbuildable {
    #[error("the recipient's address is not valid in a mail")]
    Recipient,
    /// The sender, the reply address or the envelope sender.
    #[error("the sender is not valid in a mail")]
    Sender,
    #[error("the Message-ID is not <word@domain>")]
    MessageId,
    /// The mail library refused it.
    #[error("the mail cannot be built")]
    Message,
}

/// A serialised mail with its envelope.
pub(super) struct SerializedMail {
    pub(super) from: Address,
    pub(super) to: Address,
    pub(super) bytes: Vec<u8>,
}

/// `<random@domain>` with 128 random bits and the domain of the sender, so that it does not reveal the name of the
/// machine.
#[must_use]
pub fn message_id(key: MessageKey, sender: &Sender) -> String {
    let word = data_encoding::HEXLOWER.encode(key.as_slice());
    format!("<{word}@{}>", sender.domain())
}

impl Email {
    /// The mail in the format of RFC 5322, with CRLF line ends.
    pub fn to_bytes(&self) -> Result<Vec<u8>, Unbuildable> {
        self.serialize().map(|mail| mail.bytes)
    }

    pub(super) fn serialize(&self) -> Result<SerializedMail, Unbuildable> {
        let to = mailbox_address(&self.to).ok_or(Unbuildable::Recipient)?;
        let from = mailbox_address(&self.envelope_sender).ok_or(Unbuildable::Sender)?;
        let envelope = lettre::address::Envelope::new(Some(from.clone()), vec![to.clone()])
            .map_err(|_| Unbuildable::Message)?;
        let id = id_local_part(&self.message_id).ok_or(Unbuildable::MessageId)?;
        let mut builder = Message::builder()
            .envelope(envelope)
            .date(UNIX_EPOCH + since_epoch(self.date))
            .from(to_mailbox(&self.from).ok_or(Unbuildable::Sender)?);
        if let Some(reply_to) = &self.reply_to {
            builder = builder.reply_to(to_mailbox(reply_to).ok_or(Unbuildable::Sender)?);
        }
        if let Some(id) = &self.in_reply_to {
            builder = builder.in_reply_to(id.clone()).references(id.clone());
        }
        if let Some(url) = &self.unsubscribe {
            let one_click = header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            builder = builder
                .raw_header(header("List-Unsubscribe", &format!("<{url}>")))
                .raw_header(one_click);
        }
        let message = builder
            .to(Mailbox::new(None, to.clone()))
            .subject(one_line(&self.subject))
            .message_id(Some(self.message_id.clone()))
            .raw_header(header("Auto-Submitted", "auto-generated"))
            .raw_header(header("X-Auto-Response-Suppress", "All"))
            .raw_header(header("Content-Language", self.language.as_str()))
            .multipart(
                alternative(id)
                    .singlepart(part(ContentType::TEXT_PLAIN, &self.text))
                    .singlepart(part(ContentType::TEXT_HTML, &self.html)),
            )
            .map_err(|_| Unbuildable::Message)?;
        Ok(SerializedMail {
            from,
            to,
            bytes: message.formatted(),
        })
    }
}

fn alternative(id: &str) -> MultiPartBuilder {
    // From the Message-ID rather than random, so that the same row gives the same bytes.
    let boundary: String = id.chars().filter(char::is_ascii_alphanumeric).collect();
    MultiPart::alternative().boundary(format!("paraph-{boundary:.40}"))
}

fn part(kind: ContentType, content: &str) -> SinglePart {
    SinglePart::builder().header(kind).body(content.to_owned())
}

fn header(name: &'static str, value: &str) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), value.to_owned())
}

/// The part before the @ of a Message-ID, if it has the format of [`message_id`].
pub(super) fn id_local_part(message_id: &str) -> Option<&str> {
    let (local, domain) = message_id
        .strip_prefix('<')?
        .strip_suffix('>')?
        .split_once('@')?;
    let is_plain = |text: &str| {
        !text.is_empty()
            && text
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || b"._-".contains(&b))
    };
    (is_plain(local) && is_plain(domain)).then_some(local)
}

/// Makes a header value a single line: control characters become spaces, and runs of spaces become one. No-break spaces
/// are kept.
fn one_line(text: &str) -> String {
    let spaced: String = text
        .chars()
        .map(|c| if is_hidden(c) { ' ' } else { c })
        .collect();
    let words: Vec<&str> = spaced.split(' ').filter(|word| !word.is_empty()).collect();
    words.join(" ")
}

/// Limited to the years 1970 to 9999, which the Date header can express.
fn since_epoch(date: Timestamp) -> Duration {
    const YEAR_9999: u64 = 253_370_764_800;
    Duration::from_millis(u64::try_from(date.0).unwrap_or(0)).min(Duration::from_secs(YEAR_9999))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;

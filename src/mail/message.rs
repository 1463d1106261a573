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
    /// Receives the bounces; may differ per message.
    pub envelope_sender: String,
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
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn email() -> Email {
        let from = Sender::parse("L’Appel de la forêt <appel@exemple.org>").unwrap();
        Email {
            to: "jeanne+x@exemple.fr".to_owned(),
            reply_to: Some(Sender::parse("contact@exemple.org").unwrap()),
            envelope_sender: "rebond@exemple.org".to_owned(),
            subject: "Votre signature : « Pour la forêt »".to_owned(),
            text: "Bonjour,\n\nhttps://appel.exemple.org/c/abc\n".to_owned(),
            html: "<p>Bonjour</p>\n".to_owned(),
            message_id: message_id(MessageKey([7; 16]), &from),
            date: Timestamp(1_700_000_000_123),
            kind: MailKind::Confirm,
            language: Language::french(),
            from,
        }
    }

    fn headers(bytes: &[u8]) -> String {
        let text = String::from_utf8(bytes.to_vec()).unwrap();
        text.split("\r\n\r\n").next().unwrap().to_owned()
    }

    fn header_names(bytes: &[u8]) -> Vec<String> {
        headers(bytes)
            .lines()
            .filter(|line| !line.starts_with([' ', '\t']))
            .map(|line| line.split(':').next().unwrap().to_owned())
            .collect()
    }

    const HEADERS: &[&str] = &[
        "Date",
        "From",
        "Reply-To",
        "To",
        "Subject",
        "Message-ID",
        "Auto-Submitted",
        "X-Auto-Response-Suppress",
        "Content-Language",
        "MIME-Version",
        "Content-Type",
    ];

    #[test]
    fn a_mail_carries_these_headers_and_no_other() {
        let bytes = email().to_bytes().unwrap();
        assert_eq!(header_names(&bytes), HEADERS);
        let headers = headers(&bytes);
        for line in [
            "Date: Tue, 14 Nov 2023 22:13:20 +0000",
            "To: jeanne+x@exemple.fr",
            "Message-ID: <07070707070707070707070707070707@exemple.org>",
            "Auto-Submitted: auto-generated",
            "X-Auto-Response-Suppress: All",
            "Content-Language: fr",
        ] {
            assert!(
                headers.lines().any(|found| found == line),
                "{line}\n{headers}"
            );
        }
    }

    #[test]
    fn the_same_row_always_gives_the_same_bytes() {
        assert_eq!(email().to_bytes(), email().to_bytes());
    }

    #[test]
    fn an_address_with_a_line_break_is_refused() {
        for to in [
            "a@b.org\r\nBcc: c@d.org",
            "a\r\n@b.org",
            "a@b.org>",
            "a",
            "",
        ] {
            let email = Email {
                to: to.to_owned(),
                ..email()
            };
            assert_eq!(email.to_bytes(), Err(Unbuildable::Recipient), "{to:?}");
        }
        let email = Email {
            message_id: "<a@b>\r\nX: y".to_owned(),
            ..email()
        };
        assert_eq!(email.to_bytes(), Err(Unbuildable::MessageId));
    }

    #[test]
    fn debug_prints_neither_address_nor_content() {
        let shown = format!("{:?}", email());
        assert!(
            !shown.contains("jeanne") && !shown.contains("/c/abc"),
            "{shown}"
        );
    }

    proptest! {
        #[test]
        fn no_sender_subject_or_recipient_panics_or_adds_a_header(
            name in "(?s).{0,60}", subject in "(?s).{0,200}", to in "(?s).{0,20}@?.{0,20}",
            text in "(?s).{0,200}", date in any::<i64>(),
        ) {
            let mut email = email();
            if let Ok(sender) = Sender::parse(&format!("{name} <a@b.org>")) {
                email.from = sender;
            }
            email.subject = subject;
            email.text = text;
            email.date = Timestamp(date);
            prop_assert_eq!(header_names(&email.to_bytes().unwrap()), HEADERS);
            email.to = to;
            if let Ok(bytes) = email.to_bytes() {
                prop_assert_eq!(header_names(&bytes), HEADERS);
            }
        }
    }
}

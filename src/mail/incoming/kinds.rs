//! A message that came in, and what it can be.

use serde::{Deserialize, Serialize};

use crate::domain::{EmailAddress, Language, MessageKey, OrganisationName, PersonName};

/// The largest message that is taken, in octets. A request is a few lines; the rest is room for signatures with pictures.
pub const MESSAGE_MAX: usize = 1024 * 1024;
/// The most recipients of a message that are looked at.
pub(super) const RECIPIENTS_MAX: usize = 50;

/// A message as it came in. Stored sealed.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct IncomingMail {
    /// The envelope sender; empty for the null path of bounces, `None` if it is not known.
    pub sender: Option<String>,
    /// The envelope recipients, if they are known.
    pub recipients: Vec<String>,
    #[serde(with = "octets")]
    pub raw: Vec<u8>,
}

/// Writes octets as text, which is shorter in JSON than a list of numbers.
mod octets {
    use data_encoding::BASE64;
    use serde::{Deserialize, Deserializer, Serializer};

    pub(super) fn serialize<S: Serializer>(octets: &[u8], to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&BASE64.encode(octets))
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<u8>, D::Error> {
        let text = String::deserialize(from)?;
        BASE64
            .decode(text.as_bytes())
            .map_err(serde::de::Error::custom)
    }
}

/// What a message is.
#[derive(Clone, PartialEq, Eq)]
pub enum Understood {
    /// Written by a program, or sent over a list: it is neither kept nor answered.
    Robot,
    /// A mail of ours did not arrive.
    Bounce(Bounce),
    /// The reader of a mail of ours pressed “this is spam”.
    Complaint(Vec<MessageKey>),
    /// Somebody wants to withdraw.
    Withdrawal(Asked),
    /// Somebody answered a mail of ours.
    Answer(Asked),
    /// Somebody wants to sign.
    Request(Box<SignRequest>),
    /// A person wrote something else; with the short name of the appeal that the message was sent to.
    Unknown(Option<String>),
}

/// A report of a mail server about a mail of ours.
#[derive(Clone, PartialEq, Eq)]
pub struct Bounce {
    /// The mailbox does not exist, or is closed for good.
    pub is_hard: bool,
    /// From the address that the report was sent to. The vault checks it.
    pub token: Option<String>,
    /// The Message-IDs of ours that the report names.
    pub keys: Vec<MessageKey>,
}

/// Who asks for something, and about what.
#[derive(Clone, PartialEq, Eq)]
pub struct Asked {
    pub from: EmailAddress,
    /// The short name of the appeal that the message was sent to.
    pub slug: Option<String>,
    /// The mails of ours that it answers.
    pub keys: Vec<MessageKey>,
}

/// A signature as its message says it. Everything passed the checks of the form; what was unclear is empty.
#[derive(Clone, PartialEq, Eq)]
pub struct SignRequest {
    pub from: EmailAddress,
    pub slug: String,
    /// For the In-Reply-To of the answer, if it is a plain Message-ID.
    pub message_id: Option<String>,
    /// Of the template that was filled in.
    pub language: Option<Language>,
    pub name: Option<PersonName>,
    pub role: Option<String>,
    pub place: Option<String>,
    pub group: Option<OrganisationName>,
    /// Whether more was written than the template asks for, so that somebody should read it.
    pub says_more: bool,
}

crate::domain::hidden_debug!(IncomingMail, Understood, Bounce, Asked, SignRequest);

//! Understands messages that come in. Pure: it reads a message and says what it is; nothing is stored or answered here.
//!
//! The order of the questions matters. Reports of mail servers come first, then everything that a program wrote, and only
//! what is left can be from a person. When in doubt a message is nothing that gets an answer.

mod complaint;
mod destination;
pub mod events;
mod headers;
pub mod imap;
mod kinds;
mod labels;
pub mod lmtp;
mod own_words;
mod report;
mod request;
mod robot;
mod understand;
mod withdrawal;

pub use destination::{Destination, OwnAddresses};
pub use kinds::{Asked, Bounce, IncomingMail, MESSAGE_MAX, SignRequest, Understood};
pub use labels::Labels;
pub use own_words::ReadableMail;
pub use understand::{fingerprint, readable, understand};

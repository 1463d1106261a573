//! Mail that comes in. Every way in ends in [`receive()`], which keeps a message sealed and answers once it is on the disk.
//! [`pass()`] handles one message at a time.

mod ending;
pub mod events;
mod handle;
mod intake;
mod mailbox;
mod named_mails;
mod pass;
mod receive;
mod returned;
mod sealed_mail;
mod sign;
mod take;
mod to_read;

pub use crate::mail::incoming::ReadableMail;
pub use intake::{Intake, IntakeError, handle_messages};
pub use mailbox::keeps_copies;
pub use pass::pass;
pub use receive::{ReceiveOutcome, receive};
pub use to_read::{MessageContent, MessageToRead, dropped, note_sender, settle, to_read};

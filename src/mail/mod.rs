//! Mail: what is written, how it is put together, how it leaves. The only room that knows lettre and asks the DNS.
//!
//! - [`kinds`](MailKind): the mails there are, with the facts each is made of. No fact is typed by a signatory, so a
//!   mail is byte-identical whatever stood in the form: nobody can make Paraph carry their words to a stranger.
//! - [`compose()`]: facts + templates + language → [`Email`].
//! - [`Email`]: a mail as values; becomes the same bytes each time, so a second delivery is recognised.
//!   [`Forms`] writes those that differ in link and code alone without rendering each.
//! - [`Transport`] and [`Courier`]: SMTP, a folder, or memory; one connection per courier.
//! - [`Failure`]: why a mail was not accepted, in words of our own; [`pace`]: when it is tried again.
//! - [`Deliverability`]: what the DNS says for and against mail from a domain.
//! - [`Lanes`]: the pace of each destination domain and of all; [`Breaker`]: whether the relay is there at all.

mod breaker;
mod compose;
mod deliverability;
mod dns;
mod failure;
mod forms;
mod kinds;
mod lanes;
#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod letters;
mod limits;
mod message;
pub mod pace;
mod sender;
mod settings;
mod transport;

pub use breaker::{Breaker, Change, Passage};
pub use compose::{ComposeError, Postmark, compose, shown_code, subject};
pub use deliverability::{Deliverability, Finding, Verdict};
pub use dns::{Dns, Heard};
pub use failure::{Failure, FailureClass, Step};
pub use forms::Forms;
pub use kinds::{
    AboutAppeal, AboutSite, AccountLink, AlreadySigned, Confirm, Facts, MailKind, MyLink, OneLink,
    TestMail, Withdrawn,
};
pub use lanes::Lanes;
pub use limits::MailLimits;
pub use message::{Email, Unbuildable, message_id};
pub use sender::{Sender, SenderError};
pub use settings::{MailSettings, MailSettingsError};
pub use transport::{
    Accepted, Courier, Kept, MemoryMailbox, ShownRelay, StepEnd, Timeouts, Transport, Trial,
};

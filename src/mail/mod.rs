//! Mail: what is written, how it is put together, how it leaves. The only room that knows lettre and asks the DNS.
//!
//! - [`Facts`]: the facts each kind of mail is made of. No fact is typed by a signatory, so a
//!   mail is byte-identical whatever stood in the form: nobody can make Paraph carry their words to a stranger.
//! - [`compose()`]: facts + templates + language → [`Email`].
//! - [`Email`]: a mail as values; becomes the same bytes each time, so a second delivery is recognised.
//!   [`TemplateCache`] writes those that differ in link and code alone without rendering each.
//! - [`Transport`] and [`MailConnection`]: SMTP, a folder, or memory; one connection per courier.
//! - [`Failure`]: why a mail was not accepted, in words of our own; [`pace`]: when it is tried again.
//! - [`Deliverability`]: what the DNS says for and against mail from a domain.
//! - [`DomainPacer`]: the pace of each destination domain and of all; [`Breaker`]: whether the relay is there at all.

mod breaker;
mod deliverability;
mod dns;
mod domain_pacer;
mod facts;
mod failure;
mod limits;
mod message;
mod render;
pub mod retry;
mod sender;
mod settings;
#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod snapshot_tests;
mod template_cache;
mod transport;

pub use breaker::{Breaker, BreakerChange, BreakerDecision};
pub use deliverability::{Deliverability, Finding, Verdict};
pub use dns::{Dns, DnsAnswer};
pub use domain_pacer::DomainPacer;
pub use facts::{
    AboutAppeal, AboutSite, AccountLink, AlreadySigned, Confirm, Facts, MyLink, OneLink, TestMail,
    Withdrawn,
};
pub use failure::{Failure, FailureClass, Step};
pub use limits::MailLimits;
pub use message::{Email, Unbuildable, message_id};
pub use render::{ComposeError, Envelope, compose, shown_code, subject};
pub use sender::{Sender, SenderError};
pub use settings::{MailSettings, MailSettingsError};
pub use template_cache::TemplateCache;
pub use transport::{
    Accepted, MailConnection, MemoryMailbox, ProbeReport, ShownRelay, StepEnd, StoredMail,
    Timeouts, Transport,
};

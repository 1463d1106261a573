//! Writes and sends mails. The only module that uses lettre and queries the DNS.
//!
//! - [`Facts`]: the facts each kind of mail is made of. No fact is typed by a signatory, so that
//!   nobody can make Paraph send their words to a stranger.
//! - [`compose()`]: facts + templates + language → [`Email`].
//! - [`Email`]: a complete mail. It always serialises to the same bytes, so that duplicates are recognised.
//!   [`TemplateCache`] renders mails that differ only in link and code once.
//! - [`Transport`] and [`MailConnection`]: SMTP, a folder, or memory; one connection per worker.
//! - [`Failure`]: why a mail was not accepted; [`retry`]: when it is tried again.
//! - [`incoming`]: what messages that came in are.
//! - [`Deliverability`]: checks MX, SPF, DKIM and DMARC of a domain.
//! - [`DomainPacer`]: rate limits per destination domain and in total; [`Breakers`]: stop sending while the relay is
//!   down, or refuses a sender.

mod breaker;
mod breakers;
mod deliverability;
mod dns;
mod domain_pacer;
mod facts;
mod failure;
pub mod incoming;
mod limits;
mod message;
mod render;
pub mod retry;
mod sender;
mod server_url;
mod settings;
#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod snapshot_tests;
mod template_cache;
mod tls;
mod transport;

pub use crate::domain::{Sender, SenderError};
pub use breaker::{BreakerChange, BreakerDecision};
pub use breakers::{Admission, Breakers, Change, Probes, Route};
pub use deliverability::{Deliverability, Finding, Verdict};
pub use dns::{Dns, DnsAnswer};
pub use domain_pacer::DomainPacer;
pub use facts::{
    AboutAppeal, AboutSite, AccountChangedNotice, AccountLink, AlreadySigned, Confirm,
    ConfirmByClick, Decided, ErasureNotice, Facts, ManyOpenedAlarm, MyLink, NewsMail,
    SignatureLink, TestMail, Thanks, WaitingAppeal, WaitingMail, Withdrawn,
};
pub use failure::{Failure, FailureClass, Step};
pub use limits::MailLimits;
pub use message::{Email, Unbuildable, message_id};
pub use render::{ComposeError, Envelope, compose, format_code, subject};
pub use settings::{MailSettings, MailSettingsError};
pub use template_cache::TemplateCache;
pub use transport::{
    Accepted, MailConnection, MemoryMailbox, ProbeReport, ShownRelay, StepEnd, StoredMail,
    Timeouts, Transport,
};

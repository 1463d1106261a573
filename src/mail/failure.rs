//! Classifies why a mail was not accepted, in fixed words that can be stored. The text of the server is never stored,
//! because it may contain the address.

use std::fmt;

use crate::domain::MailFailureReason;

/// Who can solve a failure, which decides what happens next (see [`crate::mail::retry`]).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FailureClass {
    /// The mailbox does not exist or will never accept this mail. It is not tried again.
    Permanent,
    /// The recipient's server asks to try later.
    Transient,
    /// A reply that cannot be classified. It is tried again a few times.
    Unknown,
    /// This mail is refused by policy or for its content, after the sender was accepted. Other recipients are not
    /// affected.
    Policy,
    /// The relay could not be reached, closed the connection, or did not answer.
    Connection,
    /// The relay refuses the sender of the mail, whoever the recipient is. Who chose the sender must act.
    Sender,
    /// The relay refuses us or our login, whatever the mail. The operator of the site must act.
    Operator,
    /// The mail could not be built.
    Unbuildable,
}

impl FailureClass {
    pub const ALL: [Self; 8] = [
        Self::Permanent,
        Self::Transient,
        Self::Unknown,
        Self::Policy,
        Self::Connection,
        Self::Sender,
        Self::Operator,
        Self::Unbuildable,
    ];

    /// The word in metrics and on the command line.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Permanent => "permanent",
            Self::Transient => "transient",
            Self::Unknown => "unknown",
            Self::Policy => "policy",
            Self::Connection => "connection",
            Self::Sender => "sender",
            Self::Operator => "operator",
            Self::Unbuildable => "unbuildable",
        }
    }
}

/// The steps of an SMTP delivery, in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    Connect,
    Greeting,
    Tls,
    Login,
    Sender,
    Recipient,
    Data,
    /// The mail itself, up to the reply to the final dot.
    Content,
}

/// Why a mail was not accepted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    pub class: FailureClass,
    /// The SMTP reply code, when the server answered.
    pub code: Option<u16>,
    /// The enhanced status code (RFC 3463), digits and dots only.
    pub enhanced: Option<String>,
    /// The step that failed, if it is known.
    pub step: Option<Step>,
    reason: MailFailureReason,
}

impl Failure {
    pub(super) fn new(class: FailureClass, reason: MailFailureReason) -> Self {
        Self {
            class,
            code: None,
            enhanced: None,
            step: None,
            reason,
        }
    }

    pub(super) fn at_step(mut self, step: Step) -> Self {
        self.step = Some(step);
        self
    }

    /// Classifies a negative reply. Only the enhanced status code is taken from `text`.
    pub(super) fn reply(step: Step, code: u16, text: &str) -> Self {
        let enhanced = enhanced(code, text);
        let (class, reason) = classify(step, code, enhanced);
        Self {
            class,
            code: Some(code),
            enhanced: enhanced.map(|(c, s, d)| format!("{c}.{s}.{d}")),
            step: Some(step),
            reason,
        }
    }

    #[must_use]
    pub fn reason(&self) -> MailFailureReason {
        self.reason
    }

    /// Whether the mailbox does not exist or is disabled. Sending to it again would harm the sender's reputation.
    #[must_use]
    pub fn is_dead_mailbox(&self) -> bool {
        self.reason.is_dead_mailbox()
    }

    /// Whether nothing was said about the mail: the relay was not reached, or broke off while it was handed over.
    pub(super) fn is_broken_connection(&self) -> bool {
        self.class == FailureClass::Connection
    }

    /// Whether the relay failed before it saw anything of the mail, so that every mail would fail.
    pub(super) fn is_before_mail(&self) -> bool {
        self.class == FailureClass::Operator || self.step.is_some_and(|step| step < Step::Sender)
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({}", self.reason.word(), self.class.as_str())?;
        if let Some(code) = self.code {
            write!(f, ", {code}")?;
        }
        if let Some(enhanced) = &self.enhanced {
            write!(f, " {enhanced}")?;
        }
        f.write_str(")")
    }
}

impl std::error::Error for Failure {}

type Enhanced = (u16, u16, u16);

/// Parses the enhanced status code at the start of a reply. It must agree with the reply code (RFC 2034, 4).
fn enhanced(code: u16, text: &str) -> Option<Enhanced> {
    let mut parts = text.split_whitespace().next()?.splitn(3, '.');
    let mut next = || -> Option<u16> {
        let part = parts.next()?;
        let digits = (1..=3).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
        digits.then(|| part.parse().ok())?
    };
    let found = (next()?, next()?, next()?);
    (found.0 == code / 100).then_some(found)
}

/// Interprets the codes of RFC 5321, 3463 and 7504: is the reply about this recipient, or about us?
///
/// - Connection: 421 at any time, and all temporary codes before MAIL.
/// - Operator: all permanent codes before MAIL, and a missing login (530, 534, 535, 538) at MAIL.
/// - Sender: the other permanent codes at MAIL.
/// - Policy: from RCPT on, policy (5.7.x), system and protocol (5.3.x, 5.5.x), content (5.6.x), a bad sender (5.1.7,
///   5.1.8), syntax and login. A stranger chooses the recipient, so none of these may count against the relay or the
///   sender.
/// - Transient: a full mailbox (5.2.2), like a 4xx.
/// - Permanent: bad addresses and mailboxes (5.1.x, 5.2.x, 5.7.13, 5.7.17), and 550, 551, 553 and 556 without an enhanced
///   code.
/// - Unknown: routes and busy hosts (5.4.x), which say nothing about the mailbox; and the rest, such as 554 without an
///   enhanced code.
fn classify(
    step: Step,
    code: u16,
    enhanced: Option<Enhanced>,
) -> (FailureClass, MailFailureReason) {
    use FailureClass::{Connection, Operator, Permanent, Policy, Sender, Transient, Unknown};
    use MailFailureReason as Why;
    if code == 421 {
        return (Connection, Why::RelayClosing);
    }
    match code / 100 {
        4 if step < Step::Sender => (Connection, Why::RelayBusy),
        4 => (Transient, Why::TryLater),
        5 => match (step, code, enhanced) {
            (Step::Login, ..) => (Operator, Why::LoginRefused),
            (Step::Tls, ..) => (Operator, Why::TlsRefused),
            (Step::Connect | Step::Greeting, ..) => (Operator, Why::RelayRefusesUs),
            (Step::Sender, 530 | 534 | 535 | 538, _) => (Operator, Why::LoginNeeded),
            (Step::Sender, ..) => (Sender, Why::SenderRefused),
            (_, _, Some((_, 2, 2))) => (Transient, Why::MailboxFull),
            (_, _, Some((_, 1, 7 | 8))) => (Policy, Why::SenderRefused),
            (_, _, Some((_, 1, 2 | 10))) | (_, 556, None) => (Permanent, Why::DomainUnknown),
            (_, _, Some((_, 4, _))) => (Unknown, Why::NotRouted),
            (_, _, Some((_, 1, _))) => (Permanent, Why::MailboxUnknown),
            (_, _, Some((_, 2, 1)) | Some((_, 7, 13 | 17))) => (Permanent, Why::MailboxDisabled),
            (_, _, Some((_, 2, _))) => (Permanent, Why::Refused),
            (_, _, Some((_, 7, _))) => (Policy, Why::Policy),
            (_, _, Some((_, 6, _))) => (Policy, Why::ContentRefused),
            (_, _, Some((_, 3 | 5, _))) => (Policy, Why::RelayRefusesUs),
            (_, 500..=504, _) => (Policy, Why::RelayRefusesUs),
            (_, 530 | 534 | 535 | 538, _) => (Policy, Why::LoginNeeded),
            (Step::Recipient, 550 | 551 | 553, None) => (Permanent, Why::MailboxUnknown),
            (Step::Recipient, 552, None) => (Transient, Why::MailboxFull),
            (_, 550 | 551 | 553, None) => (Permanent, Why::Refused),
            _ => (Unknown, Why::NotUnderstood),
        },
        _ => (Unknown, Why::NotUnderstood),
    }
}

#[cfg(test)]
mod tests;

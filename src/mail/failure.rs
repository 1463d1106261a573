//! Why a mail was not accepted, in words that can be stored: never the server's own sentence, which may repeat the
//! address.

use std::fmt;

/// Whose trouble a failure is, which decides what happens next (see [`crate::mail::retry`]).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FailureClass {
    /// The recipient's mailbox does not exist or will never take this mail: the row ends.
    Permanent,
    /// The recipient's side asks to try later.
    Transient,
    /// An answer that fits nothing: tried again a few times.
    Unknown,
    /// The relay could not be reached, broke off, or stayed silent. Nobody's fault among the signatories.
    Connection,
    /// The relay refuses us: login, sender, policy, or content that is the same for everybody. The person who hosts
    /// the site must act; nothing is held against the recipient.
    Operator,
    /// The mail could not be put together.
    Unbuildable,
}

impl FailureClass {
    pub const ALL: [Self; 6] = [
        Self::Permanent,
        Self::Transient,
        Self::Unknown,
        Self::Connection,
        Self::Operator,
        Self::Unbuildable,
    ];

    /// The name for the outbox row.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Permanent => "permanent",
            Self::Transient => "transient",
            Self::Unknown => "unknown",
            Self::Connection => "connection",
            Self::Operator => "operator",
            Self::Unbuildable => "unbuildable",
        }
    }
}

/// How far a delivery had come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    Connect,
    Greeting,
    Tls,
    Login,
    Sender,
    Recipient,
    Data,
    /// The answer to the final dot.
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
    /// How far the delivery had come, when that is known.
    pub at: Option<Step>,
    reason: &'static str,
}

impl Failure {
    pub(super) fn new(class: FailureClass, reason: &'static str) -> Self {
        Self {
            class,
            code: None,
            enhanced: None,
            at: None,
            reason,
        }
    }

    /// The same failure, at this step.
    pub(super) fn during(mut self, step: Step) -> Self {
        self.at = Some(step);
        self
    }

    /// Judges a negative reply. `text` is the server's sentence: only an enhanced status code is taken out of it.
    pub(super) fn reply(step: Step, code: u16, text: &str) -> Self {
        let enhanced = enhanced(code, text);
        let (class, reason) = judge(step, code, enhanced);
        Self {
            class,
            code: Some(code),
            enhanced: enhanced.map(|(c, s, d)| format!("{c}.{s}.{d}")),
            at: Some(step),
            reason,
        }
    }

    /// A short word for the outbox row, such as `mailbox-unknown`. From a fixed list: never text of the server.
    #[must_use]
    pub fn reason(&self) -> &'static str {
        self.reason
    }

    /// Whether the mailbox itself is dead, so that writing to it again would only harm the sender's reputation.
    #[must_use]
    pub fn is_dead_mailbox(&self) -> bool {
        matches!(
            self.reason,
            "mailbox-unknown" | "mailbox-disabled" | "domain-unknown"
        )
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({}", self.reason, self.class.as_str())?;
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

/// The enhanced status code at the start of a reply, when it agrees with the reply code (RFC 2034, 4).
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

/// The table of RFC 5321, 3463 and 7504, read with one question: is it about this recipient, or about us?
///
/// - 421 at any time, and everything temporary before MAIL: the connection.
/// - Everything final up to MAIL, syntax and login codes (500–504, 530, 534, 535, 538), policy (5.7.x), system and
///   protocol (5.3.x, 5.5.x), content (5.6.x), a bad sender (5.1.7, 5.1.8): the operator's.
/// - A full mailbox (5.2.2) empties again: tried for three days like a 4xx.
/// - Bad addresses and mailboxes (5.1.x, 5.2.x, 5.4.1, 5.4.4, 5.7.13, 5.7.17), and plain 550, 551, 553 and 556:
///   the recipient's, and final.
/// - 554 without an enhanced code says nothing at all: unknown.
fn judge(step: Step, code: u16, enhanced: Option<Enhanced>) -> (FailureClass, &'static str) {
    use FailureClass::{Connection, Operator, Permanent, Transient, Unknown};
    if code == 421 {
        return (Connection, "relay-closing");
    }
    match code / 100 {
        4 if step < Step::Sender => (Connection, "relay-busy"),
        4 => (Transient, "try-later"),
        5 => match (step, code, enhanced) {
            (Step::Login, ..) => (Operator, "login-refused"),
            (Step::Tls, ..) => (Operator, "tls-refused"),
            (Step::Connect | Step::Greeting, ..) => (Operator, "relay-refuses-us"),
            (Step::Sender, 530 | 534 | 535 | 538, _) => (Operator, "login-needed"),
            (Step::Sender, ..) => (Operator, "sender-refused"),
            (_, _, Some((_, 2, 2))) => (Transient, "mailbox-full"),
            (_, _, Some((_, 1, 7 | 8))) => (Operator, "sender-refused"),
            (_, _, Some((_, 1, 2 | 10))) | (_, 556, None) => (Permanent, "domain-unknown"),
            (_, _, Some((_, 4, 1 | 4))) => (Permanent, "mailbox-unknown"),
            (_, _, Some((_, 1, _))) => (Permanent, "mailbox-unknown"),
            (_, _, Some((_, 2, 1)) | Some((_, 7, 13 | 17))) => (Permanent, "mailbox-disabled"),
            (_, _, Some((_, 2, _))) => (Permanent, "refused"),
            (_, _, Some((_, 7, _))) => (Operator, "policy"),
            (_, _, Some((_, 6, _))) => (Operator, "content-refused"),
            (_, _, Some((_, 3 | 5, _))) => (Operator, "relay-refuses-us"),
            (_, 500..=504, _) => (Operator, "relay-refuses-us"),
            (_, 530 | 534 | 535 | 538, _) => (Operator, "login-needed"),
            (Step::Recipient, 550 | 551 | 553, None) => (Permanent, "mailbox-unknown"),
            (Step::Recipient, 552, None) => (Transient, "mailbox-full"),
            (_, 550 | 551 | 553, None) => (Permanent, "refused"),
            _ => (Unknown, "not-understood"),
        },
        _ => (Unknown, "not-understood"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use FailureClass::*;

    #[test]
    fn replies_are_held_against_the_recipient_only_when_they_are_about_the_recipient() {
        for (step, code, text, class, reason) in [
            (
                Step::Recipient,
                550,
                "5.1.1 no such user",
                Permanent,
                "mailbox-unknown",
            ),
            (
                Step::Recipient,
                550,
                "no such user",
                Permanent,
                "mailbox-unknown",
            ),
            (
                Step::Recipient,
                550,
                "5.7.1 relaying denied",
                Operator,
                "policy",
            ),
            (
                Step::Recipient,
                550,
                "5.2.1 disabled",
                Permanent,
                "mailbox-disabled",
            ),
            (
                Step::Recipient,
                552,
                "5.2.2 full",
                Transient,
                "mailbox-full",
            ),
            (Step::Recipient, 554, "go away", Unknown, "not-understood"),
            (Step::Recipient, 450, "greylisted", Transient, "try-later"),
            (
                Step::Recipient,
                421,
                "4.3.2 bye",
                Connection,
                "relay-closing",
            ),
            (Step::Sender, 550, "5.1.1 odd", Operator, "sender-refused"),
            (Step::Sender, 530, "5.7.0 log in", Operator, "login-needed"),
            (Step::Sender, 451, "later", Transient, "try-later"),
            (Step::Login, 535, "5.7.8 wrong", Operator, "login-refused"),
            (Step::Login, 454, "4.7.0 later", Connection, "relay-busy"),
            (Step::Greeting, 554, "no", Operator, "relay-refuses-us"),
            (Step::Data, 550, "no", Permanent, "refused"),
            (Step::Content, 550, "no", Permanent, "refused"),
            (Step::Content, 550, "5.7.1 spam", Operator, "policy"),
            (
                Step::Content,
                552,
                "5.3.4 too big",
                Operator,
                "relay-refuses-us",
            ),
        ] {
            let failure = Failure::reply(step, code, text);
            assert_eq!(
                (failure.class, failure.reason()),
                (class, reason),
                "{step:?} {code} {text}"
            );
        }
    }

    #[test]
    fn the_servers_sentence_is_never_kept() {
        let failure = Failure::reply(Step::Recipient, 550, "5.1.1 <jeanne@exemple.fr> unknown");
        let kept = format!("{failure:?} {failure}");
        assert!(!kept.contains("jeanne"), "{kept}");
        assert_eq!(failure.enhanced.as_deref(), Some("5.1.1"));
        let odd = Failure::reply(Step::Recipient, 550, "5.1.jeanne@exemple.fr unknown");
        assert_eq!(odd.enhanced, None);
    }
}

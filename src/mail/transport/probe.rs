//! SMTP diagnosis: sends a mail and reports each step, within the time that a person waits for a page.

use std::time::Duration;

use tokio::time::timeout;

use crate::domain::MailFailureReason;
use crate::mail::failure::{Failure, FailureClass, Step};
use crate::mail::message::Email;
use crate::mail::transport::relay::Encryption;
use crate::mail::transport::{Timeouts, Transport, TransportKind};

const LOOKUP_TIMEOUT: Duration = Duration::from_secs(2);
/// All steps together take less time than the timeout of a request.
const TIMEOUTS: Timeouts = Timeouts {
    connect: Duration::from_secs(3),
    command: Duration::from_secs(3),
    content: Duration::from_secs(6),
    total: Duration::from_secs(9),
};

/// The result of one step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepEnd {
    Passed,
    Failed,
    /// Not configured.
    Unused,
    /// Used if the relay offers it, which is not known.
    IfOffered,
    NotReached,
}

impl StepEnd {
    /// The end of the locale key.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Passed => "passed",
            Self::Failed => "failed",
            Self::Unused => "unused",
            Self::IfOffered => "if-offered",
            Self::NotReached => "not-reached",
        }
    }
}

#[derive(Debug, Clone)]
pub struct ProbeReport {
    /// In order, with the ends of their locale keys; empty for a folder.
    pub steps: Vec<(&'static str, StepEnd)>,
    /// `None` if the mail was accepted.
    pub failure: Option<Failure>,
}

/// What organisers may see of the relay.
#[derive(Debug, Clone)]
pub struct ShownRelay {
    pub place: String,
    /// `none`, `if-offered`, `required` or `implicit`.
    pub encryption: &'static str,
    /// Whether a user name and a password are configured.
    pub login: bool,
}

impl Transport {
    /// `None` for a folder or memory.
    #[must_use]
    pub fn relay(&self) -> Option<ShownRelay> {
        let TransportKind::Smtp(client) = &self.kind else {
            return None;
        };
        Some(ShownRelay {
            place: format!("{}:{}", client.relay.host, client.relay.port),
            encryption: match client.relay.encryption {
                Encryption::None => "none",
                Encryption::Opportunistic => "if-offered",
                Encryption::Required => "required",
                Encryption::Implicit => "implicit",
            },
            login: client.relay.credentials.is_some(),
        })
    }

    /// Sends a mail over a new connection.
    pub async fn probe(&self, email: &Email) -> ProbeReport {
        let TransportKind::Smtp(client) = &self.kind else {
            let sent = self.open().send(email).await;
            return ProbeReport {
                steps: Vec::new(),
                failure: sent.err(),
            };
        };
        let relay = &client.relay;
        let encryption = match relay.encryption {
            Encryption::None => StepEnd::Unused,
            Encryption::Opportunistic => StepEnd::IfOffered,
            Encryption::Required | Encryption::Implicit => StepEnd::Passed,
        };
        let login = if relay.credentials.is_some() {
            StepEnd::Passed
        } else {
            StepEnd::Unused
        };
        let passed = StepEnd::Passed;
        let mut steps = vec![
            ("name", None, passed),
            ("connect", Some(Step::Connect), passed),
            ("greeting", Some(Step::Greeting), passed),
            ("tls", Some(Step::Tls), encryption),
            ("login", Some(Step::Login), login),
            ("sender", Some(Step::Sender), passed),
            ("recipient", Some(Step::Recipient), passed),
            ("data", Some(Step::Data), passed),
            ("content", Some(Step::Content), passed),
        ];
        if relay.encryption == Encryption::Implicit {
            steps.swap(2, 3);
        }
        let lookup = tokio::net::lookup_host((relay.host.as_str(), relay.port));
        let is_resolved = match timeout(LOOKUP_TIMEOUT, lookup).await {
            Ok(Ok(mut addresses)) => addresses.next().is_some(),
            _ => false,
        };
        let failure = if is_resolved {
            let mut connection = self.clone().with_timeouts(TIMEOUTS).open();
            let sent = connection.send(email).await;
            connection.close().await;
            sent.err()
        } else {
            Some(Failure::new(
                FailureClass::Connection,
                MailFailureReason::NameUnknown,
            ))
        };
        let position =
            |failure: &Failure| steps.iter().position(|(_, step, _)| *step == failure.step);
        let failed = failure.as_ref().and_then(position);
        let steps = steps.iter().zip(0..).map(|((word, _, end), at)| {
            let end = match failed {
                Some(failed) if at == failed => StepEnd::Failed,
                Some(failed) if at > failed => StepEnd::NotReached,
                _ => *end,
            };
            (*word, end)
        });
        ProbeReport {
            steps: steps.collect(),
            failure,
        }
    }
}

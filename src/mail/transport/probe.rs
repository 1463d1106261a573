//! A mail that is sent to see how far it comes: each step by itself, within the patience of somebody who looks on.

use std::time::Duration;

use tokio::time::timeout;

use crate::mail::failure::{Failure, FailureClass, Step};
use crate::mail::message::Email;
use crate::mail::transport::relay::Encryption;
use crate::mail::transport::{Timeouts, Transport, TransportKind};

/// How long the name of the relay may be looked for.
const NAME: Duration = Duration::from_secs(2);
/// All steps together stay below the deadline of a request.
const PATIENCE: Timeouts = Timeouts {
    connect: Duration::from_secs(3),
    command: Duration::from_secs(3),
    content: Duration::from_secs(6),
    whole: Duration::from_secs(9),
};

/// A step of a trial, in words for a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepEnd {
    Passed,
    /// It is where the trial ended.
    Failed,
    /// The settings do not ask for it.
    Unused,
    /// Used when the relay offers it; whether it did is not known.
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

/// How far a mail came.
#[derive(Debug, Clone)]
pub struct ProbeReport {
    /// The steps in their order, by the ends of their locale keys; none when mail goes into a folder.
    pub steps: Vec<(&'static str, StepEnd)>,
    /// Why it was not taken.
    pub failure: Option<Failure>,
}

/// A relay as an organiser may see it.
#[derive(Debug, Clone)]
pub struct ShownRelay {
    pub place: String,
    /// The word of its encryption: `none`, `if-offered`, `required` or `implicit`.
    pub encryption: &'static str,
    /// Whether a name and a password are given to it.
    pub login: bool,
}

impl Transport {
    /// The relay that mails go to; none when they stay on this machine.
    #[must_use]
    pub fn relay(&self) -> Option<ShownRelay> {
        let TransportKind::Smtp(route) = &self.way else {
            return None;
        };
        Some(ShownRelay {
            place: format!("{}:{}", route.relay.host, route.relay.port),
            encryption: match route.relay.encryption {
                Encryption::None => "none",
                Encryption::Opportunistic => "if-offered",
                Encryption::Required => "required",
                Encryption::Implicit => "implicit",
            },
            login: route.relay.credentials.is_some(),
        })
    }

    /// Sends a mail by itself, over a connection of its own.
    pub async fn trial(&self, email: &Email) -> ProbeReport {
        let TransportKind::Smtp(route) = &self.way else {
            let sent = self.open().send(email).await;
            return ProbeReport {
                steps: Vec::new(),
                failure: sent.err(),
            };
        };
        let relay = &route.relay;
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
        let named = match timeout(NAME, lookup).await {
            Ok(Ok(mut addresses)) => addresses.next().is_some(),
            _ => false,
        };
        let failure = if named {
            let mut courier = self.clone().with_timeouts(PATIENCE).open();
            let sent = courier.send(email).await;
            courier.close().await;
            sent.err()
        } else {
            Some(Failure::new(FailureClass::Connection, "name-unknown"))
        };
        let place = |failure: &Failure| steps.iter().position(|(_, step, _)| *step == failure.at);
        let failed = failure.as_ref().and_then(place);
        let ends = steps.iter().zip(0..).map(|((word, _, end), place)| {
            let end = match failed {
                Some(failed) if place == failed => StepEnd::Failed,
                Some(failed) if place > failed => StepEnd::NotReached,
                _ => *end,
            };
            (*word, end)
        });
        ProbeReport {
            steps: ends.collect(),
            failure,
        }
    }
}

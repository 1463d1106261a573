//! What every transport shares: its timeouts, and what it answers.

use std::time::Duration;

/// How long each step of a delivery may take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Timeouts {
    /// Name lookup and TCP connection together.
    pub connect: Duration,
    /// One command and its reply, or the TLS handshake.
    pub command: Duration,
    /// The content and the reply to the final dot. Relays run their filters here, and giving up early causes
    /// duplicates.
    pub content: Duration,
    /// One mail in total, including the connection. The lease of an outbox row must be longer.
    pub total: Duration,
}

impl Default for Timeouts {
    fn default() -> Self {
        Self {
            connect: Duration::from_secs(10),
            command: Duration::from_secs(60),
            content: Duration::from_secs(120),
            total: Duration::from_secs(240),
        }
    }
}

/// The relay, folder or memory took responsibility for the mail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Accepted;

//! What the ticket of a browser says about a pending signature: one rule for the link and for the code.

use crate::domain::{Signature, Timestamp};
use crate::services::signatures::sign::Ticket;

/// How long a ticket is valid, in milliseconds.
pub const TICKET_LIFE: i64 = 7 * Timestamp::DAY;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BrowserTrust {
    /// This browser posted what is stored: its press confirms.
    PostedThis,
    /// This browser posted something else for the same claim. Whoever sits there must be told, and agree to what is
    /// stored now: somebody else may have sent the form again with their address.
    PostedOther,
    /// This browser posted nothing for this claim.
    Unknown,
}

impl BrowserTrust {
    #[must_use]
    pub fn of(ticket: Option<&Ticket>, signature: &Signature, now: Timestamp) -> Self {
        let valid = ticket.filter(|ticket| {
            ticket.appeal == signature.appeal
                && ticket.claim.index == signature.claim_index
                // A clock that was ahead is not held against whoever signed then.
                && now.since(ticket.at) <= TICKET_LIFE
        });
        match valid {
            Some(ticket) if ticket.revision == signature.revision => Self::PostedThis,
            Some(_) => Self::PostedOther,
            None => Self::Unknown,
        }
    }
}

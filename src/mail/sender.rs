//! Senders and addresses as lettre takes them.

use std::str::FromStr;

use lettre::Address;
use lettre::message::Mailbox;

use crate::domain::{Sender, is_hidden};

/// In octets (RFC 5321, 4.5.3.1.3 less the angle brackets).
const ADDRESS_MAX: usize = 254;

/// `None` only if lettre refuses an address that [`Sender::parse`] accepts.
pub(super) fn to_mailbox(sender: &Sender) -> Option<Mailbox> {
    let address = Address::from_str(sender.address()).ok()?;
    Some(Mailbox::new(sender.name().map(str::to_owned), address))
}

/// Parses an address for an envelope and converts its domain to ASCII. lettre alone accepts line breaks in some places.
pub(super) fn mailbox_address(text: &str) -> Option<Address> {
    let odd = |c: char| is_hidden(c) || c.is_whitespace() || matches!(c, '<' | '>' | ',' | ';');
    if text.chars().any(odd) || text.len() > ADDRESS_MAX {
        return None;
    }
    let (local, domain) = text.rsplit_once('@')?;
    let domain = idna::domain_to_ascii(domain).ok()?;
    Address::new(local, domain).ok()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn every_sender_that_is_accepted_can_be_sent(
            name in ".{0,40}", local in "[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]{1,70}", domain in "[a-zA-Z0-9éß.-]{1,70}",
        ) {
            if let Ok(sender) = Sender::parse(&format!("{name} <{local}@{domain}>")) {
                prop_assert!(to_mailbox(&sender).is_some(), "{}", sender);
            }
        }
    }
}

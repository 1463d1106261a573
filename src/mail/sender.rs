//! Who a mail comes from: `Display name <address>`, as the organiser or the operator wrote it.

use std::str::FromStr;

use lettre::Address;
use lettre::message::Mailbox;

/// The most characters a display name may have: longer ones are cut by every mail program anyway.
const LONGEST_NAME: usize = 100;
/// The most octets an address may have (RFC 5321, 4.5.3.1.3 less the angle brackets).
const LONGEST_ADDRESS: usize = 254;

/// A sender: an address in ASCII and perhaps a display name. Made only by [`Sender::parse`], so that neither part can
/// hold a control character: a line break in a display name would make lettre panic, and a header of its own anywhere
/// else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sender {
    name: Option<String>,
    address: String,
}

/// Why a text is no sender. The words complete “the sender …”.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SenderError {
    #[error("is empty: write it as “Name <address@example.org>”")]
    Empty,
    /// A line break, another control character or an invisible direction mark.
    #[error("holds a line break or another control character")]
    Control,
    /// The part in angle brackets, or the whole, is no address.
    #[error("has no valid address: write it as “Name <address@example.org>”")]
    Address,
    /// The display name is longer than 100 characters.
    #[error("has a display name of more than 100 characters")]
    LongName,
}

impl Sender {
    /// Reads `Name <address>`, `"Name" <address>` or a bare address. A domain in other scripts becomes its ASCII form;
    /// a local part must be ASCII, since most servers refuse others.
    ///
    /// # Errors
    /// When the text is no such thing, holds a control character, or is too long.
    pub fn parse(text: &str) -> Result<Self, SenderError> {
        let text = text.trim_matches([' ', '\t']);
        if text.is_empty() {
            return Err(SenderError::Empty);
        }
        if text.chars().any(is_hidden) {
            return Err(SenderError::Control);
        }
        let (name, address) = match text.strip_suffix('>') {
            Some(rest) => rest.rsplit_once('<').ok_or(SenderError::Address)?,
            None => ("", text),
        };
        let name = unquoted(name.trim());
        if name.chars().count() > LONGEST_NAME {
            return Err(SenderError::LongName);
        }
        let address = mailbox_address(address.trim()).ok_or(SenderError::Address)?;
        if !address.user().is_ascii() {
            return Err(SenderError::Address);
        }
        Ok(Self {
            name: (!name.is_empty()).then_some(name),
            address: address.to_string(),
        })
    }

    /// The display name, when there is one.
    #[must_use]
    pub fn name(&self) -> Option<&str> {
        self.name.as_deref()
    }

    #[must_use]
    pub fn address(&self) -> &str {
        &self.address
    }

    /// The domain of the address, in ASCII.
    #[must_use]
    pub fn domain(&self) -> &str {
        self.address.rsplit('@').next().unwrap_or_default()
    }

    pub(super) fn to_mailbox(&self) -> Option<Mailbox> {
        let address = Address::from_str(&self.address).ok()?;
        Some(Mailbox::new(self.name.clone(), address))
    }
}

impl std::fmt::Display for Sender {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match &self.name {
            Some(name) => write!(f, "{name} <{}>", self.address),
            None => f.write_str(&self.address),
        }
    }
}

/// Reads an address for an envelope, with its domain in ASCII. lettre alone lets line breaks pass in odd places.
pub(super) fn mailbox_address(text: &str) -> Option<Address> {
    let odd = |c: char| is_hidden(c) || c.is_whitespace() || matches!(c, '<' | '>' | ',' | ';');
    if text.chars().any(odd) || text.len() > LONGEST_ADDRESS {
        return None;
    }
    let (local, domain) = text.rsplit_once('@')?;
    let domain = idna::domain_to_ascii(domain).ok()?;
    Address::new(local, domain).ok()
}

/// Control characters, line separators and direction marks: nothing that belongs in a header.
pub(super) fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{2028}' | '\u{2029}' | '\u{200e}' | '\u{200f}' | '\u{feff}'
        )
        || ('\u{202a}'..='\u{202e}').contains(&c)
        || ('\u{2066}'..='\u{2069}').contains(&c)
}

fn unquoted(name: &str) -> String {
    let Some(inner) = name
        .strip_prefix('"')
        .and_then(|rest| rest.strip_suffix('"'))
    else {
        return name.to_owned();
    };
    let mut plain = String::with_capacity(inner.len());
    let mut chars = inner.chars();
    while let Some(c) = chars.next() {
        plain.extend(if c == '\\' { chars.next() } else { Some(c) });
    }
    plain.trim().to_owned()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_sender_is_read_with_and_without_a_name() {
        for (text, name, address) in [
            ("appel@exemple.org", None, "appel@exemple.org"),
            ("<appel@exemple.org>", None, "appel@exemple.org"),
            (
                "L’Appel <appel@exemple.org>",
                Some("L’Appel"),
                "appel@exemple.org",
            ),
            (
                "\"Paix, \\\"ici\\\"\" <a@b.org>",
                Some("Paix, \"ici\""),
                "a@b.org",
            ),
            ("Forêt <a@forêt.org>", Some("Forêt"), "a@xn--fort-ipa.org"),
        ] {
            let sender = Sender::parse(text).unwrap();
            assert_eq!((sender.name(), sender.address()), (name, address), "{text}");
        }
    }

    #[test]
    fn a_line_break_is_refused_wherever_it_stands() {
        for text in [
            "A\r\nBcc: x@y.org <a@b.org>",
            "A <a@b.org\r\nBcc: x@y.org>",
            "A\n<a@b.org>",
            "A\u{0} <a@b.org>",
            "a@b.org\r\n",
            "A\u{202e} <a@b.org>",
        ] {
            assert_eq!(Sender::parse(text), Err(SenderError::Control), "{text:?}");
        }
    }

    #[test]
    fn what_is_no_address_is_refused() {
        for text in [
            "A",
            "A <>",
            "A <a b@c.org>",
            "> <",
            ">",
            "A <a@b.org> x",
            "é@b.org",
        ] {
            assert_eq!(Sender::parse(text), Err(SenderError::Address), "{text:?}");
        }
        assert_eq!(Sender::parse("  "), Err(SenderError::Empty));
        let long = format!("{} <a@b.org>", "é".repeat(101));
        assert_eq!(Sender::parse(&long), Err(SenderError::LongName));
    }
}

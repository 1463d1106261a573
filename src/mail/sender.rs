//! Senders: `Display name <address>`, as an organiser or the operator wrote it.

use std::str::FromStr;

use lettre::Address;
use lettre::message::Mailbox;

/// In characters. Mail programs cut longer names anyway.
const NAME_MAX: usize = 100;
/// In octets (RFC 5321, 4.5.3.1.3 less the angle brackets).
const ADDRESS_MAX: usize = 254;

/// An ASCII address and an optional display name. [`Sender::parse`] ensures that neither contains a control character:
/// a line break in a display name would make lettre panic, and elsewhere it would inject a header.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sender {
    name: Option<String>,
    address: String,
}

/// The messages complete “the sender …”.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SenderError {
    #[error("is empty: write it as “Name <address@example.org>”")]
    Empty,
    /// A line break, another control character or an invisible direction mark.
    #[error("holds a line break or another control character")]
    Control,
    /// The part in angle brackets, or the bare text, is not an address.
    #[error("has no valid address: write it as “Name <address@example.org>”")]
    Address,
    #[error("has a display name of more than 100 characters")]
    LongName,
}

impl Sender {
    /// Accepts `Name <address>`, `"Name" <address>` and a bare address. An internationalised domain is converted to
    /// ASCII; the local part must be ASCII, because most servers refuse others.
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
        let name = unquote(name.trim());
        if name.chars().count() > NAME_MAX {
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

/// Control characters, line separators and direction marks, which do not belong in a header.
pub(super) fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{2028}' | '\u{2029}' | '\u{200e}' | '\u{200f}' | '\u{feff}'
        )
        || ('\u{202a}'..='\u{202e}').contains(&c)
        || ('\u{2066}'..='\u{2069}').contains(&c)
}

fn unquote(name: &str) -> String {
    let Some(inner) = name
        .strip_prefix('"')
        .and_then(|rest| rest.strip_suffix('"'))
    else {
        return name.to_owned();
    };
    let mut unescaped = String::with_capacity(inner.len());
    let mut chars = inner.chars();
    while let Some(c) = chars.next() {
        unescaped.extend(if c == '\\' { chars.next() } else { Some(c) });
    }
    unescaped.trim().to_owned()
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
    fn a_line_break_is_refused_anywhere() {
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
    fn text_without_an_address_is_refused() {
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

//! Senders: `Display name <address>`, as an organiser or the operator wrote it. Forms, appeal files, settings and sending
//! use this one parser: what one of them accepts can be sent.

use super::email::check_local;

/// In characters. Mail programs cut longer names anyway.
const NAME_MAX: usize = 100;
/// In octets (RFC 5321, 4.5.3.1.3 less the angle brackets).
const ADDRESS_MAX: usize = 254;

/// An ASCII address and an optional display name. [`Sender::parse`] ensures that neither contains a control character:
/// a line break would inject a header.
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
        let address = sender_address(address.trim()).ok_or(SenderError::Address)?;
        Ok(Self {
            name: (!name.is_empty()).then_some(name),
            address,
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
}

impl std::fmt::Display for Sender {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match &self.name {
            Some(name) => write!(f, "{name} <{}>", self.address),
            None => f.write_str(&self.address),
        }
    }
}

/// The address with its domain in ASCII. The domain need not be public: a site may send as `appeals@localhost`.
fn sender_address(text: &str) -> Option<String> {
    let (local, domain) = text.rsplit_once('@')?;
    check_local(local).ok()?;
    let domain = idna::domain_to_ascii_strict(domain).ok()?;
    let is_label = |label: &str| {
        let is_inside = |b: u8| b.is_ascii_alphanumeric() || b == b'-';
        (1..=63).contains(&label.len())
            && label.bytes().all(is_inside)
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    let address = format!("{local}@{domain}");
    (domain.split('.').all(is_label) && address.len() <= ADDRESS_MAX).then_some(address)
}

/// Control characters, line separators, direction marks and characters without a width, which do not belong in a header.
#[must_use]
pub fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{061c}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}'
                ..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}'
        )
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
mod tests;

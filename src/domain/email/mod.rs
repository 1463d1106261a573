//! E-mail addresses: which are accepted, which typing errors are repaired, and which spellings are the same mailbox.

mod aliases;
mod diagnosis;
mod repair;
mod suggestion;

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;

use super::Problem;

/// The longest address in octets (RFC 5321, section 4.5.3.1.3, less the angle brackets).
const ADDRESS_MAX: usize = 254;
/// The longest local part in octets (RFC 5321, section 4.5.3.1.1).
const LOCAL_MAX: usize = 64;
/// Top-level domains that never receive mail (RFC 2606, RFC 6761, RFC 6762, RFC 7686).
const RESERVED: [&str; 9] = [
    "test",
    "example",
    "invalid",
    "localhost",
    "local",
    "onion",
    "internal",
    "arpa",
    "alt",
];

/// An address as its owner typed it, with its domain in ASCII. `Debug` does not print it, so that addresses never reach
/// a log.
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct EmailAddress(String);

impl EmailAddress {
    /// Accepts a local part that is a dot-atom in ASCII and a domain, possibly internationalised, under a known public
    /// suffix or one itself (`notaires.fr`), but no bare top-level domain.
    pub fn parse(text: &str) -> Result<Self, Problem> {
        let text: String = text.trim().nfc().collect();
        if text.is_empty() {
            return Err(Problem::EmailMissing);
        }
        if text.len() > ADDRESS_MAX {
            return Err(Problem::EmailTooLong);
        }
        let malformed = || diagnosis::of(&text);
        let (local, domain) = text.rsplit_once('@').ok_or_else(malformed)?;
        check_local(local).map_err(|problem| match problem {
            Problem::EmailMalformed => malformed(),
            other => other,
        })?;
        let domain = check_domain(domain).map_err(|problem| match problem {
            Problem::EmailMalformed => malformed(),
            other => other,
        })?;
        if local.len() + domain.len() + 1 > ADDRESS_MAX {
            return Err(Problem::EmailTooLong);
        }
        Ok(Self(format!("{local}@{domain}")))
    }

    /// As [`Self::parse`], for what people type and paste: `mailto:`, a name before the address, spaces around it and
    /// punctuation after it are taken away, because it is certain what was meant.
    pub fn from_typed(text: &str) -> Result<Self, Problem> {
        Self::parse(&repair::repaired(text)?)
    }

    /// What was probably meant when the domain is a slip of a well-known one: `gmial.com`, `orange.f`. `text` may be
    /// no valid address. To ask, never to use.
    #[must_use]
    pub fn suggestion(text: &str) -> Option<Self> {
        let repaired = repair::repaired(text).ok()?;
        // Behind a name it may be the address, or only its last word.
        let address = repair::last_word(&repaired).unwrap_or(&repaired);
        let (local, domain) = address.rsplit_once('@')?;
        let bare = local.strip_prefix("www.").filter(|rest| !rest.is_empty());
        let meant = suggestion::of(domain);
        if bare.is_none() && meant.is_none() && address == repaired {
            return None;
        }
        let (local, domain) = (bare.unwrap_or(local), meant.as_deref().unwrap_or(domain));
        Self::parse(&format!("{local}@{domain}")).ok()
    }

    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The domain, in ASCII and lower case.
    #[must_use]
    pub fn domain(&self) -> &str {
        self.0.rsplit_once('@').map_or("", |(_, domain)| domain)
    }

    /// Whether the mailbox is at `domain` or one of its subdomains. `domain` may have an `@` in front and upper case.
    #[must_use]
    pub fn is_below(&self, domain: &str) -> bool {
        let domain = domain.trim_start_matches('@').to_lowercase();
        let rest = self.domain().strip_suffix(domain.as_str());
        rest.is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
    }

    /// Equal for all spellings of one mailbox: lower case, without the part after `+`, and as its provider delivers it.
    #[must_use]
    pub fn canonical(&self) -> String {
        let (local, domain) = self.0.rsplit_once('@').unwrap_or(("", &self.0));
        aliases::canonical(&local.to_ascii_lowercase(), domain)
    }
}

pub(super) fn check_local(local: &str) -> Result<(), Problem> {
    if local.chars().any(|c| !c.is_ascii() && c.is_alphanumeric()) {
        return Err(Problem::EmailLocalPart);
    }
    // RFC 5322 dot-atom. Quoted local parts are refused: they are rare, and a vector for injections.
    let atom = |part: &str| {
        !part.is_empty()
            && part
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || b"!#$%&'*+/=?^_`{|}~-".contains(&b))
    };
    if local.len() <= LOCAL_MAX && local.split('.').all(atom) {
        Ok(())
    } else {
        Err(Problem::EmailMalformed)
    }
}

fn check_domain(domain: &str) -> Result<String, Problem> {
    if domain.starts_with('[') || domain.chars().any(|c| c.is_whitespace() || c.is_control()) {
        return Err(Problem::EmailMalformed);
    }
    let ascii = idna::domain_to_ascii_strict(domain).map_err(|_| Problem::EmailMalformed)?;
    let is_known = psl::suffix(ascii.as_bytes()).is_some_and(|suffix| suffix.is_known());
    match ascii.rsplit_once('.') {
        Some((_, last)) if is_known && !RESERVED.contains(&last) => Ok(ascii),
        _ => Err(Problem::EmailDomain),
    }
}

impl std::fmt::Debug for EmailAddress {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("EmailAddress(hidden)")
    }
}

impl TryFrom<String> for EmailAddress {
    type Error = String;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text).map_err(|problem| problem.code().to_owned())
    }
}

impl From<EmailAddress> for String {
    fn from(address: EmailAddress) -> Self {
        address.0
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;

//! Mail domains in rules, with `*` for anything: `*.example.org`, `mail*.example`.

use serde::{Deserialize, Serialize};

/// The longest domain in octets (RFC 1035, 2.3.4).
const DOMAIN_MAX: usize = 253;

/// A pattern in lower case and ASCII, as domains of addresses are.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct DomainPattern(String);

impl DomainPattern {
    /// Reads a domain, with `*` anywhere and an `@` in front or not.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let text = text.strip_prefix('@').unwrap_or(text);
        let pattern = if text.is_ascii() {
            text.to_ascii_lowercase()
        } else {
            idna::domain_to_ascii(text).ok()?
        };
        let is_known = |b: u8| b.is_ascii_alphanumeric() || b"-.*".contains(&b);
        let is_pattern = pattern.len() <= DOMAIN_MAX
            && pattern.bytes().all(is_known)
            && pattern.bytes().any(|b| b.is_ascii_alphanumeric())
            && !pattern.split('.').any(str::is_empty);
        // Without a dot or a star it is no domain that receives mail.
        (is_pattern && pattern.contains(['.', '*'])).then_some(Self(pattern))
    }

    /// Whether the pattern matches a whole domain.
    #[must_use]
    pub fn matches(&self, domain: &str) -> bool {
        matches(self.0.as_bytes(), domain.as_bytes())
    }
}

/// Goes back to the last star at most once for each octet of the domain, so that no pattern takes long.
fn matches(pattern: &[u8], domain: &[u8]) -> bool {
    let (mut p, mut d) = (0, 0);
    let mut last_star: Option<(usize, usize)> = None;
    while d < domain.len() {
        match pattern.get(p) {
            Some(b'*') => {
                last_star = Some((p, d));
                p += 1;
            }
            Some(octet) if *octet == domain[d] => {
                p += 1;
                d += 1;
            }
            _ => {
                let Some((star, taken)) = last_star else {
                    return false;
                };
                last_star = Some((star, taken + 1));
                p = star + 1;
                d = taken + 1;
            }
        }
    }
    pattern[p..].iter().all(|octet| *octet == b'*')
}

impl std::fmt::Display for DomainPattern {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for DomainPattern {
    type Error = &'static str;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text).ok_or("not a domain")
    }
}

impl From<DomainPattern> for String {
    fn from(pattern: DomainPattern) -> Self {
        pattern.0
    }
}

//! Our own addresses, and which of them a message was sent to.

use mail_parser::MessageParser;

use super::headers;
use super::kinds::{IncomingMail, RECIPIENTS_MAX};

/// The addresses at which mail comes in. The detail behind a `+` says what a message is about.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OwnAddresses {
    /// Takes signatures: `sign@example.org`, as `sign+SLUG@example.org`.
    pub sign: Option<String>,
    /// Takes reports of mail servers: `bounce@example.org`, as `bounce+TOKEN@example.org`.
    pub bounce: Option<String>,
    /// What else our own mails come from, in lower case. A message from there is a loop.
    pub senders: Vec<String>,
}

/// What a message was sent to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Destination {
    /// The short name of an appeal, which may not exist.
    Sign(String),
    /// A token that may be wrong.
    Bounce(String),
}

impl OwnAddresses {
    /// The address that takes signatures of an appeal.
    #[must_use]
    pub fn sign_address(&self, slug: &str) -> Option<String> {
        with_detail(self.sign.as_deref()?, slug)
    }

    /// The return path of a mail.
    #[must_use]
    pub fn bounce_address(&self, token: &str) -> Option<String> {
        with_detail(self.bounce.as_deref()?, token)
    }

    /// Whether one of our own mails could come from this address.
    #[must_use]
    pub(super) fn is_own(&self, address: &str) -> bool {
        let address = address.to_ascii_lowercase();
        let plain = without_detail(&address);
        let own = [self.sign.as_deref(), self.bounce.as_deref()];
        own.into_iter()
            .flatten()
            .any(|own| own.eq_ignore_ascii_case(&plain))
            || self.senders.contains(&address)
    }

    /// What a message was sent to: the envelope decides, and where it is not known the headers.
    #[must_use]
    pub(super) fn destination(&self, mail: &IncomingMail) -> Option<Destination> {
        if !mail.recipients.is_empty() {
            let by_envelope = mail.recipients.iter().take(RECIPIENTS_MAX);
            return by_envelope
                .filter_map(|address| self.one(address))
                .next_back();
        }
        let message = MessageParser::default().parse_headers(&mail.raw)?;
        headers::recipients(&message)
            .into_iter()
            .take(RECIPIENTS_MAX)
            .find_map(|address| self.one(&address))
    }

    fn one(&self, address: &str) -> Option<Destination> {
        let address = address.trim().trim_matches(['<', '>']).to_ascii_lowercase();
        let detail = |own: &Option<String>| {
            let (local, domain) = own.as_deref()?.split_once('@')?;
            let (their_local, their_domain) = address.rsplit_once('@')?;
            let detail = their_local.strip_prefix(&local.to_ascii_lowercase())?;
            let detail = detail.strip_prefix('+')?;
            let is_ours = their_domain.eq_ignore_ascii_case(domain) && !detail.is_empty();
            is_ours.then(|| detail.to_owned())
        };
        detail(&self.bounce)
            .map(Destination::Bounce)
            .or_else(|| detail(&self.sign).map(Destination::Sign))
    }
}

fn with_detail(address: &str, detail: &str) -> Option<String> {
    let (local, domain) = address.split_once('@')?;
    Some(format!("{local}+{detail}@{domain}"))
}

fn without_detail(address: &str) -> String {
    match address.rsplit_once('@') {
        Some((local, domain)) => {
            let local = local.split('+').next().unwrap_or(local);
            format!("{local}@{domain}")
        }
        None => address.to_owned(),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn own() -> OwnAddresses {
        OwnAddresses {
            sign: Some("sign@example.org".to_owned()),
            bounce: Some("Bounce@example.org".to_owned()),
            senders: vec!["appeals@example.org".to_owned()],
        }
    }

    fn sent(to: &str, raw: &str) -> Option<Destination> {
        own().destination(&IncomingMail {
            sender: None,
            recipients: (!to.is_empty())
                .then(|| to.to_owned())
                .into_iter()
                .collect(),
            raw: raw.as_bytes().to_vec(),
        })
    }

    #[test]
    fn the_detail_of_our_addresses_says_what_a_message_is_about() {
        let canal = Some(Destination::Sign("canal".to_owned()));
        assert_eq!(sent("Sign+Canal@Example.org", ""), canal);
        assert_eq!(
            sent("", "To: Le canal <sign+canal@example.org>\n\nx"),
            canal
        );
        assert_eq!(
            sent("", "Delivered-To: sign+canal@example.org\nTo: a@b.fr\n\nx"),
            canal
        );
        // The envelope wins: a header can say anything.
        assert_eq!(
            sent("bounce+abc@example.org", "To: sign+canal@example.org\n\n"),
            Some(Destination::Bounce("abc".to_owned()))
        );
        assert_eq!(
            sent("appeals@example.org", "To: sign+canal@example.org\n\n"),
            None
        );
        for other in [
            "sign@example.org",
            "sign+@example.org",
            "sign+canal@a.org",
            "x",
        ] {
            assert_eq!(sent(other, ""), None, "{other}");
        }
    }

    #[test]
    fn our_own_addresses_are_known_with_any_detail() {
        assert!(own().is_own("sign+canal@example.org"));
        assert!(own().is_own("BOUNCE+x@example.org"));
        assert!(own().is_own("appeals@example.org"));
        assert!(!own().is_own("jeanne@example.org"));
        assert_eq!(
            own().sign_address("canal").unwrap(),
            "sign+canal@example.org"
        );
    }
}

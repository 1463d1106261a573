//! Parses the `smtp://` and `smtps://` URLs of relays.

use std::fmt;
use std::net::{IpAddr, Ipv4Addr};

use url::{Host, Url};

use crate::mail::settings::MailSettingsError;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Encryption {
    None,
    /// STARTTLS if the relay offers it.
    Opportunistic,
    /// STARTTLS; without it nothing is sent.
    Required,
    /// TLS from the first byte.
    Implicit,
}

#[derive(Clone, PartialEq, Eq)]
pub(super) struct Relay {
    pub(super) host: String,
    pub(super) port: u16,
    pub(super) encryption: Encryption,
    pub(super) credentials: Option<(String, String)>,
    /// Whether the relay runs on this machine, so that the connection needs no encryption.
    pub(super) local: bool,
}

impl fmt::Debug for Relay {
    /// Without user name and password.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{} ({:?}", self.host, self.port, self.encryption)?;
        f.write_str(if self.credentials.is_some() {
            ", with a password)"
        } else {
            ")"
        })
    }
}

impl Relay {
    /// The scheme must be `smtp` or `smtps`.
    pub(super) fn parse(text: &str) -> Result<Self, MailSettingsError> {
        let malformed = MailSettingsError::Malformed;
        let url = Url::parse(text).map_err(|_| {
            malformed("write smtp://user:password@host:port, with reserved signs as %xx")
        })?;
        let (host, local) = match url.host() {
            Some(Host::Domain(name)) if !name.is_empty() => normalized_host(name)?,
            Some(Host::Ipv4(ip)) => (ip.to_string(), ip.is_loopback()),
            Some(Host::Ipv6(ip)) => (ip.to_string(), ip.is_loopback()),
            _ => return Err(malformed("the host is missing")),
        };
        if !matches!(url.path(), "" | "/") {
            return Err(malformed("nothing may follow the host and port but ?tls=…"));
        }
        let credentials = credentials(&url)?;
        let tls = tls_parameter(&url)?;
        let encryption = match (url.scheme(), tls.as_deref()) {
            ("smtps", None | Some("required")) => Encryption::Implicit,
            ("smtps", Some(_)) => {
                return Err(malformed("smtps:// is always encrypted; leave tls=… out"));
            }
            (_, Some("required")) => Encryption::Required,
            (_, Some("opportunistic")) => Encryption::Opportunistic,
            (_, Some("none")) => Encryption::None,
            (_, Some(other)) => return Err(MailSettingsError::Tls(other.to_owned())),
            (_, None) if local => Encryption::None,
            (_, None) if credentials.is_some() => {
                return Err(MailSettingsError::ClearPassword(host));
            }
            (_, None) => Encryption::Opportunistic,
        };
        if encryption == Encryption::None && credentials.is_some() && !local {
            return Err(MailSettingsError::ClearPassword(host));
        }
        let port = url.port().unwrap_or(match encryption {
            Encryption::Implicit => 465,
            _ if credentials.is_some() => 587,
            _ => 25,
        });
        Ok(Self {
            host,
            port,
            encryption,
            credentials,
            local,
        })
    }
}

/// The `url` crate does not normalise hosts of these schemes: an IPv4 address is parsed as a name. Returns the host and
/// whether it is this machine.
fn normalized_host(name: &str) -> Result<(String, bool), MailSettingsError> {
    if let Ok(ip) = name.parse::<Ipv4Addr>() {
        return Ok((name.to_owned(), IpAddr::V4(ip).is_loopback()));
    }
    let decoded = decode(name)?;
    let ascii = idna::domain_to_ascii(&decoded)
        .map_err(|_| MailSettingsError::Malformed("the host is no host name"))?;
    let local = ascii == "localhost" || ascii.ends_with(".localhost");
    Ok((ascii, local))
}

fn credentials(url: &Url) -> Result<Option<(String, String)>, MailSettingsError> {
    match (url.username(), url.password()) {
        ("", None) => Ok(None),
        ("", Some(_)) => Err(MailSettingsError::Malformed(
            "a password without a user name",
        )),
        (_, None) => Err(MailSettingsError::Malformed(
            "a user name without a password",
        )),
        (user, Some(password)) => Ok(Some((decode(user)?, decode(password)?))),
    }
}

fn tls_parameter(url: &Url) -> Result<Option<String>, MailSettingsError> {
    let mut tls = None;
    for (key, value) in url.query_pairs() {
        match key.as_ref() {
            "tls" => tls = Some(value.into_owned()),
            other => return Err(MailSettingsError::Parameter(other.to_owned())),
        }
    }
    Ok(tls)
}

/// Decodes `%xx`. The decoder for forms would also turn + into a space.
fn decode(text: &str) -> Result<String, MailSettingsError> {
    let bad = || MailSettingsError::Malformed("a % that is not followed by two hexadecimal digits");
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&first, tail)) = rest.split_first() {
        rest = tail;
        if first != b'%' {
            bytes.push(first);
            continue;
        }
        let (pair, tail) = rest.split_at_checked(2).ok_or_else(bad)?;
        let pair = data_encoding::HEXUPPER_PERMISSIVE
            .decode(pair)
            .map_err(|_| bad())?;
        bytes.extend(pair);
        rest = tail;
    }
    String::from_utf8(bytes).map_err(|_| bad())
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;

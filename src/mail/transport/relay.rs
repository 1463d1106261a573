//! Parses the `smtp://` and `smtps://` URLs of relays.

use std::fmt;

use url::Url;

use crate::mail::server_url;
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
        let (host, local) = server_url::host(&url).map_err(malformed)?;
        if !matches!(url.path(), "" | "/") {
            return Err(malformed("nothing may follow the host and port but ?tls=…"));
        }
        let credentials = server_url::credentials(&url).map_err(malformed)?;
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

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;

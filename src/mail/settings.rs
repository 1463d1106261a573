//! The `mail` section of the configuration, and its errors.

use std::fmt;
use std::path::PathBuf;

use crate::domain::SenderError;

#[derive(Clone, PartialEq, Eq)]
pub struct MailSettings {
    /// `smtp://[user:password@]host[:port][?tls=required|opportunistic|none]`, `smtps://…`,
    /// `file:///folder` or a plain path for a folder of `.eml` files, `memory:` for tests.
    pub url: String,
    /// `Name <address>`.
    pub sender: String,
    /// A mailbox that is read by people.
    pub reply_to: Option<String>,
    /// Parallel connections to the relay: 1 to 256.
    pub connections: usize,
    /// Certificates in PEM that are trusted beside those of the browsers.
    pub ca_file: Option<PathBuf>,
}

impl fmt::Debug for MailSettings {
    /// Prints only the scheme of the URL, because it may contain a password.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("MailSettings")
            .field(
                "url",
                &format_args!("{}:…", scheme(&self.url).unwrap_or("file")),
            )
            .field("sender", &self.sender)
            .field("reply_to", &self.reply_to)
            .field("connections", &self.connections)
            .field("ca_file", &self.ca_file)
            .finish()
    }
}

/// The scheme of a URL. A single letter is a Windows drive.
pub(super) fn scheme(url: &str) -> Option<&str> {
    let (scheme, _) = url.split_once(':')?;
    let is_scheme = scheme.len() > 1 && scheme.bytes().all(|b| b.is_ascii_alphanumeric());
    is_scheme.then_some(scheme)
}

/// Messages for the operator of the site. They never contain the password.
#[derive(Debug, thiserror::Error)]
pub enum MailSettingsError {
    #[error(
        "mail.url is empty: name a relay (smtp://host:25, smtps://user:password@host) or a folder"
    )]
    Empty,
    #[error("mail.url starts with “{0}:”, which is none of smtp:, smtps:, file: and memory:")]
    Scheme(String),
    #[error("mail.url is not a complete address: {0}")]
    Malformed(&'static str),
    #[error("mail.url asks for tls={0}, which is none of required, opportunistic and none")]
    Tls(String),
    #[error("mail.url has the parameter “{0}”, but only “tls” is known")]
    Parameter(String),
    /// The password would be sent unencrypted over a network.
    #[error(
        "mail.url has a user name and a password but no encryption, and {0} is another machine: anyone on the way \
         could read the password. Write smtps://…, or add ?tls=required"
    )]
    ClearPassword(String),
    #[error(
        "encryption cannot be set up for the mail relay {0}: the name is no host name or address"
    )]
    TlsSetup(String),
    #[error("mail.url names the folder {path}, which cannot be written: {source}")]
    Folder {
        path: PathBuf,
        source: std::io::Error,
    },
    #[error("mail.{key} {source}")]
    Sender {
        /// `sender` or `reply_to`.
        key: &'static str,
        source: SenderError,
    },
    #[error("mail.ca_file names {path}, whose certificates cannot be used: {reason}")]
    CaFile { path: PathBuf, reason: String },
    #[error("mail.connections is {0}, but must be between 1 and 256")]
    Connections(usize),
}

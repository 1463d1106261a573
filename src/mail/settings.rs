//! What the person who hosts the site says about mail, and the sentences when it cannot work.

use std::fmt;
use std::path::PathBuf;

use super::sender::SenderError;

/// The settings of the `mail` section.
#[derive(Clone, PartialEq, Eq)]
pub struct MailSettings {
    /// Where mails go: `smtp://[user:password@]host[:port][?tls=required|opportunistic|none]`, `smtps://…`,
    /// `file:///folder` or a plain path for a folder of `.eml` files, `memory:` for tests.
    pub url: String,
    /// The site's sender, `Name <address>`.
    pub sender: String,
    /// A mailbox that somebody reads.
    pub reply_to: Option<String>,
    /// How many connections to the relay deliver side by side: 1 to 256.
    pub connections: usize,
}

impl fmt::Debug for MailSettings {
    /// The address of the relay may hold a password: only its scheme is shown.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("MailSettings")
            .field(
                "url",
                &format_args!("{}:…", scheme(&self.url).unwrap_or("file")),
            )
            .field("sender", &self.sender)
            .field("reply_to", &self.reply_to)
            .field("connections", &self.connections)
            .finish()
    }
}

/// The scheme of an address: letters before the first colon. One letter would be a drive, not a scheme.
pub(super) fn scheme(url: &str) -> Option<&str> {
    let (scheme, _) = url.split_once(':')?;
    let letters = scheme.len() > 1 && scheme.bytes().all(|b| b.is_ascii_alphanumeric());
    letters.then_some(scheme)
}

/// Why mail cannot work with these settings: sentences for the person who hosts the site, without the password.
#[derive(Debug, thiserror::Error)]
pub enum MailSettingsError {
    /// No address of a relay or folder.
    #[error(
        "mail.url is empty: name a relay (smtp://host:25, smtps://user:password@host) or a folder"
    )]
    Empty,
    /// A scheme that is not supported.
    #[error("mail.url starts with “{0}:”, which is none of smtp:, smtps:, file: and memory:")]
    Scheme(String),
    /// Not a URL, or without a host.
    #[error("mail.url is not a complete address: {0}")]
    Malformed(&'static str),
    /// A word for `tls` that is not known.
    #[error("mail.url asks for tls={0}, which is none of required, opportunistic and none")]
    Tls(String),
    /// A parameter other than `tls`.
    #[error("mail.url has the parameter “{0}”, but only “tls” is known")]
    Parameter(String),
    /// A password that would cross a network in clear.
    #[error(
        "mail.url has a user name and a password but no encryption, and {0} is another machine: anyone on the way \
         could read the password. Write smtps://…, or add ?tls=required"
    )]
    ClearPassword(String),
    /// TLS could not be set up for this host.
    #[error(
        "encryption cannot be set up for the mail relay {0}: the name is no host name or address"
    )]
    TlsSetup(String),
    /// The folder for `.eml` files cannot be written.
    #[error("mail.url names the folder {path}, which cannot be written: {source}")]
    Folder {
        path: PathBuf,
        source: std::io::Error,
    },
    /// The sender or the reply address.
    #[error("mail.{key} {source}")]
    Sender {
        /// `sender` or `reply_to`.
        key: &'static str,
        source: SenderError,
    },
    /// A number of connections that makes no sense.
    #[error("mail.connections is {0}, but must be between 1 and 256")]
    Connections(usize),
}

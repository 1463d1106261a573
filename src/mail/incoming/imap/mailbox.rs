//! Parses the `imap://` and `imaps://` URLs of mailboxes.

use std::fmt;
use std::path::{Path, PathBuf};

use url::Url;

use crate::mail::server_url;
use crate::mail::tls::{Handshake, own_roots};

/// Where handled messages go unless the URL says otherwise.
const HANDLED: &str = "Paraph";
/// What the URL says if they are to be deleted.
const NONE: &str = "none";

#[derive(Clone)]
pub(super) enum Encryption {
    /// Only with this machine.
    None,
    /// STARTTLS; without it nothing is sent.
    StartTls(Handshake),
    /// TLS from the first byte.
    Implicit(Handshake),
}

/// A mailbox at a server.
#[derive(Clone)]
pub struct ImapMailbox {
    pub(super) host: String,
    pub(super) port: u16,
    pub(super) encryption: Encryption,
    pub(super) user: String,
    pub(super) password: String,
    pub(super) folder: String,
    /// Where handled messages are moved; `None` deletes them.
    pub(super) handled: Option<String>,
}

impl fmt::Debug for ImapMailbox {
    /// Without user name and password.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "ImapMailbox({}:{}/{})",
            self.host, self.port, self.folder
        )
    }
}

/// Messages for the operator of the site. They never contain the password.
#[derive(Debug, thiserror::Error)]
pub enum ImapUrlError {
    #[error("mail.incoming is not a complete address of a mailbox: {0}")]
    Malformed(&'static str),
    #[error("mail.incoming has the parameter “{0}”, but only “handled” and “tls” are known")]
    Parameter(String),
    #[error("mail.incoming asks for tls={0}, which is neither required nor none")]
    Tls(String),
    /// The password would be sent unencrypted over a network.
    #[error(
        "mail.incoming asks for no encryption, and {0} is another machine: anyone on the way could read the password and \
         all messages. Write imaps://…, or leave tls=none out"
    )]
    ClearPassword(String),
    #[error("mail.ca_file names {path}, whose certificates cannot be used: {reason}")]
    CaFile { path: PathBuf, reason: String },
}

impl ImapMailbox {
    /// Whether handled messages are moved rather than deleted.
    #[must_use]
    pub fn keeps_handled(&self) -> bool {
        self.handled.is_some()
    }

    /// # Errors
    /// A sentence for the operator.
    pub fn parse(text: &str, ca_file: Option<&Path>) -> Result<Self, ImapUrlError> {
        let malformed = ImapUrlError::Malformed;
        let url = Url::parse(text).map_err(|_| {
            malformed("write imaps://user:password@host/INBOX, with reserved signs as %xx")
        })?;
        let (host, local) = server_url::host(&url).map_err(malformed)?;
        let credentials = server_url::credentials(&url).map_err(malformed)?;
        let (user, password) =
            credentials.ok_or(malformed("the user name and the password are missing"))?;
        let folder = folder_name(url.path().trim_start_matches('/'))?;
        let folder = folder.unwrap_or_else(|| "INBOX".to_owned());
        let (mut handled, mut tls) = (Some(HANDLED.to_owned()), None);
        for (name, value) in url.query_pairs() {
            match name.as_ref() {
                "handled" if value == NONE => handled = None,
                "handled" => handled = checked(&value)?,
                "tls" => tls = Some(value.into_owned()),
                other => return Err(ImapUrlError::Parameter(other.to_owned())),
            }
        }
        if handled
            .as_ref()
            .is_some_and(|name| name.eq_ignore_ascii_case(&folder))
        {
            return Err(malformed(
                "handled messages need another folder than the one they come from",
            ));
        }
        let handshake = || {
            let roots = match ca_file {
                Some(file) => own_roots(file).map_err(|reason| ImapUrlError::CaFile {
                    path: file.to_owned(),
                    reason,
                })?,
                None => Vec::new(),
            };
            Handshake::with(&host, &roots).ok_or(malformed("the host is no host name or address"))
        };
        let encryption = match (url.scheme(), tls.as_deref()) {
            ("imaps", None | Some("required")) => Encryption::Implicit(handshake()?),
            ("imaps", Some(_)) => {
                return Err(malformed("imaps:// is always encrypted; leave tls=… out"));
            }
            (_, Some("required")) => Encryption::StartTls(handshake()?),
            (_, Some("none")) if !local => return Err(ImapUrlError::ClearPassword(host)),
            (_, Some("none")) => Encryption::None,
            (_, Some(other)) => return Err(ImapUrlError::Tls(other.to_owned())),
            (_, None) if local => Encryption::None,
            (_, None) => Encryption::StartTls(handshake()?),
        };
        let port = url.port().unwrap_or(match encryption {
            Encryption::Implicit(_) => 993,
            Encryption::None | Encryption::StartTls(_) => 143,
        });
        Ok(Self {
            host,
            port,
            encryption,
            user,
            password,
            folder,
            handled,
        })
    }
}

fn folder_name(encoded: &str) -> Result<Option<String>, ImapUrlError> {
    let name = server_url::decode(encoded).map_err(ImapUrlError::Malformed)?;
    if name.is_empty() {
        return Ok(None);
    }
    checked(&name)
}

/// Names of folders travel in an encoding of their own; plain ones are the same in it.
fn checked(name: &str) -> Result<Option<String>, ImapUrlError> {
    let is_plain = |c: char| c == ' ' || c.is_ascii_graphic();
    if name.is_empty() || !name.chars().all(is_plain) {
        return Err(ImapUrlError::Malformed(
            "names of folders are of plain letters, without accents",
        ));
    }
    Ok(Some(name.to_owned()))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn parse(text: &str) -> Result<ImapMailbox, ImapUrlError> {
        ImapMailbox::parse(text, None)
    }

    #[test]
    fn a_url_names_server_user_and_folders() {
        let mailbox = parse("imaps://sign%40a.org:p%40ss@Mail.A.org").unwrap();
        assert_eq!((mailbox.host.as_str(), mailbox.port), ("mail.a.org", 993));
        assert_eq!(
            (mailbox.user.as_str(), mailbox.password.as_str()),
            ("sign@a.org", "p@ss")
        );
        assert_eq!(mailbox.folder, "INBOX");
        assert_eq!(mailbox.handled.as_deref(), Some("Paraph"));
        assert!(matches!(mailbox.encryption, Encryption::Implicit(_)));
        let other = parse("imaps://u:p@a.org/Appeals/In?handled=INBOX.Done%20mail").unwrap();
        assert_eq!(other.folder, "Appeals/In");
        assert_eq!(other.handled.as_deref(), Some("INBOX.Done mail"));
        assert!(other.keeps_handled());
        let deleting = parse("imaps://u:p@a.org?handled=none").unwrap();
        assert!(!deleting.keeps_handled());
    }

    #[test]
    fn a_password_is_never_sent_unencrypted_to_another_machine() {
        let encryption = |text: &str| parse(text).unwrap().encryption;
        assert!(matches!(
            encryption("imap://u:p@a.org"),
            Encryption::StartTls(_)
        ));
        let required = encryption("imap://u:p@127.0.0.1?tls=required");
        assert!(matches!(required, Encryption::StartTls(_)));
        for local in ["imap://u:p@localhost", "imap://u:p@[::1]:1143?tls=none"] {
            assert!(matches!(encryption(local), Encryption::None), "{local}");
        }
        for (wrong, word) in [
            ("imap://u:p@a.org?tls=none", "another machine"),
            ("imap://u:p@10.0.0.1?tls=none", "another machine"),
            ("imap://u:p@a.org?tls=opportunistic", "tls=opportunistic"),
            ("imaps://u:p@a.org?tls=none", "always encrypted"),
            ("imaps://a.org", "missing"),
            ("imaps://u@a.org", "without a password"),
            ("imaps://u:p@a.org?x=1", "“x”"),
            ("imaps://u:p@a.org/Done?handled=done", "another folder"),
            ("imaps://u:p@a.org?handled=Trait%C3%A9s", "accents"),
            ("imaps://u:p@a.org?handled=", "accents"),
        ] {
            let refusal = parse(wrong).unwrap_err().to_string();
            assert!(refusal.contains(word), "{wrong}: {refusal}");
        }
    }

    #[test]
    fn neither_an_error_nor_debug_shows_the_password() {
        let mailbox = parse("imaps://u:hunter2@a.org").unwrap();
        assert!(!format!("{mailbox:?}").contains("hunter2"));
        for wrong in [
            "imaps://u:hunter2@",
            "imap://u:hunter2@a.org?tls=none",
            "imaps://u:hunter2%@a.org",
        ] {
            let refusal = parse(wrong).unwrap_err();
            assert!(!format!("{refusal} {refusal:?}").contains("hunter2"));
        }
        let none = ImapMailbox::parse("imaps://u:p@a.org", Some(Path::new("/no/such.pem")));
        assert!(none.unwrap_err().to_string().contains("/no/such.pem"));
    }
}

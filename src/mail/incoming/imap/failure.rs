//! Why a mailbox cannot be read. Nothing that the server said is repeated: it may quote messages and names.

use async_imap::error::Error;

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ImapFailure {
    #[error("the server of the mailbox cannot be reached")]
    Unreachable,
    #[error("no encrypted connection to the server of the mailbox: {0}")]
    Tls(&'static str),
    #[error("the server of the mailbox offers no STARTTLS, and the password is not sent without")]
    NoTls,
    #[error("the server refused the user name or the password of mail.incoming")]
    Login,
    #[error("the mailbox of mail.incoming does not exist or cannot be opened")]
    Folder,
    #[error(
        "messages cannot be moved to the folder for handled ones (“handled=” in mail.incoming)"
    )]
    Handled,
    #[error("the server of the mailbox does not answer")]
    Silent,
    #[error("the server of the mailbox is busy")]
    Busy,
    #[error("the server of the mailbox refused a command")]
    Refused,
    #[error("the connection to the server of the mailbox broke, or was not understood")]
    Broken,
}

impl ImapFailure {
    /// Whether trying again soon cannot help, and may lock the account.
    #[must_use]
    pub fn is_of_settings(self) -> bool {
        matches!(self, Self::Login | Self::Folder | Self::NoTls)
    }
}

impl From<Error> for ImapFailure {
    fn from(error: Error) -> Self {
        match error {
            Error::No(words) if passes_by_itself(&words) => Self::Busy,
            Error::No(_) | Error::Bad(_) => Self::Refused,
            _ => Self::Broken,
        }
    }
}

/// Whether a refusal carries a code (RFC 5530) that says nothing about the command: the same one may be
/// answered a moment later.
fn passes_by_itself(words: &str) -> bool {
    let words = words.to_ascii_uppercase();
    ["UNAVAILABLE", "INUSE", "SERVERBUG", "[LIMIT]"]
        .iter()
        .any(|code| words.contains(code))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_server_that_is_busy_has_no_wrong_settings() {
        let failure = |words: &str| ImapFailure::from(Error::No(words.to_owned()));
        for words in [
            "code: None, info: Some(\"[UNAVAILABLE] Temporary authentication failure\")",
            "[INUSE] Mailbox is locked",
            "[SERVERBUG] Internal error occurred",
            "[LIMIT] Too many connections",
        ] {
            assert_eq!(failure(words), ImapFailure::Busy, "{words}");
            assert!(!failure(words).is_of_settings());
        }
        for words in [
            "[NONEXISTENT] Mailbox doesn't exist",
            "[AUTHENTICATIONFAILED]",
        ] {
            assert_eq!(failure(words), ImapFailure::Refused, "{words}");
        }
    }
}

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
            Error::No(_) | Error::Bad(_) => Self::Refused,
            _ => Self::Broken,
        }
    }
}

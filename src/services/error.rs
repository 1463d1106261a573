//! The errors of use cases. Expected outcomes (a duplicate, an expired link) are values, not errors.

use crate::mail::MailSettingsError;
use crate::storage::StorageError;
use crate::vault::{MasterError, PasswordError, SealError};

#[derive(Debug, thiserror::Error)]
pub enum ServiceError {
    #[error(transparent)]
    Storage(#[from] StorageError),
    #[error(transparent)]
    Seal(#[from] SealError),
    #[error(transparent)]
    Password(#[from] PasswordError),
    #[error(transparent)]
    Master(#[from] MasterError),
    #[error(transparent)]
    Mail(#[from] MailSettingsError),
    /// Too many logins run at this moment. The caller should retry shortly.
    #[error("the server is busy: too many logins at a time")]
    Busy,
    /// A file or a stream.
    #[error(transparent)]
    Io(#[from] std::io::Error),
    /// The appeal cannot take this import; a sentence that says why.
    #[error("{0}")]
    ImportRefused(String),
    /// Any other request that cannot be fulfilled; a sentence that says what to do. A caller that needs to tell such
    /// requests apart gets an outcome or a variant of its own.
    #[error("{0}")]
    Refused(String),
}

impl ServiceError {
    /// Whether the cause can pass by itself, so that a retry may succeed.
    #[must_use]
    pub fn is_retryable(&self) -> bool {
        match self {
            Self::Busy => true,
            Self::Storage(error) => error.is_retryable(),
            _ => false,
        }
    }
}

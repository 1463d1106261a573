//! What can go wrong in a use case. Expected outcomes (a duplicate, an expired link) are no errors but values.

use crate::mail::MailSettingsError;
use crate::storage::StorageError;
use crate::vault::{MasterError, PasswordError, SealError};

/// A fault that the person on the other side did not cause.
#[derive(Debug, thiserror::Error)]
pub enum ServiceError {
    #[error(transparent)]
    Storage(#[from] StorageError),
    #[error(transparent)]
    Seal(#[from] SealError),
    /// A password cannot be hashed.
    #[error(transparent)]
    Password(#[from] PasswordError),
    #[error(transparent)]
    Master(#[from] MasterError),
    #[error(transparent)]
    Mail(#[from] MailSettingsError),
    /// A file or a stream.
    #[error(transparent)]
    Io(#[from] std::io::Error),
    /// A request that cannot be met, as a sentence that says what to do.
    #[error("{0}")]
    Refused(String),
}

impl ServiceError {
    /// Whether trying again in a moment can help.
    #[must_use]
    pub fn is_passing(&self) -> bool {
        matches!(self, Self::Storage(error) if error.is_passing())
    }
}

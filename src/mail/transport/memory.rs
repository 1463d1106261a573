//! A mailbox in memory, for tests.

use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use crate::mail::Email;

#[derive(Clone, PartialEq)]
pub struct StoredMail {
    pub email: Email,
    /// The mail as it would have been sent.
    pub bytes: Vec<u8>,
}

impl fmt::Debug for StoredMail {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.email.fmt(f)
    }
}

/// Clones share the same mails.
#[derive(Debug, Clone, Default)]
pub struct MemoryMailbox(Arc<Mutex<Vec<StoredMail>>>);

impl MemoryMailbox {
    /// Oldest first.
    #[must_use]
    pub fn mails(&self) -> Vec<StoredMail> {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    /// Removes and returns all mails, oldest first.
    #[must_use]
    pub fn take(&self) -> Vec<StoredMail> {
        std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }

    pub(super) fn push(&self, email: &Email, bytes: Vec<u8>) {
        let mail = StoredMail {
            email: email.clone(),
            bytes,
        };
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push(mail);
    }
}

//! The requests whose work begins after their answer: its cost depends on who is stored, and the time of an answer must
//! not reveal that.

use tokio::sync::{Mutex, mpsc};

use crate::domain::{AccountIndex, AddressIndexes, AppealId, Language, Timestamp};
use crate::services::ServiceError;
use crate::services::accounts::visitor::Visitor;
use crate::storage::StorageError;

/// Most requests that may wait; further ones get [`StorageError::Busy`].
const CAPACITY: usize = 1_024;

pub(in crate::services) enum Deferred {
    Link(LinkRequest),
    PasswordReset(AccountIndex, Visitor),
}

/// “Send me my link”.
#[derive(Debug, Clone)]
pub(in crate::services) struct LinkRequest {
    pub(in crate::services) appeal: AppealId,
    pub(in crate::services) mailbox: AddressIndexes,
    pub(in crate::services) language: Language,
    pub(in crate::services) at: Timestamp,
}

pub struct DeferredQueue {
    sender: mpsc::Sender<Deferred>,
    /// Locked by the one task that works.
    pub(in crate::services) receiver: Mutex<mpsc::Receiver<Deferred>>,
}

impl Default for DeferredQueue {
    fn default() -> Self {
        let (sender, receiver) = mpsc::channel(CAPACITY);
        Self {
            sender,
            receiver: Mutex::new(receiver),
        }
    }
}

impl DeferredQueue {
    /// Takes a request, or refuses it; it is never taken and then dropped.
    pub(in crate::services) fn push(&self, request: Deferred) -> Result<(), ServiceError> {
        let pushed = self.sender.try_send(request);
        pushed.map_err(|_| StorageError::Busy.into())
    }
}

//! What an instance knows of the switch.

use std::sync::{Mutex, PoisonError};

use crate::domain::ReadOnly;

#[derive(Default)]
pub struct ReadOnlySwitch(Mutex<Option<ReadOnly>>);

impl ReadOnlySwitch {
    pub(super) fn set(&self, mode: Option<ReadOnly>) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = mode;
    }

    pub(super) fn get(&self) -> Option<ReadOnly> {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

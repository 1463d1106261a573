//! What is unpacked is counted while it is unpacked: the directory of an archive may lie.

use std::io::{self, Read};

use super::unreadable::Unreadable;
use crate::services::import::input::Input;

/// The most bytes of what an archive holds.
#[derive(Debug, Clone, Copy)]
pub(super) struct Limits {
    /// Of all that is read.
    pub(super) all: u64,
    /// Of what a library keeps in memory: shared texts, styles, relations.
    pub(super) kept: u64,
}

impl Limits {
    /// Uploads share the memory of the server; a file on the command line is its operator's own.
    pub(super) fn of(input: &Input) -> Self {
        const MEGABYTE: u64 = 1024 * 1024;
        match input {
            Input::File(_) => Self {
                all: 8 * 1024 * MEGABYTE,
                kept: 512 * MEGABYTE,
            },
            Input::Pasted(_) | Input::Uploaded { .. } => Self {
                all: 192 * MEGABYTE,
                kept: 48 * MEGABYTE,
            },
        }
    }
}

/// Fails once more than `left` bytes were read.
pub(super) struct Bounded<R> {
    pub(super) inner: R,
    pub(super) left: u64,
}

impl<R: Read> Read for Bounded<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.inner.read(buffer)?;
        self.left = self
            .left
            .checked_sub(read as u64)
            .ok_or(Unreadable::Large)?;
        Ok(read)
    }
}

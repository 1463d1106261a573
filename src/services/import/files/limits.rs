//! What is unpacked is counted while it is unpacked: the directory of an archive may lie.

use std::cell::Cell;
use std::io::{self, Read};
use std::rc::Rc;

use super::unreadable::Unreadable;
use crate::services::import::input::Input;

const MEGABYTE: u64 = 1024 * 1024;
/// The most bytes of one piece of XML that is read at once, and of all texts of one cell.
const PIECE_MAX: u64 = MEGABYTE;

/// The most bytes of what an archive holds.
#[derive(Debug, Clone, Copy)]
pub(super) struct Limits {
    /// Of all that is read.
    pub(super) all: u64,
    /// Of the shared texts, which a library keeps in memory.
    pub(super) texts: u64,
    /// Of what else a library keeps: styles, relations, names of sheets.
    pub(super) kept: u64,
    /// The most shared texts, each of which takes memory of its own.
    pub(super) shared: u64,
}

impl Limits {
    /// Uploads share the memory of the server; a file on the command line is its operator's own.
    pub(super) fn of(input: &Input) -> Self {
        match input {
            Input::File(_) => Self {
                all: 8 * 1024 * MEGABYTE,
                texts: 512 * MEGABYTE,
                kept: 64 * MEGABYTE,
                shared: 20_000_000,
            },
            Input::Pasted(_) | Input::Uploaded { .. } => Self {
                all: 192 * MEGABYTE,
                texts: 48 * MEGABYTE,
                kept: 12 * MEGABYTE,
                shared: 1_000_000,
            },
        }
    }
}

/// Counts down what one piece may still take; whoever reads the pieces begins each.
#[derive(Debug, Clone, Default)]
pub(super) struct Piece(Rc<Cell<u64>>);

impl Piece {
    /// Begins a piece.
    pub(super) fn begin(&self) {
        self.0.set(0);
    }
}

/// Fails once more than `left` bytes were read, or one piece has too many.
pub(super) struct Bounded<R> {
    pub(super) inner: R,
    pub(super) left: u64,
    pub(super) piece: Piece,
}

impl<R> Bounded<R> {
    pub(super) fn new(inner: R, left: u64) -> Self {
        Self {
            inner,
            left,
            piece: Piece::default(),
        }
    }
}

impl<R: Read> Read for Bounded<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.inner.read(buffer)?;
        self.left = self
            .left
            .checked_sub(read as u64)
            .ok_or(Unreadable::Large)?;
        let piece = self.piece.0.get() + read as u64;
        if piece > PIECE_MAX {
            return Err(Unreadable::Large.into());
        }
        self.piece.0.set(piece);
        Ok(read)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_piece_and_the_whole_are_bounded_while_they_are_read() {
        let mut whole = Bounded::new(io::repeat(b'a'), 5 * MEGABYTE);
        let mut block = vec![0; 64 * 1024];
        let mut total = 0;
        let ended = loop {
            whole.piece.begin();
            match whole.read(&mut block) {
                Ok(read) => total += read as u64,
                Err(error) => break error,
            }
        };
        assert_eq!(total, 5 * MEGABYTE);
        assert!(ended.to_string().contains("large"), "{ended}");
        let mut piece = Bounded::new(io::repeat(b'a'), 5 * MEGABYTE);
        let mut total = 0;
        while let Ok(read) = piece.read(&mut block) {
            total += read as u64;
        }
        assert_eq!(total, PIECE_MAX);
    }
}

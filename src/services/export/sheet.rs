//! The interface of all export formats.

use std::io;

use super::rows::Row;

/// A section of a block.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Section {
    /// First signatories, chosen and ordered by the organiser.
    First,
    Organisations,
    Individuals,
}

/// An export being written in some format.
pub(super) trait Sheet: Send {
    /// Begins a section. Tables have no sections.
    fn section(&mut self, _: Section) -> io::Result<()> {
        Ok(())
    }

    fn row(&mut self, row: &Row) -> io::Result<()>;

    /// Writes the end; returns the SHA-256 of every byte written.
    fn finish(self: Box<Self>) -> io::Result<Vec<u8>>;
}

//! Counting the rows of an import by what happened to them.

use super::{Family, Reason};

/// How many rows there are, by what happened to them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// Rows of the file, without its header.
    pub rows: u64,
    pub new: u64,
    /// Those of the new rows that are kept without a cell.
    pub incomplete: u64,
    /// Faulty rows.
    pub faults: u64,
    /// Rows that are further up in the file.
    pub in_file: u64,
    /// Rows that are stored already.
    pub stored: u64,
    /// Rows that may be duplicates.
    pub possible: u64,
    /// Rows to whose mailboxes no mail may be sent.
    pub mail: u64,
}

impl Counts {
    pub(super) fn count_new(&mut self, is_incomplete: bool) {
        self.rows += 1;
        self.new += 1;
        self.incomplete += u64::from(is_incomplete);
    }

    pub(super) fn count_left_out(&mut self, reason: Reason) {
        self.rows += 1;
        let counter = match reason.family() {
            Family::Fault => &mut self.faults,
            Family::DuplicateInFile => &mut self.in_file,
            Family::DuplicateStored => &mut self.stored,
            Family::Possible => &mut self.possible,
            Family::Mail => &mut self.mail,
        };
        *counter += 1;
    }
}

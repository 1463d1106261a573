//! Merged cells: the value stands in the first one, and counts for all rows below it.

use std::collections::HashMap;

use super::CELLS_MAX;
use super::sheet::{Cells, ROW_MAX};

/// A merged range, from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Span {
    pub(super) column: usize,
    pub(super) first: u64,
    pub(super) last: u64,
}

impl Span {
    /// Parses “A2:A4”.
    pub(super) fn parse(range: &str) -> Option<Self> {
        let (start, end) = range.split_once(':')?;
        let (column, first) = cell(start)?;
        let (_, last) = cell(end)?;
        (last > first).then_some(Self {
            column,
            first,
            last,
        })
    }
}

/// The column from 0 and the row from 1 of “B7”.
fn cell(text: &str) -> Option<(usize, u64)> {
    let letters = text.trim_end_matches(|c: char| c.is_ascii_digit());
    let row = text[letters.len()..].parse().ok()?;
    let mut column = 0_usize;
    for letter in letters.bytes() {
        let value = letter
            .to_ascii_uppercase()
            .checked_sub(b'A' - 1)
            .filter(|value| *value <= 26)?;
        column = column.checked_mul(26)?.checked_add(usize::from(value))?;
    }
    Some((column.checked_sub(1)?, row))
}

/// The values that rows take over from the row above, while rows pass in order.
#[derive(Debug, Default)]
pub(super) struct Carried {
    /// For each column with a value to carry: the last line that has it.
    values: HashMap<usize, (u64, String)>,
}

impl Carried {
    /// Begins to carry a value down to the line `last`.
    pub(super) fn begin(&mut self, column: usize, last: u64, value: &str) {
        // A row with such a value would be too large.
        if column >= CELLS_MAX || value.len() > ROW_MAX {
            return;
        }
        self.values.insert(column, (last, value.to_owned()));
    }

    /// Fills the empty cells of a row that has a value of its own.
    pub(super) fn fill(&mut self, line: u64, cells: &mut Cells) {
        if self.values.is_empty() || cells.is_blank() {
            return;
        }
        self.values.retain(|_, (last, _)| *last >= line);
        for (column, (_, value)) in &self.values {
            if cells.get(*column).is_none_or(str::is_empty) {
                cells.put(*column, value);
            }
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn ranges_over_several_rows_are_carried_down() {
        let span = |range| Span::parse(range).map(|span| (span.column, span.first, span.last));
        assert_eq!(span("C2:C4"), Some((2, 2, 4)));
        assert_eq!(span("AA10:AB12"), Some((26, 10, 12)));
        assert_eq!(span("A1:D1"), None);
        assert_eq!(span("A"), None);
        let filled = |carried: &mut Carried, line, texts: &[&str]| {
            let mut cells = Cells::default();
            for (column, text) in texts.iter().enumerate() {
                cells.put(column, text);
            }
            carried.fill(line, &mut cells);
            cells.into_list().unwrap()
        };
        let mut carried = Carried::default();
        carried.begin(2, 4, "Lyon");
        // No row is as wide.
        carried.begin(usize::MAX - 1, 9, "Paris");
        assert_eq!(filled(&mut carried, 3, &["Martin"]), ["Martin", "", "Lyon"]);
        assert_eq!(filled(&mut carried, 4, &[""]), [""]);
        assert_eq!(filled(&mut carried, 5, &["Dupuis"]), ["Dupuis"]);
    }
}

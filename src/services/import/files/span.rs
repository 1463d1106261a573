//! Merged cells: the value stands in the first one, and counts for all rows below it.

use std::collections::HashMap;

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
        self.values.insert(column, (last, value.to_owned()));
    }

    /// Fills the empty cells of a row that has a value of its own.
    pub(super) fn fill(&mut self, line: u64, cells: &mut Vec<String>) {
        if self.values.is_empty() || cells.iter().all(|cell| cell.trim().is_empty()) {
            return;
        }
        self.values.retain(|_, (last, _)| *last >= line);
        for (column, (_, value)) in &self.values {
            if *column >= cells.len() {
                cells.resize(column + 1, String::new());
            }
            if cells[*column].is_empty() {
                value.clone_into(&mut cells[*column]);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_over_several_rows_are_carried_down() {
        let span = |range| Span::parse(range).map(|span| (span.column, span.first, span.last));
        assert_eq!(span("C2:C4"), Some((2, 2, 4)));
        assert_eq!(span("AA10:AB12"), Some((26, 10, 12)));
        assert_eq!(span("A1:D1"), None);
        assert_eq!(span("A"), None);
        let mut carried = Carried::default();
        carried.begin(2, 4, "Lyon");
        let mut row = vec!["Martin".to_owned()];
        carried.fill(3, &mut row);
        assert_eq!(row, ["Martin", "", "Lyon"]);
        let mut empty = vec![String::new()];
        carried.fill(4, &mut empty);
        assert_eq!(empty, [""]);
        let mut after = vec!["Dupuis".to_owned()];
        carried.fill(5, &mut after);
        assert_eq!(after, ["Dupuis"]);
    }
}

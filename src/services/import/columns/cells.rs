//! The cells of rows, by column.

use crate::services::import::row::Row;

pub(in crate::services::import) fn cells(row: &Row) -> &[String] {
    row.cells.as_deref().unwrap_or_default()
}

/// How many of the filled cells of a column satisfy a predicate, in percent; 0 for an empty column.
pub(in crate::services::import) fn percentage(
    sample: &[Row],
    column: usize,
    predicate: impl Fn(&str) -> bool,
) -> usize {
    let filled = sample.iter().filter_map(|row| cells(row).get(column));
    let filled: Vec<&str> = filled
        .map(|cell| cell.trim())
        .filter(|cell| !cell.is_empty())
        .collect();
    let satisfying = filled.iter().filter(|cell| predicate(cell)).count();
    (satisfying * 100)
        .checked_div(filled.len())
        .unwrap_or_default()
}

//! Tables as plain text: the columns below each other where a line has the room, else one row after the other.

use super::blocks::{Block, Kind, Word};

/// The most characters of a line in which columns are made equally wide.
const LINE: usize = 72;
const BETWEEN: &str = " | ";

/// The rows of one table, the first with its headings.
pub(super) fn lines(rows: &[Block], written: impl Fn(&[Word]) -> String) -> Vec<String> {
    let cells = rows.iter().map(|row| {
        let cells = row.content.words.split(|word| *word == Word::Cell);
        cells.map(|cell| written(cell).trim().to_owned()).collect()
    });
    let cells: Vec<Vec<String>> = cells.collect();
    let widths = widths(&cells);
    let whole = widths.iter().sum::<usize>() + BETWEEN.len() * widths.len().saturating_sub(1);
    let mut lines = Vec::new();
    for (row, block) in cells.iter().zip(rows) {
        let is_heading = block.content.kind == Kind::Row { heading: true };
        if is_heading && row.iter().all(String::is_empty) {
            continue;
        }
        let line = if whole > LINE {
            row.join(BETWEEN)
        } else {
            let padded = row.iter().zip(&widths);
            let padded = padded.map(|(cell, width)| format!("{cell:<width$}"));
            padded.collect::<Vec<_>>().join(BETWEEN)
        };
        let line = line.trim_end().to_owned();
        let rule = "-".repeat(whole.min(LINE));
        lines.push(line);
        if is_heading {
            lines.push(rule);
        }
    }
    lines
}

/// The most characters of a cell of each column.
fn widths(rows: &[Vec<String>]) -> Vec<usize> {
    let mut widths: Vec<usize> = Vec::new();
    for row in rows {
        for (column, cell) in row.iter().enumerate() {
            let length = cell.chars().count();
            match widths.get_mut(column) {
                Some(width) => *width = length.max(*width),
                None => widths.push(length),
            }
        }
    }
    widths
}

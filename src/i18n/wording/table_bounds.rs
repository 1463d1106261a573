//! Bounds on tables. A row may be two characters and stand for as many cells as its table has columns, so that a text
//! could become a hundred times as long.

use std::borrow::Cow;

/// The most columns of a table.
const COLUMNS: usize = 20;
/// The most cells of all tables of a text. The rows of further tables are text.
const CELLS: usize = 10_000;

/// The source without the tables that are too wide or too many: the line below their headings is escaped, which makes it
/// text.
pub(super) fn bounded_tables(source: Cow<'_, str>) -> Cow<'_, str> {
    if !source.contains('|') {
        return source;
    }
    let lines: Vec<&str> = source.split_inclusive('\n').collect();
    let rows = lines_to_next_gap(&lines);
    let (mut cells, mut copied, mut start) = (0_usize, 0, 0);
    let mut bounded = String::new();
    for (line, rows) in lines.iter().zip(rows) {
        if let Some((at, columns)) = delimiter(line) {
            let more = columns.saturating_mul(rows);
            if columns > COLUMNS || cells.saturating_add(more) > CELLS {
                bounded.push_str(&source[copied..start + at]);
                bounded.push('\\');
                copied = start + at;
            } else {
                cells += more;
            }
        }
        start += line.len();
    }
    if copied == 0 && bounded.is_empty() {
        return source;
    }
    bounded.push_str(&source[copied..]);
    Cow::Owned(bounded)
}

/// How many lines there are from each one to the next empty one, which ends a table.
fn lines_to_next_gap(lines: &[&str]) -> Vec<usize> {
    let mut counts = vec![0; lines.len()];
    let mut count = 0;
    for (line, slot) in lines.iter().zip(&mut counts).rev() {
        count = if body(line).1.is_empty() {
            0
        } else {
            count + 1
        };
        *slot = count;
    }
    counts
}

/// A line without the signs of quotes before it and the spaces around it, and where it begins.
fn body(line: &str) -> (usize, &str) {
    let body = line.trim_start_matches([' ', '\t', '>']);
    (line.len() - body.len(), body.trim_end())
}

/// Where the line below the headings of a table begins, and how many columns it has; `None` for other lines.
fn delimiter(line: &str) -> Option<(usize, usize)> {
    let (at, body) = body(line);
    let is_one = body.contains('|')
        && body.contains('-')
        && body.bytes().all(|byte| b"|-: \t".contains(&byte));
    is_one.then(|| (at, body.trim_matches('|').split('|').count()))
}

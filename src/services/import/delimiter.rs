//! The sign between the columns of a text.

use std::io;

use super::guess::{Known, SAMPLE};
use super::input::Input;
use super::row::Row;
use super::{Reading, rows};
use crate::services::import::columns::Headings;

/// How well a delimiter splits the first rows. The greatest score is the best, by its fields in this order.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Score {
    /// The headings in the best of the first rows, of several columns.
    headings: usize,
    /// How many rows have as many cells as most rows, in percent; 0 for a single column.
    evenness: usize,
    /// How many cells most rows have.
    width: usize,
}

/// The best delimiter and the rows that it makes; `None` when the file consists of lines rather than columns.
pub(super) fn best(
    input: &Input,
    reading: &Reading,
    known: &Known,
) -> io::Result<Option<(u8, Vec<Row>)>> {
    let declared = declared(input, reading)?;
    let candidates: &[u8] = match known.delimiter.as_ref().or(declared.as_ref()) {
        Some(only) => std::slice::from_ref(only),
        None => b";\t,|",
    };
    let mut best: Option<(Score, u8, Vec<Row>)> = None;
    for delimiter in candidates.iter().copied() {
        let reading = Reading {
            delimiter,
            ..reading.clone()
        };
        let rows = rows::head(input, &reading, SAMPLE)?;
        let score = score(&rows);
        if best.as_ref().is_none_or(|(other, ..)| score > *other) {
            best = Some((score, delimiter, rows));
        }
    }
    let Some((score, delimiter, rows)) = best else {
        return Ok(None);
    };
    let is_chosen = known.form.is_some()
        || known.delimiter.is_some()
        || known.header.is_some()
        || declared.is_some();
    let has_csv_name = ["csv", "tsv", "tab"].contains(&input.extension().as_str());
    // “Signataires :” above “Jeanne Martin – infirmière – Toulouse” is a title, not the heading of a column.
    let has_single_header = score.width == 1
        && rows.first().is_some_and(super::columns::is_header)
        && !rows.iter().any(is_of_lines);
    // A comma is also in “Jeanne Martin, infirmière”, and a semicolon between recipients: they only count as delimiters
    // with a header or a CSV file name. Of the others, several rows must agree.
    let has_recipients = rows
        .iter()
        .flat_map(|row| row.cells.iter().flatten())
        .any(|cell| cell.contains('<') && cell.contains('@'));
    let is_split =
        delimiter != b',' && score.evenness > 80 && !(has_recipients && delimiter == b';');
    let has_columns = score.headings > 0 || has_single_header || has_csv_name || is_split;
    Ok((has_columns || is_chosen).then_some((delimiter, rows)))
}

/// Whether the only cell of a row holds what lines have between a name, a role and a place.
fn is_of_lines(row: &Row) -> bool {
    let cell = row.cells.iter().flatten().next();
    cell.is_some_and(|cell| {
        let signs = [" – ", " - ", " — ", "(", ",", ": ", " : "];
        cell.trim_end().ends_with(':') || signs.iter().any(|sign| cell.contains(sign))
    })
}

fn score(rows: &[Row]) -> Score {
    let widths: Vec<usize> = rows
        .iter()
        .filter_map(|row| Some(row.cells.as_ref()?.len()))
        .collect();
    let count = |width: usize| widths.iter().filter(|other| **other == width).count();
    let width = widths
        .iter()
        .copied()
        .max_by_key(|width| (count(*width), *width))
        .unwrap_or_default();
    let evenness = (count(width) * 100)
        .checked_div(widths.len())
        .unwrap_or_default();
    let headings = rows
        .iter()
        .take(20)
        .map(Headings::of)
        .filter(|headings| headings.is_header() && headings.filled > 1);
    let headings = headings.map(Headings::known).max().unwrap_or_default();
    Score {
        headings,
        evenness: if width > 1 { evenness } else { 0 },
        width,
    }
}

/// The delimiter that Excel's first line `sep=;` declares.
fn declared(input: &Input, reading: &Reading) -> io::Result<Option<u8>> {
    let tabs = Reading {
        delimiter: 0,
        ..reading.clone()
    };
    let first = rows::head(input, &tabs, 1)?;
    let line = first
        .first()
        .and_then(|row| row.cells.as_ref()?.first().cloned());
    let line = line.unwrap_or_default();
    let sign = line
        .trim_end_matches(['\r', '\n'])
        .strip_prefix("sep=")
        .or_else(|| line.strip_prefix("SEP="));
    Ok(sign
        .and_then(|sign| sign.bytes().next())
        .filter(u8::is_ascii))
}

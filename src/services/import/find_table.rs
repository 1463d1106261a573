//! Finding the table in a text or a sheet: its header and its first row, below titles and above totals.

use serde::{Deserialize, Serialize};

use super::columns::{Headings, cells};
use super::names::around::is_around;
use super::names::{is_first_name, is_plausible, may_be_first_name};
use super::row::Row;
use crate::domain::text::contact_data::holds_address;

/// How many of the first rows are searched for a header.
const HEADER_WITHIN: usize = 20;

/// Where a table is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// The sheet of a workbook, from 1; 0 in a text.
    pub sheet: usize,
    /// The line of the header; 0 without one.
    pub header: u64,
    /// The line of the first signatory.
    pub first: u64,
    /// For each column of this sheet, the column of the first table that it continues; empty when they are the same.
    pub columns: Vec<Option<usize>>,
}

impl Table {
    /// A table that begins on the first line.
    pub(super) fn whole(sheet: usize) -> Self {
        Self {
            sheet,
            header: 0,
            first: 1,
            columns: Vec::new(),
        }
    }

    /// The cells in the order of the first table.
    pub(super) fn projected(&self, cells: Vec<String>) -> Vec<String> {
        if self.columns.is_empty() {
            return cells;
        }
        let width = self
            .columns
            .iter()
            .flatten()
            .max()
            .map_or(0, |last| last + 1);
        let mut ordered = vec![String::new(); width];
        for (cell, at) in cells.into_iter().zip(&self.columns) {
            if let Some(at) = at {
                ordered[*at] = cell;
            }
        }
        ordered
    }
}

/// What was found in the first rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) table: Table,
    /// The index of the header among the rows.
    pub(super) header: Option<usize>,
    /// The index of the first row with a signatory.
    pub(super) first: usize,
    /// Rows above the table: titles.
    pub(super) above: usize,
    /// Whether further rows of headings were found below the header.
    pub(super) has_second_header: bool,
}

/// The table in the first rows of a sheet. `chosen` is the line of the header; 0 when there is none.
pub(super) fn find(rows: &[Row], sheet: usize, chosen: Option<u64>) -> Found {
    let header = match chosen {
        Some(0) => None,
        Some(line) => rows.iter().position(|row| row.line == line),
        None => header(rows),
    };
    let mut first = match header {
        Some(header) => header + 1,
        None => titles(rows),
    };
    let mut above = header.unwrap_or(first);
    let mut has_second_header = false;
    while header.is_some() && rows.get(first).is_some_and(is_second_header) {
        has_second_header = true;
        first += 1;
    }
    // Who stands above the header in the shape of the rows below it is read too.
    if let Some(at) = header.filter(|_| chosen.is_none() && !has_second_header)
        && let Some(person) = rows[..at]
            .iter()
            .position(|row| is_like_below(row, &rows[at]))
    {
        first = person;
        above = person;
    }
    let line = |at: usize| rows.get(at).map(|row| row.line);
    let last = rows.last().map_or(1, |row| row.line + 1);
    Found {
        table: Table {
            sheet,
            header: header.and_then(line).unwrap_or_default(),
            first: line(first).unwrap_or(last),
            columns: Vec::new(),
        },
        header,
        first,
        above,
        has_second_header,
    }
}

/// The row with the most headings; the first one of those.
fn header(rows: &[Row]) -> Option<usize> {
    let candidates = rows.iter().take(HEADER_WITHIN).enumerate();
    let headers = candidates
        .map(|(at, row)| (at, Headings::of(row)))
        .filter(|(_, headings)| headings.is_header());
    // `max_by_key` would take the last one of equals.
    let best = headers.rev().max_by_key(|(_, headings)| headings.known());
    best.map(|(at, _)| at).or_else(|| above_addresses(rows))
}

/// Whether a row above a header of several columns is a signatory: as many cells, none of which is a heading or ends
/// with a colon, and a name that may be one.
fn is_like_below(row: &Row, header: &Row) -> bool {
    let filled = |row| {
        cells(row)
            .iter()
            .map(|cell| cell.trim())
            .filter(|cell| !cell.is_empty())
            .collect::<Vec<_>>()
    };
    let (row_cells, header_cells) = (filled(row), filled(header));
    let is_name = row_cells.first().is_some_and(|cell| {
        !cell.ends_with(':') && !cell.contains(|c: char| c.is_ascii_digit()) && !is_around(cell)
    });
    header_cells.len() > 1
        && row_cells.len() == header_cells.len()
        && Headings::of(row).known() == 0
        && is_name
        && row_cells
            .iter()
            .any(|cell| cell.split_whitespace().any(may_be_first_name))
}

/// A first row of unknown headings: a text stands in it where most rows below have an address.
fn above_addresses(rows: &[Row]) -> Option<usize> {
    let (first, below) = rows.split_first()?;
    let is_filled = cells(first).iter().all(|cell| !cell.trim().is_empty());
    // Somebody without an address stands on top.
    let is_somebody = cells(first)
        .iter()
        .any(|cell| cell.split_whitespace().next().is_some_and(is_first_name));
    let has_address =
        |row: &Row, at: usize| cells(row).get(at).is_some_and(|cell| holds_address(cell));
    let is_headed = |at: usize| {
        let count = below.iter().filter(|row| has_address(row, at)).count();
        count > 0 && count * 2 > below.len() && !has_address(first, at)
    };
    let width = cells(first).len();
    (is_filled && !is_somebody && width > 1 && (0..width).any(is_headed)).then_some(0)
}

/// The number of rows before a table without a header that are titles: one cell, above rows with several.
fn titles(rows: &[Row]) -> usize {
    let filled = |row: &Row| {
        cells(row)
            .iter()
            .filter(|cell| !cell.trim().is_empty())
            .count()
    };
    let mut widths: Vec<usize> = rows.iter().map(filled).collect();
    let is_person = |row: &Row| {
        let mut filled = cells(row).iter().filter(|cell| !cell.trim().is_empty());
        filled.next().is_some_and(|cell| {
            cell.split_whitespace().any(is_first_name) && is_plausible(cell) && !is_around(cell)
        })
    };
    let titles = widths.iter().zip(rows);
    let leading = titles
        .take_while(|(width, row)| **width < 2 && !is_person(row))
        .count();
    widths.sort_unstable();
    let usual = widths.get(widths.len() / 2).copied().unwrap_or_default();
    let is_separator = rows.first().is_some_and(is_separator_line);
    if usual > 1 && leading < HEADER_WITHIN {
        leading
    } else {
        usize::from(is_separator)
    }
}

/// Excel's line `sep=;`.
fn is_separator_line(row: &Row) -> bool {
    let first = cells(row).first().map(|cell| cell.trim().to_lowercase());
    first.is_some_and(|cell| cell.starts_with("sep="))
}

/// A further row of headings: codes of questions, or what Qualtrics writes about its columns.
fn is_second_header(row: &Row) -> bool {
    let headings = Headings::of(row);
    let is_code = |cell: &String| cell.trim_start().starts_with("{\"");
    headings.is_all_header()
        || (headings.is_header() && headings.known() > 2 && headings.whole > 0)
        || cells(row).iter().filter(|cell| is_code(cell)).count() > 1
}

/// Whether a row below the header repeats it, as printed lists do on each page.
pub(super) fn is_repeated(header: &Row, row: &Row) -> bool {
    let filled = |row| {
        cells(row)
            .iter()
            .map(|cell| cell.trim())
            .filter(|cell| !cell.is_empty())
    };
    let (mut header, mut row) = (filled(header), filled(row));
    loop {
        match (header.next(), row.next()) {
            (Some(heading), Some(cell)) if heading.eq_ignore_ascii_case(cell) => {}
            (None, None) => return true,
            _ => return false,
        }
    }
}

/// Whether a row is a total or a remark below the table rather than a signatory.
pub(super) fn is_below(cells: &[String], columns: usize) -> bool {
    let mut filled = cells
        .iter()
        .map(|cell| cell.trim())
        .filter(|cell| !cell.is_empty());
    let Some(first) = filled.next() else {
        return false;
    };
    let rest: Vec<&str> = filled.collect();
    let word = crate::domain::text::search_text::plain(first);
    const TOTALS: [&str; 12] = [
        "total",
        "totaux",
        "sous total",
        "total general",
        "somme",
        "sum",
        "gesamt",
        "summe",
        "moyenne",
        "nombre total",
        "grand total",
        "nombre de signatures",
    ];
    let is_number = |cell: &&str| {
        !cell.chars().any(char::is_alphabetic) && cell.chars().any(|c| c.is_ascii_digit())
    };
    let is_total = TOTALS
        .iter()
        .any(|total| word == *total || word.starts_with(&format!("{total} ")));
    if is_total && rest.iter().all(is_number) {
        return true;
    }
    // “Imprimé le 12/05/2026”, alone in a row of a wide table.
    columns > 2
        && rest.is_empty()
        && first.chars().any(|c| c.is_ascii_digit())
        && first.contains(' ')
}

#[cfg(test)]
mod tests;

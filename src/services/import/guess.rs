//! How a file is read, as it was guessed, and what an organiser can choose.

use super::columns::{Doubt, by_content, by_header, doubts, normalised};
use super::files::CELLS_MAX;
use super::find_table::find;
use super::notice::Notice;
use super::row::Row;
use super::row_rules::RowRules;
use super::values::{cell, dates::DayOrder};
use super::{Form, Reading, Target};
use crate::services::ServiceError;

/// Rows that a guess is based on.
pub(super) const SAMPLE: usize = 70;

#[derive(Debug, Clone)]
pub struct Guess {
    pub reading: Reading,
    /// The names of the columns; empty without a header.
    pub header: Vec<String>,
    /// SHA-256 of the file, in hexadecimal.
    pub sha256: String,
    /// The names of the sheets of a workbook, in their order.
    pub sheets: Vec<String>,
    /// What the organiser should know about how the file is read.
    pub notices: Vec<Notice>,
    /// Answers in the columns of consent that are neither yes nor no: what they mean is asked.
    pub unclear_answers: Vec<String>,
    /// Whether the order of day and month is asked.
    pub asks_day_order: bool,
    /// Whether it is asked which address of several in a cell counts.
    pub asks_address: bool,
    /// A cell of each column; empty when there is none.
    pub samples: Vec<String>,
}

/// What the organiser has chosen; `None` is guessed.
#[derive(Debug, Clone, Default)]
pub struct Known {
    pub form: Option<Form>,
    /// A label of the encoding (WHATWG).
    pub encoding: Option<String>,
    pub delimiter: Option<u8>,
    /// The line of the header; 0 without one.
    pub header: Option<u64>,
    /// The numbers of the sheets to read, from 1.
    pub sheets: Option<Vec<usize>>,
    pub day_order: Option<DayOrder>,
    /// How doubtful cells and lines are treated; the order of days is in `day_order`.
    pub rules: RowRules,
}

impl Guess {
    /// Takes the table in the first rows of a sheet as the one that names the columns; returns its rows.
    pub(super) fn take_table(
        &mut self,
        rows: &[Row],
        sheet: usize,
        header: Option<u64>,
    ) -> Vec<Row> {
        let found = find(rows, sheet, header);
        let mut sample = rows.get(found.first..).unwrap_or_default().to_vec();
        // People may stand above the header.
        if let Some(at) = found.header.and_then(|at| at.checked_sub(found.first)) {
            sample.remove(at);
        }
        if found.above > 0 {
            self.notices.push(Notice::Titles { count: found.above });
        }
        if found.has_second_header {
            self.notices.push(Notice::SecondHeader);
        }
        match found.header.and_then(|at| rows.get(at)) {
            Some(header) => {
                self.reading.columns = by_header(header, &sample);
                self.reading.doubts = doubts(header, &sample);
                let cells = header.cells.iter().flatten();
                self.header = cells.map(|cell| cell::cleaned(cell).into_owned()).collect();
            }
            None => {
                self.reading.columns = by_content(&sample);
                self.reading.doubts = vec![Doubt::Cells; self.reading.columns.len()];
            }
        }
        self.reading.tables = vec![found.table];
        sample
    }

    /// The line of the header; 0 without one.
    #[must_use]
    pub fn header_line(&self) -> u64 {
        self.reading.tables.first().map_or(0, |table| table.header)
    }

    /// Sets the target of a column, which is named by its header or its number from 1.
    ///
    /// # Errors
    /// A sentence that names the existing columns when there is no such column.
    pub fn assign(&mut self, column: &str, target: Target) -> Result<(), ServiceError> {
        let named = self
            .header
            .iter()
            .position(|name| normalised(name) == normalised(column));
        let number = column
            .trim()
            .parse::<usize>()
            .ok()
            .and_then(|number| number.checked_sub(1));
        let at = named.or(number).filter(|at| *at < CELLS_MAX);
        let Some(at) = at else {
            let names = self.header.join(", ");
            return Err(ServiceError::Refused(format!(
                "there is no column “{column}”: give a number from 1{}{names}",
                if names.is_empty() { "" } else { ", or one of " }
            )));
        };
        let columns = &mut self.reading.columns;
        columns.resize(columns.len().max(at + 1), Target::Ignored);
        // A target has one column: the one that was guessed for it loses it.
        let others = columns.iter_mut();
        for other in others.filter(|other| **other == target && !target.may_repeat()) {
            *other = Target::Ignored;
        }
        columns[at] = target;
        Ok(())
    }
}

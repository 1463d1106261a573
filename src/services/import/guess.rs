//! Guessing the format of a file, its encoding, its tables and what their columns are. The organiser can change each.

use super::columns::{by_content, by_header, is_header, normalised};
use super::encoding::{self, Decoding};
use super::facts;
use super::files::CELLS_MAX;
use super::files::kind::Kind;
use super::find_table::{Table, find};
use super::input::{Input, Survey};
use super::notice::Notice;
use super::row::Row;
use super::row_rules::RowRules;
use super::sheets;
use super::values::{cell, dates::DayOrder};
use super::{Form, Reading, Target, delimiter, files::vcard, lines, looks, rows};
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

/// Guesses how to read a file.
///
/// # Errors
/// When it cannot be read ([`Unreadable`](super::Unreadable)), or the chosen encoding is unknown.
pub async fn guess(input: Input, known: Known) -> Result<Guess, ServiceError> {
    let _turn = looks::turn().await;
    let task = tokio::task::spawn_blocking(move || guess_blocking(&input, &known));
    // A library that panics on a damaged file says no more than that.
    task.await
        .map_err(|_| ServiceError::Io(super::Unreadable::Broken.into()))?
}

pub(super) fn guess_blocking(input: &Input, known: &Known) -> Result<Guess, ServiceError> {
    let outer = input.survey()?;
    let (input, survey, kind) = rows::unpacked(input, &outer)?;
    let decoding = match known.encoding.as_deref() {
        None => survey.decoding,
        Some(name) => Decoding::named(name).ok_or_else(|| {
            ServiceError::Refused(format!(
                "no encoding is called “{name}”: say utf-8, utf-16le or windows-1252"
            ))
        })?,
    };
    let mut reading = Reading {
        form: match kind {
            Kind::Of(form) => form,
            Kind::Text | Kind::Zipped => Form::Csv,
        },
        encoding: decoding.name().to_owned(),
        delimiter: b',',
        columns: Vec::new(),
        tables: vec![Table::whole(0)],
        rules: known.rules.clone(),
    };
    // A workbook is never read as text, whatever was chosen.
    if let (Kind::Text, Some(form @ (Form::Csv | Form::Lines | Form::Vcard))) = (kind, known.form) {
        reading.form = form;
    }
    let mut guess = Guess {
        reading,
        header: Vec::new(),
        sha256: outer.sha256,
        sheets: Vec::new(),
        notices: Vec::new(),
        unclear_answers: Vec::new(),
        asks_day_order: false,
        samples: Vec::new(),
    };
    let sample = guess.find_columns(&input, known)?;
    guess.note_encoding(&survey, known);
    guess.note_facts(&input, known)?;
    guess.note_columns(&sample);
    Ok(guess)
}

impl Guess {
    /// Finds the tables and their columns; returns the first rows of the first table.
    fn find_columns(&mut self, input: &Input, known: &Known) -> Result<Vec<Row>, ServiceError> {
        let first = match self.reading.form {
            Form::Xlsx | Form::Ods | Form::Xls => return sheets::choose(self, input, known),
            Form::Lines => None,
            Form::Vcard => {
                self.reading.columns = vcard::TARGETS.to_vec();
                return Ok(rows::head(input, &self.reading, SAMPLE)?);
            }
            Form::Csv => delimiter::best(input, &self.reading, known)?,
        };
        let Some((delimiter, rows)) = first else {
            self.reading.form = Form::Lines;
            self.reading.columns = lines::TARGETS.to_vec();
            return Ok(rows::head(input, &self.reading, SAMPLE)?);
        };
        self.reading.delimiter = delimiter;
        Ok(self.take_table(&rows, 0, known.header))
    }

    /// Takes the table in the first rows of a sheet as the one that names the columns; returns its rows.
    pub(super) fn take_table(
        &mut self,
        rows: &[Row],
        sheet: usize,
        header: Option<u64>,
    ) -> Vec<Row> {
        let found = find(rows, sheet, header);
        let sample = rows.get(found.first..).unwrap_or_default().to_vec();
        if found.above > 0 {
            self.notices.push(Notice::Titles { count: found.above });
        }
        if found.has_second_header {
            self.notices.push(Notice::SecondHeader);
        }
        match found.header.and_then(|at| rows.get(at)) {
            Some(header) => {
                self.reading.columns = by_header(header, &sample);
                let cells = header.cells.iter().flatten();
                self.header = cells.map(|cell| cell::cleaned(cell).into_owned()).collect();
            }
            None => self.reading.columns = by_content(&sample),
        }
        self.reading.tables = vec![found.table];
        sample
    }

    fn note_encoding(&mut self, survey: &Survey, known: &Known) {
        let is_text = matches!(self.reading.form, Form::Csv | Form::Lines | Form::Vcard);
        if !is_text || known.encoding.is_some() {
            return;
        }
        let name = self.reading.encoding.clone();
        if name == encoding::MIXED {
            self.notices.push(Notice::MixedEncoding);
        } else if !["UTF-8", "UTF-16LE", "UTF-16BE"].contains(&name.as_str())
            && !survey.head.is_ascii()
        {
            self.notices.push(Notice::GuessedEncoding { name });
        }
    }

    fn note_facts(&mut self, input: &Input, known: &Known) -> Result<(), ServiceError> {
        let facts = facts::gather(input, &self.reading)?;
        self.reading.rules.day_order = known.day_order.unwrap_or_else(|| facts.order.order());
        self.asks_day_order = facts.order.is_open();
        if self.asks_day_order && known.day_order.is_none() {
            self.notices.push(Notice::DayOrderOpen);
        }
        if facts.is_doubly_encoded {
            self.notices.push(Notice::DoublyEncoded);
        }
        if facts.is_garbled {
            self.notices.push(Notice::Garbled);
        }
        let rules = &self.reading.rules;
        let open = facts
            .unclear
            .iter()
            .filter(|answer| rules.answer(answer).is_none())
            .count();
        if open > 0 {
            self.notices.push(Notice::UnclearAnswers { count: open });
        }
        self.unclear_answers = facts.unclear;
        Ok(())
    }

    /// Lists every column that is not imported and not empty.
    fn note_columns(&mut self, sample: &[Row]) {
        let cell_at = |row: &Row, at: usize| row.cells.as_ref()?.get(at).cloned();
        let filled = |at: usize| {
            let mut cells = sample.iter().filter_map(|row| cell_at(row, at));
            cells.find(|cell| !cell.trim().is_empty())
        };
        self.samples = (0..self.reading.columns.len())
            .map(|at| filled(at).unwrap_or_default().chars().take(60).collect())
            .collect();
        if self.reading.form == Form::Lines {
            return;
        }
        for (at, target) in self.reading.columns.iter().enumerate() {
            let sample = self.samples.get(at).cloned().unwrap_or_default();
            if *target == Target::Ignored && !sample.is_empty() {
                self.notices.push(Notice::IgnoredColumn {
                    number: at + 1,
                    name: self
                        .header
                        .get(at)
                        .map(|name| name.trim().to_owned())
                        .unwrap_or_default(),
                    sample,
                });
            }
        }
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
        for other in columns.iter_mut().filter(|other| **other == target) {
            *other = Target::Ignored;
        }
        columns[at] = target;
        Ok(())
    }
}

/// Whether the first rows hold a header.
pub(super) fn holds_header(rows: &[Row]) -> bool {
    rows.iter().take(20).any(is_header)
}

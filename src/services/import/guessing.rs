//! Guessing the format of a file, its encoding, its tables and what their columns are.

use super::encoding::{self, Decoding};
use super::files::kind::Kind;
use super::files::vcard;
use super::find_table::Table;
use super::guess::{Guess, Known, SAMPLE};
use super::input::{Input, Survey};
use super::notice::Notice;
use super::row::Row;
use super::row_rules::{SeveralAddresses, answer_key};
use super::{Form, Reading, Target, delimiter, facts, lines, parse_permit, rows, sheets};
use crate::services::ServiceError;

/// Guesses how to read a file.
///
/// # Errors
/// When it cannot be read ([`Unreadable`](super::Unreadable)), or the chosen encoding is unknown.
pub async fn guess(input: Input, known: Known) -> Result<Guess, ServiceError> {
    let _permit = parse_permit::acquire().await;
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
        doubts: Vec::new(),
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
        asks_address: false,
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
        self.asks_address = facts.has_several_addresses;
        if self.asks_address && known.rules.several_addresses == SeveralAddresses::Ask {
            self.notices.push(Notice::SeveralAddresses);
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
            .filter(|answer| !rules.answers.contains_key(&answer_key(answer)))
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
}

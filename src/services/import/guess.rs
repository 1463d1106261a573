//! Guessing the format, the encoding, the delimiter and the columns of a file. The organiser can change each of them.

use super::columns::{by_content, by_header, is_header, normalised};
use super::input::Input;
use super::row::Row;
use super::table::head;
use super::{Form, Reading, Target, lines};
use crate::services::ServiceError;

/// Rows that a guess is based on.
const SAMPLE: usize = 50;

#[derive(Debug, Clone)]
pub struct Guess {
    pub reading: Reading,
    /// The names of the columns; empty without a header.
    pub header: Vec<String>,
    /// SHA-256 of the file, in hexadecimal.
    pub sha256: String,
}

/// What the organiser has chosen; `None` is guessed.
#[derive(Debug, Clone, Default)]
pub struct Known {
    pub form: Option<Form>,
    /// A label of the encoding (WHATWG).
    pub encoding: Option<String>,
    pub delimiter: Option<u8>,
    /// Whether the first row names the columns.
    pub header: Option<bool>,
}

/// Guesses how to read a file.
///
/// # Errors
/// When it cannot be read, or the chosen encoding is unknown.
pub async fn guess(input: Input, known: Known) -> Result<Guess, ServiceError> {
    let task = tokio::task::spawn_blocking(move || guess_blocking(&input, &known));
    task.await
        .map_err(|_| std::io::Error::other("the file was not read to its end"))?
}

fn guess_blocking(input: &Input, known: &Known) -> Result<Guess, ServiceError> {
    let survey = input.survey()?;
    let encoding = match known.encoding.as_deref() {
        None => survey.encoding,
        Some(name) => encoding_rs::Encoding::for_label(name.as_bytes()).ok_or_else(|| {
            ServiceError::Refused(format!(
                "no encoding is called “{name}”: say utf-8, utf-16le or windows-1252"
            ))
        })?,
    };
    let mut reading = Reading {
        form: if survey.is_zip { Form::Xlsx } else { Form::Csv },
        encoding: encoding.name().to_owned(),
        delimiter: b',',
        header: false,
        columns: Vec::new(),
    };
    if let Some(form) = known.form {
        reading.form = form;
    }
    let mut rows = Vec::new();
    match reading.form {
        Form::Xlsx => rows = head(input, &reading, SAMPLE)?,
        Form::Lines => {}
        Form::Csv => match delimiter(input, &reading, known)? {
            Some((delimiter, found)) => (reading.delimiter, rows) = (delimiter, found),
            None => reading.form = Form::Lines,
        },
    }
    let mut header = Vec::new();
    if reading.form == Form::Lines {
        reading.columns = lines::TARGETS.to_vec();
    } else {
        let looks_like_header = rows.first().is_some_and(is_header);
        reading.header = known.header.unwrap_or(looks_like_header);
        match rows.split_first() {
            Some((first, sample)) if reading.header => {
                reading.columns = by_header(first, sample);
                header = first.cells.clone().unwrap_or_default();
            }
            _ => reading.columns = by_content(&rows),
        }
    }
    Ok(Guess {
        reading,
        header,
        sha256: survey.sha256,
    })
}

/// How well a delimiter splits the first rows. The greatest score is the best, by its fields in this order.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Score {
    /// Whether the first row is a header of several columns.
    has_header: bool,
    /// How many rows have as many cells as the first one, in percent; 0 for a single column.
    evenness: usize,
    /// How many cells the first row has.
    width: usize,
}

/// The best delimiter and the rows that it makes; `None` when the file consists of lines rather than columns.
fn delimiter(
    input: &Input,
    reading: &Reading,
    known: &Known,
) -> Result<Option<(u8, Vec<Row>)>, ServiceError> {
    let candidates: &[u8] = match &known.delimiter {
        Some(only) => std::slice::from_ref(only),
        None => b";\t,|",
    };
    let mut best: Option<(Score, u8, Vec<Row>)> = None;
    for delimiter in candidates.iter().copied() {
        let reading = Reading {
            delimiter,
            ..reading.clone()
        };
        let rows = head(input, &reading, SAMPLE)?;
        let widths: Vec<usize> = rows
            .iter()
            .filter_map(|row| Some(row.cells.as_ref()?.len()))
            .collect();
        let width = widths.first().copied().unwrap_or_default();
        let even = widths.iter().filter(|other| **other == width).count() * 100;
        let evenness = even.checked_div(widths.len()).unwrap_or_default();
        let score = Score {
            has_header: width > 1 && rows.first().is_some_and(is_header),
            evenness: if width > 1 { evenness } else { 0 },
            width,
        };
        if best.as_ref().is_none_or(|(other, ..)| score > *other) {
            best = Some((score, delimiter, rows));
        }
    }
    let Some((score, delimiter, rows)) = best else {
        return Ok(None);
    };
    let is_chosen = known.form.is_some() || known.delimiter.is_some() || known.header.is_some();
    let has_csv_name = ["csv", "tsv", "tab"].contains(&input.extension().as_str());
    let has_single_header = score.width == 1 && rows.first().is_some_and(is_header);
    // A comma is also in “Jeanne Martin, infirmière”: it only counts as a delimiter with a header or a CSV file name.
    let is_split = delimiter != b',' && score.evenness > 80;
    let has_columns = score.has_header || has_single_header || has_csv_name || is_split;
    Ok((has_columns || is_chosen).then_some((delimiter, rows)))
}

impl Guess {
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
        let at = named.or(number).filter(|at| *at < super::table::CELLS_MAX);
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

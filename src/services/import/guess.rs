//! Form, encoding, delimiter and columns of a file, guessed; each can be changed.

use super::columns::{by_content, by_header, folded, is_header};
use super::input::Input;
use super::table::{Row, head};
use super::{Form, Reading, Target, lines};
use crate::services::ServiceError;

const SAMPLE: usize = 50;

/// What a file seems to be.
#[derive(Debug, Clone)]
pub struct Guess {
    pub reading: Reading,
    /// The names of the columns; empty without a header.
    pub header: Vec<String>,
    /// SHA-256 of the file, in hexadecimal.
    pub sha256: String,
}

/// What the organiser knows better.
#[derive(Debug, Clone, Default)]
pub struct Known {
    pub form: Option<Form>,
    /// The name of the encoding.
    pub encoding: Option<String>,
    pub delimiter: Option<u8>,
    /// Whether the first row names the columns.
    pub header: Option<bool>,
}

/// Looks at a file.
///
/// # Errors
/// When it cannot be read, or its encoding has a name that nobody knows.
pub async fn guess(input: Input, known: Known) -> Result<Guess, ServiceError> {
    let task = tokio::task::spawn_blocking(move || look(&input, &known));
    task.await
        .map_err(|_| std::io::Error::other("the file was not read to its end"))?
}

fn look(input: &Input, known: &Known) -> Result<Guess, ServiceError> {
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
        let names = rows.first().is_some_and(is_header);
        reading.header = known.header.unwrap_or(names);
        let (top, sample) = match rows.split_first() {
            Some((top, rest)) if reading.header => (Some(top), rest),
            _ => (None, rows.as_slice()),
        };
        reading.columns = match top {
            Some(top) => by_header(top, sample),
            None => by_content(sample),
        };
        header = top.and_then(|top| top.cells.clone()).unwrap_or_default();
    }
    Ok(Guess {
        reading,
        header,
        sha256: survey.sha256,
    })
}

/// Whether the first row names the columns, how even the rows are in percent, how many columns there are.
type Score = (bool, usize, usize);

/// The delimiter that makes the most sense, with the first rows; none when these are lines rather than columns.
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
        let even = even.checked_div(widths.len()).unwrap_or_default();
        let names = rows.first().is_some_and(is_header);
        let score = (names && width > 1, if width > 1 { even } else { 0 }, width);
        if best.as_ref().is_none_or(|(other, ..)| score > *other) {
            best = Some((score, delimiter, rows));
        }
    }
    let Some(((names, even, width), delimiter, rows)) = best else {
        return Ok(None);
    };
    let is_told = known.form.is_some() || known.delimiter.is_some() || known.header.is_some();
    let by_name = ["csv", "tsv", "tab"].contains(&input.ending().as_str());
    let single = width == 1 && rows.first().is_some_and(is_header);
    // A comma also stands in “Jeanne Martin, infirmière”: only a header or the name of the file makes it a delimiter.
    let columns = names || single || by_name || (delimiter != b',' && even > 80);
    Ok((columns || is_told).then_some((delimiter, rows)))
}

impl Guess {
    /// Says what a column is, by its header or its number from 1.
    ///
    /// # Errors
    /// A sentence that names the columns there are.
    pub fn assign(&mut self, column: &str, target: Target) -> Result<(), ServiceError> {
        let named = self
            .header
            .iter()
            .position(|name| folded(name) == folded(column));
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
        // Each target has one column: the one that was guessed for it gives way.
        for other in columns.iter_mut().filter(|other| **other == target) {
            *other = Target::Ignored;
        }
        columns[at] = target;
        Ok(())
    }
}

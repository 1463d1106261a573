//! Reading the rows of a file one by one, in constant memory except for the shared strings of a workbook.

use std::io::{self, BufRead, BufReader, Read};
use std::ops::ControlFlow;

use calamine::{DataRef, Reader as _, Xlsx};
use csv_core::ReadRecordResult;

use super::input::Input;
use super::row::{Row, Take};
use super::{Form, Reading, lines};
use crate::services::export::unguarded;

/// The most bytes of a row: with a quote that is never closed, the rest of the file would be one row.
const ROW_MAX: usize = 128 * 1024;
/// The most cells of a row.
pub(super) const CELLS_MAX: usize = 256;

/// Passes every row to `take`, until it breaks. Empty rows and headers are skipped.
pub(super) fn each_row(input: &Input, reading: &Reading, take: &mut Take) -> io::Result<()> {
    let text = || input.text(reading.encoding());
    let mut header = reading.header;
    let mut body = |row: Row| {
        let is_empty = row
            .cells
            .as_ref()
            .is_some_and(|cells| cells.iter().all(|cell| cell.trim().is_empty()));
        if is_empty {
            return ControlFlow::Continue(());
        }
        if std::mem::take(&mut header) {
            return ControlFlow::Continue(());
        }
        take(row)
    };
    match reading.form {
        Form::Csv => each_record(text()?, reading.delimiter, &mut body),
        Form::Lines => lines::each_line(text()?, &mut body),
        Form::Xlsx => each_sheet_row(input, reading.header, take),
    }
}

/// The first `most` rows, including the header.
pub(super) fn head(input: &Input, reading: &Reading, most: usize) -> io::Result<Vec<Row>> {
    let with_header = Reading {
        header: false,
        ..reading.clone()
    };
    let mut rows = Vec::new();
    each_row(input, &with_header, &mut |row| {
        rows.push(row);
        if rows.len() < most {
            ControlFlow::Continue(())
        } else {
            ControlFlow::Break(())
        }
    })?;
    Ok(rows)
}

/// Reads CSV with any delimiter and a limit on the size of a record.
fn each_record(text: impl Read, delimiter: u8, take: &mut Take) -> io::Result<()> {
    let mut text = BufReader::with_capacity(64 * 1024, text);
    let mut parser = csv_core::ReaderBuilder::new().delimiter(delimiter).build();
    let (mut record, mut ends) = (vec![0; ROW_MAX], vec![0; CELLS_MAX]);
    let mut line = 1;
    loop {
        // Skips empty lines, and the second character of the line ending before.
        while let Some(&first) = text.fill_buf()?.first() {
            if first != b'\n' && first != b'\r' {
                break;
            }
            line += u64::from(first == b'\n');
            text.consume(1);
        }
        let (start, mut is_large) = (line, false);
        let (mut bytes, mut cells) = (0, 0);
        loop {
            let input = text.fill_buf()?;
            let (result, read, written, ended) =
                parser.read_record(input, &mut record[bytes..], &mut ends[cells..]);
            line += input[..read].iter().filter(|byte| **byte == b'\n').count() as u64;
            text.consume(read);
            (bytes, cells) = (bytes + written, cells + ended);
            match result {
                ReadRecordResult::InputEmpty => {}
                ReadRecordResult::OutputFull | ReadRecordResult::OutputEndsFull => {
                    is_large = true;
                    (bytes, cells) = (0, 0);
                }
                ReadRecordResult::Record => break,
                ReadRecordResult::End => return Ok(()),
            }
        }
        let row = Row {
            sheet: 0,
            line: start,
            cells: (!is_large).then(|| split(&record, &ends[..cells])),
        };
        if take(row).is_break() {
            return Ok(());
        }
    }
}

fn split(record: &[u8], ends: &[usize]) -> Vec<String> {
    let mut from = 0;
    let cell = |end: &usize| {
        let cell = String::from_utf8_lossy(&record[from..*end]);
        from = *end;
        unguarded(&cell).to_owned()
    };
    ends.iter().map(cell).collect()
}

/// Reads the first sheet of a workbook, and every other sheet with the same header.
fn each_sheet_row(input: &Input, header: bool, take: &mut Take) -> io::Result<()> {
    let failed = |error: calamine::XlsxError| {
        io::Error::other(format!("the workbook cannot be read: {error}"))
    };
    let mut book = Xlsx::new(input.open()?).map_err(failed)?;
    let mut first_header: Option<Vec<String>> = None;
    for (number, name) in (1..).zip(book.sheet_names()) {
        let Ok(mut cells) = book.worksheet_cells_reader(&name) else {
            // The sheet is a chart.
            continue;
        };
        if number > 1 && !header {
            return Ok(());
        }
        let mut is_first = header;
        let mut row = Row {
            sheet: number,
            line: 0,
            cells: Some(Vec::new()),
        };
        // Passes a complete row on and begins the one at `line`; `false` when the sheet has another header.
        let mut finish_row = |row: &mut Row, line: u64| {
            let next = Row {
                sheet: number,
                line,
                cells: Some(Vec::new()),
            };
            let complete = std::mem::replace(row, next);
            let cells = complete.cells.as_deref().unwrap_or_default();
            if complete.line == 0 || cells.iter().all(|cell| cell.trim().is_empty()) {
                return ControlFlow::Continue(true);
            }
            if std::mem::take(&mut is_first) {
                let is_same = first_header.as_deref().is_none_or(|header| header == cells);
                first_header.get_or_insert_with(|| cells.to_vec());
                return ControlFlow::Continue(is_same);
            }
            match take(complete) {
                ControlFlow::Continue(()) => ControlFlow::Continue(true),
                ControlFlow::Break(()) => ControlFlow::Break(()),
            }
        };
        let mut has_same_header = true;
        while let Some(cell) = cells.next_cell().map_err(failed)? {
            let (line, column) = cell.get_position();
            let line = u64::from(line) + 1;
            if line != row.line {
                match finish_row(&mut row, line) {
                    ControlFlow::Break(()) => return Ok(()),
                    ControlFlow::Continue(is_same) => has_same_header = is_same,
                }
            }
            if !has_same_header {
                break;
            }
            let column = column as usize;
            if let Some(list) = row.cells.as_mut().filter(|_| column < CELLS_MAX) {
                list.resize(list.len().max(column + 1), String::new());
                list[column] = text_of(cell.get_value());
            }
        }
        if has_same_header && finish_row(&mut row, 0).is_break() {
            return Ok(());
        }
    }
    Ok(())
}

fn text_of(value: &DataRef) -> String {
    match value {
        // An exported CSV that was saved as a workbook contains the apostrophes that guard its cells.
        DataRef::String(text) => unguarded(text).to_owned(),
        DataRef::SharedString(text) => unguarded(text).to_owned(),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::Int(number) => number.to_string(),
        // A number without a fraction prints without one.
        DataRef::Float(number) => number.to_string(),
        DataRef::Bool(true) => "yes".to_owned(),
        DataRef::Bool(false) => "no".to_owned(),
        DataRef::DateTime(time) if time.is_datetime() => {
            let (year, month, day, hour, minute, second, _) = time.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}Z")
        }
        DataRef::DateTime(time) => time.as_f64().to_string(),
        DataRef::Error(_) | DataRef::Empty => String::new(),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn records(text: &str) -> Vec<(u64, Option<Vec<String>>)> {
        let mut rows = Vec::new();
        each_record(text.as_bytes(), b',', &mut |row| {
            rows.push((row.line, row.cells));
            ControlFlow::Continue(())
        })
        .unwrap();
        rows
    }

    #[test]
    fn each_record_knows_the_line_it_begins_on() {
        let some = |cells: &[&str]| Some(cells.iter().map(|cell| (*cell).to_owned()).collect());
        let found = records("a,b\r\n\r\n\"c\nd\",'=e\r\nf,\"g\"\"h\"\n");
        assert_eq!(
            found,
            [
                (1, some(&["a", "b"])),
                (3, some(&["c\nd", "=e"])),
                (5, some(&["f", "g\"h"])),
            ]
        );
    }

    #[test]
    fn a_record_larger_than_any_row_is_one_fault_and_the_next_is_read() {
        let huge = "x".repeat(ROW_MAX + 5);
        let many = ",".repeat(CELLS_MAX + 5);
        let found = records(&format!("a\n{huge}\n{many}\nb\n\"{huge}"));
        let large: Vec<bool> = found.iter().map(|(_, cells)| cells.is_none()).collect();
        assert_eq!(large, [false, true, true, false, true]);
        assert_eq!(found[3].0, 4);
    }
}

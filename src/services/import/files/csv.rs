//! Reading the rows of a text in columns one by one, in constant memory.

use std::io::{self, BufRead, BufReader, Read};

use csv_core::ReadRecordResult;

use super::CELLS_MAX;
use crate::services::export::unguarded;
use crate::services::import::row::{Take, pass};

/// The most bytes of a row: with a quote that is never closed, the rest of the file would be one row.
const ROW_MAX: usize = 128 * 1024;

/// Reads CSV with any delimiter and a limit on the size of a record.
pub(in crate::services::import) fn each_record(
    text: impl Read,
    delimiter: u8,
    take: &mut Take,
) -> io::Result<()> {
    let mut text = BufReader::with_capacity(64 * 1024, text);
    let mut parser = csv_core::ReaderBuilder::new().delimiter(delimiter).build();
    let (mut record, mut ends) = (vec![0; ROW_MAX], vec![0; CELLS_MAX]);
    let mut line = 1;
    // The bytes of a record as they stand, and how many cells the first one has.
    let (mut raw, mut width): (Vec<u8>, usize) = (Vec::new(), 0);
    loop {
        raw.clear();
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
            if raw.len() < 2 * ROW_MAX {
                raw.extend_from_slice(&input[..read]);
            }
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
        let read = (!is_large).then(|| of_record(&record, &ends[..cells], delimiter));
        if width == 0 {
            width = match raw.split(|byte| *byte == b'\n').next() {
                Some(first) if swallows_rows(read.as_ref(), delimiter, 0) => {
                    first.iter().filter(|byte| **byte == delimiter).count() + 1
                }
                _ => cells,
            };
        }
        let mut rows = vec![(start, read)];
        if swallows_rows(rows[0].1.as_ref(), delimiter, width) {
            rows = if has_broken_quote(&raw, delimiter) {
                rows_of_lines(&raw, delimiter, start)
            } else {
                vec![(start, None)]
            };
        }
        if !pass(take, rows) {
            return Ok(());
        }
    }
}

fn of_record(record: &[u8], ends: &[usize], delimiter: u8) -> Vec<String> {
    let cells = split(record, ends);
    if delimiter == b';' {
        with_whole_entities(cells)
    } else {
        cells
    }
}

/// Whether a cell holds lines with as many delimiters as a row has: a quote was not closed, and the people below are in
/// the cell. In prose a blank follows these signs.
fn swallows_rows(cells: Option<&Vec<String>>, delimiter: u8, width: usize) -> bool {
    let needed = width.saturating_sub(1).max(1);
    let sign = char::from(delimiter);
    let is_row = |line: &str| {
        let signs = line.match_indices(sign);
        let glued = signs.filter(|(at, _)| !line[at + 1..].starts_with(' '));
        glued.count() >= needed
    };
    cells.into_iter().flatten().any(|cell| {
        cell.contains('\n') && cell.split('\n').skip(1).any(|line| is_row(line.trim_end()))
    })
}

/// Whether a quote of a record is not closed, or closed before something else than the end of a cell.
fn has_broken_quote(raw: &[u8], delimiter: u8) -> bool {
    let is_end = |byte: Option<&u8>| {
        byte.is_none_or(|byte| *byte == delimiter || matches!(byte, b'\n' | b'\r'))
    };
    let (mut at, mut is_start) = (0, true);
    while let Some(byte) = raw.get(at) {
        if !(is_start && *byte == b'"') {
            is_start = *byte == delimiter || matches!(byte, b'\n' | b'\r');
            at += 1;
            continue;
        }
        at += 1;
        loop {
            match (raw.get(at), raw.get(at + 1)) {
                (None, _) => return true,
                (Some(b'"'), Some(b'"')) => at += 2,
                (Some(b'"'), next) if is_end(next) => break,
                (Some(b'"'), _) => return true,
                _ => at += 1,
            }
        }
        at += 1;
        is_start = false;
    }
    false
}

/// Each line of a record as a row of its own.
fn rows_of_lines(raw: &[u8], delimiter: u8, start: u64) -> Vec<(u64, Option<Vec<String>>)> {
    let mut rows = Vec::new();
    for (number, bytes) in (start..).zip(raw.split(|byte| *byte == b'\n')) {
        let bytes = bytes.strip_suffix(b"\r").unwrap_or(bytes);
        if bytes.is_empty() {
            continue;
        }
        // The end of a line ends its quotes too.
        let mut parser = csv_core::ReaderBuilder::new().delimiter(delimiter).build();
        let (mut record, mut ends) = (vec![0; bytes.len() + 1], vec![0; bytes.len() + 2]);
        let (_, read, mut written, mut cells) = parser.read_record(bytes, &mut record, &mut ends);
        let (_, _, more, ended) =
            parser.read_record(&bytes[read..], &mut record[written..], &mut ends[cells..]);
        (written, cells) = (written + more, cells + ended);
        let is_whole = written <= record.len() && cells <= CELLS_MAX;
        rows.push((
            number,
            is_whole.then(|| of_record(&record, &ends[..cells], delimiter)),
        ));
    }
    rows
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

/// Joins cells that were split inside an entity of HTML: “Se&aacute;n” between semicolons is one cell.
fn with_whole_entities(cells: Vec<String>) -> Vec<String> {
    if !cells.iter().any(|cell| cell.contains('&')) {
        return cells;
    }
    let mut joined: Vec<String> = Vec::with_capacity(cells.len());
    for cell in cells {
        match joined.last_mut().filter(|before| ends_in_entity(before)) {
            Some(before) => {
                before.push(';');
                before.push_str(&cell);
            }
            None => joined.push(cell),
        }
    }
    joined
}

fn ends_in_entity(cell: &str) -> bool {
    let Some((_, name)) = cell.rsplit_once('&') else {
        return false;
    };
    let entity = format!("&{name};");
    let is_name = (2..=8).contains(&name.len())
        && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '#');
    is_name && html_escape::decode_html_entities(&entity) != entity
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;

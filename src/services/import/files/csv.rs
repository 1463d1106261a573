//! Reading the rows of a text in columns one by one, in constant memory.

use std::io::{self, BufRead, BufReader, Read};

use csv_core::ReadRecordResult;

use super::CELLS_MAX;
use crate::services::export::unguarded;
use crate::services::import::row::{Next, Row, Take};

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
            cells: (!is_large).then(|| {
                let cells = split(&record, &ends[..cells]);
                if delimiter == b';' {
                    with_whole_entities(cells)
                } else {
                    cells
                }
            }),
        };
        if !matches!(take(row), Next::Row) {
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

//! Workbooks of Excel before 2007 (XLS).

use std::collections::{HashMap, HashSet};
use std::io::{self, BufReader, Read};

use calamine::{Data, DataRef, Reader as _, Xls};

use super::limits::Limits;
use super::sheet::{Sheet, Which, each_sheet, put, text_of};
use super::span::Carried;
use super::unreadable::{Unreadable, broken};
use crate::services::import::input::Input;
use crate::services::import::row::{Next, Row, Take};

/// The most cells that a library may reserve for a sheet: it makes room for the whole rectangle.
const CELLS_IN_ALL: u64 = 3_000_000;

pub(super) fn each_row(input: &Input, which: Which, take: &mut Take) -> io::Result<Vec<Sheet>> {
    let hidden = inspect(input)?;
    let mut book = Xls::new(input.open()?).map_err(|error| match error {
        calamine::XlsError::Password => io::Error::from(Unreadable::Encrypted),
        other => broken(other),
    })?;
    let all = book.sheets_metadata().to_vec();
    let none = HashSet::new();
    each_sheet(all, which, |sheet| {
        let hidden = hidden.get(sheet.number - 1).unwrap_or(&none);
        read_sheet(&mut book, sheet, hidden, which, take)
    })
}

fn read_sheet<R: io::Read + io::Seek>(
    book: &mut Xls<R>,
    sheet: &mut Sheet,
    hidden: &HashSet<u64>,
    which: Which,
    take: &mut Take,
) -> io::Result<Next> {
    let range = book.worksheet_range(&sheet.name).map_err(broken)?;
    let merged = book
        .merge_cells_by_sheet_name(&sheet.name)
        .unwrap_or_default();
    let mut begins: HashMap<u64, Vec<(usize, u64)>> = HashMap::new();
    for span in merged {
        let first = u64::from(span.start.0) + 1;
        let last = u64::from(span.end.0) + 1;
        begins
            .entry(first)
            .or_default()
            .push((span.start.1 as usize, last));
    }
    let (top, left) = range.start().unwrap_or_default();
    let mut carried = Carried::default();
    for (line, values) in (u64::from(top) + 1..).zip(range.rows()) {
        let mut cells = Vec::new();
        for (column, value) in (left as usize..).zip(values) {
            put(&mut cells, column, text_of(&borrowed(value)));
        }
        for (column, last) in begins.get(&line).into_iter().flatten() {
            if let Some(value) = cells.get(*column) {
                carried.begin(*column, *last, value);
            }
        }
        carried.fill(line, &mut cells);
        let row = Row {
            sheet: sheet.number,
            line,
            cells: Some(cells),
        };
        if hidden.contains(&line) && !which.hidden_rows {
            sheet.hidden_rows += u64::from(!row.is_empty());
            continue;
        }
        let next = take(row);
        if next != Next::Row {
            return Ok(next);
        }
    }
    Ok(Next::Row)
}

fn borrowed(value: &Data) -> DataRef<'_> {
    match value {
        Data::String(text) => DataRef::SharedString(text),
        Data::DateTimeIso(text) | Data::DurationIso(text) => DataRef::DateTimeIso(text.clone()),
        Data::Int(number) => DataRef::Int(*number),
        Data::Float(number) => DataRef::Float(*number),
        Data::Bool(yes) => DataRef::Bool(*yes),
        Data::DateTime(time) => DataRef::DateTime(*time),
        Data::Error(error) => DataRef::Error(error.clone()),
        _ => DataRef::Empty,
    }
}

/// The top, left, bottom and right of what a sheet uses.
type Area = (u64, u64, u64, u64);

/// Reads the records of the file (MS-XLS, section 2.3) before the library does: how large its sheets claim to be, and
/// which rows of each are hidden.
fn inspect(input: &Input) -> io::Result<Vec<HashSet<u64>>> {
    const BEGIN: u16 = 0x0809;
    const ROW: u16 = 0x0208;
    const PASSWORD: u16 = 0x002F;
    const MERGED: u16 = 0x00E5;
    /// Records that begin with the row and the column of a cell.
    const CELLS: [u16; 10] = [
        0x0006, 0x00BD, 0x00BE, 0x00D6, 0x00FD, 0x0201, 0x0203, 0x0204, 0x0205, 0x027E,
    ];
    let mut file = cfb::CompoundFile::open(input.open()?).map_err(broken)?;
    let name = if file.exists("/Workbook") {
        "/Workbook"
    } else {
        "/Book"
    };
    let most = Limits::of(input).all;
    let mut stream = BufReader::new(file.open_stream(name).map_err(broken)?.take(most));
    let mut sheets: Vec<(Option<Area>, HashSet<u64>)> = Vec::new();
    let (mut head, mut body) = ([0; 4], Vec::new());
    while stream.read_exact(&mut head).is_ok() {
        let kind = u16::from_le_bytes([head[0], head[1]]);
        body.resize(usize::from(u16::from_le_bytes([head[2], head[3]])), 0);
        if stream.read_exact(&mut body).is_err() {
            break;
        }
        let number = |at: usize| {
            let bytes = body.get(at..at + 2)?;
            Some(u64::from(u16::from_le_bytes([bytes[0], bytes[1]])))
        };
        match kind {
            BEGIN => sheets.push((None, HashSet::new())),
            PASSWORD => return Err(Unreadable::Encrypted.into()),
            ROW => {
                if let (Some(line), Some(flags), Some((_, hidden))) =
                    (number(0), number(12), sheets.last_mut())
                    && flags & 0x20 != 0
                {
                    hidden.insert(line + 1);
                }
            }
            MERGED if body.len() > 8_228 => return Err(Unreadable::Broken.into()),
            kind if CELLS.contains(&kind) => {
                if let (Some(line), Some(column), Some((area, _))) =
                    (number(0), number(2), sheets.last_mut())
                {
                    // MULRK and MULBLANK end with their last column.
                    let last = match kind {
                        0x00BD | 0x00BE => number(body.len().saturating_sub(2)).unwrap_or(column),
                        _ => column,
                    };
                    let (top, left, bottom, right) = area.unwrap_or((line, column, line, column));
                    *area = Some((
                        top.min(line),
                        left.min(column),
                        bottom.max(line),
                        right.max(last),
                    ));
                }
            }
            _ => {}
        }
    }
    let areas = sheets.iter().filter_map(|(area, _)| *area);
    let cells: u64 = areas
        .map(|(top, left, bottom, right)| (bottom - top + 1) * (right - left + 1))
        .sum();
    if cells > CELLS_IN_ALL {
        return Err(Unreadable::Large.into());
    }
    // The first part of the file is the workbook itself.
    Ok(sheets
        .into_iter()
        .skip(1)
        .map(|(_, hidden)| hidden)
        .collect())
}

//! Workbooks of Excel before 2007 (XLS).

use std::collections::{HashMap, HashSet};
use std::io;

use calamine::{Data, DataRef, Reader as _, Xls};

use super::biff_inspection::inspect;
use super::sheet::{Cells, Sheet, Which, each_sheet, text_of};
use super::span::Carried;
use super::unreadable::{Unreadable, broken};
use crate::services::import::input::Input;
use crate::services::import::row::{Next, Row, Take};

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
        let mut cells = Cells::default();
        for (column, value) in (left as usize..).zip(values) {
            cells.put(column, &text_of(&borrowed(value)));
        }
        for (column, last) in begins.get(&line).into_iter().flatten() {
            if let Some(value) = cells.get(*column) {
                carried.begin(*column, *last, value);
            }
        }
        carried.fill(line, &mut cells);
        if hidden.contains(&line) && !which.hidden_rows {
            sheet.hidden_rows += u64::from(!cells.is_blank());
            continue;
        }
        let next = take(Row {
            sheet: sheet.number,
            line,
            cells: cells.into_list(),
        });
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

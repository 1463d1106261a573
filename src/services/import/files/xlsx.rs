//! Workbooks of Excel (XLSX), row by row.

use std::io;

use calamine::{Reader as _, Xlsx};

use super::inspection::{SheetFacts, inspect};
use super::sheet::{Sheet, Which, each_sheet, put, text_of};
use super::span::Carried;
use super::unreadable::broken;
use crate::services::import::input::Input;
use crate::services::import::row::{Next, Row, Take};

pub(super) fn each_row(input: &Input, which: Which, take: &mut Take) -> io::Result<Vec<Sheet>> {
    // Before the library opens the file: it reads some parts whole.
    let mut facts = inspect(input)?;
    let mut book = Xlsx::new(input.open()?).map_err(broken)?;
    let all = book.sheets_metadata().to_vec();
    each_sheet(all, which, |sheet| {
        let facts = facts.remove(&sheet.name).unwrap_or_default();
        read_sheet(&mut book, sheet, &facts, which, take)
    })
}

fn read_sheet<R: io::Read + io::Seek>(
    book: &mut Xlsx<R>,
    sheet: &mut Sheet,
    facts: &SheetFacts,
    which: Which,
    take: &mut Take,
) -> io::Result<Next> {
    let Ok(mut cells) = book.worksheet_cells_reader(&sheet.name) else {
        // The sheet is a chart.
        return Ok(Next::Row);
    };
    let mut carried = Carried::default();
    let mut row = Row {
        sheet: sheet.number,
        line: 0,
        cells: Some(Vec::new()),
    };
    loop {
        let cell = cells.next_cell().map_err(broken)?;
        let position = cell.as_ref().map(calamine::Cell::get_position);
        let line = position.map_or(0, |(line, _)| u64::from(line) + 1);
        if line != row.line {
            let next = Row {
                sheet: sheet.number,
                line,
                cells: Some(Vec::new()),
            };
            let mut complete = std::mem::replace(&mut row, next);
            if complete.line > 0 {
                if let Some(cells) = &mut complete.cells {
                    carry(&mut carried, facts, complete.line, cells);
                }
                if facts.hidden.contains(&complete.line) && !which.hidden_rows {
                    sheet.hidden_rows += u64::from(!complete.is_empty());
                } else {
                    let next = take(complete);
                    if next != Next::Row {
                        return Ok(next);
                    }
                }
            }
        }
        let (Some(cell), Some((_, column))) = (cell, position) else {
            return Ok(Next::Row);
        };
        if let Some(list) = &mut row.cells {
            put(list, column as usize, text_of(cell.get_value()));
        }
    }
}

fn carry(carried: &mut Carried, facts: &SheetFacts, line: u64, cells: &mut Vec<String>) {
    for span in facts.merged.get(&line).into_iter().flatten() {
        if let Some(value) = cells.get(span.column) {
            carried.begin(span.column, span.last, value);
        }
    }
    carried.fill(line, cells);
}

//! Workbooks of Excel (XLSX), row by row.

use std::io;

use calamine::{Reader as _, Xlsx};

use super::inspection::{SheetFacts, inspect};
use super::sheet::{Cells, Sheet, Which, each_sheet, text_of};
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
    let (mut line, mut row) = (0, Cells::default());
    loop {
        let cell = cells.next_cell().map_err(broken)?;
        let position = cell.as_ref().map(calamine::Cell::get_position);
        let next_line = position.map_or(0, |(line, _)| u64::from(line) + 1);
        if next_line != line {
            let mut complete = std::mem::take(&mut row);
            let complete_line = std::mem::replace(&mut line, next_line);
            if complete_line > 0 {
                carry(&mut carried, facts, complete_line, &mut complete);
                let is_hidden = facts.hidden.contains(&complete_line) && !which.hidden_rows;
                if is_hidden {
                    sheet.hidden_rows += u64::from(!complete.is_blank());
                } else {
                    let next = take(Row {
                        sheet: sheet.number,
                        line: complete_line,
                        cells: complete.into_list(),
                    });
                    if next != Next::Row {
                        return Ok(next);
                    }
                }
            }
        }
        let (Some(cell), Some((_, column))) = (cell, position) else {
            return Ok(Next::Row);
        };
        row.put(column as usize, &text_of(cell.get_value()));
    }
}

fn carry(carried: &mut Carried, facts: &SheetFacts, line: u64, cells: &mut Cells) {
    for span in facts.merged.get(&line).into_iter().flatten() {
        if let Some(value) = cells.get(span.column) {
            carried.begin(span.column, span.last, value);
        }
    }
    carried.fill(line, cells);
}

//! Which sheets of a workbook are read, and which columns of each continue those of the first.

use super::columns::{by_header, normalised};
use super::files::sheet::Sheet;
use super::find_table::{Table, find};
use super::guess::{Guess, Known, SAMPLE};
use super::input::Input;
use super::notice::{Notice, SheetUse};
use super::row::Row;
use super::{Target, rows};
use crate::services::ServiceError;

/// Chooses the sheets; returns the first rows of the first one.
pub(super) fn choose(
    guess: &mut Guess,
    input: &Input,
    known: &Known,
) -> Result<Vec<Row>, ServiceError> {
    let heads = rows::heads(input, &guess.reading, SAMPLE)?;
    guess.sheets = heads.iter().map(|(sheet, _)| sheet.name.clone()).collect();
    let is_wanted = |sheet: &Sheet| match &known.sheets {
        Some(chosen) => chosen.contains(&sheet.number),
        None => !sheet.is_hidden,
    };
    let candidates = || {
        heads
            .iter()
            .filter(|(sheet, rows)| is_wanted(sheet) && !rows.is_empty())
    };
    let with_header =
        candidates().find(|(sheet, rows)| find(rows, sheet.number, None).header.is_some());
    let Some((first, first_rows)) = with_header.or_else(|| candidates().next()) else {
        return Ok(Vec::new());
    };
    let sample = guess.take_table(first_rows, first.number, known.header);
    let mut notices = Vec::new();
    for (sheet, rows) in &heads {
        let done = if sheet.number == first.number {
            SheetUse::Read
        } else if rows.is_empty() {
            SheetUse::Empty
        } else if sheet.is_hidden && known.sheets.is_none() {
            SheetUse::Hidden
        } else if !is_wanted(sheet) {
            SheetUse::NotChosen
        } else if let Some(table) = continued(guess, sheet, rows, known) {
            guess.reading.tables.push(table);
            SheetUse::Read
        } else {
            SheetUse::OtherColumns
        };
        if heads.len() > 1 {
            notices.push(Notice::Sheet {
                name: sheet.name.clone(),
                done,
            });
        }
        if sheet.hidden_rows > 0 && done == SheetUse::Read {
            notices.push(Notice::HiddenRows {
                sheet: sheet.name.clone(),
                count: sheet.hidden_rows,
            });
        }
    }
    notices.append(&mut guess.notices);
    guess.notices = notices;
    guess.reading.tables.sort_by_key(|table| table.sheet);
    // The first table names the columns of all.
    let first = first.number;
    guess
        .reading
        .tables
        .sort_by_key(|table| table.sheet != first);
    Ok(sample)
}

/// The table of a further sheet, if its columns continue those of the first: the same headings, or the same content.
fn continued(guess: &Guess, sheet: &Sheet, rows: &[Row], known: &Known) -> Option<Table> {
    let found = find(rows, sheet.number, None);
    let Some(header) = found.header.and_then(|at| rows.get(at)) else {
        // Without headings only the organiser can tell that they are the same.
        return known.sheets.as_ref().map(|_| found.table);
    };
    let sample = rows.get(found.first..).unwrap_or_default();
    let targets = by_header(header, sample);
    let names: Vec<String> = guess.header.iter().map(|name| normalised(name)).collect();
    let columns = &guess.reading.columns;
    let mut taken = vec![false; columns.len()];
    let mut projection = Vec::new();
    for (at, target) in targets.iter().enumerate() {
        let name = header
            .cells
            .as_ref()
            .and_then(|cells| cells.get(at))
            .map(|cell| normalised(cell));
        let same_name = name
            .filter(|name| !name.is_empty())
            .and_then(|name| names.iter().position(|other| *other == name));
        let same_target = || {
            let is_known = *target != Target::Ignored;
            columns.iter().position(|other| is_known && other == target)
        };
        let column = same_name
            .or_else(same_target)
            .filter(|at| taken.get(*at) == Some(&false));
        if let Some(at) = column {
            taken[at] = true;
        }
        projection.push(column);
    }
    // A sheet without the columns of the names is another table.
    let has_names = columns
        .iter()
        .zip(&taken)
        .all(|(target, taken)| target.is_optional() || *taken || *target == Target::Organisation);
    let shared = taken.iter().filter(|taken| **taken).count();
    let is_named = columns.iter().any(|target| !target.is_optional());
    (is_named && has_names && shared > 0).then_some(Table {
        columns: projection,
        ..found.table
    })
}

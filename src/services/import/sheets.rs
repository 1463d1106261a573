//! Which sheets of a workbook are read, and which columns of each continue those of the first.

use super::columns::{
    Doubt, by_header, cells, doubts, hides, normalised, percentage, refuses_list,
};
use super::files::sheet::Sheet;
use super::find_table::{Table, find};
use super::guess::{Guess, Known, SAMPLE};
use super::input::Input;
use super::notice::{Notice, SheetUse};
use super::row::Row;
use super::values::dates::looks_like_date;
use super::{Target, rows};
use crate::domain::text::contact_data::holds_address;
use crate::services::ServiceError;

/// Chooses the sheets; returns the first rows of the first one.
pub(super) fn choose(
    guess: &mut Guess,
    input: &Input,
    known: &Known,
) -> Result<Vec<Row>, ServiceError> {
    let heads = rows::heads(input, &guess.reading, SAMPLE)?;
    guess.sheets = heads.iter().map(|(sheet, _)| sheet.name.clone()).collect();
    let is_visible = |sheet: &Sheet| match &known.sheets {
        Some(chosen) => chosen.contains(&sheet.number),
        None => !sheet.is_hidden,
    };
    // A workbook that has nothing else is a list of its own.
    let has_others = heads
        .iter()
        .any(|(sheet, rows)| is_visible(sheet) && !rows.is_empty() && !refuses_list(&sheet.name));
    let is_refusing =
        |sheet: &Sheet| known.sheets.is_none() && has_others && refuses_list(&sheet.name);
    let is_wanted = |sheet: &Sheet| is_visible(sheet) && !is_refusing(sheet);
    let candidates = || {
        heads
            .iter()
            .filter(|(sheet, rows)| is_wanted(sheet) && !rows.is_empty())
    };
    // Instructions may stand on a sheet in front of the list, with an example in the shape of one.
    let with_people = candidates().find(|(sheet, rows)| holds_people(rows, sheet.number));
    let with_header = with_people.or_else(|| {
        candidates().find(|(sheet, rows)| find(rows, sheet.number, None).header.is_some())
    });
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
        } else if is_refusing(sheet) {
            SheetUse::Refusing
        } else if !is_wanted(sheet) {
            SheetUse::NotChosen
        } else if let Some(table) = continued(guess, &sample, sheet, rows, known) {
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

/// Whether a sheet has a header with the names of people, and people below it.
fn holds_people(rows: &[Row], sheet: usize) -> bool {
    let found = find(rows, sheet, None);
    let Some(header) = found.header.and_then(|at| rows.get(at)) else {
        return false;
    };
    let sample = rows.get(found.first..).unwrap_or_default();
    let targets = by_header(header, sample);
    let known = targets
        .iter()
        .filter(|target| **target != Target::Ignored)
        .count();
    !sample.is_empty() && known > 1 && targets.iter().any(|target| target.is_name())
}

/// Whether a sheet without headings goes on with the rows of the first one, as further pages of a list do: as many
/// columns, names where the first one has names, and addresses where it has addresses.
fn continues(guess: &Guess, first: &[Row], rows: &[Row]) -> bool {
    let width = |rows: &[Row]| {
        let filled = |row: &Row| cells(row).iter().rposition(|cell| !cell.trim().is_empty());
        rows.iter()
            .filter_map(filled)
            .max()
            .map_or(0, |last| last + 1)
    };
    let columns = &guess.reading.columns;
    let is_name = |cell: &str| {
        let begins = cell.chars().next().is_some_and(|c| !c.is_lowercase());
        begins && cell.len() < 60 && !cell.chars().any(char::is_numeric) && !holds_address(cell)
    };
    let agrees = |(at, target): (usize, &Target)| match target {
        Target::Email => {
            percentage(first, at, holds_address) <= 50 || percentage(rows, at, holds_address) > 50
        }
        Target::SignedAt => percentage(rows, at, looks_like_date) > 50,
        target if target.is_name() => percentage(rows, at, is_name) > 80,
        _ => true,
    };
    let has_names = columns.iter().any(|target| target.is_name());
    has_names
        && columns.len() > 1
        && width(rows) > 1
        && width(rows) <= width(first).max(guess.header.len())
        && columns.iter().enumerate().all(agrees)
}

/// The table of a further sheet, if its columns continue those of the first: the same headings, or the same content.
fn continued(
    guess: &Guess,
    first_sample: &[Row],
    sheet: &Sheet,
    rows: &[Row],
    known: &Known,
) -> Option<Table> {
    let found = find(rows, sheet.number, None);
    let Some(header) = found.header.and_then(|at| rows.get(at)) else {
        let sample = rows.get(found.first..).unwrap_or_default();
        let is_same = known.sheets.is_some() || continues(guess, first_sample, sample);
        return is_same.then_some(found.table);
    };
    let sample = rows.get(found.first..).unwrap_or_default();
    let targets = by_header(header, sample);
    let doubts = doubts(header, sample);
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
        let is_known = *target != Target::Ignored;
        // Several columns may have the same target.
        let same_target = columns
            .iter()
            .zip(&taken)
            .position(|(other, taken)| is_known && !*taken && other == target);
        let column = same_name
            .or(same_target)
            .filter(|at| taken.get(*at) == Some(&false));
        if let Some(at) = column {
            taken[at] = true;
        } else if target.may_repeat()
            || doubts.get(at) == Some(&Doubt::Heading)
            || percentage(sample, at, hides) > 0
        {
            // Who refuses below a heading that the first sheet does not have must not be overlooked.
            return None;
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

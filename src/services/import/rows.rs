//! The rows of a file, whatever its format: all of them as they stand, or those of its tables.

use std::borrow::Cow;
use std::collections::HashMap;
use std::io;

use super::encoding::Decoding;
use super::files::kind::{self, Kind};
use super::files::sheet::{Sheet, Which};
use super::files::{csv, vcard, workbook, zipped};
use super::find_table::is_repeated;
use super::input::{Input, Survey};
use super::row::{Next, Row, Take};
use super::{Form, Reading, lines};

/// The most bytes of the first rows of all sheets; what is beyond counts as too large.
const HEADS_MAX: usize = 16 * 1024 * 1024;

/// The file itself, or the list inside an archive; and what it is.
pub(super) fn unpacked<'a>(
    input: &'a Input,
    survey: &Survey,
) -> io::Result<(Cow<'a, Input>, Survey, Kind)> {
    let kind = kind::of(input, &survey.head, survey.is_utf16())?;
    if kind != Kind::Zipped {
        return Ok((Cow::Borrowed(input), survey.clone(), kind));
    }
    let list = zipped::unpacked(input)?;
    let inner = list.survey()?;
    let kind = kind::of(&list, &inner.head, inner.is_utf16())?;
    if kind == Kind::Zipped {
        return Err(super::Unreadable::Archive.into());
    }
    Ok((Cow::Owned(list), inner, kind))
}

/// The list inside an archive, or the file itself.
fn content(input: &Input) -> io::Result<Cow<'_, Input>> {
    // A workbook is an archive too.
    if input.starts_with_zip()? && kind::of(input, kind::ZIP, false)? == Kind::Zipped {
        return Ok(Cow::Owned(zipped::unpacked(input)?));
    }
    Ok(Cow::Borrowed(input))
}

/// Passes every row that is not empty to `take`, headers included. Returns the sheets of a workbook.
pub(super) fn each_raw(
    input: &Input,
    reading: &Reading,
    which: Which,
    take: &mut Take,
) -> io::Result<Vec<Sheet>> {
    let input = content(input)?;
    let decoding = Decoding::named(&reading.encoding).unwrap_or(Decoding::One(encoding_rs::UTF_8));
    let mut filled = |row: Row| {
        if row.is_empty() { Next::Row } else { take(row) }
    };
    match reading.form {
        Form::Csv => csv::each_record(input.text(decoding)?, reading.delimiter, &mut filled)?,
        Form::Lines => lines::each_line(input.text(decoding)?, &mut filled)?,
        Form::Vcard => vcard::each_contact(input.text(decoding)?, &mut filled)?,
        Form::Xlsx | Form::Ods | Form::Xls => {
            return workbook::each_row(&input, reading.form, which, &mut filled);
        }
    }
    Ok(Vec::new())
}

/// Passes the rows of the tables to `take`, until it stops. Titles, headers and empty rows are skipped.
pub(super) fn each_row(input: &Input, reading: &Reading, take: &mut Take) -> io::Result<()> {
    let table_of = |sheet: usize| reading.tables.iter().find(|table| table.sheet == sheet);
    let which = Which {
        sheet: &|number| table_of(number).is_some(),
        hidden_rows: reading.rules.hidden_rows,
    };
    let mut headers: HashMap<usize, Row> = HashMap::new();
    let mut of_table = |row: Row| {
        let Some(table) = table_of(row.sheet) else {
            return Next::Row;
        };
        // A file whose lines end as on an old Macintosh has one line only: the first row of that number is the header.
        if row.line == table.header && !headers.contains_key(&row.sheet) {
            headers.insert(row.sheet, row);
            return Next::Row;
        }
        if row.line < table.first {
            return Next::Row;
        }
        let header = headers.get(&row.sheet);
        if header.is_some_and(|header| is_repeated(header, &row)) {
            return Next::Row;
        }
        take(Row {
            cells: row.cells.map(|cells| table.projected(cells)),
            ..row
        })
    };
    each_raw(input, reading, which, &mut of_table)?;
    Ok(())
}

/// The first rows of a text.
pub(super) fn head(input: &Input, reading: &Reading, most: usize) -> io::Result<Vec<Row>> {
    let mut rows = Vec::new();
    let which = Which {
        sheet: &|_| true,
        hidden_rows: false,
    };
    each_raw(input, reading, which, &mut |row| {
        rows.push(row);
        if rows.len() < most {
            Next::Row
        } else {
            Next::Stop
        }
    })?;
    Ok(rows)
}

/// All sheets of a workbook, each with its first rows.
pub(super) fn heads(
    input: &Input,
    reading: &Reading,
    most: usize,
) -> io::Result<Vec<(Sheet, Vec<Row>)>> {
    let mut rows: Vec<Row> = Vec::new();
    let which = Which {
        sheet: &|_| true,
        hidden_rows: reading.rules.hidden_rows,
    };
    let (mut of_sheet, mut left) = ((0, 0), HEADS_MAX);
    let sheets = each_raw(input, reading, which, &mut |row| {
        of_sheet = if of_sheet.0 == row.sheet {
            (row.sheet, of_sheet.1 + 1)
        } else {
            (row.sheet, 1)
        };
        let size = row.cells.iter().flatten().map(String::len).sum();
        let fits = left.checked_sub(size);
        left = fits.unwrap_or_default();
        rows.push(Row {
            cells: row.cells.filter(|_| fits.is_some()),
            ..row
        });
        if of_sheet.1 < most {
            Next::Row
        } else {
            Next::Sheet
        }
    })?;
    let mut heads: Vec<(Sheet, Vec<Row>)> = sheets
        .into_iter()
        .map(|sheet| (sheet, Vec::new()))
        .collect();
    for row in rows {
        if let Some((_, list)) = heads
            .iter_mut()
            .find(|(sheet, _)| sheet.number == row.sheet)
        {
            list.push(row);
        }
    }
    Ok(heads)
}

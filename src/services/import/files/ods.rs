//! Spreadsheets of LibreOffice (ODS), row by row.

use std::collections::HashSet;
use std::io::{self, BufRead, BufReader};

use quick_xml::Reader;
use quick_xml::events::{BytesRef, BytesStart, Event};

use super::CELLS_MAX;
use super::inspection::attribute;
use super::limits::{Bounded, Limits, Piece};
use super::sheet::{Cells, SHEETS_MAX, Sheet, Which};
use super::span::Carried;
use super::unreadable::{broken, broken_xml};
use crate::services::export::unguarded;
use crate::services::import::input::Input;
use crate::services::import::row::{Next, Row, Take};

/// How often a row with content is repeated at most: more are no list of people.
const REPEATED_MAX: u64 = 100;
/// The most styles that hide a sheet.
const STYLES_MAX: usize = 1_000;
/// The most characters of the name of a sheet; programs allow 31.
const NAME_MAX: usize = 200;
/// The most bytes of a cell.
const CELL_MAX: usize = 64 * 1024;

/// The row that is being read.
#[derive(Default)]
struct Current {
    line: u64,
    /// How many rows it stands for.
    count: u64,
    is_hidden: bool,
    cells: Cells,
    /// The column of the next cell.
    column: usize,
}

/// The cell that is being read.
#[derive(Default)]
struct CellText {
    /// The value in its machine form, if it has one.
    value: Option<String>,
    text: String,
    columns: usize,
    rows: u64,
}

pub(super) fn each_row(input: &Input, which: Which, take: &mut Take) -> io::Result<Vec<Sheet>> {
    let mut archive = zip::ZipArchive::new(input.open()?).map_err(broken)?;
    let file = archive.by_name("content.xml").map_err(broken)?;
    let mut reader = Content {
        which,
        hidden_styles: HashSet::new(),
        style: None,
        sheets: Vec::new(),
        is_read: false,
        is_stopped: false,
        row: Current::default(),
        cell: None,
        annotations: 0,
        in_paragraph: false,
        carried: Carried::default(),
    };
    let bounded = Bounded::new(file, Limits::of(input).all);
    let piece = bounded.piece.clone();
    reader.read(BufReader::new(bounded), &piece, take)?;
    Ok(reader.sheets)
}

struct Content<'a> {
    which: Which<'a>,
    /// Styles of tables that are not shown.
    hidden_styles: HashSet<String>,
    style: Option<String>,
    sheets: Vec<Sheet>,
    /// Whether the rows of the current sheet are wanted.
    is_read: bool,
    is_stopped: bool,
    row: Current,
    cell: Option<CellText>,
    /// How many annotations the position is in: their text is no part of the cell.
    annotations: usize,
    in_paragraph: bool,
    carried: Carried,
}

impl Content<'_> {
    fn read(&mut self, reader: impl BufRead, piece: &Piece, take: &mut Take) -> io::Result<()> {
        let mut xml = Reader::from_reader(reader);
        xml.config_mut().check_end_names = false;
        let mut buffer = Vec::new();
        loop {
            buffer.clear();
            piece.begin();
            match xml.read_event_into(&mut buffer) {
                Ok(Event::Start(element)) => self.begin(&element),
                Ok(Event::Empty(element)) => {
                    self.begin(&element);
                    self.end(element.local_name().as_ref(), take);
                }
                Ok(Event::End(element)) => self.end(element.local_name().as_ref(), take),
                Ok(Event::Text(text)) => self.push(text.as_ref()),
                Ok(Event::CData(text)) => self.push(text.as_ref()),
                Ok(Event::GeneralRef(entity)) => self.push_entity(&entity),
                Ok(Event::Eof) => return Ok(()),
                Ok(_) => {}
                Err(error) => return Err(broken_xml(error)),
            }
            if self.is_stopped || self.sheets.len() > SHEETS_MAX {
                return Ok(());
            }
        }
    }

    fn push(&mut self, text: &str) {
        if let Some(cell) = &mut self.cell
            && self.in_paragraph
            && self.annotations == 0
            && cell.text.len() + text.len() < CELL_MAX
        {
            cell.text.push_str(text);
        }
    }

    fn push_entity(&mut self, entity: &BytesRef) {
        let character = entity.resolve_char_ref().ok().flatten();
        let text = match entity.as_ref() {
            "amp" => "&".to_owned(),
            "lt" => "<".to_owned(),
            "gt" => ">".to_owned(),
            "quot" => "\"".to_owned(),
            "apos" => "'".to_owned(),
            _ => character.map(String::from).unwrap_or_default(),
        };
        self.push(&text);
    }

    fn begin(&mut self, element: &BytesStart) {
        let number = |name| attribute(element, name).and_then(|number| number.parse::<u64>().ok());
        match element.local_name().as_ref() {
            "style" => self.style = attribute(element, "name"),
            "table-properties"
                if self.hidden_styles.len() < STYLES_MAX
                    && attribute(element, "display").as_deref() == Some("false") =>
            {
                self.hidden_styles.extend(self.style.clone());
            }
            "table" => self.begin_sheet(element),
            "table-row" => {
                self.row.line = self.row.line.saturating_add(self.row.count);
                let visibility = attribute(element, "visibility");
                self.row = Current {
                    line: self.row.line,
                    count: number("number-rows-repeated").unwrap_or(1),
                    is_hidden: visibility.is_some_and(|word| word != "visible"),
                    ..Current::default()
                };
            }
            "table-cell" | "covered-table-cell" => {
                let repeated = number("number-columns-repeated").unwrap_or(1);
                self.cell = Some(CellText {
                    value: value_of(element),
                    text: String::new(),
                    columns: usize::try_from(repeated).unwrap_or(CELLS_MAX),
                    rows: number("number-rows-spanned").unwrap_or(1),
                });
            }
            "annotation" => self.annotations += 1,
            "p" if self.annotations == 0 => {
                if self.cell.as_ref().is_some_and(|cell| !cell.text.is_empty()) {
                    self.in_paragraph = true;
                    self.push("\n");
                }
                self.in_paragraph = true;
            }
            "s" => self.push(" "),
            "tab" => self.push("\t"),
            "line-break" => self.push("\n"),
            _ => {}
        }
    }

    fn begin_sheet(&mut self, element: &BytesStart) {
        let number = self.sheets.len() + 1;
        let style = attribute(element, "style-name").unwrap_or_default();
        self.is_read = (self.which.sheet)(number);
        self.row = Current {
            line: 1,
            ..Current::default()
        };
        self.carried = Carried::default();
        self.sheets.push(Sheet {
            number,
            name: attribute(element, "name")
                .unwrap_or_default()
                .chars()
                .take(NAME_MAX)
                .collect(),
            is_hidden: self.hidden_styles.contains(&style),
            hidden_rows: 0,
        });
    }

    fn end(&mut self, name: &str, take: &mut Take) {
        match name {
            "annotation" => self.annotations = self.annotations.saturating_sub(1),
            "p" => self.in_paragraph = false,
            "table-cell" | "covered-table-cell" => self.end_cell(),
            "table-row" => self.end_row(take),
            "table" => self.is_read = false,
            _ => {}
        }
    }

    fn end_cell(&mut self) {
        let Some(cell) = self.cell.take() else {
            return;
        };
        let text = cell.value.unwrap_or(cell.text);
        let first = self.row.column;
        self.row.column = first.saturating_add(cell.columns);
        if text.is_empty() || !self.is_read {
            return;
        }
        for column in first..self.row.column.min(CELLS_MAX) {
            self.row.cells.put(column, unguarded(&text));
        }
        if cell.rows > 1 {
            self.carried
                .begin(first, self.row.line.saturating_add(cell.rows - 1), &text);
        }
    }

    fn end_row(&mut self, take: &mut Take) {
        let mut cells = std::mem::take(&mut self.row.cells);
        if !self.is_read || cells.is_blank() {
            return;
        }
        let Some(sheet) = self.sheets.last_mut() else {
            return;
        };
        self.carried.fill(self.row.line, &mut cells);
        let cells = cells.into_list();
        for line in
            (self.row.line..).take(usize::try_from(self.row.count.min(REPEATED_MAX)).unwrap_or(1))
        {
            if self.row.is_hidden && !self.which.hidden_rows {
                sheet.hidden_rows += 1;
                continue;
            }
            let row = Row {
                sheet: sheet.number,
                line,
                cells: cells.clone(),
            };
            match take(row) {
                Next::Row => {}
                Next::Sheet => {
                    self.is_read = false;
                    return;
                }
                Next::Stop => {
                    self.is_stopped = true;
                    return;
                }
            }
        }
    }
}

/// The value of a cell in its machine form; `None` for a text.
fn value_of(cell: &BytesStart) -> Option<String> {
    match attribute(cell, "value-type")?.as_str() {
        "date" => attribute(cell, "date-value"),
        "boolean" => {
            let is_yes = attribute(cell, "boolean-value")? == "true";
            Some(if is_yes { "yes" } else { "no" }.to_owned())
        }
        "float" => attribute(cell, "value"),
        "string" => attribute(cell, "string-value"),
        _ => None,
    }
}

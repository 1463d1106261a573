//! A row of an imported file, and its position.

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The sheet of a workbook, from 1; 0 in a text.
    pub sheet: usize,
    /// The line of the text or the row of the sheet, from 1.
    pub line: u64,
    /// `None` when the row is too large.
    pub cells: Option<Vec<String>>,
}

impl Row {
    /// Its position for display, as [`place`] formats it.
    #[must_use]
    pub fn place(&self) -> String {
        place(self.sheet, self.line)
    }

    pub(super) fn is_empty(&self) -> bool {
        let cells = self.cells.as_ref();
        cells.is_some_and(|cells| cells.iter().all(|cell| cell.trim().is_empty()))
    }
}

/// The position of a row for display: its line, preceded by the number of the sheet from the second sheet on.
#[must_use]
pub fn place(sheet: usize, line: u64) -> String {
    match sheet {
        0 | 1 => line.to_string(),
        sheet => format!("{sheet}:{line}"),
    }
}

/// How to go on after a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Next {
    Row,
    /// With the next sheet; the end of a text.
    Sheet,
    Stop,
}

/// Receives a row; returns how to go on.
pub(super) type Take<'a> = dyn FnMut(Row) -> Next + 'a;

/// Passes rows of a text on, each with its line; `false` when no more are wanted.
pub(super) fn pass(
    take: &mut Take,
    rows: impl IntoIterator<Item = (u64, Option<Vec<String>>)>,
) -> bool {
    rows.into_iter().all(|(line, cells)| {
        let row = Row {
            sheet: 0,
            line,
            cells,
        };
        matches!(take(row), Next::Row)
    })
}

//! What is exported, and in which form.

use super::columns::Column;
use super::filter::Filter;
use crate::domain::{Language, Zone, stored_words};

stored_words! {
    Format {
        /// RFC 4180, with a comma.
        Csv = "csv",
        /// CSV as French Excel opens it: byte order mark and semicolons.
        CsvExcel = "csv-excel",
        /// An Excel workbook; every cell is text.
        Xlsx = "xlsx",
        /// One JSON object per line.
        JsonLines = "jsonl",
        /// The public list, one signatory per line, in plain text.
        Text = "text",
        /// The public list, as HTML lists.
        Html = "html",
        /// The public list, as Markdown lists.
        Markdown = "markdown",
    }
}

impl Format {
    /// Whether it is a block to print rather than a table: a block contains only the public list.
    #[must_use]
    pub fn is_block(self) -> bool {
        matches!(self, Self::Text | Self::Html | Self::Markdown)
    }
}

stored_words! {
    Order {
        Signing = "signing",
        /// By family name or by name of the organisation, as in a French directory.
        Name = "name",
    }
}

#[derive(Debug, Clone)]
pub struct Request {
    pub format: Format,
    /// The columns of a table, in order. A block shows the role and the place if they are named here.
    pub columns: Vec<Column>,
    pub filter: Filter,
    pub order: Order,
    /// Do not guard cells against being read as formulas: for programs, not for spreadsheets.
    pub raw: bool,
    /// The language of the headings and the punctuation of a block.
    pub language: Language,
    /// The zone of the times. An export uses that of its appeal.
    pub zone: Zone,
}

impl Request {
    /// All columns of the confirmed signatures, in the order of signing.
    #[must_use]
    pub fn new(format: Format) -> Self {
        let columns = if format.is_block() {
            vec![Column::Role]
        } else {
            Column::ALL.to_vec()
        };
        Self {
            format,
            columns,
            filter: Filter::default(),
            order: Order::Signing,
            raw: false,
            language: Language::french(),
            zone: Zone::utc(),
        }
    }
}

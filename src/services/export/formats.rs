//! The writers of the formats.

use std::io::{self, Write};

use super::blocks::Blocks;
use super::csv::Csv;
use super::hashing_writer::HashingWriter;
use super::json::JsonLines;
use super::request::{Format, Request};
use super::sheet::Sheet;
use super::xlsx::Xlsx;
use crate::domain::AppealText;
use crate::i18n::Catalog;

/// Begins an export in the format of the request.
pub(super) fn begin<'a>(
    request: &'a Request,
    texts: &'a [AppealText],
    catalog: &'a Catalog,
    out: impl Write + Send + 'a,
) -> io::Result<Box<dyn Sheet + 'a>> {
    let out = HashingWriter::new(out);
    Ok(match request.format {
        Format::Csv | Format::CsvExcel => Box::new(Csv::new(request, texts, out)?),
        Format::Xlsx => Box::new(Xlsx::new(request, texts, out)?),
        Format::JsonLines => Box::new(JsonLines::new(request, texts, out)),
        Format::Text | Format::Html | Format::Markdown => {
            Box::new(Blocks::new(request, catalog, out))
        }
    })
}

//! JSON Lines exports: one object per line.

use std::io::{self, Write};

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::columns::Cell;
use super::hashing_writer::HashingWriter;
use super::request::Request;
use super::rows::Row;
use super::sheet::Sheet;
use crate::domain::AppealText;

pub(super) struct JsonLines<'a, W: Write> {
    out: HashingWriter<W>,
    request: &'a Request,
    texts: &'a [AppealText],
}

impl<'a, W: Write> JsonLines<'a, W> {
    pub(super) fn new(
        request: &'a Request,
        texts: &'a [AppealText],
        out: HashingWriter<W>,
    ) -> Self {
        Self {
            out,
            request,
            texts,
        }
    }
}

struct Line<'a>(&'a Row, &'a Request, &'a [AppealText]);

impl Serialize for Line<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(row, request, texts) = self;
        let mut map = serializer.serialize_map(Some(request.columns.len()))?;
        for column in &request.columns {
            match column.cell(row, texts, &request.zone) {
                Cell::Text(text) => map.serialize_entry(column.word(), &text)?,
                Cell::Number(number) => map.serialize_entry(column.word(), &number)?,
                Cell::Flag(flag) => map.serialize_entry(column.word(), &flag)?,
            }
        }
        map.end()
    }
}

impl<W: Write + Send> Sheet for JsonLines<'_, W> {
    fn row(&mut self, row: &Row) -> io::Result<()> {
        serde_json::to_writer(&mut self.out, &Line(row, self.request, self.texts))?;
        self.out.write_all(b"\n")
    }

    fn finish(self: Box<Self>) -> io::Result<Vec<u8>> {
        self.out.finish()
    }
}

//! The interface of all export formats, and the writer that hashes their output.

use std::io::{self, BufWriter, Write};

use sha2::{Digest, Sha256};

use super::blocks::Blocks;
use super::csv::Csv;
use super::json::JsonLines;
use super::rows::Row;
use super::xlsx::Xlsx;
use super::{Format, Request};
use crate::domain::AppealText;
use crate::i18n::Catalog;

/// A section of a block.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Section {
    /// First signatories, chosen and ordered by the organiser.
    First,
    Organisations,
    Individuals,
}

/// An export being written in some format.
pub(super) trait Sheet: Send {
    /// Begins a section. Tables have no sections.
    fn section(&mut self, _: Section) -> io::Result<()> {
        Ok(())
    }

    fn row(&mut self, row: &Row) -> io::Result<()>;

    /// Writes the end; returns the SHA-256 of every byte written.
    fn finish(self: Box<Self>) -> io::Result<Vec<u8>>;
}

pub(super) fn new<'a>(
    request: &'a Request,
    texts: &'a [AppealText],
    catalog: &'a Catalog,
    out: impl Write + Send + 'a,
) -> io::Result<Box<dyn Sheet + 'a>> {
    let out = Tally::new(out);
    Ok(match request.format {
        Format::Csv | Format::CsvExcel => Box::new(Csv::new(request, texts, out)?),
        Format::Xlsx => Box::new(Xlsx::new(request, texts, out)?),
        Format::JsonLines => Box::new(JsonLines::new(request, texts, out)),
        Format::Text | Format::Html | Format::Markdown => {
            Box::new(Blocks::new(request, catalog, out))
        }
    })
}

/// A buffered writer that hashes what is written.
pub(super) struct Tally<W: Write> {
    inner: BufWriter<Hashing<W>>,
}

struct Hashing<W> {
    inner: W,
    hash: Sha256,
}

impl<W: Write> Tally<W> {
    pub(super) fn new(inner: W) -> Self {
        let hash = Sha256::new();
        Self {
            inner: BufWriter::with_capacity(64 * 1024, Hashing { inner, hash }),
        }
    }

    /// Flushes the buffer; returns the SHA-256.
    pub(super) fn finish(mut self) -> io::Result<Vec<u8>> {
        self.inner.flush()?;
        let hashing = self
            .inner
            .into_inner()
            .map_err(io::IntoInnerError::into_error)?;
        Ok(hashing.hash.finalize().to_vec())
    }
}

impl<W: Write> Write for Tally<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.inner.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.inner.flush()
    }
}

impl<W: Write> Write for Hashing<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.inner.write(bytes)?;
        self.hash.update(&bytes[..written]);
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.inner.flush()
    }
}

//! Export: the list as CSV or JSON Lines, streamed in constant memory from one snapshot, in the order of signing.

use std::io::Write;

use data_encoding::HEXLOWER;
use serde::Serialize;
use sha2::{Digest, Sha256};

use super::{App, ServiceError};
use crate::domain::{Appeal, AppealText, PrivateRecord, Signature, SignatureState};
use crate::storage::{StorageError, appeals, counters, signatures};

/// Signatures read at a time.
const BATCH: i64 = 1_000;

/// The form of an export.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// RFC 4180, with a comma.
    Csv,
    /// CSV as French Excel opens it: byte order mark and semicolons.
    CsvExcel,
    /// One JSON object a line.
    JsonLines,
}

/// What to export.
#[derive(Debug, Clone)]
pub struct Request {
    /// The form.
    pub format: Format,
    /// The states; only `confirmed` by default.
    pub states: Vec<SignatureState>,
    /// Leave cells as they are instead of guarding them against formulas: for machines, not for spreadsheets.
    pub raw: bool,
}

/// What was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// Rows, without the header.
    pub rows: u64,
    /// SHA-256 of every byte written, in hexadecimal.
    pub sha256: String,
}

#[derive(Serialize)]
struct Line {
    id: i64,
    kind: &'static str,
    state: &'static str,
    first_name: String,
    last_name: String,
    role: String,
    organisation: String,
    acronym: String,
    organisation_kind: &'static str,
    website: String,
    function: String,
    mandate_shown: &'static str,
    place: String,
    country: &'static str,
    email: String,
    publish_name: bool,
    news: bool,
    comment: String,
    language: String,
    text: String,
    source: &'static str,
    posted_at: String,
    confirmed_at: String,
    hold_reason: &'static str,
    removal_reason: String,
}

const HEADER: [&str; 25] = [
    "id",
    "kind",
    "state",
    "first_name",
    "last_name",
    "role",
    "organisation",
    "acronym",
    "organisation_kind",
    "website",
    "function",
    "mandate_shown",
    "place",
    "country",
    "email",
    "publish_name",
    "news",
    "comment",
    "language",
    "text",
    "source",
    "posted_at",
    "confirmed_at",
    "hold_reason",
    "removal_reason",
];

impl Line {
    fn new(signature: &Signature, record: Option<PrivateRecord>, texts: &[AppealText]) -> Self {
        let text = texts.iter().find(|text| text.id == signature.text);
        let group = record
            .as_ref()
            .and_then(|record| record.organisation.as_ref());
        let mandate = record
            .as_ref()
            .filter(|_| group.is_some())
            .map(|record| record.mandate_shown().word());
        let word = |value: Option<&String>| value.cloned().unwrap_or_default();
        let of = |pick: fn(&PrivateRecord) -> Option<&String>| word(record.as_ref().and_then(pick));
        Self {
            id: signature.id,
            kind: signature.kind.word(),
            state: signature.state.word(),
            first_name: record
                .as_ref()
                .map(|record| record.name.first().to_owned())
                .unwrap_or_default(),
            last_name: record
                .as_ref()
                .map(|record| record.name.last().to_owned())
                .unwrap_or_default(),
            role: of(|record| record.role.as_ref()),
            organisation: group
                .map(|group| group.name.as_str().to_owned())
                .unwrap_or_default(),
            acronym: word(group.and_then(|group| group.acronym.as_ref())),
            organisation_kind: group.map_or("", |group| group.kind.word()),
            website: word(group.and_then(|group| group.website.as_ref())),
            function: group
                .map(|group| group.function.clone())
                .unwrap_or_default(),
            mandate_shown: mandate.unwrap_or_default(),
            place: of(|record| record.place.as_ref()),
            country: record
                .as_ref()
                .and_then(|record| record.country)
                .map_or("", |country| country.code()),
            email: record
                .as_ref()
                .and_then(|r| r.email.as_ref())
                .map(|e| e.as_str().to_owned())
                .unwrap_or_default(),
            publish_name: record.as_ref().is_some_and(|record| record.publish),
            news: record.as_ref().is_some_and(|record| record.news),
            comment: of(|record| record.comment.as_ref()),
            language: signature.language.to_string(),
            text: text
                .map(|text| format!("{}-{}", text.language, text.number))
                .unwrap_or_default(),
            source: signature.source.word(),
            posted_at: signature.created_at.rfc3339(),
            confirmed_at: signature
                .confirmed_at
                .map(crate::domain::Timestamp::rfc3339)
                .unwrap_or_default(),
            hold_reason: signature.hold_reason.map_or("", |reason| reason.word()),
            removal_reason: word(signature.removal_reason.as_ref()),
        }
    }

    fn cells(self) -> [String; 25] {
        let yes = |value: bool| if value { "yes" } else { "no" }.to_owned();
        [
            self.id.to_string(),
            self.kind.to_owned(),
            self.state.to_owned(),
            self.first_name,
            self.last_name,
            self.role,
            self.organisation,
            self.acronym,
            self.organisation_kind.to_owned(),
            self.website,
            self.function,
            self.mandate_shown.to_owned(),
            self.place,
            self.country.to_owned(),
            self.email,
            yes(self.publish_name),
            yes(self.news),
            self.comment,
            self.language,
            self.text,
            self.source.to_owned(),
            self.posted_at,
            self.confirmed_at,
            self.hold_reason.to_owned(),
            self.removal_reason,
        ]
    }
}

/// Guards a cell against being read as a formula: a quote before `= + - @`, tab, line breaks and full-width forms.
#[must_use]
pub fn guarded(cell: String) -> String {
    let starts = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];
    if cell.starts_with(starts) {
        format!("'{cell}")
    } else {
        cell
    }
}

/// Counts and hashes what passes.
struct Tally<W> {
    inner: W,
    hash: Sha256,
}

impl<W: Write> Write for Tally<W> {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        let written = self.inner.write(bytes)?;
        self.hash.update(&bytes[..written]);
        Ok(written)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        self.inner.flush()
    }
}

/// About how many rows an export of the confirmed will have: for a progress bar.
///
/// # Errors
/// Those of the database.
pub async fn expected(app: &App, appeal: &Appeal) -> Result<u64, ServiceError> {
    let id = appeal.id;
    let count = app.storage.read(move |c| counters::of(c, id)).await?;
    Ok(u64::try_from(count.total()).unwrap_or_default())
}

/// Writes the export. `progress` is told the rows written so far.
///
/// # Errors
/// Those of the database and of the stream.
pub async fn export<W: Write + Send + 'static>(
    app: &App,
    appeal: &Appeal,
    request: Request,
    out: W,
    progress: impl Fn(u64) + Send + 'static,
) -> Result<Report, ServiceError> {
    let key = app.key(appeal)?;
    let id = appeal.id;
    let done = app.storage.snapshot(move |c| {
        let failed = |error: std::io::Error| {
            StorageError::Other(format!("the export cannot be written: {error}"))
        };
        let texts = appeals::texts(c, id)?;
        let mut writer = Rows::new(out, &request).map_err(failed)?;
        let (mut after, mut rows) = (0, 0);
        loop {
            let batch = signatures::page(c, id, &request.states, after, BATCH)?;
            let Some(last) = batch.last() else { break };
            after = last.id;
            for signature in &batch {
                let record = match signature.sealed.is_empty() {
                    true => None,
                    false => Some(
                        key.open_record(&signature.claim_index, &signature.sealed)
                            .map_err(|error| StorageError::Other(error.to_string()))?,
                    ),
                };
                writer
                    .write(Line::new(signature, record, &texts))
                    .map_err(failed)?;
                rows += 1;
            }
            progress(rows);
        }
        let hash = writer.finish().map_err(failed)?;
        Ok(Report {
            rows,
            sha256: HEXLOWER.encode(&hash),
        })
    });
    Ok(done.await?)
}

enum Rows<W: Write> {
    Csv(Box<csv::Writer<Tally<W>>>, bool),
    Json(Tally<std::io::BufWriter<W>>),
}

impl<W: Write> Rows<W> {
    fn new(out: W, request: &Request) -> std::io::Result<Self> {
        if request.format == Format::JsonLines {
            return Ok(Self::Json(Tally {
                inner: std::io::BufWriter::new(out),
                hash: Sha256::new(),
            }));
        }
        let excel = request.format == Format::CsvExcel;
        let mut tally = Tally {
            inner: out,
            hash: Sha256::new(),
        };
        if excel {
            tally.write_all("\u{feff}".as_bytes())?;
        }
        let delimiter = if excel { b';' } else { b',' };
        let mut writer = csv::WriterBuilder::new()
            .delimiter(delimiter)
            .terminator(csv::Terminator::CRLF)
            .buffer_capacity(64 * 1024)
            .from_writer(tally);
        writer.write_record(HEADER)?;
        Ok(Self::Csv(Box::new(writer), request.raw))
    }

    fn write(&mut self, line: Line) -> std::io::Result<()> {
        match self {
            Self::Csv(writer, true) => Ok(writer.write_record(line.cells())?),
            Self::Csv(writer, false) => Ok(writer.write_record(line.cells().map(guarded))?),
            Self::Json(out) => {
                serde_json::to_writer(&mut *out, &line)?;
                out.write_all(b"\n")
            }
        }
    }

    fn finish(self) -> std::io::Result<Vec<u8>> {
        let hash = match self {
            Self::Csv(writer, _) => {
                let mut tally = writer
                    .into_inner()
                    .map_err(|error| std::io::Error::other(error.to_string()))?;
                tally.flush()?;
                tally.hash
            }
            Self::Json(mut out) => {
                out.flush()?;
                out.hash
            }
        };
        Ok(hash.finalize().to_vec())
    }
}

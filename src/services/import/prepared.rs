//! Rows on their way from the file to the database.

use std::time::Duration;

use tokio::sync::mpsc::Receiver;

use super::{Finding, Reason, Row};
use crate::domain::PrivateRecord;
use crate::services::{Progress, ServiceError};
use crate::storage::imports::NewRow;

/// How often whoever waits for rows looks whether they are still wanted.
const WANTED_CHECKED: Duration = Duration::from_millis(200);

/// A row as it was parsed.
#[derive(Debug, Clone)]
pub struct Understood {
    /// The sheet of a workbook, from 1; 0 in a text.
    pub sheet: usize,
    /// Its line, from 1.
    pub line: u64,
    pub record: PrivateRecord,
}

/// A row before the database is asked about it.
pub(super) enum PreparedRow {
    /// It can be stored unless the database knows its signatory; with the reasons why cells were dropped. Its data is in [`PreparedChunk::new`], in the same order.
    New(Row, Vec<Reason>),
    LeftOut(Finding),
}

/// Some rows of the file, in their order.
#[derive(Default)]
pub(super) struct PreparedChunk {
    pub(super) rows: Vec<PreparedRow>,
    pub(super) new: Vec<NewRow>,
    /// Rows for the preview.
    pub(super) parsed: Vec<Understood>,
}

/// What comes next of a file that is read.
pub(super) enum NextChunk {
    Rows(PreparedChunk),
    End,
    Cancelled,
}

/// Waits for rows while they are wanted: another file may be read first.
pub(super) async fn next_chunk(
    chunks: &mut Receiver<Result<PreparedChunk, ServiceError>>,
    progress: &Progress,
) -> Result<NextChunk, ServiceError> {
    loop {
        let next = tokio::time::timeout(WANTED_CHECKED, chunks.recv()).await;
        match next {
            Ok(None) => return Ok(NextChunk::End),
            _ if progress.is_cancelled() => return Ok(NextChunk::Cancelled),
            Ok(Some(chunk)) => return chunk.map(NextChunk::Rows),
            Err(_) => {}
        }
    }
}

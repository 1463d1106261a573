//! What each row of an uploaded file would become, for the preview of an import.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use crate::domain::Counting;
use crate::services::import::{self, Finding, Guess, Import, StoredFile, Terms, Understood};
use crate::services::{Progress, ServiceError};
use crate::web::admin::export::links;
use crate::web::admin::import::reading_form;
use crate::web::admin::import::view::{DetectedColumns, LeftLine, ReadLine};
use crate::web::admin::signatories::count_opened;
use crate::web::admin::{AppealAdmin, FormFields};
use crate::web::{Error, State};

/// Number of left-out rows shown with their reason.
const LEFT_OUT_MAX: usize = 100;
/// Number of characters shown of a row.
const EXCERPT_MAX: usize = 160;
/// How long a preview may take; after that it covers only the first rows of a large file.
const PREVIEW_TIMEOUT: Duration = Duration::from_secs(6);

/// An uploaded file, and the organiser's choices about it.
pub(super) struct PreviewInput {
    pub(super) file: StoredFile,
    pub(super) guess: Guess,
    pub(super) typed: FormFields,
    pub(super) terms: Terms,
}

/// The terms for a preview. An import that asks for confirmation is refused while the appeal is closed, which the form
/// says when the import is started; the preview counts as paper then, because the rows would be the same.
pub(in crate::web) fn preview_terms(state: &State, at: &AppealAdmin, terms: Terms) -> Terms {
    if at.appeal.takes_signatures(state.now()) {
        return terms;
    }
    Terms {
        counting: Counting::Paper,
        ..terms
    }
}

/// The rows that a check reports as left out: their number, and the first of them to show.
#[derive(Default)]
struct LeftOutRows {
    count: u64,
    first: Vec<LeftLine>,
    /// Rows that come in without a cell: their number, and the first cells to show.
    incomplete: u64,
    last_incomplete: Option<(usize, u64)>,
    kept: Vec<LeftLine>,
    /// How many of those to show name somebody who has signed.
    signatories: usize,
}

/// What each row would become, for as many rows as [`PREVIEW_TIMEOUT`] allows.
pub(super) async fn preview_rows(
    state: &State,
    at: &AppealAdmin,
    input: &PreviewInput,
) -> Result<DetectedColumns, Error> {
    let (catalog, language) = (&state.app.catalog, &at.admin.language);
    let checked_rows = Arc::new(AtomicU64::new(0));
    let counter = Arc::clone(&checked_rows);
    let progress = Progress::new(move |rows| counter.store(rows, Ordering::Relaxed));
    let left_out: Mutex<LeftOutRows> = Mutex::default();
    let note_left_out = |row: &Finding| {
        let mut left_out = left_out.lock().unwrap_or_else(PoisonError::into_inner);
        let is_shown = left_out.first.len() < LEFT_OUT_MAX;
        left_out.signatories += usize::from(is_shown && row.reason.names_signatory());
        let list = if row.is_kept {
            // Each cell that is dropped is a finding of its own, one row after another.
            let place = Some((row.row.sheet, row.row.line));
            if left_out.last_incomplete != place {
                left_out.incomplete += 1;
                left_out.last_incomplete = place;
            }
            &mut left_out.kept
        } else {
            left_out.count += 1;
            &mut left_out.first
        };
        if list.len() < LEFT_OUT_MAX {
            list.push(LeftLine {
                line: row.row.place(),
                text: excerpt(&row.row),
                sentence: row.reason.sentence(catalog, language),
            });
        }
    };
    let terms = preview_terms(state, at, input.terms.clone());
    let import = Import {
        app: &state.app,
        appeal: &at.appeal,
        input: &input.file.input,
        progress: &progress,
    };
    let check = import::check(import, &input.guess.reading, &terms, note_left_out);
    tokio::pin!(check);
    let result = match tokio::time::timeout(PREVIEW_TIMEOUT, &mut check).await {
        Ok(result) => result,
        Err(_) => {
            progress.cancel();
            check.await
        }
    };
    let preview = match result {
        // The page says that nothing could be read.
        Err(error @ ServiceError::Io(_)) => {
            let why = reading_form::unreadable(error)?;
            return Ok(DetectedColumns {
                unreadable: Some(why.sentence(catalog, language)),
                ..DetectedColumns::default()
            });
        }
        Err(ServiceError::ImportRefused(_)) => return Ok(DetectedColumns::default()),
        result => result?,
    };
    let left_out = std::mem::take(&mut *left_out.lock().unwrap_or_else(PoisonError::into_inner));
    let file = links(at).file(input.file.id);
    count_opened(state, at, left_out.signatories, &file).await?;
    let rows = checked_rows.load(Ordering::Relaxed);
    let notices = input.guess.notices.iter();
    let notices = notices
        .map(|notice| notice.sentence(catalog, language))
        .collect();
    Ok(match preview {
        Some(preview) => DetectedColumns {
            rows: preview.counts.rows,
            whole: true,
            new: preview.counts.new,
            first: preview.first.iter().map(understood_line).collect(),
            left_out: left_out.count,
            left: left_out.first,
            same: preview.same.map(|batch| batch.label),
            notices,
            incomplete: preview.counts.incomplete,
            kept: left_out.kept,
            unreadable: None,
        },
        None => DetectedColumns {
            rows,
            new: rows.saturating_sub(left_out.count),
            left_out: left_out.count,
            left: left_out.first,
            notices,
            incomplete: left_out.incomplete,
            kept: left_out.kept,
            ..DetectedColumns::default()
        },
    })
}

/// The filled cells of a row, cut to [`EXCERPT_MAX`] characters.
fn excerpt(row: &import::Row) -> String {
    let cells = row.cells.iter().flatten();
    let filled: Vec<&str> = cells
        .map(|cell| cell.trim())
        .filter(|cell| !cell.is_empty())
        .collect();
    filled.join(" · ").chars().take(EXCERPT_MAX).collect()
}

fn understood_line(row: &Understood) -> ReadLine {
    let record = &row.record;
    let email = record.email.as_ref();
    ReadLine {
        line: import::place(row.sheet, row.line),
        name: record.public_name(),
        role: record.role.clone().unwrap_or_default(),
        place: record.place.clone().unwrap_or_default(),
        email: email
            .map(|email| email.as_str().to_owned())
            .unwrap_or_default(),
        publish: record.publish,
    }
}

//! The rows that an import will leave out, as a file to download before the import: after it they are not stored.

use std::io::Write;
use std::sync::Arc;

use actix_web::HttpResponse;

use crate::services::ServiceError;
use crate::services::accounts::opened_records::{self, Opening};
use crate::services::import::{self, Finding, Guess, Import, LeftOutFile, StoredFile, Terms};
use crate::web::admin::AppealAdmin;
use crate::web::admin::export::stream::{Body, streamed};
use crate::web::admin::import::row_preview::preview_terms;
use crate::web::public::{HandlerResult, attachment};
use crate::web::{Error, State};

/// Answers with the rows as a CSV file. It checks the whole file, which may take longer than the preview on the page.
pub(in crate::web) async fn download(
    state: &State,
    at: &AppealAdmin,
    file: &StoredFile,
    guess: Guess,
    terms: Terms,
) -> HandlerResult {
    let terms = preview_terms(state, at, terms);
    let body = stream_rows(state, at, file, guess, terms).await?;
    let name = format!("{}-left-out-{}.csv", at.appeal.slug, file.id);
    Ok(HttpResponse::Ok()
        .content_type("text/csv; charset=utf-8")
        .insert_header(attachment(&name))
        .streaming(body))
}

async fn stream_rows(
    state: &State,
    at: &AppealAdmin,
    file: &StoredFile,
    guess: Guess,
    terms: Terms,
) -> Result<Body, Error> {
    let (app, appeal) = (Arc::clone(&state.app), Arc::clone(&at.appeal));
    let session = Arc::clone(&at.admin.session);
    let (input, language) = (file.input.clone(), at.admin.language.clone());
    streamed(move |mut sink, progress| async move {
        let Guess {
            reading, header, ..
        } = guess;
        // In memory, as the uploaded file is: the rows are at most that file and a reason for each.
        let rows = Vec::new();
        let mut file = LeftOutFile::begin(&app.catalog, &language, &header, &reading, true, rows)?;
        // A row that is kept is not to be imported again.
        let mut signatories = 0;
        let add = |row: &Finding| {
            if !row.is_kept {
                signatories += i64::from(row.reason.names_signatory());
                file.add(row);
            }
        };
        let import = Import {
            app: &app,
            appeal: &appeal,
            input: &input,
            progress: &progress,
        };
        let check = import::check(import, &reading, &terms, add);
        if check.await?.is_none() {
            return Ok(false);
        }
        let opening = opened_records::open(&app, &session, appeal.id, signatories);
        if opening.await? == Opening::FreshNeeded {
            return Ok(false);
        }
        let rows = file.finish()?;
        let written = tokio::task::spawn_blocking(move || sink.write_all(&rows)).await;
        written.map_err(|_| std::io::Error::other("writing the rows panicked"))??;
        Ok::<_, ServiceError>(true)
    })
    .await
}

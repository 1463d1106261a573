//! The rows that an import will leave out, to be taken away before the run: nothing of them is kept after it.

use std::io::Write;
use std::sync::Arc;

use actix_web::HttpResponse;

use crate::services::ServiceError;
use crate::services::import::{self, Guess, Import, LeftOutFile, StoredFile, Terms};
use crate::web::admin::AppealAdmin;
use crate::web::admin::export::stream::{Body, streamed};
use crate::web::admin::import::preview::lookable;
use crate::web::public::{HandlerResult, attachment};
use crate::web::{Error, State};

/// Answers with the rows as a file. The whole file is looked at, which may take longer than the look on the page.
pub(in crate::web) async fn take(
    state: &State,
    at: &AppealAdmin,
    file: &StoredFile,
    guess: Guess,
    terms: Terms,
) -> HandlerResult {
    let terms = lookable(state, at, terms);
    let body = body(state, at, file, guess, terms).await?;
    let name = format!("{}-left-out-{}.csv", at.appeal.slug, file.id);
    Ok(HttpResponse::Ok()
        .content_type("text/csv; charset=utf-8")
        .insert_header(attachment(&name))
        .streaming(body))
}

async fn body(
    state: &State,
    at: &AppealAdmin,
    file: &StoredFile,
    guess: Guess,
    terms: Terms,
) -> Result<Body, Error> {
    let (app, appeal) = (Arc::clone(&state.app), Arc::clone(&at.appeal));
    let (input, language) = (file.input.clone(), at.admin.language.clone());
    streamed(move |mut sink, watch| async move {
        let Guess {
            reading, header, ..
        } = guess;
        // In memory, as the file itself is: it is no longer than that and its reasons.
        let rows = Vec::new();
        let mut left = LeftOutFile::begin(&app.catalog, &language, &header, &reading, true, rows)?;
        let import = Import {
            app: &app,
            appeal: &appeal,
            input: &input,
            progress: &watch,
        };
        let looked = import::check(import, &reading, &terms, |one| left.add(one));
        if looked.await?.is_none() {
            return Ok(false);
        }
        let rows = left.finish()?;
        let written = tokio::task::spawn_blocking(move || sink.write_all(&rows)).await;
        written.map_err(|_| std::io::Error::other("writing the rows panicked"))??;
        Ok::<_, ServiceError>(true)
    })
    .await
}

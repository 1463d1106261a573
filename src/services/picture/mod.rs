//! The picture of an appeal: drawn anew from what was uploaded, stored, changed, taken away.

mod draw;

use std::path::PathBuf;

use super::appeals::{AppealPart, SaveOutcome, save};
use super::{App, ServiceError};
use crate::domain::{Actor, AppealId, PictureFile, PictureWords, Problem};
use crate::storage::appeals::pictures;

/// A picture that was drawn: its sizes with their content.
pub struct Drawn(Vec<(PictureFile, Vec<u8>)>);

/// Draws a file anew, off the async threads. What comes out has nothing of the file but its pixels: no place, no camera,
/// no preview, no profile. It may take the memory of 40 million pixels, so nobody should draw two at a time.
///
/// # Errors
/// When the file cannot be read.
pub async fn draw(path: PathBuf) -> Result<Result<Drawn, Problem>, ServiceError> {
    let drawn = tokio::task::spawn_blocking(move || {
        let bytes = std::fs::read(path)?;
        Ok(draw::draw(&bytes).map(Drawn))
    });
    drawn.await.map_err(std::io::Error::other)?
}

/// Stores what is said about a picture, and the picture when it is a new one, unless somebody did so since `base`.
pub async fn save_as(
    app: &App,
    by: Actor,
    id: AppealId,
    base: &str,
    (words, drawn): (PictureWords, Option<Drawn>),
) -> Result<SaveOutcome, ServiceError> {
    save(
        app,
        by,
        id,
        (AppealPart::Picture, base),
        move |c, _, _, _| {
            let files = drawn.as_ref().map(|drawn| drawn.0.as_slice());
            pictures::set(c, id, &words, files)?;
            Ok(serde_json::json!({ "part": "picture", "new": files.is_some() }))
        },
    )
    .await
}

/// Takes the picture of an appeal away, unless somebody changed it since `base`.
pub async fn remove_as(
    app: &App,
    by: Actor,
    id: AppealId,
    base: &str,
) -> Result<SaveOutcome, ServiceError> {
    save(
        app,
        by,
        id,
        (AppealPart::Picture, base),
        move |c, _, _, _| {
            pictures::remove(c, id)?;
            Ok(serde_json::json!({ "part": "picture", "removed": true }))
        },
    )
    .await
}

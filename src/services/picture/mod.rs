//! The picture of an appeal: re-encoding an upload, storing it, removing it.

mod encode;

use super::appeals::{AppealPart, SaveOutcome, save};
use super::{App, ServiceError};
use crate::domain::{
    Actor, AppealId, PictureChange, PictureFile, PictureWords, Problem, PublicChange,
};
use crate::storage::appeals::{changes, pictures};

/// A re-encoded picture: each of its sizes with its content.
pub struct Encoded(Vec<(PictureFile, Vec<u8>)>);

pub enum EncodeOutcome {
    Encoded(Encoded),
    /// The upload is not accepted.
    Invalid(Problem),
}

/// Re-encodes an uploaded file on a blocking thread. Nothing but the pixels is kept: the location, the camera, previews
/// and colour profiles are dropped. It can take the memory of 40 million pixels, so the caller should run one at a time.
pub async fn encode(bytes: Vec<u8>) -> EncodeOutcome {
    let encoded = tokio::task::spawn_blocking(move || match encode::encode(&bytes) {
        Ok(files) => EncodeOutcome::Encoded(Encoded(files)),
        Err(problem) => EncodeOutcome::Invalid(problem),
    });
    // A panic of a decoder is a damaged picture.
    let damaged = |_| EncodeOutcome::Invalid(Problem::PictureUnknown);
    encoded.await.unwrap_or_else(damaged)
}

/// Saves the words of a picture, and the picture itself if there is a new one, unless they were changed since `base`.
pub async fn save_as(
    app: &App,
    by: Actor,
    id: AppealId,
    base: &str,
    (words, encoded): (PictureWords, Option<Encoded>),
) -> Result<SaveOutcome, ServiceError> {
    save(
        app,
        by,
        id,
        (AppealPart::Picture, base),
        move |c, _, section, now| {
            let files = encoded.as_ref().map(|encoded| encoded.0.as_slice());
            let change = match (&section.picture, files) {
                (None, _) => Some(PictureChange::Added),
                (Some(_), Some(_)) => Some(PictureChange::Replaced),
                (Some(old), None) => (old.words != words).then_some(PictureChange::Described),
            };
            if let Some(change) = change {
                changes::add(c, &section.appeal, &PublicChange::Picture { change }, now)?;
            }
            pictures::set(c, id, &words, files)?;
            Ok(serde_json::json!({ "part": "picture", "new": files.is_some() }))
        },
    )
    .await
}

/// Removes the picture of an appeal, unless it was changed since `base`.
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
        move |c, _, section, now| {
            if section.picture.is_some() {
                let change = PictureChange::Removed;
                changes::add(c, &section.appeal, &PublicChange::Picture { change }, now)?;
            }
            pictures::remove(c, id)?;
            Ok(serde_json::json!({ "part": "picture", "removed": true }))
        },
    )
    .await
}

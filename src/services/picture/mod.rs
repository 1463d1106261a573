//! The picture and the logo of an appeal, and the logo of the site: re-encoding an upload, storing it, removing it.

mod encode;
pub mod in_texts;
mod shown;

use std::sync::Arc;

pub(in crate::services) use shown::ShownPictures;
pub use shown::TextsOf;

use super::appeals::{AppealPart, Edit, SaveOutcome, save};
use super::{App, ServiceError};
use crate::domain::{
    Actor, AppealId, PictureChange, PictureSlot, PictureWords, Problem, PublicChange,
};
use crate::storage::appeals::pictures::NewFile;
use crate::storage::appeals::{changes, pictures};

/// A re-encoded picture: each of its sizes with its content, the widest first.
pub struct Encoded(pub(super) Vec<NewFile>);

pub enum EncodeOutcome {
    Encoded(Encoded),
    /// The upload is not accepted.
    Invalid(Problem),
}

/// Re-encodes an uploaded file on a blocking thread. Nothing but the pixels is kept: the location, the camera, previews
/// and colour profiles are dropped. It can take the memory of 40 million pixels, so the caller should run one at a time.
pub async fn encode(bytes: Vec<u8>, slot: PictureSlot) -> EncodeOutcome {
    let encoded = tokio::task::spawn_blocking(move || match encode::encode(&bytes, slot) {
        Ok(files) => EncodeOutcome::Encoded(Encoded(files)),
        Err(problem) => EncodeOutcome::Invalid(problem),
    });
    // A panic of a decoder is a damaged picture.
    let damaged = |_| EncodeOutcome::Invalid(Problem::PictureUnknown);
    encoded.await.unwrap_or_else(damaged)
}

/// The pixels of a stored file; `None` if there is no such file. For drawings that show it.
pub async fn pixels(
    app: &App,
    hash: String,
) -> Result<Option<Arc<image::RgbaImage>>, ServiceError> {
    let read = app.reads().read(move |c| pictures::content(c, &hash));
    let Some((_, content)) = read.await? else {
        return Ok(None);
    };
    let decoded = tokio::task::spawn_blocking(move || image::load_from_memory(&content).ok());
    let decoded = decoded.await.ok().flatten();
    Ok(decoded.map(|image| Arc::new(image.into_rgba8())))
}

/// Saves the words of a picture, and the picture itself if there is a new one, unless they were changed since `base`.
pub async fn save_as(
    app: &App,
    by: Actor,
    (id, slot): (AppealId, PictureSlot),
    base: &str,
    (words, encoded): (PictureWords, Option<Encoded>),
) -> Result<SaveOutcome, ServiceError> {
    save(
        app,
        by,
        id,
        Edit::new(AppealPart::Picture(slot), base),
        move |c, _, section, now| {
            let files = encoded.as_ref().map(|encoded| encoded.0.as_slice());
            let change = match (section.picture_of(slot), files) {
                (None, _) => Some(PictureChange::Added),
                (Some(_), Some(_)) => Some(PictureChange::Replaced),
                (Some(old), None) => (old.words != words).then_some(PictureChange::Described),
            };
            if let Some(change) = change {
                let change = PublicChange::of_picture(slot, change);
                changes::add(c, &section.appeal, &change, now)?;
            }
            pictures::set(c, (id, slot), &words, files)?;
            Ok(serde_json::json!({ "part": slot.word(), "new": files.is_some() }))
        },
    )
    .await
}

/// Removes a picture of an appeal, unless it was changed since `base`.
pub async fn remove_as(
    app: &App,
    by: Actor,
    (id, slot): (AppealId, PictureSlot),
    base: &str,
) -> Result<SaveOutcome, ServiceError> {
    save(
        app,
        by,
        id,
        Edit::new(AppealPart::Picture(slot), base),
        move |c, _, section, now| {
            if section.picture_of(slot).is_some() {
                let change = PublicChange::of_picture(slot, PictureChange::Removed);
                changes::add(c, &section.appeal, &change, now)?;
            }
            pictures::remove(c, id, slot)?;
            Ok(serde_json::json!({ "part": slot.word(), "removed": true }))
        },
    )
    .await
}

//! Pictures that stand in the texts and the news of an appeal.

use super::encode;
use crate::domain::{
    Actor, AppealId, AuditEvent, AuditObject, AuditVerb, PictureFile, Problem, TextPicture,
};
use crate::services::{App, ServiceError, audit};
use crate::storage::appeals::text_pictures;
use crate::storage::{ReadConn, StorageError, appeals, news};

/// The most pictures for the texts of one appeal.
pub const MOST: usize = 100;

/// A re-encoded picture with its content.
pub struct EncodedForText(PictureFile, Vec<u8>);

/// Re-encodes an uploaded file on a blocking thread, as `encode` does.
pub async fn encode_for_text(bytes: Vec<u8>) -> Result<EncodedForText, Problem> {
    let encoded = tokio::task::spawn_blocking(move || encode::encode_for_text(&bytes)).await;
    // A panic of a decoder is a damaged picture.
    let (file, content) = encoded.unwrap_or(Err(Problem::PictureUnknown))?;
    Ok(EncodedForText(file, content))
}

/// The pictures of an appeal, the newest first, each with whether a text or a news item shows it.
pub async fn all(app: &App, id: AppealId) -> Result<Vec<(TextPicture, bool)>, ServiceError> {
    let read = app.storage.read(move |c| {
        let pictures = text_pictures::all(c, id)?;
        let written = Written::read(c, id)?;
        let used = pictures
            .into_iter()
            .map(|picture| {
                let is_used = written.shows(&picture.file.hash);
                (picture, is_used)
            })
            .collect();
        Ok(used)
    });
    Ok(read.await?)
}

/// Whether there was room for a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Added {
    Done,
    /// There are as many as there may be.
    Full,
}

/// Adds a picture with its description.
pub async fn add_as(
    app: &App,
    by: Actor,
    id: AppealId,
    alt: String,
    EncodedForText(file, content): EncodedForText,
) -> Result<Added, ServiceError> {
    let (now, master) = (app.clock.now(), app.master.clone());
    let added = app.storage.write(move |c| {
        let appeal = appeals::locked(c, id)?.ok_or(StorageError::Corrupt("appeals"))?;
        let known = text_pictures::all(c, id)?;
        if known.len() >= MOST && known.iter().all(|picture| picture.file.hash != file.hash) {
            return Ok(Added::Full);
        }
        let picture = TextPicture {
            file,
            alt,
            added_at: now,
        };
        text_pictures::add(c, id, &picture, &content)?;
        let facts = serde_json::json!({ "part": PART, "new": true, "slug": appeal.slug });
        audit::append(c, &master, now, &changed(by, id).with(facts))?;
        Ok(Added::Done)
    });
    Ok(added.await?)
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Removed {
    Done,
    /// A text or a news item shows it. A published text must stay as it was signed.
    Used,
}

/// Removes a picture that no text and no news item shows.
pub async fn remove_as(
    app: &App,
    by: Actor,
    id: AppealId,
    hash: String,
) -> Result<Removed, ServiceError> {
    let (now, master) = (app.clock.now(), app.master.clone());
    let removed = app.storage.write(move |c| {
        // Texts and news are saved under the same lock.
        let appeal = appeals::locked(c, id)?.ok_or(StorageError::Corrupt("appeals"))?;
        let known = text_pictures::all(c, id)?;
        if known.iter().all(|picture| picture.file.hash != hash) {
            return Ok(Removed::Done);
        }
        if Written::read(c, id)?.shows(&hash) {
            return Ok(Removed::Used);
        }
        text_pictures::remove(c, id, &hash)?;
        let facts = serde_json::json!({ "part": PART, "removed": true, "slug": appeal.slug });
        audit::append(c, &master, now, &changed(by, id).with(facts))?;
        Ok(Removed::Done)
    });
    Ok(removed.await?)
}

const PART: &str = "text-pictures";

fn changed(by: Actor, id: AppealId) -> AuditEvent {
    AuditEvent::new(by, AuditVerb::AppealChanged, AuditObject::Appeal(id))
}

/// All that is written for an appeal, in every version.
struct Written(Vec<String>);

impl Written {
    fn read(c: &mut ReadConn, id: AppealId) -> Result<Self, StorageError> {
        let texts = appeals::texts(c, id)?.into_iter();
        let mut written: Vec<String> = texts.map(|text| text.markdown).collect();
        for item in news::all(c, id)? {
            written.extend(item.texts.into_iter().map(|text| text.markdown));
        }
        Ok(Self(written))
    }

    fn shows(&self, hash: &str) -> bool {
        self.0.iter().any(|text| text.contains(hash))
    }
}

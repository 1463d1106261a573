//! Pictures that stand in the texts and the news of an appeal, and in those of the site about itself.

use super::encode;
use super::shown::{ShownPictures, TextsOf, Written};
use crate::domain::{
    Actor, AuditEvent, AuditObject, AuditVerb, FieldProblems, Problem, TextPicture, Timestamp,
};
use crate::services::{App, ServiceError, audit, site_settings};
use crate::storage::appeals::pictures::NewFile;
use crate::storage::appeals::text_pictures;
use crate::storage::{StorageError, WriteTx, appeals};
use crate::vault::Master;

/// The most pictures for the texts of one appeal, and for those of the site.
pub const MOST: usize = 100;

impl TextsOf {
    /// Locks what saving a text locks; returns how a change is logged.
    fn lock(self, c: &mut WriteTx, by: Actor) -> Result<Changed, StorageError> {
        let (verb, object, slug) = match self {
            Self::Appeal(id) => {
                let appeal = appeals::locked(c, id)?.ok_or(StorageError::Corrupt("appeals"))?;
                let object = AuditObject::Appeal(id);
                (AuditVerb::AppealChanged, object, Some(appeal.slug))
            }
            Self::Site => {
                site_settings::locked(c)?;
                (AuditVerb::SiteChanged, AuditObject::Site, None)
            }
        };
        let event = AuditEvent::new(by, verb, object);
        Ok(Changed { event, slug })
    }
}

/// A change of the pictures, before it is logged.
struct Changed {
    event: AuditEvent,
    slug: Option<String>,
}

impl Changed {
    fn log(
        self,
        c: &mut WriteTx,
        master: &Master,
        now: Timestamp,
        what: &str,
    ) -> Result<(), StorageError> {
        let mut facts = serde_json::json!({ "part": PART, what: true });
        if let Some(slug) = self.slug {
            facts["slug"] = serde_json::json!(slug);
        }
        audit::append(c, master, now, &self.event.with(facts))
    }
}

/// A re-encoded picture with its content.
pub struct EncodedForText(NewFile);

/// Re-encodes an uploaded file on a blocking thread, as `encode` does.
pub async fn encode_for_text(bytes: Vec<u8>) -> Result<EncodedForText, Problem> {
    let encoded = tokio::task::spawn_blocking(move || encode::encode_for_text(&bytes)).await;
    // A panic of a decoder is a damaged picture.
    let encoded = encoded.unwrap_or(Err(Problem::PictureUnknown))?;
    Ok(EncodedForText(encoded))
}

/// The pictures for these texts, the newest first, each with whether a text or a news item shows it.
pub async fn all(app: &App, of: TextsOf) -> Result<Vec<(TextPicture, bool)>, ServiceError> {
    let read = app.storage.read(move |c| {
        let pictures = text_pictures::all(c, of.id())?;
        // Without the slashes, in whose place entities may stand.
        let written = Written::with(c, "pictures")?;
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
    of: TextsOf,
    alt: String,
    EncodedForText(new): EncodedForText,
) -> Result<Added, ServiceError> {
    let (now, master) = (app.clock.now(), app.master.clone());
    let added = app.storage.write(move |c| {
        let changed = of.lock(c, by)?;
        let known = text_pictures::all(c, of.id())?;
        let is_new = |picture: &TextPicture| picture.file.hash != new.file.hash;
        if known.len() >= MOST && known.iter().all(is_new) {
            return Ok(Added::Full);
        }
        let picture = TextPicture {
            file: new.file,
            alt,
            added_at: now,
        };
        let content = (new.content.as_slice(), new.webp.as_deref());
        text_pictures::add(c, of.id(), &picture, content)?;
        changed.log(c, &master, now, "new")?;
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

/// The problems of those of these texts, named by their fields, that show a picture which is not there for them. `None`
/// stands for an appeal that is about to be created.
pub async fn missing(
    app: &App,
    of: Option<TextsOf>,
    texts: Vec<(String, String)>,
) -> Result<FieldProblems, ServiceError> {
    let read = app.storage.read(move |c| {
        let mut problems = FieldProblems::new();
        for (field, text) in texts {
            if !ShownPictures::of([text.as_str()]).are_there(c, of)? {
                problems.push((field, Problem::PictureMissing));
            }
        }
        Ok(problems)
    });
    Ok(read.await?)
}

/// Removes a picture that no text and no news item shows.
pub async fn remove_as(
    app: &App,
    by: Actor,
    of: TextsOf,
    hash: String,
) -> Result<Removed, ServiceError> {
    let (now, master) = (app.clock.now(), app.master.clone());
    let removed = app.storage.write(move |c| {
        // Texts and news are saved under the same lock.
        let changed = of.lock(c, by)?;
        if text_pictures::with_hashes(c, of.id(), std::slice::from_ref(&hash))? == 0 {
            return Ok(Removed::Done);
        }
        if Written::with(c, &hash)?.shows(&hash) {
            return Ok(Removed::Used);
        }
        text_pictures::remove(c, of.id(), &hash)?;
        changed.log(c, &master, now, "removed")?;
        Ok(Removed::Done)
    });
    Ok(removed.await?)
}

const PART: &str = "text-pictures";

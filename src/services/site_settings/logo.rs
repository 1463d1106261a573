//! The logo of the site.

use super::edit::{outcome, store};
use super::known::{locked, stored};
use crate::domain::{
    Actor, PICTURES_OF_SITE, Picture, PictureFile, PictureSlot, PictureWords, SiteSettings,
};
use crate::services::appeals::{SaveOutcome, mark};
use crate::services::picture::Encoded;
use crate::services::{App, ServiceError};
use crate::storage::appeals::pictures;
use crate::storage::{StorageError, WriteTx};

/// The logo with its version. A save names the version that it is based on, so that a conflict is noticed.
#[derive(Debug, Clone)]
pub struct EditableLogo {
    pub logo: Option<Picture>,
    pub mark: String,
}

pub async fn editable_logo(app: &App) -> Result<EditableLogo, ServiceError> {
    let logo = app.storage.read(stored).await?.logo;
    Ok(EditableLogo {
        mark: mark(&logo),
        logo,
    })
}

/// Saves the words of the logo, and the logo itself if there is a new one, unless they were changed since `base`. This
/// instance shows it at once.
pub async fn save_logo_as(
    app: &App,
    by: Actor,
    base: &str,
    (words, encoded): (PictureWords, Option<Encoded>),
) -> Result<SaveOutcome, ServiceError> {
    change(app, by, base, move |c, before| {
        let files = encoded.as_ref().map(|encoded| encoded.0.as_slice());
        let new: Option<Vec<PictureFile>> =
            files.map(|files| files.iter().map(|new| new.file.clone()).collect());
        let Some(files_now) = new.or(before.map(|before| before.files)) else {
            // Somebody removed it: there is nothing to describe.
            return Ok(None);
        };
        pictures::set(c, (PICTURES_OF_SITE, PictureSlot::Logo), &words, files)?;
        Ok(Some(Picture {
            files: files_now,
            words,
        }))
    })
    .await
}

pub async fn remove_logo_as(app: &App, by: Actor, base: &str) -> Result<SaveOutcome, ServiceError> {
    change(app, by, base, |c, _| {
        pictures::remove(c, PICTURES_OF_SITE, PictureSlot::Logo)?;
        Ok(None)
    })
    .await
}

/// Calls `write` with the logo if it is still at version `base`, and stores what it returns.
async fn change(
    app: &App,
    by: Actor,
    base: &str,
    write: impl FnOnce(&mut WriteTx, Option<Picture>) -> Result<Option<Picture>, StorageError>
    + Send
    + 'static,
) -> Result<SaveOutcome, ServiceError> {
    let (now, master, base) = (app.clock.now(), app.master.clone(), base.to_owned());
    let saved = app.storage.write(move |c| {
        let before = locked(c)?;
        if mark(&before.logo) != base {
            return Ok(None);
        }
        let new = SiteSettings {
            logo: write(c, before.logo.clone())?,
            ..before.clone()
        };
        let changed = new.changed_from(&before);
        if !changed.is_empty() {
            store(c, &master, (by, now), &new, &changed)?;
        }
        Ok(Some(new))
    });
    Ok(outcome(app, saved.await?))
}

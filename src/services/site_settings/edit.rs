//! Reads and changes the settings.

use super::known::{KEY, locked, stored};
use crate::domain::{
    Actor, AuditEvent, AuditObject, AuditVerb, SiteSettings, SiteTexts, Timestamp,
};
use crate::services::appeals::{SaveOutcome, mark};
use crate::services::picture::{ShownPictures, TextsOf};
use crate::services::{App, ServiceError, audit};
use crate::storage::{StorageError, WriteTx, housekeeping};
use crate::vault::Master;

/// What the page of the owners shows. A save names the version that it is based on, so that a conflict is noticed.
#[derive(Debug, Clone)]
pub struct EditableSite {
    pub settings: SiteSettings,
    pub mark: String,
}

/// The logo has a page and a mark of its own.
fn mark_of(settings: &SiteSettings) -> String {
    let settings = SiteSettings {
        logo: None,
        ..settings.clone()
    };
    mark(&settings)
}

pub async fn editable(app: &App) -> Result<EditableSite, ServiceError> {
    let settings = app.storage.read(stored).await?;
    Ok(EditableSite {
        mark: mark_of(&settings),
        settings,
    })
}

/// Reads the settings again: another instance may have changed them.
pub async fn refresh(app: &App) -> Result<(), ServiceError> {
    let settings = app.storage.read(stored).await?;
    set(app, settings);
    Ok(())
}

pub(super) fn set(app: &App, settings: SiteSettings) {
    app.site_settings.set(settings);
    app.templates.set_zone(app.time_zone());
}

/// Saves the settings, unless they were changed since `base`. This instance shows them at once.
pub async fn save_as(
    app: &App,
    by: Actor,
    base: &str,
    new: SiteSettings,
) -> Result<SaveOutcome, ServiceError> {
    let (now, master, base) = (app.clock.now(), app.master.clone(), base.to_owned());
    let shown = ShownPictures::of(new.texts.iter().flat_map(SiteTexts::all));
    let saved = app.storage.write(move |c| {
        let before = locked(c)?;
        if mark_of(&before) != base {
            return Ok(None);
        }
        let new = SiteSettings {
            logo: before.logo.clone(),
            ..new
        };
        let changed = new.changed_from(&before);
        if changed.is_empty() {
            return Ok(Some(new));
        }
        // One may have been removed since the page looked.
        if !shown.are_there(c, Some(TextsOf::Site))? {
            return Ok(None);
        }
        store(c, &master, (by, now), &new, &changed)?;
        Ok(Some(new))
    });
    Ok(outcome(app, saved.await?))
}

/// Stores the settings in a transaction that has read those before, and logs which parts changed.
pub(super) fn store(
    c: &mut WriteTx,
    master: &Master,
    (by, now): (Actor, Timestamp),
    new: &SiteSettings,
    changed: &[&'static str],
) -> Result<(), StorageError> {
    let value = serde_json::to_vec(new).map_err(|_| StorageError::Corrupt("site_meta"))?;
    housekeeping::replace_meta(c, KEY, &value)?;
    let facts = serde_json::json!({ "fields": changed });
    let event = AuditEvent::new(by, AuditVerb::SiteChanged, AuditObject::Site).with(facts);
    audit::append(c, master, now, &event)
}

/// Shows what was stored at once on this instance; `None` if somebody else saved meanwhile.
pub(super) fn outcome(app: &App, saved: Option<SiteSettings>) -> SaveOutcome {
    let Some(settings) = saved else {
        return SaveOutcome::Newer;
    };
    set(app, settings);
    SaveOutcome::Done
}

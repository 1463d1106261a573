//! Reads and changes the settings.

use super::known::{KEY, read, stored};
use crate::domain::{Actor, AuditEvent, AuditObject, AuditVerb, SiteSettings};
use crate::services::appeals::{SaveOutcome, mark};
use crate::services::{App, ServiceError, audit};
use crate::storage::housekeeping;

/// What the page of the owners shows. A save names the version that it is based on, so that a conflict is noticed.
#[derive(Debug, Clone)]
pub struct EditableSite {
    pub settings: SiteSettings,
    pub mark: String,
}

/// Of what is stored, because `Debug` hides it.
fn mark_of(settings: &SiteSettings) -> String {
    mark(&serde_json::to_string(settings).unwrap_or_default())
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

fn set(app: &App, settings: SiteSettings) {
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
    let value = serde_json::to_vec(&new).map_err(std::io::Error::from)?;
    let settings = new.clone();
    let saved = app.storage.write(move |c| {
        let before = read(&housekeeping::locked_meta(c, KEY)?)?;
        if mark_of(&before) != base {
            return Ok(SaveOutcome::Newer);
        }
        let changed = new.changed_from(&before);
        if changed.is_empty() {
            return Ok(SaveOutcome::Done);
        }
        housekeeping::replace_meta(c, KEY, &value)?;
        let facts = serde_json::json!({ "fields": changed });
        let event = AuditEvent::new(by, AuditVerb::SiteChanged, AuditObject::Site).with(facts);
        audit::append(c, &master, now, &event)?;
        Ok(SaveOutcome::Done)
    });
    let saved = saved.await?;
    if saved == SaveOutcome::Done {
        set(app, settings);
    }
    Ok(saved)
}

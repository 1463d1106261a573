//! Editing one part of an appeal at a time, without overwriting what somebody else saved meanwhile.

use std::collections::BTreeSet;

use super::mark::mark;
use super::section::{AppealPart, EditableSection, load};
use super::{DateWarning, first_signatories, lifecycle, store};
use crate::domain::{
    Actor, Appeal, AppealId, AppealSettings, AuditEvent, AuditObject, AuditVerb, FirstSignatory,
    Slug, Timestamp, Wording,
};
use crate::services::{App, ServiceError, audit, erasure};
use crate::storage::{StorageError, WriteTx, appeals};
use crate::vault::{AppealKey, Master};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SaveOutcome {
    Done,
    /// Nothing was stored: somebody else saved this part meanwhile.
    Newer,
}

/// Creates a draft with its first text; `false` when the slug is taken.
pub async fn create_as(
    app: &App,
    by: Actor,
    slug: Slug,
    wording: Wording,
) -> Result<bool, ServiceError> {
    let (now, master) = (app.clock.now(), app.master.clone());
    let wrapped = AppealKey::generate(&app.master);
    let made = app.storage.write(move |c| {
        let slug = slug.as_str();
        if appeals::by_slug(c, slug)?.is_some() {
            return Ok(false);
        }
        let id = store::create(c, slug, &wording.language, &wrapped, now)?;
        let appeal = appeals::by_id(c, id)?.ok_or(StorageError::Corrupt("appeals"))?;
        store::wording(c, &appeal, &wording, now)?;
        let facts = serde_json::json!({ "slug": slug, "language": wording.language });
        let event =
            AuditEvent::new(by, AuditVerb::AppealCreated, AuditObject::Appeal(id)).with(facts);
        audit::append(c, &master, now, &event)?;
        Ok(true)
    });
    match made.await {
        // Another instance took the slug meanwhile.
        Err(error) if error.is_duplicate() => Ok(false),
        made => Ok(made?),
    }
}

/// Saves the text and the links in a language, unless they were changed since `base`.
///
/// # Errors
/// A sentence when a published wording changes without a note.
pub async fn save_text_as(
    app: &App,
    by: Actor,
    id: AppealId,
    base: &str,
    wording: Wording,
) -> Result<SaveOutcome, ServiceError> {
    let part = AppealPart::Text(wording.language.clone());
    let typed = wording.clone();
    let is_stored = move |section: &EditableSection| {
        let text = section.text(&typed.language);
        text.is_some_and(|text| text.sha256 == typed.digest()) && section.links == typed.links
    };
    let edit = Edit::new(part, base).unless(is_stored);
    save(app, by, id, edit, move |c, _, section, now| {
        let (_, new_number) = store::wording(c, &section.appeal, &wording, now)?;
        Ok(serde_json::json!({ "language": wording.language, "new_text": new_number }))
    })
    .await
}

/// What became of settings that were sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SettingsSaved {
    Done,
    /// Nothing was stored: somebody else saved them meanwhile.
    Newer,
    /// The dates and the delay were not stored, because of what they would do; everything else was.
    WithoutDates(DateWarning),
}

/// Saves the settings, unless they were changed since `base`. Dates that close the appeal at once, or erase personal data
/// soon, are only saved with `accept_dates`.
pub async fn save_settings_as(
    app: &App,
    by: Actor,
    id: AppealId,
    base: &str,
    settings: AppealSettings,
    accept_dates: bool,
) -> Result<SettingsSaved, ServiceError> {
    let (now, master, base) = (app.clock.now(), app.master.clone(), base.to_owned());
    let saved = app.storage.write(move |c| {
        let before = appeals::locked(c, id)?.ok_or(StorageError::Corrupt("appeals"))?;
        if mark(&before.settings) != base {
            return Ok(if before.settings == settings {
                SettingsSaved::Done
            } else {
                SettingsSaved::Newer
            });
        }
        let mut after = Appeal {
            settings,
            ..before.clone()
        };
        let warning = lifecycle::date_warning(c, &before, &after, now)?;
        let left = warning.filter(|_| !accept_dates);
        if left.is_some() {
            let old = &before.settings;
            (after.settings.opens, after.settings.closes) = (old.opens, old.closes);
            after.settings.erase_after_days = old.erase_after_days;
        }
        appeals::set_settings(c, id, &after.settings)?;
        erasure::reschedule(c, &master, by, &before, now)?;
        if let Some(date) = warning.and_then(|warning| warning.erased_at)
            && left.is_none()
        {
            erasure::announce_accepted(c, &master, by, id, date, now)?;
        }
        let facts = serde_json::json!({ "part": "settings", "slug": before.slug });
        let object = AuditObject::Appeal(id);
        let event = AuditEvent::new(by, AuditVerb::AppealChanged, object).with(facts);
        audit::append(c, &master, now, &event)?;
        Ok(left.map_or(SettingsSaved::Done, SettingsSaved::WithoutDates))
    });
    Ok(saved.await?)
}

/// Saves the sender, unless the settings were changed since `base`.
pub async fn save_sender_as(
    app: &App,
    by: Actor,
    id: AppealId,
    base: &str,
    sender: Option<String>,
) -> Result<SaveOutcome, ServiceError> {
    let typed = sender.clone();
    let is_stored = move |section: &EditableSection| section.appeal.settings.sender == typed;
    let edit = Edit::new(AppealPart::Settings, base).unless(is_stored);
    save(app, by, id, edit, move |c, _, section, _| {
        let settings = AppealSettings {
            sender,
            ..section.appeal.settings.clone()
        };
        appeals::set_settings(c, id, &settings)?;
        Ok(serde_json::json!({ "part": "sender" }))
    })
    .await
}

/// Saves the first signatories, unless they were changed since `base`.
pub async fn save_first_as(
    app: &App,
    by: Actor,
    id: AppealId,
    base: &str,
    signatories: Vec<FirstSignatory>,
) -> Result<SaveOutcome, ServiceError> {
    let typed = signatories.clone();
    let is_stored = move |section: &EditableSection| section.first == typed;
    let edit = Edit::new(AppealPart::First, base).unless(is_stored);
    save(app, by, id, edit, move |c, master, section, now| {
        let language = &section.appeal.language;
        let text = section.text(language).or(section.texts.last());
        let text = text.ok_or(StorageError::Corrupt("appeal_texts"))?.id;
        let place = (section.appeal.id, text);
        first_signatories::replace(c, master, place, &signatories, now)?;
        Ok(serde_json::json!({ "part": "first-signatories", "rows": signatories.len() }))
    })
    .await
}

/// A change of a part that somebody saw at a version.
pub(in crate::services) struct Edit {
    part: AppealPart,
    base: String,
    is_stored: Box<dyn FnOnce(&EditableSection) -> bool + Send>,
}

impl Edit {
    pub(in crate::services) fn new(part: AppealPart, base: &str) -> Self {
        Self {
            part,
            base: base.to_owned(),
            is_stored: Box::new(|_| false),
        }
    }

    /// Says when a newer version is what was typed: the form was sent twice, and nothing is left to do.
    fn unless(self, is_stored: impl FnOnce(&EditableSection) -> bool + Send + 'static) -> Self {
        Self {
            is_stored: Box::new(is_stored),
            ..self
        }
    }
}

/// Calls `write` if a part is still at the version that was seen, and logs the facts that it returns.
pub(in crate::services) async fn save(
    app: &App,
    by: Actor,
    id: AppealId,
    edit: Edit,
    write: impl FnOnce(
        &mut WriteTx,
        &Master,
        &EditableSection,
        Timestamp,
    ) -> Result<serde_json::Value, StorageError>
    + Send
    + 'static,
) -> Result<SaveOutcome, ServiceError> {
    let (now, master) = (app.clock.now(), app.master.clone());
    let saved = app.storage.write(move |c| {
        if edit.part == AppealPart::First {
            first_signatories::lock(c, &BTreeSet::from([id]))?;
        }
        let appeal = appeals::locked(c, id)?.ok_or(StorageError::Corrupt("appeals"))?;
        let section = load(c, appeal, &edit.part)?;
        if section.mark != edit.base {
            return Ok(if (edit.is_stored)(&section) {
                SaveOutcome::Done
            } else {
                SaveOutcome::Newer
            });
        }
        let mut facts = write(c, &master, &section, now)?;
        facts["slug"] = section.appeal.slug.clone().into();
        let event =
            AuditEvent::new(by, AuditVerb::AppealChanged, AuditObject::Appeal(id)).with(facts);
        audit::append(c, &master, now, &event)?;
        Ok(SaveOutcome::Done)
    });
    Ok(saved.await?)
}

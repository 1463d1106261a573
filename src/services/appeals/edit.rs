//! Editing one part of an appeal at a time, without overwriting what somebody else saved meanwhile.

use std::collections::BTreeSet;

use super::mark::{mark, opening_mark};
use super::{DateWarning, first_signatories, lifecycle, store};
use crate::domain::{
    Actor, Appeal, AppealId, AppealLink, AppealSettings, AppealText, AuditEvent, AuditObject,
    AuditVerb, FirstSignatory, Language, Picture, PictureSlot, Slug, Timestamp, Wording,
};
use crate::services::{App, ServiceError, audit, erasure};
use crate::storage::appeals::pictures;
use crate::storage::{ReadConn, StorageError, WriteTx, appeals, public_list};
use crate::vault::{AppealKey, Master};

/// A part of an appeal that is edited by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AppealPart {
    Settings,
    /// The settings, texts and links, which are looked at before the appeal opens.
    Opening,
    /// The text and the links in a language.
    Text(Language),
    First,
    Picture(PictureSlot),
}

/// An appeal as the editor shows it.
#[derive(Debug, Clone)]
pub struct EditableSection {
    pub appeal: Appeal,
    /// All texts, by language and number.
    pub texts: Vec<AppealText>,
    /// The links in the edited language; empty for other parts.
    pub links: Vec<AppealLink>,
    pub first: Vec<FirstSignatory>,
    /// Without the content of its files, as the logo.
    pub picture: Option<Picture>,
    pub logo: Option<Picture>,
    /// The version of the edited part. A save names the version that it is based on, so that a conflict is noticed.
    pub mark: String,
}

impl EditableSection {
    /// The latest text of a language.
    #[must_use]
    pub fn text(&self, language: &Language) -> Option<&AppealText> {
        let mut latest = self.texts.iter().rev();
        latest.find(|text| text.language == *language)
    }

    #[must_use]
    pub fn picture_of(&self, slot: PictureSlot) -> Option<&Picture> {
        match slot {
            PictureSlot::Picture => self.picture.as_ref(),
            PictureSlot::Logo => self.logo.as_ref(),
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SaveOutcome {
    Done,
    /// Nothing was stored: somebody else saved this part meanwhile.
    Newer,
}

/// Reads an appeal to edit a part of it.
pub async fn section(
    app: &App,
    id: AppealId,
    part: AppealPart,
) -> Result<Option<EditableSection>, ServiceError> {
    let found = app.storage.read(move |c| {
        let appeal = appeals::by_id(c, id)?;
        appeal.map(|appeal| load(c, appeal, &part)).transpose()
    });
    Ok(found.await?)
}

fn load(
    c: &mut ReadConn,
    appeal: Appeal,
    part: &AppealPart,
) -> Result<EditableSection, StorageError> {
    let id = appeal.id;
    let texts = appeals::texts(c, id)?;
    let links = match part {
        AppealPart::Text(language) => appeals::links(c, id, language)?,
        _ => Vec::new(),
    };
    let non_empty = |text: String| Some(text).filter(|text| !text.is_empty());
    let first = public_list::first(c, id)?.into_iter();
    let first = first.map(|listing| FirstSignatory {
        name: listing.name,
        role: non_empty(listing.detail),
        place: non_empty(listing.place),
    });
    let mut section = EditableSection {
        appeal,
        texts,
        links,
        first: first.collect(),
        picture: pictures::of(c, id, PictureSlot::Picture)?,
        logo: pictures::of(c, id, PictureSlot::Logo)?,
        mark: String::new(),
    };
    section.mark = match part {
        AppealPart::Settings => mark(&section.appeal.settings),
        AppealPart::Opening => opening_mark(c, &section.appeal, &section.texts)?,
        AppealPart::Text(language) => mark(&(section.text(language), &section.links)),
        AppealPart::First => mark(&section.first),
        AppealPart::Picture(slot) => mark(&section.picture_of(*slot)),
    };
    Ok(section)
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
    save(app, by, id, (part, base), move |c, _, section, now| {
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
            return Ok(SettingsSaved::Newer);
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
    let part = (AppealPart::Settings, base);
    save(app, by, id, part, move |c, _, section, _| {
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
    save(
        app,
        by,
        id,
        (AppealPart::First, base),
        move |c, master, section, now| {
            let language = &section.appeal.language;
            let text = section.text(language).or(section.texts.last());
            let text = text.ok_or(StorageError::Corrupt("appeal_texts"))?.id;
            let place = (section.appeal.id, text);
            first_signatories::replace(c, master, place, &signatories, now)?;
            Ok(serde_json::json!({ "part": "first-signatories", "rows": signatories.len() }))
        },
    )
    .await
}

/// Calls `write` if a part is still at version `base`, and logs the facts that it returns.
pub(in crate::services) async fn save(
    app: &App,
    by: Actor,
    id: AppealId,
    (part, base): (AppealPart, &str),
    write: impl FnOnce(
        &mut WriteTx,
        &Master,
        &EditableSection,
        Timestamp,
    ) -> Result<serde_json::Value, StorageError>
    + Send
    + 'static,
) -> Result<SaveOutcome, ServiceError> {
    let (now, master, base) = (app.clock.now(), app.master.clone(), base.to_owned());
    let saved = app.storage.write(move |c| {
        if part == AppealPart::First {
            first_signatories::lock(c, &BTreeSet::from([id]))?;
        }
        let appeal = appeals::locked(c, id)?.ok_or(StorageError::Corrupt("appeals"))?;
        let section = load(c, appeal, &part)?;
        if section.mark != base {
            return Ok(SaveOutcome::Newer);
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

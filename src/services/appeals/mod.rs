//! Creating, editing, publishing and closing appeals. Imported files and the editor both write through `store`, so that
//! they follow the same rules.

mod edit;
mod find;
mod first_signatories;
mod lifecycle;
mod store;

use super::{App, ServiceError, audit, erasure};
use crate::domain::{
    Actor, Appeal, AppealFile, AppealId, AppealLink, AppealSettings, AppealText, AuditEvent,
    AuditObject, AuditVerb, Language, Timestamp, Wording, Zone,
};
use crate::storage::{StorageError, WriteTx, appeals};
use crate::vault::{AppealKey, Master};

pub(super) use edit::save;
pub use edit::{
    AppealPart, EditableSection, SaveOutcome, create_as, save_first_as, save_sender_as,
    save_settings_as, save_text_as, section,
};
pub use find::find;
pub use lifecycle::{DateWarning, reopen_until, set_state, set_state_as};
pub use store::{TextChange, change_of};

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Imported {
    Created,
    /// The draft, or the settings of the published appeal, were replaced.
    Updated,
    /// The wording of the published appeal changed: the number of the new text.
    NewText(i32),
}

/// What an import does only when it is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ImportOptions {
    /// Accepts dates that close the appeal at once, or erase personal data soon.
    pub accept_dates: bool,
    /// Enters the first signatories of an appeal whose personal data were erased before.
    pub first_signatories_again: bool,
}

/// What became of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportedFile {
    pub imported: Imported,
    /// The first signatories of the file that were not entered, because they may have been erased.
    pub first_left_out: usize,
}

/// Creates or updates an appeal from a file, from the command line.
///
/// # Errors
/// A sentence when the wording of a published appeal changes without a note.
pub async fn import(app: &App, file: AppealFile) -> Result<Imported, ServiceError> {
    import_as(app, Actor::Cli, file).await
}

/// Creates or updates an appeal from a file, as [`import`] does.
pub async fn import_as(app: &App, by: Actor, file: AppealFile) -> Result<Imported, ServiceError> {
    let (now, master) = (app.clock.now(), app.master.clone());
    let zone = app.site.time_zone.clone();
    let options = ImportOptions::default();
    let stored = app
        .storage
        .write(move |c| store_file(c, &master, &zone, by, (&file, options), now));
    Ok(stored.await?.imported)
}

/// Creates or updates appeals from several files, from the command line: all of them, or none. Each file has a name, for
/// the sentence about what is wrong with it.
///
/// # Errors
/// As [`import`].
pub async fn import_all(
    app: &App,
    files: Vec<(String, AppealFile)>,
    options: ImportOptions,
) -> Result<Vec<ImportedFile>, ServiceError> {
    let (now, master) = (app.clock.now(), app.master.clone());
    let zone = app.site.time_zone.clone();
    let imported = app.storage.write(move |c| {
        let mut all = Vec::with_capacity(files.len());
        for (name, file) in &files {
            let stored = store_file(c, &master, &zone, Actor::Cli, (file, options), now);
            all.push(stored.map_err(|error| match error {
                StorageError::Other(sentence) => StorageError::Other(format!("{name}: {sentence}")),
                other => other,
            })?);
        }
        Ok(all)
    });
    Ok(imported.await?)
}

fn store_file(
    c: &mut WriteTx,
    master: &Master,
    site: &Zone,
    by: Actor,
    (file, options): (&AppealFile, ImportOptions),
    now: Timestamp,
) -> Result<ImportedFile, StorageError> {
    let slug = file.slug.as_str();
    let (appeal, created) = match appeals::by_slug(c, slug)? {
        Some(appeal) => {
            first_signatories::lock(c, appeal.id)?;
            // Read again under the lock: what it says decides what becomes of dates and erasure.
            let locked = appeals::locked(c, appeal.id)?;
            (locked.ok_or(StorageError::Corrupt("appeals"))?, false)
        }
        None => {
            let wrapped = AppealKey::generate(master);
            let id = store::create(c, slug, &file.language, &wrapped, now)?;
            let made = appeals::by_id(c, id)?;
            (made.ok_or(StorageError::Corrupt("appeals"))?, true)
        }
    };
    let settings = merged(&appeal, file, site)?;
    if let Some(warning) = lifecycle::date_warning(c, &appeal, &settings, now)?
        && !options.accept_dates
    {
        return Err(StorageError::Other(
            warning.sentence(slug, appeal.zone(site)),
        ));
    }
    appeals::set_settings(c, appeal.id, &settings)?;
    erasure::reschedule(c, master, by, &appeal, now)?;
    let appeal = appeals::by_id(c, appeal.id)?.ok_or(StorageError::Corrupt("appeals"))?;
    let (text, new_number) = store::wording(c, &appeal, &Wording::from(file), now)?;
    let first = &file.first_signatories;
    let is_erased = appeal.erased_at.is_some() || appeal.erasure.before.is_some();
    let mut first_left_out = 0;
    if !first.is_empty() && (created || appeal.language == file.language) {
        if is_erased && !options.first_signatories_again {
            first_left_out = first.len();
        } else {
            first_signatories::replace(c, master, (appeal.id, text), first, now)?;
        }
    }
    let verb = if created {
        AuditVerb::AppealCreated
    } else {
        AuditVerb::AppealChanged
    };
    let facts =
        serde_json::json!({ "slug": slug, "language": file.language, "new_text": new_number });
    let event = AuditEvent::new(by, verb, AuditObject::Appeal(appeal.id)).with(facts);
    audit::append(c, master, now, &event)?;
    let imported = match (created, new_number) {
        (true, _) => Imported::Created,
        (_, Some(number)) => Imported::NewText(number),
        _ => Imported::Updated,
    };
    Ok(ImportedFile {
        imported,
        first_left_out,
    })
}

/// The settings of an appeal that has one file per language: the file in the appeal's own language takes precedence over
/// what is stored, the other files only add what is missing.
fn merged(appeal: &Appeal, file: &AppealFile, site: &Zone) -> Result<AppealSettings, StorageError> {
    let (old, is_own_language) = (&appeal.settings, file.language == appeal.language);
    fn pick<T: Clone>(new_first: bool, new: &Option<T>, old: &Option<T>) -> Option<T> {
        let (first, second) = if new_first { (new, old) } else { (old, new) };
        first.clone().or_else(|| second.clone())
    }
    // A stored value that is never missing: only the file in the appeal's own language replaces it.
    fn replace<T: Copy>(new_first: bool, new: Option<T>, old: T) -> T {
        new.filter(|_| new_first).unwrap_or(old)
    }
    let own = is_own_language;
    let contact = Some(old.contact.clone()).filter(|contact| !contact.is_empty());
    let time_zone = pick(own, &file.time_zone, &old.time_zone);
    let zone = time_zone.as_ref().unwrap_or(site);
    let opens = file.opens.and_then(|opens| opens.begin(zone));
    let closes = file.closes.and_then(|closes| closes.end(zone));
    let settings = AppealSettings {
        contact: pick(own, &file.contact, &contact).unwrap_or_default(),
        sender: pick(own, &file.sender, &old.sender),
        opens: pick(own, &opens, &old.opens),
        closes: pick(own, &closes, &old.closes),
        goal: pick(own, &file.goal, &old.goal),
        donation_url: pick(own, &file.donation_url, &old.donation_url),
        erase_after_days: replace(own, file.erase_after_days, old.erase_after_days),
        approve_groups: replace(own, file.approve_groups, old.approve_groups),
        ask_comment: replace(own, file.ask_comment, old.ask_comment),
        time_zone: time_zone.clone(),
    };
    match (settings.opens, settings.closes) {
        (Some(opens), Some(closes)) if closes <= opens => Err(StorageError::Other(format!(
            "“{}” would close before it opens: check “opens” and “closes”",
            appeal.slug
        ))),
        _ => Ok(settings),
    }
}

/// An appeal with all its texts, and its links in one language.
pub type AppealParts = (Appeal, Vec<AppealText>, Vec<AppealLink>);

/// An appeal with all its texts, and its links in one language.
pub async fn parts(
    app: &App,
    id: AppealId,
    language: &Language,
) -> Result<Option<AppealParts>, ServiceError> {
    let language = language.clone();
    let read = app.storage.read(move |c| {
        let Some(appeal) = appeals::by_id(c, id)? else {
            return Ok(None);
        };
        Ok(Some((
            appeal,
            appeals::texts(c, id)?,
            appeals::links(c, id, &language)?,
        )))
    });
    Ok(read.await?)
}

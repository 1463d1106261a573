//! Creating and updating appeals from files.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{
    Actor, Appeal, AppealFile, AppealSettings, AuditEvent, AuditObject, AuditVerb, Timestamp,
    Wording, Zone,
};
use crate::services::appeals::lifecycle::{self, ACCEPT, DateWarning};
use crate::services::appeals::{first_signatories, store};
use crate::services::{App, ServiceError, audit, erasure};
use crate::storage::{StorageError, WriteTx, appeals};
use crate::vault::{AppealKey, Master};

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
    /// What its dates do, if that was accepted.
    pub accepted: Option<DateWarning>,
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
    let files = vec![(String::new(), file)];
    let mut stored = store_all(app, by, files, ImportOptions::default()).await?;
    let stored = stored.pop().ok_or(StorageError::Corrupt("appeals"))?;
    Ok(stored.imported)
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
    store_all(app, Actor::Cli, files, options).await
}

async fn store_all(
    app: &App,
    by: Actor,
    files: Vec<(String, AppealFile)>,
    options: ImportOptions,
) -> Result<Vec<ImportedFile>, ServiceError> {
    let import = Import {
        master: app.master.clone(),
        site: app.time_zone(),
        by,
        options,
        now: app.clock.now(),
    };
    let imported = app.storage.write(move |c| {
        let mut created = import.create_and_lock(c, &files)?;
        let mut all = Vec::with_capacity(files.len());
        for (name, file) in &files {
            let is_new = created.remove(file.slug.as_str());
            let stored = import.store(c, file, is_new);
            all.push(stored.map_err(|error| match error {
                StorageError::Other(sentence) if !name.is_empty() => {
                    StorageError::Other(format!("{name}: {sentence}"))
                }
                other => other,
            })?);
        }
        Ok(all)
    });
    Ok(imported.await?)
}

struct Import {
    master: Master,
    site: Zone,
    by: Actor,
    options: ImportOptions,
    now: Timestamp,
}

impl Import {
    /// Creates the appeals that do not exist, and locks the others; returns which were created. All of this comes before
    /// the first change and in one order, so that two imports of several files do not wait for each other.
    fn create_and_lock<'f>(
        &self,
        c: &mut WriteTx,
        files: &'f [(String, AppealFile)],
    ) -> Result<BTreeSet<&'f str>, StorageError> {
        let mut by_slug: BTreeMap<&str, &AppealFile> = BTreeMap::new();
        for (_, file) in files {
            by_slug.entry(file.slug.as_str()).or_insert(file);
        }
        let (mut created, mut known) = (BTreeSet::new(), BTreeSet::new());
        for (slug, file) in by_slug {
            if let Some(appeal) = appeals::by_slug(c, slug)? {
                known.insert(appeal.id);
            } else {
                let wrapped = AppealKey::generate(&self.master);
                store::create(c, slug, &file.language, &wrapped, self.now)?;
                created.insert(slug);
            }
        }
        first_signatories::lock(c, &known)?;
        Ok(created)
    }

    /// Stores one file; what is stored decides what becomes of dates and erasure, and is locked.
    fn store(
        &self,
        c: &mut WriteTx,
        file: &AppealFile,
        is_new: bool,
    ) -> Result<ImportedFile, StorageError> {
        let Self {
            master,
            site,
            by,
            options,
            now,
        } = self;
        let (slug, now) = (file.slug.as_str(), *now);
        let appeal = appeals::by_slug(c, slug)?.ok_or(StorageError::Corrupt("appeals"))?;
        let settings = merged(&appeal, file, site)?;
        let after = Appeal {
            settings,
            ..appeal.clone()
        };
        let warning = lifecycle::date_warning(c, &appeal, &after, now)?;
        if let Some(warning) = warning
            && !options.accept_dates
        {
            let zone = after.zone(site);
            return Err(StorageError::Other(warning.sentence(slug, zone, ACCEPT)));
        }
        appeals::set_settings(c, appeal.id, &after.settings)?;
        erasure::reschedule(c, master, *by, &appeal, now)?;
        if let Some(date) = warning.and_then(|warning| warning.erased_at) {
            erasure::announce_accepted(c, master, *by, appeal.id, date, now)?;
        }
        let appeal = appeals::by_id(c, appeal.id)?.ok_or(StorageError::Corrupt("appeals"))?;
        let (text, new_number) = store::wording(c, &appeal, &Wording::from(file), now)?;
        let first = &file.first_signatories;
        let is_erased = appeal.erased_at.is_some() || appeal.erasure.before.is_some();
        let mut first_left_out = 0;
        if !first.is_empty() && (is_new || appeal.language == file.language) {
            if is_erased && !options.first_signatories_again {
                first_left_out = first.len();
            } else {
                first_signatories::replace(c, master, (appeal.id, text), first, now)?;
            }
        }
        let verb = if is_new {
            AuditVerb::AppealCreated
        } else {
            AuditVerb::AppealChanged
        };
        let facts =
            serde_json::json!({ "slug": slug, "language": file.language, "new_text": new_number });
        let event = AuditEvent::new(*by, verb, AuditObject::Appeal(appeal.id)).with(facts);
        audit::append(c, master, now, &event)?;
        let imported = match (is_new, new_number) {
            (true, _) => Imported::Created,
            (_, Some(number)) => Imported::NewText(number),
            _ => Imported::Updated,
        };
        Ok(ImportedFile {
            imported,
            first_left_out,
            accepted: warning,
        })
    }
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
        thank_by_mail: replace(own, file.thank_by_mail, old.thank_by_mail),
        remind_by_mail: replace(own, file.remind_by_mail, old.remind_by_mail),
        ask_comment: replace(own, file.ask_comment, old.ask_comment),
        ask_country: replace(own, file.ask_country, old.ask_country),
        accent: replace(own, file.accent, old.accent),
        list_after: replace(own, file.list_after, old.list_after),
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

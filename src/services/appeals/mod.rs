//! Creating, editing, publishing and closing appeals. Imported files and the editor both write through `store`, so that
//! they follow the same rules.

mod edit;
mod first_signatories;
mod store;

use super::{App, ServiceError, audit};
use crate::domain::{
    Actor, Appeal, AppealFile, AppealId, AppealLink, AppealSettings, AppealState, AppealText,
    AuditEvent, AuditObject, AuditVerb, Language, Timestamp, Wording,
};
use crate::storage::{StorageError, WriteTx, appeals};
use crate::vault::{AppealKey, Master};

pub(super) use edit::save;
pub use edit::{
    AppealPart, EditableSection, SaveOutcome, create_as, save_first_as, save_settings_as,
    save_text_as, section,
};
pub use store::{TextChange, change_of};

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Imported {
    Created,
    /// The draft, or the settings of the published appeal, were replaced.
    Updated,
    /// The wording of the published appeal changed: the number of the new text.
    NewText(i32),
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
    let imported = app
        .storage
        .write(move |c| store_file(c, &master, by, &file, now));
    Ok(imported.await?)
}

/// Creates or updates appeals from several files, from the command line: all of them, or none. Each file has a name, for
/// the sentence about what is wrong with it.
///
/// # Errors
/// As [`import`].
pub async fn import_all(
    app: &App,
    files: Vec<(String, AppealFile)>,
) -> Result<Vec<Imported>, ServiceError> {
    let (now, master) = (app.clock.now(), app.master.clone());
    let imported = app.storage.write(move |c| {
        let mut all = Vec::with_capacity(files.len());
        for (name, file) in &files {
            let stored = store_file(c, &master, Actor::Cli, file, now);
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
    by: Actor,
    file: &AppealFile,
    now: Timestamp,
) -> Result<Imported, StorageError> {
    let slug = file.slug.as_str();
    let known = appeals::by_slug(c, slug)?;
    let (appeal, created) = match known {
        Some(appeal) => (appeal, false),
        None => {
            let wrapped = AppealKey::generate(master);
            let id = store::create(c, slug, &file.language, &wrapped, now)?;
            let made = appeals::by_id(c, id)?;
            (made.ok_or(StorageError::Corrupt("appeals"))?, true)
        }
    };
    appeals::set_settings(c, appeal.id, &merged(&appeal, file))?;
    let (text, new_number) = store::wording(c, &appeal, &Wording::from(file), now)?;
    let first = &file.first_signatories;
    if !first.is_empty() && (created || appeal.language == file.language) {
        first_signatories::replace(c, master, (appeal.id, text), first, now)?;
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
    Ok(match (created, new_number) {
        (true, _) => Imported::Created,
        (_, Some(number)) => Imported::NewText(number),
        _ => Imported::Updated,
    })
}

/// The settings of an appeal that has one file per language: the file in the appeal's own language takes precedence over
/// what is stored, the other files only add what is missing.
fn merged(appeal: &Appeal, file: &AppealFile) -> AppealSettings {
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
    AppealSettings {
        contact: pick(own, &file.contact, &contact).unwrap_or_default(),
        sender: pick(own, &file.sender, &old.sender),
        opens: pick(own, &file.opens, &old.opens),
        closes: pick(own, &file.closes, &old.closes),
        goal: pick(own, &file.goal, &old.goal),
        donation_url: pick(own, &file.donation_url, &old.donation_url),
        erase_after_days: replace(own, file.erase_after_days, old.erase_after_days),
        approve_groups: replace(own, file.approve_groups, old.approve_groups),
        ask_comment: replace(own, file.ask_comment, old.ask_comment),
    }
}

/// Publishes, closes or reopens an appeal, from the command line.
///
/// # Errors
/// A sentence when there is no such appeal, or its state does not allow it.
pub async fn set_state(app: &App, slug: &str, state: AppealState) -> Result<(), ServiceError> {
    set_state_as(app, Actor::Cli, slug, state).await
}

/// Publishes, closes or reopens an appeal, as [`set_state`] does.
pub async fn set_state_as(
    app: &App,
    by: Actor,
    slug: &str,
    state: AppealState,
) -> Result<(), ServiceError> {
    let appeal = find(app, slug).await?;
    let is_possible = match state {
        AppealState::Open => appeal.state != AppealState::Open,
        AppealState::Closed => appeal.state == AppealState::Open,
        AppealState::Draft => false,
    };
    if !is_possible {
        let is = appeal.state.word();
        return Err(ServiceError::Refused(format!(
            "“{slug}” is {is}: it cannot become {} now",
            state.word()
        )));
    }
    let (now, master) = (app.clock.now(), app.master.clone());
    let facts = serde_json::json!({
        "slug": slug, "from": appeal.state.word(), "state": state.word(),
    });
    let event =
        AuditEvent::new(by, AuditVerb::AppealState, AuditObject::Appeal(appeal.id)).with(facts);
    Ok(app
        .storage
        .write(move |c| {
            appeals::set_state(c, appeal.id, state, now)?;
            audit::append(c, &master, now, &event)
        })
        .await?)
}

/// The appeal with this slug.
///
/// # Errors
/// A sentence that suggests the most similar slug when there is none.
pub async fn find(app: &App, slug: &str) -> Result<Appeal, ServiceError> {
    let all = app.storage.read(appeals::all).await?;
    let nearest = all
        .iter()
        .map(|appeal| appeal.slug.clone())
        .min_by_key(|known| strsim::levenshtein(known, slug));
    all.into_iter()
        .find(|appeal| appeal.slug == slug)
        .ok_or_else(|| {
            let hint = nearest
                .map(|name| format!("; did you mean “{name}”?"))
                .unwrap_or_default();
            ServiceError::Refused(format!("there is no appeal “{slug}”{hint}"))
        })
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

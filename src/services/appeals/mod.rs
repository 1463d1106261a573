//! Appeals from files and from the editor, and their life: draft, open, closed, open again. Both ways in write through
//! `store`, so that file and browser agree.

mod edit;
mod store;

use super::{App, ServiceError, audit};
use crate::domain::{
    Actor, Appeal, AppealFile, AppealId, AppealLink, AppealSettings, AppealState, AppealText,
    AuditEvent, AuditObject, AuditVerb, Language, Wording,
};
use crate::storage::{StorageError, appeals};
use crate::vault::AppealKey;

pub(super) use edit::save;
pub use edit::{
    AppealPart, EditableSection, SaveOutcome, create_as, save_first_as, save_settings_as,
    save_text_as, section,
};
pub use store::{TextChange, change_of, text_hash};

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Imported {
    Created,
    /// A draft, or settings of a published appeal, were replaced.
    Updated,
    /// The wording of a published appeal changed: a new numbered text.
    NewText(i32),
}

/// Makes or updates an appeal from a file, on the command line.
///
/// # Errors
/// A sentence when the wording of a published appeal changes without a note.
pub async fn import(app: &App, file: AppealFile) -> Result<Imported, ServiceError> {
    import_as(app, Actor::Cli, file).await
}

/// The same, done by somebody.
pub async fn import_as(app: &App, by: Actor, file: AppealFile) -> Result<Imported, ServiceError> {
    let now = app.clock.now();
    let wrapped = AppealKey::generate(&app.master);
    let master = app.master.clone();
    let imported = app.storage.write(move |c| {
        let slug = file.slug.as_str().to_owned();
        let known = appeals::by_slug(c, &slug)?;
        let (appeal, created) = match known {
            Some(appeal) => (appeal, false),
            None => {
                let id = store::create(c, &slug, &file.language, &wrapped, now)?;
                let made = appeals::by_id(c, id)?;
                (made.ok_or(StorageError::Corrupt("appeals"))?, true)
            }
        };
        appeals::set_settings(c, appeal.id, &merged(&appeal, &file))?;
        let (text, renewed) = store::wording(c, &appeal, &Wording::from(&file), now)?;
        if !file.first_signatories.is_empty() && (created || appeal.language == file.language) {
            store::first(c, &master, &appeal, text, &file.first_signatories, now)?;
        }
        let verb = if created {
            AuditVerb::AppealCreated
        } else {
            AuditVerb::AppealChanged
        };
        let facts =
            serde_json::json!({ "slug": slug, "language": file.language, "new_text": renewed });
        let event = AuditEvent::new(by, verb, AuditObject::Appeal(appeal.id)).with(facts);
        audit::append(c, &master, now, &event)?;
        Ok(match (created, renewed) {
            (true, _) => Imported::Created,
            (_, Some(number)) => Imported::NewText(number),
            _ => Imported::Updated,
        })
    });
    Ok(imported.await?)
}

/// The settings of an appeal in several files: what the file of its first language gives wins, the others fill in what
/// that one leaves out.
fn merged(appeal: &Appeal, file: &AppealFile) -> AppealSettings {
    let (old, leads) = (&appeal.settings, file.language == appeal.language);
    fn pick<T: Clone>(leads: bool, new: &Option<T>, old: &Option<T>) -> Option<T> {
        let (first, second) = if leads { (new, old) } else { (old, new) };
        first.clone().or_else(|| second.clone())
    }
    let contact = Some(old.contact.clone()).filter(|contact| !contact.is_empty());
    AppealSettings {
        contact: pick(leads, &file.contact, &contact).unwrap_or_default(),
        sender: pick(leads, &file.sender, &old.sender),
        opens: pick(leads, &file.opens, &old.opens),
        closes: pick(leads, &file.closes, &old.closes),
        goal: pick(leads, &file.goal, &old.goal),
        donation_url: pick(leads, &file.donation_url, &old.donation_url),
        erase_after_days: pick(leads, &file.erase_after_days, &Some(old.erase_after_days))
            .unwrap_or(old.erase_after_days),
        approve_groups: pick(leads, &file.approve_groups, &Some(old.approve_groups))
            .unwrap_or(old.approve_groups),
        ask_comment: pick(leads, &file.ask_comment, &Some(old.ask_comment))
            .unwrap_or(old.ask_comment),
    }
}

/// Publishes, closes or reopens an appeal, on the command line.
///
/// # Errors
/// A sentence when there is none of that name, or it is already there.
pub async fn set_state(app: &App, slug: &str, state: AppealState) -> Result<(), ServiceError> {
    set_state_as(app, Actor::Cli, slug, state).await
}

/// The same, done by somebody.
pub async fn set_state_as(
    app: &App,
    by: Actor,
    slug: &str,
    state: AppealState,
) -> Result<(), ServiceError> {
    let appeal = find(app, slug).await?;
    let fits = match state {
        AppealState::Open => appeal.state != AppealState::Open,
        AppealState::Closed => appeal.state == AppealState::Open,
        AppealState::Draft => false,
    };
    if !fits {
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

/// The appeal of that name.
///
/// # Errors
/// A sentence that names the nearest one.
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

/// An appeal with its texts and its links in one language.
pub type AppealParts = (Appeal, Vec<AppealText>, Vec<AppealLink>);

/// Everything of an appeal, with the links of one language.
pub async fn whole(
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

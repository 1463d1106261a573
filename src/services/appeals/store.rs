//! Storing the parts of an appeal, whether they come from a file or from the editor.

use crate::domain::{
    Appeal, AppealFile, AppealId, AppealSettings, AppealState, AppealText, Language, PublicChange,
    TextId, Timestamp, Wording,
};
use crate::services::picture::{ShownPictures, TextsOf};
use crate::storage::appeals::{self, changes};
use crate::storage::{StorageError, WriteTx};

/// Adds a draft with the default settings.
pub(super) fn create(
    c: &mut WriteTx,
    slug: &str,
    language: &Language,
    wrapped_key: &[u8],
    now: Timestamp,
) -> Result<AppealId, StorageError> {
    let settings = AppealSettings {
        erase_after_days: AppealFile::ERASE_AFTER_DAYS,
        approve_groups: AppealFile::APPROVE_GROUPS,
        thank_by_mail: AppealFile::THANK_BY_MAIL,
        remind_by_mail: AppealFile::REMIND_BY_MAIL,
        ask_comment: AppealFile::ASK_COMMENT,
        ask_country: AppealFile::ASK_COUNTRY,
        ..AppealSettings::default()
    };
    appeals::create(c, slug, language, &settings, wrapped_key, now)
}

/// What storing a wording does to the texts of its language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextChange {
    /// Adds the first text of the language.
    First,
    /// Replaces a draft.
    Draft,
    /// The published text is this one.
    None,
    /// Changes what was signed: adds a new version, which needs a note.
    Version,
}

/// What storing a wording would do; `latest` is the latest text of its language. Everything that the page of the appeal
/// says in its own name is part of what is signed.
#[must_use]
pub fn change_of(latest: Option<&AppealText>, wording: &Wording) -> TextChange {
    match latest {
        None => TextChange::First,
        Some(old) if old.published_at.is_none() => TextChange::Draft,
        Some(old) if old.sha256 == wording.digest() => TextChange::None,
        Some(_) => TextChange::Version,
    }
}

/// Stores a wording with its links; returns the text, and its number if it is a new version of a published text.
pub(super) fn wording(
    c: &mut WriteTx,
    appeal: &Appeal,
    wording: &Wording,
    now: Timestamp,
) -> Result<(TextId, Option<i32>), StorageError> {
    let language = &wording.language;
    let texts = appeals::texts(c, appeal.id)?;
    let mut latest_first = texts.iter().rev();
    let latest = latest_first.find(|text| text.language == *language);
    let change = change_of(latest, wording);
    // The editor says so beside the field.
    if change != TextChange::None
        && !ShownPictures::of([wording.markdown.as_str()])
            .are_there(c, Some(TextsOf::Appeal(appeal.id)))?
    {
        return Err(StorageError::Other(format!(
            "the text of “{}” ({language}) shows a picture that is not among the pictures for its texts: add it there \
             first, then copy its line",
            appeal.slug
        )));
    }
    let stored = match (change, latest) {
        (TextChange::Draft, Some(old)) => {
            appeals::rewrite_draft(c, old, wording)?;
            (old.id, None)
        }
        (TextChange::None, Some(old)) => (old.id, None),
        (TextChange::Version, Some(_)) if wording.note.is_empty() => {
            return Err(StorageError::Other(format!(
                "the wording of “{}” ({language}) is published and was signed: a changed title, text, summary, \
                 addressee, responsible body or notice needs a `note` that says what changed. Signatures keep the \
                 wording that was signed",
                appeal.slug
            )));
        }
        (TextChange::Version, Some(old)) => {
            let number = old.number + 1;
            let id = appeals::add_text(c, appeal.id, number, wording, Some(now))?;
            (id, Some(number))
        }
        _ => {
            let published = (appeal.state != AppealState::Draft).then_some(now);
            (
                appeals::add_text(c, appeal.id, 1, wording, published)?,
                None,
            )
        }
    };
    let links = appeals::links(c, appeal.id, language)?;
    if let Some(change) = PublicChange::of_links(language, &links, &wording.links) {
        changes::add(c, appeal, &change, now)?;
    }
    appeals::set_links(c, appeal.id, language, &wording.links)?;
    Ok(stored)
}

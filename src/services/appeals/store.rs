//! Storing the parts of an appeal, whether they come from a file or from the editor.

use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

use crate::domain::{
    Appeal, AppealFile, AppealId, AppealSettings, AppealState, AppealText, Language, TextId,
    Timestamp, Wording,
};
use crate::storage::appeals::{self, NewText};
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
        ask_comment: AppealFile::ASK_COMMENT,
        ..AppealSettings::default()
    };
    appeals::create(c, slug, language, &settings, wrapped_key, now)
}

/// What storing a wording does to the texts of its language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextChange {
    /// Adds the first text of the language.
    First,
    /// Replaces a draft, or parts of a published text that are not what is signed.
    Rewrite,
    /// Changes what is signed: adds a new version, which needs a note.
    Version,
}

/// What storing a wording would do; `latest` is the latest text of its language.
#[must_use]
pub fn change_of(latest: Option<&AppealText>, wording: &Wording) -> TextChange {
    let hash = text_hash(&wording.title, &wording.addressee, &wording.markdown);
    match latest {
        None => TextChange::First,
        Some(old) if old.published_at.is_none() || old.sha256 == hash => TextChange::Rewrite,
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
    let new = NewText {
        language: wording.language.clone(),
        title: wording.title.clone(),
        summary: wording.summary.clone(),
        addressee: wording.addressee.clone(),
        notice: wording.notice.clone(),
        responsible: wording.responsible.clone(),
        markdown: wording.markdown.clone(),
        sha256: text_hash(&wording.title, &wording.addressee, &wording.markdown),
        note: wording.note.clone(),
    };
    let texts = appeals::texts(c, appeal.id)?;
    let mut latest_first = texts.iter().rev();
    let latest = latest_first.find(|text| text.language == wording.language);
    let stored = match (change_of(latest, wording), latest) {
        (TextChange::Rewrite, Some(old)) => {
            appeals::rewrite_text(c, old, &new)?;
            (old.id, None)
        }
        (TextChange::Version, Some(_)) if new.note.is_empty() => {
            return Err(StorageError::Other(format!(
                "the wording of “{}” ({}) is published and was signed: a changed wording needs a `note` that says \
                 what changed. Signatures keep the wording that was signed",
                appeal.slug, wording.language
            )));
        }
        (TextChange::Version, Some(old)) => {
            let number = old.number + 1;
            let id = appeals::add_text(c, appeal.id, number, &new, Some(now))?;
            (id, Some(number))
        }
        _ => {
            let published = (appeal.state != AppealState::Draft).then_some(now);
            (appeals::add_text(c, appeal.id, 1, &new, published)?, None)
        }
    };
    appeals::set_links(c, appeal.id, &wording.language, &wording.links)?;
    Ok(stored)
}

/// SHA-256 of what is signed, in hexadecimal: title, addressee and Markdown, each followed by a line feed.
#[must_use]
pub fn text_hash(title: &str, addressee: &str, markdown: &str) -> String {
    HEXLOWER.encode(&Sha256::digest(format!(
        "{title}\n{addressee}\n{markdown}\n"
    )))
}

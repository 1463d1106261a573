//! An appeal as the editor shows it, with the version of the part that is edited.

use super::mark::mark;
use crate::domain::{
    Appeal, AppealId, AppealLink, AppealText, FirstSignatory, Language, Picture, PictureSlot,
};
use crate::services::{App, ServiceError};
use crate::storage::appeals::pictures;
use crate::storage::{ReadConn, StorageError, appeals, public_list};

/// A part of an appeal that is edited by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AppealPart {
    Settings,
    /// Everything that is looked at before the appeal opens.
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

/// Reads a part of an appeal, in the transaction of the caller.
pub(super) fn load(
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
        AppealPart::Opening => opening_mark(c, &section)?,
        AppealPart::Text(language) => mark(&(section.text(language), &section.links)),
        AppealPart::First => mark(&section.first),
        AppealPart::Picture(slot) => mark(&section.picture_of(*slot)),
    };
    Ok(section)
}

/// The version of what an organiser looks at before an appeal opens: its settings, its texts (ordered by language), its
/// links, its first signatories, its picture and its logo.
fn opening_mark(c: &mut ReadConn, section: &EditableSection) -> Result<String, StorageError> {
    let (appeal, texts) = (&section.appeal, &section.texts);
    let mut links = Vec::new();
    for versions in texts.chunk_by(|one, next| one.language == next.language) {
        if let Some(text) = versions.first() {
            links.push(appeals::links(c, appeal.id, &text.language)?);
        }
    }
    let shown = (&section.first, &section.picture, &section.logo);
    Ok(mark(&(&appeal.settings, texts, links, shown)))
}

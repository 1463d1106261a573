//! Which pictures the texts of the site show. A published text stays as it was signed, so it shows only pictures that are
//! there for texts, and none of these is removed while a text shows it.

use std::collections::BTreeSet;

use crate::domain::{AppealId, PICTURES_OF_SITE, SiteTexts};
use crate::i18n::wording::shown_pictures;
use crate::services::site_settings;
use crate::storage::appeals::text_pictures;
use crate::storage::{ReadConn, StorageError};

/// Whose texts a picture is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextsOf {
    Appeal(AppealId),
    Site,
}

impl TextsOf {
    pub(super) fn id(self) -> AppealId {
        match self {
            Self::Appeal(id) => id,
            Self::Site => PICTURES_OF_SITE,
        }
    }
}

/// The pictures of this site that some texts show, by their hashes.
pub(in crate::services) struct ShownPictures(Vec<String>);

impl ShownPictures {
    /// Parses the texts: outside the transaction that stores them, if it can be.
    pub(in crate::services) fn of<'a>(texts: impl IntoIterator<Item = &'a str>) -> Self {
        let shown: BTreeSet<String> = texts.into_iter().flat_map(shown_pictures).collect();
        Self(shown.into_iter().collect())
    }

    /// Whether all are there for these texts; `None` stands for a new appeal, which has none yet. Who asks this in the
    /// transaction that stores the texts holds the lock under which pictures are removed.
    pub(in crate::services) fn are_there(
        &self,
        c: &mut ReadConn,
        of: Option<TextsOf>,
    ) -> Result<bool, StorageError> {
        let found = match of {
            Some(of) if !self.0.is_empty() => text_pictures::with_hashes(c, of.id(), &self.0)?,
            _ => 0,
        };
        Ok(found == self.0.len())
    }
}

/// What is written on the site with a word in it, in every version.
pub(super) struct Written(Vec<String>);

impl Written {
    pub(super) fn with(c: &mut ReadConn, word: &str) -> Result<Self, StorageError> {
        let mut written = text_pictures::texts_with(c, word)?;
        let site = site_settings::stored(c)?;
        let site = site.texts.iter().flat_map(SiteTexts::all);
        written.extend(site.map(str::to_owned));
        Ok(Self(written))
    }

    pub(super) fn shows(&self, hash: &str) -> bool {
        self.0.iter().any(|text| text.contains(hash))
    }
}

//! Which pictures the texts of the site show. A published text stays as it was signed, so it shows only pictures that are
//! there for texts, and none of these is removed while a text shows it.

use std::collections::BTreeSet;

use super::in_texts::TextsOf;
use crate::domain::SiteTexts;
use crate::i18n::wording::shown_pictures;
use crate::services::site_settings;
use crate::storage::appeals::text_pictures;
use crate::storage::{ReadConn, StorageError, WriteTx};

/// The pictures of this site that some texts show, by their hashes.
pub(in crate::services) struct ShownPictures(Vec<String>);

impl ShownPictures {
    /// Parses the texts: outside the transaction that stores them, if it can be.
    pub(in crate::services) fn of<'a>(texts: impl IntoIterator<Item = &'a str>) -> Self {
        let shown: BTreeSet<String> = texts.into_iter().flat_map(shown_pictures).collect();
        Self(shown.into_iter().collect())
    }

    /// Whether all are there for these texts. A new appeal has none yet.
    pub(super) fn are_there(
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

    /// As [`Self::are_there`], for texts that are about to be stored: until then none of the pictures is removed.
    pub(in crate::services) fn are_kept(
        &self,
        c: &mut WriteTx,
        of: TextsOf,
    ) -> Result<bool, StorageError> {
        let found = match self.0.as_slice() {
            [] => 0,
            shown => text_pictures::keep(c, of.id(), shown)?,
        };
        Ok(found == self.0.len())
    }
}

/// All that is written with pictures on the site, in every version.
pub(super) struct Written(Vec<String>);

impl Written {
    pub(super) fn read(c: &mut ReadConn) -> Result<Self, StorageError> {
        let mut written = text_pictures::texts_with_pictures(c)?;
        let site = site_settings::stored(c)?;
        let site = site.texts.iter().flat_map(SiteTexts::all);
        written.extend(site.map(str::to_owned));
        Ok(Self(written))
    }

    pub(super) fn shows(&self, hash: &str) -> bool {
        self.0.iter().any(|text| text.contains(hash))
    }
}

//! Which pictures the texts of the site show. A published text stays as it was signed, so it shows only pictures that are
//! there for texts, and none of these is removed while a text shows it.

use std::collections::BTreeSet;

use crate::domain::{AppealId, PICTURES_OF_SITE};
use crate::i18n::wording::shown_pictures;
use crate::services::site_settings;
use crate::storage::appeals::text_pictures;
use crate::storage::{ReadConn, StorageError, WriteTx};

/// What a text belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextOf {
    Appeal(AppealId),
    /// It has no pictures yet.
    NewAppeal,
    /// A page of the site.
    Site,
}

impl TextOf {
    fn has_all(self, shown: &BTreeSet<String>, known: &[(AppealId, String)]) -> bool {
        let may_show = |appeal: AppealId| match self {
            Self::Appeal(own) => appeal == own,
            Self::NewAppeal => false,
            Self::Site => appeal == PICTURES_OF_SITE,
        };
        let has = |hash: &String| {
            let mut known = known.iter();
            known.any(|(appeal, known)| known == hash && may_show(*appeal))
        };
        shown.iter().all(has)
    }
}

/// Whether a text shows only pictures that it may show.
pub(super) fn has_its_pictures(
    c: &mut ReadConn,
    of: TextOf,
    text: &str,
) -> Result<bool, StorageError> {
    let shown = shown_pictures(text);
    if shown.is_empty() {
        return Ok(true);
    }
    let hashes: Vec<String> = shown.iter().cloned().collect();
    Ok(of.has_all(&shown, &text_pictures::with_hashes(c, &hashes)?))
}

/// As [`has_its_pictures`], for a text that is about to be stored: until then none of its pictures is removed.
pub(in crate::services) fn keeps_its_pictures(
    c: &mut WriteTx,
    of: TextOf,
    text: &str,
) -> Result<bool, StorageError> {
    let shown = shown_pictures(text);
    if shown.is_empty() {
        return Ok(true);
    }
    let hashes: Vec<String> = shown.iter().cloned().collect();
    Ok(of.has_all(&shown, &text_pictures::keep(c, &hashes)?))
}

/// All that is written with pictures on the site, in every version.
pub(super) struct Written(Vec<String>);

impl Written {
    pub(super) fn read(c: &mut ReadConn) -> Result<Self, StorageError> {
        let mut written = text_pictures::texts_with_pictures(c)?;
        let site = site_settings::stored(c)?;
        written.extend(
            site.texts
                .into_iter()
                .flat_map(|texts| [texts.about, texts.legal]),
        );
        Ok(Self(written))
    }

    pub(super) fn shows(&self, hash: &str) -> bool {
        self.0.iter().any(|text| text.contains(hash))
    }
}

//! The public pictures of an appeal and of the site.

use serde::{Deserialize, Serialize};

use super::stored_word::stored_words;
use super::{AppealId, Language, Timestamp};

pub const ALT_MAX: usize = 300;
pub const CREDIT_MAX: usize = 200;

stored_words! {
    PictureKind {
        Jpeg = "jpg",
        /// For drawings and transparent pictures.
        Png = "png",
    }
}

stored_words! {
    /// What a picture is shown as.
    PictureSlot {
        /// Above the text.
        Picture = "picture",
        /// Beside the name of who asks; of the site, beside its name.
        Logo = "logo",
    }
}

/// Whose pictures those of the site are stored as.
pub const PICTURES_OF_SITE: AppealId = AppealId(0);

impl PictureKind {
    #[must_use]
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
        }
    }
}

/// One size of a picture.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct PictureFile {
    pub width: u32,
    pub height: u32,
    pub kind: PictureKind,
    /// The first half of the SHA-256 of its content, in hexadecimal.
    pub hash: String,
    /// Whether it is kept as WebP too, in fewer bytes.
    #[serde(default)]
    pub has_webp: bool,
}

/// A picture that stands in texts and news.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextPicture {
    pub file: PictureFile,
    /// The alternative text in the line that is written into a text.
    pub alt: String,
    pub added_at: Timestamp,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub struct PictureWords {
    /// Alternative texts by language.
    pub alts: Vec<(Language, String)>,
    /// Who made the picture; may be empty.
    pub credit: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Picture {
    /// The sizes, the widest first; at least one.
    pub files: Vec<PictureFile>,
    pub words: PictureWords,
}

impl PictureWords {
    /// The alternative text in `language`, or else the first one; with its language.
    #[must_use]
    pub fn alt(&self, language: &Language) -> Option<&(Language, String)> {
        let same = self.alts.iter().find(|(of, _)| of == language);
        same.or(self.alts.first())
    }
}

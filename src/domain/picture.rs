//! The public picture of an appeal.

use super::Language;
use super::stored_word::stored_words;

pub const ALT_MAX: usize = 300;
pub const CREDIT_MAX: usize = 200;

stored_words! {
    PictureKind {
        Jpeg = "jpg",
        /// For drawings and transparent pictures.
        Png = "png",
    }
}

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
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PictureFile {
    pub width: u32,
    pub height: u32,
    pub kind: PictureKind,
    /// The first half of the SHA-256 of its content, in hexadecimal.
    pub hash: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PictureWords {
    /// Alternative texts by language.
    pub alts: Vec<(Language, String)>,
    /// Who made the picture; may be empty.
    pub credit: String,
}

#[derive(Debug, Clone, PartialEq, Eq)]
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

//! The picture of an appeal, as the public sees it.

use super::Language;
use super::stored_word::stored_words;

/// The most characters of an alternative text.
pub const ALT_MAX: usize = 300;
/// The most characters of a credit.
pub const CREDIT_MAX: usize = 200;

stored_words! {
    /// How a picture is written.
    PictureKind {
        Jpeg = "jpg",
        /// PNG, for drawings and whatever lets the page shine through.
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

/// What is said about a picture.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PictureWords {
    /// What somebody who does not see it should know, by language.
    pub alts: Vec<(Language, String)>,
    /// Who made it; or empty.
    pub credit: String,
}

/// The picture of an appeal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// Its sizes, the widest first; never none.
    pub files: Vec<PictureFile>,
    /// What is said about it.
    pub words: PictureWords,
}

impl PictureWords {
    /// The alternative text in a language, else in the first that has one; with its language.
    #[must_use]
    pub fn alt(&self, language: &Language) -> Option<&(Language, String)> {
        let same = self.alts.iter().find(|(one, _)| one == language);
        same.or(self.alts.first())
    }
}

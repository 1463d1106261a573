//! The picture of an appeal on a page.

use serde::Serialize;

use crate::domain::{Language, Picture, PictureFile};
use crate::web::links;

/// A picture to be shown.
#[derive(Debug, Clone, Serialize)]
pub struct PictureView {
    /// The path of the widest size.
    pub src: String,
    /// All sizes, as the attribute `srcset` takes them.
    pub srcset: String,
    /// Of the widest size, in pixels.
    pub width: u32,
    /// Of the widest size, in pixels.
    pub height: u32,
    /// The media type of the widest size.
    pub media_type: &'static str,
    /// What somebody who does not see it should know.
    pub alt: String,
    /// The language of that text.
    pub alt_lang: String,
    /// Who made it; or empty.
    pub credit: String,
}

impl PictureView {
    /// How a picture is shown to readers of a language.
    #[must_use]
    pub fn of(picture: &Picture, language: &Language) -> Option<Self> {
        let widest = picture.files.first()?;
        let path = |file: &PictureFile| links::picture(&file.hash, file.kind);
        let sizes = picture.files.iter();
        let sizes = sizes.map(|file| format!("{} {}w", path(file), file.width));
        let (alt_lang, alt) = picture.words.alt(language).cloned()?;
        Some(Self {
            src: path(widest),
            srcset: sizes.collect::<Vec<_>>().join(", "),
            width: widest.width,
            height: widest.height,
            media_type: widest.kind.media_type(),
            alt,
            alt_lang: alt_lang.into(),
            credit: picture.words.credit.clone(),
        })
    }
}

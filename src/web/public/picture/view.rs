//! Pictures and logos on a page.

use serde::Serialize;

use crate::domain::{Language, Picture, PictureFile};
use crate::web::links;

#[derive(Debug, Clone, Serialize)]
pub struct PictureView {
    /// The path of the widest size.
    pub src: String,
    /// All sizes, as the value of the attribute `srcset`.
    pub srcset: String,
    /// All sizes as WebP, likewise; empty if they are not kept so.
    pub webp: String,
    /// Of the widest size, in pixels.
    pub width: u32,
    /// Of the widest size, in pixels.
    pub height: u32,
    /// The least wide size, for logos.
    pub smallest: ShownFile,
    /// The media type of the widest size.
    pub media_type: &'static str,
    /// The text alternative.
    pub alt: String,
    /// The language of `alt`.
    pub alt_lang: String,
    /// Who made the picture, or empty.
    pub credit: String,
}

/// One size of a picture.
#[derive(Debug, Clone, Serialize)]
pub struct ShownFile {
    /// Its path.
    pub src: String,
    pub width: u32,
    pub height: u32,
}

impl PictureView {
    /// The picture for readers of a language; `None` when it has no file or no text alternative.
    #[must_use]
    pub fn of(picture: &Picture, language: &Language) -> Option<Self> {
        let widest = picture.files.first()?;
        let smallest = picture.files.last()?;
        let path = |file: &PictureFile| links::picture(&file.hash, file.kind);
        let srcset = |path: &dyn Fn(&PictureFile) -> String| {
            let sizes = picture.files.iter();
            let sizes = sizes.map(|file| format!("{} {}w", path(file), file.width));
            sizes.collect::<Vec<_>>().join(", ")
        };
        let has_webp = picture.files.iter().all(|file| file.has_webp);
        let webp = has_webp.then(|| srcset(&|file: &PictureFile| links::webp(&file.hash)));
        let (alt_lang, alt) = picture.words.alt(language).cloned()?;
        Some(Self {
            src: path(widest),
            srcset: srcset(&path),
            webp: webp.unwrap_or_default(),
            width: widest.width,
            height: widest.height,
            smallest: ShownFile {
                src: path(smallest),
                width: smallest.width,
                height: smallest.height,
            },
            media_type: widest.kind.media_type(),
            alt,
            alt_lang: alt_lang.into(),
            credit: picture.words.credit.clone(),
        })
    }
}

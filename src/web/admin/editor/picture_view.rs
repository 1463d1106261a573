//! The pages of the editors of pictures and logos.

use serde::Serialize;

use crate::domain::TextPicture;
use crate::web::admin::area::AdminFrame;
use crate::web::admin::editor::view::Conflict;
use crate::web::links;
use crate::web::page::{Form, Page};
use crate::web::public::picture::view::PictureView;

/// The alternative text in one language.
#[derive(Debug, Serialize)]
pub struct AltValue {
    pub tag: String,
    pub name: String,
    pub value: String,
}

/// `/{lang}/admin/appeals/{slug}/picture` and `/logo`, `/{lang}/admin/settings/site/logo`
#[derive(Debug, Serialize)]
pub struct PicturePage {
    #[serde(flatten)]
    pub frame: AdminFrame,
    pub form: Form,
    /// `picture` or `logo`: the name of the field, and the start of the locale keys.
    pub slot: &'static str,
    /// Whether it is the logo of the site.
    pub is_site: bool,
    /// The path that removes it.
    pub remove: String,
    /// The path of the page before.
    pub back: String,
    pub picture: Option<PictureView>,
    /// The alternative texts, one for each language of the appeal.
    pub alts: Vec<AltValue>,
    pub credit: String,
    /// Maximum size of a file in megabytes.
    pub megabytes: usize,
    /// The version of the section that the form is based on.
    pub base: String,
    /// Set when somebody else has saved a newer version.
    pub conflict: Option<Conflict>,
    /// What was just done, or empty.
    pub done: &'static str,
}

impl Page for PicturePage {
    const TEMPLATE: &'static str = "web/admin/editor/picture.html";
}

/// A picture for texts.
#[derive(Debug, Serialize)]
pub struct ForTexts {
    pub hash: String,
    /// Path.
    pub src: String,
    pub width: u32,
    pub height: u32,
    pub alt: String,
    /// The line to write into a text.
    pub markdown: String,
    /// Whether a text or a news item shows it.
    pub is_used: bool,
}

impl ForTexts {
    #[must_use]
    pub fn of(picture: &TextPicture, is_used: bool) -> Self {
        let file = &picture.file;
        let src = links::picture(&file.hash, file.kind);
        let (width, height) = (file.width, file.height);
        // Signs that would end the description.
        let alt = picture.alt.replace('\\', "").replace(['[', ']'], "");
        Self {
            markdown: format!("![{alt}]({src}#{width}x{height})"),
            hash: file.hash.clone(),
            src,
            width,
            height,
            alt: picture.alt.clone(),
            is_used,
        }
    }
}

/// `/{lang}/admin/appeals/{slug}/text-pictures` and `/{lang}/admin/settings/site/pictures`
#[derive(Debug, Serialize)]
pub struct TextPicturesPage {
    #[serde(flatten)]
    pub frame: AdminFrame,
    pub form: Form,
    /// Whether they are for the texts of the site.
    pub is_site: bool,
    /// The path that removes one.
    pub remove: String,
    /// The path of the page before.
    pub back: String,
    /// The newest first.
    pub pictures: Vec<ForTexts>,
    /// The description that was typed.
    pub alt: String,
    /// Maximum size of a file in megabytes.
    pub megabytes: usize,
    /// What was just done, or empty.
    pub done: &'static str,
}

impl Page for TextPicturesPage {
    const TEMPLATE: &'static str = "web/admin/editor/text-pictures.html";
}

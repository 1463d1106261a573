//! The page of the picture editor.

use serde::Serialize;

use crate::domain::admin_links::EditorLinks;
use crate::web::admin::area::AdminFrame;
use crate::web::admin::editor::view::Conflict;
use crate::web::page::{Form, Page};
use crate::web::public::picture::view::PictureView;

/// The alternative text in one language.
#[derive(Debug, Serialize)]
pub struct AltValue {
    pub tag: String,
    pub name: String,
    pub value: String,
}

/// `/{lang}/admin/appeals/{slug}/picture`
#[derive(Debug, Serialize)]
pub struct PicturePage {
    #[serde(flatten)]
    pub frame: AdminFrame,
    pub form: Form,
    pub links: EditorLinks,
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

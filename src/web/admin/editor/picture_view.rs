//! The page of an appeal's picture.

use serde::Serialize;

use crate::domain::admin_links::EditorLinks;
use crate::web::admin::area::AdminFrame;
use crate::web::admin::editor::view::Conflict;
use crate::web::page::{Form, Page, Shell};
use crate::web::public::picture::view::PictureView;

/// The alternative text in one language.
#[derive(Debug, Serialize)]
pub struct AltValue {
    pub tag: String,
    pub name: String,
    /// What stands in the field.
    pub value: String,
}

/// `/{lang}/admin/appeals/{slug}/picture`
#[derive(Debug, Serialize)]
pub struct PicturePage {
    pub shell: Shell,
    pub area: AdminFrame,
    pub form: Form,
    /// The pages of the editor.
    pub links: EditorLinks,
    /// The picture that is there.
    pub picture: Option<PictureView>,
    /// The alternative texts, one for each language of the appeal.
    pub alts: Vec<AltValue>,
    /// What stands in the field of the credit.
    pub credit: String,
    /// The most megabytes of a file.
    pub megabytes: usize,
    /// The version of what the form shows.
    pub base: String,
    /// A newer save of somebody else.
    pub conflict: Option<Conflict>,
    /// What was just done, or nothing.
    pub done: &'static str,
}

impl Page for PicturePage {
    const TEMPLATE: &'static str = "web/admin/editor/picture.html";
}

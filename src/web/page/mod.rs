//! What all page views share. A view is a plain struct with the data of a page and the name of its template; a handler
//! builds it and calls [`Page::render`].

mod broken_link;
mod error;
mod form;
mod news;
mod read_only;
mod share;
mod shell;
mod signed_text;

pub use broken_link::{BrokenLinkPage, NewLink, kind_of_link};
pub use error::ErrorPage;
pub use form::{FieldProblem, Form};
pub use news::NewsLine;
pub use read_only::ReadOnlyPage;
pub use share::{Leaflets, Service, Share, encoded, mailto};
pub use shell::{
    Alternate, AppealHead, Demo, FootLink, HrefLang, LogoView, OpenGraph, Shell, ShownImage,
    contact_href,
};
pub use signed_text::{NewerText, SignedText};

use serde::Serialize;

use crate::domain::Language;
use crate::i18n::{TemplateError, Templates};

/// What a browser may keep to show it again when its reader goes back, and for nothing else: a form with what was typed.
/// A browser that must not store the answer to a form shows an error instead, and the text is lost.
pub const FOR_GOING_BACK: &str = "private, no-cache";

/// A view that can be rendered in any language.
pub trait Page: Serialize + Sized {
    /// The template, by its path under `templates/`.
    const TEMPLATE: &'static str;

    /// Renders the page as HTML.
    ///
    /// # Errors
    /// When the template refers to something that the view does not have.
    fn render(&self, templates: &Templates, language: &Language) -> Result<String, TemplateError> {
        templates.render(Self::TEMPLATE, language, self)
    }

    /// As [`Self::render`], but writes the HTML while it is rendered.
    fn write(
        &self,
        templates: &Templates,
        language: &Language,
        out: impl std::io::Write,
    ) -> Result<(), TemplateError> {
        templates.render_to(Self::TEMPLATE, language, self, out)
    }
}

#[cfg(test)]
mod tests;

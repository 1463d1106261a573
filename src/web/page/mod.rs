//! The pages: one file per page, each a plain view of what the page shows, which names its template. A handler fills
//! the view and calls [`Page::render`]; a view looks nothing up.

mod error;
mod form;
mod shell;

pub use error::ErrorPage;
pub use form::{FieldProblem, Form};
pub use shell::{Alternate, AppealHead, Demo, OpenGraph, Shell, ShownImage};

use serde::Serialize;

use crate::domain::Language;
use crate::i18n::{TemplateError, Templates};

/// A page that can be written in any language.
pub trait Page: Serialize + Sized {
    /// The template, by its path under `templates/`.
    const TEMPLATE: &'static str;

    /// The page as HTML.
    ///
    /// # Errors
    /// When the template asks for what the view does not have: a mistake of the template.
    fn render(&self, templates: &Templates, language: &Language) -> Result<String, TemplateError> {
        templates.render(Self::TEMPLATE, language, self)
    }

    /// The page as HTML, written out while it is made.
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

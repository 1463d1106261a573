//! Translations, localized numbers and dates, and the template engine, for pages and mails.

mod catalog;
mod countries;
mod flaws;
mod formats;
mod html;
mod load;
mod negotiate;
mod plurals;
mod templates;
mod translation;
pub mod wording;

pub use catalog::{Arg, Catalog};
pub use countries::Country;
pub use flaws::{Flaw, flaws};
pub use html::escaped;
pub use load::I18nError;
pub use templates::{Lines, TemplateError, Templates};
pub use translation::Translation;

#[cfg(test)]
mod tests;

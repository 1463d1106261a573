//! Translations, localized numbers and dates, and the template engine, for pages and mails.

mod catalog;
mod countries;
mod formats;
mod html;
mod load;
mod negotiate;
mod templates;

pub use catalog::{Arg, Catalog};
pub use countries::Country;
pub use html::escaped;
pub use load::I18nError;
pub use templates::{Lines, TemplateError, Templates};

#[cfg(test)]
mod tests;

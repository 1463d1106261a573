//! The words: sentences in every language, numbers and dates as each language writes them, and the templates that
//! carry them. Pages and mails both speak through here.

mod catalog;
mod countries;
mod formats;
mod load;
mod negotiate;
mod templates;

pub use catalog::{Arg, Catalog};
pub use countries::Country;
pub use load::I18nError;
pub use templates::{Lines, TemplateError, Templates};

#[cfg(test)]
mod tests;

//! The countries of ISO 3166-1, sorted by their names in each language.

use icu_collator::CollatorBorrowed;
use icu_locale_core::Locale;
use serde::Serialize;

use crate::domain::Language;

/// A country in a list of choices.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Country {
    /// ISO 3166-1 alpha-2, upper case.
    pub code: String,
    /// Short name in the language of the list.
    pub name: String,
}

/// Sorts by name with the collation of the language: “Égypte” is near “Équateur”, not after “Zimbabwe”.
pub(super) fn sort(language: &Language, countries: &mut [Country]) {
    let locale: Locale = language.as_str().parse().unwrap_or(Locale::UNKNOWN);
    match CollatorBorrowed::try_new((&locale).into(), Default::default()) {
        Ok(collator) => countries.sort_by(|a, b| collator.compare(&a.name, &b.name)),
        Err(_) => countries.sort_by(|a, b| a.name.cmp(&b.name)),
    }
}

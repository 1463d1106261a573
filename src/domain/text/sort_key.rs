//! Sort keys of names: French collation as bytes, which both databases compare alike.

use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed, CollatorPreferences};
use icu_locale_core::locale;
use std::sync::OnceLock;

/// A key whose byte order is the French order of names: letters first, then accents, then case.
#[must_use]
pub fn sort_key(name: &str) -> Vec<u8> {
    static COLLATOR: OnceLock<Option<CollatorBorrowed<'static>>> = OnceLock::new();
    let collator = COLLATOR.get_or_init(|| {
        let preferences = CollatorPreferences::from(&locale!("fr"));
        Collator::try_new(preferences, CollatorOptions::default()).ok()
    });
    let mut key = Vec::new();
    match collator {
        Some(collator) => {
            // Writing to a vector does not fail.
            let _ = collator.write_sort_key_to(name, &mut key);
        }
        None => key.extend(crate::domain::text::search_text::fold(name).into_bytes()),
    }
    key
}

#[cfg(test)]
mod tests;

//! Sort keys of names: the collation of a language as bytes, which both databases compare alike, and the letters under
//! which a directory of that language lists the names.

use std::collections::HashMap;
use std::sync::{Arc, LazyLock, PoisonError, RwLock};

use icu_collator::options::{CollatorOptions, Strength};
use icu_collator::{Collator, CollatorBorrowed, CollatorPreferences};
use icu_locale_core::Locale;

use super::search_text::fold;
use crate::domain::Language;

pub mod initials;

/// A key whose byte order is the order of names in a language: letters first, then accents, then case. Quotes and other
/// marks before the first letter do not count.
#[must_use]
pub fn sort_key(name: &str, language: &Language) -> Vec<u8> {
    key(from_first_letter(name), language, Strength::Tertiary)
}

/// The primary level of a sort key: of letters without accents and case.
fn primary_key(text: &str, language: &Language) -> Vec<u8> {
    key(text, language, Strength::Primary)
}

fn from_first_letter(name: &str) -> &str {
    let start = name.trim_start_matches(|c: char| !c.is_alphanumeric());
    if start.is_empty() { name } else { start }
}

fn key(text: &str, language: &Language, strength: Strength) -> Vec<u8> {
    let mut key = Vec::new();
    match collator(language, strength) {
        Some(collator) => {
            // Writing to a vector does not fail.
            let _ = collator.write_sort_key_to(text, &mut key);
        }
        None => key.extend(fold(text).into_bytes()),
    }
    key
}

type Collators = HashMap<(Language, u8), Option<Arc<CollatorBorrowed<'static>>>>;

/// The collator of a language; that of the root of all languages for one that has no rules of its own.
fn collator(language: &Language, strength: Strength) -> Option<Arc<CollatorBorrowed<'static>>> {
    static COLLATORS: LazyLock<RwLock<Collators>> = LazyLock::new(RwLock::default);
    let wanted = (language.clone(), strength as u8);
    let known = COLLATORS.read().unwrap_or_else(PoisonError::into_inner);
    if let Some(known) = known.get(&wanted) {
        return known.clone();
    }
    drop(known);
    let locale = Locale::try_from_str(language.as_str()).unwrap_or(Locale::UNKNOWN);
    let mut options = CollatorOptions::default();
    options.strength = Some(strength);
    let new = Collator::try_new(CollatorPreferences::from(&locale), options)
        .ok()
        .map(Arc::new);
    let mut known = COLLATORS.write().unwrap_or_else(PoisonError::into_inner);
    known.entry(wanted).or_insert(new).clone()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;

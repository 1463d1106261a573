//! Which language a visitor reads (RFC 9110, section 12.5.4).

use crate::domain::Language;

/// The language of `available` that the header prefers; French when the header names none of them, and the first one
/// when there is no French.
pub(super) fn negotiate(header: Option<&str>, available: &[Language]) -> Language {
    let mut wanted: Vec<(f32, &str)> = header
        .unwrap_or_default()
        .split(',')
        .filter_map(weighted)
        .collect();
    // A stable sort: equal weights stay in the order the browser sent them.
    wanted.sort_by(|a, b| b.0.total_cmp(&a.0));
    wanted
        .iter()
        .find_map(|(_, tag)| matching(tag, available))
        .or_else(|| available.iter().find(|one| **one == Language::french()))
        .or_else(|| available.first())
        .cloned()
        .unwrap_or_else(Language::french)
}

/// A tag with its weight; nothing when it is refused (`q=0`) or makes no sense.
fn weighted(item: &str) -> Option<(f32, &str)> {
    let mut parts = item.split(';').map(str::trim);
    let tag = parts.next().filter(|tag| !tag.is_empty())?;
    let weight = match parts.find_map(|part| part.strip_prefix("q=")) {
        Some(q) => q.parse::<f32>().ok()?,
        None => 1.0,
    };
    (weight > 0.0).then_some((weight.min(1.0), tag))
}

/// The exact language, else one that shares the primary part: `fr-CA` reads `fr`, `pt` reads `pt-br`.
fn matching<'a>(tag: &str, available: &'a [Language]) -> Option<&'a Language> {
    let tag = tag.to_ascii_lowercase();
    let primary = tag.split('-').next().unwrap_or_default();
    available
        .iter()
        .find(|one| one.as_str() == tag)
        .or_else(|| available.iter().find(|one| one.as_str() == primary))
        .or_else(|| available.iter().find(|one| one.primary() == primary))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn the_heaviest_language_that_exists_wins() {
        let both = [Language::french(), Language::english()];
        for (header, expected) in [
            (None, "fr"),
            (Some(""), "fr"),
            (Some("de"), "fr"),
            (Some("en-GB,en;q=0.9"), "en"),
            (Some("en;q=0.5, fr;q=0.8"), "fr"),
            (Some("de, en;q=0.3, fr;q=0"), "en"),
            (Some("*"), "fr"),
            (Some("en;q=wrong"), "fr"),
        ] {
            assert_eq!(negotiate(header, &both).as_str(), expected, "{header:?}");
        }
    }

    #[test]
    fn a_text_without_french_falls_back_to_its_first_language() {
        let only = [Language::english()];
        assert_eq!(negotiate(Some("de"), &only), Language::english());
    }
}

//! Language negotiation (RFC 9110, section 12.5.4).

use crate::domain::Language;

/// The language in `available` that the header prefers. Without a match it is the fallback if it is available, else the
/// first.
pub(super) fn negotiate(
    header: Option<&str>,
    available: &[Language],
    fallback: Option<&Language>,
) -> Language {
    let mut accepted: Vec<(f32, &str)> = header
        .unwrap_or_default()
        .split(',')
        .filter_map(parse_item)
        .collect();
    // A stable sort: equal weights keep the order of the header.
    accepted.sort_by(|a, b| b.0.total_cmp(&a.0));
    accepted
        .iter()
        .find_map(|(_, tag)| best_match(tag, available))
        .or_else(|| fallback.filter(|language| available.contains(language)))
        .or_else(|| available.first())
        .cloned()
        .unwrap_or_else(Language::english)
}

/// Weight and tag of an item; `None` for an item that is refused (`q=0`) or malformed.
fn parse_item(item: &str) -> Option<(f32, &str)> {
    let mut parts = item.split(';').map(str::trim);
    let tag = parts.next().filter(|tag| !tag.is_empty())?;
    let weight = match parts.find_map(|part| part.strip_prefix("q=")) {
        Some(q) => q.parse::<f32>().ok()?,
        None => 1.0,
    };
    (weight > 0.0).then_some((weight.min(1.0), tag))
}

/// The exact language, else one with the same primary subtag: `fr-CA` matches `fr`, `pt` matches `pt-br`.
fn best_match<'a>(tag: &str, available: &'a [Language]) -> Option<&'a Language> {
    let tag = tag.to_ascii_lowercase();
    let primary = tag.split('-').next().unwrap_or_default();
    let find = |matches: &dyn Fn(&Language) -> bool| {
        let mut available = available.iter();
        available.find(|language| matches(language))
    };
    find(&|language| language.as_str() == tag)
        .or_else(|| find(&|language| language.as_str() == primary))
        .or_else(|| find(&|language| language.primary() == primary))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn the_available_language_with_the_highest_weight_wins() {
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
            let found = negotiate(header, &both, None);
            assert_eq!(found.as_str(), expected, "{header:?}");
        }
    }

    #[test]
    fn the_site_chooses_for_readers_whose_languages_it_does_not_have() {
        let both = [Language::french(), Language::english()];
        let english = Language::english();
        for (header, expected) in [(None, "en"), (Some("de"), "en"), (Some("fr"), "fr")] {
            let found = negotiate(header, &both, Some(&english));
            assert_eq!(found.as_str(), expected, "{header:?}");
        }
        let only = [Language::french()];
        let found = negotiate(None, &only, Some(&english));
        assert_eq!(found, Language::french(), "it is not available");
    }

    #[test]
    fn a_text_without_french_falls_back_to_its_first_language() {
        let only = [Language::english()];
        assert_eq!(negotiate(Some("de"), &only, None), Language::english());
    }
}

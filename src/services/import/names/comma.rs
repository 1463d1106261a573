//! Names around a comma: “Martin, Jeanne”, but “Jeanne Martin, PhD”.

use super::first_names::is_first_name;
use super::roles::is_known_role;
use super::towns::is_town;
use super::words::{
    begins_with_capitals, is_civility, is_in_capitals, is_particle, without_civility,
};
use crate::domain::text::search_text;

/// What follows a name and is no part of it.
const TITLES: [&str; 27] = [
    "phd", "md", "msc", "bsc", "ma", "ba", "mba", "jr", "jnr", "sr", "snr", "junior", "senior",
    "ii", "iii", "iv", "esq", "mp", "dr", "prof", "rn", "dds", "llm", "lld", "obe", "mbe", "eng",
];

/// Whether two parts around a comma are a family name and first names: “Martin, Jeanne”, “El Khoury, Samira”.
pub(in crate::services::import) fn is_reversed(last: &str, first: &str) -> bool {
    let (family, given): (Vec<&str>, Vec<&str>) = (
        last.split_whitespace().collect(),
        first.split_whitespace().collect(),
    );
    let is_plain = |part: &str| {
        part.chars()
            .all(|c| !c.is_numeric() && !matches!(c, ',' | ';' | '@'))
    };
    if family.is_empty() || !(1..=3).contains(&given.len()) || !is_plain(last) || !is_plain(first) {
        return false;
    }
    // “Jeanne Martin, Omar” are two people.
    if family.len() > 1 && is_first_name(family[0]) && !is_in_capitals(family[0]) {
        return false;
    }
    if given.iter().all(|word| is_first_name(word)) {
        return true;
    }
    let plain = search_text::plain(first);
    let is_title = plain.split(' ').all(|word| TITLES.contains(&word))
        || TITLES.contains(&plain.replace(' ', "").as_str());
    // “Jeanne Martin, Lyon”: what stands before the comma is a whole name already.
    let is_family = family.len() == 1
        || family[0].chars().count() < 4
        || is_particle(family[0])
        || family.iter().all(|word| is_in_capitals(word));
    let is_whole = family.len() > 1
        && (!is_family
            || family.iter().any(|word| is_first_name(word))
            || (begins_with_capitals(last) && !is_particle(family[0])));
    let is_capitalised = given.iter().all(|word| {
        is_first_name(word)
            || is_particle(word)
            || word
                .chars()
                .next()
                .is_some_and(|c| c.is_alphabetic() && !c.is_lowercase())
    });
    let is_acronym = given.len() == 1
        && first.chars().count() > 1
        && first.chars().all(char::is_uppercase)
        && last.chars().any(char::is_lowercase);
    is_capitalised
        && !is_whole
        && !is_title
        && !is_acronym
        && !is_known_role(first)
        && !is_town(first)
}

/// “Martin, Jeanne”: first names and family name around the only comma.
pub(super) fn around_comma(text: &str) -> Option<(String, String)> {
    let (last, first) = text.split_once(',')?;
    let (last, first) = (without_civility(last), without_civility(first));
    (is_reversed(&last, &first) && !is_civility(&first)).then_some((first, last))
}

/// “Jeanne Martin, PhD”: the name before the comma, split, and what follows it kept behind.
pub(super) fn with_behind_comma(
    text: &str,
    split: impl Fn(&str) -> (String, String),
) -> Option<(String, String)> {
    let (name, behind) = text.split_once(',')?;
    let (first, last) = split(name);
    let behind = behind.trim();
    if behind.is_empty() || is_civility(behind) {
        return Some((first, last));
    }
    Some((first, format!("{last}, {behind}")))
}

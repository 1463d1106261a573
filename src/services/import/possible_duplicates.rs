//! What makes two signatories without an address possibly the same.

use crate::domain::PrivateRecord;
use crate::domain::text::search_text;

/// The words of the name in any order, and the town: “31000 Toulouse” is “Toulouse (31)”, “St-” is “Saint”.
pub(super) fn name_key(record: &PrivateRecord) -> String {
    let place = record.place.as_deref().unwrap_or_default();
    let town: Vec<String> = words(place)
        .into_iter()
        .filter(|word| !word.chars().all(|c| c.is_ascii_digit()) && word != "cedex")
        .collect();
    // “Lyon 3” and “Lyon 7” are both Lyon: they are only asked about.
    let town = if town.is_empty() { words(place) } else { town };
    format!(
        "{}\n{}",
        words(&record.public_name()).join(" "),
        town.join(" ")
    )
}

fn words(text: &str) -> Vec<String> {
    let mut words = search_text::exact_words(text);
    for word in &mut words {
        match word.as_str() {
            "st" => "saint".clone_into(word),
            "ste" => "sainte".clone_into(word),
            _ => {}
        }
    }
    words.sort_unstable();
    words
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;

//! Flags for organisers: a name that somebody may have made up, a word that insults. They never refuse, hold or hide
//! anything: real people have such names. The lists are files, one for each language; all of them are always looked at,
//! because people do not joke in the language of the page.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use super::PrivateRecord;
use super::stored_word::stored_words;
use super::text::search_text;

stored_words! {
    /// The word is part of locale keys (`flag-<word>`).
    NameFlag {
        /// The whole name is that of an invented person, or no name.
        Prank = "prank",
        /// A word or words in a row insult.
        Insult = "insult",
    }
}

const FILES: [&str; 13] = [
    include_str!("ar.txt"),
    include_str!("br.txt"),
    include_str!("ca.txt"),
    include_str!("de.txt"),
    include_str!("en.txt"),
    include_str!("es.txt"),
    include_str!("fr.txt"),
    include_str!("it.txt"),
    include_str!("ku.txt"),
    include_str!("nl.txt"),
    include_str!("oc.txt"),
    include_str!("pt.txt"),
    include_str!("tr.txt"),
];

#[derive(Default)]
struct Lists {
    /// Folded words in the order of the alphabet: a name is the same whatever stands first.
    pranks: HashSet<Vec<String>>,
    /// Folded words in a row, by the first of them.
    insults: HashMap<String, Vec<Vec<String>>>,
}

static LISTS: LazyLock<Lists> = LazyLock::new(|| {
    let mut lists = Lists::default();
    for (flag, entry) in FILES.into_iter().flat_map(entries) {
        match flag {
            NameFlag::Prank => drop(lists.pranks.insert(search_text::exact_words(entry))),
            NameFlag::Insult => {
                let words = words(entry);
                if let Some(first) = words.first() {
                    let same = lists.insults.entry(first.clone()).or_default();
                    same.push(words);
                }
            }
        }
    }
    lists
});

/// The entries of a file below the headings `[prank]` and `[insult]`.
fn entries(file: &'static str) -> impl Iterator<Item = (NameFlag, &'static str)> {
    let mut flag = NameFlag::Prank;
    file.lines().filter_map(move |line| {
        let line = line.trim();
        if let Some(heading) = line.strip_prefix('[') {
            flag = NameFlag::from_word(heading.trim_end_matches(']')).unwrap_or(flag);
            return None;
        }
        (!line.is_empty() && !line.starts_with('#')).then_some((flag, line))
    })
}

fn words(text: &str) -> Vec<String> {
    let plain = search_text::plain(text);
    plain.split(' ').map(str::to_owned).collect()
}

/// The flags of what a record would publish. Only whole words are compared: Scunthorpe and Cockburn have none.
#[must_use]
pub fn name_flags(record: &PrivateRecord) -> Vec<NameFlag> {
    let organisation = record.organisation.as_ref();
    let group = organisation.map_or("", |group| group.name.as_str());
    let name = record.name.full();
    let mut flags = Vec::new();
    let is_prank = |name: &str| LISTS.pranks.contains(&search_text::exact_words(name));
    if is_prank(&name) || is_prank(group) {
        flags.push(NameFlag::Prank);
    }
    let texts = [Some(name.as_str()), Some(group), record.role.as_deref()];
    let mut texts = texts.into_iter().chain([record.place.as_deref()]).flatten();
    if texts.any(holds_insult) {
        flags.push(NameFlag::Insult);
    }
    flags
}

fn holds_insult(text: &str) -> bool {
    let words = words(text);
    words.iter().enumerate().any(|(at, word)| {
        let begins = |insult: &Vec<String>| words[at..].starts_with(insult);
        LISTS
            .insults
            .get(word)
            .is_some_and(|insults| insults.iter().any(begins))
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;

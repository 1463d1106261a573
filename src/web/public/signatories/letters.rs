//! The letters of a list in the order of its language, with the numbers of their names.

use crate::domain::{Language, initials};
use crate::storage::public_list::Listing;

pub(super) struct Letters {
    language: Language,
    /// The least sort key of each letter, the letter, the number of its names.
    letters: Vec<(Vec<u8>, String, i64)>,
}

impl Letters {
    pub(super) fn new(counted: Vec<(String, i64)>, language: &Language) -> Self {
        let letters = counted.into_iter().map(|(letter, names)| {
            let start = initials::initial_start(&letter, language);
            (start, letter, names)
        });
        let mut letters: Vec<_> = letters.collect();
        letters.sort_unstable();
        Self {
            language: language.clone(),
            letters,
        }
    }

    pub(super) fn total(&self) -> i64 {
        self.letters.iter().map(|(.., names)| names).sum()
    }

    /// The least sort key of the names under a letter, which may have none.
    pub(super) fn start(&self, letter: &str) -> Vec<u8> {
        initials::initial_start(letter, &self.language)
    }

    /// How many names stand before this start of a letter.
    pub(super) fn before(&self, start: &[u8]) -> i64 {
        let before = self.letters.iter().filter(|letter| *letter.0 < *start);
        before.map(|(.., names)| names).sum()
    }

    /// How many names stand before a page, as far as that is known without counting them: as the page before said, but
    /// within the letter of its first name, and so that its names fit. Names come and go between two pages.
    pub(super) fn likely(&self, said: i64, page: &[Listing]) -> i64 {
        let Some(first) = page.first() else {
            return 0;
        };
        let least = self.before(&self.start(&first.initial));
        let of_letter = self.letters.iter().find(|letter| letter.1 == first.initial);
        let most = least + of_letter.map_or(0, |(.., names)| names - 1);
        let fitting = self.total() - page.len() as i64;
        said.min(fitting).min(most).max(least)
    }
}

impl IntoIterator for Letters {
    type Item = String;
    type IntoIter = std::iter::Map<
        std::vec::IntoIter<(Vec<u8>, String, i64)>,
        fn((Vec<u8>, String, i64)) -> String,
    >;

    fn into_iter(self) -> Self::IntoIter {
        self.letters.into_iter().map(|(_, letter, _)| letter)
    }
}

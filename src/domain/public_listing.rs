//! What the public list shows of a signature, and what it is searched for.

use super::text::search_text;
use super::{Language, MandateShown, PrivateRecord, SignatureKind, initials, sort_key};

/// A new entry of the public list.
#[derive(Clone)]
pub struct NewListing {
    pub name: String,
    /// The role of a person, or the stored word of an organisation's kind.
    pub detail: String,
    pub place: String,
    pub website: Option<String>,
    /// How the mandate was shown; `None` for a person.
    pub mandate_shown: Option<MandateShown>,
    /// The position among the first signatories; `None` for everyone else.
    pub rank: Option<i32>,
    /// The place of the name in the order of the appeal's language.
    pub sort_key: Vec<u8>,
    /// The letter under which the name is listed.
    pub initial: String,
}

/// What the public list is searched for. Every word of each field must begin a word of that field of the entry.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct ListSearch {
    pub name: String,
    pub place: String,
    pub role: String,
}

super::hidden_debug!(ListSearch);

/// Put before the words of a place and of a role, so that a search for a name does not find them. Not part of any word.
const PLACE_MARK: char = '@';
const ROLE_MARK: char = '#';

impl ListSearch {
    #[must_use]
    pub fn by_name(name: &str) -> Self {
        Self {
            name: name.to_owned(),
            ..Self::default()
        }
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.name.is_empty() && self.place.is_empty() && self.role.is_empty()
    }

    /// The words to look for among [`entry_words`].
    #[must_use]
    pub fn words(&self) -> Vec<String> {
        let words = search_text::query_words;
        let mut all = words(&self.name);
        all.extend(marked(PLACE_MARK, words(&self.place)));
        all.extend(marked(ROLE_MARK, words(&self.role)));
        all
    }
}

fn marked(mark: char, words: Vec<String>) -> impl Iterator<Item = String> {
    words.into_iter().map(move |word| format!("{mark}{word}"))
}

/// The words that a search finds an entry of the public list by. The detail of a person is their role.
#[must_use]
pub fn entry_words(kind: SignatureKind, name: &str, detail: &str, place: &str) -> Vec<String> {
    let mut words = search_text::words(name);
    words.extend(marked(PLACE_MARK, search_text::words(place)));
    if kind == SignatureKind::Individual {
        words.extend(marked(ROLE_MARK, search_text::words(detail)));
    }
    words
}

impl PrivateRecord {
    /// The entry in the public list; `None` when a person did not agree to be named. An organisation is always listed:
    /// being named in public is what it signs for.
    ///
    /// `language` is the appeal's own, which never changes: all names of a list must sort alike.
    #[must_use]
    pub fn public_listing(&self, language: &Language) -> Option<NewListing> {
        let organisation = self.organisation.as_ref();
        if organisation.is_none() && !self.publish {
            return None;
        }
        let mut name = self.public_name();
        if let Some(acronym) = organisation.and_then(|group| group.acronym.as_ref()) {
            name = format!("{name} ({acronym})");
        }
        let detail = match organisation {
            Some(organisation) => organisation.kind.word().to_owned(),
            None => self.role.clone().unwrap_or_default(),
        };
        let place = self.place.clone().unwrap_or_default();
        let sorted_by = self.sort_text();
        Some(NewListing {
            detail,
            place,
            website: organisation.and_then(|group| group.website.clone()),
            mandate_shown: organisation.map(|_| self.mandate_shown()),
            rank: None,
            sort_key: sort_key(&sorted_by, language),
            initial: initials::initial(&sorted_by, language),
            name,
        })
    }
}

crate::domain::hidden_debug!(NewListing);

//! What the public list shows of a signature.

use super::text::search_text;
use super::{MandateShown, PrivateRecord, sort_key};

/// A new entry of the public list.
#[derive(Debug, Clone)]
pub struct NewListing {
    pub name: String,
    /// The role of a person, or the stored word of an organisation's kind.
    pub detail: String,
    pub place: String,
    /// The website of an organisation.
    pub website: Option<String>,
    /// How the mandate was shown; `None` for a person.
    pub mandate_shown: Option<MandateShown>,
    /// The position among the first signatories; `None` for everyone else.
    pub rank: Option<i32>,
    /// A French collation key of the name.
    pub sort_key: Vec<u8>,
    /// The normalised words that a search finds the entry by.
    pub words: Vec<String>,
}

impl PrivateRecord {
    /// The entry in the public list; `None` when a person did not agree to be named. An organisation is always listed:
    /// being named in public is what it signs for.
    #[must_use]
    pub fn public_listing(&self) -> Option<NewListing> {
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
        Some(NewListing {
            detail,
            place: self.place.clone().unwrap_or_default(),
            website: organisation.and_then(|group| group.website.clone()),
            mandate_shown: organisation.map(|_| self.mandate_shown()),
            rank: None,
            sort_key: sort_key(&self.sort_text()),
            words: search_text::words(&name),
            name,
        })
    }
}

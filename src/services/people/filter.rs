//! Who is looked for.

use serde::{Deserialize, Serialize};

use crate::domain::{EmailAddress, PrivateRecord, Signature, fold};
use crate::storage::look::Asked;

/// What is looked for in what signatories wrote. It says something of a person: it never stands in an address in clear.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Texts {
    /// Words that begin words of the name of the signatory, the mandatary or the group.
    pub name: String,
    /// Words that begin words of the group's name or acronym.
    pub organisation: String,
    /// Words that begin words of the place.
    pub place: String,
    /// The domain of the mailbox, or one above it.
    pub domain: String,
    /// The mailbox itself, however it is spelled.
    pub address: Option<EmailAddress>,
}

impl Texts {
    /// Whether anything is looked for.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The words that a line of the public list would be found by.
    pub(super) fn listed(&self) -> &str {
        match self.organisation.is_empty() {
            true => &self.name,
            false => &self.organisation,
        }
    }

    fn admit(&self, record: &PrivateRecord) -> bool {
        let group = record.organisation.as_ref();
        let group_name = group.map_or(String::new(), |group| {
            let acronym = group.acronym.as_deref().unwrap_or_default();
            format!("{} {acronym}", group.name.as_str())
        });
        let email = record.email.as_ref();
        begins(&self.name, &[&record.name.full(), &group_name])
            && begins(&self.organisation, &[&group_name])
            && begins(&self.place, &[record.place.as_deref().unwrap_or_default()])
            && (self.domain.is_empty() || email.is_some_and(|email| email.is_below(&self.domain)))
            && self.address.as_ref().is_none_or(|address| {
                email.is_some_and(|email| email.canonical() == address.canonical())
            })
    }
}

/// Whether every word typed begins a word of the texts.
pub(super) fn begins(typed: &str, texts: &[&str]) -> bool {
    let typed = fold::words(typed);
    if typed.is_empty() {
        return true;
    }
    let known: Vec<String> = texts.iter().flat_map(|text| fold::words(text)).collect();
    typed
        .iter()
        .all(|word| known.iter().any(|one| one.starts_with(word)))
}

/// Who is looked for.
#[derive(Clone, Default)]
pub struct Filter {
    /// By what stands in clear.
    pub asked: Asked,
    /// By what they wrote.
    pub texts: Texts,
}

impl Filter {
    /// Whether a signature is one of those.
    #[must_use]
    pub fn admits(&self, one: &Signature, record: Option<&PrivateRecord>) -> bool {
        let texts = &self.texts;
        self.asked
            .admits(one.state, one.kind, one.source, one.created_at)
            && (texts.is_empty() || record.is_some_and(|record| texts.admit(record)))
    }
}

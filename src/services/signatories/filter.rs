//! Who is looked for.

use serde::{Deserialize, Serialize};

use crate::domain::{EmailAddress, PrivateRecord, Signature};
use crate::services::signatories::MatchMode;
use crate::storage::signatures::reverse_scan::Asked;

/// What is looked for in what signatories wrote. It says something of a person: it never stands in an address in clear.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SearchTerms {
    /// What the name of the signatory, the mandatary or the group is compared with.
    pub name: String,
    #[serde(default)]
    pub name_how: MatchMode,
    /// Words that begin words of the group's name or acronym.
    pub organisation: String,
    /// What the place is compared with.
    pub place: String,
    #[serde(default)]
    pub place_how: MatchMode,
    /// The domain of the mailbox, or one above it.
    pub domain: String,
    /// The mailbox itself, however it is spelled.
    pub address: Option<EmailAddress>,
}

impl SearchTerms {
    /// Whether anything is looked for.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The words that a line of the public list would be found by, by their beginnings.
    pub(super) fn listed(&self) -> &str {
        match (self.organisation.is_empty(), self.name_how) {
            (false, _) => &self.organisation,
            (true, MatchMode::Begins | MatchMode::Equals) => &self.name,
            (true, MatchMode::Contains) => "",
        }
    }

    fn admit(&self, record: &PrivateRecord) -> bool {
        let group = record.organisation.as_ref();
        let name = group.map_or("", |group| group.name.as_str());
        let acronym = group.and_then(|group| group.acronym.as_deref());
        let acronym = acronym.unwrap_or_default();
        let place = record.place.as_deref().unwrap_or_default();
        let email = record.email.as_ref();
        let signatory = record.name.full();
        self.name_how.fits(&self.name, &[&signatory, name, acronym])
            && MatchMode::Begins.fits(&self.organisation, &[name, acronym])
            && self.place_how.fits(&self.place, &[place])
            && (self.domain.is_empty() || email.is_some_and(|email| email.is_below(&self.domain)))
            && self.address.as_ref().is_none_or(|address| {
                email.is_some_and(|email| email.canonical() == address.canonical())
            })
    }
}

#[derive(Clone, Default)]
pub struct SignatoryFilter {
    /// By what stands in clear.
    pub asked: Asked,
    pub texts: SearchTerms,
}

impl SignatoryFilter {
    /// Whether a signature is one of those.
    #[must_use]
    pub fn admits(&self, one: &Signature, record: Option<&PrivateRecord>) -> bool {
        let texts = &self.texts;
        self.asked
            .admits(one.state, one.kind, one.source, one.created_at)
            && (texts.is_empty() || record.is_some_and(|record| texts.admit(record)))
    }
}

//! The filter of the list of signatories.

use serde::{Deserialize, Serialize};

use crate::domain::{EmailAddress, PrivateRecord, Signature, SignatureFilter, name_flags};
use crate::services::signatories::MatchMode;

/// What is searched for in the sealed records. It is personal data: it never appears in a URL unencrypted.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SearchTerms {
    /// Compared with the name of the signatory, the mandatary and the organisation.
    pub name: String,
    #[serde(default)]
    pub name_how: MatchMode,
    /// Words that begin words of the organisation's name or acronym.
    pub organisation: String,
    pub place: String,
    #[serde(default)]
    pub place_how: MatchMode,
    /// The domain of the mailbox, or a parent domain of it.
    pub domain: String,
    /// The mailbox; other spellings of the same mailbox match too.
    pub address: Option<EmailAddress>,
    /// Only what [`name_flags`] flags.
    #[serde(default)]
    pub flagged: bool,
}

impl SearchTerms {
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The terms that the index of the public list can be searched for; empty when it cannot help.
    pub(super) fn indexed_terms(&self) -> &str {
        match (self.organisation.is_empty(), self.name_how) {
            (false, _) => &self.organisation,
            (true, MatchMode::Begins | MatchMode::Equals) => &self.name,
            (true, MatchMode::Contains) => "",
        }
    }

    fn matches(&self, record: &PrivateRecord) -> bool {
        let organisation = record.organisation.as_ref();
        let name = organisation.map_or("", |group| group.name.as_str());
        let acronym = organisation.and_then(|group| group.acronym.as_deref());
        let acronym = acronym.unwrap_or_default();
        let place = record.place.as_deref().unwrap_or_default();
        let email = record.email.as_ref();
        let signatory = record.name.full();
        self.name_how
            .matches(&self.name, &[&signatory, name, acronym])
            && MatchMode::Begins.matches(&self.organisation, &[name, acronym])
            && self.place_how.matches(&self.place, &[place])
            && (self.domain.is_empty() || email.is_some_and(|email| email.is_below(&self.domain)))
            && self.address.as_ref().is_none_or(|address| {
                email.is_some_and(|email| email.canonical() == address.canonical())
            })
            && (!self.flagged || !name_flags(record).is_empty())
    }
}

#[derive(Clone, Default)]
pub struct SignatoryFilter {
    /// On the unencrypted columns.
    pub columns: SignatureFilter,
    /// On the sealed records.
    pub terms: SearchTerms,
}

impl SignatoryFilter {
    /// An erased signature (`record` is `None`) matches only a filter without search terms.
    #[must_use]
    pub fn matches(&self, signature: &Signature, record: Option<&PrivateRecord>) -> bool {
        self.columns.matches(signature)
            && (self.terms.is_empty() || record.is_some_and(|record| self.terms.matches(record)))
    }
}

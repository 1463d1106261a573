//! Who is exported. What the database tells in clear is asked there; what is sealed is looked at once it is open.

use super::rows::Row;
use crate::domain::text::search_text;
use crate::domain::{Language, SignatureKind, SignatureState, Source, Timestamp};
use crate::storage::signatures::scan::Criteria;

/// Who is exported; by default all that are confirmed.
#[derive(Debug, Clone)]
pub struct Filter {
    pub states: Vec<SignatureState>,
    /// Only individuals, or only groups.
    pub kind: Option<SignatureKind>,
    /// From these sources; none means from anywhere.
    pub sources: Vec<Source>,
    /// Who signed in this language.
    pub language: Option<Language>,
    /// Confirmed at this time or later.
    pub since: Option<Timestamp>,
    pub until: Option<Timestamp>,
    /// Whose place is this one, accents and capitals aside.
    pub place: Option<String>,
    /// Whose mailbox is at this domain or below.
    pub domain: Option<String>,
    /// Who lets their name be published, or who does not.
    pub publishes: Option<bool>,
    /// Who wants news, or who does not.
    pub news: Option<bool>,
}

impl Default for Filter {
    fn default() -> Self {
        Self {
            states: vec![SignatureState::Confirmed],
            kind: None,
            sources: Vec::new(),
            language: None,
            since: None,
            until: None,
            place: None,
            domain: None,
            publishes: None,
            news: None,
        }
    }
}

impl Filter {
    /// What the database itself can tell.
    pub(super) fn criteria(&self) -> Criteria {
        Criteria {
            states: self.states.clone(),
            kind: self.kind,
            sources: self.sources.clone(),
            language: self.language.clone(),
            since: self.since,
            until: self.until,
        }
    }

    /// The same for those that are public at all.
    pub(super) fn public(&self) -> Criteria {
        Criteria {
            states: vec![SignatureState::Confirmed],
            ..self.criteria()
        }
    }

    /// Whether a row belongs to the export. The criteria are looked at again: rows may have been found by number.
    pub(super) fn admits(&self, row: &Row, criteria: &Criteria) -> bool {
        let signature = &row.signature;
        let at = signature.confirmed_at;
        let known = criteria.states.contains(&signature.state)
            && criteria.kind.is_none_or(|kind| kind == signature.kind)
            && (criteria.sources.is_empty() || criteria.sources.contains(&signature.source))
            && criteria
                .language
                .as_ref()
                .is_none_or(|tag| *tag == signature.language)
            && criteria
                .since
                .is_none_or(|since| at.is_some_and(|at| at >= since))
            && criteria
                .until
                .is_none_or(|until| at.is_some_and(|at| at < until));
        known && self.admits_record(row)
    }

    fn admits_record(&self, row: &Row) -> bool {
        let asks = self.place.is_some()
            || self.domain.is_some()
            || self.publishes.is_some()
            || self.news.is_some();
        if !asks {
            return true;
        }
        let Some(record) = &row.record else {
            return false;
        };
        let lives = |place: &String| {
            let known = record.place.as_deref().unwrap_or_default();
            search_text::words(known) == search_text::words(place)
        };
        let writes = |domain: &String| {
            let email = record.email.as_ref();
            email.is_some_and(|email| email.is_below(domain))
        };
        self.place.as_ref().is_none_or(lives)
            && self.domain.as_ref().is_none_or(writes)
            && self.publishes.is_none_or(|wanted| record.publish == wanted)
            && self.news.is_none_or(|wanted| record.news == wanted)
    }
}

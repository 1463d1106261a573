//! The rule of a bulk action: which signatures it is about, and why. It is stored sealed, because search terms are
//! personal data.

use serde::{Deserialize, Serialize};

use crate::domain::{
    BulkAction, HoldReason, Period, RemovalGround, SignatureFilter, SignatureKind, SignatureState,
    Source, Timestamp,
};
use crate::services::signatories::{SearchTerms, SignatoryFilter};
use crate::services::{App, ServiceError};
use crate::storage::signatures::reverse_scan::ReverseScan;

/// What a rule is sealed for.
const PURPOSE: &str = "bulk-rule";

/// A rule can restrict the state, why it is held, the kind, the source and the time of posting. It can name at most one state and one
/// source, as the form of the list of signatories does; a filter that says more cannot be stored.
#[derive(Clone, Default)]
pub struct Rule {
    pub filter: SignatoryFilter,
    pub reason: String,
    /// What owners of removed signatures are told as the reason.
    pub ground: Option<RemovalGround>,
}

/// The rule as JSON. The names of the fields are those of rules that are stored already.
#[derive(Serialize, Deserialize)]
struct StoredRule {
    asked: StoredFilter,
    texts: SearchTerms,
    reason: String,
    #[serde(default)]
    ground: Option<RemovalGround>,
}

#[derive(Serialize, Deserialize)]
struct StoredFilter {
    state: Option<SignatureState>,
    kind: Option<SignatureKind>,
    source: Option<Source>,
    since: Option<Timestamp>,
    until: Option<Timestamp>,
    #[serde(default)]
    hold: Option<HoldReason>,
}

fn only_state(filter: &SignatureFilter) -> Option<SignatureState> {
    match filter.states.as_slice() {
        [only] => Some(*only),
        _ => None,
    }
}

impl StoredFilter {
    /// `None` when there is no field for something that the filter restricts.
    fn of(filter: &SignatureFilter) -> Option<Self> {
        let stored = Self {
            state: only_state(filter),
            kind: filter.kind,
            source: filter.sources.first().copied(),
            since: filter.posted.since,
            until: filter.posted.until,
            hold: filter.hold,
        };
        (stored.filter() == *filter).then_some(stored)
    }

    fn filter(&self) -> SignatureFilter {
        let all = SignatureFilter::default();
        SignatureFilter {
            states: self.state.map_or(all.states, |state| vec![state]),
            kind: self.kind,
            sources: self.source.into_iter().collect(),
            hold: self.hold,
            posted: Period {
                since: self.since,
                until: self.until,
            },
            ..SignatureFilter::default()
        }
    }
}

impl Rule {
    /// The state that the rule is restricted to, if any.
    #[must_use]
    pub fn only_state(&self) -> Option<SignatureState> {
        only_state(&self.filter.columns)
    }

    pub(super) fn seal(&self, app: &App) -> Result<Vec<u8>, ServiceError> {
        let asked = StoredFilter::of(&self.filter.columns).ok_or_else(|| {
            ServiceError::Refused("a bulk action cannot be about this filter".to_owned())
        })?;
        let stored = StoredRule {
            asked,
            texts: self.filter.terms.clone(),
            reason: self.reason.clone(),
            ground: self.ground,
        };
        let plain = serde_json::to_vec(&stored).map_err(std::io::Error::from)?;
        Ok(app.master.seal(PURPOSE, &plain))
    }

    /// The scan that continues at the position of a bulk action.
    pub(super) fn scan(&self, action: &BulkAction) -> ReverseScan {
        let filter = self.filter.columns.clone();
        ReverseScan::new(action.appeal, filter, action.position)
    }
}

/// The rule of a bulk action; `None` once the personal data of the appeal are erased.
///
/// # Errors
/// When it was sealed with another master secret.
pub fn rule(app: &App, action: &BulkAction) -> Result<Option<Rule>, ServiceError> {
    if action.rule.is_empty() {
        return Ok(None);
    }
    let plain = app.master.open_sealed(PURPOSE, &action.rule)?;
    let stored: StoredRule = serde_json::from_slice(&plain).map_err(std::io::Error::from)?;
    Ok(Some(Rule {
        filter: SignatoryFilter {
            columns: stored.asked.filter(),
            terms: stored.texts,
        },
        reason: stored.reason,
        ground: stored.ground,
    }))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;

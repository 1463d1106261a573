//! The filter on the unencrypted columns of signatures: exports, the list of signatories and bulk actions use the same.

use super::{HoldReason, Language, Signature, SignatureKind, SignatureState, Source, Timestamp};

/// A span of time. A missing bound is no restriction.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Period {
    /// The first moment that is part of it.
    pub since: Option<Timestamp>,
    /// The first moment after it.
    pub until: Option<Timestamp>,
}

impl Period {
    /// Whether a moment is within the span. A moment that never was (`None`) is only within an unlimited span.
    #[must_use]
    pub fn contains(&self, at: Option<Timestamp>) -> bool {
        self.since
            .is_none_or(|since| at.is_some_and(|at| at >= since))
            && self
                .until
                .is_none_or(|until| at.is_some_and(|at| at < until))
    }
}

/// Filter on the unencrypted columns of a signature. By default every signature matches.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignatureFilter {
    /// The states that match: an empty list matches nothing.
    pub states: Vec<SignatureState>,
    /// `None` means no restriction.
    pub kind: Option<SignatureKind>,
    /// An empty list means no restriction.
    pub sources: Vec<Source>,
    /// `None` means no restriction.
    pub language: Option<Language>,
    /// Why the signature is held. `None` means no restriction.
    pub hold: Option<HoldReason>,
    /// When the signature was posted.
    pub posted: Period,
    /// When the signature was confirmed.
    pub confirmed: Period,
}

impl Default for SignatureFilter {
    fn default() -> Self {
        Self {
            states: SignatureState::ALL.to_vec(),
            kind: None,
            sources: Vec::new(),
            language: None,
            hold: None,
            posted: Period::default(),
            confirmed: Period::default(),
        }
    }
}

/// The columns that a [`SignatureFilter`] compares.
#[derive(Debug, Clone, Copy)]
pub struct FilteredColumns<'a> {
    pub state: SignatureState,
    pub kind: SignatureKind,
    pub source: Source,
    pub language: &'a str,
    pub hold: Option<HoldReason>,
    pub posted_at: Timestamp,
    pub confirmed_at: Option<Timestamp>,
}

impl FilteredColumns<'_> {
    /// A removed signature keeps the reason for which it was held, and is not held.
    fn is_held_for(&self, reason: HoldReason) -> bool {
        self.state == SignatureState::Held && self.hold == Some(reason)
    }
}

impl SignatureFilter {
    #[must_use]
    pub fn matches(&self, signature: &Signature) -> bool {
        self.matches_columns(FilteredColumns {
            state: signature.state,
            kind: signature.kind,
            source: signature.source,
            language: signature.language.as_str(),
            hold: signature.hold_reason,
            posted_at: signature.created_at,
            confirmed_at: signature.confirmed_at,
        })
    }

    /// The same for a row of which only these columns were read.
    #[must_use]
    pub fn matches_columns(&self, columns: FilteredColumns<'_>) -> bool {
        self.states.contains(&columns.state)
            && self.kind.is_none_or(|kind| kind == columns.kind)
            && (self.sources.is_empty() || self.sources.contains(&columns.source))
            && self
                .language
                .as_ref()
                .is_none_or(|language| language.as_str() == columns.language)
            && self.hold.is_none_or(|hold| columns.is_held_for(hold))
            && self.posted.contains(Some(columns.posted_at))
            && self.confirmed.contains(columns.confirmed_at)
    }
}

#[cfg(test)]
mod tests;

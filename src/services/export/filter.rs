//! Which signatures are exported. The database filters on the unencrypted columns; sealed data are compared after
//! decryption.

use super::rows::Row;
use crate::domain::text::identity;
use crate::domain::{SignatureFilter, SignatureState};

/// Which signatures are exported; by default all that are confirmed. `None` means no restriction.
#[derive(Clone)]
pub struct Filter {
    pub columns: SignatureFilter,
    /// The place, in any spelling of its name.
    pub place: Option<String>,
    /// The domain of the mailbox, or a parent domain of it.
    pub domain: Option<String>,
    /// Whether the name may be published.
    pub publishes: Option<bool>,
    /// Whether news are wanted.
    pub news: Option<bool>,
}

impl Default for Filter {
    fn default() -> Self {
        Self {
            columns: SignatureFilter {
                states: vec![SignatureState::Confirmed],
                ..SignatureFilter::default()
            },
            place: None,
            domain: None,
            publishes: None,
            news: None,
        }
    }
}

impl Filter {
    /// The same filter on the unencrypted columns, restricted to signatures that can be public.
    pub(super) fn public_columns(&self) -> SignatureFilter {
        SignatureFilter {
            states: vec![SignatureState::Confirmed],
            ..self.columns.clone()
        }
    }

    /// Whether a decrypted row is exported. `columns` is the filter of the part that is being written; it is applied
    /// again, because rows can also come from a list of numbers.
    pub(super) fn matches(&self, row: &Row, columns: &SignatureFilter) -> bool {
        columns.matches(&row.signature) && self.matches_record(row)
    }

    /// Whether the filter restricts sealed data.
    pub(super) fn restricts_record(&self) -> bool {
        self.place.is_some()
            || self.domain.is_some()
            || self.publishes.is_some()
            || self.news.is_some()
    }

    fn matches_record(&self, row: &Row) -> bool {
        if !self.restricts_record() {
            return true;
        }
        let Some(record) = &row.record else {
            return false;
        };
        let is_at_place = |place: &String| {
            let stored = record.place.as_deref().unwrap_or_default();
            identity(stored) == identity(place)
        };
        let is_at_domain = |domain: &String| {
            let email = record.email.as_ref();
            email.is_some_and(|email| email.is_below(domain))
        };
        self.place.as_ref().is_none_or(is_at_place)
            && self.domain.as_ref().is_none_or(is_at_domain)
            && self.publishes.is_none_or(|wanted| record.publish == wanted)
            && self.news.is_none_or(|wanted| record.news == wanted)
    }
}

crate::domain::hidden_debug!(Filter);

//! The query of the list of signatories: filters on unencrypted columns, and the encrypted search terms.

use serde::Deserialize;

use crate::domain::{
    HoldReason, Period, Problem, SignatureFilter, SignatureKind, SignatureState, Source, Zone,
};
use crate::web::Error;
use crate::web::admin::{FormFields, with_query};

/// The query of the list: filter, encrypted search terms and cursor.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Query {
    pub(super) state: String,
    pub(super) hold: String,
    pub(super) kind: String,
    pub(super) source: String,
    pub(super) since: String,
    pub(super) until: String,
    /// The encrypted search terms.
    pub(super) q: String,
    pub(super) at: String,
    /// Not empty where a search had expired.
    pub(super) expired: String,
}

impl Query {
    /// The filter of the search form; its search terms are read apart.
    pub(super) fn from_search_form(fields: &FormFields) -> Self {
        let of = |name: &str| fields.get(name).trim().to_owned();
        Self {
            state: of("state"),
            hold: of("hold"),
            kind: of("kind"),
            source: of("source"),
            since: of("since"),
            until: of("until"),
            ..Self::default()
        }
    }

    /// The query that a form carries in hidden fields.
    pub(in crate::web::admin) fn from_hidden_fields(fields: &FormFields) -> Self {
        Self {
            q: fields.get("q").to_owned(),
            ..Self::from_search_form(fields)
        }
    }

    /// The signatures that are held for a reason.
    pub(in crate::web::admin) fn held_for(reason: HoldReason) -> Self {
        Self {
            state: SignatureState::Held.word().to_owned(),
            hold: reason.word().to_owned(),
            ..Self::default()
        }
    }

    /// The redirect to the list without a search that has expired, or is of another appeal. The rest of the filter stays.
    pub(in crate::web::admin) fn expired(&self, list: &str) -> Error {
        let without = Self {
            q: String::new(),
            at: String::new(),
            expired: "yes".to_owned(),
            ..self.clone()
        };
        Error::RedirectFirst(without.url(list))
    }

    /// The encrypted search terms.
    pub(in crate::web::admin) fn sealed_terms(&self) -> &str {
        &self.q
    }

    /// A parameter by its name; `q` for any other name.
    pub(in crate::web::admin) fn field(&self, name: &str) -> &str {
        match name {
            "state" => &self.state,
            "hold" => &self.hold,
            "kind" => &self.kind,
            "source" => &self.source,
            "since" => &self.since,
            "until" => &self.until,
            _ => &self.q,
        }
    }

    /// Parses the filter on the unencrypted columns; returns the invalid fields on error.
    pub(in crate::web::admin) fn columns(
        &self,
        zone: &Zone,
    ) -> Result<SignatureFilter, Vec<(&'static str, Problem)>> {
        let mut problems = Vec::new();
        let mut day = |name, text: &str| {
            let day = zone.parse_day(text);
            if day.is_none() && !text.is_empty() {
                problems.push((name, Problem::DateMalformed));
            }
            day
        };
        let (since, until) = (day("since", &self.since), day("until", &self.until));
        fn word<T>(text: &str, parse: fn(&str) -> Option<T>) -> Result<Option<T>, ()> {
            match text {
                "" => Ok(None),
                text => parse(text).map(Some).ok_or(()),
            }
        }
        let words = (
            word(&self.state, SignatureState::from_word),
            word(&self.hold, HoldReason::from_word),
            word(&self.kind, SignatureKind::from_word),
            word(&self.source, Source::from_word),
        );
        let (Ok(state), Ok(hold), Ok(kind), Ok(source)) = words else {
            problems.push(("form", Problem::Empty));
            return Err(problems);
        };
        if !problems.is_empty() {
            return Err(problems);
        }
        let all = SignatureFilter::default();
        Ok(SignatureFilter {
            states: state.map_or(all.states, |state| vec![state]),
            hold,
            kind,
            sources: source.into_iter().collect(),
            posted: Period {
                since,
                // `until` is inclusive in the form and exclusive in the filter.
                until: until.map(|day| zone.next_day(day)),
            },
            ..SignatureFilter::default()
        })
    }

    /// The URL of this query on the page `list`.
    pub(in crate::web::admin) fn url(&self, list: &str) -> String {
        let pairs = [
            ("state", self.state.as_str()),
            ("hold", &self.hold),
            ("kind", &self.kind),
            ("source", &self.source),
            ("since", &self.since),
            ("until", &self.until),
            ("q", &self.q),
            ("at", &self.at),
            ("expired", &self.expired),
        ];
        with_query(list, &pairs)
    }
}

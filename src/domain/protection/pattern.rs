//! Patterns among signatures that a rate held: names that repeat, addresses in series, a domain that stands out, the even
//! pace of a program. What none of them explains is most likely a crowd of people.

use std::collections::HashMap;

use crate::domain::text::identity;
use crate::domain::{EmailAddress, PersonName, Provider, Timestamp};

/// A name that so many give is a pattern.
pub(super) const SAME_NAME: usize = 3;
/// Addresses of one domain that differ in digits only.
pub(super) const SERIES: usize = 5;
/// Mailboxes at a domain that is no large provider: so many, and this part of all.
pub(super) const SAME_DOMAIN: usize = 10;
pub(super) const DOMAIN_PART: usize = 5;
/// An even pace is looked for from here on. Of the gaps between people, 7 % are within a tenth of the median.
const EVEN_PACE_FROM: usize = 20;

/// What patterns are looked for in, of one signature.
pub struct Trace {
    at: Timestamp,
    pub(super) name: String,
    /// The address without its digits.
    pub(super) series: String,
    /// The domain; `None` of a large provider.
    pub(super) domain: Option<String>,
}

impl Trace {
    #[must_use]
    pub fn of(at: Timestamp, name: &PersonName, email: &EmailAddress) -> Self {
        let canonical = email.canonical();
        let (local, domain) = canonical.rsplit_once('@').unwrap_or((&canonical, ""));
        let stem = |c: &char| !c.is_ascii_digit();
        let has_digits = local.bytes().any(|b| b.is_ascii_digit());
        let stem: String = local.chars().filter(stem).collect();
        Self {
            at,
            name: identity(&name.full()),
            // One address without a digit is no series: the stem of each is its own.
            series: if has_digits {
                format!("{stem}#@{domain}")
            } else {
                canonical.clone()
            },
            domain: (Provider::of(email) == Provider::Other).then(|| domain.to_owned()),
        }
    }
}

/// Whether a pattern explains each of these signatures of one appeal.
#[must_use]
pub fn explained(traces: &[Trace]) -> Vec<bool> {
    if has_even_pace(traces) {
        return vec![true; traces.len()];
    }
    let names = tally(traces.iter().map(|trace| trace.name.as_str()));
    let series = tally(traces.iter().map(|trace| trace.series.as_str()));
    let domains = tally(traces.iter().filter_map(|trace| trace.domain.as_deref()));
    let stands_out = |domain: &str| {
        let count = times(&domains, domain);
        count >= SAME_DOMAIN && count * DOMAIN_PART >= traces.len()
    };
    let is_explained = |trace: &Trace| {
        times(&names, &trace.name) >= SAME_NAME
            || times(&series, &trace.series) >= SERIES
            || trace.domain.as_deref().is_some_and(stands_out)
    };
    traces.iter().map(is_explained).collect()
}

pub(super) fn tally<'a>(values: impl Iterator<Item = &'a str>) -> HashMap<&'a str, usize> {
    let mut tally = HashMap::new();
    for value in values {
        *tally.entry(value).or_default() += 1;
    }
    tally
}

fn times(tally: &HashMap<&str, usize>, value: &str) -> usize {
    tally.get(value).copied().unwrap_or_default()
}

/// Whether half of the gaps are within a tenth of the median.
pub(super) fn has_even_pace(traces: &[Trace]) -> bool {
    if traces.len() < EVEN_PACE_FROM {
        return false;
    }
    let mut times: Vec<i64> = traces.iter().map(|trace| trace.at.0).collect();
    times.sort_unstable();
    let mut gaps: Vec<i64> = times.windows(2).map(|pair| pair[1] - pair[0]).collect();
    gaps.sort_unstable();
    let median = gaps[gaps.len() / 2];
    let near = gaps
        .iter()
        .filter(|gap| (*gap - median).abs() * 10 <= median);
    near.count() * 2 >= gaps.len()
}

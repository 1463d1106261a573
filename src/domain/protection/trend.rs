//! Early warning: what stands out among the signatures that an hour brought to an appeal. A trend is no verdict; it tells
//! organisers where to look.

use super::pattern::{DOMAIN_PART, SAME_DOMAIN, SAME_NAME, SERIES, Trace, has_even_pace, tally};
use crate::domain::Timestamp;
use crate::domain::stored_word::stored_words;

/// How long a trend is shown, in milliseconds.
pub const TRENDS_KEPT: i64 = Timestamp::DAY;
/// So many forms of one network in an hour, and this part of all.
const SAME_NETWORK: usize = 30;
const NETWORK_PART: usize = 2;

stored_words! {
    /// The word is part of locale keys (`trend-<word>`).
    TrendKind {
        /// Many mailboxes at one domain that is no large provider.
        Domain = "domain",
        /// Many forms from one network.
        Network = "network",
        /// Names that several give.
        Names = "names",
        /// Addresses that differ in digits only.
        Series = "series",
        /// Forms at an even pace.
        Pace = "pace",
        /// Far fewer confirmations than expected at one mail provider, in a day.
        Drop = "drop",
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trend {
    pub kind: TrendKind,
    /// The domain, the word of the mail provider, or empty: names and networks are not kept.
    pub subject: String,
    /// How many signatures it is about, of how many. Of a drop: how many are confirmed.
    pub count: usize,
    pub total: usize,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredTrend {
    pub kind: TrendKind,
    pub subject: Vec<u8>,
    pub count: i64,
    pub total: i64,
    /// When the hour, or the day, that it is about ended.
    pub at: Timestamp,
}

/// What stands out among the signatures of an hour.
#[must_use]
pub fn trends(traces: &[Trace]) -> Vec<Trend> {
    let total = traces.len();
    let trend = |kind, subject: &str, count| Trend {
        kind,
        subject: subject.to_owned(),
        count,
        total,
    };
    let mut trends = Vec::new();
    let domains = tally(traces.iter().filter_map(|trace| trace.domain.as_deref()));
    let top = domains
        .into_iter()
        .max_by_key(|(domain, count)| (*count, *domain));
    if let Some((domain, count)) = top
        && count >= SAME_DOMAIN
        && count * DOMAIN_PART >= total
    {
        trends.push(trend(TrendKind::Domain, domain, count));
    }
    for (kind, least, repeated) in [
        (
            TrendKind::Names,
            SAME_NAME,
            tally(traces.iter().map(|t| t.name.as_str())),
        ),
        (
            TrendKind::Series,
            SERIES,
            tally(traces.iter().map(|t| t.series.as_str())),
        ),
    ] {
        let count: usize = repeated.into_values().filter(|count| *count >= least).sum();
        if count > 0 {
            trends.push(trend(kind, "", count));
        }
    }
    if has_even_pace(traces) {
        trends.push(trend(TrendKind::Pace, "", total));
    }
    trends
}

/// Whether one network stands out: `top` of `total` forms came from it.
#[must_use]
pub fn network_trend(top: usize, total: usize) -> Option<Trend> {
    let stands_out = top >= SAME_NETWORK && top * NETWORK_PART >= total;
    stands_out.then(|| Trend {
        kind: TrendKind::Network,
        subject: String::new(),
        count: top,
        total,
    })
}

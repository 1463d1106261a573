//! Alarms when confirmations at one mail provider drop, which may mean that it treats the mails as spam.

use super::provider_figures::ProviderFigures;
use crate::domain::Provider;
use crate::storage::statistics::Cohort;

/// The fewest posted signatures for which a rate is meaningful.
const MIN_POSTED: i64 = 30;
/// The fewest expected confirmations for an alarm: of fewer, half can be missing by chance.
const MIN_EXPECTED: i64 = 12;

/// A provider whose mailboxes confirm much less often than expected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Alarm {
    pub provider: Provider,
    /// The current rate of confirmation, in percent.
    pub now: i64,
    pub expected: Expected,
}

/// The expected rate of confirmation, in percent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expected {
    /// The provider's own earlier rate.
    AsBefore(i64),
    /// The rate of all other providers in the same time.
    AsOthers(i64),
}

impl Cohort {
    /// The rate of confirmation, in percent; `None` when nothing was posted.
    #[must_use]
    pub fn percent(self) -> Option<i64> {
        // Signatures that were posted before the statistics began are only counted when they are confirmed.
        let confirmed = self.confirmed.min(self.posted);
        (self.posted > 0).then(|| (200 * confirmed + self.posted) / (2 * self.posted))
    }

    fn without(self, other: Self) -> Self {
        Self {
            posted: self.posted - other.posted,
            confirmed: self.confirmed - other.confirmed,
        }
    }

    /// Whether the rate is below half of `other`'s, and the numbers are large enough to tell.
    fn is_below_half_of(self, other: Self) -> bool {
        let confirmed = other.confirmed.min(other.posted);
        self.posted >= MIN_POSTED
            && other.posted >= MIN_POSTED
            && self.posted * confirmed >= MIN_EXPECTED * other.posted
            && 2 * self.confirmed * other.posted < self.posted * confirmed
    }
}

/// The alarms of an appeal, the lowest rate first. There is one for each provider whose rate is less than half of its own
/// earlier rate, or of the rate of all others.
pub(super) fn alarms(providers: &[ProviderFigures]) -> Vec<Alarm> {
    let mut all = Cohort::default();
    for figures in providers {
        all += figures.recent;
    }
    let alarm = |figures: &ProviderFigures| {
        let others = all.without(figures.recent);
        let expected = if figures.recent.is_below_half_of(figures.earlier) {
            Expected::AsBefore(figures.earlier.percent()?)
        } else if figures.recent.is_below_half_of(others) {
            Expected::AsOthers(others.percent()?)
        } else {
            return None;
        };
        Some(Alarm {
            provider: figures.provider,
            now: figures.recent.percent()?,
            expected,
        })
    };
    let mut alarms: Vec<Alarm> = providers.iter().filter_map(alarm).collect();
    alarms.sort_by_key(|alarm| alarm.now);
    alarms
}

#[cfg(test)]
mod tests;

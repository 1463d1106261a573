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
mod tests {
    use super::*;

    fn figures(provider: Provider, recent: (i64, i64), earlier: (i64, i64)) -> ProviderFigures {
        let cohort = |(posted, confirmed)| Cohort { posted, confirmed };
        ProviderFigures {
            provider,
            recent: cohort(recent),
            earlier: cohort(earlier),
        }
    }

    #[test]
    fn a_provider_that_drops_below_half_of_its_own_rate_raises_an_alarm() {
        let orange = figures(Provider::Orange, (100, 12), (1_000, 720));
        let alarm = Alarm {
            provider: Provider::Orange,
            now: 12,
            expected: Expected::AsBefore(72),
        };
        assert_eq!(alarms(&[orange]), [alarm]);
    }

    #[test]
    fn a_provider_without_a_past_is_measured_against_the_others() {
        let free = figures(Provider::Free, (40, 8), (0, 0));
        let gmail = figures(Provider::Gmail, (200, 150), (0, 0));
        let alarm = Alarm {
            provider: Provider::Free,
            now: 20,
            expected: Expected::AsOthers(75),
        };
        assert_eq!(alarms(&[gmail, free]), [alarm]);
    }

    #[test]
    fn few_posts_a_low_expectation_and_half_the_rate_are_no_alarm() {
        for (case, recent, earlier) in [
            ("29 posts say nothing", (29, 0), (1_000, 720)),
            ("a past of 29 posts says nothing", (100, 0), (29, 29)),
            ("exactly half is not below half", (100, 36), (1_000, 720)),
            (
                "11 expected and 4 confirmed may be chance",
                (30, 4),
                (1_000, 366),
            ),
            ("nothing was posted", (0, 0), (0, 0)),
            ("as ever", (100, 71), (1_000, 720)),
        ] {
            assert_eq!(
                alarms(&[figures(Provider::Orange, recent, earlier)]),
                [],
                "{case}"
            );
        }
    }

    #[test]
    fn the_worst_comes_first() {
        let list = [
            figures(Provider::Yahoo, (100, 30), (1_000, 900)),
            figures(Provider::Gmx, (100, 2), (1_000, 900)),
        ];
        let order: Vec<Provider> = alarms(&list).iter().map(|alarm| alarm.provider).collect();
        assert_eq!(order, [Provider::Gmx, Provider::Yahoo]);
    }

    #[test]
    fn a_rate_is_rounded_and_never_above_a_hundred() {
        let percent = |posted, confirmed| Cohort { posted, confirmed }.percent();
        assert_eq!(percent(3, 2), Some(67));
        assert_eq!(percent(8, 1), Some(13));
        assert_eq!(percent(2, 5), Some(100));
        assert_eq!(percent(0, 0), None);
    }
}

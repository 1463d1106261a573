//! When the confirmations of one mail provider drop: its mails may land among the undesirable ones.

use super::ProviderFigures;
use crate::domain::Provider;
use crate::storage::statistics::Cohort;

/// Signatures that must be posted before a rate says anything.
const ENOUGH: i64 = 30;
/// Confirmations that were to be expected: with fewer, half of them may be missing by chance.
const ENOUGH_EXPECTED: i64 = 12;

/// A provider whose mailboxes confirm much less than expected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Alarm {
    pub provider: Provider,
    /// How many in a hundred confirm now.
    pub now: i64,
    /// How many in a hundred were to be expected, and why.
    pub expected: Expected,
}

/// What a rate is measured against, in percent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expected {
    /// The provider's own rate before.
    AsBefore(i64),
    /// The rate of all others in the same time.
    AsOthers(i64),
}

impl Cohort {
    /// How many in a hundred are confirmed; none when nothing was posted.
    #[must_use]
    pub fn percent(self) -> Option<i64> {
        // Signatures that were posted before the figures began are only seen when they are confirmed.
        let confirmed = self.confirmed.min(self.posted);
        (self.posted > 0).then(|| (200 * confirmed + self.posted) / (2 * self.posted))
    }

    fn without(self, other: Self) -> Self {
        Self {
            posted: self.posted - other.posted,
            confirmed: self.confirmed - other.confirmed,
        }
    }

    /// Whether this is below half of what `other` lets expect, and enough to say so.
    fn is_below_half_of(self, other: Self) -> bool {
        let confirmed = other.confirmed.min(other.posted);
        self.posted >= ENOUGH
            && other.posted >= ENOUGH
            && self.posted * confirmed >= ENOUGH_EXPECTED * other.posted
            && 2 * self.confirmed * other.posted < self.posted * confirmed
    }
}

/// The alarms of an appeal: a provider that confirms less than half as often as it did, or as all others do.
pub(super) fn alarms(providers: &[ProviderFigures]) -> Vec<Alarm> {
    let mut all = Cohort::default();
    for one in providers {
        all += one.recent;
    }
    let alarm = |one: &ProviderFigures| {
        let others = all.without(one.recent);
        let expected = if one.recent.is_below_half_of(one.earlier) {
            Expected::AsBefore(one.earlier.percent()?)
        } else if one.recent.is_below_half_of(others) {
            Expected::AsOthers(others.percent()?)
        } else {
            return None;
        };
        Some(Alarm {
            provider: one.provider,
            now: one.recent.percent()?,
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
    fn a_provider_that_drops_below_half_of_its_own_rate_is_told() {
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
                "11 expected, 4 came: that may be chance",
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

//! How many signatures with mailboxes at each mail provider are confirmed, lately and before.

use std::collections::BTreeMap;

use crate::domain::{AppealId, Provider, Timestamp};
use crate::storage::statistics::{self, Cohort, HOURS_KEPT};
use crate::storage::{ReadConn, StorageError};

/// How many signatures with mailboxes at one provider are confirmed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ProviderFigures {
    pub provider: Provider,
    /// Those posted in the last day, without the current hour: confirming takes some time.
    pub recent: Cohort,
    /// Those posted in the month before.
    pub earlier: Cohort,
}

/// The figures of each provider for the last day and for the month before it.
pub(super) fn by_appeal(
    c: &mut ReadConn,
    appeals: &[AppealId],
    now: Timestamp,
) -> Result<BTreeMap<AppealId, Vec<ProviderFigures>>, StorageError> {
    let until = now.hour();
    let from = until - 24;
    let since = now.plus(-HOURS_KEPT).hour();
    let recent = statistics::providers(c, appeals, from, until)?;
    let earlier = statistics::providers(c, appeals, since, from)?;
    let mut all: BTreeMap<(AppealId, &'static str), ProviderFigures> = BTreeMap::new();
    let mut figures_of = |appeal, provider: Provider, set: &dyn Fn(&mut ProviderFigures)| {
        set(all
            .entry((appeal, provider.word()))
            .or_insert(ProviderFigures {
                provider,
                recent: Cohort::default(),
                earlier: Cohort::default(),
            }));
    };
    for (appeal, cohorts) in recent {
        for (provider, cohort) in cohorts {
            figures_of(appeal, provider, &|figures| figures.recent = cohort);
        }
    }
    for (appeal, cohorts) in earlier {
        for (provider, cohort) in cohorts {
            figures_of(appeal, provider, &|figures| figures.earlier = cohort);
        }
    }
    let mut by_appeal: BTreeMap<AppealId, Vec<ProviderFigures>> = BTreeMap::new();
    for ((appeal, _), figures) in all {
        by_appeal.entry(appeal).or_default().push(figures);
    }
    Ok(by_appeal)
}

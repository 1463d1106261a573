//! The forms of the last day, in memory only: where they came from and how many came before them. Nothing of them is
//! stored or logged, and no form leads to its signature.

use std::collections::{HashMap, VecDeque};
use std::sync::Arc;

use crate::domain::protection::{BURST, Network, Rates, SUSTAINED};
use crate::domain::{AppealId, Timestamp};

/// More forms than this are not remembered: then the windows end at the oldest. About 10 MB.
const FORMS_MAX: usize = 50_000;

/// A form without the person: its network, the domain of its mailbox, and a hash of the address.
#[derive(Debug, Clone)]
pub(super) struct RecentForm {
    pub at: Timestamp,
    pub appeal: AppealId,
    pub network: Option<Network>,
    pub domain: Box<str>,
    pub address: u64,
    pub counts: Rates<u32>,
}

/// The forms of each appeal. An appeal with a flood forgets its own oldest forms first: what another appeal remembers, and
/// so whether its limits hold and its warnings come, does not depend on it.
#[derive(Default)]
pub(super) struct RecentForms {
    remembered: usize,
    by_appeal: HashMap<AppealId, FormsOfAppeal>,
}

/// The oldest first.
#[derive(Default)]
struct FormsOfAppeal {
    forms: VecDeque<Arc<RecentForm>>,
    of_network: HashMap<Network, VecDeque<Timestamp>>,
}

impl RecentForms {
    /// Counts a form and remembers it.
    pub fn add(&mut self, mut form: RecentForm) -> Rates<u32> {
        if self.remembered >= FORMS_MAX {
            self.forget_old(form.at);
        }
        if self.remembered >= FORMS_MAX {
            self.forget_one_of_most();
        }
        let own = self.by_appeal.entry(form.appeal).or_default();
        self.remembered -= own.forget_until(form.at.plus(-SUSTAINED));
        self.remembered += 1;
        if let Some(network) = form.network {
            let times = own.of_network.entry(network).or_default();
            times.push_back(form.at);
            let since = |start| times.len() - times.partition_point(|at| *at <= start);
            form.counts.network_burst = number(since(form.at.plus(-BURST)));
            form.counts.network_day = number(since(form.at.plus(-SUSTAINED)));
        }
        // Itself too.
        let since = |start| 1 + own.forms.len() - own.forms.partition_point(|one| one.at <= start);
        form.counts.appeal_burst = number(since(form.at.plus(-BURST)));
        form.counts.appeal_day = number(since(form.at.plus(-SUSTAINED)));
        let counts = form.counts;
        own.forms.push_back(Arc::new(form));
        counts
    }

    pub fn forget_old(&mut self, now: Timestamp) {
        let start = now.plus(-SUSTAINED);
        for own in self.by_appeal.values_mut() {
            self.remembered -= own.forget_until(start);
        }
        self.by_appeal.retain(|_, own| !own.forms.is_empty());
    }

    /// Forgets the oldest form of the appeal that has the most.
    fn forget_one_of_most(&mut self) {
        let most = self
            .by_appeal
            .values_mut()
            .max_by_key(|own| own.forms.len());
        if let Some(own) = most {
            own.forget_oldest();
            self.remembered -= 1;
        }
    }

    /// The forms of all appeals, the oldest of each first. They are shared, so that the lock is held for a moment only,
    /// whatever is computed with them.
    pub fn all(&self) -> Vec<Arc<RecentForm>> {
        let forms = self.by_appeal.values().flat_map(|own| &own.forms);
        forms.map(Arc::clone).collect()
    }

    /// The forms of one appeal since a time, the oldest first; shared as those of [`Self::all`].
    pub fn of(&self, appeal: AppealId, since: Timestamp) -> Vec<Arc<RecentForm>> {
        let Some(own) = self.by_appeal.get(&appeal) else {
            return Vec::new();
        };
        let first = own.forms.partition_point(|form| form.at < since);
        own.forms.range(first..).map(Arc::clone).collect()
    }
}

impl FormsOfAppeal {
    /// Forgets what came until a time; returns how many that were.
    fn forget_until(&mut self, start: Timestamp) -> usize {
        let before = self.forms.len();
        while self.forms.front().is_some_and(|form| form.at <= start) {
            self.forget_oldest();
        }
        before - self.forms.len()
    }

    fn forget_oldest(&mut self) {
        let Some(form) = self.forms.pop_front() else {
            return;
        };
        let Some(network) = form.network else { return };
        if let Some(times) = self.of_network.get_mut(&network) {
            times.pop_front();
            if times.is_empty() {
                self.of_network.remove(&network);
            }
        }
    }
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;

//! The forms of the last day, in memory only: where they came from and how many came before them. Nothing of them is
//! stored or logged, and no form leads to its signature.

use std::collections::{HashMap, VecDeque};

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

#[derive(Default)]
pub(super) struct RecentForms {
    forms: VecDeque<RecentForm>,
    of_network: HashMap<(AppealId, Network), VecDeque<Timestamp>>,
    of_appeal: HashMap<AppealId, VecDeque<Timestamp>>,
}

impl RecentForms {
    /// Counts a form and remembers it.
    pub fn add(&mut self, mut form: RecentForm) -> Rates<u32> {
        self.forget_old(form.at);
        if self.forms.len() >= FORMS_MAX {
            self.forget_oldest();
        }
        if let Some(network) = form.network {
            let times = self.of_network.entry((form.appeal, network)).or_default();
            times.push_back(form.at);
            form.counts.network_burst = count_since(times, form.at.plus(-BURST));
            form.counts.network_day = count_since(times, form.at.plus(-SUSTAINED));
        }
        let times = self.of_appeal.entry(form.appeal).or_default();
        times.push_back(form.at);
        form.counts.appeal_burst = count_since(times, form.at.plus(-BURST));
        form.counts.appeal_day = count_since(times, form.at.plus(-SUSTAINED));
        let counts = form.counts;
        self.forms.push_back(form);
        counts
    }

    pub fn forget_old(&mut self, now: Timestamp) {
        let start = now.plus(-SUSTAINED);
        while self.forms.front().is_some_and(|form| form.at <= start) {
            self.forget_oldest();
        }
    }

    fn forget_oldest(&mut self) {
        let Some(form) = self.forms.pop_front() else {
            return;
        };
        if let Some(network) = form.network {
            forget_first(&mut self.of_network, (form.appeal, network));
        }
        forget_first(&mut self.of_appeal, form.appeal);
    }

    /// The oldest first.
    pub fn iter(&self) -> impl Iterator<Item = &RecentForm> {
        self.forms.iter()
    }
}

fn forget_first<K: std::hash::Hash + Eq>(times: &mut HashMap<K, VecDeque<Timestamp>>, key: K) {
    if let Some(list) = times.get_mut(&key) {
        list.pop_front();
        if list.is_empty() {
            times.remove(&key);
        }
    }
}

/// How many came after `start`.
fn count_since(times: &VecDeque<Timestamp>, start: Timestamp) -> u32 {
    let older = times.partition_point(|at| *at <= start);
    u32::try_from(times.len() - older).unwrap_or(u32::MAX)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;

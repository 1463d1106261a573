//! What an instance knows of the rules and of the forms of the last day. Other instances may know other forms, and new
//! rules a moment later.

use std::collections::hash_map::RandomState;
use std::collections::{HashMap, HashSet};
use std::hash::BuildHasher;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::recent_forms::RecentForms;
use crate::domain::protection::{FormFacts, Network, ProtectionRules, Rates, evaluate};
use crate::domain::{AppealId, EmailAddress, HoldReason, SignatureId, Timestamp};

/// How old the rules in memory may be, in milliseconds: another instance may have saved others.
const RULES_KEPT: i64 = 2 * Timestamp::SECOND;

#[derive(Default)]
pub struct Protection {
    /// Hashes addresses; its seed is random and ends with the process.
    hasher: RandomState,
    forms: Mutex<RecentForms>,
    rules: Mutex<Option<(Timestamp, Arc<AllRules>)>>,
    /// Up to where the held signatures of each appeal were looked at.
    released_to: Mutex<HashMap<AppealId, SignatureId>>,
}

/// Rules, with the hashes of their blocked addresses.
#[derive(Debug, Clone, Default)]
pub(super) struct RuleSet {
    rules: ProtectionRules,
    addresses: HashSet<u64>,
}

/// The rules of the site and of its appeals.
#[derive(Debug, Clone, Default)]
pub(super) struct AllRules {
    pub site: RuleSet,
    pub appeals: HashMap<AppealId, RuleSet>,
}

impl RuleSet {
    pub fn limits(&self) -> Rates<Option<u32>> {
        self.rules.limits
    }
}

impl AllRules {
    /// Why a form about an appeal is held, if it is.
    pub fn evaluate(
        &self,
        appeal: AppealId,
        (network, domain, address): (Option<Network>, &str, u64),
        counts: Rates<u32>,
    ) -> Option<HoldReason> {
        let none = RuleSet::default();
        let own = self.appeals.get(&appeal).unwrap_or(&none);
        let facts = FormFacts {
            network,
            domain,
            is_blocked_address: [&self.site, own]
                .iter()
                .any(|set| set.addresses.contains(&address)),
            counts,
        };
        evaluate(&self.site.rules, &own.rules, &facts)
    }

    /// Whether what a rate held in this appeal always waits for a moderator.
    pub fn keep_held(&self, appeal: AppealId) -> bool {
        let own = self.appeals.get(&appeal);
        self.site.rules.keep_held || own.is_some_and(|own| own.rules.keep_held)
    }
}

impl Protection {
    pub(super) fn rule_set(&self, rules: ProtectionRules) -> RuleSet {
        let addresses = rules.blocked_addresses.iter();
        RuleSet {
            addresses: addresses.map(|address| self.hash(address)).collect(),
            rules,
        }
    }

    /// Equal for all spellings of a mailbox.
    pub(super) fn hash(&self, address: &EmailAddress) -> u64 {
        self.hasher.hash_one(address.canonical())
    }

    pub(super) fn forms(&self) -> MutexGuard<'_, RecentForms> {
        self.forms.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The rules in memory, unless they may be outdated.
    pub(super) fn current(&self, now: Timestamp) -> Option<Arc<AllRules>> {
        let rules = self.rules.lock().unwrap_or_else(PoisonError::into_inner);
        let (read_at, rules) = rules.as_ref()?;
        let is_recent = (0..RULES_KEPT).contains(&now.since(*read_at));
        is_recent.then(|| Arc::clone(rules))
    }

    pub(super) fn keep(&self, now: Timestamp, all: &Arc<AllRules>) {
        let mut rules = self.rules.lock().unwrap_or_else(PoisonError::into_inner);
        *rules = Some((now, Arc::clone(all)));
    }

    /// Behind which signature the next look at those that are held begins.
    pub(super) fn release_place(&self, appeal: AppealId) -> SignatureId {
        let places = self.released_to.lock();
        let places = places.unwrap_or_else(PoisonError::into_inner);
        places
            .get(&appeal)
            .copied()
            .unwrap_or(SignatureId::BEFORE_FIRST)
    }

    pub(super) fn set_release_place(&self, appeal: AppealId, place: SignatureId) {
        let places = self.released_to.lock();
        places
            .unwrap_or_else(PoisonError::into_inner)
            .insert(appeal, place);
    }

    /// New rules were saved.
    pub(super) fn forget_rules(&self) {
        *self.rules.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }
}

//! What an instance knows of the rules and of the forms of the last day. Other instances may know other forms, and new
//! rules a moment later.

use std::collections::hash_map::RandomState;
use std::collections::{HashMap, HashSet};
use std::hash::BuildHasher;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::recent_forms::RecentForms;
use crate::domain::protection::{
    AskedProofs, FormFacts, Network, ProtectionRules, Rates, evaluate,
};
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
    /// Whether a form that is coming in makes a rule ask for proofs: one is enough.
    is_asking: AtomicBool,
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

    pub fn proof_burst(&self) -> u32 {
        self.rules.proof_burst.unwrap_or_default()
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

    /// Whether proofs of work are asked for about this appeal.
    pub fn proofs(&self, appeal: AppealId, now: Timestamp) -> Option<AskedProofs> {
        let asked = self.appeals.get(&appeal)?.rules.proofs;
        asked.filter(|asked| asked.is_on(now))
    }

    /// Whether so many forms about this appeal are a reason to ask for proofs of work.
    pub fn asks_for_proofs(&self, appeal: AppealId, counts: Rates<u32>) -> bool {
        let own = self.appeals.get(&appeal);
        let own = own.and_then(|own| own.rules.proof_burst);
        let limit = own.unwrap_or_else(|| self.site.proof_burst());
        limit > 0 && counts.appeal_burst > limit
    }

    /// Whether what a rate held in this appeal always waits for a moderator.
    pub fn keep_held(&self, appeal: AppealId) -> bool {
        let own = self.appeals.get(&appeal);
        self.site.rules.keep_held || own.is_some_and(|own| own.rules.keep_held)
    }
}

/// Ends when it is dropped: also when the visitor goes away before the answer.
pub(super) struct Asking<'a>(&'a AtomicBool);

impl Drop for Asking<'_> {
    fn drop(&mut self) {
        self.0.store(false, Ordering::Release);
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

    /// `None` while another form is about to ask for proofs.
    pub(super) fn begin_to_ask(&self) -> Option<Asking<'_>> {
        let was_asking = self.is_asking.swap(true, Ordering::AcqRel);
        (!was_asking).then_some(Asking(&self.is_asking))
    }

    /// New rules were saved.
    pub(super) fn forget_rules(&self) {
        *self.rules.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }
}

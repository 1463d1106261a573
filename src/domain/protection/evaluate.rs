//! The decision about a form, in the order that experience settled: what is blocked comes before what is allowed, and
//! what is allowed before the rates.

use super::{Network, ProtectionRules, Rates, USUAL_LIMITS};
use crate::domain::HoldReason;

/// What the rules look at.
#[derive(Debug, Clone, Copy)]
pub struct FormFacts<'a> {
    /// `None` when it is not known; no rule about networks matches then.
    pub network: Option<Network>,
    /// The domain of the mailbox.
    pub domain: &'a str,
    /// Whether the mailbox is among the blocked addresses of the site or of the appeal.
    pub is_blocked_address: bool,
    /// How many forms came within the windows, this one included.
    pub counts: Rates<u32>,
}

/// Why a signature is held once it is confirmed, if it is. The lists of the site and of the appeal count together; a
/// limit of the appeal takes the place of that of the site.
#[must_use]
pub fn evaluate(
    site: &ProtectionRules,
    appeal: &ProtectionRules,
    facts: &FormFacts<'_>,
) -> Option<HoldReason> {
    let levels = [site, appeal];
    let in_networks = |list: fn(&ProtectionRules) -> &[Network]| {
        let mut listed = levels.iter().flat_map(|rules| list(rules));
        facts
            .network
            .is_some_and(|network| listed.any(|listed| listed.contains(network)))
    };
    if in_networks(|rules| &rules.blocked_networks) {
        return Some(HoldReason::BlockedNetwork);
    }
    let is_blocked = |rules: &&ProtectionRules| matches(&rules.blocked_domains, facts.domain);
    if levels.iter().any(is_blocked) {
        return Some(HoldReason::BlockedDomain);
    }
    if facts.is_blocked_address {
        return Some(HoldReason::BlockedAddress);
    }
    let is_allowed = |rules: &&ProtectionRules| matches(&rules.allowed_domains, facts.domain);
    if in_networks(|rules| &rules.allowed_networks) || levels.iter().any(is_allowed) {
        return None;
    }
    let exceeds = |count: u32, limit: fn(Rates<Option<u32>>) -> Option<u32>, usual: u32| {
        let set = limit(appeal.limits).or(limit(site.limits));
        let limit = set.unwrap_or(usual);
        limit > 0 && count > limit
    };
    let (counts, usual) = (facts.counts, USUAL_LIMITS);
    if exceeds(
        counts.network_burst,
        |l| l.network_burst,
        usual.network_burst,
    ) || exceeds(counts.network_day, |l| l.network_day, usual.network_day)
    {
        return Some(HoldReason::NetworkRate);
    }
    let is_flood = exceeds(counts.appeal_burst, |l| l.appeal_burst, usual.appeal_burst)
        || exceeds(counts.appeal_day, |l| l.appeal_day, usual.appeal_day);
    is_flood.then_some(HoldReason::AppealRate)
}

fn matches(patterns: &[super::DomainPattern], domain: &str) -> bool {
    patterns.iter().any(|pattern| pattern.matches(domain))
}

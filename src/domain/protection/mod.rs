//! The rules that hold signatures of doubtful origin: lists of networks, mail domains and addresses, and how many forms
//! may come in a time. They are evaluated when a form comes in; the answer to its sender does not depend on them.

mod domain_pattern;
mod evaluate;
mod network;
mod pattern;
pub mod proof_of_work;
mod trend;
mod typed;

use serde::{Deserialize, Serialize};

use super::{AppealId, EmailAddress, Timestamp};

pub use domain_pattern::DomainPattern;
pub use evaluate::{FormFacts, evaluate};
pub use network::Network;
pub use pattern::{Trace, explained};
pub use proof_of_work::AskedProofs;
pub use trend::{StoredTrend, TRENDS_KEPT, Trend, TrendKind, network_trend, trends};
pub use typed::{LINES_MAX, TypedRules};

/// The window of a burst, in milliseconds.
pub const BURST: i64 = 10 * Timestamp::MINUTE;
/// The window of a sustained rate, in milliseconds.
pub const SUSTAINED: i64 = Timestamp::DAY;

/// How many forms may come, where neither the appeal nor the site says otherwise. 200 honest people behind one address
/// in ten minutes were seen; the web server refuses more than 300. Whole appeals have no limit of their own: many people
/// at once are what an appeal hopes for.
pub const USUAL_LIMITS: Rates<u32> = Rates {
    network_burst: 250,
    network_day: 1_000,
    appeal_burst: 0,
    appeal_day: 0,
};

/// What rules are about: all appeals of the site, or one appeal on top of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ProtectionScope {
    Site,
    Appeal(AppealId),
}

/// A number for each of two windows: of the forms about one appeal from one network, and of all forms about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Rates<T> {
    pub network_burst: T,
    pub network_day: T,
    pub appeal_burst: T,
    pub appeal_day: T,
}

/// The rules of the site or of an appeal. Stored sealed, because they may name an address.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct ProtectionRules {
    pub blocked_networks: Vec<Network>,
    pub blocked_domains: Vec<DomainPattern>,
    pub blocked_addresses: Vec<EmailAddress>,
    /// Networks that no rate holds.
    pub allowed_networks: Vec<Network>,
    /// Mail domains that no rate holds.
    pub allowed_domains: Vec<DomainPattern>,
    /// More forms than this are held. 0 is no limit; `None` that of the site, or [`USUAL_LIMITS`].
    pub limits: Rates<Option<u32>>,
    /// Beyond so many forms about the appeal within [`BURST`], proofs of work are asked for. 0 is never; `None` as the
    /// site has it, or never.
    pub proof_burst: Option<u32>,
    /// Set while somebody, or the rule above, asks for proofs of work. It is no rule that is edited.
    pub proofs: Option<AskedProofs>,
    /// Whether signatures that a rate held wait for a moderator also when nothing else speaks against them.
    pub keep_held: bool,
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;

//! The form of the rules: one entry a line.

use serde::Serialize;

use super::{DomainPattern, Network, ProtectionRules, Rates};
use crate::domain::{EmailAddress, FieldProblems, Problem};

/// The most lines of one list.
pub const LINES_MAX: usize = 200;
/// The highest limit.
const LIMIT_MAX: u32 = 1_000_000;

/// The fields of the form as text, by the names that they have in HTML.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct TypedRules {
    pub blocked_networks: String,
    pub blocked_domains: String,
    pub blocked_addresses: String,
    pub allowed_networks: String,
    pub allowed_domains: String,
    pub network_burst: String,
    pub network_day: String,
    pub appeal_burst: String,
    pub appeal_day: String,
    pub proof_burst: String,
    pub keep_held: bool,
}

impl TypedRules {
    /// `get` returns the value of a field, which is empty when it is missing.
    #[must_use]
    pub fn read<'t>(get: impl Fn(&str) -> &'t str) -> Self {
        let text = |name| get(name).to_owned();
        Self {
            blocked_networks: text("blocked-networks"),
            blocked_domains: text("blocked-domains"),
            blocked_addresses: text("blocked-addresses"),
            allowed_networks: text("allowed-networks"),
            allowed_domains: text("allowed-domains"),
            network_burst: text("network-burst"),
            network_day: text("network-day"),
            appeal_burst: text("appeal-burst"),
            appeal_day: text("appeal-day"),
            proof_burst: text("proof-burst"),
            keep_held: !get("keep-held").is_empty(),
        }
    }

    /// The fields by their names in HTML, which are also the ends of the keys of their labels.
    #[must_use]
    pub fn fields(&self) -> [(&'static str, String); 11] {
        let mark = if self.keep_held { "✓" } else { "–" };
        [
            ("blocked-networks", self.blocked_networks.clone()),
            ("blocked-domains", self.blocked_domains.clone()),
            ("blocked-addresses", self.blocked_addresses.clone()),
            ("allowed-networks", self.allowed_networks.clone()),
            ("allowed-domains", self.allowed_domains.clone()),
            ("network-burst", self.network_burst.clone()),
            ("network-day", self.network_day.clone()),
            ("appeal-burst", self.appeal_burst.clone()),
            ("appeal-day", self.appeal_day.clone()),
            ("proof-burst", self.proof_burst.clone()),
            ("keep-held", mark.to_owned()),
        ]
    }

    /// # Errors
    /// Every problem with its field.
    pub fn parse(&self) -> Result<ProtectionRules, FieldProblems> {
        let mut problems = FieldProblems::new();
        let domain = DomainPattern::parse;
        let address = |line: &str| EmailAddress::from_typed(line).ok();
        let network_line = |line| Problem::NetworkLine { line };
        let domain_line = |line| Problem::DomainLine { line };
        let address_line = |line| Problem::AddressLine { line };
        let p = &mut problems;
        let rules = ProtectionRules {
            blocked_networks: lines(
                p,
                "blocked-networks",
                &self.blocked_networks,
                Network::parse,
                network_line,
            ),
            blocked_domains: lines(
                p,
                "blocked-domains",
                &self.blocked_domains,
                domain,
                domain_line,
            ),
            blocked_addresses: lines(
                p,
                "blocked-addresses",
                &self.blocked_addresses,
                address,
                address_line,
            ),
            allowed_networks: lines(
                p,
                "allowed-networks",
                &self.allowed_networks,
                Network::parse,
                network_line,
            ),
            allowed_domains: lines(
                p,
                "allowed-domains",
                &self.allowed_domains,
                domain,
                domain_line,
            ),
            limits: Rates {
                network_burst: limit(p, "network-burst", &self.network_burst),
                network_day: limit(p, "network-day", &self.network_day),
                appeal_burst: limit(p, "appeal-burst", &self.appeal_burst),
                appeal_day: limit(p, "appeal-day", &self.appeal_day),
            },
            proof_burst: limit(p, "proof-burst", &self.proof_burst),
            keep_held: self.keep_held,
            proofs: None,
        };
        if problems.is_empty() {
            Ok(rules)
        } else {
            Err(problems)
        }
    }
}

impl From<&ProtectionRules> for TypedRules {
    fn from(rules: &ProtectionRules) -> Self {
        let number = |limit: Option<u32>| limit.map(|limit| limit.to_string()).unwrap_or_default();
        let addresses = rules.blocked_addresses.iter();
        Self {
            blocked_networks: text(&rules.blocked_networks),
            blocked_domains: text(&rules.blocked_domains),
            blocked_addresses: text(&addresses.map(EmailAddress::as_str).collect::<Vec<_>>()),
            allowed_networks: text(&rules.allowed_networks),
            allowed_domains: text(&rules.allowed_domains),
            network_burst: number(rules.limits.network_burst),
            network_day: number(rules.limits.network_day),
            appeal_burst: number(rules.limits.appeal_burst),
            appeal_day: number(rules.limits.appeal_day),
            proof_burst: number(rules.proof_burst),
            keep_held: rules.keep_held,
        }
    }
}

fn text(list: &[impl ToString]) -> String {
    let lines: Vec<String> = list.iter().map(ToString::to_string).collect();
    lines.join("\n")
}

/// The entries of a list, without empty lines and repetitions.
fn lines<T: PartialEq>(
    problems: &mut FieldProblems,
    field: &str,
    typed: &str,
    parse: impl Fn(&str) -> Option<T>,
    problem: impl Fn(usize) -> Problem,
) -> Vec<T> {
    let mut list = Vec::new();
    let lines = typed.lines().enumerate();
    for (at, line) in lines.filter(|(_, line)| !line.trim().is_empty()) {
        match parse(line) {
            Some(entry) if list.contains(&entry) => {}
            Some(entry) => list.push(entry),
            None => {
                problems.push((field.to_owned(), problem(at + 1)));
                return Vec::new();
            }
        }
    }
    if list.len() > LINES_MAX {
        problems.push((field.to_owned(), Problem::TooManyLines { max: LINES_MAX }));
    }
    list
}

fn limit(problems: &mut FieldProblems, field: &str, typed: &str) -> Option<u32> {
    let typed = typed.trim();
    if typed.is_empty() {
        return None;
    }
    let limit = typed.parse().ok().filter(|limit| *limit <= LIMIT_MAX);
    if limit.is_none() {
        let max = LIMIT_MAX as usize;
        problems.push((field.to_owned(), Problem::LimitOutside { max }));
    }
    limit
}

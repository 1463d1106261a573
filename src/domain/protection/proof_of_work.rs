//! Proof of work: while an appeal is attacked, a browser calculates something before it sends a form. The proof is for one
//! form token and one address, so that it is of no use for another signature, and nothing about it must be remembered.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::domain::{AccountId, Timestamp};

/// Numbers to be found for one proof. Several small searches take a more even time than a long one.
pub const PARTS: u32 = 8;
/// How many bits of zero a hash must begin with. All parts together take 131,000 hashes on average: 0.2 s on a computer,
/// 1 to 2 s on a slow telephone, half a minute where scripts are not compiled. A check takes 9 hashes.
pub const BITS: u32 = 14;
/// Whoever had a form open when proofs began to be asked for has so long to send it without one, in milliseconds.
pub const GRACE: i64 = 10 * Timestamp::MINUTE;
/// How long a rule asks for proofs after the last form that it is about, in milliseconds.
pub const BY_RULE: i64 = Timestamp::HOUR;
/// The longest time that an organiser can choose, in hours.
pub const HOURS_MAX: u32 = 72;

/// Proofs of work are asked for about an appeal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct AskedProofs {
    pub since: Timestamp,
    pub until: Timestamp,
    /// Who switched it on; `None` for a rule.
    pub by: Option<AccountId>,
}

impl AskedProofs {
    #[must_use]
    pub fn is_on(self, now: Timestamp) -> bool {
        /// Nobody can ask for longer: a later end was set by a clock that was ahead.
        const LONGEST: i64 = HOURS_MAX as i64 * Timestamp::HOUR;
        let left = self.until.since(now);
        left > 0 && left <= LONGEST + Timestamp::CLOCKS_DIFFER
    }

    /// Whether a form that was opened at `opened` needs a proof when it is sent.
    #[must_use]
    pub fn is_needed(self, opened: Timestamp, now: Timestamp) -> bool {
        let had_it_open = opened < self.since && now < self.since.plus(GRACE);
        self.is_on(now) && !had_it_open
    }
}

/// Whether `proof`, numbers separated by dots, is the proof of work for a form token and the address as it was typed.
#[must_use]
pub fn is_proof(token: &str, address: &str, proof: &str) -> bool {
    let numbers: Option<Vec<u32>> = proof
        .split('.')
        .take(PARTS as usize + 1)
        .map(|number| number.parse().ok())
        .collect();
    let Some(numbers) = numbers.filter(|numbers| numbers.len() == PARTS as usize) else {
        return false;
    };
    let seed = seed(token, address);
    (0..PARTS)
        .zip(numbers)
        .all(|(part, number)| is_found(&seed, part, number))
}

/// Finds a proof, as the script of the page does.
#[must_use]
pub fn prove(token: &str, address: &str) -> String {
    let seed = seed(token, address);
    let numbers = (0..PARTS).map(|part| {
        let mut all = 0..=u32::MAX;
        let found = all.find(|number| is_found(&seed, part, *number));
        found.unwrap_or_default().to_string()
    });
    numbers.collect::<Vec<_>>().join(".")
}

type Hash = [u8; 32];

fn seed(token: &str, address: &str) -> Hash {
    Sha256::digest(format!("{token}\n{address}")).into()
}

fn is_found(seed: &Hash, part: u32, number: u32) -> bool {
    let hash: Hash = Sha256::new()
        .chain_update(seed)
        .chain_update(part.to_be_bytes())
        .chain_update(number.to_be_bytes())
        .finalize()
        .into();
    let begin = u32::from_be_bytes([hash[0], hash[1], hash[2], hash[3]]);
    begin.leading_zeros() >= BITS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_proof_is_for_one_token_and_one_address() {
        let proof = prove("token", "ada@example.org");
        assert!(is_proof("token", "ada@example.org", &proof));
        for (token, address) in [
            ("other", "ada@example.org"),
            ("token", "adb@example.org"),
            ("token", "Ada@example.org"),
        ] {
            assert!(!is_proof(token, address, &proof), "{token} {address}");
        }
    }

    #[test]
    fn less_or_more_than_all_numbers_is_no_proof() {
        let proof = prove("token", "ada@example.org");
        let (first, rest) = proof.split_once('.').unwrap_or_default();
        let endless = "1.".repeat(1_000_000);
        for wrong in [
            "",
            "0",
            "…",
            rest,
            &format!("{proof}.{first}"),
            &format!("{proof}."),
            &format!("{}.{rest}", u64::MAX),
            &format!("{}.{rest}", first.parse::<u32>().unwrap_or_default() ^ 1),
            &endless,
        ] {
            let shown: String = wrong.chars().take(80).collect();
            assert!(!is_proof("token", "ada@example.org", wrong), "{shown}");
        }
    }

    /// What the script `proof.js` found for the same text.
    #[test]
    fn the_script_and_the_server_agree() {
        assert_eq!(prove("token", "ada@example.org"), FOUND_BY_SCRIPT);
    }

    const FOUND_BY_SCRIPT: &str = "3760.41840.12732.15211.4179.9955.922.5700";

    #[test]
    fn who_had_the_form_open_has_some_minutes() {
        let since = Timestamp(Timestamp::DAY);
        let asked = AskedProofs {
            since,
            until: since.plus(Timestamp::HOUR),
            by: None,
        };
        let before = since.plus(-Timestamp::MINUTE);
        assert!(!asked.is_needed(before, since.plus(GRACE - 1)));
        assert!(asked.is_needed(before, since.plus(GRACE)));
        assert!(asked.is_needed(since, since.plus(1)));
        assert!(!asked.is_needed(since, asked.until));
    }

    #[test]
    fn a_clock_that_was_ahead_asks_nobody_for_proofs() {
        let now = Timestamp(Timestamp::DAY);
        let lasts = |milliseconds: i64| AskedProofs {
            since: now,
            until: now.plus(milliseconds),
            by: None,
        };
        let longest = i64::from(HOURS_MAX) * Timestamp::HOUR;
        assert!(lasts(longest).is_on(now));
        assert!(!lasts(longest + 2 * Timestamp::MINUTE).is_on(now));
    }
}

//! What lists say about the state of a signature, in one word or several. The words are folded.

/// Beginnings of words for what was cancelled or paid back.
const REFUNDED: [&str; 13] = [
    "rembours", "annul", "refus", "cancel", "refund", "reject", "void", "echou", "failed", "spam",
    "supprim", "deleted", "storn",
];
/// Beginnings of words for what was never confirmed, or does not count.
const UNCONFIRMED: [&str; 27] = [
    "pending",
    "unconfirm",
    "unverif",
    "attente",
    "denied",
    "declin",
    "trash",
    "corbeille",
    "archiv",
    "duplic",
    "doublon",
    "invalid",
    "expired",
    "draft",
    "brouillon",
    "unpaid",
    "impay",
    "incompl",
    "abandon",
    "unbestat",
    "pendiente",
    "sospes",
    "wachtend",
    "unapproved",
    "blocked",
    "banned",
    "junk",
];
/// Beginnings of words for what must be done before a signature counts.
const DONE: [&str; 7] = [
    "confirm", "valid", "verif", "pay", "approuv", "approv", "sign",
];

fn begins(state: &str, beginnings: &[&str]) -> bool {
    state
        .split(' ')
        .any(|word| beginnings.iter().any(|start| word.starts_with(start)))
}

/// Whether a folded state says that a signature was cancelled or paid back.
pub(in crate::services::import) fn is_refunded(state: &str) -> bool {
    begins(state, &REFUNDED)
}

/// Whether a folded state says that a signature was never confirmed, or does not count.
pub(in crate::services::import) fn is_unconfirmed(state: &str) -> bool {
    begins(state, &UNCONFIRMED) || is_open(state)
}

/// “Non payé”, “not yet confirmed”, “à valider”; “a payé” and “firma confirmada” are done.
fn is_open(state: &str) -> bool {
    let words: Vec<&str> = state
        .split(' ')
        .filter(|word| !["encore", "yet", "noch"].contains(word))
        .collect();
    words.windows(2).any(|pair| {
        let is_done = DONE.iter().any(|done| pair[1].starts_with(done));
        let is_to_do = pair[0] == "a" && pair[1].ends_with("er");
        is_done && (["non", "not", "pas", "nicht"].contains(&pair[0]) || is_to_do)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_still_to_be_done_is_open_and_what_was_done_is_not() {
        for state in [
            "non paye",
            "not confirmed",
            "not yet confirmed",
            "pas encore signe",
            "a confirmer",
            "a valider",
            "nicht signiert",
        ] {
            assert!(is_unconfirmed(state), "{state}");
        }
        for state in [
            "a signe",
            "a paye",
            "a valide",
            "firma confirmada",
            "data verified",
            "media approved",
            "signature confirmee",
        ] {
            assert!(!is_unconfirmed(state), "{state}");
        }
    }
}

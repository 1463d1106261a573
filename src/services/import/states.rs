//! What the list that a file comes from says about a signature: whether it counts there, and whether its mailbox may be
//! written to.

use super::row_cells::Cells;
use super::row_rules::RowRules;
use super::{Reason, Target};
use crate::domain::text::search_text;
use crate::domain::{Counting, SignatureState};

/// Leaves out what does not count in the list that the file comes from; returns whether its mailbox may be written
/// to.
pub(super) fn check(row: &Cells, rules: &RowRules, counting: Counting) -> Result<bool, Reason> {
    let states: Vec<&str> = row.all(Target::State).collect();
    let is_gone = |state: &&str| {
        matches!(
            SignatureState::from_word(state),
            Some(SignatureState::Withdrawn | SignatureState::Removed)
        )
    };
    if states.iter().any(is_gone) {
        return Err(Reason::NotCounted);
    }
    let states: Vec<String> = states.into_iter().map(search_text::plain).collect();
    let holds = |beginnings: &[&str]| {
        let mut words = states.iter().flat_map(|state| state.split(' '));
        words.any(|word| beginnings.iter().any(|start| word.starts_with(start)))
    };
    if holds(&[
        "rembours", "annul", "refus", "cancel", "refund", "reject", "void", "echou", "failed",
        "spam", "supprim", "deleted",
    ]) {
        return Err(Reason::Refunded);
    }
    let has_left = states.iter().any(|state| {
        [
            "non subscri",
            "not subscri",
            "non abonn",
            "pas abonn",
            "opted out",
            "opt out",
        ]
        .iter()
        .any(|words| state.contains(words))
    });
    // A date or a reason in such a column says that it happened.
    let refuses = row
        .all(Target::DoNotMail)
        .any(|cell| !cell.is_empty() && rules.refusal(cell) != Some(false));
    let is_refused = refuses
        || has_left
        || holds(&[
            "unsub",
            "desabonn",
            "desinscri",
            "cleaned",
            "bounced",
            "blocklist",
            "blacklist",
        ]);
    if is_refused && counting == Counting::Mail {
        return Err(Reason::DoNotMail);
    }
    Ok(!is_refused)
}

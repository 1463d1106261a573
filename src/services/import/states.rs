//! What the list that a file comes from says about a signature: whether it counts there, and whether its mailbox may be
//! written to.

use super::columns::has_left;
use super::row_cells::Cells;
use super::row_rules::RowRules;
use super::{Reason, Target};
use crate::domain::text::search_text;
use crate::domain::{Counting, SignatureState};

/// Leaves out what does not count in the list that the file comes from; returns whether its mailbox may be written
/// to.
pub(super) fn check(row: &Cells, rules: &RowRules, counting: Counting) -> Result<bool, Reason> {
    let states: Vec<String> = row.all(Target::State).map(search_text::plain).collect();
    let is_gone = |state: &String| {
        matches!(
            SignatureState::from_word(state),
            Some(SignatureState::Withdrawn | SignatureState::Removed)
        )
    };
    if states.iter().any(is_gone) {
        return Err(Reason::NotCounted);
    }
    let holds = |beginnings: &[&str]| {
        let mut words = states.iter().flat_map(|state| state.split(' '));
        words.any(|word| beginnings.iter().any(|start| word.starts_with(start)))
    };
    if holds(&[
        "rembours", "annul", "refus", "cancel", "refund", "reject", "void", "echou", "failed",
        "spam", "supprim", "deleted", "storn",
    ]) {
        return Err(Reason::Refunded);
    }
    let has_left = states.iter().any(|state| {
        let words: Vec<&str> = state.split(' ').collect();
        has_left(&words)
            || ["non subscri", "not subscri", "non abonn", "pas abonn"]
                .iter()
                .any(|words| state.contains(words))
    });
    // A date or a reason in such a column says that it happened.
    let refuses = row
        .all(Target::DoNotMail)
        .any(|cell| !cell.is_empty() && rules.refusal(cell) != Some(false));
    let is_refused = refuses || has_left;
    if is_refused && counting == Counting::Mail {
        return Err(Reason::DoNotMail);
    }
    Ok(!is_refused)
}

//! What the list that a file comes from says about a signature: whether it counts there, and whether its mailbox may be
//! written to.

use super::columns::has_left;
use super::row_cells::Cells;
use super::row_rules::RowRules;
use super::values::state_words::{is_refunded, is_unconfirmed};
use super::{Doubt, Reason, Target};
use crate::domain::text::search_text;
use crate::domain::{Counting, SignatureState};

/// Leaves out what does not count in the list that the file comes from; returns whether its mailbox may be written
/// to.
pub(super) fn check(
    row: &Cells,
    beside: &[(Doubt, &str)],
    rules: &RowRules,
    counting: Counting,
) -> Result<bool, Reason> {
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
    if states.iter().any(|state| is_refunded(state)) {
        return Err(Reason::Refunded);
    }
    if states.iter().any(|state| is_unconfirmed(state)) {
        return Err(Reason::Unconfirmed);
    }
    // Not understood is the careful answer: the row is listed.
    if row
        .all(Target::Counts)
        .any(|cell| rules.answer(Target::Counts, cell) != Some(true))
    {
        return Err(Reason::Unconfirmed);
    }
    // A day or a reason in such a column says that it happened.
    if row
        .all(Target::NotCounted)
        .any(|cell| !cell.is_empty() && rules.answer(Target::NotCounted, cell) != Some(false))
    {
        return Err(Reason::Unconfirmed);
    }
    let has_left_beside = beside.iter().any(|(_, cell)| {
        let plain = search_text::plain(cell);
        let words: Vec<&str> = plain.split(' ').collect();
        words.len() < 4 && has_left(&words)
    });
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
    let agrees = row
        .all(Target::MayMail)
        .all(|cell| rules.answer(Target::MayMail, cell) == Some(true) || is_subscribed(cell));
    let is_refused = refuses || has_left || has_left_beside || !agrees;
    if is_refused && counting == Counting::Mail {
        return Err(Reason::DoNotMail);
    }
    Ok(!is_refused)
}

/// “Opted in”, “subscribed”
fn is_subscribed(cell: &str) -> bool {
    let plain = search_text::plain(cell);
    [
        "opted in",
        "opt in",
        "optin",
        "subscribed",
        "abonne",
        "abonnee",
        "inscrit",
        "inscrite",
    ]
    .contains(&plain.as_str())
}

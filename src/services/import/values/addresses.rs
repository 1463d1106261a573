//! E-mail addresses in cells: repaired where that is certain.

use crate::domain::text::search_text;
use crate::domain::{EmailAddress, Problem};

/// What a cell of addresses holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::services::import) enum AddressCell {
    /// Nothing, or words such as “non”.
    Empty,
    One(EmailAddress),
    /// Several addresses, in their order, perhaps beside others that are wrong: which one is meant must be asked.
    Several(Vec<EmailAddress>),
    Wrong(Problem),
}

/// The address of a cell, repaired where that is certain.
pub(in crate::services::import) fn address(cell: &str) -> AddressCell {
    let cell = cell.trim();
    if says_none(cell) {
        return AddressCell::Empty;
    }
    let mut found: Vec<EmailAddress> = Vec::new();
    let mut problem = None;
    for part in parts(cell) {
        match EmailAddress::from_typed(part) {
            Ok(address) => {
                if !found
                    .iter()
                    .any(|known| known.canonical() == address.canonical())
                {
                    found.push(address);
                }
            }
            Err(why) => problem = problem.or(Some(why)),
        }
    }
    match (found.len(), found.pop(), problem) {
        (1, Some(address), None) => AddressCell::One(address),
        (_, Some(last), _) => {
            found.push(last);
            AddressCell::Several(found)
        }
        (_, None, problem) => AddressCell::Wrong(problem.unwrap_or(Problem::EmailMalformed)),
    }
}

/// The parts of a cell that each hold an `@`; the whole cell when none does.
fn parts(cell: &str) -> Vec<&str> {
    let split: Vec<&str> = cell
        .split([';', ',', '\n', '/', '|'])
        .filter(|part| part.contains(['@', '＠']))
        .collect();
    // “ida@example,org”: the comma is in the address, not between two.
    let is_one = cell.matches(['@', '＠']).count() == 1;
    match split.as_slice() {
        [part]
            if is_one
                && part
                    .rsplit_once(['@', '＠'])
                    .is_some_and(|(_, domain)| !domain.contains('.')) =>
        {
            vec![cell]
        }
        [] => vec![cell],
        _ if is_one && !cell.contains(['<', '>']) && EmailAddress::from_typed(cell).is_ok() => {
            vec![cell]
        }
        _ => split,
    }
}

/// Whether a cell says that there is no address.
fn says_none(cell: &str) -> bool {
    const NONE: [&str; 16] = [
        "", "non", "no", "none", "na", "n a", "null", "neant", "aucun", "aucune", "sans", "x",
        "nc", "ras", "0", "rien",
    ];
    if cell.contains(['@', '＠']) {
        return false;
    }
    let plain = search_text::plain(cell);
    NONE.contains(&plain.as_str())
        || [
            "pas d",
            "pas de",
            "sans",
            "no e",
            "no mail",
            "aucun",
            "n en a pas",
            "refuse",
            "ne souhaite",
        ]
        .iter()
        .any(|start| {
            plain
                .strip_prefix(start)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with(' ') || *start == "no e")
        })
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;

//! E-mail addresses in cells: repaired where that is certain.

use crate::domain::text::search_text;
use crate::domain::{EmailAddress, Problem};

/// What a cell of addresses holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::services::import) enum AddressCell {
    /// Nothing, or words such as “non”.
    Empty,
    One(EmailAddress),
    /// Several addresses: which one is meant must be asked.
    Several,
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
    match (found.pop(), found.is_empty(), problem) {
        (Some(address), true, None) => AddressCell::One(address),
        (Some(_), ..) => AddressCell::Several,
        (None, _, problem) => AddressCell::Wrong(problem.unwrap_or(Problem::EmailMalformed)),
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

/// Whether a text holds an e-mail address: an `@` between letters or digits, with a dot after it.
pub(in crate::services::import) fn holds_address(text: &str) -> bool {
    text.match_indices(['@', '＠']).any(|(at, sign)| {
        let before = text[..at].trim_end().chars().next_back();
        let domain = text[at + sign.len()..].trim_start();
        let domain: String = domain
            .chars()
            .take_while(|c| c.is_alphanumeric() || matches!(c, '.' | '-'))
            .collect();
        before.is_some_and(char::is_alphanumeric) && domain.trim_matches('.').contains('.')
    })
}

/// Whether a text holds a telephone number: eight digits or more, apart from the signs between them.
pub(in crate::services::import) fn holds_phone(text: &str) -> bool {
    let (mut digits, mut longest, mut gap) = (0, 0, 0);
    for c in text.chars() {
        if c.is_ascii_digit() {
            digits += 1;
            gap = 0;
            longest = longest.max(digits);
        } else if matches!(
            c,
            ' ' | '.' | '-' | '/' | '(' | ')' | '+' | '\u{a0}' | '\u{202f}'
        ) && gap < 3
        {
            gap += 1;
        } else {
            (digits, gap) = (0, 0);
        }
    }
    (9..=15).contains(&longest) || (longest == 8 && text.contains('+'))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;

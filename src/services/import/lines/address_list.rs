//! Lists of addresses as mail programs write them (RFC 5322): “Jeanne Martin <jeanne@…>, Omar Dupuis <omar@…>”,
//! “Martin, Jeanne <jeanne@…>; Dupuis, Omar <omar@…>”.

use std::ops::Range;

use crate::domain::EmailAddress;

/// An address of a line, and the text that belongs to it.
#[derive(PartialEq, Eq)]
pub(super) struct Recipient<'a> {
    /// What stands before the address: a name, perhaps more; empty where the line begins with an address.
    pub(super) before: &'a str,
    pub(super) email: String,
    /// What follows the last address of the line, or each one where the line begins with an address.
    pub(super) after: &'a str,
}

/// The addresses of a line with the text around each; empty when there is none.
pub(super) fn recipients(line: &str) -> Vec<Recipient<'_>> {
    let found = addresses(line);
    let last = found.len().saturating_sub(1);
    let is_after = begins_with_address(line, &found);
    let mut recipients = Vec::new();
    for (at, (range, email)) in found.iter().enumerate() {
        let from = at.checked_sub(1).map_or(0, |before| found[before].0.end);
        let to = found.get(at + 1).map_or(line.len(), |(next, _)| next.start);
        let before = if is_after {
            ""
        } else {
            &line[from..range.start]
        };
        let after = if is_after || at == last {
            &line[range.end..to]
        } else {
            ""
        };
        recipients.push(Recipient {
            before: trimmed(before),
            email: email.clone(),
            after: trimmed(after),
        });
    }
    recipients
}

/// Whether each text follows its address: “omar@… (Omar Dupuis), jeanne@… (Jeanne Martin)”. A text before an address in
/// angle brackets is before it wherever the line begins.
fn begins_with_address(line: &str, found: &[(Range<usize>, String)]) -> bool {
    let Some(((first, _), others)) = found.split_first() else {
        return false;
    };
    let has_text_before = |range: &Range<usize>| {
        let from = found
            .iter()
            .rev()
            .find(|(other, _)| other.end <= range.start);
        let between = &line[from.map_or(0, |(other, _)| other.end)..range.start];
        between.ends_with('<') && !trimmed(between).is_empty()
    };
    trimmed(&line[..first.start]).is_empty()
        && !others.iter().any(|(range, _)| has_text_before(range))
}

/// The text without the signs around it; a bracket of its own stays: “Lyon (69)”.
fn trimmed(text: &str) -> &str {
    let inner = text.trim_matches(is_separator);
    let is_open = inner.matches('(').count() > inner.matches(')').count();
    match text.split_once(inner) {
        Some((before, behind)) if is_open && !inner.is_empty() && behind.starts_with(')') => {
            &text[before.len()..=before.len() + inner.len()]
        }
        _ => inner,
    }
}

fn is_separator(c: char) -> bool {
    c.is_whitespace() || matches!(c, ',' | ';' | '<' | '>' | '[' | ']' | '(' | ')' | '|')
}

/// The addresses of a line, with their places, which include the signs around them.
fn addresses(line: &str) -> Vec<(Range<usize>, String)> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(at) = line[from..].find('@').map(|at| from + at) {
        let is_local = |c: char| c.is_alphanumeric() || "!#$%&'*+/=?^_`{|}~-.".contains(c);
        let is_domain = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-');
        let start = line[..at]
            .char_indices()
            .rev()
            .take_while(|(_, c)| is_local(*c))
            .last()
            .map_or(at, |(start, _)| start);
        let end = line[at + 1..]
            .char_indices()
            .find(|(_, c)| !is_domain(*c))
            .map_or(line.len(), |(end, _)| at + 1 + end);
        let start = start.max(from);
        let address = line[start..end].trim_end_matches(['.', '-']);
        let is_address = !address.starts_with('@') && address[at - start + 1..].contains('.');
        // A wrong domain is still an address: the row says what is wrong with it.
        if is_address || EmailAddress::parse(address).is_ok() {
            let scheme = line[..start].to_lowercase().ends_with("mailto:");
            let from_scheme = if scheme {
                start - "mailto:".len()
            } else {
                start
            };
            found.push((from_scheme..start + address.len(), address.to_owned()));
        }
        from = end.max(at + 1);
    }
    found
}

impl std::fmt::Debug for Recipient<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Recipient(hidden)")
    }
}

#[cfg(test)]
mod tests;

//! Lists of addresses as mail programs write them (RFC 5322): “Jeanne Martin <jeanne@…>, Omar Dupuis <omar@…>”,
//! “Martin, Jeanne <jeanne@…>; Dupuis, Omar <omar@…>”.

use std::ops::Range;

use crate::domain::EmailAddress;

/// An address of a line, and the text that belongs to it.
#[derive(PartialEq, Eq)]
pub(super) struct Recipient<'a> {
    /// What stands before the address: a name, perhaps more.
    pub(super) before: &'a str,
    pub(super) email: String,
    /// What follows the last address of the line.
    pub(super) after: &'a str,
}

/// The addresses of a line with the text around each; empty when there is none.
pub(super) fn recipients(line: &str) -> Vec<Recipient<'_>> {
    let found = addresses(line);
    let last = found.len().saturating_sub(1);
    let mut from = 0;
    let mut recipients = Vec::new();
    for (at, (range, email)) in found.into_iter().enumerate() {
        let before = line[from..range.start].trim_matches(is_separator);
        let after = if at == last { &line[range.end..] } else { "" };
        recipients.push(Recipient {
            before,
            email,
            after: after.trim_matches(is_separator),
        });
        from = range.end;
    }
    recipients
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

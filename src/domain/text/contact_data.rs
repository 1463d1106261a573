//! Finds e-mail addresses and telephone numbers in lines that are published, where they must never stand.

use super::digits::with_ascii_digits;

/// What of a line belongs in no public field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ContactData {
    Email,
    Telephone,
}

/// The contact data in a line, if there is some.
pub fn find(line: &str) -> Option<ContactData> {
    let plain = with_ascii_digits(line);
    if has_address(&plain) {
        Some(ContactData::Email)
    } else if has_telephone(&plain) {
        Some(ContactData::Telephone)
    } else {
        None
    }
}

/// An `@` with a domain after it, also with spaces around it, and also written as `(at)`.
fn has_address(text: &str) -> bool {
    let lower = text.to_lowercase();
    [
        "@",
        "(at)",
        "[at]",
        "{at}",
        "(arobase)",
        "[arobase]",
        "arobase",
    ]
    .iter()
    .flat_map(|mark| lower.split(mark).skip(1))
    .any(begins_with_domain)
}

fn begins_with_domain(text: &str) -> bool {
    let word: String = text
        .trim_start()
        .chars()
        .take_while(|c| c.is_alphanumeric() || matches!(c, '.' | '-' | '_'))
        .collect();
    let Some((name, last)) = word.trim_end_matches('.').rsplit_once('.') else {
        return false;
    };
    let is_name = name.chars().any(char::is_alphanumeric);
    is_name && last.chars().count() >= 2 && last.chars().all(char::is_alphabetic)
}

fn has_telephone(text: &str) -> bool {
    let is_part = |c: char| c.is_ascii_digit() || " .-/()+\u{2010}\u{2011}\u{2013}".contains(c);
    text.split(|c| !is_part(c))
        .any(|run| is_telephone(run.trim_matches([' ', '.', '-', '/', ')'])))
}

/// Whether digits with separators are a telephone number. Years, dates, postcodes and amounts are none: a number
/// begins with `+` or `0`, is written without a break, or in the groups of Spain and of North America.
fn is_telephone(run: &str) -> bool {
    let digits: String = run.chars().filter(char::is_ascii_digit).collect();
    let count = digits.len();
    let groups: Vec<usize> = run
        .split(|c: char| !c.is_ascii_digit())
        .map(str::len)
        .filter(|length| *length > 0)
        .collect();
    let is_international =
        (run.contains('+') || digits.starts_with("00")) && (8..=15).contains(&count);
    let is_national = digits.starts_with('0') && (9..=11).contains(&count);
    let is_unbroken = groups.len() == 1 && (9..=13).contains(&count);
    let is_grouped = matches!(groups.as_slice(), [3, 3, 4] | [1, 3, 3, 4] | [3, 2, 2, 2]);
    is_international || is_national || is_unbroken || is_grouped
}

#[cfg(test)]
mod tests;

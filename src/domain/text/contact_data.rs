//! Finds e-mail addresses and telephone numbers in lines that are published, where they must never stand.

mod addresses;
mod telephones;

use super::plain_forms::PlainLine;

/// What of a line belongs in no public field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ContactData {
    Email,
    Telephone,
}

/// The contact data in a line, if there is some.
#[must_use]
pub fn find(line: &str) -> Option<ContactData> {
    find_in(&PlainLine::of(line))
}

pub(super) fn find_in(line: &PlainLine) -> Option<ContactData> {
    if addresses::has_address(line.as_str()) {
        Some(ContactData::Email)
    } else if telephones::has_telephone(line.as_str()) {
        Some(ContactData::Telephone)
    } else {
        None
    }
}

/// Whether a line holds an e-mail address.
#[must_use]
pub fn holds_address(line: &str) -> bool {
    addresses::has_address(PlainLine::of(line).as_str())
}

/// Whether a line holds a telephone number.
#[must_use]
pub fn holds_telephone(line: &str) -> bool {
    telephones::has_telephone(PlainLine::of(line).as_str())
}

#[cfg(test)]
mod tests;

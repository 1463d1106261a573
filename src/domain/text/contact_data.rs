//! Finds e-mail addresses and telephone numbers in lines that are published, where they must never stand.

mod addresses;
mod telephones;

use super::plain_forms::plain_forms;

/// What of a line belongs in no public field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ContactData {
    Email,
    Telephone,
}

/// The contact data in a line, if there is some.
pub fn find(line: &str) -> Option<ContactData> {
    let plain = plain_forms(line);
    if addresses::has_address(&plain) {
        Some(ContactData::Email)
    } else if telephones::has_telephone(&plain) {
        Some(ContactData::Telephone)
    } else {
        None
    }
}

#[cfg(test)]
mod tests;

//! Addresses as people type and paste them, and the questions that slips in their domains raise.

use paraph::domain::EmailAddress;

use super::texts::{columns, lines};

const ADDRESSES: &str = include_str!("addresses.txt");
const SUGGESTIONS: &str = include_str!("suggestions.txt");

#[test]
fn addresses_are_read_as_meant_or_their_fault_is_said() {
    let addresses = lines(ADDRESSES);
    assert!(addresses.len() >= 120, "{}", addresses.len());
    let mut wrong = Vec::new();
    for address in &addresses {
        let [typed, meant] = columns(address);
        let read = EmailAddress::from_typed(typed);
        let read = read.map_or_else(
            |problem| problem.code().to_owned(),
            |address| address.canonical(),
        );
        if read != meant {
            wrong.push(format!("{typed} | {meant}: {read}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn slips_are_asked_about_and_honest_domains_are_not() {
    let suggestions = lines(SUGGESTIONS);
    assert!(suggestions.len() >= 60, "{}", suggestions.len());
    let mut wrong = Vec::new();
    for suggestion in &suggestions {
        let [typed, meant] = columns(suggestion);
        let asked = EmailAddress::suggestion(typed);
        let asked = asked.as_ref().map_or("-", EmailAddress::as_str);
        if asked != meant {
            wrong.push(format!("{typed} | {meant}: {asked}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

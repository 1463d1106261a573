//! Tests of `possible_duplicates`.

use super::*;
use crate::domain::PersonName;

fn key(name: &str, place: &str) -> String {
    name_key(&PrivateRecord {
        place: Some(place.to_owned()),
        ..PrivateRecord::new(PersonName::from_line(name).unwrap())
    })
}

#[test]
fn spellings_of_a_name_and_a_town_are_possibly_the_same() {
    let wanted = key("Jeanne Martin", "Toulouse");
    for (name, place) in [
        ("Martin Jeanne", "Toulouse"),
        ("MARTIN Jeanne", "31000 Toulouse"),
        ("Jeanne Martin", "Toulouse (31)"),
        ("jeanne martin", "TOULOUSE Cedex"),
    ] {
        assert_eq!(key(name, place), wanted, "{name}, {place}");
    }
    assert_eq!(
        key("Léa Roux", "St-Étienne"),
        key("Lea Roux", "Saint Etienne")
    );
    assert_ne!(key("Jeanne Martin", "Lyon"), wanted);
    assert_ne!(key("Jeanne Durand", "Toulouse"), wanted);
    assert_ne!(key("Léa Roux", "31000"), key("Léa Roux", "69000"));
}

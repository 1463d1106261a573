//! What is flagged, and the names of real people that are not.

use rstest::rstest;

use super::{FILES, NameFlag, entries, name_flags};
use crate::domain::{PersonName, PrivateRecord, Problems};

fn record(first: &str, last: &str) -> PrivateRecord {
    PrivateRecord::new(PersonName::read(first, last, &mut Problems::default()).unwrap())
}

#[rstest]
#[case("Mickey", "Mouse", &[NameFlag::Prank])]
#[case("mouse", "MICKEY", &[NameFlag::Prank])]
#[case("", "Père Noël", &[NameFlag::Prank])]
#[case("Max", "Mustermann", &[NameFlag::Prank])]
#[case("Fulano", "de Tal", &[NameFlag::Prank])]
#[case("Pinco", "Pallino", &[NameFlag::Prank])]
#[case("Hugh", "Jass", &[NameFlag::Prank])]
#[case("Jean", "Connard", &[NameFlag::Insult])]
#[case("Gros", "enculé", &[NameFlag::Insult])]
#[case("Macron", "hijo de puta", &[NameFlag::Insult])]
#[case("Testa", "di Cazzo", &[NameFlag::Insult])]
#[case("Du", "Arschloch", &[NameFlag::Insult])]
#[case("Fuck", "You", &[NameFlag::Insult])]
#[case("Adolf", "Hitler", &[NameFlag::Prank, NameFlag::Insult])]
fn jokes_and_insults_are_flagged(
    #[case] first: &str,
    #[case] last: &str,
    #[case] flags: &[NameFlag],
) {
    assert_eq!(name_flags(&record(first, last)), flags);
}

#[rstest]
#[case("Claud", "Cockburn")]
#[case("Dick", "Francis")]
#[case("Kermit", "Gosnell")]
#[case("Mickey", "Rourke")]
#[case("Donald", "Martin")]
#[case("Jean", "Bon")]
#[case("Con", "Houlihan")]
#[case("Anne", "Lagaffe")]
#[case("Mario", "Rossi")]
#[case("Gay", "Talese")]
#[case("Fanny", "Ardant")]
#[case("Concha", "Velasco")]
#[case("Jesús", "Cristóbal")]
#[case("Noël", "Père")]
#[case("Wolfgang", "Fick")]
#[case("Ho", "Chi Minh")]
#[case("Shitsuko", "Tanaka")]
#[case("Assia", "Djebar")]
#[case("Pedro", "Cabrera")]
#[case("Merdan", "Yıldız")]
#[case("Giovanni", "Verga")]
#[case("Toni", "Negri")]
#[case("Marica", "Horvat")]
#[case("Mongo", "Beti")]
#[case("Kike", "Morón")]
#[case("Cono", "Polla")]
#[case("Maurice", "Mignotte")]
#[case("Paki", "Etxeberria")]
#[case("Fuk Lam", "Chan")]
fn names_of_people_are_not(#[case] first: &str, #[case] last: &str) {
    // “Père Noël” in any order is a joke; every other one of these is somebody.
    let flags = name_flags(&record(first, last));
    let expected: &[NameFlag] = match last {
        "Père" => &[NameFlag::Prank],
        _ => &[],
    };
    assert_eq!(flags, expected, "{first} {last}");
}

#[test]
fn what_stands_beside_the_name_is_looked_at_too() {
    let of = |role: &str, place: &str| {
        name_flags(&PrivateRecord {
            role: Some(role.to_owned()),
            place: Some(place.to_owned()),
            ..record("Jeanne", "Martin")
        })
    };
    assert_eq!(of("infirmière", "Scunthorpe"), []);
    assert_eq!(of("infirmière", "Condom"), []);
    assert_eq!(of("maître de conférences", "Essex"), []);
    assert_eq!(of("roi des connards", "Lyon"), [NameFlag::Insult]);
    assert_eq!(of("", "Trou du cul"), [NameFlag::Insult]);
}

#[test]
fn every_file_has_both_lists_and_no_entry_twice() {
    for file in FILES {
        let all: Vec<_> = entries(file).collect();
        for flag in NameFlag::ALL {
            let count = all.iter().filter(|(known, _)| known == flag).count();
            assert!(count >= 30, "{count} of {}", flag.word());
        }
        let mut distinct = all.clone();
        distinct.sort_unstable();
        distinct.dedup();
        assert_eq!(distinct.len(), all.len());
    }
}

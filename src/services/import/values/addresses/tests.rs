//! Tests of `addresses`.

use super::*;

#[test]
fn what_is_certain_is_repaired() {
    for text in [
        "Léa A <lea@example.org>",
        "mailto:lea@example.org",
        "lea@example.org.",
        " lea@example.org\u{200b}",
        "lea @example.org",
        "lea@ example.org",
        "lea@example.org (perso)",
        "<lea@example.org>",
        "lea＠example.org",
        "\"A, Léa\" <lea@example.org>",
        "lea@example.org; LEA@example.org",
        "lea@example.org,",
    ] {
        let wanted = EmailAddress::parse("lea@example.org").unwrap();
        match address(text) {
            AddressCell::One(found) => {
                assert_eq!(found.canonical(), wanted.canonical(), "{text}")
            }
            other => panic!("{text}: {other:?}"),
        }
    }
    for text in [
        "-",
        "non",
        "N/A",
        "pas de mail",
        "Pas d’adresse",
        "",
        "aucune",
        "no email",
    ] {
        assert_eq!(address(text), AddressCell::Empty, "{text}");
    }
    assert_eq!(
        address("a@example.org; b@example.org"),
        AddressCell::Several
    );
    for text in [
        "a@example.org b@example.org",
        "ida@example,org",
        "ida",
        "ida.example.org",
        "ida@",
    ] {
        assert!(matches!(address(text), AddressCell::Wrong(_)), "{text}");
    }
}

#[test]
fn addresses_and_numbers_are_seen_inside_other_text() {
    for text in [
        "Omar Dupuis <omar@autre.fr>",
        "omar @ autre.fr",
        "écrire à o@x.org svp",
    ] {
        assert!(holds_address(text), "{text}");
    }
    for text in ["chargé @ la com", "@collectif", "R@dio 3.0"] {
        assert!(!holds_address(text), "{text}");
    }
    for text in [
        "06 12 34 56 78",
        "+33 6 12 34 56 78",
        "tél. 06.12.34.56.78",
        "0612345678",
    ] {
        assert!(holds_phone(text), "{text}");
    }
    for text in [
        "31000 Toulouse",
        "Lyon 3e",
        "2026-05-03",
        "promotion 1998-2002",
    ] {
        assert!(!holds_phone(text), "{text}");
    }
}

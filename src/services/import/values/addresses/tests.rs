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
    let several = ["a@example.org", "b@example.org"].map(|one| EmailAddress::parse(one).unwrap());
    assert_eq!(
        address("a@example.org; b@example.org"),
        AddressCell::Several(several.to_vec())
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

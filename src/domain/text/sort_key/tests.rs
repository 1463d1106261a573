//! Tests of `sort_key`.

use super::initials::{initial, initial_start};
use crate::domain::Language;
use crate::domain::text::sort_key::sort_key;

fn language(tag: &str) -> Language {
    Language::parse(tag).unwrap()
}

fn sorted<'a>(tag: &str, names: &[&'a str]) -> Vec<&'a str> {
    let mut names = names.to_vec();
    names.sort_by_key(|name| sort_key(name, &language(tag)));
    names
}

#[test]
fn names_sort_as_in_a_french_directory() {
    let names = [
        "Zola",
        "Élan",
        "Elan",
        "eland",
        "Éa",
        "Ångström",
        "Bérard",
        "Berard",
    ];
    assert_eq!(
        sorted("fr", &names),
        [
            "Ångström",
            "Berard",
            "Bérard",
            "Éa",
            "Elan",
            "Élan",
            "eland",
            "Zola"
        ]
    );
}

#[test]
fn names_sort_as_their_language_has_it() {
    let swedish = ["Öberg", "Zetterlund", "Ängström", "Åberg", "Andersson"];
    assert_eq!(
        sorted("sv", &swedish),
        ["Andersson", "Zetterlund", "Åberg", "Ängström", "Öberg"]
    );
    assert_eq!(
        sorted("de", &swedish),
        ["Åberg", "Andersson", "Ängström", "Öberg", "Zetterlund"]
    );
    assert_eq!(
        sorted("cs", &["Chalupa", "Hora", "Cibulka", "Čapek", "Dvořák"]),
        ["Cibulka", "Čapek", "Dvořák", "Hora", "Chalupa"]
    );
    assert_eq!(
        sorted("el", &["Zola", "Ωνάσης", "Άννα"]),
        ["Άννα", "Ωνάσης", "Zola"]
    );
    assert_eq!(
        sorted("fr", &["« Les Amis »", "Attac", "“Zones”"]),
        ["Attac", "« Les Amis »", "“Zones”"]
    );
}

#[test]
fn names_are_listed_under_the_letters_of_the_language() {
    for (tag, name, letter) in [
        ("fr", "Ångström", "A"),
        ("fr", "de Flers", "D"),
        ("fr", "Écuyer", "E"),
        ("fr", "Æsop", "A"),
        ("fr", "Œuvre", "O"),
        ("fr", "Ødegård", "O"),
        ("fr", "’t Hooft", "T"),
        ("fr", "« Les Amis »", "L"),
        ("fr", "Ｍａｒｔｉｎ", "M"),
        ("fr", "Chalupa", "C"),
        ("fr", "Łódź", "L"),
        ("fr", "350.org", "#"),
        ("fr", "❤️", "#"),
        ("fr", "Толстой", "Т"),
        ("fr", "Ёлкин", "Е"),
        ("fr", "Άννα", "Α"),
        ("fr", "أحمد", "أ"),
        ("fr", "עוז", "ע"),
        ("fr", "देवी", "द"),
        ("fr", "王小明", "漢"),
        ("zh", "王小明", "漢"),
        ("fr", "김민수", "ㄱ"),
        ("fr", "タナカ", "た"),
        ("fr", "がもう", "か"),
        ("fr", "เดช", "ด"),
        ("fr", "ßeta", "S"),
        ("sv", "Åberg", "Å"),
        ("sv", "Wallin", "W"),
        ("da", "Ødegård", "Ø"),
        ("da", "Æsop", "Æ"),
        ("cs", "chalupa", "Ch"),
        ("cs", "CHALUPA", "Ch"),
        ("cs", "Čapek", "Č"),
        ("hu", "Csaba", "Cs"),
        ("es", "Ñíguez", "Ñ"),
        ("pl", "Łódź", "Ł"),
        ("tr", "ipek", "İ"),
        ("tr", "Irmak", "I"),
        ("tr", "Çelik", "Ç"),
    ] {
        assert_eq!(initial(name, &language(tag)), letter, "{tag} {name}");
    }
}

/// A letter leads to the first of its names, and to none of the letters before.
#[test]
fn the_names_of_a_letter_follow_its_start() {
    let names = [
        "350.org",
        "Abel",
        "Æsop",
        "Ångström",
        "Chalupa",
        "Csaba",
        "Czerny",
        "Dzsida",
        "Hora",
        "Ipek",
        "ırmak",
        "Łódź",
        "Nyíri",
        "Ñíguez",
        "Ödön",
        "Szabó",
        "Zola",
        "Zsolt",
        "Άννα",
        "Толстой",
        "عباس",
        "أحمد",
        "עוז",
        "देवी",
        "เดช",
        "김민수",
        "阿部",
        "王小明",
        "丁一",
        "たなか",
        "がもう",
    ];
    for tag in [
        "fr", "en", "cs", "hu", "sv", "da", "pl", "tr", "es", "de", "el", "ru", "ar", "zh", "ja",
        "ko", "th",
    ] {
        let language = language(tag);
        let names = sorted(tag, &names);
        for (at, name) in names.iter().enumerate() {
            let letter = initial(name, &language);
            let start = initial_start(&letter, &language);
            assert!(start <= sort_key(name, &language), "{tag} {name} {letter}");
            for before in &names[..at] {
                let is_same = initial(before, &language) == letter;
                assert!(
                    is_same || sort_key(before, &language) < start,
                    "{tag} {before} {name} {letter}"
                );
            }
        }
    }
}

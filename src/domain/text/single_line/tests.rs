//! Tests of `single_line`.

use crate::domain::text::single_line::*;
use proptest::prelude::*;

#[test]
fn a_line_is_composed_and_its_spaces_are_single() {
    assert_eq!(
        clean("  Eleve\u{301}   la\u{a0}Tour ", 20).unwrap(),
        "Elevé la Tour"
    );
}

#[test]
fn control_characters_and_overrides_are_refused() {
    for hostile in [
        "a\u{202E}b",
        "a\u{202D}b",
        "a\u{0}b",
        "a\u{7f}b",
        "a\u{1b}[0m",
    ] {
        assert_eq!(
            clean(hostile, 50),
            Err(Problem::HiddenCharacter),
            "{hostile:?}"
        );
    }
    assert_eq!(clean("a\u{200B}b\u{FEFF}", 50).unwrap(), "ab");
    // Selectors choose the form of an ideograph, once, and of nothing else.
    assert_eq!(
        clean("Je\u{E0100}an\u{E0101}ne\u{E01EF}", 50).unwrap(),
        "Jeanne"
    );
    let family = "葛\u{E0100}";
    assert_eq!(
        clean(&format!("{family}\u{E0101}\u{E0102}城"), 50).unwrap(),
        format!("{family}城")
    );
}

#[test]
fn piled_marks_are_refused() {
    assert_eq!(
        clean("Z\u{301}\u{302}\u{303}\u{304}", 50),
        Err(Problem::TooManyMarks)
    );
    assert_eq!(clean("ก็็็็", 50), Err(Problem::TooManyMarks));
    for tower in [
        // Thai, Lao, Tibetan, Devanagari, Burmese: ten or more different signs on one letter.
        "ก\u{E34}\u{E48}\u{E35}\u{E49}\u{E36}\u{E4A}\u{E37}\u{E4B}\u{E4C}",
        "ກ\u{EB4}\u{EC8}\u{EB5}\u{EC9}\u{EB6}\u{ECA}",
        "ཀ\u{F90}\u{F91}\u{F92}\u{F93}\u{F94}\u{F95}\u{F96}",
        "क\u{903}\u{947}\u{93E}\u{948}\u{940}\u{902}\u{949}\u{901}\u{94A}\u{94B}",
        "က\u{103B}\u{102D}\u{103C}\u{102E}\u{1031}\u{1032}\u{102B}\u{1036}\u{1038}",
    ] {
        assert_eq!(clean(tower, 50), Err(Problem::TooManyMarks), "{tower}");
    }
    for name in [
        "ကျွန်ုပ်",
        "Wọlé Ṣóyínká",
        "שָׁלוֹם",
        "མཁྱེན་བརྩེ",
        "กำแพงเพชร",
        "مُحَمَّدٌ",
    ] {
        assert!(clean(name, 50).is_ok(), "{name}");
    }
}

#[test]
fn contact_data_is_refused_in_public_lines() {
    let refused = |line: &str| public(line.to_owned()).unwrap_err();
    assert_eq!(refused("Omar <omar@autre.fr>"), Problem::HoldsEmail);
    assert_eq!(
        refused("mon numéro 06 12 34 56 78"),
        Problem::HoldsTelephone
    );
    assert_eq!(refused("www.x.fr"), Problem::Link);
    assert!(public("journaliste, Reporterre.net".to_owned()).is_ok());
    assert_eq!(personal("cheap.com".to_owned()), Err(Problem::Link));
    assert_eq!(personal("a@b.com".to_owned()), Err(Problem::HoldsEmail));
}

proptest! {
    #[test]
    fn cleaning_twice_changes_nothing(text in "\\PC{0,40}") {
        if let Ok(once) = clean(&text, 200) {
            prop_assert_eq!(clean(&once, 200), Ok(once));
        }
    }

    #[test]
    fn a_clean_line_never_breaks(text in ".{0,60}") {
        if let Ok(line) = clean(&text, 200) {
            prop_assert!(!line.chars().any(|c| c.is_control()));
        }
    }
}

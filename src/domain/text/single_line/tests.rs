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
}

#[test]
fn piled_marks_are_refused() {
    assert_eq!(
        clean("Z\u{301}\u{302}\u{303}\u{304}", 50),
        Err(Problem::TooManyMarks)
    );
    assert_eq!(clean("ก็็็็", 50), Err(Problem::TooManyMarks));
    for name in ["Wọlé Ṣóyínká", "שָׁלוֹם", "མཁྱེན་བརྩེ", "กำแพงเพชร", "مُحَمَّدٌ"]
    {
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

//! Tests of `invisible`.

use super::*;

#[test]
fn what_nobody_sees_is_taken_out() {
    for typed in [
        "Jean\u{AD}ne",
        "\u{FEFF}Jeanne",
        "Jeanne\u{200B}",
        "\u{200E}Jeanne\u{200F}",
        "\u{2068}Jeanne\u{2069}",
        "\u{202A}Jeanne\u{202C}",
        "Jeanne\u{FE0F}",
        "Jean\u{200D}ne",
        "Jeanne\u{E0101}",
        "Jeanne\u{3164}",
        "Jeanne\u{F8FF}",
        "Jeanne\u{E0067}",
    ] {
        assert_eq!(without_invisible(typed), "Jeanne", "{typed:?}");
    }
    assert_eq!(without_invisible("1\u{FE0F}er"), "1er");
}

#[test]
fn joiners_and_selectors_with_a_meaning_stay() {
    for typed in [
        "می\u{200C}خواهم",
        "ක්\u{200D}රි",
        "അവന്\u{200D}",
        "ᠮᠣᠩᠭᠣᠯ\u{180E}ᠠ",
        "ᠬ\u{180B}",
        "渡邉\u{E0102}",
        "❤\u{FE0F}",
        "👩\u{200D}🌾",
        "👩🏽\u{200D}🌾",
        "🏳\u{FE0F}\u{200D}🌈",
        "❤\u{FE0F}\u{200D}🔥",
        "1\u{FE0F}\u{20E3}",
        "🇫🇷",
        "🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}",
    ] {
        assert_eq!(without_invisible(typed), typed, "{typed:?}");
    }
}

#[test]
fn controls_and_overrides_are_left_to_be_refused() {
    for c in ['\0', '\u{7F}', '\u{1B}', '\u{85}', '\u{202D}', '\u{202E}'] {
        assert!(is_refused(c) && without_invisible(&c.to_string()).contains(c));
    }
    assert!(!is_refused('a') && !is_refused('\u{200B}'));
}

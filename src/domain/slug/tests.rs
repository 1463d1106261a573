//! Tests of `slug`.

use super::*;

#[test]
fn a_slug_is_plain_and_leaves_the_words_of_the_site_alone() {
    for right in ["canal", "une-protestation", "1898", "aa"] {
        assert!(Slug::parse(right).is_ok(), "{right}");
    }
    for wrong in [
        "",
        "x",
        "Canal",
        "été",
        "a b",
        "-ab",
        "ab-",
        "a/b",
        "../etc",
        &"x".repeat(61),
    ] {
        assert_eq!(Slug::parse(wrong), Err(SlugError::Shape), "{wrong}");
    }
    for reserved in RESERVED {
        assert_eq!(
            Slug::parse(reserved),
            Err(SlugError::Reserved),
            "{reserved}"
        );
    }
}

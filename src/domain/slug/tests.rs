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

#[test]
fn a_title_suggests_a_slug() {
    for (title, slug) in [
        ("Sauvons le Canal\u{202f}!", "sauvons-le-canal"),
        ("  L’été, c’est (déjà) fini…", "l-ete-c-est-deja-fini"),
        ("Œuvrons à 100 %", "oeuvrons-a-100"),
        ("Straße & Łódź", "strasse-lodz"),
        (
            "Pour que le canal du Midi reste en eau, navigable et public",
            "pour-que-le-canal-du-midi-reste-en-eau",
        ),
    ] {
        let found = Slug::of_title(title);
        assert_eq!(found.as_ref().map(Slug::as_str), Some(slug), "{title}");
    }
    let long = "x".repeat(41);
    for nothing in ["", "?", "À", "النداء", "Admin", &long] {
        assert_eq!(Slug::of_title(nothing), None, "{nothing}");
    }
}

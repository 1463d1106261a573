//! Tests of `render`.

use crate::mail::render::*;

#[test]
fn a_code_is_shown_in_two_groups() {
    assert_eq!(format_code("012345"), "012 345");
}

#[test]
fn a_long_title_is_cut_between_words() {
    assert_eq!(shorten("Pour  la\nforêt", MAX_TITLE), "Pour la forêt");
    let long = "Pour que la forêt de la vallée reste ouverte à toutes et à tous";
    assert_eq!(
        shorten(long, MAX_TITLE),
        "Pour que la forêt de la vallée reste ouverte à…"
    );
    assert_eq!(shorten(&"森".repeat(60), MAX_TITLE).chars().count(), 49);
    let marks = format!("{}e\u{301}{}", "a".repeat(47), "b".repeat(20));
    assert_eq!(shorten(&marks, MAX_TITLE), format!("{}…", "a".repeat(47)));
}

#[test]
fn lines_are_wrapped_but_links_are_not() {
    let link = format!("https://example.org/{}", "x".repeat(90));
    let text = format!("{}\n\n\n\n{link}\n\n", "word ".repeat(40));
    let wrapped = wrap(&text);
    assert!(
        wrapped
            .lines()
            .all(|line| line == link || line.chars().count() <= COLUMNS)
    );
    assert!(wrapped.ends_with(&format!("word\n\n{link}\n")), "{wrapped}");
}

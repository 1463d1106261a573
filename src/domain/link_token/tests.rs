//! Tests of `link_token`.

use proptest::prelude::*;

use super::*;

fn token() -> LinkToken {
    LinkToken {
        handle: Handle([0xA5; 16]),
        proof: *b"proof of a link!",
    }
}

#[test]
fn what_follows_a_link_or_breaks_it_does_no_harm() {
    let text = token().text();
    let (begin, end) = text.split_at(20);
    for damaged in [
        format!("{text}."),
        format!("{text}),"),
        format!("{text}>"),
        format!("{text}&gt;"),
        format!("{text}\""),
        format!("{text}=20"),
        format!("{text};]'"),
        format!("{text}\u{a0}»"),
        format!("{text}_"),
        format!("{text}Merci"),
        format!("{text}%20"),
        format!("<{text}"),
        format!("{begin}=\r\n{end}"),
        format!("{begin} {end}"),
        format!("{begin}\u{ad}{end}"),
    ] {
        assert_eq!(LinkToken::read(&damaged), Ok(token()), "{damaged:?}");
    }
}

#[test]
fn a_cut_link_is_incomplete_wherever_it_is_cut() {
    let text = token().text();
    for length in 0..text.len() {
        let cut = text.get(..length).unwrap_or_default();
        for end in ["", ".", "»", "="] {
            let read = LinkToken::read(&format!("{cut}{end}"));
            assert_eq!(read, Err(LinkFault::Incomplete), "{cut}{end}");
        }
    }
}

proptest! {
    #[test]
    fn a_wrong_character_is_found(place in 0..LENGTH, other in "[A-Za-z0-9_-]") {
        let mut text = token().text();
        let before = text.clone();
        text.replace_range(place..=place, &other);
        prop_assume!(text != before);
        prop_assert_eq!(LinkToken::read(&text), Err(LinkFault::Miscopied));
    }

    #[test]
    fn two_neighbours_exchanged_are_found(place in 0..LENGTH - 1) {
        let text = token().text();
        let mut letters: Vec<char> = text.chars().collect();
        letters.swap(place, place + 1);
        let swapped: String = letters.into_iter().collect();
        prop_assume!(swapped != text);
        prop_assert_eq!(LinkToken::read(&swapped), Err(LinkFault::Miscopied));
    }
}

//! The words of a heading.

/// Whether one of the words is one of the alternatives, which are separated by `|`.
pub(super) fn has(words: &[&str], alternatives: &str) -> bool {
    alternatives
        .split('|')
        .any(|wanted| words.iter().any(|word| is_word(word, wanted)))
}

/// Whether two words stand one after the other.
pub(super) fn has_pair(words: &[&str], first: &str, second: &str) -> bool {
    words
        .windows(2)
        .any(|pair| pair[0] == first && pair[1] == second)
}

/// Whether a word of a heading is a known word, or begins with one of five letters or more.
fn is_word(word: &str, wanted: &str) -> bool {
    word == wanted || (wanted.len() >= 5 && word.starts_with(wanted))
}

//! Folds names for search: lower case, without accents. Done here rather than in SQL, so that both databases agree.
//! What is the same name is decided by [`identity`](super::identity()) instead.

use std::collections::HashSet;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Folds a text: NFKD, without combining marks, in lower case. Letters that do not decompose, such as `œ`, are spelled
/// out.
#[must_use]
pub fn fold(text: &str) -> String {
    fold_without(text, is_combining_mark)
}

fn fold_without(text: &str, is_dropped: impl Fn(char) -> bool) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text
        .nfkd()
        .filter(|c| !is_dropped(*c))
        .flat_map(char::to_lowercase)
    {
        match c {
            'ß' => folded.push_str("ss"),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            'ø' => folded.push('o'),
            'đ' | 'ð' => folded.push('d'),
            'ł' => folded.push('l'),
            'þ' => folded.push_str("th"),
            'ı' => folded.push('i'),
            '\u{307}' => {}
            c => folded.push(c),
        }
    }
    folded
}

/// The distinct folded words of a text in order, without punctuation. All of them: a name is short, and the word that
/// tells it from others is often the last.
#[must_use]
pub fn words(text: &str) -> Vec<String> {
    let folded = fold(text);
    let mut seen = HashSet::new();
    let distinct = split(&folded).filter(|word| seen.insert(*word));
    distinct.map(str::to_owned).collect()
}

/// All folded words of a text, separated by single spaces, without punctuation: the text that substring searches match
/// against.
#[must_use]
pub fn plain(text: &str) -> String {
    let folded = fold(text);
    split(&folded).collect::<Vec<_>>().join(" ")
}

/// All words of a text, sorted, for a search that wants these words and no others. European accents are folded; the
/// signs of other scripts are kept, because they tell words apart.
#[must_use]
pub fn exact_words(text: &str) -> Vec<String> {
    let folded = fold_without(text, |c| matches!(c, '\u{300}'..='\u{36F}'));
    let mut words: Vec<String> = split(&folded).map(str::to_owned).collect();
    words.sort_unstable();
    words
}

fn split(folded: &str) -> impl Iterator<Item = &str> {
    let is_of_word = |c: char| c.is_alphanumeric() || is_vowel_sign(c) || is_combining_mark(c);
    let words = folded.split(move |c: char| !is_of_word(c));
    words.filter(|word| !word.is_empty())
}

/// Spacing vowel signs of Indic scripts belong to their word.
fn is_vowel_sign(c: char) -> bool {
    matches!(c as u32, 0x0900..=0x0DFF | 0x0E00..=0x109F | 0x1780..=0x17FF)
}

#[cfg(test)]
mod tests {
    use crate::domain::text::search_text::*;

    #[test]
    fn accents_case_and_ligatures_fold_away() {
        assert_eq!(fold("Élie HALÉVY"), "elie halevy");
        assert_eq!(fold("Œuvre Łódź Þór İnönü"), "oeuvre lodz thor inonu");
    }

    #[test]
    fn words_lose_their_punctuation() {
        assert_eq!(
            words("d’Auvergne, Jean-Baptiste (Jean)"),
            ["d", "auvergne", "jean", "baptiste"]
        );
        assert_eq!(words("महाश्वेता देवी").len(), 2);
        assert_eq!(exact_words("l'écuyer Ève"), exact_words("Eve L’ECUYER"));
        for (one, other) in [("कला संघ", "किला संघ"), ("ばん", "ぱん"), ("ขาว", "ข้าว")]
        {
            assert_ne!(exact_words(one), exact_words(other));
        }
        assert_eq!(plain(" L’Écuyer - l'écuyer, (Œ) "), "l ecuyer l ecuyer oe");
    }
}

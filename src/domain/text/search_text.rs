//! Folds names for search: lower case, without accents. Done here rather than in SQL, so that both databases agree.
//! What is the same name is decided by [`identity`](super::identity()) instead.

use std::collections::HashSet;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::identity::plain_mark;

/// Folds a text: NFKD, without combining marks, in lower case. Letters that do not decompose, such as `œ`, are spelled
/// out; letters that are written in several ways, such as the Arabic alef, get one.
#[must_use]
pub fn fold(text: &str) -> String {
    fold_without(text, is_combining_mark)
        .chars()
        .map(usual_letter)
        .collect()
}

fn fold_without(text: &str, is_dropped: impl Fn(char) -> bool) -> String {
    let mut folded = String::with_capacity(text.len());
    // Before NFKD, which takes `´` apart.
    for c in text
        .chars()
        .map(plain_mark)
        .nfkd()
        .filter(|c| !is_dropped(*c) && !is_shapeless(*c))
        .flat_map(char::to_lowercase)
    {
        match c {
            'ß' => folded.push_str("ss"),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            'ø' => folded.push('o'),
            'đ' | 'ð' => folded.push('d'),
            'ł' => folded.push('l'),
            'ħ' => folded.push('h'),
            'ŧ' => folded.push('t'),
            'þ' => folded.push_str("th"),
            'ı' => folded.push('i'),
            'ς' => folded.push('σ'),
            '\u{307}' => {}
            c => folded.push(c),
        }
    }
    folded
}

/// The soft hyphen, and the Arabic stroke that only widens a word.
fn is_shapeless(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{640}')
}

/// One form for the letters that people type in another one: Arabic and Persian keyboards, final letters of Hebrew, the
/// two syllabaries of Japanese, the Ukrainian `ґ`.
fn usual_letter(c: char) -> char {
    match c {
        'ٱ' => 'ا',
        'ة' => 'ه',
        'ى' | 'ی' => 'ي',
        'ک' => 'ك',
        'ך' => 'כ',
        'ם' => 'מ',
        'ן' => 'נ',
        'ף' => 'פ',
        'ץ' => 'צ',
        'ґ' => 'г',
        'ァ'..='ヶ' => char::from_u32(c as u32 - 0x60).unwrap_or(c),
        c => c,
    }
}

/// The distinct folded words that a text is found by, in order. A word with a hyphen, a point or an apostrophe is found
/// by its parts and written together: `Jean-Baptiste` by `jean`, `baptiste` and `jeanbaptiste`, `d’Un` by `dun`; a
/// German umlaut also as two letters.
#[must_use]
pub fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let spelled_out = with_umlauts_spelled_out(text);
    for form in std::iter::once(text).chain(spelled_out.as_deref()) {
        for chunks in compounds(&fold(form)) {
            for parts in &chunks {
                words.extend(parts.iter().cloned());
                if parts.len() > 1 {
                    words.push(parts.concat());
                }
            }
            if chunks.len() > 1 {
                words.push(chunks.concat().concat());
            }
        }
    }
    distinct(words)
}

/// The distinct folded words of a search, each of which must begin one of the [`words`] of what is found. What an
/// apostrophe joins is one word, so that `O’Neil` finds `ONeil`; what a hyphen joins are two, so that `Jean-Baptiste`
/// finds `Jean Baptiste`.
#[must_use]
pub fn query_words(typed: &str) -> Vec<String> {
    let folded = fold(typed);
    let compounds = compounds(&folded);
    let chunks = compounds.iter().flatten();
    distinct(chunks.map(|parts| parts.concat()).collect())
}

/// The words between spaces, each taken apart at hyphens and points into chunks, and these at apostrophes. The points of
/// initials (`c.g.t.`) only join.
fn compounds(folded: &str) -> Vec<Vec<Vec<String>>> {
    let is_joint = |c: char| matches!(c, '\'' | '-' | '.' | '·' | '\u{200C}');
    let compounds = folded.split(|c: char| !is_of_word(c) && !is_joint(c));
    let compounds = compounds.map(|compound| {
        if is_initials(compound) {
            return vec![split(compound).map(str::to_owned).collect()];
        }
        let chunks = compound.split(|c| is_joint(c) && c != '\'');
        let chunks = chunks.map(|chunk| split(chunk).map(str::to_owned).collect::<Vec<_>>());
        chunks.filter(|parts| !parts.is_empty()).collect::<Vec<_>>()
    });
    compounds.filter(|chunks| !chunks.is_empty()).collect()
}

fn is_initials(compound: &str) -> bool {
    compound.contains('.') && split(compound).all(|part| part.chars().count() == 1)
}

/// `Müller` as `Mueller`; `None` for a text without such letters.
fn with_umlauts_spelled_out(text: &str) -> Option<String> {
    let composed: String = text.nfc().collect();
    let has_umlauts = composed.contains(['ä', 'ö', 'ü', 'å', 'ø', 'Ä', 'Ö', 'Ü', 'Å', 'Ø']);
    has_umlauts.then(|| {
        let mut spelled = String::with_capacity(composed.len() + 4);
        for c in composed.chars() {
            match c {
                'ä' | 'Ä' => spelled.push_str("ae"),
                'ö' | 'Ö' | 'ø' | 'Ø' => spelled.push_str("oe"),
                'ü' | 'Ü' => spelled.push_str("ue"),
                'å' | 'Å' => spelled.push_str("aa"),
                c => spelled.push(c),
            }
        }
        spelled
    })
}

fn distinct(words: Vec<String>) -> Vec<String> {
    let mut seen = HashSet::new();
    let words = words.into_iter();
    words.filter(|word| seen.insert(word.clone())).collect()
}

/// All folded words of a text, separated by single spaces, without punctuation: the text that substring searches match
/// against.
#[must_use]
pub fn plain(text: &str) -> String {
    let folded = fold(text);
    split(&folded).collect::<Vec<_>>().join(" ")
}

/// As [`plain`], with the parts of each compound written together: `oneil` for `O’Neil`.
#[must_use]
pub fn joined(text: &str) -> String {
    let compounds = compounds(&fold(text)).into_iter();
    let words: Vec<String> = compounds.map(|chunks| chunks.concat().concat()).collect();
    words.join(" ")
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
    let words = folded.split(|c: char| !is_of_word(c));
    words.filter(|word| !word.is_empty())
}

fn is_of_word(c: char) -> bool {
    c.is_alphanumeric() || is_vowel_sign(c) || is_combining_mark(c)
}

/// Spacing vowel signs of Indic scripts belong to their word.
fn is_vowel_sign(c: char) -> bool {
    matches!(c as u32, 0x0900..=0x0DFF | 0x0E00..=0x109F | 0x1780..=0x17FF)
}

#[cfg(test)]
mod tests;

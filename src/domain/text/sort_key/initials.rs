//! The letter of the alphabet under which a directory lists a name.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::{from_first_letter, primary_key};
use crate::domain::Language;
use crate::domain::text::search_text::fold;

/// Stands for names that begin with no letter; sorts before all letters.
pub const NO_LETTER: &str = "#";
/// Stands for all Chinese characters, which are too many for a row of letters.
const HAN: &str = "漢";
/// The first consonants of Korean syllables, in the order of the combining ones.
const KOREAN: &str = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";

/// The letter of a language under which a name is listed: `A` for `Ångström` in French, `Å` in Swedish; `Ch` for
/// `Chalupa` in Czech. It is the one whose place in the order of the language the name begins with.
#[must_use]
pub fn initial(name: &str, language: &Language) -> String {
    let name = from_first_letter(name);
    // Compatible forms: full-width letters, ligatures.
    let start: String = name.nfkc().take(8).collect();
    let Some(first) = start.chars().next().filter(|c| c.is_alphabetic()) else {
        return NO_LETTER.to_owned();
    };
    let key = primary_key(name, language);
    if is_han(first) && language.primary() == "ko" {
        // Korean lists them among the syllables, by how they are read.
        let mut letters = KOREAN.chars().rev().map(String::from);
        let letter = letters.find(|letter| primary_key(letter, language) <= key);
        return letter.unwrap_or_else(|| HAN.to_owned());
    }
    if is_han(first) {
        return HAN.to_owned();
    }
    let begins = |letter: &String| {
        let letter = primary_key(letter, language);
        !letter.is_empty() && key.starts_with(&letter)
    };
    candidates(&start, language)
        .into_iter()
        .find(begins)
        .map_or_else(|| NO_LETTER.to_owned(), |letter| shown(&letter))
}

/// The least sort key of the names that are listed under a letter.
#[must_use]
pub fn initial_start(initial: &str, language: &Language) -> Vec<u8> {
    match initial {
        NO_LETTER => Vec::new(),
        // The first characters by radical, by pronunciation in Chinese, and in the Japanese and Korean lists.
        HAN => {
            let first = ["一", "丁", "阿", "亜", "伽", "㐀"];
            let keys = first.iter().map(|first| primary_key(first, language));
            keys.min().unwrap_or_default()
        }
        letter => primary_key(letter, language),
    }
}

/// What may be the letter of a name, the most general first: without accents, with them, and letters of two or three
/// signs. In Thai and Lao the consonant counts that stands after the vowel.
fn candidates(start: &str, language: &Language) -> Vec<String> {
    let letters = |count: usize| -> String {
        let mut left = count + 1;
        let is_within = |c: &char| {
            left -= usize::from(!is_combining_mark(*c)).min(left);
            left > 0
        };
        start.nfd().take_while(is_within).nfc().collect()
    };
    let one = letters(1);
    let plain: String = fold(&one).chars().take(1).collect();
    let second: String = letters(2).chars().skip(1).collect();
    // As it was typed: the Turkish `ı` has a place of its own, and the capital of another letter.
    let mut candidates = vec![upper(&plain, language), upper(&one, language), one];
    if start.starts_with(is_leading_vowel) {
        candidates.push(second);
    }
    candidates.extend([2, 3].map(|count| title(&letters(count), language)));
    candidates
}

fn upper(letter: &str, language: &Language) -> String {
    if matches!(language.primary(), "tr" | "az") && letter == "i" {
        return "İ".to_owned();
    }
    // Of `ß`, the first of its two capitals.
    let capital = letter.to_uppercase();
    let capital_of_one = letter.chars().count() == 1 && capital.chars().count() > 1;
    if capital_of_one && !capital.chars().any(is_combining_mark) {
        return capital.chars().take(1).collect();
    }
    capital
}

fn title(letters: &str, language: &Language) -> String {
    let mut chars = letters.chars();
    let first: String = chars.by_ref().take(1).collect();
    upper(&first, language) + &chars.as_str().to_lowercase()
}

/// The letter in the form that is read alone: the consonants of Korean have a combining one.
fn shown(letter: &str) -> String {
    let shown = letter.chars().map(|c| match c {
        '\u{1100}'..='\u{1112}' => {
            let place = (c as u32 - 0x1100) as usize;
            KOREAN.chars().nth(place).unwrap_or(c)
        }
        c => c,
    });
    shown.collect()
}

/// The vowels of Thai and Lao that are written before the consonant after which they are spoken.
fn is_leading_vowel(c: char) -> bool {
    matches!(c, '\u{0E40}'..='\u{0E44}' | '\u{0EC0}'..='\u{0EC4}')
}

fn is_han(c: char) -> bool {
    matches!(c as u32, 0x3005..=0x3007 | 0x3400..=0x4DBF | 0x4E00..=0x9FFF | 0xF900..=0xFAFF | 0x20000..=0x3FFFF)
}

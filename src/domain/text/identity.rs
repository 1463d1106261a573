//! When two names are the same name in two spellings. Searching is generous, see [`search_text`](super::search_text);
//! here nothing is dropped that distinguishes words: no accent or vowel sign of any script, no word, no order of words.

use unicode_normalization::UnicodeNormalization;
use unicode_properties::{GeneralCategory, UnicodeGeneralCategory};

/// A text that is equal for the spellings of one name: Unicode's compatible forms (NFKC), without differences of case,
/// of white space, of invisible characters, of the shape of quotes, apostrophes, dashes and ligatures, and without the
/// punctuation at the end. Stored as a keyed index, so that a change needs a migration.
#[must_use]
pub fn identity(text: &str) -> String {
    // Before NFKC, which takes `´` and `‗` apart.
    let plain: String = text.chars().map(plain_mark).collect();
    let folded: String = plain.nfkc().flat_map(fold_case).collect();
    // The small form that software gives the Turkish `İ`.
    let visible: String = folded
        .replace("i\u{307}", "i")
        .nfkc()
        .filter(|c| !is_invisible(*c))
        .map(plain_mark)
        .collect();
    let composed: String = visible.nfkc().collect();
    let line = close_up(&composed.split_whitespace().collect::<Vec<_>>().join(" "));
    let start = line.trim_end_matches(|c: char| c == ' ' || is_final(c));
    let kept = if start.is_empty() { &line } else { start };
    kept.split(' ').map(spell_out).collect::<Vec<_>>().join(" ")
}

/// One shape for each kind of mark. Double quotes are white space: `« Eau »`, `“Eau”` and `Eau` are one name.
pub(super) fn plain_mark(c: char) -> char {
    match c {
        '‘' | '’' | '‛' | '′' | '´' | '`' | 'ʹ' | 'ʻ' | 'ʼ' | 'ˈ' | '׳' | 'ꞌ' | '＇' => {
            '\''
        }
        '“' | '”' | '„' | '‟' | '«' | '»' | '‹' | '›' | '″' | '״' | '"' | '〝' | '〞' | '＂' => {
            ' '
        }
        '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' | '⁃' | '﹘' | '﹣' | '－' => {
            '-'
        }
        // The points of inclusive writing: étudiant·es, étudiant•es.
        '•' | '‧' | '∙' | '⋅' | '･' => '·',
        c => c,
    }
}

/// Unicode's case folding: the lower case of the upper case, so that `ß` is `ss` and `ς` is `σ`. The Turkish `ı` stays
/// another letter than `i`; `İ` is the capital of `i`.
fn fold_case(c: char) -> Vec<char> {
    match c {
        'İ' => vec!['i'],
        'ı' => vec!['ı'],
        'ẞ' => vec!['s', 's'],
        'œ' | 'Œ' => vec!['o', 'e'],
        'æ' | 'Æ' => vec!['a', 'e'],
        c => c.to_uppercase().flat_map(char::to_lowercase).collect(),
    }
}

/// Characters without a shape of their own, such as joiners, soft hyphens and variation selectors, and the Arabic
/// stroke that only widens a word.
fn is_invisible(c: char) -> bool {
    c.general_category() == GeneralCategory::Format
        || matches!(
            c,
            '\u{34F}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}' | '\u{180B}'..='\u{180F}' | '\u{3164}'
                | '\u{FE00}'..='\u{FE0F}' | '\u{FFA0}' | '\u{640}' | '\u{E0100}'..='\u{E01EF}'
        )
}

/// `c.g.t.` is `cgt`: points between single letters mark initials.
fn spell_out(word: &str) -> String {
    let letters: Vec<&str> = word.strip_suffix('.').unwrap_or(word).split('.').collect();
    let is_letter = |part: &&str| {
        let mut chars = part.chars();
        chars.next().is_some_and(char::is_alphabetic) && chars.next().is_none()
    };
    if letters.len() > 1 && letters.iter().all(is_letter) {
        letters.concat()
    } else {
        word.to_owned()
    }
}

/// Without the spaces around hyphens and before the punctuation that French sets apart.
fn close_up(line: &str) -> String {
    let mut closed = line.replace(" - ", "-");
    for mark in ['!', '?', ';', ':', ')', ','] {
        closed = closed.replace(&format!(" {mark}"), &mark.to_string());
    }
    closed
}

fn is_final(c: char) -> bool {
    matches!(c, '.' | ',' | ';' | ':' | '!' | '?' | '。' | '．' | '।')
}

#[cfg(test)]
mod tests;

//! The rules that all single-line fields share.

use unicode_normalization::UnicodeNormalization;
use unicode_properties::{GeneralCategory, GeneralCategoryGroup, UnicodeGeneralCategory};

use crate::domain::Problem;

/// The limit of combining marks on one base letter. Vietnamese, Yoruba and pointed Hebrew need two once composed (NFC).
const MAX_MARKS: usize = 2;

/// Normalises a line: NFC, runs of white space become one space, both ends are trimmed. An empty line stays empty.
///
/// Control, direction and invisible characters are a [`Problem::HiddenCharacter`], except the joiners that Persian and
/// Indic writing need. More than `max` characters are [`Problem::TooLong`].
pub fn clean(text: &str, max: usize) -> Result<String, Problem> {
    let composed: String = text.nfc().collect();
    let line = composed.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().any(is_hidden) || has_stray_joiner(&line) {
        return Err(Problem::HiddenCharacter);
    }
    if has_too_many_marks(&line) {
        return Err(Problem::TooManyMarks);
    }
    if line.chars().count() > max {
        return Err(Problem::TooLong { max });
    }
    Ok(line)
}

/// Like [`clean`], but keeps line breaks.
pub fn clean_paragraphs(text: &str, max: usize) -> Result<String, Problem> {
    let lines = text.replace("\r\n", "\n").replace('\r', "\n");
    let lines: Result<Vec<String>, Problem> =
        lines.split('\n').map(|line| clean(line, max)).collect();
    let text = lines?.join("\n").trim().to_owned();
    if text.chars().count() > max {
        Err(Problem::TooLong { max })
    } else {
        Ok(text)
    }
}

/// Refuses web addresses where a name is expected: spammers put their links into name fields.
pub fn without_link(line: String) -> Result<String, Problem> {
    let lower = line.to_lowercase();
    let schemes = ["://", "www.", "http:", "https:"];
    if schemes.iter().any(|mark| lower.contains(mark))
        || lower.split_whitespace().any(looks_like_host)
    {
        return Err(Problem::Link);
    }
    Ok(line)
}

/// Refuses a line without any letter or digit.
pub fn with_letter(line: String) -> Result<String, Problem> {
    if line.chars().any(char::is_alphanumeric) {
        Ok(line)
    } else {
        Err(Problem::NoLetter)
    }
}

/// Recognises `spam.example.com/x` and `shop.ru`: labels joined by dots, the last of which is a public suffix of
/// letters only. “Dr.Roux” and “St.John” pass, because their last labels are not known suffixes.
fn looks_like_host(word: &str) -> bool {
    let host = word
        .split('/')
        .next()
        .unwrap_or_default()
        .trim_matches(|c: char| !c.is_alphanumeric());
    let Some((_, last)) = host.rsplit_once('.') else {
        return false;
    };
    let common = [
        "com", "net", "org", "info", "biz", "ru", "cn", "io", "xyz", "top", "site", "online",
        "shop", "club",
    ];
    if word.contains('/') && last.len() >= 2 && last.chars().all(char::is_alphabetic) {
        return psl::suffix(host.as_bytes()).is_some_and(|suffix| suffix.is_known());
    }
    common.contains(&last)
}

fn is_hidden(c: char) -> bool {
    let joiner = matches!(c, '\u{200C}' | '\u{200D}');
    match c.general_category() {
        GeneralCategory::Format => !joiner,
        GeneralCategory::Control
        | GeneralCategory::Surrogate
        | GeneralCategory::PrivateUse
        | GeneralCategory::Unassigned
        | GeneralCategory::LineSeparator
        | GeneralCategory::ParagraphSeparator => true,
        // Invisible characters that Unicode counts as letters or marks: Hangul fillers, the Khmer inherent vowels, the
        // braille blank, and the variation selectors.
        _ => matches!(
            c,
            '\u{115F}'
                | '\u{1160}'
                | '\u{17B4}'
                | '\u{17B5}'
                | '\u{3164}'
                | '\u{FFA0}'
                | '\u{2800}'
                | '\u{034F}'
                | '\u{FE00}'..='\u{FE0F}'
        ),
    }
}

/// Zero-width joiners have a meaning only between two letters or marks of a script that joins letters.
fn has_stray_joiner(line: &str) -> bool {
    let chars: Vec<char> = line.chars().collect();
    let joins = |c: Option<&char>| c.is_some_and(|c| *c as u32 >= 0x0600 && *c as u32 <= 0x18AF);
    chars.iter().enumerate().any(|(at, c)| {
        matches!(c, '\u{200C}' | '\u{200D}')
            && !(at > 0 && joins(chars.get(at - 1)) && joins(chars.get(at + 1)))
    })
}

fn has_too_many_marks(line: &str) -> bool {
    let mut in_a_row = 0;
    line.chars().any(|c| {
        // Spacing marks are vowels in Indic scripts; they do not stack.
        let mark = c.general_category_group() == GeneralCategoryGroup::Mark
            && c.general_category() != GeneralCategory::SpacingMark
            && !is_indic(c);
        in_a_row = if mark { in_a_row + 1 } else { 0 };
        in_a_row > MAX_MARKS
    })
}

/// Brahmic scripts, Thai, Khmer, Tibetan…: Unicode classes their signs as non-spacing marks, and several per syllable
/// are normal.
fn is_indic(c: char) -> bool {
    matches!(c as u32, 0x0900..=0x109F | 0x1780..=0x17FF | 0x1900..=0x1CFF | 0xA800..=0xAAFF)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use crate::domain::text::single_line::*;
    use proptest::prelude::*;

    #[test]
    fn a_line_is_composed_and_its_spaces_are_single() {
        assert_eq!(
            clean("  Eleve\u{301}   la\u{a0}Tour ", 20).unwrap(),
            "Elevé la Tour"
        );
    }

    #[test]
    fn hidden_characters_are_refused() {
        for hostile in [
            "a\u{202E}b",
            "a\u{0}b",
            "a\u{200B}b",
            "a\u{FEFF}",
            "a\u{2066}b",
            "\u{3164}",
            "a\u{200D}b",
            "a\u{7f}b",
            "a\u{1b}[0m",
        ] {
            assert_eq!(
                clean(hostile, 50),
                Err(Problem::HiddenCharacter),
                "{hostile:?}"
            );
        }
        assert!(clean("می\u{200C}خواهم", 50).is_ok());
    }

    #[test]
    fn piled_marks_are_refused() {
        assert_eq!(
            clean("Z\u{301}\u{302}\u{303}\u{304}", 50),
            Err(Problem::TooManyMarks)
        );
        assert!(clean("Wọlé Ṣóyínká", 50).is_ok());
    }

    #[test]
    fn web_addresses_are_refused_and_titles_with_dots_are_not() {
        for link in [
            "http://x.fr",
            "buy at www.x.fr",
            "cheap.com",
            "spam.ru/x",
            "a https://",
        ] {
            assert_eq!(without_link(link.into()), Err(Problem::Link), "{link}");
        }
        for name in [
            "Dr. Amélie B. Roux, 3e",
            "J.-P. Martin",
            "St.John",
            "M.Dupont",
            "Mc Donald-O'Neil",
        ] {
            assert!(without_link(name.into()).is_ok(), "{name}");
        }
    }

    proptest! {
        #[test]
        fn cleaning_twice_changes_nothing(text in "\\PC{0,40}") {
            if let Ok(once) = clean(&text, 200) {
                prop_assert_eq!(clean(&once, 200), Ok(once));
            }
        }

        #[test]
        fn a_clean_line_never_breaks(text in ".{0,60}") {
            if let Ok(line) = clean(&text, 200) {
                prop_assert!(!line.chars().any(|c| c.is_control()));
            }
        }
    }
}

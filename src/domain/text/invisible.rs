//! Characters that nobody sees. Telephones, web pages and word processors put them into what people paste, so that they
//! are taken out instead of refused.

use unicode_normalization::char::canonical_combining_class;
use unicode_properties::{GeneralCategory, UnicodeEmoji, UnicodeGeneralCategory};

const ZERO_WIDTH_NON_JOINER: char = '\u{200C}';
const ZERO_WIDTH_JOINER: char = '\u{200D}';
/// Asks for the coloured form of the character before it.
const EMOJI_SELECTOR: char = '\u{FE0F}';
/// Sets a final vowel apart.
const MONGOLIAN_SEPARATOR: char = '\u{180E}';
const KEYCAP: char = '\u{20E3}';
const BLACK_FLAG: char = '\u{1F3F4}';

/// Takes out what is invisible, except joiners and selectors with a meaning: between letters of a script that joins
/// them, where they choose the form of a Mongolian letter or of an ideograph in a family name, and inside an emoji. Control characters and direction overrides stay, for [`is_refused`] to find.
pub fn without_invisible(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text.chars();
    while let Some(c) = rest.next() {
        let keeps = match c {
            ZERO_WIDTH_NON_JOINER => joins_letters(&kept, rest.clone()),
            ZERO_WIDTH_JOINER => {
                is_half_letter(&kept)
                    || joins_letters(&kept, rest.clone())
                    || joins_emoji(&kept, rest.clone())
            }
            MONGOLIAN_SEPARATOR | '\u{180B}'..='\u{180D}' | '\u{180F}' => {
                ends_in(&kept, |c| matches!(c, '\u{1820}'..='\u{18AA}'))
            }
            '\u{E0100}'..='\u{E01EF}' => ends_in(&kept, is_ideograph),
            EMOJI_SELECTOR => selects_emoji(&kept, rest.clone()),
            '\u{E0020}'..='\u{E007F}' => is_in_flag(&kept),
            other => !is_invisible(other),
        };
        if keeps {
            kept.push(c);
        }
    }
    kept
}

/// Whether a line with this character is refused: it is a control character, or it turns the text around it.
pub fn is_refused(c: char) -> bool {
    c.general_category() == GeneralCategory::Control || matches!(c, '\u{202D}' | '\u{202E}')
}

fn is_invisible(c: char) -> bool {
    match c.general_category() {
        GeneralCategory::Format => !is_refused(c) && !is_visible_format(c),
        GeneralCategory::Surrogate | GeneralCategory::PrivateUse => true,
        // Invisible characters that Unicode counts as letters, marks or symbols: Hangul fillers, the Khmer inherent
        // vowels, the braille blank, the grapheme joiner, the Mongolian and all other variation selectors.
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
                | '\u{180B}'..='\u{180F}'
                | '\u{FE00}'..='\u{FE0F}'
                | '\u{FFFE}'
                | '\u{FFFF}'
                | '\u{E0100}'..='\u{E01EF}'
        ),
    }
}

/// Signs that Unicode counts as format characters although they are drawn, such as the Arabic number sign.
fn is_visible_format(c: char) -> bool {
    matches!(
        c,
        '\u{0600}'
            ..='\u{0605}'
                | '\u{06DD}'
                | '\u{070F}'
                | '\u{0890}'
                | '\u{0891}'
                | '\u{08E2}'
                | '\u{110BD}'
                | '\u{110CD}'
    )
}

/// The first character that is seen.
fn next_visible(mut rest: std::str::Chars<'_>) -> Option<char> {
    rest.find(|c| {
        let is_joiner = matches!(*c, ZERO_WIDTH_NON_JOINER | ZERO_WIDTH_JOINER);
        !is_joiner && !is_invisible(*c)
    })
}

fn ends_in(before: &str, is_base: impl Fn(char) -> bool) -> bool {
    before.chars().next_back().is_some_and(is_base)
}

fn is_ideograph(c: char) -> bool {
    matches!(u32::from(c), 0x3400..=0x9FFF | 0xF900..=0xFAFF | 0x20000..=0x3FFFF)
}

/// After a virama, also at the end of a word, where Malayalam once spelt its final consonants so.
fn is_half_letter(before: &str) -> bool {
    const VIRAMA: u8 = 9;
    ends_in(before, |c| canonical_combining_class(c) == VIRAMA)
}

fn joins_letters(before: &str, rest: std::str::Chars<'_>) -> bool {
    // Arabic, Syriac, Thaana, N'Ko, the Brahmic scripts and Mongolian.
    let joins =
        |c: char| matches!(u32::from(c), 0x0600..=0x18AF | 0xA800..=0xABFF | 0x11000..=0x11FFF);
    ends_in(before, joins) && next_visible(rest).is_some_and(joins)
}

/// An emoji that stands for itself: not a digit, which is one only in a keycap.
fn is_emoji(c: char) -> bool {
    c.is_emoji_char() && !c.is_ascii()
}

fn joins_emoji(before: &str, rest: std::str::Chars<'_>) -> bool {
    let is_skin_tone = |c: &char| matches!(*c, '\u{1F3FB}'..='\u{1F3FF}' | EMOJI_SELECTOR);
    let base = before.chars().rev().find(|c| !is_skin_tone(c));
    base.is_some_and(is_emoji) && next_visible(rest).is_some_and(is_emoji)
}

fn selects_emoji(before: &str, mut rest: std::str::Chars<'_>) -> bool {
    match before.chars().next_back() {
        Some('0'..='9' | '#' | '*') => rest.next() == Some(KEYCAP),
        Some(c) => is_emoji(c),
        None => false,
    }
}

/// Whether what is kept ends in the flag of a region, which is spelt with invisible letters.
fn is_in_flag(before: &str) -> bool {
    let is_tag = |c: &char| matches!(*c, '\u{E0020}'..='\u{E007E}');
    before.chars().rev().find(|c| !is_tag(c)) == Some(BLACK_FLAG)
}

#[cfg(test)]
mod tests;

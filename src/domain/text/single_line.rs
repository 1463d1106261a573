//! The rules that all single-line fields share.

use unicode_normalization::UnicodeNormalization;
use unicode_properties::{GeneralCategory, GeneralCategoryGroup, UnicodeGeneralCategory};

use super::contact_data::{self, ContactData};
use super::invisible::is_refused;
pub use super::invisible::without_invisible;
use super::links::{has_link, has_link_or_host};
use super::plain_forms::PlainLine;
use crate::domain::Problem;

/// The limit of combining marks on one base letter. Vietnamese and Yoruba need two once composed (NFC).
const MAX_MARKS: usize = 2;
/// In scripts whose vowels and tones are marks: pointed Hebrew and Arabic, and the Brahmic scripts.
const MAX_VOWEL_MARKS: usize = 4;
/// With the vowels that stand beside their letter: a Burmese syllable has seven signs.
const MAX_SIGNS: usize = 8;

/// Normalises a line: what is invisible is taken out, NFC, runs of white space become one space, both ends are trimmed.
/// An empty line stays empty.
///
/// Control characters and direction overrides are a [`Problem::HiddenCharacter`]. More than `max` characters are
/// [`Problem::TooLong`].
pub fn clean(text: &str, max: usize) -> Result<String, Problem> {
    let composed: String = without_invisible(text).nfc().collect();
    let line = composed.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().any(is_refused) {
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

/// Refuses what belongs in no public line: an e-mail address, a telephone number, a web address. The name of a site
/// passes.
pub fn public(line: String) -> Result<String, Problem> {
    let plain = PlainLine::of(&line);
    if has_link(&plain) {
        return Err(Problem::Link);
    }
    without_contact_data(&plain).map(|()| line)
}

/// As [`public`], and the name of a site does not pass either.
pub fn personal(line: String) -> Result<String, Problem> {
    let plain = PlainLine::of(&line);
    // The host of an address is no link: what is wrong is the address.
    without_contact_data(&plain)?;
    if has_link_or_host(&plain) {
        return Err(Problem::Link);
    }
    Ok(line)
}

fn without_contact_data(line: &PlainLine) -> Result<(), Problem> {
    match contact_data::find_in(line) {
        Some(ContactData::Email) => Err(Problem::HoldsEmail),
        Some(ContactData::Telephone) => Err(Problem::HoldsTelephone),
        None => Ok(()),
    }
}

/// Refuses a line without any letter: the name of a person.
pub fn with_letter(line: String) -> Result<String, Problem> {
    if line.chars().any(char::is_alphabetic) {
        Ok(line)
    } else {
        Err(Problem::NoLetter)
    }
}

/// Refuses a line without any letter or digit: the name of a group, which may be a number.
pub fn with_letter_or_digit(line: String) -> Result<String, Problem> {
    if line.chars().any(char::is_alphanumeric) {
        Ok(line)
    } else {
        Err(Problem::NoLetter)
    }
}

fn has_too_many_marks(line: &str) -> bool {
    let (mut in_a_row, mut signs) = (0, 0);
    let mut previous = None;
    line.chars().any(|c| {
        // The selector of an emoji is no mark that is seen.
        let is_sign = c.general_category_group() == GeneralCategoryGroup::Mark && c != '\u{FE0F}';
        // Spacing marks are vowels in Indic scripts.
        let is_mark = is_sign && c.general_category() != GeneralCategory::SpacingMark;
        signs = if is_sign { signs + 1 } else { 0 };
        let is_repeated = is_mark && previous == Some(c);
        in_a_row = if is_mark { in_a_row + 1 } else { 0 };
        previous = Some(c);
        let max = if has_vowel_marks(c) {
            MAX_VOWEL_MARKS
        } else {
            MAX_MARKS
        };
        is_repeated || in_a_row > max || signs > MAX_SIGNS
    })
}

/// Hebrew, Arabic, Syriac, the Brahmic scripts, Thai, Khmer, Tibetan…: Unicode classes their signs as non-spacing marks,
/// and several per syllable are normal.
fn has_vowel_marks(c: char) -> bool {
    matches!(c as u32, 0x0590..=0x08FF | 0x0900..=0x109F | 0x1780..=0x17FF | 0x1900..=0x1CFF | 0xA800..=0xAAFF)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;

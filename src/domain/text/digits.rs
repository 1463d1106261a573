//! Digits of all scripts, as people type codes and telephone numbers.

use unicode_normalization::UnicodeNormalization;

/// The zeros of the scripts whose digits are in daily use. The other nine follow each.
const ZEROS: [u32; 18] = [
    0x0660, // Arabic
    0x06F0, // Persian, Urdu
    0x07C0, // N'Ko
    0x0966, // Devanagari
    0x09E6, // Bengali
    0x0A66, // Gurmukhi
    0x0AE6, // Gujarati
    0x0B66, // Odia
    0x0BE6, // Tamil
    0x0C66, // Telugu
    0x0CE6, // Kannada
    0x0D66, // Malayalam
    0x0E50, // Thai
    0x0ED0, // Lao
    0x0F20, // Tibetan
    0x1040, // Myanmar
    0x17E0, // Khmer
    0x1810, // Mongolian
];

/// The digits of all scripts as ASCII digits; full-width and other compatible forms as plain ones.
pub fn with_ascii_digits(text: &str) -> String {
    text.nfkc().map(ascii_digit).collect()
}

fn ascii_digit(c: char) -> char {
    let value = ZEROS
        .iter()
        .find_map(|zero| u32::from(c).checked_sub(*zero).filter(|value| *value < 10));
    value
        .and_then(|value| char::from_digit(value, 10))
        .unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_of_all_scripts_are_digits() {
        for typed in ["123456", "１２３４５６", "١٢٣٤٥٦", "۱۲۳۴۵۶", "१२३४५६"]
        {
            assert_eq!(with_ascii_digits(typed), "123456");
        }
        assert_eq!(with_ascii_digits("a٠"), "a0");
    }
}

//! How many signatures counted when this one was added, as its signatory is told: “You are the 21st”.

use serde::Serialize;

/// A number with its English ending, which other languages do not need.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
pub struct SignatureNumber {
    pub number: i64,
    /// `one` (1st, 21st), `two`, `few` (3rd) or `other`.
    pub ordinal: &'static str,
}

impl SignatureNumber {
    #[must_use]
    pub fn new(number: i64) -> Self {
        let ordinal = match (number % 10, number % 100) {
            (_, 11..=13) => "other",
            (1, _) => "one",
            (2, _) => "two",
            (3, _) => "few",
            _ => "other",
        };
        Self { number, ordinal }
    }
}

#[cfg(test)]
mod tests {
    use super::SignatureNumber;

    #[test]
    fn english_endings_follow_the_last_two_digits() {
        for (number, ordinal) in [
            (11, "other"),
            (21, "one"),
            (112, "other"),
            (122, "two"),
            (1_003, "few"),
            (2_509, "other"),
        ] {
            assert_eq!(SignatureNumber::new(number).ordinal, ordinal, "{number}");
        }
    }
}

//! Helps people who write files by hand: the line of a mistake, and the word that was probably meant.

/// The number of the line, counted from 1, that holds the byte at `offset`.
#[must_use]
pub fn line_of(text: &str, offset: usize) -> usize {
    let before = text.as_bytes().get(..offset).unwrap_or(text.as_bytes());
    1 + before.iter().filter(|byte| **byte == b'\n').count()
}

/// The known word that is most similar to `word`, if it is similar enough (normalised Damerau-Levenshtein of at least
/// 0.4).
#[must_use]
pub fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    known
        .into_iter()
        .map(|candidate| {
            let similarity =
                strsim::normalized_damerau_levenshtein(&word.to_lowercase(), candidate);
            (similarity, candidate)
        })
        .filter(|(similarity, _)| *similarity >= 0.4)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use crate::domain::text::suggestions::*;

    #[test]
    fn the_nearest_word_is_found_and_nothing_is_guessed_from_noise() {
        let known = ["language", "title", "summary"];
        assert_eq!(nearest("tilte", known), Some("title"));
        assert_eq!(nearest("Langue", known), Some("language"));
        assert_eq!(nearest("zzz", known), None);
    }

    #[test]
    fn lines_are_counted_from_one() {
        assert_eq!(line_of("a\nb", 0), 1);
        assert_eq!(line_of("a\nb", 2), 2);
        assert_eq!(line_of("a\nb", 99), 2);
    }
}

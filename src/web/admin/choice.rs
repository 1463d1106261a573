//! The options of a choice in a form.

use serde::Serialize;

/// An option of a select, radio or checkbox field.
#[derive(Debug, Clone, Serialize)]
pub struct Choice {
    pub word: &'static str,
    pub chosen: bool,
}

impl Choice {
    /// The options of `all`.
    pub fn among<T: Copy>(
        all: &[T],
        word: fn(T) -> &'static str,
        is_chosen: impl Fn(&'static str) -> bool,
    ) -> Vec<Self> {
        let words = all.iter().map(|item| word(*item));
        words
            .map(|word| Self {
                word,
                chosen: is_chosen(word),
            })
            .collect()
    }
}

//! The short name of an appeal in URLs.

use std::fmt;

use super::text::search_text;

/// 2 to 60 lower-case ASCII letters, digits and hyphens, without a hyphen at either end, and not a word that the routes
/// of the site use.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Slug(String);

/// The longest name that is made of a title: it is printed on posters, and typed from them.
const TITLE_MAX: usize = 40;

/// First segments of other routes, and `new`, which the route for a new appeal has instead of a slug.
const RESERVED: [&str; 11] = [
    "confirm", "manage", "admin", "static", "demo", "healthz", "readyz", "a", "new", "about",
    "legal",
];

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SlugError {
    #[error(
        "it has from 2 to 60 lower-case letters without accents, digits and hyphens, such as save-the-canal"
    )]
    Shape,
    #[error("this word is taken by the site itself; choose another")]
    Reserved,
}

impl Slug {
    pub fn parse(text: &str) -> Result<Self, SlugError> {
        if RESERVED.contains(&text) {
            return Err(SlugError::Reserved);
        }
        let is_allowed =
            |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        let has_outer_hyphen = text.starts_with('-') || text.ends_with('-');
        if (2..=60).contains(&text.len()) && text.bytes().all(is_allowed) && !has_outer_hyphen {
            Ok(Self(text.to_owned()))
        } else {
            Err(SlugError::Shape)
        }
    }

    /// The name that a title suggests: its words in plain letters, as many as fit. `None` for a title without letters that
    /// have a plain form, such as an Arabic one, and for words that the site uses.
    #[must_use]
    pub fn of_title(title: &str) -> Option<Self> {
        let folded = search_text::fold(title);
        let words = folded.split(|c: char| !c.is_ascii_alphanumeric());
        let mut slug = String::new();
        for word in words.filter(|word| !word.is_empty()) {
            let hyphen = usize::from(!slug.is_empty());
            if slug.len() + hyphen + word.len() > TITLE_MAX {
                break;
            }
            if hyphen == 1 {
                slug.push('-');
            }
            slug.push_str(word);
        }
        Self::parse(&slug).ok()
    }

    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests;

//! The short name of an appeal in URLs.

use std::fmt;

/// 2 to 60 lower-case ASCII letters, digits and hyphens, without a hyphen at either end, and not a word that the routes
/// of the site use.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Slug(String);

/// First segments of other routes, and `new`, which the route for a new appeal has instead of a slug.
const RESERVED: [&str; 9] = [
    "confirm", "manage", "admin", "static", "demo", "healthz", "readyz", "a", "new",
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

//! View of the page after the confirmation.

use serde::Serialize;

use crate::domain::Timestamp;
use crate::web::page::{AppealHead, Page, Share, Shell, SignedText};
use crate::web::page_cache::public_appeal::PublicCount;
use crate::web::public::signatories::view::{ListedOrganisation, ListedPerson};

/// `/{lang}/{slug}/thanks`
#[derive(Debug, Serialize)]
pub struct ThanksPage {
    pub shell: Shell,
    pub head: AppealHead,
    pub outcome: Outcome,
    /// The number of signatories; none below the threshold of the counter.
    pub count: Option<PublicCount>,
    /// How many had signed at that moment, its signature included; none unless it has just been confirmed, and below the
    /// threshold of the counter.
    pub rank: Option<Rank>,
    /// What the organisers say, as safe HTML; or empty.
    pub word_html: String,
    /// How the person is listed; none if the name is not published.
    pub person: Option<ListedPerson>,
    pub organisation: Option<ListedOrganisation>,
    /// The text that was signed; none for a browser without the cookie.
    pub text: Option<SignedText>,
    /// The name that will be listed once an organiser has read the signature.
    pub awaited: Option<String>,
    /// When the name appears, if it does later.
    pub listed_at: Option<Timestamp>,
    /// Whether we write when it was read.
    pub will_write: bool,
    /// The path of the personal page.
    pub manage: Option<String>,
    pub share: Share,
    pub donation_url: Option<String>,
}

/// A number with its English ending, which other languages do not need.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Rank {
    pub number: i64,
    /// `one` (1st, 21st), `two`, `few` (3rd) or `other`.
    pub ordinal: &'static str,
}

impl Rank {
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

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    Confirmed,
    /// An organiser reviews it first.
    Held,
    /// The browser has no cookie.
    Unknown,
}

impl Page for ThanksPage {
    const TEMPLATE: &'static str = "web/thanks.html";
}

#[cfg(test)]
mod tests {
    use super::Rank;

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
            assert_eq!(Rank::new(number).ordinal, ordinal, "{number}");
        }
    }
}

//! View of the page after the confirmation.

use serde::Serialize;

use crate::domain::{SignatureNumber, Timestamp};
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
    pub signature_number: Option<SignatureNumber>,
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

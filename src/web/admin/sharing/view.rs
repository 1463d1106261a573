//! The page on which organisers find what to pass on.

use serde::Serialize;

use crate::domain::admin_links::EditorLinks;
use crate::web::admin::area::AdminFrame;
use crate::web::admin::choice::Choice;
use crate::web::admin::editor::view::Conflict;
use crate::web::page::{Form, Page};

/// The words in one language, as typed.
#[derive(Clone, Serialize)]
pub struct WordsLine {
    pub tag: String,
    /// The language's own name.
    pub name: String,
    pub share_text: String,
    pub thanks: String,
    /// Whether it is shown without being asked for: it has words, or is in the language of the appeal.
    pub is_open: bool,
}
crate::domain::hidden_debug!(WordsLine);

/// A word of a link.
#[derive(Debug, Clone, Serialize)]
pub struct ReferralLine {
    pub word: String,
    /// What organisers call it, or the public name of the group whose link it is; empty for a group that is not listed.
    pub label: String,
    pub is_of_group: bool,
    /// The link with the word, absolute.
    pub url: String,
    pub signatures: i64,
}

/// A new word, as typed.
#[derive(Debug, Clone, Default, Serialize)]
pub struct ReferralRow {
    /// Among the new ones, so that it does not change with those that exist.
    pub number: usize,
    pub word: String,
    pub label: String,
}

/// The lines of HTML to copy.
#[derive(Debug, Clone, Serialize)]
pub struct EmbedLines {
    pub form: String,
    pub counter: String,
    pub badge: String,
    /// The URL of the number as JSON.
    pub json: String,
}

/// `/{lang}/admin/appeals/{slug}/share`
#[derive(Debug, Serialize)]
pub struct SharingPage {
    #[serde(flatten)]
    pub frame: AdminFrame,
    pub links: EditorLinks,
    /// Whether visitors can open the addresses already.
    pub is_published: bool,
    /// The short address.
    pub url: String,
    pub qr_code: String,
    pub embed: EmbedLines,
    /// Whether any site may show the form.
    pub form_is_allowed: bool,
    pub form: Form,
    pub form_sites: Vec<Choice>,
    pub sites: String,
    pub words: Vec<WordsLine>,
    pub base: String,
    pub conflict: Option<Conflict>,
    /// The form of the words of links.
    pub referral_form: Form,
    pub referrals: Vec<ReferralLine>,
    pub rows: Vec<ReferralRow>,
    pub referral_base: String,
    /// Somebody else changed the words of links meanwhile; nothing was saved.
    pub referral_conflict: bool,
    /// `saved`, `links-saved`, or empty.
    pub done: &'static str,
}

impl Page for SharingPage {
    const TEMPLATE: &'static str = "web/admin/sharing.html";
}

//! The page that the whole site is about.

use serde::Serialize;

use crate::domain::Timestamp;
use crate::web::page::{AppealHead, Page, Shell};
use crate::web::public::picture::view::PictureView;
use crate::web::public::signatories::view::{ListedOrganisation, ListedPerson};
use crate::web::public::thanks::view::Share;

/// `/{lang}/{slug}`
#[derive(Debug, Serialize)]
pub struct AppealPage {
    pub shell: Shell,
    pub head: AppealHead,
    /// Whether it can be signed now.
    pub phase: Phase,
    /// When it opens, while that lies ahead.
    pub opens: Option<Timestamp>,
    /// When it closes or closed.
    pub closes: Option<Timestamp>,
    /// A line of the organiser on top, such as “historical text shown as a sample”; or empty.
    pub notice: String,
    pub addressee: String,
    /// A sentence or two, or empty.
    pub summary: String,
    /// The number of signatories; none below the threshold of the counter.
    pub count: Option<Count>,
    /// The picture, if there is one.
    pub picture: Option<PictureView>,
    /// The text as safe HTML.
    pub text_html: String,
    /// The number of this version.
    pub text_number: i32,
    /// When this version was published.
    pub text_published_at: Option<Timestamp>,
    /// How many versions there are.
    pub versions: usize,
    /// Chosen and ordered by the organiser.
    pub first: Vec<ListedPerson>,
    /// The first organisations of the list.
    pub organisations: Vec<ListedOrganisation>,
    /// Whether the list has anybody, so that a link to it makes sense.
    pub has_list: bool,
    /// Documents, videos, events and pages of the campaign.
    pub campaign: Vec<CampaignLinkView>,
    /// Where to give money, if anywhere.
    pub donation_url: Option<String>,
    /// How to pass it on.
    pub share: Share,
}

/// Whether an appeal can be signed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Phase {
    Ahead,
    Open,
    Closed,
}

/// The number of signatories, and the next goal.
#[derive(Debug, Clone, Serialize)]
pub struct Count {
    /// Confirmed people and organisations together.
    pub total: i64,
    pub individuals: i64,
    pub organisations: i64,
    /// Signatures on paper, which are no part of the total.
    pub paper: i64,
    /// The next goal; none once the appeal is closed.
    pub goal: Option<i64>,
}

/// A link of the campaign.
#[derive(Debug, Serialize)]
pub struct CampaignLinkView {
    pub title: String,
    /// Where it leads (http or https).
    pub url: String,
    /// `document`, `video`, `event` or `page`.
    pub kind: String,
}

impl Page for AppealPage {
    const TEMPLATE: &'static str = "web/appeal.html";
}

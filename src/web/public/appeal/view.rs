//! View of an appeal.

use serde::Serialize;

use crate::domain::{Appeal, TextId, Timestamp};
use crate::i18n::Country;
use crate::web::page::{AppealHead, Form, NewsLine, Page, Share, Shell};
use crate::web::page_cache::public_appeal::PublicCount;
use crate::web::public::picture::view::PictureView;
use crate::web::public::sign::view::IndividualValues;
use crate::web::public::signatories::view::{ListedOrganisation, ListedPerson};

/// `/{lang}/{slug}`
#[derive(Debug, Serialize)]
pub struct AppealPage {
    pub shell: Shell,
    pub head: AppealHead,
    pub phase: Phase,
    /// When it opens, if that is in the future.
    pub opens: Option<Timestamp>,
    /// When it closes or closed.
    pub closes: Option<Timestamp>,
    /// A notice of the organiser at the top, such as “historical text shown as a sample”; or empty.
    pub notice: String,
    pub addressee: String,
    /// A sentence or two, or empty.
    pub summary: String,
    /// The number of signatories; none below the threshold of the counter.
    pub count: Option<PublicCount>,
    pub picture: Option<PictureView>,
    /// Safe HTML.
    pub text_html: String,
    pub text_number: i32,
    pub text_published_at: Option<Timestamp>,
    /// Number of published versions in the language of the text.
    pub versions: usize,
    /// The first signatories, chosen and ordered by the organiser.
    pub first: Vec<ListedPerson>,
    /// The people who signed last, of those in the list.
    pub latest: Vec<ListedPerson>,
    /// The first organisations of the list.
    pub organisations: Vec<ListedOrganisation>,
    /// Whether there is anybody in the public list to link to.
    pub has_list: bool,
    pub campaign: Vec<CampaignLinkView>,
    pub donation_url: Option<String>,
    /// The absolute URL that tells other sites how to show the appeal.
    pub oembed: String,
    /// The hand-over, the answer or how the appeal came out: whichever is latest.
    pub outcome: Option<NewsLine>,
    /// When it was handed over and how it came out, for the card of a closed appeal.
    pub results: Vec<NewsLine>,
    /// The latest news.
    pub news: Vec<NewsLine>,
    pub has_more_news: bool,
    pub share: Share,
    /// When the number was what the page shows.
    pub printed_at: Timestamp,
    /// A `mailto:` URL with a template to fill in, if people can sign by e-mail.
    pub sign_by_mail: Option<String>,
    /// The form for individuals, without a token.
    pub form: Form,
    /// The text that is signed, which the form names.
    pub text_id: TextId,
    pub values: IndividualValues,
    pub asks_comment: bool,
    pub asks_country: bool,
    /// The countries to choose from; none if the form does not ask.
    pub countries: Vec<Country>,
}

/// Whether an appeal can be signed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Phase {
    Ahead,
    Open,
    Closed,
}

impl Phase {
    #[must_use]
    pub fn of(appeal: &Appeal, now: Timestamp) -> Self {
        let opens = appeal.settings.opens;
        if appeal.takes_signatures(now) {
            Self::Open
        } else if appeal.closed_at.is_none() && opens.is_some_and(|opens| opens > now) {
            Self::Ahead
        } else {
            Self::Closed
        }
    }
}

#[derive(Debug, Serialize)]
pub struct CampaignLinkView {
    pub title: String,
    /// An http or https URL.
    pub url: String,
    /// `document`, `video`, `event` or `page`.
    pub kind: String,
}

impl Page for AppealPage {
    const TEMPLATE: &'static str = "web/appeal.html";
}

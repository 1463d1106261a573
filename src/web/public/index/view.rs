//! View of the index.

use serde::Serialize;

use crate::domain::{Timestamp, Zone};
use crate::web::page::{NewsLine, Page, Shell};
use crate::web::page_cache::public_appeal::PublicCount;
use crate::web::public::picture::view::PictureView;

/// `/{lang}`
#[derive(Debug, Serialize)]
pub struct IndexPage {
    pub shell: Shell,
    /// The path of the news of all appeals.
    pub feed: String,
    /// Those that can be signed, latest first, as in the other lists.
    pub open: Vec<IndexEntry>,
    pub ahead: Vec<IndexEntry>,
    /// An appeal that was closed keeps its place, with what it brought.
    pub closed: Vec<IndexEntry>,
}

#[derive(Debug, Serialize)]
pub struct IndexEntry {
    pub title: String,
    /// The language of title and summary.
    pub text_lang: String,
    pub addressee: String,
    /// A sentence or two, or empty.
    pub summary: String,
    /// The path of the appeal.
    pub url: String,
    /// The path of its news.
    pub news: String,
    /// The number of signatories; none below the threshold of the counter.
    pub count: Option<PublicCount>,
    /// What the addressee answered last, or how the appeal came out.
    pub outcome: Option<NewsLine>,
    pub picture: Option<PictureView>,
    /// When signing begins, if that is in the future.
    pub opens: Option<Timestamp>,
    /// When signing ends or ended, if a date is set.
    pub closes: Option<Timestamp>,
    /// The zone of its dates.
    pub time_zone: Zone,
}

impl IndexPage {
    #[must_use]
    pub fn new(shell: Shell, feed: String) -> Self {
        Self {
            shell,
            feed,
            open: Vec::new(),
            ahead: Vec::new(),
            closed: Vec::new(),
        }
    }
}

impl Page for IndexPage {
    const TEMPLATE: &'static str = "web/index.html";
}

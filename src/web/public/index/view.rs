//! View of the index.

use serde::Serialize;

use crate::domain::{Timestamp, Zone};
use crate::web::page::{Page, Shell};
use crate::web::page_cache::public_appeal::PublicCount;

/// `/{lang}`
#[derive(Debug, Serialize)]
pub struct IndexPage {
    pub shell: Shell,
    /// The open appeals, latest first.
    pub appeals: Vec<IndexEntry>,
}

/// One appeal on the index.
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
    /// The number of signatories; none below the threshold of the counter.
    pub count: Option<PublicCount>,
    /// When signing ends, if a date is set.
    pub closes: Option<Timestamp>,
    /// The zone of its dates.
    pub time_zone: Zone,
}

impl Page for IndexPage {
    const TEMPLATE: &'static str = "web/index.html";
}

//! Who signed.

use serde::Serialize;

use crate::web::page::{AppealHead, Page, Shell};
use crate::web::public::appeal::view::Count;

/// `/{lang}/{slug}/signatories`
#[derive(Debug, Serialize)]
pub struct SignatoriesPage {
    pub shell: Shell,
    pub head: AppealHead,
    /// The number of signatories; none below the threshold of the counter.
    pub count: Option<Count>,
    /// The name that was searched, or empty.
    pub query: String,
    /// Whether this page continues another one.
    pub continued: bool,
    /// Chosen and ordered by the organiser; empty on continued and searched pages.
    pub first: Vec<ListedPerson>,
    /// The organisations; empty on continued pages.
    pub organisations: Vec<ListedOrganisation>,
    /// The people of this page.
    pub individuals: Vec<ListedPerson>,
    /// The path of the next page.
    pub more: Option<String>,
    /// Whether the search stopped before the page was full and before the end of the list.
    pub unfinished: bool,
}

/// A person in a public list.
#[derive(Debug, Clone, Default, Serialize)]
pub struct ListedPerson {
    pub name: String,
    pub role: String,
    pub place: String,
}

/// An organisation in a public list.
#[derive(Debug, Clone, Default, Serialize)]
pub struct ListedOrganisation {
    pub name: String,
    pub acronym: String,
    /// The word of the kind, or empty.
    pub kind: String,
    pub place: String,
    pub website: String,
    /// Whether the mandatary's address is at the website's domain.
    pub verified_by_domain: bool,
    /// Whether an organiser saw a document that shows the mandate.
    pub verified_by_document: bool,
}

impl Page for SignatoriesPage {
    const TEMPLATE: &'static str = "web/signatories.html";
}

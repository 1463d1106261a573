//! View of the public list of signatories.

use serde::Serialize;

use crate::storage::public_list::figures::ListFigures;
use crate::web::page::{AppealHead, Page, Shell};
use crate::web::page_cache::public_appeal::PublicCount;

/// `/{lang}/{slug}/signatories`
#[derive(Debug, Serialize)]
pub struct SignatoriesPage {
    pub shell: Shell,
    pub head: AppealHead,
    /// The number of signatories; none below the threshold of the counter.
    pub count: Option<PublicCount>,
    /// How many are in the list, and why others are not; none while the number is not shown.
    pub figures: Option<ListFigures>,
    /// Whether organisers approve each group.
    pub approves_groups: bool,
    /// The search, or empty.
    pub query: String,
    /// Whether this is not the first page.
    pub continued: bool,
    /// First signatories, chosen and ordered by the organiser; on the first page of the list only.
    pub first: Vec<ListedPerson>,
    /// On the first page of the list, and on every page of a search.
    pub organisations: Vec<ListedOrganisation>,
    pub individuals: Vec<ListedPerson>,
    /// The path of the next page.
    pub more: Option<String>,
    /// Whether the search stopped early, at its limit of work, before the page was full.
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
    /// A word of [`OrganisationKind`](crate::domain::OrganisationKind), or empty.
    pub kind: String,
    pub place: String,
    pub website: String,
    /// Whether the address of the person who signed is at the website's domain.
    pub verified_by_domain: bool,
    /// Whether an organiser saw a document that shows the mandate.
    pub verified_by_document: bool,
}

impl Page for SignatoriesPage {
    const TEMPLATE: &'static str = "web/signatories.html";
}

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
    /// The search, or empty fields.
    pub search: SearchFields,
    /// The fields of the search that were typed, in one line.
    pub query: String,
    /// Whether this is not the first page.
    pub continued: bool,
    /// First signatories, chosen and ordered by the organiser; on the first page of the list only.
    pub first: Vec<ListedPerson>,
    /// On the first page of the list, and on every page of a search.
    pub organisations: Vec<ListedOrganisation>,
    pub individuals: Vec<ListedPerson>,
    /// Whether only the list of organisations is shown, which has pages of its own.
    pub only_organisations: bool,
    /// The path of the list of organisations, when the first page does not show all of them.
    pub more_organisations: Option<String>,
    /// The letters of a list that has several pages.
    pub letters: Vec<LetterLink>,
    /// Which names of such a list the page shows.
    pub position: Option<Position>,
    /// The path of the page before.
    pub previous: Option<String>,
    /// The path of the next page.
    pub more: Option<String>,
    /// Whether the search stopped early, at its limit of work, before the page was full.
    pub unfinished: bool,
}

/// The form of the search.
#[derive(Clone, Default, Serialize)]
pub struct SearchFields {
    pub name: String,
    pub place: String,
    pub role: String,
}

crate::domain::hidden_debug!(SearchFields);

/// A letter of the alphabetical list.
#[derive(Debug, Clone, Serialize)]
pub struct LetterLink {
    pub letter: String,
    pub path: String,
    /// Whether the page begins with a name under it.
    pub is_current: bool,
}

/// Which names of the list a page shows, counted from 1.
#[derive(Debug, Clone, Serialize)]
pub struct Position {
    pub from: i64,
    pub to: i64,
    pub total: i64,
}

#[derive(Clone, Default, Serialize)]
pub struct ListedPerson {
    pub name: String,
    pub role: String,
    pub place: String,
}

#[derive(Clone, Default, Serialize)]
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

crate::domain::hidden_debug!(ListedPerson, ListedOrganisation);

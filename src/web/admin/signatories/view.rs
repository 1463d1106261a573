//! The signatories of an appeal: the list that is searched, one signature with its past, and what asks before it is done.

use serde::Serialize;

use crate::domain::Timestamp;
use crate::domain::admin_links::{SignatoriesLinks, SignatureLinks};
use crate::i18n::Country;
use crate::web::admin::area::AdminFrame;
use crate::web::admin::editor::view::KindChoice;
use crate::web::page::{Form, Page, Shell};
use crate::web::public::confirm::view::Card;
use crate::web::public::sign::view::{CollectiveValues, IndividualValues};

/// What was looked for, as it stands in the form.
#[derive(Debug, Clone, Default, Serialize)]
pub struct SearchValues {
    pub name: String,
    pub organisation: String,
    pub place: String,
    pub domain: String,
    pub address: String,
    pub since: String,
    pub until: String,
    pub name_how: Vec<KindChoice>,
    pub place_how: Vec<KindChoice>,
    pub states: Vec<KindChoice>,
    pub kinds: Vec<KindChoice>,
    pub sources: Vec<KindChoice>,
}

/// A signature in the list.
#[derive(Debug, Clone, Serialize)]
pub struct SignatoryLine {
    pub url: String,
    /// The name of the signatory or of the group; empty once it is erased.
    pub name: String,
    /// The role, or who signs for the group.
    pub detail: String,
    pub place: String,
    /// `individual` or `collective`.
    pub kind: &'static str,
    /// The word of its state.
    pub state: &'static str,
    /// Why it is held: a word, or nothing.
    pub hold: &'static str,
    /// The word of its source.
    pub source: &'static str,
    pub posted: Timestamp,
    /// Whether it stands in the public list.
    pub listed: bool,
}

/// `/{lang}/admin/appeals/{slug}/signatories`
#[derive(Debug, Serialize)]
pub struct SignatoryListPage {
    pub shell: Shell,
    pub area: AdminFrame,
    pub links: SignatoriesLinks,
    /// The title of the appeal.
    pub title: String,
    /// The language of the title.
    pub text_lang: String,
    /// Action, token and problems of the search.
    pub form: Form,
    /// What stands in the search.
    pub values: SearchValues,
    /// Whether anything is looked for.
    pub searched: bool,
    pub lines: Vec<SignatoryLine>,
    pub next: Option<String>,
    /// Whether the time was up before the page was full.
    pub stopped: bool,
    /// Rows that were looked at one by one.
    pub looked: i64,
    /// Where something is done to all of these, for those who may.
    pub act: Option<String>,
    /// How many wait for a decision, for those who may decide.
    pub waiting: Option<i64>,
}

impl Page for SignatoryListPage {
    const TEMPLATE: &'static str = "web/admin/people/list.html";
}

/// A line of the past of a signature.
#[derive(Debug, Clone, Serialize)]
pub struct HistoryLine {
    pub at: Timestamp,
    /// `posted`, `confirmed`, `consent`, `mail` or `deed`.
    pub what: &'static str,
    /// The word that says which: a purpose, a kind of mail, a verb of the record.
    pub word: String,
    /// More words: given or taken back, how a mail ended, a decision.
    pub more: String,
    /// Who did it, when it was an organiser.
    pub by: String,
    /// The version of the wording agreed to, or why a mail has not left.
    pub detail: String,
    /// The fields that a correction changed.
    pub fields: Vec<String>,
}

/// What may be done to a signature in its state, by whoever looks at it.
#[derive(Debug, Clone, Copy, Default, Serialize)]
pub struct AllowedActions {
    pub hold: bool,
    pub release: bool,
    pub approve: bool,
    pub remove: bool,
    pub hide: bool,
    pub show: bool,
    pub correct: bool,
    pub resend: bool,
}

/// Another claim of the same group.
#[derive(Debug, Clone, Serialize)]
pub struct ClaimLine {
    pub id: i64,
    pub url: String,
    /// The word of its state.
    pub state: &'static str,
}

/// The place in the row of those who wait.
#[derive(Debug, Clone, Serialize)]
pub struct Queue {
    pub waiting: i64,
    pub next: String,
}

/// `/{lang}/admin/appeals/{slug}/signatories/{id}` and `…/to-decide`
#[derive(Debug, Serialize)]
pub struct SignatoryPage {
    pub shell: Shell,
    pub area: AdminFrame,
    pub people: SignatoriesLinks,
    /// The pages about this one.
    pub links: SignatureLinks,
    /// The token of the forms; problems stand on top.
    pub form: Form,
    pub id: i64,
    /// The name of the signatory or of the group; empty once it is erased.
    pub name: String,
    pub card: Option<Card>,
    /// `individual` or `collective`.
    pub kind: &'static str,
    /// The word of its state.
    pub state: &'static str,
    /// Why it is held: a word, or nothing.
    pub hold: &'static str,
    pub removal: String,
    /// The word of its source.
    pub source: &'static str,
    /// The label of its batch.
    pub batch: String,
    /// Its language, by its own name.
    pub language: String,
    /// The text that was signed: its number, and its language's own name.
    pub text: Option<(i32, String)>,
    /// Whether it stands in the public list.
    pub listed: bool,
    /// Whether an organiser took it off the list.
    pub hidden: bool,
    /// How the mandate of a group is shown: a word, or nothing.
    pub mandate: &'static str,
    /// The document that shows the mandate.
    pub document: String,
    pub past: Vec<HistoryLine>,
    /// Other claims of the same group.
    pub others: Vec<ClaimLine>,
    pub deeds: AllowedActions,
    /// How the mandate may be shown.
    pub mandates: Vec<KindChoice>,
    /// The place in the row of those who wait.
    pub queue: Option<Queue>,
    /// What was just done, or nothing.
    pub done: &'static str,
}

impl Page for SignatoryPage {
    const TEMPLATE: &'static str = "web/admin/people/one.html";
}

/// `/{lang}/admin/appeals/{slug}/to-decide` when nobody waits any more.
#[derive(Debug, Serialize)]
pub struct QueueEndPage {
    pub shell: Shell,
    pub area: AdminFrame,
    pub people: SignatoriesLinks,
    /// How many still wait: those that were passed over.
    pub waiting: i64,
    /// What was just done, or nothing.
    pub done: &'static str,
}

impl Page for QueueEndPage {
    const TEMPLATE: &'static str = "web/admin/people/queue-end.html";
}

/// `/{lang}/admin/appeals/{slug}/signatories/{id}/remove`: asks before it does.
#[derive(Debug, Serialize)]
pub struct RemovePage {
    pub shell: Shell,
    pub area: AdminFrame,
    pub form: Form,
    pub back: String,
    /// The name of the signatory or of the group.
    pub name: String,
    /// Whether it is a group that waits for approval.
    pub refuses: bool,
    pub reason: String,
    /// Whether the organiser comes from the row of those who wait.
    pub in_queue: bool,
}

impl Page for RemovePage {
    const TEMPLATE: &'static str = "web/admin/people/remove.html";
}

/// `/{lang}/admin/appeals/{slug}/signatories/{id}/correct`
#[derive(Debug, Serialize)]
pub struct CorrectPage {
    pub shell: Shell,
    pub area: AdminFrame,
    pub form: Form,
    pub back: String,
    /// The version that the form shows.
    pub base: String,
    /// What stands in the form of a person.
    pub person: Option<IndividualValues>,
    /// What stands in the form of a group.
    pub group: Option<CollectiveValues>,
    /// The words of the kinds of organisation.
    pub kinds: Vec<&'static str>,
    /// The countries to choose from.
    pub countries: Vec<Country>,
}

impl Page for CorrectPage {
    const TEMPLATE: &'static str = "web/admin/people/correct.html";
}

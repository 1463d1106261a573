//! The pages about the signatories of an appeal: list, one signature, moderation queue, removal, correction.

use serde::Serialize;

use crate::domain::admin_links::{SignatoriesLinks, SignatureLinks};
use crate::domain::{SignatureId, Timestamp};
use crate::i18n::Country;
use crate::web::admin::area::AdminFrame;
use crate::web::admin::editor::view::KindChoice;
use crate::web::page::{Form, Page};
use crate::web::public::confirm::view::Card;
use crate::web::public::sign::view::{CollectiveValues, IndividualValues};

#[derive(Clone, Default, Serialize)]
pub struct SearchValues {
    pub name: String,
    pub organisation: String,
    pub place: String,
    pub domain: String,
    pub address: String,
    /// Only what is flagged.
    pub flagged: bool,
    pub since: String,
    pub until: String,
    pub name_how: Vec<KindChoice>,
    pub place_how: Vec<KindChoice>,
    pub states: Vec<KindChoice>,
    pub holds: Vec<KindChoice>,
    pub kinds: Vec<KindChoice>,
    pub sources: Vec<KindChoice>,
}

/// A signature in the list.
#[derive(Clone, Serialize)]
pub struct SignatoryLine {
    pub url: String,
    /// The name of the signatory or of the group; empty once erased.
    pub name: String,
    /// The role of a person, or who signs for the group.
    pub detail: String,
    pub place: String,
    /// `individual` or `collective`.
    pub kind: &'static str,
    /// The word of its state.
    pub state: &'static str,
    /// The word of why it is held, or empty.
    pub hold: &'static str,
    /// The ends of the locale keys `flag-…`.
    pub flags: Vec<&'static str>,
    /// The word of its source.
    pub source: &'static str,
    pub posted: Timestamp,
    /// Whether it is in the public list.
    pub listed: bool,
}

/// `/{lang}/admin/appeals/{slug}/signatories`
#[derive(Debug, Serialize)]
pub struct SignatoryListPage {
    #[serde(flatten)]
    pub frame: AdminFrame,
    pub links: SignatoriesLinks,
    pub title: String,
    /// The language of the title.
    pub text_lang: String,
    pub form: Form,
    pub values: SearchValues,
    /// Whether a search had expired, so that this is the list without it.
    pub expired: bool,
    /// Whether any criterion is set.
    pub searched: bool,
    pub lines: Vec<SignatoryLine>,
    /// The URL of the next page.
    pub next: Option<String>,
    /// Whether the search timed out before the page was full.
    pub stopped: bool,
    /// Number of signatures scanned.
    pub scanned: i64,
    /// The URL of a bulk action on all matches, if the role allows moderation.
    pub bulk_action: Option<String>,
    /// Number of signatures to decide on, if the role allows moderation.
    pub waiting: Option<i64>,
}

impl Page for SignatoryListPage {
    const TEMPLATE: &'static str = "web/admin/signatories/list.html";
}

/// An entry of a signature's history.
#[derive(Debug, Clone, Serialize)]
pub struct HistoryLine {
    pub at: Timestamp,
    /// `posted`, `confirmed`, `consent`, `mail` or `action`.
    pub what: &'static str,
    /// Which one: a consent purpose, a kind of mail, or a verb of the audit log.
    pub word: String,
    /// Its result: whether consent was given or taken back, the state of a mail, or a decision.
    pub more: String,
    /// The organiser who acted, or empty.
    pub by: String,
    /// The version of the wording agreed to, or why a mail was not delivered.
    pub detail: String,
    /// The fields that a correction changed.
    pub fields: Vec<String>,
}

/// The actions that the state of a signature and the organiser's role allow.
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
    /// The number of claims of the group that can be put back.
    pub put_back: usize,
}

/// The question before a group is approved while other claims of it are open, with the fields that were typed.
#[derive(Debug, Serialize)]
pub struct ApprovalQuestion {
    /// The claims that would be removed.
    pub claims: Vec<ClaimLine>,
    /// Their numbers, joined by commas: the answer is about these.
    pub seen: String,
    /// The button that was pressed.
    pub word: String,
    pub mandate: String,
    pub document: String,
}

/// Another signature in the name of the same group.
#[derive(Debug, Clone, Serialize)]
pub struct ClaimLine {
    pub id: SignatureId,
    pub url: String,
    /// The word of its state.
    pub state: &'static str,
}

/// The position in the moderation queue.
#[derive(Debug, Clone, Serialize)]
pub struct Queue {
    /// Number of signatures to decide on.
    pub waiting: i64,
    /// The URL that skips to the next one.
    pub next: String,
}

/// A group that the name of another one looks like.
#[derive(Serialize)]
pub struct LookAlikeView {
    pub name: String,
    /// Whether it signed; else it is well known.
    pub has_signed: bool,
}

/// `/{lang}/admin/appeals/{slug}/signatories/{id}` and `…/to-decide`
#[derive(Serialize)]
pub struct SignatoryPage {
    /// Whether the mail server of its mailbox says that it does not exist.
    pub unreachable: bool,
    #[serde(flatten)]
    pub frame: AdminFrame,
    pub signatories: SignatoriesLinks,
    /// The pages about this signature.
    pub links: SignatureLinks,
    /// The token and the problems of all forms of the page.
    pub form: Form,
    pub id: SignatureId,
    /// The name of the signatory or of the group; empty once erased.
    pub name: String,
    pub card: Option<Card>,
    /// Whether there is an address that is shown on request only.
    pub address_hidden: bool,
    /// `individual` or `collective`.
    pub kind: &'static str,
    /// The word of its state.
    pub state: &'static str,
    /// The word of why it is held, or empty.
    pub hold: &'static str,
    /// The ends of the locale keys `flag-…`.
    pub flags: Vec<&'static str>,
    /// The group that a held one is easily taken for.
    pub look_alike: Option<LookAlikeView>,
    /// Why it was removed, or empty.
    pub removal: String,
    /// Whether it was removed because another claim of its group was approved.
    pub is_removed_rival: bool,
    /// The word of its source.
    pub source: &'static str,
    /// The label of its import batch, or empty.
    pub batch: String,
    /// The name of its language, in that language.
    pub language: String,
    /// The text that was signed: its version number, and the name of its language.
    pub text: Option<(i32, String)>,
    /// Whether it is in the public list.
    pub listed: bool,
    /// When the name appears in the list, if it does later.
    pub listed_at: Option<Timestamp>,
    /// Whether an organiser hid it from the list.
    pub hidden: bool,
    /// The word of how the mandate of a group is proven, or empty.
    pub mandate: &'static str,
    /// The document that proves the mandate, or empty.
    pub document: String,
    /// The history, oldest first.
    pub history: Vec<HistoryLine>,
    /// Other signatures in the name of the same group.
    pub others: Vec<ClaimLine>,
    /// Asked before the approval; the page then has no other buttons.
    pub question: Option<ApprovalQuestion>,
    pub actions: AllowedActions,
    /// The claims that can be put back: their numbers, joined by commas.
    pub put_back_claims: String,
    /// The ways to prove a mandate.
    pub mandates: Vec<KindChoice>,
    /// The position in the moderation queue, if the page belongs to it.
    pub queue: Option<Queue>,
    /// What was just done, or empty.
    pub done: &'static str,
}

impl Page for SignatoryPage {
    const TEMPLATE: &'static str = "web/admin/signatories/detail.html";
}

/// `/{lang}/admin/appeals/{slug}/to-decide` at the end of the queue.
#[derive(Debug, Serialize)]
pub struct QueueEndPage {
    #[serde(flatten)]
    pub frame: AdminFrame,
    pub signatories: SignatoriesLinks,
    /// Number of signatures still to decide on: the skipped ones.
    pub waiting: i64,
    /// What was just done, or empty.
    pub done: &'static str,
}

impl Page for QueueEndPage {
    const TEMPLATE: &'static str = "web/admin/signatories/queue-end.html";
}

/// The held signatures that have one reason in common.
#[derive(Debug, Clone, Serialize)]
pub struct ReasonLine {
    /// The end of the locale key `hold-…`.
    pub reason: &'static str,
    pub people: usize,
    pub groups: usize,
    /// The list of these signatures.
    pub list: String,
    /// The form to decide about all of them at once.
    pub bulk_action: String,
}

/// `/{lang}/admin/appeals/{slug}/to-decide/reasons`
#[derive(Debug, Serialize)]
pub struct HeldReasonsPage {
    #[serde(flatten)]
    pub frame: AdminFrame,
    pub signatories: SignatoriesLinks,
    /// The most frequent first.
    pub lines: Vec<ReasonLine>,
    /// Whether more are held than were looked at.
    pub more: bool,
}

impl Page for HeldReasonsPage {
    const TEMPLATE: &'static str = "web/admin/signatories/reasons.html";
}

/// `/{lang}/admin/appeals/{slug}/signatories/{id}/remove`: asks for the reason before removing.
#[derive(Serialize)]
pub struct RemovePage {
    #[serde(flatten)]
    pub frame: AdminFrame,
    pub form: Form,
    pub back: String,
    /// The name of the signatory or of the group.
    pub name: String,
    /// Whether it is a group that waits for approval, and so is refused.
    pub refuses: bool,
    pub reason: String,
    /// What the owner can be told as the reason; the word `none` tells nothing.
    pub grounds: Vec<KindChoice>,
    /// Whether the owner is written to.
    pub tells: bool,
    /// Whether the organiser comes from the moderation queue.
    pub in_queue: bool,
}

impl Page for RemovePage {
    const TEMPLATE: &'static str = "web/admin/signatories/remove.html";
}

/// `/{lang}/admin/appeals/{slug}/signatories/{id}/correct`
#[derive(Debug, Serialize)]
pub struct CorrectPage {
    #[serde(flatten)]
    pub frame: AdminFrame,
    pub form: Form,
    pub back: String,
    /// What is stored now, when the signature changed after its reader opened the form.
    pub stored_now: Option<Card>,
    /// The values of a person's form.
    pub person: Option<IndividualValues>,
    /// The values of a group's form.
    pub group: Option<CollectiveValues>,
    pub kinds: Vec<&'static str>,
    pub countries: Vec<Country>,
}

impl Page for CorrectPage {
    const TEMPLATE: &'static str = "web/admin/signatories/correct.html";
}

crate::domain::hidden_debug!(SearchValues, SignatoryLine, SignatoryPage, RemovePage);

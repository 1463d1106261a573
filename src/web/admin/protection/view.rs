//! The page of the rules that hold signatures.

use serde::Serialize;

use crate::domain::Timestamp;
use crate::domain::protection::{Rates, TypedRules};
use crate::web::admin::area::AdminFrame;
use crate::web::admin::editor::view::Conflict;
use crate::web::page::{Form, Page};

/// How many forms of the last day a reason holds: with the stored rules, and with those that were typed.
#[derive(Debug, Serialize)]
pub struct TrialLine {
    /// The end of the locale key `hold-…`.
    pub reason: &'static str,
    pub before: usize,
    pub after: usize,
}

/// What the rules that were typed would have done.
#[derive(Debug, Serialize)]
pub struct TrialRun {
    pub forms: usize,
    /// The time of the oldest form that is remembered.
    pub since: Option<Timestamp>,
    pub lines: Vec<TrialLine>,
    pub newly_held: usize,
    pub newly_counted: usize,
}

/// Whether proofs of work are asked for.
#[derive(Debug, Serialize)]
pub struct AskedView {
    /// Where the switch is.
    pub action: String,
    /// The hours that can be chosen.
    pub hours: Vec<u32>,
    pub is_on: bool,
    pub since: Option<Timestamp>,
    pub until: Option<Timestamp>,
    /// The name of who switched it on; empty for a rule.
    pub by: String,
}

/// `/{lang}/admin/protection`, `/{lang}/admin/appeals/{slug}/protection`
#[derive(Debug, Serialize)]
pub struct ProtectionPage {
    #[serde(flatten)]
    pub frame: AdminFrame,
    pub form: Form,
    /// The page that leads here.
    pub back: String,
    /// Whether these are the rules of all appeals.
    pub of_site: bool,
    pub values: TypedRules,
    /// The limits where none is typed.
    pub usual: Rates<u32>,
    /// The same, for the forms beyond which proofs of work are asked for.
    pub usual_proof_burst: u32,
    /// Not on the page of the site.
    pub proofs: Option<AskedView>,
    /// Set once the rules were tried; they can be saved then.
    pub trial: Option<TrialRun>,
    /// The version of the rules that the form is based on.
    pub base: String,
    /// The version that was tried, or empty.
    pub tried: String,
    /// Set when somebody else has saved newer rules.
    pub conflict: Option<Conflict>,
    /// `saved`, `asked`, `asked-no-longer`, or empty.
    pub done: &'static str,
}

impl Page for ProtectionPage {
    const TEMPLATE: &'static str = "web/admin/protection.html";
}

//! The pages of the export form and of the document to hand over.

use serde::Serialize;

use crate::domain::admin_links::ListLinks;
use crate::domain::{Count, TextCount, Timestamp};
use crate::i18n::Lines;
use crate::web::admin::account::view::LanguageChoice;
use crate::web::admin::area::AdminFrame;
use crate::web::admin::choice::Choice;
use crate::web::page::{Form, Page, Shell};
use crate::web::public::signatories::view::ListedPerson;

#[derive(Clone, Serialize)]
pub struct ExportValues {
    pub formats: Vec<Choice>,
    pub columns: Vec<Choice>,
    pub states: Vec<Choice>,
    pub kinds: Vec<Choice>,
    pub sources: Vec<Choice>,
    pub orders: Vec<Choice>,
    pub languages: Vec<LanguageChoice>,
    pub any_language: bool,
    pub since: String,
    pub until: String,
    pub place: String,
    pub mail_domain: String,
    pub publish: Vec<Choice>,
    pub news: Vec<Choice>,
    /// Whether cells that look like formulas are left unescaped.
    pub raw: bool,
}

/// A list that is ready to be copied.
#[derive(Debug, Clone, Serialize)]
pub struct BlockShown {
    /// The list; `None` when it is too long for the page.
    pub text: Option<String>,
    /// Number of signatories in it.
    pub rows: u64,
}

/// `/{lang}/admin/appeals/{slug}/export`
#[derive(Debug, Serialize)]
pub struct ExportPage {
    #[serde(flatten)]
    pub frame: AdminFrame,
    pub form: Form,
    pub links: ListLinks,
    pub title: String,
    /// The language of the title.
    pub text_lang: String,
    /// About how many signatures count.
    pub expected: u64,
    pub values: ExportValues,
    /// The list to show, if that was requested.
    pub block: Option<BlockShown>,
}

impl Page for ExportPage {
    const TEMPLATE: &'static str = "web/admin/export/form.html";
}

/// A published version of the wording.
#[derive(Debug, Clone, Serialize)]
pub struct TextLine {
    pub language: String,
    pub tag: String,
    pub number: i32,
    pub published_at: Option<Timestamp>,
    /// SHA-256 in hexadecimal.
    pub sha256: String,
    /// How many signed this version.
    pub count: TextCount,
}

/// A batch of signatures on paper.
#[derive(Debug, Clone, Serialize)]
pub struct PaperLine {
    pub label: String,
    pub collected_at: Option<Timestamp>,
    pub signatures: i64,
}

/// `/{lang}/admin/appeals/{slug}/hand-over`
#[derive(Debug, Serialize)]
pub struct HandOverPage {
    pub shell: Shell,
    pub links: ListLinks,
    pub at: Timestamp,
    pub title: String,
    pub text_lang: String,
    /// `rtl` or `ltr`: the direction of the text.
    pub text_dir: &'static str,
    pub addressee: String,
    pub responsible: String,
    /// The absolute URL of the appeal.
    pub address: String,
    pub summary: String,
    /// The line above the text.
    pub notice: String,
    /// The wording as safe HTML.
    pub text_html: String,
    /// The version printed; `None` while there is no text.
    pub version: Option<TextLine>,
    /// Every version in every language.
    pub versions: Vec<TextLine>,
    pub count: Count,
    /// People and organisations, without signatures on paper.
    pub total: i64,
    /// Whether organisers approve each group.
    pub approves_groups: bool,
    /// The batches of signatures on paper.
    pub paper: Vec<PaperLine>,
    /// Signatures on paper that belong to no batch.
    pub paper_without_batch: i64,
    /// When personal data was erased.
    pub erased_at: Option<Timestamp>,
    /// The first signatories, in the organisers' order.
    pub first: Vec<ListedPerson>,
    pub organisations: Lines,
    pub individuals: Lines,
    /// A single value: the number of signatures whose names are not public.
    pub figures: Lines,
}

impl Page for HandOverPage {
    const TEMPLATE: &'static str = "web/admin/export/hand-over.html";
}

crate::domain::hidden_debug!(ExportValues);

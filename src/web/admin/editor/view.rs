//! The editor of an appeal: its settings, its texts, its first signatories, and its states.

use serde::Serialize;

use crate::domain::Timestamp;
use crate::domain::admin_links::EditorLinks;
use crate::web::admin::account::view::LanguageChoice;
use crate::web::admin::area::AdminFrame;
use crate::web::page::{Form, Page, Shell};

/// Where a value differs between what was typed and what somebody else stored meanwhile.
#[derive(Debug, Clone, Serialize)]
pub struct ConflictLine {
    /// The field, whose label is `label-<field>`.
    pub field: &'static str,
    pub stored: String,
    pub typed: String,
}

/// Shown instead of a save over a newer one: both versions, and nothing lost.
#[derive(Debug, Clone, Serialize)]
pub struct Conflict {
    pub lines: Vec<ConflictLine>,
    /// From the stored wording to the typed one, as safe HTML; none when it is the same.
    pub text_html: Option<String>,
}

/// The settings as they stand in the form.
#[derive(Debug, Clone, Serialize)]
pub struct SettingsValues {
    pub contact: String,
    pub opens: String,
    pub closes: String,
    pub goal: String,
    pub donation_url: String,
    pub erase_after_days: String,
    pub approve_groups: bool,
    pub ask_comment: bool,
}

/// A language of the appeal.
#[derive(Debug, Clone, Serialize)]
pub struct TextTab {
    pub tag: String,
    pub name: String,
    /// Its page in the editor.
    pub url: String,
    /// Whether it is the page shown.
    pub here: bool,
    /// `missing`, `draft` or `published`.
    pub state: &'static str,
}

/// `/{lang}/admin/appeals/{slug}/edit`
#[derive(Debug, Serialize)]
pub struct EditPage {
    pub shell: Shell,
    pub area: AdminFrame,
    pub form: Form,
    /// The pages of the editor.
    pub links: EditorLinks,
    /// The title of the appeal.
    pub title: String,
    /// The language of the title.
    pub text_lang: String,
    /// The word of its state.
    pub state: &'static str,
    /// When signing begins, while that lies ahead.
    pub opens: Option<Timestamp>,
    pub tabs: Vec<TextTab>,
    /// How many first signatories there are; none when they cannot be edited any more.
    pub first: Option<usize>,
    /// Whether it has a picture.
    pub has_picture: bool,
    /// The sender of its mails.
    pub sender: String,
    /// What stands in the form.
    pub values: SettingsValues,
    /// The version of what the form shows.
    pub base: String,
    /// A newer save of somebody else.
    pub conflict: Option<Conflict>,
    /// What was just done, or nothing.
    pub done: &'static str,
}

impl Page for EditPage {
    const TEMPLATE: &'static str = "web/admin/editor/edit.html";
}

/// `/{lang}/admin/appeals/{slug}/sender`
#[derive(Debug, Serialize)]
pub struct SenderPage {
    pub shell: Shell,
    pub area: AdminFrame,
    pub form: Form,
    /// The pages of the editor.
    pub links: EditorLinks,
    /// What stands in the form.
    pub sender: String,
    /// The sender of the site.
    pub site_sender: String,
    /// Where answers go, when the site says so.
    pub reply_to: String,
    /// The version of what the form shows.
    pub base: String,
    /// A newer save of somebody else.
    pub conflict: Option<Conflict>,
}

impl Page for SenderPage {
    const TEMPLATE: &'static str = "web/admin/editor/sender.html";
}

/// A row of the links.
#[derive(Debug, Clone, Default, Serialize)]
pub struct LinkRow {
    pub title: String,
    pub url: String,
    pub kinds: Vec<KindChoice>,
}

/// A kind of link to choose.
#[derive(Debug, Clone, Serialize)]
pub struct KindChoice {
    pub word: &'static str,
    /// Whether it is the one.
    pub chosen: bool,
}

/// A text as it stands in the form.
#[derive(Debug, Clone, Default, Serialize)]
pub struct TextValues {
    pub title: String,
    pub text: String,
    pub summary: String,
    pub addressee: String,
    pub responsible: String,
    pub notice: String,
    pub note: String,
    pub links: Vec<LinkRow>,
}

#[derive(Debug, Clone, Serialize)]
pub struct TextPreview {
    pub title: String,
    pub addressee: String,
    pub summary: String,
    pub notice: String,
    pub html: String,
}

/// What would change in a published wording.
#[derive(Debug, Clone, Serialize)]
pub struct Changes {
    /// Title and addressee, where they differ, as safe HTML.
    pub head_html: String,
    /// The wording, as safe HTML.
    pub text_html: String,
    /// The digest of what is shown, which the button to publish sends back.
    pub seen: String,
}

/// The text in another language, beside the form.
#[derive(Debug, Clone, Serialize)]
pub struct Beside {
    pub lang: String,
    /// `rtl` or `ltr`.
    pub dir: &'static str,
    pub name: String,
    pub text: TextPreview,
}

/// `/{lang}/admin/appeals/new` and `/{lang}/admin/appeals/{slug}/texts/{language}`
#[derive(Debug, Serialize)]
pub struct TextPage {
    pub shell: Shell,
    pub area: AdminFrame,
    pub form: Form,
    /// The pages of the editor; none for an appeal that is being made.
    pub links: Option<EditorLinks>,
    /// The short name, as typed, of an appeal that is being made.
    pub slug: String,
    /// The languages to choose from for an appeal that is being made.
    pub languages: Vec<LanguageChoice>,
    /// The languages of the appeal.
    pub tabs: Vec<TextTab>,
    /// The language of the text; empty while it is being chosen.
    pub text_lang: String,
    pub language_name: String,
    /// What stands in the form.
    pub values: TextValues,
    /// The version of what the form shows.
    pub base: String,
    /// The number of the published text, when a change of it makes a new one.
    pub published: Option<i32>,
    /// Whether saving makes it public at once.
    pub public: bool,
    /// The text as typed, rendered.
    pub preview: Option<TextPreview>,
    /// What would change in a published wording.
    pub changes: Option<Changes>,
    /// A newer save of somebody else.
    pub conflict: Option<Conflict>,
    /// The text in another language.
    pub beside: Option<Beside>,
    /// Where the script asks for a rendering.
    pub live: String,
    /// The path of the script.
    pub script: String,
    /// What was just done, or nothing.
    pub done: &'static str,
}

impl Page for TextPage {
    const TEMPLATE: &'static str = "web/admin/editor/text.html";
}

/// A row of the first signatories.
#[derive(Debug, Clone, Default, Serialize)]
pub struct FirstRow {
    pub rank: String,
    pub name: String,
    pub role: String,
    pub place: String,
}

/// `/{lang}/admin/appeals/{slug}/first-signatories`
#[derive(Debug, Serialize)]
pub struct FirstPage {
    pub shell: Shell,
    pub area: AdminFrame,
    pub form: Form,
    /// The pages of the editor.
    pub links: EditorLinks,
    /// The rows, with empty ones at the end.
    pub rows: Vec<FirstRow>,
    /// The version of what the form shows.
    pub base: String,
    /// A newer save of somebody else.
    pub conflict: Option<Conflict>,
    /// What was just done, or nothing.
    pub done: &'static str,
}

impl Page for FirstPage {
    const TEMPLATE: &'static str = "web/admin/editor/first-signatories.html";
}

/// `/{lang}/admin/appeals/{slug}/publish` and `/close`
#[derive(Debug, Serialize)]
pub struct StatePage {
    pub shell: Shell,
    pub area: AdminFrame,
    pub form: Form,
    /// The pages of the editor.
    pub links: EditorLinks,
    /// `publish`, `schedule`, `reopen` or `close`.
    pub deed: &'static str,
    /// The title of the appeal.
    pub title: String,
    /// The language of the title.
    pub text_lang: String,
    /// When signing begins, while that lies ahead.
    pub opens: Option<Timestamp>,
    /// When signing ends by itself.
    pub closes: Option<Timestamp>,
    /// Days from closing to erasure.
    pub erase_after_days: i64,
    pub tabs: Vec<TextTab>,
}

impl Page for StatePage {
    const TEMPLATE: &'static str = "web/admin/editor/state.html";
}

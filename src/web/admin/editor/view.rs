//! The pages of the editor of an appeal, except the one of its picture.

use serde::{Deserialize, Serialize};

use crate::domain::admin_links::EditorLinks;
use crate::domain::{Appeal, AppealSettings, Timestamp};
use crate::services::appeals::DateWarning;
use crate::web::admin::account::view::LanguageChoice;
use crate::web::admin::area::AdminFrame;
use crate::web::page::{Form, Page};
use crate::web::wording::FieldChange;

/// A field whose typed value differs from the one that somebody else has saved meanwhile.
#[derive(Clone, Serialize)]
pub struct ConflictLine {
    /// The field, whose label is `label-<field>`.
    pub field: &'static str,
    pub stored: String,
    pub typed: String,
}

/// Shown instead of overwriting a newer save: both versions, so that nothing is lost.
#[derive(Debug, Clone, Serialize)]
pub struct Conflict {
    pub lines: Vec<ConflictLine>,
    /// The difference from the stored text to the typed one, as safe HTML; `None` when they are equal.
    pub text_html: Option<String>,
}

/// The values of the settings form, as typed.
#[derive(Debug, Clone, Serialize)]
pub struct SettingsValues {
    pub contact: String,
    /// Empty for the site's.
    pub time_zone: String,
    pub opens: String,
    pub closes: String,
    pub goal: String,
    pub donation_url: String,
    pub erase_after_days: String,
    pub approve_groups: bool,
    pub thank_by_mail: bool,
    pub remind_by_mail: bool,
    pub ask_comment: bool,
    pub ask_country: bool,
    /// The name of an accent, or [`OWN_ACCENT`](crate::domain::OWN_ACCENT).
    pub accent: String,
    /// The accent that has no name, as `#rrggbb`.
    pub accent_colour: String,
    pub list_after: String,
}

/// A language of the site, with the state of the appeal's text in it.
#[derive(Debug, Clone, Serialize)]
pub struct TextTab {
    pub tag: String,
    pub name: String,
    /// Its page in the editor.
    pub url: String,
    /// Whether it is the current page.
    pub here: bool,
    /// `missing`, `draft` or `published`.
    pub state: &'static str,
}

/// `/{lang}/admin/appeals/{slug}/edit`
#[derive(Debug, Serialize)]
pub struct EditPage {
    #[serde(flatten)]
    pub frame: AdminFrame,
    pub form: Form,
    pub links: EditorLinks,
    pub title: String,
    /// The language of the title.
    pub text_lang: String,
    /// The word of its state.
    pub state: &'static str,
    /// Whether it is closed because its closing date has passed.
    pub closed_by_date: bool,
    pub erasure: ErasureNotice,
    /// When signing opens, if that is in the future.
    pub opens: Option<Timestamp>,
    pub tabs: Vec<TextTab>,
    /// Number of first signatories; `None` once personal data is erased and they can no longer be edited.
    pub first: Option<usize>,
    pub has_picture: bool,
    pub has_logo: bool,
    /// The zone of the site.
    pub site_zone: String,
    /// The sender of its mails, its own or the site's.
    pub sender: String,
    pub values: SettingsValues,
    /// The names of the accents to choose from.
    pub accents: Vec<&'static str>,
    /// The version of the section that the form is based on.
    pub base: String,
    /// Set when somebody else has saved a newer version.
    pub conflict: Option<Conflict>,
    /// What was just done, or empty.
    pub done: &'static str,
}

/// What new dates would do.
#[derive(Debug, Clone, Serialize)]
pub struct DateWarningView {
    /// Whether the appeal would be closed at once.
    pub closes_now: bool,
    pub people: i64,
    pub erased_at: Option<Timestamp>,
}

/// The dates that decide about the erasure, before or after a change.
#[derive(Debug, Clone, Serialize)]
pub struct DateLine {
    pub closes: Option<Timestamp>,
    pub erase_after_days: i64,
}

impl DateLine {
    #[must_use]
    pub fn of(settings: &AppealSettings) -> Self {
        Self {
            closes: settings.closes,
            erase_after_days: settings.erase_after_days,
        }
    }
}

/// The dates of the settings form, as they were typed.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub struct TypedDates {
    pub opens: String,
    pub closes: String,
    pub erase_after_days: String,
}

/// `/{lang}/admin/appeals/{slug}/edit/dates`
#[derive(Debug, Serialize)]
pub struct DatesPage {
    #[serde(flatten)]
    pub frame: AdminFrame,
    pub form: Form,
    pub links: EditorLinks,
    pub title: String,
    /// The language of the title.
    pub text_lang: String,
    pub warning: DateWarningView,
    pub before: DateLine,
    pub after: DateLine,
    /// What was typed, which the form sends again.
    pub typed: TypedDates,
    /// The version of the settings that the page is about.
    pub base: String,
}

impl Page for DatesPage {
    const TEMPLATE: &'static str = "web/admin/editor/dates.html";
}

impl From<DateWarning> for DateWarningView {
    fn from(warning: DateWarning) -> Self {
        Self {
            closes_now: warning.closes.is_some(),
            people: warning.people,
            erased_at: warning.erased_at,
        }
    }
}

/// What organisers are told about the erasure of an appeal.
#[derive(Debug, Clone, Default, Serialize)]
pub struct ErasureNotice {
    /// The announced date.
    pub announced: Option<Timestamp>,
    /// When the data of those who signed before it was reopened were erased.
    pub before: Option<Timestamp>,
}

impl ErasureNotice {
    #[must_use]
    pub fn of(appeal: &Appeal) -> Self {
        Self {
            announced: appeal.erasure.announced,
            before: appeal.erasure.before,
        }
    }
}

impl Page for EditPage {
    const TEMPLATE: &'static str = "web/admin/editor/edit.html";
}

/// `/{lang}/admin/appeals/{slug}/sender`
#[derive(Debug, Serialize)]
pub struct SenderPage {
    #[serde(flatten)]
    pub frame: AdminFrame,
    pub form: Form,
    pub links: EditorLinks,
    pub sender: String,
    /// The sender configured for the site.
    pub site_sender: String,
    /// The Reply-To address configured for the site, or empty.
    pub reply_to: String,
    /// The version of the section that the form is based on.
    pub base: String,
    /// Set when somebody else has saved a newer version.
    pub conflict: Option<Conflict>,
}

impl Page for SenderPage {
    const TEMPLATE: &'static str = "web/admin/editor/sender.html";
}

/// A link in the form of a text.
#[derive(Debug, Clone, Default, Serialize)]
pub struct LinkRow {
    pub title: String,
    pub url: String,
    pub kinds: Vec<KindChoice>,
}

/// An option of a select or radio field.
#[derive(Debug, Clone, Serialize)]
pub struct KindChoice {
    pub word: &'static str,
    pub chosen: bool,
}

/// The values of a text's form.
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

/// What a new version would change in the published text.
#[derive(Debug, Clone, Serialize)]
pub struct Changes {
    /// The parts that change. Empty if a page shows both versions alike.
    pub fields: Vec<FieldChange>,
    /// The digest of the new version shown, which the publish button sends back.
    pub seen: String,
}

/// The text in another language, shown next to the form.
#[derive(Debug, Clone, Serialize)]
pub struct Beside {
    pub lang: String,
    /// `rtl` or `ltr`: the direction of the language.
    pub dir: &'static str,
    pub name: String,
    pub text: TextPreview,
}

/// `/{lang}/admin/appeals/new` and `/{lang}/admin/appeals/{slug}/texts/{language}`
#[derive(Debug, Serialize)]
pub struct TextPage {
    #[serde(flatten)]
    pub frame: AdminFrame,
    pub form: Form,
    /// The pages of the editor; `None` for an appeal that is being created.
    pub links: Option<EditorLinks>,
    /// The short name as typed, for an appeal that is being created.
    pub slug: String,
    /// What stands before the short name in the address of a new appeal.
    pub url_start: String,
    /// The languages to choose from, for an appeal that is being created.
    pub languages: Vec<LanguageChoice>,
    pub tabs: Vec<TextTab>,
    /// The language of the text; empty for an appeal that is being created.
    pub text_lang: String,
    pub language_name: String,
    pub values: TextValues,
    /// The version of the section that the form is based on.
    pub base: String,
    /// The number of the published version, which a change replaces by a new version.
    pub published: Option<i32>,
    /// Whether the appeal is public, so that saving publishes at once.
    pub public: bool,
    /// The typed text, rendered.
    pub preview: Option<TextPreview>,
    /// What a new version would change, to be agreed to.
    pub changes: Option<Changes>,
    /// Set when somebody else has saved a newer version.
    pub conflict: Option<Conflict>,
    /// The text to translate from or to compare with.
    pub beside: Option<Beside>,
    /// Where the script posts the text to be rendered.
    pub live: String,
    pub script: String,
    /// What was just done, or empty.
    pub done: &'static str,
}

impl Page for TextPage {
    const TEMPLATE: &'static str = "web/admin/editor/text.html";
}

/// A first signatory in the form.
#[derive(Clone, Default, Serialize)]
pub struct FirstRow {
    pub rank: String,
    pub name: String,
    pub role: String,
    pub place: String,
}

/// `/{lang}/admin/appeals/{slug}/first-signatories`
#[derive(Debug, Serialize)]
pub struct FirstPage {
    #[serde(flatten)]
    pub frame: AdminFrame,
    pub form: Form,
    pub links: EditorLinks,
    /// The rows, with empty ones at the end.
    pub rows: Vec<FirstRow>,
    /// The version of the section that the form is based on.
    pub base: String,
    /// Set when somebody else has saved a newer version.
    pub conflict: Option<Conflict>,
    /// What was just done, or empty.
    pub done: &'static str,
}

impl Page for FirstPage {
    const TEMPLATE: &'static str = "web/admin/editor/first-signatories.html";
}

/// `/{lang}/admin/appeals/{slug}/publish` and `/close`
#[derive(Debug, Serialize)]
pub struct StatePage {
    #[serde(flatten)]
    pub frame: AdminFrame,
    pub form: Form,
    pub links: EditorLinks,
    /// `publish`, `schedule`, `reopen` or `close`.
    pub action: &'static str,
    /// The version of what becomes public when the appeal opens.
    pub seen: String,
    pub title: String,
    /// The language of the title.
    pub text_lang: String,
    /// When signing opens, if that is in the future.
    pub opens: Option<Timestamp>,
    /// When signing closes automatically.
    pub closes: Option<Timestamp>,
    /// Days from closing to erasure.
    pub erase_after_days: i64,
    /// What closing would do soon, to be accepted.
    pub warning: Option<DateWarningView>,
    pub tabs: Vec<TextTab>,
}

impl Page for StatePage {
    const TEMPLATE: &'static str = "web/admin/editor/state.html";
}

crate::domain::hidden_debug!(ConflictLine, FirstRow);

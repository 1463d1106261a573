//! Appeal files: TOML front matter between `+++` lines, then Markdown. One file per language.

pub(in crate::domain) mod check;
mod draft;
mod error;
mod read;
mod table;
mod write;

pub use check::closing_time;
pub(in crate::domain) use draft::FormReader;
pub use draft::{
    FieldProblems, OWN_ACCENT, Wording, first_signatories_from, picture_words_from, sender_from,
    settings_from, text_picture_alt_from,
};
pub use error::{AppealFileError, AppealFileErrors};

use super::{Accent, Language, LocalTime, Slug, Zone};

/// The content of one appeal file.
///
/// Fields of the appeal as a whole are optional, because the files of further languages may leave them out. When
/// several files are imported, the last value wins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AppealFile {
    /// The same in all files of one appeal.
    pub slug: Slug,
    pub language: Language,
    /// At most 200 characters.
    pub title: String,
    /// Markdown, at most 100,000 characters, with `\n` line ends and without blank lines around it.
    pub text: String,
    /// Two or three sentences for lists and previews, at most 500 characters.
    pub summary: Option<String>,
    pub addressee: Option<String>,
    /// Who is responsible for the appeal and its data.
    pub responsible: Option<String>,
    /// An e-mail address or a web address of the responsible people.
    pub contact: Option<String>,
    /// The sender of the mails of this appeal: `a@b.example` or `Name <a@b.example>`.
    pub sender: Option<String>,
    /// The zone of the dates; without one, that of the stored appeal, else the site's.
    pub time_zone: Option<Zone>,
    pub opens: Option<LocalTime>,
    /// A day means its end.
    pub closes: Option<LocalTime>,
    /// A fixed goal; without one the page shows [round numbers that grow](super::Appeal::next_goal).
    pub goal: Option<i64>,
    pub donation_url: Option<String>,
    /// Days from closing to erasure; see [`AppealFile::ERASE_AFTER_DAYS`].
    pub erase_after_days: Option<i64>,
    /// Whether organisations wait for approval; see [`AppealFile::APPROVE_GROUPS`].
    pub approve_groups: Option<bool>,
    /// Whether whoever confirmed is thanked by e-mail; see [`AppealFile::THANK_BY_MAIL`].
    pub thank_by_mail: Option<bool>,
    /// Whether whoever has not confirmed is reminded by e-mail; see [`AppealFile::REMIND_BY_MAIL`].
    pub remind_by_mail: Option<bool>,
    /// Whether the form asks for a comment; see [`AppealFile::ASK_COMMENT`].
    pub ask_comment: Option<bool>,
    /// Whether the form asks for the country; see [`AppealFile::ASK_COUNTRY`].
    pub ask_country: Option<bool>,
    /// The colour of its pages, cards and leaflets.
    pub accent: Option<Accent>,
    /// Minutes from the confirmation until the name appears in the list.
    pub list_after: Option<i64>,
    /// A line above the text.
    pub notice: Option<String>,
    /// What changed, when a published text changes.
    pub note: Option<String>,
    /// Documents, videos, events and pages of the campaign.
    pub links: Vec<AppealLink>,
    /// In the order of the list.
    pub first_signatories: Vec<FirstSignatory>,
}

impl AppealFile {
    /// The default: a year, long enough to hand over the list and to answer questions about it.
    pub const ERASE_AFTER_DAYS: i64 = 365;
    pub const APPROVE_GROUPS: bool = true;
    pub const THANK_BY_MAIL: bool = true;
    pub const REMIND_BY_MAIL: bool = false;
    pub const ASK_COMMENT: bool = false;
    pub const ASK_COUNTRY: bool = false;
}

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct AppealLink {
    pub title: String,
    /// Starts with `http://` or `https://`.
    pub url: String,
    pub kind: LinkKind,
}

/// What a link leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum LinkKind {
    /// Something to read or print.
    Document,
    /// Something to watch or hear.
    Video,
    Event,
    #[default]
    Page,
}

impl LinkKind {
    pub const ALL: [Self; 4] = [Self::Document, Self::Video, Self::Event, Self::Page];

    /// The word in files and in the database.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Document => "document",
            Self::Video => "video",
            Self::Event => "event",
            Self::Page => "page",
        }
    }

    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == word)
    }
}

#[derive(Clone, PartialEq, Eq, Hash)]
pub struct FirstSignatory {
    pub name: String,
    /// In the language of the file.
    pub role: Option<String>,
    pub place: Option<String>,
}

crate::domain::hidden_debug!(FirstSignatory);

#[cfg(test)]
#[path = "tests.rs"]
mod tests;

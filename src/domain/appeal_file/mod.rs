//! Appeals as files: Markdown below a TOML front matter between `+++` lines, one file per language.

mod check;
mod draft;
mod error;
mod read;
mod table;
mod write;

pub use draft::{
    FieldProblems, Wording, first_signatories_from, picture_words_from, sender_from, settings_from,
};
pub use error::{AppealFileError, AppealFileErrors};

use super::{Language, Slug, Timestamp};

/// One language of an appeal, as its file gives it.
///
/// What belongs to the appeal rather than to the language is an `Option`, so that the file of the second language may
/// leave it out: whoever imports several files lets the later value win.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AppealFile {
    /// The short name in addresses; the files of one appeal share it.
    pub slug: Slug,
    /// The language of this file.
    pub language: Language,
    /// The title, at most 200 characters.
    pub title: String,
    /// The wording in Markdown, at most 100,000 characters, lines ended by `\n`, without blank lines around it.
    pub text: String,
    /// Two or three sentences for lists and previews, at most 500 characters.
    pub summary: Option<String>,
    /// To whom the appeal speaks.
    pub addressee: Option<String>,
    /// Who is responsible for the appeal and its data.
    pub responsible: Option<String>,
    /// An e-mail address or a web address where the responsible people are reached.
    pub contact: Option<String>,
    /// The mailbox that mails of this appeal come from: `a@b.example` or `Name <a@b.example>`.
    pub sender: Option<String>,
    pub opens: Option<Timestamp>,
    /// When signing ends. A plain date means the end of that day, UTC.
    pub closes: Option<Timestamp>,
    /// The number of signatures hoped for; without one the page shows a ladder of goals.
    pub goal: Option<i64>,
    pub donation_url: Option<String>,
    /// Days from closing to erasure; see [`AppealFile::ERASE_AFTER_DAYS`].
    pub erase_after_days: Option<i64>,
    /// Whether organisations wait for approval; see [`AppealFile::APPROVE_GROUPS`].
    pub approve_groups: Option<bool>,
    /// Whether the form asks for a comment; see [`AppealFile::ASK_COMMENT`].
    pub ask_comment: Option<bool>,
    /// One line shown above the text.
    pub notice: Option<String>,
    /// What changed, when the wording changes after publication.
    pub note: Option<String>,
    /// Documents, videos, events and pages of the campaign.
    pub links: Vec<AppealLink>,
    /// The first signatories, in order.
    pub first_signatories: Vec<FirstSignatory>,
}

impl AppealFile {
    /// Days from closing to erasure when no file says otherwise: a year, long enough to hand the list over and to
    /// answer for it, short enough to promise.
    pub const ERASE_AFTER_DAYS: i64 = 365;
    /// Organisations are approved by a person when no file says otherwise.
    pub const APPROVE_GROUPS: bool = true;
    /// No comment is asked for when no file says otherwise.
    pub const ASK_COMMENT: bool = false;

    /// Reads the text of a file.
    ///
    /// # Errors
    /// Everything that is wrong with it, each with its line.
    pub fn parse(text: &str) -> Result<Self, AppealFileErrors> {
        read::read(text)
    }

    /// The text of a file that reads as this appeal.
    #[must_use]
    pub fn to_text(&self) -> String {
        write::write(self)
    }
}

/// A link of the campaign.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AppealLink {
    pub title: String,
    /// Starts with `http://` or `https://`.
    pub url: String,
    pub kind: LinkKind,
}

/// What is behind a link.
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

    /// The word in files and tables.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Document => "document",
            Self::Video => "video",
            Self::Event => "event",
            Self::Page => "page",
        }
    }

    /// The kind that a word names.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == word)
    }
}

/// Somebody whom the organisers name first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FirstSignatory {
    pub name: String,
    /// The role, in the language of the file.
    pub role: Option<String>,
    pub place: Option<String>,
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;

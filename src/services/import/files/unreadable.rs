//! Files that no signatories can be read from, with a sentence that says what they are and what to do.

use std::fmt;
use std::io;

use crate::domain::{Language, stored_words};
use crate::i18n::Catalog;
use crate::services::ServiceError;

stored_words! {
    Unreadable {
        Pdf = "pdf",
        /// A document of a word processor.
        Document = "document",
        Slides = "slides",
        Picture = "picture",
        /// Protected by a password.
        Encrypted = "encrypted",
        /// A workbook in a format that is not read: XLSB, Numbers.
        OtherWorkbook = "other-workbook",
        WebPage = "web-page",
        /// A mail, with its headers.
        Mail = "mail",
        /// An archive without a list, or with several.
        Archive = "archive",
        /// It would take too much memory or time.
        Large = "large",
        /// Damaged, or not of the format that its first bytes promise.
        Broken = "broken",
        /// Bytes that are no text.
        Binary = "binary",
    }
}

impl Unreadable {
    /// The sentence for the organiser.
    #[must_use]
    pub fn sentence(self, catalog: &Catalog, language: &Language) -> String {
        catalog.text(language, &format!("unreadable-{}", self.word()), &[])
    }

    /// The reason for which a file could not be read; `None` for any other error.
    #[must_use]
    pub fn of(error: &ServiceError) -> Option<Self> {
        let ServiceError::Io(error) = error else {
            return None;
        };
        Self::inside(error)
    }

    pub(super) fn inside(error: &io::Error) -> Option<Self> {
        error.get_ref()?.downcast_ref().copied()
    }
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the file cannot be read: {}", self.word())
    }
}

impl std::error::Error for Unreadable {}

impl From<Unreadable> for io::Error {
    fn from(why: Unreadable) -> Self {
        Self::other(why)
    }
}

/// For `map_err` on libraries that read a format. Their errors may quote the file, so they are not kept.
pub(super) fn broken<E>(_: E) -> io::Error {
    Unreadable::Broken.into()
}

/// Like [`broken`], but keeps the reason of an error that has one.
pub(super) fn kept(error: io::Error) -> io::Error {
    Unreadable::inside(&error)
        .unwrap_or(Unreadable::Broken)
        .into()
}

/// As [`kept`], for the reader of XML, whose input may have ended with a reason.
pub(super) fn broken_xml(error: quick_xml::Error) -> io::Error {
    match error {
        quick_xml::Error::Io(error) => Unreadable::inside(&error)
            .unwrap_or(Unreadable::Broken)
            .into(),
        other => broken(other),
    }
}

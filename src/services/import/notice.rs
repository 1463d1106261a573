//! What an organiser should know about how a file is read: what was left out of it, repaired, or cannot be known.

use crate::domain::{Language, stored_words};
use crate::i18n::Catalog;

stored_words! {
    /// What was done with a sheet of a workbook.
    SheetUse {
        Read = "read",
        /// Its columns are not those of the first sheet.
        OtherColumns = "other-columns",
        Hidden = "hidden",
        /// Its name says that its people refused, or do not count.
        Refusing = "refusing",
        Empty = "empty",
        /// The organiser left it out.
        NotChosen = "not-chosen",
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    /// Rows above the table.
    Titles {
        count: usize,
    },
    /// Further rows of headings below the header.
    SecondHeader,
    Sheet {
        name: String,
        done: SheetUse,
    },
    HiddenRows {
        sheet: String,
        count: u64,
    },
    /// A column that is not imported, with one of its cells.
    IgnoredColumn {
        number: usize,
        name: String,
        sample: String,
    },
    /// Dates such as 03/05/2026 can be read in two ways.
    DayOrderOpen,
    /// Cells hold several addresses, and nobody has said which one counts.
    SeveralAddresses,
    /// Accents were encoded twice and are mended.
    DoublyEncoded,
    /// Lines in two encodings.
    MixedEncoding,
    /// The encoding is guessed from the letters.
    GuessedEncoding {
        name: String,
    },
    /// Letters were lost before the file came here.
    Garbled,
    /// Answers that are neither yes nor no count as no.
    UnclearAnswers {
        count: usize,
    },
}

impl Notice {
    #[must_use]
    pub fn sentence(&self, catalog: &Catalog, language: &Language) -> String {
        let count = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
        let of = |key: &str| catalog.text(language, key, &[]);
        match self {
            Self::Titles { count: rows } => {
                let rows = count(*rows as u64);
                catalog.text(language, "notice-titles", &[("count", rows.into())])
            }
            Self::SecondHeader => of("notice-second-header"),
            Self::Sheet { name, done } => {
                let key = format!("notice-sheet-{}", done.word());
                catalog.text(language, &key, &[("name", name.clone().into())])
            }
            Self::HiddenRows { sheet, count: rows } => {
                let arguments = [
                    ("count", count(*rows).into()),
                    ("name", sheet.clone().into()),
                ];
                catalog.text(language, "notice-hidden-rows", &arguments)
            }
            Self::IgnoredColumn {
                number,
                name,
                sample,
            } => {
                let number = count(*number as u64);
                let arguments = [
                    ("number", number.into()),
                    ("name", name.clone().into()),
                    ("sample", sample.clone().into()),
                ];
                let key = if name.is_empty() {
                    "notice-ignored-unnamed"
                } else {
                    "notice-ignored"
                };
                catalog.text(language, key, &arguments)
            }
            Self::DayOrderOpen => of("notice-day-order"),
            Self::SeveralAddresses => of("notice-several-addresses"),
            Self::DoublyEncoded => of("notice-doubly-encoded"),
            Self::MixedEncoding => of("notice-mixed-encoding"),
            Self::GuessedEncoding { name } => catalog.text(
                language,
                "notice-guessed-encoding",
                &[("name", name.clone().into())],
            ),
            Self::Garbled => of("notice-garbled"),
            Self::UnclearAnswers { count: answers } => {
                let answers = count(*answers as u64);
                catalog.text(
                    language,
                    "notice-unclear-answers",
                    &[("count", answers.into())],
                )
            }
        }
    }
}

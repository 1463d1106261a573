//! Why a row is left out.

use super::{Row, Target};
use crate::domain::{Field, Language, Problem, SignatureState};
use crate::i18n::Catalog;

/// Why a row is left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Reason {
    /// What stands in a field cannot be stored.
    Field(Field, Problem),
    YesOrNo(Target),
    /// No tag of a language.
    Language,
    /// No day or time, or one that lies ahead.
    Date,
    OrganisationKind,
    /// More than any row can hold; a quote mark may not be closed.
    TooLarge,
    /// The list says that it was withdrawn or removed.
    NotCounted,
    /// The same mailbox signs further up.
    InFile,
    /// The same mailbox has signed, and stands so.
    Known(SignatureState),
    GroupCounts,
    /// Somebody of this name and place has signed or stands further up, perhaps somebody else.
    Possible,
    /// The mailbox wants no mail.
    Suppressed,
    /// The mailbox had all the mails it may get for now.
    Capped,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Family {
    /// The row is at fault.
    Fault,
    /// The file has it twice.
    DuplicateInFile,
    DuplicateStored,
    /// It may be stored, or stand twice.
    Possible,
    /// The mailbox may not be written to.
    Mail,
}

impl Reason {
    /// The sort of the reason.
    #[must_use]
    pub fn family(self) -> Family {
        match self {
            Self::InFile => Family::DuplicateInFile,
            Self::Known(_) | Self::GroupCounts => Family::DuplicateStored,
            Self::Possible => Family::Possible,
            Self::Suppressed | Self::Capped => Family::Mail,
            _ => Family::Fault,
        }
    }

    /// The column that it is about, if one alone.
    pub(super) fn column(self, columns: &[Target]) -> Option<usize> {
        let targets: &[Target] = match self {
            Self::Field(field, _) => match field {
                Field::FirstName => &[Target::FirstName, Target::Name, Target::NameReversed],
                Field::LastName => &[Target::LastName, Target::Name, Target::NameReversed],
                Field::Role => &[Target::Role],
                Field::Place => &[Target::Place],
                Field::Country => &[Target::Country],
                Field::Email => &[Target::Email],
                Field::Comment => &[Target::Comment],
                Field::Organisation => &[Target::Organisation],
                Field::Acronym => &[Target::Acronym],
                Field::Website => &[Target::Website],
                Field::Function => &[Target::Function],
                _ => &[],
            },
            Self::YesOrNo(target) => &[target],
            Self::Language => &[Target::Language],
            Self::Date => &[Target::SignedAt],
            Self::OrganisationKind => &[Target::OrganisationKind],
            Self::NotCounted => &[Target::State],
            Self::InFile | Self::Known(_) | Self::Suppressed | Self::Capped => &[Target::Email],
            Self::GroupCounts => &[Target::Organisation],
            Self::TooLarge | Self::Possible => &[],
        };
        columns.iter().position(|column| targets.contains(column))
    }

    /// The sentence for the organiser.
    #[must_use]
    pub fn sentence(self, catalog: &Catalog, language: &Language) -> String {
        let of = |key: &str| catalog.text(language, key, &[]);
        match self {
            Self::Field(_, problem) => {
                let max = i64::try_from(problem.max().unwrap_or_default()).unwrap_or_default();
                let key = format!("problem-{}", problem.code());
                catalog.text(language, &key, &[("max", max.into())])
            }
            Self::YesOrNo(_) => of("import-yes-or-no"),
            Self::Language => of("import-language"),
            Self::Date => of("import-date"),
            Self::OrganisationKind => of("import-organisation-kind"),
            Self::TooLarge => of("import-too-large"),
            Self::NotCounted => of("import-not-counted"),
            Self::InFile => of("import-in-file"),
            Self::Known(SignatureState::Pending) => of("import-known-pending"),
            Self::Known(SignatureState::Withdrawn) => of("import-known-withdrawn"),
            Self::Known(SignatureState::Removed) => of("import-known-removed"),
            Self::Known(_) => of("import-known"),
            Self::GroupCounts => of("import-group-counts"),
            Self::Possible => of("import-possible"),
            Self::Suppressed => of("import-suppressed"),
            Self::Capped => of("import-capped"),
        }
    }
}

/// A row that is left out.
#[derive(Debug, Clone)]
pub struct LeftOut {
    pub row: Row,
    /// The number of the column that is at fault, from 0.
    pub column: Option<usize>,
    pub reason: Reason,
}

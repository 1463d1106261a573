//! The reasons for which a row is left out.

use super::{Row, Target};
use crate::domain::{Field, Language, Problem, SignatureState};
use crate::i18n::Catalog;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Reason {
    /// The content of a field is not accepted.
    Field(Field, Problem),
    /// A cell is neither yes nor no.
    YesOrNo(Target),
    /// The row asks for the name not to be published, outside the columns that are asked for it.
    NameKept,
    /// Not a language tag.
    Language,
    /// Not a date or time, or one in the future.
    Date,
    /// Not a kind of organisation.
    OrganisationKind,
    /// Larger than a row can be. A quote may not be closed.
    TooLarge,
    /// Not a person or a group: a total, a title, a greeting.
    NotASignatory,
    /// Nobody would take it for a name.
    NotAName,
    /// It looks like the name of a group; nobody has said whether it is one.
    GroupLine,
    /// Letters were lost.
    Garbled(Target),
    /// An e-mail address in a field that becomes public.
    HoldsAddress(Target),
    /// A telephone number in a field that becomes public.
    HoldsPhone(Target),
    /// Several addresses in one cell.
    SeveralAddresses,
    /// According to the file it was withdrawn or removed.
    NotCounted,
    /// According to the file it is not confirmed, or does not count.
    Unconfirmed,
    /// According to the file it was cancelled or refunded.
    Refunded,
    /// According to the file the mailbox must not be written to.
    DoNotMail,
    /// The same mailbox is further up in the file.
    InFile,
    /// The same mailbox has signed; its signature is in this state.
    Known(SignatureState),
    /// Another signature of the organisation counts already.
    GroupCounts,
    /// A signatory of the same name and place is stored, or is further up in the file. It may be another person.
    Possible,
    /// The mailbox is suppressed.
    Suppressed,
    /// The mailbox has reached a cap of mails.
    Capped,
}

/// A group of reasons that are counted together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Family {
    /// The row is faulty.
    Fault,
    DuplicateInFile,
    DuplicateStored,
    /// It may be a duplicate.
    Possible,
    /// No mail may be sent to the mailbox.
    Mail,
}

impl Reason {
    #[must_use]
    pub fn family(self) -> Family {
        match self {
            Self::InFile => Family::DuplicateInFile,
            Self::Known(_) | Self::GroupCounts => Family::DuplicateStored,
            Self::Possible => Family::Possible,
            Self::Suppressed | Self::Capped | Self::DoNotMail => Family::Mail,
            _ => Family::Fault,
        }
    }

    /// The index of the faulty column, if a single column is at fault.
    fn column(self, columns: &[Target]) -> Option<usize> {
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
            Self::YesOrNo(target)
            | Self::Garbled(target)
            | Self::HoldsAddress(target)
            | Self::HoldsPhone(target) => &[target],
            Self::NameKept => &[],
            Self::NotAName => &[Target::Name],
            Self::GroupLine => &[Target::Organisation],
            Self::SeveralAddresses => &[Target::Email],
            Self::Language => &[Target::Language],
            Self::Date => &[Target::SignedAt],
            Self::OrganisationKind => &[Target::OrganisationKind],
            Self::NotCounted | Self::Refunded => &[Target::State],
            Self::Unconfirmed => &[Target::Counts, Target::NotCounted, Target::State],
            Self::DoNotMail => &[Target::DoNotMail, Target::MayMail, Target::State],
            Self::InFile | Self::Known(_) | Self::Suppressed | Self::Capped => &[Target::Email],
            Self::GroupCounts => &[Target::Organisation],
            Self::TooLarge | Self::Possible | Self::NotASignatory => &[],
        };
        if targets == [Target::Ignored] {
            return None;
        }
        columns.iter().position(|column| targets.contains(column))
    }

    /// Whether it tells that somebody of the row has signed already.
    #[must_use]
    pub fn names_signatory(self) -> bool {
        matches!(self, Self::Known(_) | Self::GroupCounts)
    }

    /// The sentence that explains the reason to the organiser.
    #[must_use]
    pub fn sentence(self, catalog: &Catalog, language: &Language) -> String {
        let of = |key: &str| catalog.text(language, key, &[]);
        match self {
            // There is no list to choose from in a file.
            Self::Field(_, Problem::CountryUnknown) => of("import-country"),
            Self::Field(_, problem) => {
                let max = i64::try_from(problem.max().unwrap_or_default()).unwrap_or_default();
                let key = format!("problem-{}", problem.code());
                catalog.text(language, &key, &[("max", max.into())])
            }
            Self::YesOrNo(_) => of("import-yes-or-no"),
            Self::NameKept => of("import-name-kept"),
            Self::Language => of("import-language"),
            Self::Date => of("import-date"),
            Self::OrganisationKind => of("import-organisation-kind"),
            Self::TooLarge => of("import-too-large"),
            Self::NotASignatory => of("import-not-a-signatory"),
            Self::NotAName => of("import-not-a-name"),
            Self::GroupLine => of("import-group-line"),
            Self::Garbled(_) => of("import-garbled"),
            Self::HoldsAddress(_) => of("import-holds-address"),
            Self::HoldsPhone(Target::Ignored) => of("import-not-for-public"),
            Self::HoldsPhone(_) => of("import-holds-phone"),
            Self::SeveralAddresses => of("import-several-addresses"),
            Self::NotCounted => of("import-not-counted"),
            Self::Refunded => of("import-refunded"),
            Self::Unconfirmed => of("import-unconfirmed"),
            Self::DoNotMail => of("import-do-not-mail"),
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

/// What became of a row that did not come in as it stands: it is left out, or it is kept without one of its cells.
#[derive(Debug, Clone)]
pub struct Finding {
    pub row: Row,
    /// The index of the faulty column, from 0.
    pub column: Option<usize>,
    pub reason: Reason,
    /// Whether the row comes in, without the cell.
    pub is_kept: bool,
}

impl Finding {
    /// A row that is left out.
    pub(super) fn left_out(row: Row, reason: Reason, columns: &[Target]) -> Self {
        Self {
            row,
            column: reason.column(columns),
            reason,
            is_kept: false,
        }
    }

    /// A row that comes in without a cell.
    pub(super) fn without_cell(row: Row, reason: Reason, columns: &[Target]) -> Self {
        Self {
            is_kept: true,
            ..Self::left_out(row, reason, columns)
        }
    }
}

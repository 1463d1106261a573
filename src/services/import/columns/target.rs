//! What a column contains.

use serde::{Deserialize, Serialize};

use crate::domain::stored_words;

stored_words! {
    /// What a column contains.
    Target {
        FirstName = "first-name",
        LastName = "last-name",
        /// Full names, the first name first.
        Name = "name",
        /// Full names, the family name first.
        NameReversed = "last-name-first",
        Role = "role",
        /// Organisations. A row is an organisation's signature if it has no person's name, or the kind `collective`.
        Organisation = "organisation",
        Acronym = "acronym",
        OrganisationKind = "organisation-kind",
        Website = "website",
        Function = "function",
        /// `individual` or `collective`.
        Kind = "kind",
        Place = "place",
        Country = "country",
        Email = "email",
        /// Whether the name may be published: yes or no.
        Publish = "publish",
        /// Whether the name must not be published: yes or no.
        Anonymous = "anonymous",
        /// Whether news are wanted: yes or no.
        News = "news",
        /// Whether the mailbox must not be written to: yes or no.
        DoNotMail = "do-not-mail",
        /// Whether the mailbox may be written to: yes or no.
        MayMail = "may-mail",
        /// Whether the row is a signature that counts: yes, no, or the day when it was confirmed.
        Counts = "counts",
        /// Whether the row does not count: yes, no, or the day when it was taken out.
        NotCounted = "not-counted",
        Comment = "comment",
        Language = "language",
        /// Days or times of signing.
        SignedAt = "date",
        /// States of another list: signatures that were withdrawn, removed or refunded there are left out.
        State = "state",
        Ignored = "ignore",
    }
}

impl Target {
    /// Whether a row without a readable cell of this column is still a signature.
    pub(in crate::services::import) fn is_optional(self) -> bool {
        !matches!(
            self,
            Self::FirstName | Self::LastName | Self::Name | Self::NameReversed | Self::Organisation
        )
    }

    /// Whether it is the name of a person, or a part of it.
    pub(in crate::services::import) fn is_name(self) -> bool {
        matches!(
            self,
            Self::FirstName | Self::LastName | Self::Name | Self::NameReversed
        )
    }

    /// Whether its cells are answers to a question about consent.
    pub(in crate::services::import) fn is_answer(self) -> bool {
        matches!(
            self,
            Self::Publish
                | Self::Anonymous
                | Self::News
                | Self::DoNotMail
                | Self::MayMail
                | Self::Counts
                | Self::NotCounted
        )
    }

    /// Whether several columns can have it: one that refuses is enough.
    pub(in crate::services::import) fn may_repeat(self) -> bool {
        matches!(
            self,
            Self::Publish
                | Self::Anonymous
                | Self::DoNotMail
                | Self::MayMail
                | Self::Counts
                | Self::NotCounted
                | Self::State
        )
    }

    /// Whether a column without a filled cell says nothing, although an empty cell is an answer where others are filled.
    pub(in crate::services::import) fn needs_cells(self) -> bool {
        matches!(self, Self::Publish | Self::MayMail | Self::Counts)
    }
}

/// What the cells of a column can say against publishing, although the column is not imported.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Doubt {
    /// Nothing: a program fills it.
    Nothing,
    /// A cell may say that its signature is not public.
    Cells,
    /// The heading is about publishing names, and nobody has said what it means.
    Heading,
}

//! Enums that are stored as stable words: in the database, in files and in locale keys.

/// A value that is stored as a word. The words are part of the stored data: renaming one needs a migration.
pub trait StoredWord: Copy + 'static {
    /// Every value, in the order of the definition.
    const ALL: &'static [Self];

    fn word(self) -> &'static str;

    /// `None` for a word that this version does not know.
    #[must_use]
    fn from_word(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|value| value.word() == word)
    }
}

/// Defines an enum that is a [`StoredWord`]. The inherent methods spare most callers the import of the trait.
///
/// Serde writes the name of the variant in kebab case. That is the word too, unless the definition says otherwise
/// (`SignedAt = "date"`).
macro_rules! stored_words {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
        )]
        #[serde(rename_all = "kebab-case")]
        pub enum $name { $($(#[$vdoc])* $variant),+ }

        impl $crate::domain::StoredWord for $name {
            const ALL: &'static [Self] = &[$(Self::$variant),+];

            fn word(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }
        }

        impl $name {
            /// Every value, in the order of the definition.
            pub const ALL: &'static [Self] = <Self as $crate::domain::StoredWord>::ALL;

            /// The stable word used in the database, in files and in locale keys.
            #[must_use]
            pub fn word(self) -> &'static str {
                $crate::domain::StoredWord::word(self)
            }

            /// `None` for a word that this version does not know.
            #[must_use]
            pub fn from_word(word: &str) -> Option<Self> {
                $crate::domain::StoredWord::from_word(word)
            }
        }
    };
}
pub(crate) use stored_words;

#[cfg(test)]
mod tests {
    use crate::domain::{
        AuditObjectKind, AuditVerb, ConsentPurpose, ConsentStep, HoldReason, MailFailureReason,
        MailKind, NameFlag, OutboxState, SignatureState, StoredWord, SuppressionReason,
    };

    fn assert_words_read_back<W: StoredWord + PartialEq + std::fmt::Debug>() {
        for value in W::ALL {
            assert_eq!(W::from_word(value.word()), Some(*value));
        }
        assert_eq!(W::from_word("newsletter"), None);
    }

    #[test]
    fn each_word_is_read_back_as_its_value() {
        assert_words_read_back::<AuditObjectKind>();
        assert_words_read_back::<AuditVerb>();
        assert_words_read_back::<ConsentPurpose>();
        assert_words_read_back::<ConsentStep>();
        assert_words_read_back::<HoldReason>();
        assert_words_read_back::<MailFailureReason>();
        assert_words_read_back::<MailKind>();
        assert_words_read_back::<NameFlag>();
        assert_words_read_back::<OutboxState>();
        assert_words_read_back::<SignatureState>();
        assert_words_read_back::<SuppressionReason>();
        assert_words_read_back::<crate::domain::ReportSubject>();
        assert_words_read_back::<crate::domain::protection::TrendKind>();
    }
}

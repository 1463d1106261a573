//! Why an organiser removes a signature: for its owner, and for the other organisers.

use crate::domain::SignatureKind;
use crate::domain::stored_word::stored_words;

stored_words! {
    /// What the owner of a removed signature is told as the reason. The word is part of locale keys (`ground-<word>`).
    RemovalGround {
        /// The organisers did not find the group.
        UnknownGroup = "unknown-group",
        /// The organisers could not verify that the mandatary may sign for it.
        NoMandate = "no-mandate",
        /// Another signature of the same person or group counts, or was approved.
        Duplicate = "duplicate",
        /// The name is not one of a person or a group.
        NotAName = "not-a-name",
        /// It does not meet the conditions of the appeal.
        Conditions = "conditions",
        /// The owner asked for it.
        OnRequest = "on-request",
    }
}

impl RemovalGround {
    /// The grounds that an organiser can choose for a signature of this kind.
    pub fn of_kind(kind: SignatureKind) -> impl Iterator<Item = Self> {
        let all = Self::ALL.iter().copied();
        all.filter(move |ground| match ground {
            Self::UnknownGroup | Self::NoMandate => kind == SignatureKind::Collective,
            _ => true,
        })
    }
}

/// Why a signature is removed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Removal {
    /// What its owner is told; nothing if `None`.
    pub ground: Option<RemovalGround>,
    /// For the other organisers only: it may name somebody.
    pub note: String,
}

impl From<&str> for Removal {
    /// Without a ground.
    fn from(note: &str) -> Self {
        Self {
            ground: None,
            note: note.to_owned(),
        }
    }
}

//! Why an organiser removes a signature: for its owner, and for the other organisers.

use crate::domain::stored_word::stored_words;
use crate::domain::text::single_line;
use crate::domain::{Problem, REMOVAL_REASON_MAX, SignatureKind};

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

impl Removal {
    /// The note for the other organisers, as somebody typed it.
    pub fn parse_note(typed: &str) -> Result<String, Problem> {
        let note = single_line::clean(typed, REMOVAL_REASON_MAX)?;
        if note.is_empty() {
            return Err(Problem::Empty);
        }
        Ok(note)
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{OTHER_CLAIM_APPROVED, OTHER_CLAIM_APPROVED_AGAIN};

    #[test]
    fn a_typed_note_is_one_line_and_never_one_of_our_own() {
        assert_eq!(
            Removal::parse_note(" deux  fois ").as_deref(),
            Ok("deux fois")
        );
        assert_eq!(Removal::parse_note(" \u{a0} "), Err(Problem::Empty));
        assert!(Removal::parse_note("a\u{202e}b").is_err());
        assert!(Removal::parse_note(&"x".repeat(REMOVAL_REASON_MAX + 1)).is_err());
        for own in [OTHER_CLAIM_APPROVED, OTHER_CLAIM_APPROVED_AGAIN] {
            assert_ne!(Removal::parse_note(own).as_deref(), Ok(own));
        }
    }
}

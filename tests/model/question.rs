//! What is asked of the product, with what whoever asks has seen, and what it answers.

use paraph::domain::{SignatureId, Timestamp};
use paraph::services::signatories::VisibilityOutcome;
use paraph::services::signatures::moderate::DecisionOutcome;
use paraph::services::signatures::self_service::CorrectionOutcome;
use paraph::storage::{ConfirmOutcome, SignOutcome};

use super::reference::Row;
use super::steps::Act;

/// What is asked, with all that was known before.
#[derive(Debug, Clone)]
pub struct Question {
    pub act: Act,
    pub now: Timestamp,
    /// There is no signature, bulk action or import yet that it could be about.
    pub is_idle: bool,
    /// The page that it is sent from.
    pub seen: Option<Seen>,
    /// Whether the appeal takes signatures.
    pub is_open: bool,
    /// Whether the appeal, as the use case knows it, takes confirmations.
    pub is_confirmable: bool,
    /// The number of what this makes: an attempt or an import.
    pub makes: usize,
    /// The number of the attempt, bulk action or import that it is about.
    pub about: usize,
    /// The first signatories that the form showed, by name.
    pub first: Vec<String>,
}

/// A signature as somebody saw it.
#[derive(Debug, Clone)]
pub struct Seen {
    pub key: usize,
    pub row: Row,
    pub rivals: Vec<usize>,
}

/// What became of a line of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineOutcome {
    New,
    Known,
    /// Its mailbox gets no mail, for now or at all.
    NoMail,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// Something went wrong that never may.
    Failed(String),
    NobodyThere,
    Done,
    /// A sentence says why not.
    Refused,
    /// The appeal takes no signatures now.
    NotOpen,
    /// The link works no more, or the signature has gone.
    LinkDead,
    /// It can no longer be corrected.
    NotCorrectable,
    Signed(SignOutcome),
    Confirmed(ConfirmOutcome),
    WrongCode,
    /// Other data were posted since: they are shown first.
    Review,
    NotMe(bool),
    Corrected(CorrectionOutcome),
    Withdrawn(bool),
    Decided(DecisionOutcome),
    Visibility(VisibilityOutcome),
    PutBack(usize),
    Previewed(i64),
    /// It cannot be ordered now.
    NotNow,
    Ran {
        changed: i64,
        skipped: i64,
    },
    Undone {
        restored: i64,
        kept: i64,
    },
    SameFile,
    Imported(Vec<LineOutcome>),
    TakenBack {
        removed: u64,
        kept: u64,
    },
    /// Somebody saved meanwhile.
    Newer,
    Kept {
        purged: Vec<SignatureId>,
        /// Of these, which were withdrawn, no record is left.
        emptied: Vec<SignatureId>,
        /// The appeal is erased; whether it was due.
        erased: Option<bool>,
    },
}

impl Answer {
    /// Nothing was changed, because it is no longer as it was seen.
    pub fn is_nothing(&self) -> bool {
        matches!(
            self,
            Self::LinkDead
                | Self::WrongCode
                | Self::Review
                | Self::NotCorrectable
                | Self::Confirmed(ConfirmOutcome::Gone | ConfirmOutcome::Changed)
                | Self::NotMe(false)
                | Self::Withdrawn(false)
                | Self::Corrected(CorrectionOutcome::Changed)
                | Self::Decided(
                    DecisionOutcome::Changed
                        | DecisionOutcome::Erased
                        | DecisionOutcome::NotNow { .. }
                )
                | Self::Visibility(VisibilityOutcome::Changed | VisibilityOutcome::NotListed)
        )
    }
}

/// An answer as the model hears it.
#[derive(Debug)]
pub struct Heard {
    pub answer: Answer,
    /// Something else happened at the same moment. Then a use case may read what was before it and write after it, and
    /// has more than one way to say that nothing was changed.
    pub is_at_once: bool,
}

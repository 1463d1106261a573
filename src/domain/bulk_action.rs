//! Bulk actions: the same change for all signatures that match a filter. A preview counts them first.

use crate::domain::stored_word::stored_words;
use crate::domain::{AppealId, BulkActionId, SignatureId, SignatureState, Timestamp};

stored_words! {
    BulkActionKind {
        /// Confirmed signatures are held for moderation.
        Hold = "hold",
        /// Held signatures of individuals count.
        Release = "release",
        /// Signatures are removed, with a reason.
        Remove = "remove",
        /// Names are hidden from the public list; the signatures still count.
        Hide = "hide",
        /// The confirmation mail of pending signatures is sent again.
        Resend = "resend",
    }
}

impl BulkActionKind {
    /// The states of the signatures that it applies to.
    #[must_use]
    pub fn applies_to(self) -> &'static [SignatureState] {
        use SignatureState::{Confirmed, Held, Pending};
        match self {
            Self::Hold | Self::Hide => &[Confirmed],
            Self::Release => &[Held],
            Self::Remove => &[Confirmed, Held, Pending],
            Self::Resend => &[Pending],
        }
    }

    /// A mail that has been sent cannot be undone.
    #[must_use]
    pub fn can_be_undone(self) -> bool {
        self != Self::Resend
    }
}

stored_words! {
    BulkActionState {
        /// The preview counts the matching signatures; nothing changes.
        Counting = "counting",
        /// The preview is complete; an organiser has to start it.
        Ready = "ready",
        Running = "running",
        /// An organiser stopped it; it can be resumed or undone.
        Stopped = "stopped",
        Done = "done",
        Undoing = "undoing",
        /// Everything that could be undone is undone.
        Undone = "undone",
        /// Dropped before anything changed.
        Dropped = "dropped",
    }
}

impl BulkActionState {
    /// Whether the server is processing it.
    #[must_use]
    pub fn is_at_work(self) -> bool {
        matches!(self, Self::Counting | Self::Running | Self::Undoing)
    }
}

/// How many signatures a bulk action has handled, by what happened to them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct BulkProgress {
    /// Signatures that were compared with the filter.
    pub scanned: i64,
    /// Signatures that match the filter.
    pub matched: i64,
    pub changed: i64,
    /// Signatures that match the filter and could not be changed.
    pub skipped: i64,
    /// Signatures that an undo put back.
    pub restored: i64,
    /// Signatures that an undo left as they are, because they changed after the bulk action.
    pub kept: i64,
}

#[derive(Clone)]
pub struct BulkAction {
    pub id: BulkActionId,
    pub appeal: AppealId,
    pub state: BulkActionState,
    pub kind: BulkActionKind,
    /// The filter and the reason, sealed; empty once the personal data of the appeal are erased.
    pub rule: Vec<u8>,
    /// Who started it: [`Actor::text`](super::Actor::text).
    pub done_by: String,
    /// The id of the newest signature when it was created. Later ones are not part of it.
    pub newest: SignatureId,
    /// The id of the last signature that was scanned, from the newest to the oldest.
    pub position: SignatureId,
    pub progress: BulkProgress,
    pub created_at: Timestamp,
    /// When it last made progress.
    pub updated_at: Timestamp,
}

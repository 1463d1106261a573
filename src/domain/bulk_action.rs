//! Bulk actions by a rule: a run looks at every signature that the rule is about, then does the same to each.

use serde::Serialize;

use crate::domain::signature::words;
use crate::domain::{AppealId, SignatureState, Timestamp};

words! {
    /// What a run does to each signature.
    BulkActionKind {
        /// What counts waits for another look.
        Hold = "hold",
        /// Held signatures of people count.
        Release = "release",
        /// Taken out, for a reason.
        Remove = "remove",
        /// Names leave the public list; the signatures count on.
        Hide = "hide",
        /// The confirmation is sent again to those who wait for it.
        Resend = "resend",
    }
}

impl BulkActionKind {
    /// The states in which it can be done.
    #[must_use]
    pub fn from(self) -> &'static [SignatureState] {
        use SignatureState::{Confirmed, Held, Pending};
        match self {
            Self::Hold | Self::Hide => &[Confirmed],
            Self::Release => &[Held],
            Self::Remove => &[Confirmed, Held, Pending],
            Self::Resend => &[Pending],
        }
    }

    /// Whether it can be taken back: a mail that has left cannot.
    #[must_use]
    pub fn can_be_undone(self) -> bool {
        self != Self::Resend
    }
}

words! {
    BulkActionState {
        /// Everybody is looked at; nothing changes.
        Looking = "looking",
        /// Looked at: it waits for a yes.
        Ready = "ready",
        Running = "running",
        /// Somebody stopped it; it can go on or be taken back.
        Stopped = "stopped",
        /// All of it is done.
        Done = "done",
        /// It is being taken back.
        Undoing = "undoing",
        /// All that could be taken back is.
        Undone = "undone",
        /// It was given up before anything was done.
        Dropped = "dropped",
    }
}

impl BulkActionState {
    /// Whether the site works on it.
    #[must_use]
    pub fn is_at_work(self) -> bool {
        matches!(self, Self::Looking | Self::Running | Self::Undoing)
    }
}

/// How many signatures a bulk action has handled, by what happened to them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
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

/// A run as it is stored.
#[derive(Clone)]
pub struct BulkAction {
    pub id: i64,
    pub appeal: AppealId,
    pub state: BulkActionState,
    pub deed: BulkActionKind,
    /// Whom it is about and why, sealed; empty once the appeal's personal data are erased.
    pub rule: Vec<u8>,
    /// Who began it: as the record writes it.
    pub done_by: String,
    /// Signatures newer than this one came after the run began, and are no part of it.
    pub newest: i64,
    /// The last signature that was looked at; it goes from the newest to the oldest.
    pub position: i64,
    pub progress: BulkProgress,
    pub created_at: Timestamp,
    /// When it last went on.
    pub updated_at: Timestamp,
}

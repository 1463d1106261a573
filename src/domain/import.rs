//! Batches of imported signatures.

use super::stored_word::stored_words;
use super::{AppealId, ImportId, Source, Timestamp};

stored_words! {
    ImportState {
        /// In progress or interrupted; it can be resumed or undone.
        Unfinished = "unfinished",
        Done = "done",
        /// The undo is in progress or was interrupted.
        Undoing = "undoing",
        Undone = "undone",
    }
}

stored_words! {
    /// How the signatures of a batch count.
    Counting {
        /// Each signatory is asked by mail; the signature counts once it is confirmed.
        Mail = "mail",
        /// Each counts at once, separately from the confirmed ones.
        Paper = "paper",
    }
}

/// A batch: the origin of its signatures and the result of the import. Without data of signatories.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Batch {
    pub id: ImportId,
    pub appeal: AppealId,
    pub state: ImportState,
    pub counting: Counting,
    /// Where they were collected: paper, mail or another tool.
    pub source: Source,
    /// A description by the organiser, such as “feuille 12, marché du 3 mai”.
    pub label: String,
    pub collected_at: Option<Timestamp>,
    pub done_by: String,
    /// How the signatories gave their consent, in the organiser's words.
    pub basis: String,
    /// SHA-256 of the file, in hexadecimal.
    pub sha256: String,
    /// How to parse the file, serialised by the import service.
    pub reading: String,
    /// Rows of the file that have been processed.
    pub rows_read: i64,
    pub imported: i64,
    /// Rows that were not imported.
    pub left_out: i64,
    pub created_at: Timestamp,
    /// When it last made progress.
    pub updated_at: Timestamp,
}

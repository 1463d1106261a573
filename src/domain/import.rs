//! Batches of signatures that were collected elsewhere.

use super::stored_word::stored_words;
use super::{AppealId, ImportId, Source, Timestamp};

stored_words! {
    ImportState {
        /// Being imported, or broken off: it can go on or be taken back.
        Unfinished = "unfinished",
        /// The whole file was read.
        Done = "done",
        /// Being taken back, or broken off while it was.
        Undoing = "undoing",
        Undone = "undone",
    }
}

stored_words! {
    /// How the signatures of a batch count.
    Counting {
        /// Each is asked by mail, and counts once it is confirmed.
        Mail = "mail",
        /// Each counts at once, apart from those that were confirmed.
        Paper = "paper",
    }
}

/// A batch: where its signatures come from, and what became of the file. Nothing of a signatory stands in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Batch {
    pub id: ImportId,
    pub appeal: AppealId,
    pub state: ImportState,
    pub counting: Counting,
    /// Where they were collected: paper, mail or another tool.
    pub source: Source,
    /// The organiser's words for it, such as “feuille 12, marché du 3 mai”.
    pub label: String,
    pub collected_at: Option<Timestamp>,
    pub done_by: String,
    /// On what ground the signatories agreed, in the organiser's words.
    pub basis: String,
    /// SHA-256 of the file, in hexadecimal.
    pub sha256: String,
    /// How the file is read, as the use case wrote it down.
    pub reading: String,
    /// Rows of the file that are done with.
    pub rows_read: i64,
    pub imported: i64,
    /// Rows that were left out.
    pub left_out: i64,
    pub created_at: Timestamp,
    /// When it last went on.
    pub updated_at: Timestamp,
}

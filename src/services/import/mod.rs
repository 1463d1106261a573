//! Import of signatures that were collected elsewhere: on paper, by mail, with another tool. A file is first guessed
//! ([`guess()`]), then looked through without storing anything ([`check`]), then stored as a batch ([`run()`]) that can go
//! on when it broke off ([`resume`]) and be taken back ([`undo()`]).

mod columns;
mod guess;
mod input;
mod left_out;
mod lines;
mod pipeline;
mod reason;
mod row_parser;
mod run;
mod stored_file;
mod table;
mod undo;

use encoding_rs::Encoding;
use serde::{Deserialize, Serialize};

use crate::domain::{Counting, Source, Timestamp, stored_words};

pub use self::columns::Target;
pub use self::guess::{Guess, Known, guess};
pub use self::input::Input;
pub use self::left_out::LeftOutFile;
pub use self::reason::{Family, LeftOut, Reason};
pub use self::run::{Counts, Imported, Preview, RunOutcome, check, resume, run};
pub use self::table::{Row, place};
pub use self::undo::{UndoOutcome, batches, undo, undo_as};
pub use crate::services::import::pipeline::Understood;
pub use crate::services::import::stored_file::{
    StartOutcome, StoredFile, begin_as, go_on, keep, kept,
};

stored_words! {
    /// The form of a file.
    Form {
        /// Text in columns, with any delimiter.
        Csv = "csv",
        Xlsx = "xlsx",
        /// One signatory a line: name, role, place.
        Lines = "lines",
    }
}

/// How a file is read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reading {
    pub form: Form,
    /// The name of its encoding (WHATWG), such as `windows-1252`; a workbook has none.
    pub encoding: String,
    /// The octet between the columns of a text.
    pub delimiter: u8,
    /// Whether the first row names the columns.
    pub header: bool,
    /// What each column is, from the first.
    pub columns: Vec<Target>,
}

impl Reading {
    fn encoding(&self) -> &'static Encoding {
        Encoding::for_label(self.encoding.as_bytes()).unwrap_or(encoding_rs::UTF_8)
    }
}

/// What the organiser says about the whole file.
#[derive(Debug, Clone)]
pub struct Terms {
    pub counting: Counting,
    pub source: Source,
    /// A label, such as “feuille 12, marché du 3 mai”.
    pub label: String,
    pub collected_at: Option<Timestamp>,
    pub done_by: String,
    /// On what ground the signatories agreed: the sentence above the list, the mail they answered.
    pub basis: String,
    /// Whether names may be published: what a column says counts, and `Some(false)` forbids it all the same. Without a
    /// column and without a word, no name is.
    pub publish: Option<bool>,
    /// Store people without an address although somebody of that name and place is stored or stands above.
    pub keep_possible: bool,
    /// Import the file again although the same one was imported before.
    pub again: bool,
    /// The least time between two mails that ask for confirmation, in milliseconds. Whoever signs meanwhile comes first.
    pub between_mails: i64,
}

/// The part of the terms that a batch needs to go on.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct Plan {
    reading: Reading,
    publish: Option<bool>,
    keep_possible: bool,
    between_mails: i64,
}

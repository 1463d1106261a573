//! Import of signatures that were collected elsewhere: on paper, by mail, with another tool. The format of a file is
//! guessed ([`guess()`]), the file is checked without storing anything ([`check`]), then stored as a batch ([`run()`]).
//! An interrupted batch can be resumed ([`resume`]), and every batch can be undone ([`undo()`]).

mod columns;
mod counts;
mod delimiter;
mod dos;
mod encoding;
mod facts;
mod files;
mod find_table;
mod findings;
mod guess;
mod guessing;
mod input;
mod left_out;
mod lines;
mod names;
mod notice;
mod parse_permit;
mod pipeline;
mod possible_duplicates;
mod prepared;
mod reason;
mod report;
mod row;
mod row_cells;
mod row_consents;
mod row_parser;
mod row_rules;
mod rows;
mod run;
mod sheets;
mod states;
mod stored_file;
mod table_rows;
mod undo;
mod unwilling;
mod values;

#[cfg(test)]
mod case_tests;

use serde::{Deserialize, Serialize};

use crate::domain::{Counting, Source, Timestamp, stored_words};

pub use self::columns::{Doubt, Target};
pub use self::counts::Counts;
pub use self::files::unreadable::Unreadable;
pub use self::find_table::Table;
pub use self::guess::{Guess, Known};
pub use self::guessing::guess;
pub use self::input::{Input, extension_of};
pub use self::left_out::LeftOutFile;
pub use self::notice::{Notice, SheetUse};
pub use self::prepared::Understood;
pub use self::reason::{Family, Finding, Reason};
pub use self::report::report_of;
pub use self::row::{Row, place};
pub use self::row_rules::{GroupLines, RowRules, SeveralAddresses, answer_key};
pub use self::run::{Import, Imported, Preview, RunOutcome, check, resume, run};
pub use self::undo::{UndoOutcome, batches, undo, undo_as};
pub use self::values::dates::DayOrder;
pub use crate::services::import::stored_file::{
    StartOutcome, StoredFile, begin_as, file, resume_stored, store_file,
};

stored_words! {
    /// The format of a file.
    Form {
        /// Text in columns, with any delimiter.
        Csv = "csv",
        Xlsx = "xlsx",
        /// LibreOffice.
        Ods = "ods",
        /// Excel before 2007.
        Xls = "xls",
        /// Contacts of a telephone or an address book.
        Vcard = "vcard",
        /// One signatory per line: name, role, place.
        Lines = "lines",
    }
}

/// How a file is read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reading {
    pub form: Form,
    /// The name of the encoding (WHATWG), such as `windows-1252`; not used for a workbook.
    pub encoding: String,
    /// The byte between the columns of a text.
    pub delimiter: u8,
    /// The target of each column, from the first.
    pub columns: Vec<Target>,
    /// What the columns that are not imported can say against publishing.
    #[serde(default)]
    pub doubts: Vec<Doubt>,
    /// Where the rows are: one table in a text, one for each sheet that is read. The first one names the columns.
    pub tables: Vec<Table>,
    pub rules: RowRules,
}

/// What the organiser declares about the whole file.
#[derive(Debug, Clone)]
pub struct Terms {
    pub counting: Counting,
    pub source: Source,
    /// A label, such as “feuille 12, marché du 3 mai”.
    pub label: String,
    pub collected_at: Option<Timestamp>,
    pub done_by: String,
    /// On what basis the signatories consented: the sentence above the list, the mail they answered.
    pub basis: String,
    /// Whether names may be published. A column of the file takes precedence, except that `Some(false)` always forbids
    /// it. Without a column and without an answer, no name is published.
    pub publish: Option<bool>,
    /// Store signatories without an address although somebody of the same name and place is stored, or is further up in
    /// the file.
    pub keep_possible: bool,
    /// Import the file although the same file was imported before.
    pub allow_same_file: bool,
    /// The least time between two mails that ask for confirmation, in milliseconds. Mails to visitors who sign on the
    /// site take precedence.
    pub between_mails: i64,
}

/// The part of the terms that is needed to resume a batch. It is stored as JSON.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct Plan {
    reading: Reading,
    publish: Option<bool>,
    keep_possible: bool,
    between_mails: i64,
}

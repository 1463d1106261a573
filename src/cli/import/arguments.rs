//! Arguments of `paraph import`.

use std::path::PathBuf;

use crate::cli::export::{one_of, source, time, yes_or_no};
use crate::domain::{Counting, ImportId, LocalTime, Source, Timestamp, Zone};
use crate::services::import::{
    DayOrder, Form, GroupLines, Known, RowRules, SeveralAddresses, Target, Terms, answer_key,
};

#[derive(clap::Args)]
#[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
pub struct Arguments {
    #[command(subcommand)]
    pub verb: Option<Verb>,
    /// Short name of the appeal
    #[arg(required = true)]
    pub slug: Option<String>,
    /// CSV, TSV, XLSX, ODS, XLS, vCard, an archive (ZIP) of one of these, or lines such as “Jeanne Martin, infirmière, Toulouse”; - reads standard input
    #[arg(required = true)]
    pub file: Option<PathBuf>,
    #[command(flatten)]
    pub options: Options,
    /// Store the signatures; without this option nothing is stored
    #[arg(long)]
    pub yes: bool,
}

#[derive(clap::Subcommand)]
pub enum Verb {
    /// List the batches of an appeal
    List {
        /// Short name of the appeal
        slug: String,
    },
    /// Undo a batch, except for signatures that their owners have confirmed, changed or withdrawn since
    Undo {
        /// Short name of the appeal
        slug: String,
        /// Number of the batch
        batch: ImportId,
    },
    /// Continue a batch that was interrupted
    Resume {
        /// Short name of the appeal
        slug: String,
        /// Number of the batch
        batch: ImportId,
        /// The same file
        file: PathBuf,
    },
}

#[derive(clap::Args)]
pub struct Options {
    /// paper: count each at once, apart from confirmed signatures; mail: ask each by e-mail
    #[arg(long, value_name = "HOW", default_value = "paper", value_parser = counting)]
    count: Counting,
    /// Where they were collected: paper, email, or import for another tool
    #[arg(long, default_value = "paper", value_parser = source)]
    source: Source,
    /// What the batch is, such as “sheet 12, market of 3 May”; needed with --yes
    #[arg(long, value_name = "TEXT", default_value = "")]
    label: String,
    /// On what ground people agreed, such as the sentence above the list; needed with --yes
    #[arg(long, value_name = "TEXT", default_value = "")]
    basis: String,
    /// Day on which they were collected: 2026-05-03
    #[arg(long, value_name = "DAY", value_parser = time)]
    collected: Option<LocalTime>,
    /// Who imports them
    #[arg(long, value_name = "NAME", default_value = "")]
    by: String,
    /// Whether names may be published [default: what a column says, else no]
    #[arg(long, value_name = "YES|NO", value_parser = yes_or_no)]
    publish: Option<bool>,
    /// What a column is, by header or number; may be repeated: --map "Nom=last-name" --map "3=place" --map "Notes=ignore"
    #[arg(long, value_name = "COLUMN=WHAT", value_parser = mapping)]
    pub map: Vec<(String, Target)>,
    /// csv, lines or vcard, for a text [default: guessed]
    #[arg(long, value_parser = form)]
    form: Option<Form>,
    /// For example utf-8, utf-16le or windows-1252 [default: guessed]
    #[arg(long, value_name = "NAME")]
    encoding: Option<String>,
    /// One character between columns, or tab [default: guessed]
    #[arg(long, value_name = "SIGN", value_parser = delimiter)]
    delimiter: Option<u8>,
    /// Row that names the columns; 0 if there is none [default: guessed]
    #[arg(long, value_name = "ROW")]
    header: Option<u64>,
    /// Numbers of the sheets of a workbook to read, such as 1,3 [default: those that are shown and have the same columns]
    #[arg(long, value_name = "NUMBERS", value_delimiter = ',')]
    sheets: Option<Vec<usize>>,
    /// Read hidden rows of a workbook too
    #[arg(long)]
    hidden_rows: bool,
    /// day-first or month-first, for dates such as 03/05/2026 [default: what the column shows]
    #[arg(long, value_name = "ORDER", value_parser = day_order)]
    day_order: Option<DayOrder>,
    /// What lines that look like groups are: groups or people; ask leaves them out
    #[arg(long, value_name = "WHAT", default_value = "ask", value_parser = group_lines)]
    group_lines: GroupLines,
    /// Which address counts of several in one cell: first or last; ask takes none
    #[arg(long, value_name = "WHICH", default_value = "ask", value_parser = several_addresses)]
    several_addresses: SeveralAddresses,
    /// Whether an answer in a column means consent; may be repeated: --answer "First name only=no"
    #[arg(long, value_name = "TEXT=YES|NO", value_parser = answer)]
    answer: Vec<(String, bool)>,
    /// Leave a row out when one of its cells cannot be read, instead of keeping it without the cell
    #[arg(long)]
    whole_rows_only: bool,
    /// Store people without an address although somebody of that name and place is known
    #[arg(long)]
    keep_possible_duplicates: bool,
    /// Store a file that was stored before
    #[arg(long)]
    again: bool,
    /// Pace of the confirmation e-mails; people who sign meanwhile come first
    #[arg(long, value_name = "N", default_value_t = 600, value_parser = clap::value_parser!(i64).range(1..=60_000))]
    mails_per_minute: i64,
    /// Where to write the rows that were left out, with the reasons [default: FILE.left-out.csv]; cells that were left out of
    /// other rows are listed beside it, in a file with the same name and kept.csv
    #[arg(long, value_name = "FILE")]
    pub report: Option<PathBuf>,
}

impl Options {
    /// What is known about the format of the file; the rest is guessed.
    pub fn known(&self) -> Known {
        Known {
            form: self.form,
            encoding: self.encoding.clone(),
            delimiter: self.delimiter,
            header: self.header,
            sheets: self.sheets.clone(),
            day_order: self.day_order,
            rules: RowRules {
                group_lines: self.group_lines,
                several_addresses: self.several_addresses,
                whole_rows_only: self.whole_rows_only,
                hidden_rows: self.hidden_rows,
                answers: self.answer.iter().cloned().collect(),
                ..RowRules::default()
            },
        }
    }

    pub fn terms(&self, zone: &Zone) -> Terms {
        Terms {
            counting: self.count,
            source: self.source,
            label: self.label.clone(),
            collected_at: self.collected.and_then(|day| day.begin(zone)),
            done_by: self.by.clone(),
            basis: self.basis.clone(),
            publish: self.publish,
            keep_possible: self.keep_possible_duplicates,
            allow_same_file: self.again,
            between_mails: Timestamp::MINUTE / self.mails_per_minute,
        }
    }
}

fn counting(word: &str) -> Result<Counting, String> {
    one_of(word, Counting::ALL, Counting::word)
}

fn form(word: &str) -> Result<Form, String> {
    one_of(word, Form::ALL, Form::word)
}

fn day_order(word: &str) -> Result<DayOrder, String> {
    one_of(word, DayOrder::ALL, DayOrder::word)
}

fn group_lines(word: &str) -> Result<GroupLines, String> {
    one_of(word, GroupLines::ALL, GroupLines::word)
}

fn several_addresses(word: &str) -> Result<SeveralAddresses, String> {
    one_of(word, SeveralAddresses::ALL, SeveralAddresses::word)
}

fn answer(text: &str) -> Result<(String, bool), String> {
    let (text, answer) = text
        .rsplit_once('=')
        .ok_or("write TEXT=yes or TEXT=no, such as \"First name only=no\"")?;
    Ok((answer_key(text), yes_or_no(answer.trim())?))
}

fn mapping(text: &str) -> Result<(String, Target), String> {
    let (column, target) = text
        .rsplit_once('=')
        .ok_or("write COLUMN=WHAT, such as Nom=last-name")?;
    let target = one_of(target.trim(), Target::ALL, Target::word)?;
    Ok((column.trim().to_owned(), target))
}

fn delimiter(text: &str) -> Result<u8, String> {
    match (text, text.as_bytes()) {
        ("tab" | "\\t", _) => Ok(b'\t'),
        (_, [sign]) if sign.is_ascii() => Ok(*sign),
        _ => Err("give one character, such as ; or the word tab".to_owned()),
    }
}

//! `paraph export`

use std::io::{IsTerminal, Write};
use std::path::PathBuf;

use super::{Outcome, signature};
use crate::cli::atomic_file::{NewFile, beside, private_file};
use crate::cli::{app, atomic_file};
use crate::domain::{
    Actor, Language, Period, SignatureFilter, SignatureKind, SignatureState, Source, Timestamp,
};
use crate::services::export::{self, Column, Exported, Filter, Format, Order, Request};
use crate::services::{Progress, appeals};

#[derive(clap::Args)]
pub struct Arguments {
    /// The appeal
    slug: String,
    /// csv, csv-excel (for Excel in French), xlsx or jsonl; or a list to print, of what is public: text, html, markdown
    #[arg(long, default_value = "csv", value_parser = format)]
    format: Format,
    /// The same as --format csv-excel
    #[arg(long)]
    excel: bool,
    /// The columns, in order, with commas [default: all of them; in a list to print: role]
    #[arg(long, value_delimiter = ',', value_parser = column)]
    columns: Vec<Column>,
    /// signing, or name: the order of a French directory
    #[arg(long, default_value = "signing", value_parser = order)]
    order: Order,
    /// The states to export; may be given several times
    #[arg(long, default_value = "confirmed", value_parser = signature::state)]
    state: Vec<SignatureState>,
    /// Only individual or collective signatures
    #[arg(long, value_parser = kind)]
    kind: Option<SignatureKind>,
    /// Only those from web, import, email or paper; may be given several times
    #[arg(long, value_parser = source)]
    source: Vec<Source>,
    /// Only those who signed in this language
    #[arg(long, value_parser = language)]
    language: Option<Language>,
    /// Only those confirmed on this day or later: 2026-05-03, or with a time: 2026-05-03T18:00:00Z
    #[arg(long, value_parser = time)]
    since: Option<Timestamp>,
    /// Only those confirmed before this day or time
    #[arg(long, value_parser = time)]
    until: Option<Timestamp>,
    /// Only those of this place
    #[arg(long)]
    place: Option<String>,
    /// Only those whose mailbox is at this domain or below
    #[arg(long, value_name = "DOMAIN")]
    mail_domain: Option<String>,
    /// Only those who let their name be published (yes), or who do not (no)
    #[arg(long, value_name = "YES|NO", value_parser = yes_or_no)]
    publish: Option<bool>,
    /// Only those who want news (yes), or who do not (no)
    #[arg(long, value_name = "YES|NO", value_parser = yes_or_no)]
    news: Option<bool>,
    /// Leave cells that look like formulas as they are: for machines, not for spreadsheets
    #[arg(long)]
    raw: bool,
    /// The file to write, with a file of its SHA-256 beside it [default: standard output]
    #[arg(long, short, value_name = "FILE")]
    out: Option<PathBuf>,
    /// Replace the file when there is one
    #[arg(long)]
    force: bool,
}

/// Exports; a file appears only once it is whole.
pub async fn run(arguments: Arguments, settings: &[PathBuf]) -> Outcome {
    let app = app::open(settings).await?;
    let appeal = appeals::find(&app, &arguments.slug).await?;
    let out = arguments.out.clone();
    if out.is_none() && arguments.format == Format::Xlsx && std::io::stdout().is_terminal() {
        return Err("a workbook is nothing for the screen: name a file with --out".into());
    }
    let bar = atomic_file::bar(export::expected(&app, &appeal).await?, out.is_some());
    let shown = bar.clone();
    let watch = Progress::new(move |rows| shown.set_position(rows));
    let force = arguments.force;
    let request = request(arguments, &appeal.language)?;
    let exported = match &out {
        None => {
            export::export_as(&app, Actor::Cli, &appeal, request, std::io::stdout(), watch).await?
        }
        Some(file) => {
            let new = NewFile::begin(file, force)?;
            let exported =
                export::export_as(&app, Actor::Cli, &appeal, request, new.writer()?, watch).await?;
            if let Exported::Complete(report) = &exported {
                new.keep()?;
                let name = file.file_name().unwrap_or_default().to_string_lossy();
                let mut side = private_file(&beside(file, "sha256"))?;
                // The form that `sha256sum --check` reads; it passes over lines that begin with #.
                writeln!(side, "# {} rows\n{}  {name}", report.rows, report.sha256)?;
            }
            exported
        }
    };
    bar.finish_and_clear();
    if let Exported::Complete(report) = exported {
        eprintln!("{} rows, SHA-256 {}", report.rows, report.sha256);
    }
    Ok(())
}

fn request(arguments: Arguments, language: &Language) -> Result<Request, String> {
    let format = match (arguments.format, arguments.excel) {
        (Format::Csv | Format::CsvExcel, true) => Format::CsvExcel,
        (_, true) => return Err("--excel is for --format csv".to_owned()),
        (format, false) => format,
    };
    let mut request = Request::new(format);
    if !arguments.columns.is_empty() {
        request.columns = arguments.columns;
    }
    request.filter = Filter {
        columns: SignatureFilter {
            states: arguments.state,
            kind: arguments.kind,
            sources: arguments.source,
            language: arguments.language,
            confirmed: Period {
                since: arguments.since,
                until: arguments.until,
            },
            ..SignatureFilter::default()
        },
        place: arguments.place,
        domain: arguments.mail_domain,
        publishes: arguments.publish,
        news: arguments.news,
    };
    request.order = arguments.order;
    request.raw = arguments.raw;
    request.language = language.clone();
    Ok(request)
}

/// One of some words, or a sentence that names them all.
pub fn one_of<T: Copy>(word: &str, all: &[T], of: fn(T) -> &'static str) -> Result<T, String> {
    let found = all.iter().copied().find(|one| of(*one) == word);
    found.ok_or_else(|| {
        let words: Vec<&str> = all.iter().map(|one| of(*one)).collect();
        format!("choose one of {}", words.join(", "))
    })
}

fn format(word: &str) -> Result<Format, String> {
    one_of(word, Format::ALL, Format::word)
}

fn column(word: &str) -> Result<Column, String> {
    one_of(word.trim(), Column::ALL, Column::word)
}

fn order(word: &str) -> Result<Order, String> {
    one_of(word, Order::ALL, Order::word)
}

fn kind(word: &str) -> Result<SignatureKind, String> {
    one_of(word, SignatureKind::ALL, SignatureKind::word)
}

pub fn source(word: &str) -> Result<Source, String> {
    one_of(word, Source::ALL, Source::word)
}

fn language(word: &str) -> Result<Language, String> {
    Language::parse(word).ok_or_else(|| "a language is a tag such as fr or en".to_owned())
}

pub fn time(word: &str) -> Result<Timestamp, String> {
    Timestamp::parse(word).ok_or_else(|| "write a day as 2026-05-03".to_owned())
}

pub fn yes_or_no(word: &str) -> Result<bool, String> {
    match word {
        "yes" => Ok(true),
        "no" => Ok(false),
        _ => Err("say yes or no".to_owned()),
    }
}

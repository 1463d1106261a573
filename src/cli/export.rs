//! `paraph export`: writes the list of signatories to a file or to standard output.

use std::io::{IsTerminal, Write};
use std::path::PathBuf;

use crate::cli::atomic_file::{AtomicFile, private_file, with_suffix};
use crate::cli::outcome::Outcome;
use crate::cli::signature;
use crate::cli::{app, atomic_file};
use crate::domain::text::counted;
use crate::domain::{
    Actor, Language, LocalTime, Period, SignatureFilter, SignatureKind, SignatureState, Source,
    Zone,
};
use crate::services::export::{self, Column, Exported, Filter, Format, Order, Request};
use crate::services::{Progress, appeals};

#[derive(clap::Args)]
pub struct Arguments {
    /// Short name of the appeal
    slug: String,
    /// Format: csv, csv-excel (opens in French Excel), xlsx, jsonl; or a list ready to print of what is public: text, html, markdown
    #[arg(long, default_value = "csv", value_parser = format)]
    format: Format,
    /// The same as --format csv-excel
    #[arg(long)]
    excel: bool,
    /// Columns, in this order [default: all; role for lists to print]
    #[arg(long, value_name = "A,B,…", value_delimiter = ',', value_parser = column)]
    columns: Vec<Column>,
    /// Order: signing, or name (as in a French directory)
    #[arg(long, default_value = "signing", value_parser = order)]
    order: Order,
    /// States to export; may be repeated
    #[arg(long, default_value = "confirmed", value_parser = signature::state)]
    state: Vec<SignatureState>,
    /// Only individual or only collective signatures
    #[arg(long, value_parser = kind)]
    kind: Option<SignatureKind>,
    /// Only signatures from web, mail, import, email or paper; may be repeated
    #[arg(long, value_parser = source)]
    source: Vec<Source>,
    /// Only signatures in this language
    #[arg(long, value_parser = language)]
    language: Option<Language>,
    /// Only signatures confirmed at this time or later: a day, or a time such as 2026-05-03T18:00:00Z
    #[arg(long, value_parser = time)]
    since: Option<LocalTime>,
    /// Only signatures confirmed before this time
    #[arg(long, value_parser = time)]
    until: Option<LocalTime>,
    /// Only signatories of this place, whatever its capitals and spaces
    #[arg(long)]
    place: Option<String>,
    /// Only addresses at this domain or below
    #[arg(long, value_name = "DOMAIN")]
    mail_domain: Option<String>,
    /// Only signatories who agreed to publish their name (yes), or did not (no)
    #[arg(long, value_name = "YES|NO", value_parser = yes_or_no)]
    publish: Option<bool>,
    /// Only signatories who want news (yes), or do not (no)
    #[arg(long, value_name = "YES|NO", value_parser = yes_or_no)]
    news: Option<bool>,
    /// Leave cells that look like formulas as they are: for programs, not for spreadsheets
    #[arg(long)]
    raw: bool,
    /// File to write, with its SHA-256 in FILE.sha256 [default: standard output]
    #[arg(long, short, value_name = "FILE")]
    out: Option<PathBuf>,
    /// Replace an existing file
    #[arg(long)]
    force: bool,
}

pub async fn run(arguments: Arguments, settings: &[PathBuf]) -> Outcome {
    let app = app::open(settings).await?;
    let appeal = appeals::find(&app, &arguments.slug).await?;
    let out = arguments.out.clone();
    if out.is_none() && arguments.format == Format::Xlsx && std::io::stdout().is_terminal() {
        return Err("xlsx cannot be printed on a terminal: name a file with --out".into());
    }
    let expected = export::expected(&app, &appeal).await?;
    let bar = atomic_file::progress_bar(expected, out.is_some());
    let position = bar.clone();
    let progress = Progress::new(move |rows| position.set_position(rows));
    let force = arguments.force;
    let request = request(arguments, &appeal.language, &app.zone(&appeal))?;
    let exported = match &out {
        None => {
            let out = std::io::stdout();
            export::export_as(&app, Actor::Cli, &appeal, request, out, progress).await?
        }
        Some(file) => {
            let new = AtomicFile::create(file, force)?;
            let out = new.writer()?;
            let exported =
                export::export_as(&app, Actor::Cli, &appeal, request, out, progress).await?;
            if let Exported::Complete(report) = &exported {
                new.commit()?;
                let name = file.file_name().unwrap_or_default().to_string_lossy();
                let mut checksum = private_file(&with_suffix(file, "sha256"))?;
                // The format of `sha256sum --check`, which ignores lines that begin with #.
                let (rows, sha256) = (report.rows, &report.sha256);
                writeln!(checksum, "# {rows} rows\n{sha256}  {name}")?;
            }
            exported
        }
    };
    bar.finish_and_clear();
    if let Exported::Complete(report) = exported {
        let rows = counted(report.rows, "row", "rows");
        eprintln!("{rows}, SHA-256 {}", report.sha256);
    }
    Ok(())
}

fn request(arguments: Arguments, language: &Language, zone: &Zone) -> Result<Request, String> {
    let format = match (arguments.format, arguments.excel) {
        (Format::Csv | Format::CsvExcel, true) => Format::CsvExcel,
        (_, true) => return Err("--excel needs --format csv".to_owned()),
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
                since: arguments.since.and_then(|day| day.begin(zone)),
                until: arguments.until.and_then(|day| day.begin(zone)),
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

/// The variant whose word is `text`; the error lists all words.
pub fn one_of<T: Copy>(text: &str, all: &[T], word: fn(T) -> &'static str) -> Result<T, String> {
    let found = all.iter().copied().find(|value| word(*value) == text);
    found.ok_or_else(|| {
        let words: Vec<&str> = all.iter().map(|value| word(*value)).collect();
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

pub fn time(word: &str) -> Result<LocalTime, String> {
    LocalTime::parse(word).ok_or_else(|| "write a day as 2026-05-03".to_owned())
}

pub fn yes_or_no(word: &str) -> Result<bool, String> {
    match word {
        "yes" => Ok(true),
        "no" => Ok(false),
        _ => Err("write yes or no".to_owned()),
    }
}

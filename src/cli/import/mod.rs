//! `paraph import`

mod report;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use indicatif::ProgressBar;

use self::report::Report;
use super::export::{one_of, source, time, yes_or_no};
use super::{Fault, Outcome};
use crate::cli::atomic_file::beside;
use crate::cli::{app, atomic_file};
use crate::domain::{Appeal, Batch, Counting, ImportId, Language, Source, Timestamp};
use crate::services::import::{
    self, Counts, Form, Guess, Import, Imported, Input, Known, LeftOut, Reading,
    RunOutcome as Ended, Target, Terms, UndoOutcome,
};
use crate::services::{App, Progress, appeals};

/// Problems that are printed; all of them stand in the report.
const PRINTED: u64 = 20;

#[derive(clap::Args)]
#[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
pub struct Arguments {
    #[command(subcommand)]
    verb: Option<Verb>,
    /// The appeal
    #[arg(required = true)]
    slug: Option<String>,
    /// CSV, TSV, XLSX, or lines such as “Jeanne Martin, infirmière, Toulouse”; - reads standard input
    #[arg(required = true)]
    file: Option<PathBuf>,
    #[command(flatten)]
    how: How,
    /// Store what was looked through; without it, nothing is
    #[arg(long)]
    yes: bool,
}

#[derive(clap::Subcommand)]
pub enum Verb {
    /// The batches of an appeal
    List {
        /// The appeal
        slug: String,
    },
    /// Take a whole batch back, but for what its owners confirmed or changed meanwhile
    Undo {
        /// The appeal
        slug: String,
        /// The number of the batch
        batch: ImportId,
    },
    /// Go on with a batch that broke off
    Resume {
        /// The appeal
        slug: String,
        /// The number of the batch
        batch: ImportId,
        /// The same file
        file: PathBuf,
    },
}

#[derive(clap::Args)]
struct How {
    /// mail: ask each for confirmation; paper: count each at once, apart from those that were confirmed
    #[arg(long, default_value = "paper", value_parser = counting)]
    count: Counting,
    /// Where they were collected: paper, email, or import for another tool
    #[arg(long, default_value = "paper", value_parser = source)]
    source: Source,
    /// What it is, such as “feuille 12, marché du 3 mai”; needed with --yes
    #[arg(long, default_value = "")]
    label: String,
    /// On what ground they agreed, such as the sentence above the list; needed with --yes
    #[arg(long, default_value = "")]
    basis: String,
    /// The day on which they were collected: 2026-05-03
    #[arg(long, value_parser = time)]
    collected: Option<Timestamp>,
    /// Who imports them
    #[arg(long, default_value = "")]
    by: String,
    /// Whether their names may be published [default: what a column says, else no]
    #[arg(long, value_name = "YES|NO", value_parser = yes_or_no)]
    publish: Option<bool>,
    /// What a column is, by its header or number: --map "Nom=last-name" --map "3=place" --map "Notes=ignore"
    #[arg(long, value_name = "COLUMN=WHAT", value_parser = mapping)]
    map: Vec<(String, Target)>,
    /// csv, xlsx or lines [default: guessed]
    #[arg(long, value_parser = form)]
    form: Option<Form>,
    /// utf-8, utf-16le, windows-1252… [default: guessed]
    #[arg(long)]
    encoding: Option<String>,
    /// The sign between columns, or tab [default: guessed]
    #[arg(long, value_parser = delimiter)]
    delimiter: Option<u8>,
    /// Whether the first row names the columns [default: guessed]
    #[arg(long, value_name = "YES|NO", value_parser = yes_or_no)]
    header: Option<bool>,
    /// Store people without an address although somebody of that name and place has signed
    #[arg(long)]
    keep_possible_duplicates: bool,
    /// Store a file that was stored before
    #[arg(long)]
    again: bool,
    /// Mails that ask for confirmation, in a minute; those who sign meanwhile come first
    #[arg(long, default_value_t = 600, value_parser = clap::value_parser!(i64).range(1..=60_000))]
    mails_per_minute: i64,
    /// Where to write the rows that are left out, with the reasons [default: FILE.left-out.csv]
    #[arg(long, value_name = "FILE")]
    report: Option<PathBuf>,
}

/// Looks a file through or stores it, or runs a verb about batches.
pub async fn run(arguments: Arguments, settings: &[PathBuf]) -> Outcome {
    let app = app::open(settings).await?;
    match arguments.verb {
        Some(Verb::List { slug }) => return list(&app, &slug).await,
        Some(Verb::Undo { slug, batch }) => return undo(&app, &slug, batch).await,
        Some(Verb::Resume { slug, batch, file }) => return resume(&app, &slug, batch, &file).await,
        None => {}
    }
    let (Some(slug), Some(file)) = (arguments.slug, arguments.file) else {
        return Err("name an appeal and a file".into());
    };
    let appeal = appeals::find(&app, &slug).await?;
    let how = arguments.how;
    let input = input(&file)?;
    let known = Known {
        form: how.form,
        encoding: how.encoding.clone(),
        delimiter: how.delimiter,
        header: how.header,
    };
    let mut guess = import::guess(input.clone(), known).await?;
    for (column, target) in &how.map {
        guess.assign(column, *target)?;
    }
    let reading = guess.reading.clone();
    show_reading(&guess);
    let terms = Terms {
        counting: how.count,
        source: how.source,
        label: how.label,
        collected_at: how.collected,
        done_by: how.by,
        basis: how.basis,
        publish: how.publish,
        keep_possible: how.keep_possible_duplicates,
        again: how.again,
        between_mails: Timestamp::MINUTE / how.mails_per_minute,
    };
    if !arguments.yes {
        return look(&app, &appeal, &input, &reading, &terms).await;
    }
    let place = how.report.unwrap_or_else(|| beside(&file, "left-out.csv"));
    let english = Language::english();
    let mut report = Report::begin(&app, &english, &guess.header, &reading, &place)?;
    let (bar, watch) = watch();
    let import = Import {
        app: &app,
        appeal: &appeal,
        input: &input,
        progress: &watch,
    };
    let ended = import::run(import, &reading, &terms, |left| report.add(left));
    let ended = ended.await;
    bar.finish_and_clear();
    tell(&slug, ended?, report)
}

/// Ctrl-C stops after the piece at hand: what is stored stays, as an unfinished batch.
fn watch() -> (ProgressBar, Progress) {
    let bar = atomic_file::counting();
    let shown = bar.clone();
    let watch = Progress::new(move |rows| shown.set_position(rows));
    let stop = watch.clone();
    tokio::spawn(async move {
        if tokio::signal::ctrl_c().await.is_ok() {
            stop.cancel();
        }
    });
    (bar, watch)
}

fn input(file: &Path) -> Result<Input, Fault> {
    if file == Path::new("-") {
        return Ok(Input::Pasted(Arc::from(std::io::read_to_string(
            std::io::stdin(),
        )?)));
    }
    std::fs::File::open(file)
        .map_err(|error| format!("{} cannot be read: {error}", file.display()))?;
    Ok(Input::File(file.to_owned()))
}

fn show_reading(guess: &Guess) {
    let reading = &guess.reading;
    let delimiter = match (reading.form, reading.delimiter) {
        (Form::Csv, b'\t') => ", columns parted by tabs".to_owned(),
        (Form::Csv, sign) => format!(", columns parted by “{}”", char::from(sign)),
        _ => String::new(),
    };
    let encoding = match reading.form {
        Form::Xlsx => String::new(),
        _ => format!(", {}", reading.encoding),
    };
    let header = if reading.header {
        "the first row names them"
    } else {
        "no header"
    };
    println!(
        "Read as {}{encoding}{delimiter}; columns ({header}):",
        reading.form.word()
    );
    for (number, target) in (1..).zip(&reading.columns) {
        let name = guess.header.get(number - 1).map_or("", String::as_str);
        println!("  {number:>3}  {name:<28} → {}", target.word());
    }
}

async fn look(
    app: &App,
    appeal: &Appeal,
    input: &Input,
    reading: &Reading,
    terms: &Terms,
) -> Outcome {
    let (bar, watch) = watch();
    let (mut printed, mut more) = (Vec::new(), 0);
    let import = Import {
        app,
        appeal,
        input,
        progress: &watch,
    };
    let checked = import::check(import, reading, terms, |left| {
        match (printed.len() as u64) < PRINTED {
            true => printed.push(line(app, left)),
            false => more += 1,
        }
    });
    let checked = checked.await;
    bar.finish_and_clear();
    let Some(checked) = checked? else {
        println!("Stopped.");
        return Ok(());
    };
    println!("The first rows, as they are understood:");
    for one in &checked.first {
        let record = &one.record;
        let text = |value: &Option<String>| value.clone().unwrap_or_else(|| "-".to_owned());
        println!(
            "  line {:<5} {} | {} | {} | {} | {}",
            one.line,
            record.public_name(),
            text(&record.role),
            text(&record.place),
            record.email.as_ref().map_or("-", |email| email.as_str()),
            if record.publish {
                "name published"
            } else {
                "name not published"
            }
        );
    }
    for line in printed {
        println!("{line}");
    }
    if more > 0 {
        println!("  … and {more} more");
    }
    show_counts(&checked.counts);
    if let Some(batch) = checked.same {
        println!(
            "The same file was imported before, as batch {} ({}).",
            batch.id, batch.label
        );
    }
    println!("Nothing was stored: say --yes to import what is new.");
    Ok(())
}

fn line(app: &App, left: &LeftOut) -> String {
    let sentence = left.reason.sentence(&app.catalog, &Language::english());
    let sheet = match left.row.sheet {
        0 | 1 => String::new(),
        sheet => format!("sheet {sheet}, "),
    };
    let column = left
        .column
        .map(|at| format!(", column {}", at + 1))
        .unwrap_or_default();
    format!("  {sheet}line {}{column}: {sentence}", left.row.line)
}

fn show_counts(counts: &Counts) {
    println!(
        "{} rows: {} new, {} at fault, {} twice in the file, {} stored already, {} perhaps stored already, {} that may \
         get no mail",
        counts.rows,
        counts.new,
        counts.faults,
        counts.in_file,
        counts.stored,
        counts.possible,
        counts.mail
    );
}

fn tell(slug: &str, ended: Ended, report: Report) -> Outcome {
    let (imported, is_whole) = match ended {
        Ended::Done(imported) => (imported, true),
        Ended::Cancelled(imported) => (imported, false),
        Ended::SameFile(batch) => {
            return Err(format!(
                "the same file is batch {} ({}): say --again to import it all the same",
                batch.id, batch.label
            )
            .into());
        }
        Ended::OtherFile(batch) => {
            return Err(format!("this is not the file that batch {} began with", batch.id).into());
        }
        Ended::NotUnfinished(batch) => {
            return Err(format!("batch {} is {}", batch.id, batch.state.word()).into());
        }
    };
    let Imported {
        batch,
        counts,
        sha256,
    } = imported;
    show_counts(&counts);
    println!("Batch {batch}, SHA-256 of the file {sha256}");
    if counts.rows > counts.new {
        println!(
            "The rows that were left out are in {}",
            report.keep()?.display()
        );
    }
    if is_whole {
        println!("To take it back: paraph import undo {slug} {batch}");
    } else {
        println!("Stopped: it goes on with `paraph import resume {slug} {batch} FILE`");
    }
    Ok(())
}

/// A place for the rows that are left out from here on: the report of the part before stays.
fn another_report(file: &Path) -> PathBuf {
    let first = beside(file, "left-out.csv");
    let others = (2..).map(|number: u32| beside(file, &format!("left-out-{number}.csv")));
    let mut places = std::iter::once(first).chain(others);
    places.find(|place| !place.exists()).unwrap_or_default()
}

async fn resume(app: &App, slug: &str, batch: ImportId, file: &Path) -> Outcome {
    let appeal = appeals::find(app, slug).await?;
    let input = input(file)?;
    let guess = import::guess(input.clone(), Known::default()).await?;
    let english = Language::english();
    let mut report = Report::begin(
        app,
        &english,
        &guess.header,
        &guess.reading,
        &another_report(file),
    )?;
    let (bar, watch) = watch();
    let import = Import {
        app,
        appeal: &appeal,
        input: &input,
        progress: &watch,
    };
    let ended = import::resume(import, batch, |left| report.add(left)).await;
    bar.finish_and_clear();
    tell(slug, ended?, report)
}

async fn list(app: &App, slug: &str) -> Outcome {
    let appeal = appeals::find(app, slug).await?;
    let batches = import::batches(app, &appeal).await?;
    if batches.is_empty() {
        println!("Nothing was imported into “{slug}”.");
    }
    for batch in batches {
        let Batch {
            id,
            state,
            counting,
            source,
            imported,
            left_out,
            label,
            done_by,
            basis,
            created_at,
            ..
        } = batch;
        let (state, counting, source) = (state.word(), counting.word(), source.word());
        let day = batch
            .collected_at
            .map_or("-".to_owned(), Timestamp::rfc3339);
        println!(
            "{id:>5}  {}  {state:<10} counted by {counting}, from {source}: {imported} imported, {left_out} left out",
            created_at.rfc3339()
        );
        println!("       {label}; collected {day}; by {done_by}; ground: {basis}");
    }
    Ok(())
}

async fn undo(app: &App, slug: &str, batch: ImportId) -> Outcome {
    let appeal = appeals::find(app, slug).await?;
    let (bar, watch) = watch();
    let undone = import::undo(app, &appeal, batch, &watch).await;
    bar.finish_and_clear();
    match undone? {
        UndoOutcome::Done { removed, kept: 0 } => {
            println!("Batch {batch}: {removed} signatures taken back.")
        }
        UndoOutcome::Done { removed, kept } => println!(
            "Batch {batch}: {removed} signatures taken back. {kept} stay: their owners confirmed, changed or withdrew \
             them."
        ),
        UndoOutcome::Cancelled { removed } => println!(
            "Batch {batch}: {removed} signatures taken back so far. Say it again to go on."
        ),
        UndoOutcome::Already => println!("Batch {batch} was taken back before."),
    }
    Ok(())
}

fn counting(word: &str) -> Result<Counting, String> {
    one_of(word, Counting::ALL, Counting::word)
}

fn form(word: &str) -> Result<Form, String> {
    one_of(word, Form::ALL, Form::word)
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
        _ => Err("give one sign, such as ; or the word tab".to_owned()),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_batch_that_goes_on_writes_a_report_beside_the_one_before() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("liste.csv");
        for name in ["liste.csv.left-out.csv", "liste.csv.left-out-2.csv"] {
            let place = another_report(&file);
            assert_eq!(place, folder.path().join(name));
            std::fs::write(place, "rows").unwrap();
        }
        assert_eq!(
            another_report(&file),
            folder.path().join("liste.csv.left-out-3.csv")
        );
    }
}

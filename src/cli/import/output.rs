//! What `paraph import` prints.

use crate::cli::import::report::Report;
use crate::cli::outcome::Outcome;
use crate::domain::text::counted;
use crate::domain::{Batch, ImportId, Language, Zone};
use crate::services::App;
use crate::services::import::{
    Counts, Finding, Form, Guess, Imported, Preview, RunOutcome, UndoOutcome,
};

/// How the file is read: format, encoding, columns.
pub fn print_reading(app: &App, guess: &Guess) {
    let reading = &guess.reading;
    let delimiter = match (reading.form, reading.delimiter) {
        (Form::Csv, b'\t') => ", columns separated by tabs".to_owned(),
        (Form::Csv, sign) => format!(", columns separated by “{}”", char::from(sign)),
        _ => String::new(),
    };
    let encoding = match reading.form {
        Form::Xlsx | Form::Ods | Form::Xls => String::new(),
        _ => format!(", {}", reading.encoding),
    };
    let header = match guess.header_line() {
        0 => "no header".to_owned(),
        line => format!("named by row {line}"),
    };
    println!(
        "Read as {}{encoding}{delimiter}; columns ({header}):",
        reading.form.word()
    );
    for (number, target) in (1..).zip(&reading.columns) {
        let name = guess.header.get(number - 1).map_or("", String::as_str);
        println!("  {number:>3}  {name:<28} → {}", target.word());
    }
    let english = Language::english();
    for notice in &guess.notices {
        println!("{}", notice.sentence(&app.catalog, &english));
    }
}

/// The result of a dry run. `problems` are the first ones, `more_problems` counts the others.
pub fn print_preview(preview: &Preview, problems: &[String], more_problems: u64) {
    println!("The first rows, as they are read:");
    for row in &preview.first {
        let record = &row.record;
        let text = |value: &Option<String>| value.clone().unwrap_or_else(|| "-".to_owned());
        println!(
            "  line {:<5} {} | {} | {} | {} | {}",
            row.line,
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
    for problem in problems {
        println!("{problem}");
    }
    if more_problems > 0 {
        println!("  … and {more_problems} more");
    }
    print_counts(&preview.counts);
    if let Some(batch) = &preview.same {
        println!(
            "The same file was imported before, as batch {} ({}).",
            batch.id, batch.label
        );
    }
    println!("Nothing was stored: use --yes to import the new rows.");
}

/// Where and why a row is left out.
pub fn describe(app: &App, left_out: &Finding) -> String {
    let sentence = left_out.reason.sentence(&app.catalog, &Language::english());
    let sheet = match left_out.row.sheet {
        0 | 1 => String::new(),
        sheet => format!("sheet {sheet}, "),
    };
    let column = left_out
        .column
        .map(|index| format!(", column {}", index + 1))
        .unwrap_or_default();
    let kept = if left_out.is_kept {
        "kept without this cell: "
    } else {
        ""
    };
    format!(
        "  {sheet}line {}{column}: {kept}{sentence}",
        left_out.row.line
    )
}

fn print_counts(counts: &Counts) {
    println!(
        "{} rows: {} new ({} of them without a cell), {} invalid, {} twice in the file, {} known, {} possibly known, {} that must not be sent mail",
        counts.rows,
        counts.new,
        counts.incomplete,
        counts.faults,
        counts.in_file,
        counts.stored,
        counts.possible,
        counts.mail
    );
}

/// The result of an import. The report stays if rows were left out.
pub fn print_outcome(slug: &str, outcome: RunOutcome, report: Report<'_>) -> Outcome {
    let (imported, is_complete) = match outcome {
        RunOutcome::Done(imported) => (imported, true),
        RunOutcome::Cancelled(imported) => (imported, false),
        RunOutcome::SameFile(batch) => {
            return Err(format!(
                "the same file is batch {} ({}): use --again to import it anyway",
                batch.id, batch.label
            )
            .into());
        }
        RunOutcome::OtherFile(batch) => {
            return Err(format!("this is not the file that batch {} began with", batch.id).into());
        }
        RunOutcome::NotUnfinished(batch) => {
            return Err(format!("batch {} is {}", batch.id, batch.state.word()).into());
        }
    };
    let Imported {
        batch,
        counts,
        sha256,
    } = imported;
    print_counts(&counts);
    println!("Batch {batch}, SHA-256 of the file {sha256}");
    let (left_out, kept) = report.commit(counts.rows > counts.new, counts.incomplete > 0)?;
    if let Some(path) = left_out {
        println!("The rows that were left out are in {}", path.display());
    }
    if let Some(path) = kept {
        println!(
            "The cells that were left out of other rows are in {}",
            path.display()
        );
    }
    if is_complete {
        println!("To undo it: paraph import undo {slug} {batch}");
    } else {
        println!("Stopped. To continue: paraph import resume {slug} {batch} FILE");
    }
    Ok(())
}

pub fn print_batch(batch: Batch, zone: &Zone) {
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
        collected_at,
        ..
    } = batch;
    let (state, counting, source) = (state.word(), counting.word(), source.word());
    let day = collected_at.map_or("-".to_owned(), |day| zone.iso_day(day));
    println!(
        "{id:>5}  {}  {state:<10} counted by {counting}, from {source}: {imported} imported, {left_out} left out",
        zone.rfc3339(created_at)
    );
    println!("       {label}; collected {day}; by {done_by}; ground: {basis}");
}

fn signatures(number: u64) -> String {
    counted(number, "signature", "signatures")
}

pub fn print_undo(batch: ImportId, outcome: UndoOutcome) {
    match outcome {
        UndoOutcome::Done { removed, kept: 0 } => {
            println!("Batch {batch}: {} removed.", signatures(removed));
        }
        UndoOutcome::Done { removed, kept } => println!(
            "Batch {batch}: {} removed. Kept, because their owners confirmed, changed or withdrew them: {kept}.",
            signatures(removed)
        ),
        UndoOutcome::Cancelled { removed } => println!(
            "Batch {batch}: {} removed so far. Run the command again to continue.",
            signatures(removed)
        ),
        UndoOutcome::Already => println!("Batch {batch} was undone before."),
    }
}

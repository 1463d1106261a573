//! `paraph import`: checks a file and stores its signatures as a batch; lists, undoes and resumes batches.

mod arguments;
mod output;
mod report;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use indicatif::ProgressBar;

pub use self::arguments::Arguments;
use self::arguments::Verb;
use self::report::Report;
use crate::cli::atomic_file::with_suffix;
use crate::cli::outcome::{Fault, Outcome};
use crate::cli::{app, atomic_file};
use crate::domain::{Appeal, ImportId, Language};
use crate::services::import::{self, Guess, Import, Input, Known, Reading, Terms, Unreadable};
use crate::services::{App, Progress, appeals};

/// Problems printed by a dry run.
const MAX_PROBLEMS: usize = 20;

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
    let options = arguments.options;
    let input = open_input(&file)?;
    let mut guess = guess(&app, &input, options.known()).await?;
    for (column, target) in &options.map {
        guess.assign(column, *target)?;
    }
    output::print_reading(&app, &guess);
    let (reading, terms) = (guess.reading.clone(), options.terms(&app.zone(&appeal)));
    if !arguments.yes {
        return preview(&app, &appeal, &input, &reading, &terms).await;
    }
    let path = options
        .report
        .unwrap_or_else(|| with_suffix(&file, "left-out.csv"));
    let english = Language::english();
    let mut report = Report::create(&app, &english, &guess.header, &reading, &path)?;
    let (bar, progress) = progress();
    let import = Import {
        app: &app,
        appeal: &appeal,
        input: &input,
        progress: &progress,
    };
    let imported = import::run(import, &reading, &terms, |left_out| report.add(left_out));
    let outcome = imported.await;
    bar.finish_and_clear();
    output::print_outcome(&slug, outcome?, report)
}

/// Guesses how to read a file; says what the file is when it cannot be read.
async fn guess(app: &App, input: &Input, known: Known) -> Result<Guess, Fault> {
    import::guess(input.clone(), known)
        .await
        .map_err(|error| match Unreadable::of(&error) {
            Some(why) => why.sentence(&app.catalog, &Language::english()).into(),
            None => error.into(),
        })
}

/// Progress that Ctrl-C cancels. Cancelling finishes the current piece and leaves an unfinished batch.
fn progress() -> (ProgressBar, Progress) {
    let bar = atomic_file::progress_spinner();
    let position = bar.clone();
    let progress = Progress::new(move |rows| position.set_position(rows));
    let cancelled = progress.clone();
    tokio::spawn(async move {
        if tokio::signal::ctrl_c().await.is_ok() {
            cancelled.cancel();
        }
    });
    (bar, progress)
}

fn open_input(file: &Path) -> Result<Input, Fault> {
    if file == Path::new("-") {
        let text = std::io::read_to_string(std::io::stdin())?;
        return Ok(Input::Pasted(Arc::from(text)));
    }
    std::fs::File::open(file)
        .map_err(|error| format!("{} cannot be read: {error}", file.display()))?;
    Ok(Input::File(file.to_owned()))
}

/// Dry run: prints what would be imported.
async fn preview(
    app: &App,
    appeal: &Appeal,
    input: &Input,
    reading: &Reading,
    terms: &Terms,
) -> Outcome {
    let (bar, progress) = progress();
    let (mut problems, mut more) = (Vec::new(), 0);
    let import = Import {
        app,
        appeal,
        input,
        progress: &progress,
    };
    let check = import::check(import, reading, terms, |left_out| {
        if problems.len() < MAX_PROBLEMS {
            problems.push(output::describe(app, left_out));
        } else {
            more += 1;
        }
    });
    let checked = check.await;
    bar.finish_and_clear();
    match checked? {
        Some(preview) => output::print_preview(&preview, &problems, more),
        None => println!("Stopped."),
    }
    Ok(())
}

/// A new file for the left-out rows of a resumed batch, so that the report of the first part stays.
fn next_report(file: &Path) -> PathBuf {
    let first = with_suffix(file, "left-out.csv");
    let others = (2..).map(|number: u32| with_suffix(file, &format!("left-out-{number}.csv")));
    let mut paths = std::iter::once(first).chain(others);
    paths.find(|path| !path.exists()).unwrap_or_default()
}

async fn resume(app: &App, slug: &str, batch: ImportId, file: &Path) -> Outcome {
    let appeal = appeals::find(app, slug).await?;
    let input = open_input(file)?;
    let guess = guess(app, &input, Known::default()).await?;
    let english = Language::english();
    let path = next_report(file);
    let mut report = Report::create(app, &english, &guess.header, &guess.reading, &path)?;
    let (bar, progress) = progress();
    let import = Import {
        app,
        appeal: &appeal,
        input: &input,
        progress: &progress,
    };
    let resumed = import::resume(import, batch, |left_out| report.add(left_out));
    let outcome = resumed.await;
    bar.finish_and_clear();
    output::print_outcome(slug, outcome?, report)
}

async fn list(app: &App, slug: &str) -> Outcome {
    let appeal = appeals::find(app, slug).await?;
    let batches = import::batches(app, &appeal).await?;
    if batches.is_empty() {
        println!("Nothing was imported into “{slug}”.");
    }
    let zone = app.zone(&appeal);
    for batch in batches {
        output::print_batch(batch, &zone);
    }
    Ok(())
}

async fn undo(app: &App, slug: &str, batch: ImportId) -> Outcome {
    let appeal = appeals::find(app, slug).await?;
    let (bar, progress) = progress();
    let undone = import::undo(app, &appeal, batch, &progress).await;
    bar.finish_and_clear();
    output::print_undo(batch, undone?);
    Ok(())
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_resumed_batch_writes_its_report_beside_the_earlier_one() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("liste.csv");
        for name in ["liste.csv.left-out.csv", "liste.csv.left-out-2.csv"] {
            let path = next_report(&file);
            assert_eq!(path, folder.path().join(name));
            std::fs::write(path, "rows").unwrap();
        }
        assert_eq!(
            next_report(&file),
            folder.path().join("liste.csv.left-out-3.csv")
        );
    }
}

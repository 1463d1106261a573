//! The command line: one file per verb. Verbs speak in sentences and know no SQL.
#![allow(clippy::print_stdout, clippy::print_stderr)]

mod admin;
mod app;
mod appeal;
mod atomic_file;
mod audit;
mod backup;
mod config;
mod deliver;
mod demo;
mod dev;
mod export;
mod import;
mod logs;
mod mail;
mod serve;
mod signature;

use std::path::PathBuf;

use clap::{Parser, Subcommand};

use crate::domain::Language;
use crate::i18n::Arg;
use crate::services::App;

/// A fault as a sentence.
type Fault = Box<dyn std::error::Error + Send + Sync>;
type Outcome = Result<(), Fault>;

/// A self-hosted server for appeals: publish a text, let people and groups sign it, prove each mailbox by mail, count,
/// list and export the confirmed signatories.
#[derive(Parser)]
#[command(name = "paraph", version, about, after_help = AFTER)]
struct Arguments {
    /// A settings file; may be given several times, later ones win [default: paraph.toml, when there is one]
    #[arg(
        long,
        global = true,
        value_name = "FILE",
        env = "PARAPH_CONFIG",
        value_delimiter = ':'
    )]
    config: Vec<PathBuf>,
    #[command(subcommand)]
    verb: Verb,
}

const AFTER: &str = "\
To look around:            paraph demo
To run it for real:        paraph config example > paraph.toml   (edit it)
                           paraph config check
                           paraph mail test you@your-domain
                           paraph appeal import appeal.fr.md appeal.en.md
                           paraph appeal publish my-appeal
                           paraph serve
Every setting can also come from the environment: PARAPH_SERVER__BASE_URL, DATABASE_URL, …";

#[derive(Subcommand)]
enum Verb {
    /// Serve the site and deliver its mails
    Serve,
    /// Show everything with nothing to set up: a sample appeal, and a mailbox to read in the browser
    Demo(demo::Arguments),
    /// Write, publish, close and look at appeals
    #[command(subcommand)]
    Appeal(appeal::Verb),
    /// Look at signatures and decide about them
    #[command(subcommand)]
    Signature(signature::Verb),
    /// Organisers' accounts
    #[command(subcommand)]
    Admin(admin::Verb),
    /// The record of what organisers did
    #[command(subcommand)]
    Audit(audit::Verb),
    /// Write the list of signatories to a file
    Export(export::Arguments),
    /// Bring in signatures that were collected elsewhere; list such batches and take them back
    Import(import::Arguments),
    /// Send the mails that are due
    Deliver(deliver::Arguments),
    /// Try the way out for mails
    #[command(subcommand)]
    Mail(mail::Verb),
    /// Bring the tables of the database up to date (serve does it by itself)
    Migrate,
    /// Compare every counter with the signatures it counts
    Recount,
    /// Look at the settings
    #[command(subcommand)]
    Config(config::Verb),
    /// Copy a SQLite database to a new file, also while the site runs
    Backup(backup::Backup),
    /// Put a backup in the place of the SQLite database
    Restore(backup::Restore),
    /// For developers
    #[command(subcommand, hide = true)]
    Dev(dev::Verb),
}

/// Runs the verb of the command line.
///
/// # Errors
/// A sentence for the person who typed it.
pub fn run() -> Outcome {
    let arguments = Arguments::parse();
    let files = arguments.config;
    match arguments.verb {
        Verb::Config(verb) => config::run(&verb, &files),
        Verb::Restore(arguments) => backup::restore(&arguments, &files),
        verb => runtime()?.block_on(run_async(verb, files)),
    }
}

fn runtime() -> Result<tokio::runtime::Runtime, Fault> {
    Ok(tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()?)
}

async fn run_async(verb: Verb, files: Vec<PathBuf>) -> Outcome {
    match verb {
        Verb::Serve => serve::run(&files).await,
        Verb::Demo(arguments) => demo::run(arguments).await,
        Verb::Appeal(verb) => appeal::run(verb, &files).await,
        Verb::Signature(verb) => signature::run(verb, &files).await,
        Verb::Admin(verb) => admin::run(verb, &files).await,
        Verb::Audit(verb) => audit::run(verb, &files).await,
        Verb::Export(arguments) => export::run(arguments, &files).await,
        Verb::Import(arguments) => import::run(arguments, &files).await,
        Verb::Deliver(arguments) => deliver::run(&arguments, &files).await,
        Verb::Mail(verb) => mail::run(verb, &files).await,
        Verb::Migrate => {
            app::open(&files).await?;
            println!("The tables are up to date.");
            Ok(())
        }
        Verb::Recount => recount(&files).await,
        Verb::Backup(arguments) => backup::backup(arguments, &files).await,
        Verb::Dev(verb) => dev::run(verb, &files).await,
        Verb::Config(_) | Verb::Restore(_) => Ok(()),
    }
}

/// A sentence of the pages: the command line speaks English.
fn english(app: &App, key: &str, mentioned: &[(&str, Arg<'_>)]) -> String {
    app.catalog.text(&Language::english(), key, mentioned)
}

async fn recount(files: &[PathBuf]) -> Outcome {
    let app = app::open(files).await?;
    let mut differ = 0;
    for line in crate::services::housekeeping::recount(&app).await? {
        let same = line.is_equal();
        differ += usize::from(!same);
        let (counter, rows) = (line.counter, line.rows);
        let (waiting, waiting_rows) = (line.waiting, line.waiting_rows);
        println!(
            "{}: counter {} people, {} groups, {} on paper, {} pending, {} held; rows {} people, {} groups, {} on paper, {} pending, {} held: {}",
            line.slug,
            counter.individuals,
            counter.organisations,
            counter.paper,
            waiting.pending,
            waiting.held,
            rows.individuals,
            rows.organisations,
            rows.paper,
            waiting_rows.pending,
            waiting_rows.held,
            if same { "equal" } else { "DIFFERENT" }
        );
    }
    if differ == 0 {
        Ok(())
    } else {
        Err(format!("{differ} counters differ from their rows").into())
    }
}

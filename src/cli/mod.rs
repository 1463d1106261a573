//! The command line, one file per command. Commands contain no SQL, and report errors as sentences.
#![allow(clippy::print_stdout, clippy::print_stderr)]

mod admin;
mod app;
mod appeal;
mod atomic_file;
mod audit;
mod backup;
mod checks;
mod config;
mod deliver;
mod demo;
mod dev;
mod export;
mod import;
mod locales;
mod logs;
mod mail;
mod outcome;
mod read_only;
mod serve;
mod set_up_link;
mod signature;

use std::path::PathBuf;

use clap::{Parser, Subcommand};

pub use outcome::SysExit;
use outcome::{Fault, Outcome};

/// A self-hosted server for petitions, called appeals: people and organisations sign a text and confirm by e-mail, and
/// the confirmed signatories are counted, listed and exported.
#[derive(Parser)]
#[command(name = "paraph", version, about, after_help = AFTER)]
struct Arguments {
    /// Settings file; may be repeated, later files override earlier ones [default: paraph.toml, if it exists]
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
To try it out:             paraph demo
To run a site:             paraph config example > paraph.toml   (edit it)
                           paraph config check
                           paraph mail test you@your-domain
                           paraph appeal import appeal.fr.md appeal.en.md
                           paraph appeal publish my-appeal
                           paraph serve
Every setting can also come from the environment: PARAPH_SERVER__BASE_URL, DATABASE_URL, …";

#[derive(Subcommand)]
enum Verb {
    /// Serve the site and deliver its e-mails
    Serve,
    /// Run a demonstration without any setup: a sample appeal, and a mailbox to read in the browser
    Demo(demo::Arguments),
    /// Import, publish, close and show appeals
    #[command(subcommand)]
    Appeal(appeal::Verb),
    /// Show signatures and decide about them
    #[command(subcommand)]
    Signature(signature::Verb),
    /// Manage organisers' accounts
    #[command(subcommand)]
    Admin(admin::Verb),
    /// Verify and print the audit log
    #[command(subcommand)]
    Audit(audit::Verb),
    /// Export the list of signatories
    Export(export::Arguments),
    /// Import signatures that were collected elsewhere; list, undo and resume imports
    Import(import::Arguments),
    /// Send the e-mails that are due, once
    Deliver(deliver::Arguments),
    /// Test how e-mail leaves and comes in
    #[command(subcommand)]
    Mail(mail::Verb),
    /// Take no forms for a while: pages are read, and forms say when they come back
    #[command(subcommand)]
    ReadOnly(read_only::Verb),
    /// Show no pages for a while: each says when the site is back, and only owners can log in
    #[command(subcommand)]
    Maintenance(read_only::Verb),
    /// Migrate the database to the current version (serve does this by itself)
    Migrate,
    /// Compare every counter with the signatures it counts
    Recount,
    /// List languages, export texts for a translator, check translations
    #[command(subcommand)]
    Locales(locales::Verb),
    /// Check the settings, and all that serve needs
    #[command(subcommand)]
    Config(config::Verb),
    /// Back up the SQLite database, even while the site runs
    Backup(backup::Backup),
    /// Restore a backup of the SQLite database
    Restore(backup::Restore),
    /// For developers
    #[command(subcommand, hide = true)]
    Dev(dev::Verb),
}

/// Parses the command line and runs the command.
pub fn run() -> Outcome {
    let arguments = Arguments::parse();
    let files = arguments.config;
    match arguments.verb {
        Verb::Config(verb) => config::run(&verb, &files),
        Verb::Restore(arguments) => backup::restore(&arguments, &files),
        Verb::Locales(verb) => locales::run(&verb, &files),
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
        Verb::ReadOnly(verb) => read_only::run(verb, false, &files).await,
        Verb::Maintenance(verb) => read_only::run(verb, true, &files).await,
        Verb::Migrate => {
            app::open(&files).await?;
            println!("The database is up to date.");
            Ok(())
        }
        Verb::Recount => recount(&files).await,
        Verb::Backup(arguments) => backup::backup(arguments, &files).await,
        Verb::Dev(verb) => dev::run(verb, &files).await,
        Verb::Config(_) | Verb::Restore(_) | Verb::Locales(_) => Ok(()),
    }
}

async fn recount(files: &[PathBuf]) -> Outcome {
    let app = app::open(files).await?;
    let mut different = 0;
    for line in crate::services::housekeeping::recount(&app).await? {
        let is_equal = line.is_equal();
        different += usize::from(!is_equal);
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
            if is_equal { "equal" } else { "DIFFERENT" }
        );
    }
    if different == 0 {
        Ok(())
    } else {
        Err(format!("{different} counters differ from their rows").into())
    }
}

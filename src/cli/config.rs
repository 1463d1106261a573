//! `paraph config …`

use std::path::PathBuf;

use super::Outcome;
use crate::config::Settings;

#[derive(clap::Subcommand)]
pub enum Verb {
    /// Read the settings and say what holds, where it comes from, and what is wrong
    Check,
    /// A settings file with every key explained
    Example,
}

/// Runs a verb about settings.
pub fn run(verb: &Verb, files: &[PathBuf]) -> Outcome {
    match verb {
        Verb::Example => print!("{}", Settings::example()),
        Verb::Check => {
            let settings = Settings::from_process(files)?;
            print!("{}", settings.describe());
            for warning in settings.warnings() {
                println!("\nwarning: {warning}");
            }
        }
    }
    Ok(())
}

//! `paraph config …`: checks the settings.

use std::path::PathBuf;

use super::Outcome;
use crate::config::Settings;

#[derive(clap::Subcommand)]
pub enum Verb {
    /// Print every setting in force with its origin, then warnings; fail on errors
    Check,
    /// Print a commented settings file
    Example,
}

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

//! `paraph config …`: checks the settings.

use std::path::PathBuf;

use crate::cli::checks;
use crate::cli::outcome::Outcome;
use crate::config::Settings;

#[derive(clap::Subcommand)]
pub enum Verb {
    /// Print every setting in force with its origin, then warnings; fail on all that would keep serve from starting
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
            if checks::require_for_next_start(&settings)? {
                println!(
                    "\nA Paraph is running at {}: its address and database are in use, as they must be.",
                    settings.server.listen
                );
            }
        }
    }
    Ok(())
}

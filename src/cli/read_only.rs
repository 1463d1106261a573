//! `paraph read-only …`: switches read-only mode.

use std::path::PathBuf;

use crate::cli::app;
use crate::cli::outcome::Outcome;
use crate::domain::Actor;
use crate::services::read_only::{self, MINUTES_MAX};

#[derive(clap::Subcommand)]
pub enum Verb {
    /// Take no forms: pages are read, and forms say when they come back
    On {
        /// End by itself after so many minutes [default: until switched off]
        #[arg(long, value_parser = clap::value_parser!(u32).range(1..=i64::from(MINUTES_MAX)))]
        minutes: Option<u32>,
    },
    /// Take forms again
    Off,
    /// Say whether the site is read-only
    Show,
}

pub async fn run(verb: Verb, settings: &[PathBuf]) -> Outcome {
    let app = app::open(settings).await?;
    match verb {
        Verb::On { minutes } => read_only::switch_on(&app, Actor::Cli, minutes).await?,
        Verb::Off => read_only::switch_off(&app, Actor::Cli).await?,
        Verb::Show => read_only::refresh(&app).await?,
    }
    match read_only::current(&app) {
        None => println!("The site takes forms."),
        Some(mode) => match mode.until {
            None => println!("The site is read-only until it is switched off."),
            Some(until) => println!(
                "The site is read-only until {}.",
                app.time_zone().rfc3339(until)
            ),
        },
    }
    Ok(())
}

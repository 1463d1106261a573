//! `paraph read-only …` and `paraph maintenance …`: one switch, for forms alone and for pages too.

use std::path::PathBuf;

use crate::cli::app;
use crate::cli::outcome::Outcome;
use crate::domain::Actor;
use crate::services::read_only::{self, MINUTES_MAX};

#[derive(clap::Subcommand)]
pub enum Verb {
    /// Switch it on, or change its duration
    On {
        /// End by itself after so many minutes [default: until switched off]
        #[arg(long, value_parser = clap::value_parser!(u32).range(1..=i64::from(MINUTES_MAX)))]
        minutes: Option<u32>,
    },
    /// Show pages and take forms again
    Off,
    /// Say whether the site is read-only, or closed
    Show,
}

pub async fn run(verb: Verb, is_closed: bool, settings: &[PathBuf]) -> Outcome {
    let app = app::open(settings).await?;
    match verb {
        Verb::On { minutes } if is_closed => read_only::close(&app, Actor::Cli, minutes).await?,
        Verb::On { minutes } => read_only::switch_on(&app, Actor::Cli, minutes).await?,
        Verb::Off => read_only::switch_off(&app, Actor::Cli).await?,
        Verb::Show => read_only::refresh(&app).await?,
    }
    let Some(mode) = read_only::current(&app) else {
        println!("The site shows its pages and takes forms.");
        return Ok(());
    };
    let state = if mode.is_closed {
        "closed for maintenance"
    } else {
        "read-only"
    };
    match mode.until {
        None => println!("The site is {state} until this is switched off."),
        Some(until) => println!(
            "The site is {state} until {}.",
            app.time_zone().rfc3339(until)
        ),
    }
    Ok(())
}

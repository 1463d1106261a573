//! `paraph dev …`: hidden commands for tests and benchmarks.

use std::path::PathBuf;

use indicatif::ProgressBar;

use crate::cli::app;
use crate::cli::outcome::Outcome;
use crate::services::sample_data::SampleProgress;
use crate::services::{appeals, sample_data};

#[derive(clap::Subcommand)]
pub enum Verb {
    /// Add generated signatures to an appeal
    Seed {
        /// Short name of the appeal
        slug: String,
        /// Number of signatures
        #[arg(long, default_value_t = 1_000)]
        count: u64,
        /// Leave them pending, each with a confirmation mail that is due
        #[arg(long)]
        pending: bool,
    },
}

pub async fn run(verb: Verb, settings: &[PathBuf]) -> Outcome {
    let Verb::Seed {
        slug,
        count,
        pending,
    } = verb;
    let progress = if pending {
        SampleProgress::Pending
    } else {
        SampleProgress::Confirmed
    };
    let app = app::open(settings).await?;
    let appeal = appeals::find(&app, &slug).await?;
    let language = appeal.language.clone();
    let parts = appeals::parts(&app, appeal.id, &language).await?;
    let text = parts
        .and_then(|(_, texts, _)| texts.last().map(|text| text.id))
        .ok_or("the appeal has no text")?;
    let bar = ProgressBar::new(count);
    let report = |done| bar.set_position(done);
    sample_data::seed(&app, &appeal, text, count, progress, report).await?;
    bar.finish_and_clear();
    println!("Added {count} generated signatures to “{slug}”.");
    Ok(())
}

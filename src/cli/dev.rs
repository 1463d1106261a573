//! `paraph dev …`: hidden verbs for trying and measuring.

use std::path::PathBuf;

use indicatif::ProgressBar;

use super::Outcome;
use crate::cli::app;
use crate::services::sample_data::SampleProgress;
use crate::services::{appeals, sample_data};

#[derive(clap::Subcommand)]
pub enum Verb {
    /// Add generated people to an appeal
    Seed {
        /// The appeal
        slug: String,
        /// How many
        #[arg(long, default_value_t = 1_000)]
        count: u64,
        /// Leave them pending, each with a mail that is promised and due
        #[arg(long)]
        pending: bool,
    },
}

/// Runs a hidden verb.
pub async fn run(verb: Verb, settings: &[PathBuf]) -> Outcome {
    let Verb::Seed {
        slug,
        count,
        pending,
    } = verb;
    let did = if pending {
        SampleProgress::Pending
    } else {
        SampleProgress::Confirmed
    };
    let app = app::open(settings).await?;
    let appeal = appeals::find(&app, &slug).await?;
    let language = appeal.language.clone();
    let whole = appeals::parts(&app, appeal.id, &language).await?;
    let text = whole
        .and_then(|(_, texts, _)| texts.last().map(|text| text.id))
        .ok_or("the appeal has no text")?;
    let bar = ProgressBar::new(count);
    let tell = |done| bar.set_position(done);
    sample_data::seed(&app, &appeal, text, count, did, tell).await?;
    bar.finish_and_clear();
    println!("{count} generated people signed “{slug}”.");
    Ok(())
}

//! `paraph dev …`: hidden verbs for trying and measuring.

use std::path::PathBuf;

use indicatif::ProgressBar;

use super::{Outcome, open};
use crate::services::{appeals, seed};

#[derive(clap::Subcommand)]
pub enum Verb {
    /// Add generated, confirmed people to an appeal
    Seed {
        /// The appeal
        slug: String,
        /// How many
        #[arg(long, default_value_t = 1_000)]
        count: u64,
    },
}

/// Runs a hidden verb.
pub async fn run(verb: Verb, settings: &[PathBuf]) -> Outcome {
    let Verb::Seed { slug, count } = verb;
    let app = open::open(settings).await?;
    let appeal = appeals::find(&app, &slug).await?;
    let language = appeal.language.clone();
    let whole = appeals::whole(&app, appeal.id, &language).await?;
    let text = whole
        .and_then(|(_, texts, _)| texts.last().map(|text| text.id))
        .ok_or("the appeal has no text")?;
    let bar = ProgressBar::new(count);
    seed::seed(&app, &appeal, text, count, |done| bar.set_position(done)).await?;
    bar.finish_and_clear();
    println!("{count} generated people signed “{slug}”.");
    Ok(())
}

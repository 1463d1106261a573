//! `paraph mail …`

use std::path::PathBuf;

use super::{Outcome, open};
use crate::domain::{EmailAddress, Language};
use crate::services::mail_test;

#[derive(clap::Subcommand)]
pub enum Verb {
    /// Send a test mail and say what the relay answered
    Test {
        /// Where to
        address: String,
        /// Its language
        #[arg(long, default_value = "fr")]
        language: String,
    },
}

/// Runs a verb about mail.
pub async fn run(verb: Verb, settings: &[PathBuf]) -> Outcome {
    let Verb::Test { address, language } = verb;
    if crate::config::Settings::from_process(settings)?
        .mail
        .url
        .is_none()
    {
        return Err("mail.url is not set: there is no way to send".into());
    }
    let to = EmailAddress::parse(&address)
        .map_err(|problem| format!("{address}: {}", problem.code()))?;
    let language = Language::parse(&language).unwrap_or_else(Language::french);
    let app = open::open(settings).await?;
    mail_test::send(&app, &to, &language).await?;
    println!("The relay took the mail. Look into the mailbox, also among the unwanted.");
    Ok(())
}

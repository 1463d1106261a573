//! `paraph deliver`

use std::path::PathBuf;

use super::Outcome;
use crate::cli::app;
use crate::services::accounts::mails;
use crate::services::delivery::Delivery;

#[derive(clap::Args)]
pub struct Arguments {
    /// Send what is due now, then stop (serve delivers by itself)
    #[arg(long, required = true)]
    once: bool,
}

/// Sends what is due.
pub async fn run(arguments: &Arguments, settings: &[PathBuf]) -> Outcome {
    debug_assert!(arguments.once, "the command line requires it");
    if crate::config::Settings::from_process(settings)?
        .mail
        .url
        .is_none()
    {
        return Err("mail.url is not set: there is no way to deliver".into());
    }
    let app = app::open(settings).await?;
    let mut delivery = Delivery::new(&app);
    let report = delivery.drain(&app).await?;
    delivery.close().await;
    let organisers = mails::pass(&app).await?;
    println!(
        "{} sent, {} to be tried again, {} given up; {organisers} to organisers.",
        report.sent, report.again, report.failed
    );
    Ok(())
}

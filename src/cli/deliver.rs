//! `paraph deliver`: sends the mails that are due.

use std::path::PathBuf;

use crate::cli::app;
use crate::cli::outcome::Outcome;
use crate::services::accounts::mails;
use crate::services::delivery::Delivery;

#[derive(clap::Args)]
pub struct Arguments {
    /// Send the e-mails that are due, then stop (serve delivers by itself)
    #[arg(long, required = true)]
    once: bool,
}

pub async fn run(arguments: &Arguments, settings: &[PathBuf]) -> Outcome {
    debug_assert!(arguments.once, "clap requires --once");
    if crate::config::Settings::from_process(settings)?
        .mail
        .url
        .is_none()
    {
        return Err("mail.url is not set, so no mail can be delivered".into());
    }
    let app = app::open(settings).await?;
    let mut delivery = Delivery::new(&app);
    let report = delivery.drain(&app).await?;
    delivery.close().await;
    let organisers = mails::pass(&app).await?;
    println!(
        "{} sent, {} to be retried, {} failed; {organisers} to organisers.",
        report.sent, report.retried, report.failed
    );
    Ok(())
}

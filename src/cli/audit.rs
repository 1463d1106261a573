//! `paraph audit …`: the audit log.

use std::path::PathBuf;

use crate::cli::app;
use crate::cli::outcome::{Outcome, english};
use crate::domain::text::counted;
use crate::services::audit::{self, Verified};
use crate::storage;

/// Rows read in one query.
const PAGE_SIZE: i64 = 500;

#[derive(clap::Subcommand)]
pub enum Verb {
    /// Check that every row of the audit log is as it was written, and print the seal of the last one
    Verify,
    /// Print the audit log, oldest row first
    List {
        /// Begin after row number N
        #[arg(long, value_name = "N", default_value_t = 0)]
        after: i64,
    },
}

pub async fn run(verb: Verb, settings: &[PathBuf]) -> Outcome {
    let app = app::open(settings).await?;
    match verb {
        Verb::Verify => match audit::verify(&app).await? {
            Verified::Intact { rows, head } => {
                let rows = counted(rows, "row", "rows");
                println!("{rows}, each as it was written. Seal of the last row:");
                println!("{head}");
                println!(
                    "Note this seal elsewhere: a database that was put back to an older state has another one."
                );
                Ok(())
            }
            Verified::Broken { row, fault } => {
                let key = format!("audit-fault-{}", fault.word());
                Err(english(&app, &key, &[("row", row.into())]).into())
            }
        },
        Verb::List { mut after } => loop {
            let rows = app
                .reads()
                .read(move |c| storage::audit::after(c, after, PAGE_SIZE))
                .await?;
            let Some(last) = rows.last() else {
                return Ok(());
            };
            after = last.id;
            for row in rows {
                let number = row.object_id.map_or(String::new(), |id| format!(" {id}"));
                println!(
                    "{:>8}  {}  {:<10} {:<20} {}{number}  {}",
                    row.id,
                    app.time_zone().rfc3339(row.at),
                    row.actor,
                    row.verb,
                    row.object_kind,
                    row.facts
                );
            }
        },
    }
}

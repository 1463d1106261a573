//! `paraph audit …`: the record of what organisers did.

use std::path::PathBuf;

use super::{Outcome, english};
use crate::cli::app;
use crate::services::audit::{self, Verified};
use crate::storage;

/// Lines read at a time.
const PAGE: i64 = 500;

#[derive(clap::Subcommand)]
pub enum Verb {
    /// Look the whole record over: is every row as it was written?
    Verify,
    /// Print the record, the oldest row first
    List {
        /// Only the rows after this number
        #[arg(long, default_value_t = 0)]
        after: i64,
    },
}

/// Runs a verb about the record.
pub async fn run(verb: Verb, settings: &[PathBuf]) -> Outcome {
    let app = app::open(settings).await?;
    match verb {
        Verb::Verify => match audit::verify(&app).await? {
            Verified::Intact { rows, head } => {
                println!("{rows} rows, each as it was written. The seal of the last one:");
                println!("{head}");
                println!(
                    "Note it elsewhere: a record that was cut back to an older end has another one."
                );
                Ok(())
            }
            Verified::Broken { row, fault } => {
                let key = format!("record-fault-{}", fault.word());
                Err(english(&app, &key, &[("row", row.into())]).into())
            }
        },
        Verb::List { mut after } => loop {
            let rows = app
                .storage
                .read(move |c| storage::audit::after(c, after, PAGE))
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
                    row.at.rfc3339(),
                    row.actor,
                    row.verb,
                    row.object_kind,
                    row.facts
                );
            }
        },
    }
}

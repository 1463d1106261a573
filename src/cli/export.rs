//! `paraph export`

use std::io::{IsTerminal, Write};
use std::path::{Path, PathBuf};

use indicatif::{ProgressBar, ProgressStyle};

use super::{Outcome, open, signature};
use crate::domain::SignatureState;
use crate::services::appeals;
use crate::services::export::{self, Format, Request};

#[derive(clap::Args)]
pub struct Arguments {
    /// The appeal
    slug: String,
    /// csv or jsonl
    #[arg(long, default_value = "csv", value_parser = ["csv", "jsonl"])]
    format: String,
    /// CSV as French Excel opens it: byte order mark and semicolons
    #[arg(long)]
    excel: bool,
    /// Leave cells that look like formulas as they are: for machines, not for spreadsheets
    #[arg(long)]
    raw: bool,
    /// The states to export; may be given several times
    #[arg(long, default_value = "confirmed", value_parser = signature::state)]
    state: Vec<SignatureState>,
    /// The file to write, with a file of its SHA-256 beside it [default: standard output]
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

/// Exports; a file appears only once it is whole.
pub async fn run(arguments: Arguments, settings: &[PathBuf]) -> Outcome {
    let app = open::open(settings).await?;
    let appeal = appeals::find(&app, &arguments.slug).await?;
    let format = match (arguments.format.as_str(), arguments.excel) {
        ("jsonl", true) => return Err("--excel is for --format csv".into()),
        ("jsonl", false) => Format::JsonLines,
        (_, true) => Format::CsvExcel,
        (_, false) => Format::Csv,
    };
    let request = Request {
        format,
        states: arguments.state,
        raw: arguments.raw,
    };
    let bar = progress(
        export::expected(&app, &appeal).await?,
        arguments.out.is_some(),
    );
    let shown = bar.clone();
    let tell = move |rows| shown.set_position(rows);
    let report = match &arguments.out {
        None => export::export(&app, &appeal, request, std::io::stdout(), tell).await?,
        Some(file) => {
            let part = beside(file, "part");
            let out = private_file(&part)
                .map_err(|error| format!("{} cannot be made: {error}", part.display()))?;
            let report = export::export(&app, &appeal, request, out, tell).await;
            let report = report.inspect_err(|_| drop(std::fs::remove_file(&part)))?;
            std::fs::rename(&part, file)?;
            let name = file.file_name().unwrap_or_default().to_string_lossy();
            let mut side = private_file(&beside(file, "sha256"))?;
            // The form that `sha256sum --check` reads; it passes over lines that begin with #.
            writeln!(side, "# {} rows\n{}  {name}", report.rows, report.sha256)?;
            report
        }
    };
    bar.finish_and_clear();
    eprintln!("{} rows, SHA-256 {}", report.rows, report.sha256);
    Ok(())
}

fn progress(expected: u64, has_file: bool) -> ProgressBar {
    if !has_file || !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let style =
        ProgressStyle::with_template("{bar:40} {human_pos} of about {human_len} rows, {eta} left");
    let bar = ProgressBar::new(expected);
    style.map_or(bar.clone(), |style| bar.with_style(style))
}

fn beside(file: &Path, ending: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".");
    name.push(ending);
    name.into()
}

/// The list is nobody else's to read.
fn private_file(path: &Path) -> std::io::Result<std::fs::File> {
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

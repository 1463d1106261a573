//! `paraph export`: how fast, how soon, and in how much memory.

use std::fs::File;
use std::io::Read;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::Instant;

use crate::Fault;
use crate::process::Running;
use crate::report::{Row, Section};
use crate::scale::Scale;
use crate::site::{Kind, Site};

const ABOUT: &str = "CSV export of all confirmed signatures, decryption included. Limit: the database's own tool \
    (`sqlite3 -csv`, `psql` with COPY) that writes the same columns to a file, the sealed record still sealed. Memory is \
    the peak of the process, less the peak of an export without rows.";

/// The stored columns that an export is made from.
const COLUMNS: &str = "id, kind, state, language, text_id, source, created_at, confirmed_at, hold_reason, removal_reason";

pub fn measure(scale: &Scale) -> Result<Section, Fault> {
    let mut section = Section::new("export", ABOUT, scale);
    for kind in Kind::BOTH {
        let site = Site::new(kind, "memory:")?;
        let seeded = site.seed(scale.rows, false)?;
        let (mut ours, mut theirs) = (Vec::new(), Vec::new());
        let (mut growth, mut first) = (Vec::new(), Vec::new());
        let export = |state: &str| -> Result<f64, Fault> {
            let arguments = [
                "export", "canal", "--state", state, "--out", "list.csv", "--force",
            ];
            let mut command = site.command(&arguments);
            Running::start(command.stderr(Stdio::null()))?.wait_for_peak()
        };
        for _ in 0..scale.turns {
            let nothing = export("held")?;
            let started = Instant::now();
            let peak = export("confirmed")?;
            ours.push(scale.rows as f64 / started.elapsed().as_secs_f64());
            growth.push((peak - nothing).max(0.0));
            let started = Instant::now();
            own_copy(&site)?;
            theirs.push(scale.rows as f64 / started.elapsed().as_secs_f64());
            first.push(first_octets(&site)?);
        }
        let name = kind.name();
        let rows = scale.rows;
        let what = format!("{name}: {rows} rows, decrypted ÷ own copy");
        section.add(Row::ratio(&what, "/s", &ours, &theirs).at_least(0.35));
        let what = format!("{name}: growth of memory");
        section.add(Row::value(&what, "MB", &growth).at_most(64.0));
        let what = format!("{name}: until the first octets, start of the process included");
        section.add(Row::value(&what, "ms", &first));
        section.add(Row::value(
            &format!("{name}: people seeded"),
            "/s",
            &[seeded],
        ));
    }
    Ok(section)
}

fn own_copy(site: &Site) -> Result<(), Fault> {
    let from = "FROM signatures WHERE appeal_id = 1 AND state = 'confirmed' ORDER BY id";
    let mut command = match site.kind {
        Kind::Sqlite => {
            let mut command = Command::new("sqlite3");
            let query = format!("SELECT {COLUMNS}, hex(sealed) {from}");
            command.args([
                "-csv",
                site.database.trim_start_matches("sqlite://"),
                &query,
            ]);
            command
        }
        Kind::Postgres => {
            let found = crate::postgres::find_programs().map(|bin| bin.join("psql"));
            let mut command = Command::new(
                found
                    .filter(|psql| psql.exists())
                    .unwrap_or(PathBuf::from("psql")),
            );
            let query =
                format!("COPY (SELECT {COLUMNS}, sealed {from}) TO STDOUT WITH (FORMAT csv)");
            command.args(["-X", "-q", "-c", &query, &site.database]);
            command
        }
    };
    let file = File::create(site.folder.path().join("copy.csv"))?;
    let status = command.stdout(file).status()?;
    match status.success() {
        true => Ok(()),
        false => Err(format!("the database's own copy failed: {status}").into()),
    }
}

/// Milliseconds until an export to a pipe gives anything.
fn first_octets(site: &Site) -> Result<f64, Fault> {
    let started = Instant::now();
    let mut command = site.command(&["export", "canal"]);
    let mut running = Running::start(command.stdout(Stdio::piped()).stderr(Stdio::null()))?;
    let mut out = running
        .child
        .stdout
        .take()
        .ok_or("no way from the export")?;
    out.read_exact(&mut [0])?;
    Ok(started.elapsed().as_secs_f64() * 1_000.0)
}

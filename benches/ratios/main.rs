//! Measures Paraph against limits of the same machine in the same run: `bash benches/run --help`.
//!
//! The measured process is always the real binary, over real HTTP and SMTP. Everything else is a process of its own:
//! this program starts itself again in *roles* (the load generator, the server that is the limit, the sender that is
//! the transport alone), and Postfix's `smtp-sink` and `smtp-source`, `sqlite3` and `psql` from the system.
//!
//! Subject and limit take turns, several times; a row shows the median of the ratios of neighbours, and how far they
//! spread. No figure is written here; budgets are those of the project's design.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a measurement that cannot go on ends with the place and the reason; its result is printed"
)]

mod bare;
mod client;
mod floor;
mod limits;
mod load;
mod organiser;
#[path = "../../tests/support/postgres.rs"]
#[allow(dead_code, reason = "the tests use more of it")]
mod postgres;
mod process;
mod report;
mod rows;
mod scale;
mod site;
mod sql;

use scale::Scale;

/// Anything that ends the run.
type Fault = Box<dyn std::error::Error + Send + Sync>;

const HELP: &str = "\
bash benches/run [ROW…] [--quick | --million | --full | --smoke] [--write]

rows      sign  floor  page  confirm  mail  export  size  organisers  memory   (all of them when none is named)
--quick   shorter and coarser
--million a million signatures to list, to export and to act on: half an hour
--full    a million rows to export and to act on, one and five million signatures, a minute of load: an hour
--smoke   a few seconds and no judgement: proves that the programs work
--write   replaces the measured sections of benches/RESULTS.md";

fn main() -> Result<(), Fault> {
    // `cargo bench` adds --bench.
    let arguments: Vec<String> = std::env::args()
        .skip(1)
        .filter(|argument| argument != "--bench")
        .collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["role", "load"] => load::role(),
        ["role", "limits", rest @ ..] => limits::role(rest),
        ["role", "transport", url, connections, count] => {
            rows::mail::role(url, connections.parse()?, count.parse()?)
        }
        _ if words.contains(&"--help") => {
            println!("{HELP}");
            Ok(())
        }
        _ => run(&words),
    }
}

fn run(words: &[&str]) -> Result<(), Fault> {
    let (options, names): (Vec<&str>, Vec<&str>) =
        words.iter().partition(|word| word.starts_with("--"));
    let mut scale = Scale::normal();
    let mut write = false;
    for option in &options {
        match *option {
            "--quick" => scale = Scale::quick(),
            "--million" => scale = Scale::million(),
            "--full" => scale = Scale::full(),
            "--smoke" => scale = Scale::smoke(),
            "--write" => write = true,
            other => return Err(format!("{other} is no option\n\n{HELP}").into()),
        }
    }
    if let Some(unknown) = names
        .iter()
        .find(|name| rows::ALL.iter().all(|(known, _)| known != *name))
    {
        return Err(format!("{unknown} is no row\n\n{HELP}").into());
    }
    let mut sections = Vec::new();
    for (name, measure) in rows::ALL {
        if names.is_empty() || names.contains(name) {
            let section = measure(&scale)?;
            println!("\n{}", section.markdown());
            sections.push(section);
        }
    }
    if write {
        report::write(&sections)?;
    }
    Ok(())
}

//! The binary: parses the command line, runs the verb, and turns its error into one sentence and an exit code.
#![allow(clippy::print_stderr)]

use std::process::ExitCode;

fn main() -> ExitCode {
    match paraph::cli::run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("paraph: {error}");
            ExitCode::FAILURE
        }
    }
}

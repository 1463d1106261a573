//! The binary: runs the command line, and turns an error into a sentence and exit code 1.
#![allow(clippy::print_stderr)]

use std::process::ExitCode;

/// Gives memory back to the system after a crowd has left.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    match paraph::cli::run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("paraph: {error}");
            match error.downcast_ref::<paraph::cli::SysExit>() {
                Some(exit) => ExitCode::from(exit.code),
                None => ExitCode::FAILURE,
            }
        }
    }
}

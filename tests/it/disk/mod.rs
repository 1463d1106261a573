//! Files and processes: who may have a database, what a restore leaves behind when it breaks off, what stays readable on
//! the disk, who may read it, and what is said when a start cannot work.

mod erased_bytes;
mod locked_database;
mod modes;
mod restore;
mod restore_journals;
mod server_lock;
mod start;

use std::path::PathBuf;
use std::process::Command;

use crate::support::TestDatabase;
use crate::support::site::Site;

/// The file of a SQLite database.
fn file_of(database: &TestDatabase) -> PathBuf {
    PathBuf::from(database.url.strip_prefix("sqlite://").unwrap())
}

/// A site whose mails go to a folder.
fn site_on(database: &TestDatabase) -> Site {
    let mut site = Site::new(&database.url, "memory:");
    let mails = site.folder().join("mails").display().to_string();
    site.set("PARAPH_MAIL__URL", &mails);
    site
}

/// Whether a command went well, and all that it said.
fn told(mut command: Command) -> (bool, String) {
    let done = command.output().unwrap();
    let said = [done.stdout, done.stderr].concat();
    (
        done.status.success(),
        String::from_utf8_lossy(&said).into_owned(),
    )
}

fn run(site: &Site, arguments: &[&str]) -> (bool, String) {
    let mut command = site.command();
    command.args(arguments);
    told(command)
}

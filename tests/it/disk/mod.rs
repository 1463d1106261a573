//! Files and processes: who may have a database, what a restore leaves behind when it breaks off, what stays readable on
//! the disk, who may read it, and what is said when a start cannot work.

mod erased_bytes;
mod locked_database;
mod modes;
mod restore;
mod restore_journals;
mod server_lock;
mod start;

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use crate::support::TestDatabase;
use crate::support::site::{BINARY, Site};
use crate::support::sql::Sql;

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
fn output_of(mut command: Command) -> (bool, String) {
    let done = command.output().unwrap();
    let said = [done.stdout, done.stderr].concat();
    (
        done.status.success(),
        String::from_utf8_lossy(&said).into_owned(),
    )
}

/// How many signatures a sound database has.
fn signatures(database: &TestDatabase) -> i64 {
    let mut sql = Sql::open(&database.url);
    assert_eq!(sql.damages(), Vec::<String>::new());
    sql.number("SELECT count(*) AS value FROM signatures")
}

/// Some files of a database, with what they hold.
struct Files(Vec<(PathBuf, Vec<u8>)>);

impl Files {
    /// The files whose names end so.
    fn of(database: &TestDatabase, ends: &[&str]) -> Self {
        let file = file_of(database);
        let paths = ends
            .iter()
            .map(|end| PathBuf::from(format!("{}{end}", file.display())));
        Self(
            paths
                .map(|path| (path.clone(), fs::read(&path).unwrap()))
                .collect(),
        )
    }

    fn write(&self) {
        for (path, bytes) in &self.0 {
            fs::write(path, bytes).unwrap();
        }
    }

    /// Puts them back into their folder, which holds nothing else then.
    fn restore(&self) {
        let folder = self.0[0].0.parent().unwrap();
        for entry in fs::read_dir(folder).unwrap() {
            fs::remove_file(entry.unwrap().path()).unwrap();
        }
        self.write();
    }
}

/// Runs a verb that is killed at its nth call of the system that has one of these names.
fn killed_at(site: &Site, call: &str, nth: usize, arguments: &[&str]) -> (bool, String) {
    let mut traced = site.dressed(Command::new("strace"));
    traced.args(["-f", "-qq", "-o", "/dev/null"]);
    traced.args(["-e", &format!("trace={call}")]);
    traced.args(["-e", &format!("inject={call}:signal=KILL:when={nth}")]);
    traced.arg(BINARY).args(arguments);
    output_of(traced)
}

fn run(site: &Site, arguments: &[&str]) -> (bool, String) {
    let mut command = site.command();
    command.args(arguments);
    output_of(command)
}

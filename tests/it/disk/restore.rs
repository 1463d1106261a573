//! A restore that breaks off leaves everything as it was.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::{Files, file_of, killed_at, output_of, run, signatures, site_on};
use crate::support::TestDatabase;
use crate::support::site::{BINARY, Site};
use crate::support::sql::Sql;

const OLD: i64 = 80;
const NEW: i64 = 50;

/// A site with a backup of [`NEW`] signatures and a database of [`OLD`], of which some are in the journal only.
fn with_backup(database: &TestDatabase) -> Site {
    let mut site = site_on(database);
    site.publish();
    site.paraph(&["dev", "seed", "canal", "--count", "50"]);
    site.paraph(&["backup", "copy.db"]);
    site.serve();
    site.paraph(&["dev", "seed", "canal", "--count", "30"]);
    site.kill();
    let wal = format!("{}-wal", file_of(database).display());
    assert!(fs::metadata(wal).unwrap().len() > 0);
    site
}

#[test]
fn a_copy_that_fails_leaves_the_database_as_it_was() {
    let database = TestDatabase::sqlite();
    let site = with_backup(&database);
    let restore = format!("ulimit -f 64; exec {BINARY} restore copy.db --force");
    let mut limited = site.dressed(Command::new("bash"));
    limited.args(["-c", &restore]);
    let (ok, said) = output_of(limited);
    assert!(!ok, "{said}");
    assert_eq!(signatures(&database), OLD);
    // What it left does not hinder the next one.
    site.paraph(&["restore", "copy.db", "--force"]);
    assert_eq!(signatures(&database), NEW);
}

#[test]
fn what_is_no_backup_is_refused_and_the_database_stays() {
    let database = TestDatabase::sqlite();
    let site = with_backup(&database);
    let path = |name: &str| site.folder().join(name);
    let copy = fs::read(path("copy.db")).unwrap();
    fs::write(path("cut.db"), &copy[..copy.len() / 2]).unwrap();
    fs::write(path("text.db"), "not a database at all").unwrap();
    let sql = |name: &str, statement: &str| {
        Sql::open(&format!("sqlite://{}", path(name).display())).run(statement);
    };
    sql("other.db", "CREATE TABLE signatures (id INTEGER)");
    fs::write(path("newer.db"), &copy).unwrap();
    sql(
        "newer.db",
        "INSERT INTO __diesel_schema_migrations (version) VALUES ('20990101000000')",
    );
    fs::write(path("live.db"), &copy).unwrap();
    fs::write(path("live.db-wal"), "more").unwrap();
    for (name, says) in [
        ("cut.db", "no sound backup"),
        ("text.db", "no sound backup"),
        ("other.db", "not a database of Paraph"),
        ("newer.db", "newer version"),
        ("live.db", "paraph backup"),
        ("absent.db", "absent.db"),
    ] {
        let (ok, said) = run(&site, &["restore", name, "--force"]);
        assert!(!ok && said.contains(says), "{name}: {said}");
        assert_eq!(signatures(&database), OLD, "{name}");
    }
    let beside = fs::read_dir(file_of(&database).parent().unwrap()).unwrap();
    let names: Vec<PathBuf> = beside.map(|entry| entry.unwrap().path()).collect();
    assert!(
        !names
            .iter()
            .any(|name| name.to_string_lossy().contains(".part")),
        "{names:?}"
    );
}

#[test]
fn a_restore_waits_for_no_other_command_and_takes_nothing_from_it() {
    let database = TestDatabase::sqlite();
    let site = with_backup(&database);
    let mut other = Sql::open(&database.url);
    other.number("SELECT count(*) AS value FROM signatures");
    let (ok, said) = run(&site, &["restore", "copy.db", "--force"]);
    assert!(!ok && said.contains("another program has"), "{said}");
    drop(other);
    assert_eq!(signatures(&database), OLD);
}

#[test]
fn a_damaged_database_is_replaced_and_kept_with_its_journal() {
    let database = TestDatabase::sqlite();
    let site = with_backup(&database);
    fs::write(
        file_of(&database),
        "damaged beyond repair, and longer than a header of SQLite is. ".repeat(9),
    )
    .unwrap();
    site.paraph(&["restore", "copy.db", "--force"]);
    assert_eq!(signatures(&database), NEW);
    let kept = format!("{}.before-restore-1", file_of(&database).display());
    assert!(fs::read(&kept).unwrap().starts_with(b"damaged"));
    assert!(Path::new(&format!("{kept}-wal")).exists());
}

#[test]
fn a_kill_at_any_step_leaves_the_old_database_or_the_new_one() {
    let database = TestDatabase::sqlite();
    let site = with_backup(&database);
    let saved = Files::of(&database, &["", "-wal"]);
    let calls = [
        "link,linkat",
        "rename,renameat,renameat2",
        "unlink,unlinkat",
        "fsync",
        "fdatasync",
        "ftruncate",
    ];
    let (mut old, mut new) = (0, 0);
    for call in calls {
        for nth in 1..60 {
            saved.restore();
            let (ok, said) = killed_at(&site, call, nth, &["restore", "copy.db", "--force"]);
            match signatures(&database) {
                OLD if !ok => old += 1,
                NEW => new += 1,
                found => panic!("{call} {nth}: {found} signatures, {said}"),
            }
            // The next one goes through, whatever the killed one left.
            if !ok {
                site.paraph(&["restore", "copy.db", "--force"]);
                assert_eq!(signatures(&database), NEW, "{call} {nth}");
            } else {
                break;
            }
        }
    }
    assert!(old > 5 && new > 5, "{old} old, {new} new");
}

/// What stands in the place of the database: the file and its journal.
fn place(file: &Path) -> [Option<Vec<u8>>; 2] {
    ["", "-wal"].map(|suffix| fs::read(format!("{}{suffix}", file.display())).ok())
}

/// The database is damaged and keeps its journal, so every file has to come back.
#[test]
fn a_failure_at_any_step_puts_everything_back_and_says_so() {
    let database = TestDatabase::sqlite();
    let site = with_backup(&database);
    let file = file_of(&database);
    let journal = place(&file)[1].clone().unwrap();
    let damaged = "damaged beyond repair, and longer than a header of SQLite is. ".repeat(9);
    let before = [Some(damaged.into_bytes()), Some(journal)];
    let (mut undone, mut said_so) = (0, 0);
    for call in [
        "link,linkat",
        "rename,renameat,renameat2",
        "unlink,unlinkat",
        "fsync",
    ] {
        for nth in 1..60 {
            for entry in fs::read_dir(file.parent().unwrap()).unwrap() {
                fs::remove_file(entry.unwrap().path()).unwrap();
            }
            for (suffix, bytes) in ["", "-wal"].iter().zip(&before) {
                fs::write(
                    format!("{}{suffix}", file.display()),
                    bytes.as_ref().unwrap(),
                )
                .unwrap();
            }
            let mut traced = site.dressed(Command::new("strace"));
            traced.args(["-f", "-qq", "-o", "/dev/null", "-e"]);
            traced.args([&format!("trace={call}"), "-e"]);
            traced.arg(format!("inject={call}:error=EIO:when={nth}"));
            traced.args([BINARY, "restore", "copy.db", "--force"]);
            let (ok, said) = output_of(traced);
            if ok {
                assert_eq!(signatures(&database), NEW, "{call} {nth}: {said}");
            } else {
                assert_eq!(place(&file), before, "{call} {nth}: {said}");
                undone += 1;
                said_so += usize::from(said.contains("Everything is as it was"));
                let names = fs::read_dir(file.parent().unwrap()).unwrap();
                let left = names
                    .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
                    .find(|name| name.contains("before-restore"));
                assert_eq!(left, None, "{call} {nth}: {said}");
            }
            // From here on nothing is hit any more.
            if ok && nth > 20 {
                break;
            }
        }
    }
    assert!(
        undone > 4 && said_so > 2,
        "{undone} undone, {said_so} say so"
    );
}

//! A restore where a database is gone and its journals were left behind.

use std::fs;

use super::{Files, file_of, killed_at, run, signatures, site_on};
use crate::support::TestDatabase;
use crate::support::site::Site;

const BACKED_UP: i64 = 50;

/// A site with a backup, whose server was killed and whose database was removed without its journals.
fn without_database(database: &TestDatabase) -> Site {
    let mut site = site_on(database);
    site.publish();
    site.paraph(&["dev", "seed", "canal", "--count", "50"]);
    site.paraph(&["backup", "copy.db"]);
    site.serve();
    site.paraph(&["dev", "seed", "canal", "--count", "30"]);
    site.kill();
    let file = file_of(database);
    fs::remove_file(&file).unwrap();
    let wal = fs::metadata(format!("{}-wal", file.display()));
    assert!(wal.unwrap().len() > 0);
    site
}

fn journals(database: &TestDatabase) -> Files {
    Files::of(database, &["-wal", "-shm"])
}

#[test]
fn journals_without_their_database_are_put_aside_and_never_played_into_the_backup() {
    let database = TestDatabase::sqlite();
    let site = without_database(&database);
    let old = journals(&database);
    let said = site.paraph(&["restore", "copy.db"]);
    assert!(said.contains("50 signatures restored"), "{said}");
    let kept = format!("{}.before-restore-1", file_of(&database).display());
    assert!(said.contains(&format!("{kept}-wal")), "{said}");
    assert_eq!(fs::read(format!("{kept}-wal")).unwrap(), old.0[0].1);
    assert_eq!(signatures(&database), BACKED_UP);
    let (ok, said) = run(&site, &["appeal", "list"]);
    assert!(ok, "{said}");
    // The name that was used is not used again.
    fs::remove_file(file_of(&database)).unwrap();
    old.write();
    site.paraph(&["restore", "copy.db"]);
    assert_eq!(signatures(&database), BACKED_UP);
    assert_eq!(fs::read(format!("{kept}-wal")).unwrap(), old.0[0].1);
}

#[test]
fn a_kill_leaves_no_database_or_the_whole_backup() {
    let database = TestDatabase::sqlite();
    let site = without_database(&database);
    let file = file_of(&database);
    let saved = journals(&database);
    let (mut none, mut new) = (0, 0);
    for call in [
        "link,linkat",
        "rename,renameat,renameat2",
        "unlink,unlinkat",
        "fsync",
    ] {
        for nth in 1..40 {
            saved.restore();
            let (ok, said) = killed_at(&site, call, nth, &["restore", "copy.db"]);
            if file.exists() {
                assert_eq!(signatures(&database), BACKED_UP, "{call} {nth}: {said}");
                new += 1;
            } else {
                none += 1;
            }
            if ok {
                break;
            }
            // Whatever the killed one left, the next one goes through.
            site.paraph(&["restore", "copy.db", "--force"]);
            assert_eq!(signatures(&database), BACKED_UP, "{call} {nth}");
        }
    }
    assert!(none > 3 && new > 3, "{none} without, {new} restored");
}

//! One server at a time has a SQLite database.

use super::{run, site_on};
use crate::support::TestDatabase;

#[test]
fn a_second_server_and_a_restore_are_refused_while_one_runs_and_verbs_are_not() {
    let database = TestDatabase::sqlite();
    let mut site = site_on(&database);
    site.publish();
    site.paraph(&["dev", "seed", "canal", "--count", "20"]);
    site.paraph(&["backup", "copy.db"]);
    site.serve();
    let (ok, said) = run(&site.beside(), &["serve"]);
    assert!(
        !ok && said.contains("is in use") && said.contains("Stop that one"),
        "{said}"
    );
    site.paraph(&["dev", "seed", "canal", "--count", "30"]);
    let (ok, said) = run(&site, &["restore", "copy.db", "--force"]);
    assert!(!ok && said.contains("is in use"), "{said}");
    assert!(site.paraph(&["appeal", "list"]).contains("50 people"));
    assert!(site.lives(), "the first one is not disturbed");
    // However the process ends, the lock goes with it.
    site.kill();
    site.paraph(&["restore", "copy.db", "--force"]);
    assert!(site.paraph(&["appeal", "list"]).contains("20 people"));
    site.serve();
    site.stop();
}

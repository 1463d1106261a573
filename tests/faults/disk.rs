//! The disk is full: people are asked to come back, nobody is told an untruth, pages are still read, and when there is
//! space again the site goes on by itself.

use std::time::Duration;

use crate::scene::{Rates, Report, Scene, pick};
use crate::support::cluster::Cluster;
use crate::support::site::agent;
use crate::support::small_disk::SmallDisk;

/// What is read while nothing can be written.
const FROM_MEMORY: [&str; 2] = ["/fr/canal", "/fr/canal/sign/individual"];

#[test]
fn a_full_disk_refuses_politely_still_reads_and_recovers_by_itself() {
    let Some(disk) = SmallDisk::mount(24) else {
        return;
    };
    let database = format!("sqlite://{}", disk.path().join("paraph.db").display());
    // SQLite reads on, whatever becomes of writes.
    let pages = [&FROM_MEMORY[..], &["/fr/canal/signatories", "/readyz"]].concat();
    fills_up(&disk, &database, &pages, || {});
}

#[test]
fn a_postgres_whose_disk_is_full_refuses_politely_and_is_found_again() {
    let Some(disk) = SmallDisk::mount(128) else {
        return;
    };
    let cluster = Cluster::start_in(&disk.path());
    // Postgres may give up altogether when it cannot write its log: whoever hosts it starts it again.
    fills_up(&disk, &cluster.url(), &FROM_MEMORY, || cluster.up_again());
}

fn fills_up(disk: &SmallDisk, database: &str, pages: &[&str], mend: impl Fn()) {
    let rounds = pick(1, 15);
    let mut report = Report::new("disk full", database);
    let mut scene = Scene::serving(database);
    let load = scene.load(Rates::default());
    let mut slowest = Duration::ZERO;
    for round in 1..=rounds {
        scene.journal.hears(60, Duration::from_secs(5));
        let (before, _) = scene.journal.refused();
        disk.fill();
        let refused = || scene.journal.refused().0 - before;
        scene.waits_until(Duration::from_secs(60), "a post is refused", || {
            refused() > 20
        });
        for page in pages {
            let answer = agent()
                .get(format!("{}{page}", scene.site.base))
                .call()
                .unwrap();
            assert_eq!(answer.status(), 200, "{page} is read from a full disk");
        }
        disk.free();
        mend();
        let pause = scene.journal.hears_again(Duration::from_secs(30));
        slowest = slowest.max(pause.expect("it goes on when there is space"));
        report.progress(round, rounds, &scene.journal);
    }
    load.stop();
    assert!(scene.site.lives(), "nobody restarted it");
    let (come_back, nothing) = scene.journal.refused();
    assert_eq!(nothing, 0, "everybody was answered");
    report.figure(&format!(
        "{rounds} times full, {come_back} asked to come back, well again after {} ms at most",
        slowest.as_millis()
    ));
    report.conclude(&scene.truth());
}

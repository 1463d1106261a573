//! `kill -9` at random moments while people sign and confirm: what was acknowledged was on the disk.

use std::time::Duration;

use rstest::rstest;

use crate::scene::{Journal, Rates, Report, Scene, pick};
use crate::support::TestDatabase;
use crate::support::site::Site;

/// A moment that is different each time: a few answers later, and some milliseconds into what comes next.
fn at_a_random_moment(journal: &Journal) {
    journal.hears(rand::random_range(0..pick(30, 100)), Duration::from_secs(3));
    std::thread::sleep(Duration::from_millis(rand::random_range(0..30)));
}

/// The last kill waits until enough was acknowledged to prove something, however slow the machine is.
fn before_the_last_kill(scene: &Scene, kills: usize) {
    scene.waits_until(Duration::from_secs(30), "enough is acknowledged", || {
        let (signed, confirmed) = scene.journal.acknowledged();
        signed > kills && confirmed > kills
    });
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn a_server_killed_at_random_moments_loses_nothing_that_it_acknowledged(
    #[case] database: TestDatabase,
) {
    let kills = pick(5, 200);
    let mut report = Report::new("kill -9 under load", &database.url);
    let mut scene = Scene::serving(&database.url);
    let load = scene.load(Rates::default());
    for kill in 1..=kills {
        if kill == kills {
            before_the_last_kill(&scene, kills);
        }
        at_a_random_moment(&scene.journal);
        scene.site.kill();
        scene.site.serve();
        report.progress(kill, kills, &scene.journal);
    }
    assert!(
        scene.journal.hears_again(Duration::from_secs(10)).is_some(),
        "the last start serves"
    );
    load.stop();
    report.figure(&format!("{kills} kills"));
    let (signed, confirmed) = scene.journal.acknowledged();
    assert!(
        signed > kills && confirmed > kills,
        "{signed} and {confirmed} are too few to prove anything"
    );
    report.conclude(&scene.truth());
}

#[test]
fn one_of_two_servers_on_one_postgres_may_be_killed_at_any_moment() {
    let kills = pick(4, 100);
    let database = TestDatabase::postgres();
    let mut report = Report::new("kill -9, one of two", &database.url);
    let mut scene = Scene::serving(&database.url);
    let mut second = scene.site.beside();
    second.serve();
    let load = scene.load_on(
        Rates::default(),
        vec![scene.site.address.clone(), second.address.clone()],
    );
    for kill in 1..=kills {
        if kill == kills {
            before_the_last_kill(&scene, kills);
        }
        at_a_random_moment(&scene.journal);
        let victim: &mut Site = if rand::random() {
            &mut scene.site
        } else {
            &mut second
        };
        victim.kill();
        std::thread::sleep(Duration::from_millis(rand::random_range(0..300)));
        victim.serve();
        report.progress(kill, kills, &scene.journal);
    }
    load.stop();
    second.stop();
    report.figure(&format!("{kills} kills"));
    let (signed, confirmed) = scene.journal.acknowledged();
    assert!(
        signed > kills && confirmed > kills,
        "{signed} and {confirmed} are too few"
    );
    report.conclude(&scene.truth());
}

//! Postgres is restarted, dies, or hangs up, while people sign and confirm: the server finds it again by itself, and a
//! commit whose outcome is unknown is never acknowledged.

use std::time::Duration;

use crate::scene::{Rates, Report, Scene, pick};
use crate::support::cluster::{Cluster, Stop};
use crate::support::sql::Sql;

const HANG_UP: &str = "SELECT count(pg_terminate_backend(pid)) AS value FROM pg_stat_activity WHERE datname = 'paraph'";

#[test]
fn a_postgres_that_restarts_crashes_or_hangs_up_loses_nothing_that_was_acknowledged() {
    let rounds = pick(3, 60);
    let cluster = Cluster::start();
    let mut report = Report::new("Postgres restarts, hangs up", &cluster.url());
    let mut scene = Scene::serving(&cluster.url());
    let load = scene.load(Rates::default());
    let (mut cut, mut slowest) = (0, Duration::ZERO);
    for round in 1..=rounds {
        scene
            .journal
            .hears(rand::random_range(0..80), Duration::from_secs(3));
        let pause = Duration::from_millis(rand::random_range(0..600));
        match round % 3 {
            1 => cut += Sql::open(&cluster.url_of("postgres")).number(HANG_UP),
            2 => restart(&cluster, Stop::Immediate, pause),
            _ => restart(&cluster, Stop::Fast, pause),
        }
        let pause = scene.journal.hears_again(Duration::from_secs(30));
        slowest = slowest
            .max(pause.unwrap_or_else(|| panic!("round {round}: it finds the database again")));
        report.progress(round, rounds, &scene.journal);
    }
    load.stop();
    assert!(scene.site.lives(), "nobody restarted the server");
    report.figure(&format!(
        "{} restarts, {cut} connections cut, well again after {} ms at most",
        rounds * 2 / 3,
        slowest.as_millis()
    ));
    report.waits(&scene.journal);
    report.conclude(&scene.truth());
}

fn restart(cluster: &Cluster, how: Stop, pause: Duration) {
    cluster.down(how);
    std::thread::sleep(pause);
    cluster.up();
}

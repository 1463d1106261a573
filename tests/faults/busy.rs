//! SQLite with more than one at work: backups, exports and moderation by other processes while people sign and confirm.

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use crate::scene::{Rates, Report, Scene, pick};
use crate::support::TestDatabase;
use crate::support::sql::Sql;

/// No wait is longer than this for 99 of 100 people.
const PATIENCE: Duration = Duration::from_secs(2);

#[test]
fn backups_exports_and_a_second_writer_lose_no_write_and_keep_nobody_waiting() {
    let database = TestDatabase::sqlite();
    let mut report = Report::new("backup, export, second writer", &database.url);
    let mut scene = Scene::serving(&database.url);
    let load = scene.load(Rates::default());
    scene.journal.hears(40, Duration::from_secs(5));
    let stop = AtomicBool::new(false);
    let (backups, exports, moved) = (
        AtomicUsize::new(0),
        AtomicUsize::new(0),
        AtomicUsize::new(0),
    );
    let again_and_again = |what: &'static str, work: &dyn Fn(usize), done: &AtomicUsize| {
        while !stop.load(Ordering::SeqCst) {
            work(done.fetch_add(1, Ordering::SeqCst));
        }
        assert!(done.load(Ordering::SeqCst) > 0, "no {what}");
    };
    std::thread::scope(|scope| {
        scope.spawn(|| again_and_again("backup", &|number| back_up(&scene, number), &backups));
        scope.spawn(|| again_and_again("export", &|_| export(&scene), &exports));
        scope.spawn(|| again_and_again("moderation", &|_| hold_and_release(&scene), &moved));
        let (began, length) = (Instant::now(), Duration::from_secs(pick(3, 90)));
        while began.elapsed() < length {
            std::thread::sleep(Duration::from_millis(500));
            let (done, all) = (began.elapsed().as_secs(), length.as_secs());
            report.progress(done as usize, all as usize, &scene.journal);
        }
        stop.store(true, Ordering::SeqCst);
    });
    load.stop();
    let count = |number: &AtomicUsize| number.load(Ordering::SeqCst);
    report.figure(&format!(
        "{} backups, {} exports, {} held and released",
        count(&backups),
        count(&exports),
        count(&moved)
    ));
    let slowest = report.waits(&scene.journal);
    assert!(slowest < PATIENCE, "one in a hundred waited {slowest:?}");
    report.conclude(&scene.truth());
}

/// A copy is sound, and holds everybody who was acknowledged before it began.
fn back_up(scene: &Scene, number: usize) {
    let known = scene.journal.signed_before(Instant::now());
    let file = format!("copy-{number}.db");
    scene.site.paraph(&["backup", &file]);
    let path = scene.site.folder().join(&file);
    let mut copy = Sql::open(&format!("sqlite://{}", path.display()));
    assert_eq!(copy.damages(), Vec::<String>::new());
    let signatures = copy.number("SELECT count(*) AS value FROM signatures");
    assert!(
        signatures >= known.len() as i64,
        "{signatures} in the copy, {} were acknowledged",
        known.len()
    );
    std::fs::remove_file(path).unwrap();
}

/// An export names everybody who was acknowledged before it began.
fn export(scene: &Scene) {
    let known = scene.journal.signed_before(Instant::now());
    let states = [
        "--state",
        "pending",
        "--state",
        "confirmed",
        "--state",
        "held",
    ];
    let exported = scene
        .site
        .paraph(&[&["export", "canal", "--format", "jsonl"][..], &states].concat());
    let missing = known
        .iter()
        .find(|address| !exported.contains(&format!("\"{address}\"")));
    assert_eq!(missing, None, "acknowledged, and not in the export");
}

/// Somebody moderates at the command line: a signature that counts is held, then released.
fn hold_and_release(scene: &Scene) {
    let confirmed = "SELECT CAST(id AS TEXT) AS value FROM signatures WHERE state = 'confirmed' ORDER BY id DESC LIMIT 1";
    let Some(number) = scene.sql().words(confirmed).pop() else {
        return;
    };
    scene.site.paraph(&["signature", "hold", &number]);
    scene.site.paraph(&["signature", "release", &number]);
}

//! Clocks that jump a day, forwards and backwards: nothing is lost, no mail is sent twice or never, caps stay caps.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::Duration;

use paraph::domain::Timestamp;
use paraph::services::housekeeping;
use rstest::rstest;

use crate::scene::{Rates, Report, Scene, pick};
use crate::support::TestDatabase;
use crate::support::app::{World, person};
use crate::support::sql::Sql;

const MISSING: &str = "libfaketime was not found: apt-get install faketime";

/// Gives a process a clock of its own; see the manual page of faketime.
fn preload() -> PathBuf {
    let libraries = std::fs::read_dir("/usr/lib")
        .unwrap()
        .flatten()
        .map(|entry| entry.path());
    let places = libraries.chain([PathBuf::from("/usr/lib"), PathBuf::from("/usr/local/lib")]);
    let candidates = places.map(|place| place.join("faketime/libfaketimeMT.so.1"));
    candidates
        .into_iter()
        .find(|library| library.exists())
        .expect(MISSING)
}

/// Sets the clock of the server, in one step: it reads the file at each look.
fn set_clock(file: &Path, offset: &str) {
    let draft = file.with_extension("draft");
    std::fs::write(&draft, offset).unwrap();
    std::fs::rename(draft, file).unwrap();
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn a_server_whose_clock_jumps_a_day_under_load_loses_nothing(#[case] database: TestDatabase) {
    let mut report = Report::new("clock jumps under load", &database.url);
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("clock");
    set_clock(&file, "+0");
    let library = preload();
    let mut scene = Scene::serving_with(&database.url, |site| {
        site.set("FAKETIME_TIMESTAMP_FILE", file.to_str().unwrap());
        site.set("FAKETIME_NO_CACHE", "1");
        site.set("FAKETIME_DONT_FAKE_MONOTONIC", "1");
        site.set("LD_PRELOAD", library.to_str().unwrap());
    });
    let load = scene.load(Rates::default());
    let jumps = pick(2, 30);
    let mut now = "+0";
    for jump in 0..jumps {
        scene.journal.hears(60, Duration::from_secs(5));
        // A day ahead, back to today, a day behind, today …
        now = ["+1d", "+0", "-1d", "+0"][jump % 4];
        set_clock(&file, now);
        assert!(
            scene.journal.hears_again(Duration::from_secs(20)).is_some(),
            "it serves at {now}"
        );
        report.progress(jump + 1, jumps, &scene.journal);
    }
    load.stop();
    scene.site.stop();
    let waiting = scene
        .sql()
        .number("SELECT count(*) AS value FROM outbox WHERE state = 'queued'");
    report.figure(&format!(
        "{jumps} jumps, {waiting} mails wait for the clock to catch up, ended at {now}"
    ));
    for variable in [
        "LD_PRELOAD",
        "FAKETIME_TIMESTAMP_FILE",
        "FAKETIME_NO_CACHE",
        "FAKETIME_DONT_FAKE_MONOTONIC",
    ] {
        scene.site.unset(variable);
    }
    let truth = scene.truth();
    assert_eq!(truth.copies, 0, "a jump of the clock sends no mail twice");
    report.conclude(&truth);
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn after_a_jump_mails_leave_once_and_caps_are_kept(#[case] database: TestDatabase) {
    let report = Report::new("clock jumps, caps and leases", &database.url);
    let world = World::open(&database).await;
    let appeal = world.publishes("canal", "").await;
    let mut sent: BTreeMap<String, usize> = BTreeMap::new();
    let jumps = [
        Timestamp::DAY,
        -Timestamp::DAY,
        -Timestamp::DAY,
        Timestamp::DAY,
        3 * Timestamp::DAY,
        -3 * Timestamp::DAY,
    ];
    for (step, jump) in jumps.into_iter().enumerate() {
        // Promised before the jump, sent after it.
        world
            .posts(
                &appeal,
                &person("Jeanne", &format!("before{step}@example.org")),
            )
            .await;
        world.clock.advance(jump);
        world
            .posts(
                &appeal,
                &person("Jeanne", &format!("after{step}@example.org")),
            )
            .await;
        for _ in 0..5 {
            world
                .posts(&appeal, &person("Zoé", "zoe@example.org"))
                .await;
        }
        for mail in world.mails().await {
            *sent.entry(mail.email.to.clone()).or_default() += 1;
        }
        assert!(
            sent.contains_key(&format!("after{step}@example.org")),
            "who signs after a jump is written to at once"
        );
    }
    // The clock is right again: what was promised in days ahead leaves after the next chores.
    for _ in 0..2 {
        housekeeping::purge(&world.app).await.unwrap();
        for mail in world.mails().await {
            *sent.entry(mail.email.to.clone()).or_default() += 1;
        }
        world.clock.advance(10 * Timestamp::MINUTE);
    }
    let zoe = sent.remove("zoe@example.org").unwrap();
    assert!((1..=5).contains(&zoe), "{zoe} mails to one mailbox");
    assert_eq!(sent.len(), 2 * jumps.len(), "nobody is forgotten");
    assert!(
        sent.values().all(|mails| *mails == 1),
        "nobody is written to twice: {sent:?}"
    );
    let mut sql = Sql::open(&database.url);
    assert_eq!(
        sql.number("SELECT count(*) AS value FROM outbox WHERE state = 'queued'"),
        0
    );
    report.done();
}

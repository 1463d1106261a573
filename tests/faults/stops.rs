//! SIGTERM while people wait for their answers and a mail is on the wire: all of it is finished.

use std::process::Command;
use std::time::{Duration, Instant};

use rstest::rstest;

use crate::scene::{Rates, Report, Scene, pick};
use crate::support::TestDatabase;
use crate::support::site::agent;
use crate::support::smtp::{Act, At};
use crate::support::sql::Sql;

/// How long a stop may take: 20 s for requests, then 30 s for mails (`docs/commands.md`).
const LONGEST: Duration = Duration::from_secs(50);

/// Keeps every writer waiting, as a long transaction of somebody else would.
fn hold_the_database(sql: &mut Sql) {
    sql.run(match sql {
        Sql::Sqlite(_) => "BEGIN IMMEDIATE",
        Sql::Postgres(_) => "BEGIN; LOCK TABLE signatures IN ACCESS EXCLUSIVE MODE",
    });
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn a_stop_answers_everybody_who_was_let_in_and_finishes_the_mails_on_the_wire(
    #[case] database: TestDatabase,
) {
    let mut report = Report::new("SIGTERM", &database.url);
    let mut scene = Scene::serving(&database.url);
    let people = 24;
    let mut sql = scene.sql();
    // First a mail that the relay takes its time to accept.
    scene.sink.behave(|at, taken, _| match (at, taken) {
        (At::Dot, 0) => Act::Wait(Duration::from_secs(2)),
        _ => Act::Accept,
    });
    assert!(scene.signs_now().is_acknowledged());
    while scene.sink.mails().is_empty() {
        std::thread::sleep(Duration::from_millis(5));
    }
    // Then people whose posts wait for the database.
    hold_the_database(&mut sql);
    let (asked, answers) = std::thread::scope(|scope| {
        let waiting: Vec<_> = (0..people)
            .map(|_| scope.spawn(|| scene.signs_now()))
            .collect();
        std::thread::sleep(Duration::from_millis(800));
        let number = scene.site.process().to_string();
        let asked = Instant::now();
        assert!(
            Command::new("kill")
                .args(["-TERM", &number])
                .status()
                .unwrap()
                .success()
        );
        std::thread::sleep(Duration::from_millis(700));
        let nobody_enters = agent()
            .get(format!("http://{}/healthz", scene.site.address))
            .call()
            .is_err();
        assert!(nobody_enters, "the door is closed");
        sql.run("COMMIT");
        let answers: Vec<_> = waiting
            .into_iter()
            .map(|item| item.join().unwrap())
            .collect();
        (asked, answers)
    });
    let ended = scene.site.wait();
    let took = asked.elapsed();
    assert!(ended.success(), "{ended}: {}", scene.site.complaints());
    assert!(took < LONGEST, "{took:?}");
    let answered = answers
        .iter()
        .filter(|heard| heard.is_acknowledged())
        .count();
    assert_eq!(
        answered, people,
        "everybody who was let in is answered: {answers:?}"
    );
    let mut sql = scene.sql();
    let marked = sql.number("SELECT count(*) AS value FROM outbox WHERE state = 'sent'");
    assert_eq!(
        marked,
        scene.sink.mails().len() as i64,
        "what the relay took is marked"
    );
    assert!(marked > 0, "the mail on the wire was finished");
    assert_eq!(
        sql.number("SELECT count(*) AS value FROM outbox WHERE lease_until IS NOT NULL"),
        0,
        "no lease is left"
    );
    report.figure(&format!(
        "{answered} of {people} answered, {} ms",
        took.as_millis()
    ));
    report.conclude(&scene.truth());
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn stops_under_load_lose_nothing_and_end_well(#[case] database: TestDatabase) {
    let mut report = Report::new("SIGTERM under load", &database.url);
    let stops = pick(2, 40);
    let mut scene = Scene::serving(&database.url);
    let load = scene.load(Rates::default());
    let mut slowest = Duration::ZERO;
    for stop in 1..=stops {
        std::thread::sleep(Duration::from_millis(300 + rand::random_range(0..400)));
        let asked = Instant::now();
        scene.site.stop();
        slowest = slowest.max(asked.elapsed());
        scene.site.serve();
        report.progress(stop, stops, &scene.journal);
    }
    assert!(
        scene.journal.hears_again(Duration::from_secs(10)).is_some(),
        "the last start serves"
    );
    load.stop();
    assert!(slowest < LONGEST, "{slowest:?}");
    report.figure(&format!(
        "{stops} stops, the slowest {} ms",
        slowest.as_millis()
    ));
    report.conclude(&scene.truth());
}

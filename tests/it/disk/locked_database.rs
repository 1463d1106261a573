//! Another program has locked the database: visitors are asked to come back, and what was refused is not done later.

use std::thread;
use std::time::{Duration, Instant};

use rstest::rstest;

use crate::support::in_process::Site;
use crate::support::sql::Sql;
use crate::support::{Kind, TestDatabase};

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn a_locked_database_is_answered_with_503_and_nothing_is_stored_later(
    #[case] database: TestDatabase,
) {
    let site = Site::start(&database);
    let path = "/fr/canal/sign/individual";
    let token = site.visitor().get(path).value("input[name=token]");
    site.clock.advance(3_000);
    let mut lock = Sql::open(&database.url);
    lock.run(match database.kind {
        Kind::Sqlite => "BEGIN IMMEDIATE",
        Kind::Postgres => "BEGIN; LOCK TABLE signatures IN EXCLUSIVE MODE",
    });
    let started = Instant::now();
    let answers = thread::scope(|scope| {
        let post = |number: usize| {
            let (visitor, token) = (site.visitor(), &token);
            thread::sleep(Duration::from_millis(300));
            scope.spawn(move || {
                let address = format!("p{number}@example.org");
                let fields = [
                    ("token", token.as_str()),
                    ("last-name", "Ada"),
                    ("publish", "yes"),
                    ("email", &address),
                ];
                visitor.post(path, &fields)
            })
        };
        let posts: Vec<_> = (0..12).map(post).collect();
        let answers = posts.into_iter().map(|post| post.join().unwrap());
        answers.collect::<Vec<_>>()
    });
    assert!(
        started.elapsed() < Duration::from_secs(20),
        "{:?}",
        started.elapsed()
    );
    for answer in answers {
        assert_eq!((answer.status, answer.header("retry-after")), (503, "5"));
    }
    lock.run("ROLLBACK");
    thread::sleep(Duration::from_secs(1));
    assert_eq!(lock.number("SELECT count(*) AS value FROM signatures"), 0);
    // It goes on by itself.
    let visitor = site.visitor();
    let fields = [
        ("token", token.as_str()),
        ("last-name", "Ada"),
        ("publish", "yes"),
        ("email", "a@example.org"),
    ];
    assert_eq!(visitor.post(path, &fields).status, 303);
}

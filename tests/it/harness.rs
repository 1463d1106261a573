//! The harness's own promises: what every other test builds on.

use std::time::{Duration, Instant};

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use rstest::rstest;

use crate::support::sql::Sql;
use crate::support::{Postgres, TestDatabase};

fn open(url: &str) -> PgConnection {
    PgConnection::establish(url).unwrap()
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn each_test_gets_an_empty_database(#[case] database: TestDatabase) {
    Sql::open(&database.url).run("CREATE TABLE appeals (id BIGINT)");
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn each_test_gets_a_database_of_its_own(#[case] database: TestDatabase) {
    Sql::open(&database.url).run("CREATE TABLE appeals (id BIGINT)");
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn a_story_may_be_asynchronous(#[case] database: TestDatabase) {
    actix_web::rt::time::sleep(Duration::from_millis(1)).await;
    Sql::open(&database.url).run("SELECT 1");
}

#[test]
fn a_template_is_prepared_once_and_every_copy_has_its_content() {
    let mut prepared = 0;
    for _ in 0..2 {
        let copy = Postgres::database_from("with_appeals", |url| {
            prepared += 1;
            open(url)
                .batch_execute("CREATE TABLE appeals (id BIGINT)")
                .unwrap();
        });
        open(&copy.url)
            .batch_execute("INSERT INTO appeals VALUES (1)")
            .unwrap();
    }
    assert!(prepared <= 1 || std::env::var_os("TEST_DATABASE_URL").is_some());
}

#[test]
fn a_database_is_made_and_dropped_in_a_fraction_of_a_second() {
    drop(Postgres::database());
    let start = Instant::now();
    for _ in 0..5 {
        drop(Postgres::database());
    }
    let each = start.elapsed() / 5;
    println!("{} ms a database", each.as_millis());
    assert!(each < Duration::from_secs(2), "{each:?}");
}

#[test]
fn a_dropped_database_is_gone_even_while_a_connection_is_open() {
    let database = Postgres::database();
    let url = database.url.clone();
    let _still_open = open(&url);
    drop(database);
    assert!(PgConnection::establish(&url).is_err());
}

//! The work before an answer: the same statements and as many commits, whatever the mailbox did before.

use std::time::{Duration, UNIX_EPOCH};

use paraph::domain::{EmailAddress, Language};
use paraph::services::accounts::ask_reset;
use paraph::services::accounts::login::Visitor;
use paraph::services::deferred;
use paraph::services::signatures::confirm_code::{CodeOutcome, confirm_by_code};
use paraph::services::signatures::resend_link;
use rstest::rstest;

use super::{History, posts, prepare};
use crate::support::app::World;
use crate::support::sql::Sql;
use crate::support::{Kind, TestDatabase, statements};

/// The statements of the writer. Readers that look at a setting meanwhile only begin and end.
fn without_readers(sent: Vec<String>) -> Vec<String> {
    let mut sent = sent.into_iter();
    let work: Vec<String> = sent
        .by_ref()
        .skip_while(|statement| *statement != "select appeal_texts")
        .take_while(|statement| *statement != "commit")
        .collect();
    assert!(sent.all(|statement| statement == "commit"), "{work:#?}");
    work
}

/// A reader ends its transaction a moment after it has answered.
async fn settle() {
    tokio::time::sleep(Duration::from_millis(50)).await;
}

/// Grows with each write to the log of the database.
fn logged(database: &TestDatabase) -> i64 {
    match database.kind {
        Kind::Sqlite => {
            let path = database.url.strip_prefix("sqlite://").unwrap();
            // Not its length: the log is begun anew from time to time.
            let log = std::fs::metadata(format!("{path}-wal")).unwrap();
            let written = log.modified().unwrap().duration_since(UNIX_EPOCH);
            i64::try_from(written.unwrap().as_nanos()).unwrap()
        }
        Kind::Postgres => Sql::open(&database.url)
            .number("SELECT CAST(pg_current_wal_insert_lsn() - '0/0'::pg_lsn AS BIGINT) AS value"),
    }
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn signing_takes_the_same_statements_and_one_commit_for_each_history(
    #[case] database: TestDatabase,
) {
    statements::record();
    let world = World::open(&database).await;
    let appeal = world.publishes("canal", "").await;
    let mut expected = Vec::new();
    for history in History::ALL {
        let address = history.address(0);
        let addresses = std::slice::from_ref(&address);
        prepare(&world.app, &database.url, &appeal, history, addresses).await;
        // The question of the helper for the text is not part of the work.
        let texts = {
            statements::take();
            let french = Language::french();
            paraph::services::appeals::parts(&world.app, appeal.id, &french)
                .await
                .unwrap();
            settle().await;
            statements::take().len()
        };
        let before = logged(&database);
        posts(&world.app, &appeal, &address, false).await;
        settle().await;
        let sent = statements::take().split_off(texts);
        let sent = without_readers(sent);
        assert!(logged(&database) > before, "{history:?} waits for the disk");
        if expected.is_empty() {
            expected = sent;
        } else {
            assert_eq!(sent, expected, "{history:?}");
        }
    }
    assert!(expected.len() > 8, "{expected:#?}");
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn a_link_is_asked_for_without_a_statement_and_sent_with_a_commit_for_each_history(
    #[case] database: TestDatabase,
) {
    statements::record();
    let world = World::open(&database).await;
    let appeal = world.publishes("canal", "").await;
    for history in History::ALL {
        let address = history.address(0);
        let addresses = std::slice::from_ref(&address);
        prepare(&world.app, &database.url, &appeal, history, addresses).await;
        statements::take();
        let email = EmailAddress::parse(&address).unwrap();
        resend_link::ask(&world.app, &appeal, &email, &Language::french()).unwrap();
        ask_reset(&world.app, &email, Visitor::default()).unwrap();
        settle().await;
        assert_eq!(statements::take(), Vec::<String>::new(), "{history:?}");
        let before = logged(&database);
        deferred::drain(&world.app).await;
        assert!(logged(&database) > before, "{history:?} waits for the disk");
        let sent = statements::take();
        assert!(
            sent.contains(&"commit".to_owned()),
            "{history:?}: {sent:#?}"
        );
    }
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn a_wrong_code_takes_the_same_statements_for_each_history_and_number_of_tries(
    #[case] database: TestDatabase,
) {
    statements::record();
    let world = World::open(&database).await;
    let appeal = world.publishes("canal", "").await;
    let mut expected = Vec::new();
    for history in History::ALL {
        let address = history.address(0);
        let addresses = std::slice::from_ref(&address);
        prepare(&world.app, &database.url, &appeal, history, addresses).await;
        let ticket = posts(&world.app, &appeal, &address, false).await;
        for _ in 0..8 {
            statements::take();
            let before = logged(&database);
            let outcome = confirm_by_code(&world.app, &ticket, "no digits").await;
            assert!(matches!(outcome.unwrap(), CodeOutcome::Wrong));
            assert!(logged(&database) > before, "{history:?} waits for the disk");
            let sent = statements::take();
            if expected.is_empty() {
                expected = sent;
            } else {
                assert_eq!(sent, expected, "{history:?}");
            }
        }
    }
}

//! A write that fails, and what a stolen database tells.

use paraph::domain::PrivateRecord;
use paraph::storage::{SignOutcome, StorageError};
use rstest::rstest;

use crate::support::TestDatabase;
use crate::support::app::{World, group, person};

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn a_write_that_fails_changes_nothing_and_harms_nobody_else(#[case] database: TestDatabase) {
    let world = World::open(&database).await;
    let appeal = world.publishes("canal", "").await;
    let id = appeal.id;
    let failed: Result<(), StorageError> = world
        .app
        .storage_for_tests()
        .write(move |c| {
            paraph::storage::appeals::touch(c, id)?;
            Err(StorageError::Other("no".to_owned()))
        })
        .await;
    assert!(failed.is_err());
    let panicked: Result<(), StorageError> = world
        .app
        .storage_for_tests()
        .write(|_| panic!("a bug"))
        .await;
    assert!(panicked.is_err());
    assert_eq!(world.appeal("canal").await.version, appeal.version);
    let (_, outcome) = world
        .posts(&appeal, &person("Jeanne", "jeanne@example.org"))
        .await;
    assert_eq!(outcome, SignOutcome::New, "the writer lives on");
}

#[tokio::test]
async fn a_stolen_database_tells_nothing_that_is_not_public() {
    let database = TestDatabase::sqlite();
    let world = World::open(&database).await;
    let appeal = world.publishes("canal", "").await;
    let record = PrivateRecord {
        comment: Some("canarycomment".to_owned()),
        publish: false,
        ..person("Canaryname", "canaryaddress@example.org")
    };
    let (ticket, _) = world.posts(&appeal, &record).await;
    world
        .posts(
            &appeal,
            &group("Canarygroup", "canarymandatary@example.org"),
        )
        .await;
    world.confirms(&ticket).await;
    let path = database.url.trim_start_matches("sqlite://").to_owned();
    for file in [path.clone(), format!("{path}-wal")] {
        let bytes = std::fs::read(file).unwrap_or_default();
        let text = String::from_utf8_lossy(&bytes).to_lowercase();
        assert!(!text.contains("canary"), "no canary stands in clear");
    }
}

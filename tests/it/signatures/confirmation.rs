//! Confirmation by link and by code, and refusal.

use futures_util::future::join_all;
use paraph::domain::Timestamp;
use paraph::services::signatures::confirm;
use paraph::services::signatures::confirm_code::{CodeOutcome, confirm_by_code};
use paraph::services::signatures::self_service;
use paraph::storage::ConfirmOutcome;
use rstest::rstest;

use crate::support::TestDatabase;
use crate::support::app::{World, person};

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn after_five_wrong_codes_only_the_link_works(#[case] database: TestDatabase) {
    let world = World::open(&database).await;
    let appeal = world.publishes("canal", "").await;
    let (ticket, _) = world
        .posts(&appeal, &person("Jeanne", "jeanne@example.org"))
        .await;
    let code = world.app.master.code(&world.stored(&ticket).await.unwrap());
    let wrong = if code == "000000" { "000001" } else { "000000" };
    for _ in 0..5 {
        assert!(matches!(
            confirm_by_code(&world.app, &ticket, wrong).await.unwrap(),
            CodeOutcome::Wrong
        ));
    }
    assert!(matches!(
        confirm_by_code(&world.app, &ticket, &code).await.unwrap(),
        CodeOutcome::Wrong
    ));
    assert_eq!(world.confirms(&ticket).await, ConfirmOutcome::Confirmed);
    let (ticket, _) = world
        .posts(&appeal, &person("Zoé", "zoe@example.org"))
        .await;
    let code = world.app.master.code(&world.stored(&ticket).await.unwrap());
    let spaced = format!("{} {}", &code[..3], &code[3..]);
    let done = confirm_by_code(&world.app, &ticket, &spaced).await.unwrap();
    assert!(matches!(
        done,
        CodeOutcome::Done(ConfirmOutcome::Confirmed, _)
    ));
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn of_sixty_wrong_codes_at_once_five_are_judged(#[case] database: TestDatabase) {
    let world = World::open(&database).await;
    let appeal = world.publishes("canal", "").await;
    let (ticket, _) = world
        .posts(&appeal, &person("Jeanne", "jeanne@example.org"))
        .await;
    let code = world.app.master.code(&world.stored(&ticket).await.unwrap());
    let wrong = if code == "000000" { "000001" } else { "000000" };
    // The right one is among the last, when five others were judged.
    let typed = (0..60).map(|nth| if nth == 50 { code.as_str() } else { wrong });
    let tries = typed.map(|typed| confirm_by_code(&world.app, &ticket, typed));
    for outcome in join_all(tries).await {
        assert!(matches!(outcome.unwrap(), CodeOutcome::Wrong));
    }
    assert_eq!(world.count(&appeal).await.total(), 0);
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn the_code_of_somebody_elses_attempt_shows_the_data_before_it_confirms(
    #[case] database: TestDatabase,
) {
    let world = World::open(&database).await;
    let appeal = world.publishes("canal", "").await;
    let (ticket, _) = world
        .posts(&appeal, &person("Jeanne", "jeanne@example.org"))
        .await;
    world
        .posts(&appeal, &person("Slipped In", "jeanne@example.org"))
        .await;
    let code = world.app.master.code(&world.stored(&ticket).await.unwrap());
    let met = confirm_by_code(&world.app, &ticket, &code).await.unwrap();
    assert!(matches!(met, CodeOutcome::Review(_)));
    assert_eq!(world.count(&appeal).await.total(), 0);
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn not_me_erases_the_attempt_and_stops_mails_until_taken_back(
    #[case] database: TestDatabase,
) {
    let world = World::open(&database).await;
    let appeal = world.publishes("canal", "").await;
    let (ticket, _) = world
        .posts(&appeal, &person("Jeanne", "jeanne@example.org"))
        .await;
    assert_eq!(world.mails().await.len(), 1);
    let refusal = confirm::refuse(&world.app, &world.opens(&ticket).await)
        .await
        .unwrap()
        .unwrap();
    assert!(world.stored(&ticket).await.is_none());
    world.clock.advance(Timestamp::HOUR);
    world
        .posts(&appeal, &person("Jeanne", "jeanne@example.org"))
        .await;
    assert_eq!(world.mails().await.len(), 0);
    assert!(confirm::undo_refusal(&world.app, &refusal).await.unwrap());
    world.clock.advance(Timestamp::HOUR);
    world
        .posts(&appeal, &person("Jeanne", "jeanne@example.org"))
        .await;
    assert_eq!(world.mails().await.len(), 1);
    assert!(!confirm::undo_refusal(&world.app, "forged").await.unwrap());
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn links_already_sent_confirm_a_day_after_closing_and_no_longer(
    #[case] database: TestDatabase,
) {
    let world = World::open(&database).await;
    let appeal = world
        .publishes("canal", "closes = 2026-03-02T12:00:00Z")
        .await;
    let (a, _) = world.posts(&appeal, &person("A", "a@example.org")).await;
    let (b, _) = world.posts(&appeal, &person("B", "b@example.org")).await;
    world.clock.advance(Timestamp::DAY + Timestamp::HOUR);
    assert!(
        !world
            .appeal("canal")
            .await
            .takes_signatures(world.clock.now())
    );
    assert_eq!(world.confirms(&a).await, ConfirmOutcome::Confirmed);
    world.clock.advance(Timestamp::DAY);
    assert_eq!(world.confirms(&b).await, ConfirmOutcome::Gone);
    assert!(
        self_service::withdraw(&world.app, &world.opens(&a).await)
            .await
            .unwrap(),
        "rights last longer"
    );
}

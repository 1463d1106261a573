//! Mails that delivery has taken when an organiser pauses or stops them, and how many are in front of others.

use std::time::Duration;

use paraph::domain::{Actor, Appeal, Language, News, NewsDraft, NewsMailingState, Timestamp};
use paraph::services::delivery::Delivery;
use paraph::services::housekeeping;
use paraph::services::news::{self, NewsChange, NewsSaved, SeenNews};
use paraph::services::news_mailings::{self, NewsCommand, NewsPass};
use paraph::services::signatures::self_service;
use rstest::rstest;

use super::{
    asks, counts, crowd, delivers, figures, mailing, of_crowd, once_each, orders, publishes,
    signs_in,
};
use crate::support::TestDatabase;
use crate::support::app::{World, person};
use crate::support::sql::Sql;

const QUEUED: &str = "SELECT count(*) AS value FROM outbox WHERE state = 'queued' AND attempts = 0";

/// Sends a news item, and gives an order while all its mails but the first wait for their second.
async fn orders_under_way(world: &World, (appeal, item): (&Appeal, &News), command: NewsCommand) {
    let app = &world.app;
    counts(app, appeal, item).await;
    assert!(orders(app, appeal, item, NewsCommand::Send).await);
    while news_mailings::pass(app).await.unwrap() != NewsPass::Idle {}
    assert_eq!(mailing(app, item).await.state, NewsMailingState::Done);
    let mailbox = app.transport.mailbox().unwrap();
    let before = mailbox.mails().len();
    let mut delivery = Delivery::new(app);
    let ordering = async {
        while mailbox.mails().len() == before {
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
        assert!(orders(app, appeal, item, command).await);
        for _ in 0..10 {
            world.clock.advance(Timestamp::SECOND);
            app.mail_promised.notify_one();
            tokio::time::sleep(Duration::from_millis(30)).await;
        }
    };
    let (sent, ()) = tokio::join!(delivery.drain(app), ordering);
    assert_eq!(sent.unwrap().sent, 1, "the others were under way");
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn a_pause_and_a_stop_keep_back_what_waits_for_its_slot(#[case] database: TestDatabase) {
    let mut world = World::open(&database).await;
    let canal = world.publishes("canal", "").await;
    crowd(&world, &canal, 6).await;
    let mut sql = Sql::open(&database.url);
    world.app.limits.per_domain_per_second = Some(1);
    let paused = publishes(&world.app, &canal, &["fr"]).await;
    orders_under_way(&world, (&canal, &paused), NewsCommand::Pause).await;
    assert_eq!(sql.number(QUEUED), 5);
    world.app.limits.per_domain_per_second = None;
    world.clock.advance(10 * Timestamp::MINUTE);
    assert_eq!(delivers(&world.app).await.len(), 1, "it is the first");
    assert_eq!(
        sql.number(QUEUED),
        5,
        "they stay, however long it is paused"
    );
    assert!(orders(&world.app, &canal, &paused, NewsCommand::Resume).await);
    world.clock.advance(10 * Timestamp::MINUTE);
    let rest = once_each(&delivers(&world.app).await);
    assert_eq!(rest.len(), 5);
    assert!(rest.keys().all(|address| of_crowd(6).contains(address)));
    assert_eq!(figures(&world.app, &paused).await.sent, 6);

    world.app.limits.per_domain_per_second = Some(1);
    let stopped = publishes(&world.app, &canal, &["fr"]).await;
    orders_under_way(&world, (&canal, &stopped), NewsCommand::Stop).await;
    let figures = figures(&world.app, &stopped).await;
    assert_eq!((figures.sent, figures.left_out), (1, 5));
    assert_eq!(sql.number(QUEUED), 0);
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn what_waits_in_the_outbox_is_in_front_of_other_news(#[case] database: TestDatabase) {
    let world = World::open(&database).await;
    let (app, canal) = (&world.app, world.publishes("canal", "").await);
    crowd(&world, &canal, 5).await;
    let first = publishes(app, &canal, &["fr"]).await;
    let next = publishes(app, &canal, &["fr"]).await;
    let before = async |item: &News| news_mailings::before(app, item.id).await.unwrap().mails;
    assert_eq!(before(&next).await, 0);
    counts(app, &canal, &first).await;
    assert!(orders(app, &canal, &first, NewsCommand::Send).await);
    assert_eq!(before(&next).await, 5, "they are not in the outbox yet");
    while news_mailings::pass(app).await.unwrap() != NewsPass::Idle {}
    world.posts(&canal, &person("Ada", "ada@example.org")).await;
    assert_eq!(before(&next).await, 6, "with a confirmation");
    assert_eq!(before(&first).await, 1, "its own are not in front of it");
    assert!(orders(app, &canal, &first, NewsCommand::Stop).await);
    assert_eq!(before(&next).await, 1);
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn paused_news_keep_no_record_of_somebody_who_withdrew(#[case] database: TestDatabase) {
    let world = World::open(&database).await;
    let (app, canal) = (&world.app, world.publishes("canal", "").await);
    let record = asks("Jeanne", "jeanne@example.org");
    let jeanne = signs_in(&world, &canal, &Language::french(), &record).await;
    world.mails().await;
    let item = publishes(app, &canal, &["fr"]).await;
    counts(app, &canal, &item).await;
    assert!(orders(app, &canal, &item, NewsCommand::Send).await);
    while news_mailings::pass(app).await.unwrap() != NewsPass::Idle {}
    let mut sql = Sql::open(&database.url);
    assert_eq!(mailing(app, &item).await.state, NewsMailingState::Done);
    assert!(orders(app, &canal, &item, NewsCommand::Pause).await);
    let withdrawn = self_service::withdraw(app, &world.opens(&jeanne).await).await;
    assert!(withdrawn.unwrap());
    world.mails().await;
    housekeeping::purge(app).await.unwrap();
    let kept = "SELECT count(*) AS value FROM signatures WHERE length(sealed) > 0";
    assert_eq!(sql.number(kept), 0);
    assert!(orders(app, &canal, &item, NewsCommand::Resume).await);
    assert!(delivers(app).await.is_empty(), "nothing is sent to them");
    assert_eq!(figures(app, &item).await.left_out, 1);
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn an_item_that_is_taken_off_the_site_keeps_back_what_waits_in_the_outbox(
    #[case] database: TestDatabase,
) {
    let world = World::open(&database).await;
    let (app, canal) = (&world.app, world.publishes("canal", "").await);
    crowd(&world, &canal, 3).await;
    let item = publishes(app, &canal, &["fr"]).await;
    counts(app, &canal, &item).await;
    assert!(orders(app, &canal, &item, NewsCommand::Send).await);
    while news_mailings::pass(app).await.unwrap() != NewsPass::Idle {}
    assert_eq!(mailing(app, &item).await.state, NewsMailingState::Done);
    let change = async |change| {
        let item = news::by_id(app, item.id).await.unwrap().unwrap();
        let seen = Some(SeenNews::from(&item));
        let saved = news::change_as(app, Actor::Cli, canal.id, seen, change).await;
        assert!(matches!(saved.unwrap(), NewsSaved::Done(_)));
    };
    change(NewsChange::TakeBack).await;
    assert_eq!(mailing(app, &item).await.state, NewsMailingState::Paused);
    world.clock.advance(Timestamp::DAY);
    housekeeping::purge(app).await.unwrap();
    assert!(delivers(app).await.is_empty());
    assert!(!orders(app, &canal, &item, NewsCommand::Resume).await);

    let draft = NewsDraft {
        kind: item.kind,
        texts: item.texts.clone(),
    };
    change(NewsChange::Publish(draft)).await;
    assert!(orders(app, &canal, &item, NewsCommand::Resume).await);
    while news_mailings::pass(app).await.unwrap() != NewsPass::Idle {}
    assert_eq!(mailing(app, &item).await.state, NewsMailingState::Done);
    assert_eq!(once_each(&delivers(app).await).len(), 3);
    // Everything has left: there is nothing to pause or to stop.
    for command in [NewsCommand::Pause, NewsCommand::Stop] {
        assert!(!orders(app, &canal, &item, command).await);
    }
    change(NewsChange::TakeBack).await;
    assert_eq!(mailing(app, &item).await.state, NewsMailingState::Done);
}

/// They do not have to meet each time.
const ROUNDS: usize = 20;

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn no_news_leave_of_an_item_that_is_taken_off_the_site_at_that_moment(
    #[case] database: TestDatabase,
) {
    let world = World::open(&database).await;
    let (app, canal) = (&world.app, world.publishes("canal", "").await);
    crowd(&world, &canal, 2).await;
    let other = world.neighbour(&database).await;
    for round in 0..ROUNDS {
        let item = publishes(app, &canal, &["fr"]).await;
        counts(app, &canal, &item).await;
        let seen = SeenNews::from(&item);
        let (_, taken) = tokio::join!(
            orders(app, &canal, &item, NewsCommand::Send),
            news::change_as(
                &other,
                Actor::Cli,
                canal.id,
                Some(seen),
                NewsChange::TakeBack
            ),
        );
        taken.unwrap();
        let stored = news::by_id(app, item.id).await.unwrap().unwrap();
        assert_eq!(stored.published_at, None);
        let state = mailing(app, &item).await.state;
        assert_ne!(state, NewsMailingState::Sending, "round {round}");
    }
}

//! Mails that delivery has taken when an organiser pauses or stops them, and how many are in front of others.

use std::time::Duration;

use paraph::domain::{Appeal, News, Timestamp};
use paraph::services::delivery::Delivery;
use paraph::services::news_mailings::{self, NewsCommand, NewsPass};
use rstest::rstest;

use super::{counts, crowd, delivers, figures, of_crowd, once_each, orders, publishes};
use crate::support::TestDatabase;
use crate::support::app::{World, person};
use crate::support::sql::Sql;

const QUEUED: &str = "SELECT count(*) AS value FROM outbox WHERE state = 'queued' AND attempts = 0";

/// Sends a news item, and gives an order while all its mails but the first wait for their second.
async fn orders_under_way(
    world: &World,
    sql: &mut Sql,
    (appeal, item): (&Appeal, &News),
    command: NewsCommand,
) {
    let app = &world.app;
    counts(app, appeal, item).await;
    assert!(orders(app, appeal, item, NewsCommand::Send).await);
    while news_mailings::pass(app).await.unwrap() != NewsPass::Idle {}
    // As if more people followed than the outbox takes at once.
    sql.run("UPDATE news_mailings SET state = 'sending' WHERE state = 'done'");
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
    orders_under_way(&world, &mut sql, (&canal, &paused), NewsCommand::Pause).await;
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
    orders_under_way(&world, &mut sql, (&canal, &stopped), NewsCommand::Stop).await;
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

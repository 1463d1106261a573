//! The figures of news whose mails are deleted with their signatures.

use paraph::domain::{Language, SignatureState, Timestamp};
use paraph::services::housekeeping;
use paraph::services::news_mailings::NewsCommand;
use paraph::services::signatures::{confirm, self_service};
use rstest::rstest;

use super::{asks, counts, figures, orders, publishes, sends_all, signs_in};
use crate::support::TestDatabase;
use crate::support::app::World;
use crate::support::sql::Sql;

const MAILS: &str = "SELECT count(*) AS value FROM outbox WHERE news_id IS NOT NULL";

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn an_attempt_that_is_erased_takes_no_sent_news_out_of_the_figures(
    #[case] database: TestDatabase,
) {
    let world = World::open(&database).await;
    let (app, canal) = (&world.app, world.publishes("canal", "").await);
    let mut tickets = Vec::new();
    for name in ["ada", "bob"] {
        let record = asks("Jeanne", &format!("{name}@example.org"));
        let ticket = signs_in(&world, &canal, &Language::french(), &record).await;
        tickets.push((ticket, record));
    }
    world.mails().await;
    let item = publishes(app, &canal, &["fr"]).await;
    counts(app, &canal, &item).await;
    assert!(orders(app, &canal, &item, NewsCommand::Send).await);
    assert_eq!(sends_all(app).await.len(), 2);
    let before = figures(app, &item).await;
    assert_eq!((before.queued, before.sent), (2, 2));

    // Both withdraw and sign again: their claims begin anew, in the rows that got the news.
    for (ticket, record) in &tickets {
        let withdrawn = self_service::withdraw(app, &world.opens(ticket).await).await;
        assert!(withdrawn.unwrap());
        world.mails().await;
        world.clock.advance(Timestamp::HOUR);
        world.posts(&canal, record).await;
        let stored = world.stored(ticket).await.unwrap();
        assert_eq!(stored.state, SignatureState::Pending);
        world.mails().await;
    }
    let mut sql = Sql::open(&database.url);
    assert_eq!(sql.number(MAILS), 2);

    // One says “not me”, the other never confirms.
    let refused = confirm::refuse(app, &world.opens(&tickets[0].0).await).await;
    assert!(refused.unwrap().is_some());
    assert_eq!(sql.number(MAILS), 1);
    assert_eq!(figures(app, &item).await, before);
    world.clock.advance(8 * Timestamp::DAY);
    assert_eq!(housekeeping::purge(app).await.unwrap(), 1);
    assert_eq!(sql.number(MAILS), 0);
    assert_eq!(figures(app, &item).await, before);
}

//! Who gets news, whatever happens meanwhile.

use std::collections::BTreeSet;
use std::time::Duration;

use paraph::domain::{
    Actor, AddressIndexes, EmailAddress, NewsDraft, NewsMailingState, SignatureState,
    SuppressionReason, Timestamp,
};
use paraph::services::housekeeping;
use paraph::services::news::{self, NewsChange, NewsSaved, SeenNews};
use paraph::services::news_mailings::{self, NewsCommand, NewsPass};
use paraph::services::signatures::{self_service, unsubscribe};
use paraph::storage::outbox::suppressions;
use paraph::storage::signatures as stored;
use rstest::rstest;

use super::{
    asks, counts, crowd, delivers, figures, mailing, of_crowd, once_each, orders, publishes,
    sends_all, words,
};
use crate::support::TestDatabase;
use crate::support::app::{World, group, person};
use crate::support::sql::Sql;

async fn suppresses(world: &World, address: &str) {
    let email = EmailAddress::parse(address).unwrap();
    let index = AddressIndexes::suppression(&world.app.master, &email);
    let until = world.clock.now().plus(Timestamp::DAY);
    let reason = SuppressionReason::NoMailbox;
    let write = world
        .app
        .storage_for_tests()
        .write(move |c| suppressions::suppress(c, index, reason, until));
    write.await.unwrap();
}

const QUEUED: &str =
    "SELECT count(*) AS value FROM outbox WHERE state = 'queued' AND kind = 'news'";

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn all_who_were_counted_get_it_once_in_their_language(#[case] database: TestDatabase) {
    let world = World::open(&database).await;
    let (app, canal) = (
        &world.app,
        world.publishes("canal", "approve_groups = false").await,
    );
    let halle = world.publishes("halle", "").await;
    crowd(&world, &canal, 450).await;
    // Others who get nothing, or nothing more.
    world.signs(&canal, &person("Ali", "ali@example.org")).await;
    world.posts(&canal, &asks("Zoé", "zoe@example.org")).await;
    world.signs(&halle, &asks("Max", "max@example.org")).await;
    let mut mandated = group("Union du canal", "p0@example.org");
    mandated.news = true;
    world.signs(&canal, &mandated).await;
    let gone = world.signs(&canal, &asks("Eve", "eve@example.org")).await;
    assert!(
        self_service::withdraw(app, &world.opens(&gone).await)
            .await
            .unwrap()
    );
    let ended = world.signs(&canal, &asks("Léa", "lea@example.org")).await;
    self_service::set_news(app, &world.opens(&ended).await, false)
        .await
        .unwrap();
    world.signs(&canal, &asks("Bob", "bob@example.org")).await;
    suppresses(&world, "bob@example.org").await;
    let hidden = world
        .signs(&canal, &asks("Mickey", "mickey@example.org"))
        .await;
    let hidden = world.stored(&hidden).await.unwrap().id;
    let mut sql = Sql::open(&database.url);
    sql.run(&format!(
        "INSERT INTO listing_overrides (signature_id, hidden) VALUES ({}, true)",
        hidden.0
    ));
    world.mails().await;

    let item = publishes(app, &canal, &["fr", "en"]).await;
    let counted = counts(app, &canal, &item).await;
    assert_eq!(counted.state, NewsMailingState::Counted);
    assert_eq!(counted.people.total(), 450);
    assert_eq!(counted.people.languages["en"], 225);
    // Whoever asks afterwards was not counted.
    world.signs(&canal, &asks("Ida", "ida@example.org")).await;
    world.mails().await;
    assert!(orders(app, &canal, &item, NewsCommand::Send).await);
    assert!(!orders(app, &canal, &item, NewsCommand::Send).await);

    assert_eq!(news_mailings::pass(app).await.unwrap(), NewsPass::Full);
    assert_eq!(
        sql.number(QUEUED),
        400,
        "the outbox never grows beyond that"
    );
    assert_eq!(news_mailings::pass(app).await.unwrap(), NewsPass::Full);
    assert_eq!(sql.number(QUEUED), 400);
    let mails = sends_all(app).await;
    let got = once_each(&mails);
    let addresses: BTreeSet<String> = got.keys().cloned().collect();
    assert_eq!(addresses, of_crowd(450), "counted is sent");
    assert_eq!(got["p0@example.org"], "Nouvelle (fr)");
    assert_eq!(got["p1@example.org"], "Nouvelle (en)");
    let figures_now = figures(app, &item).await;
    assert_eq!((figures_now.people, figures_now.sent), (450, 450));
    assert_eq!((figures_now.bounced, figures_now.left_out), (0, 0));
    assert_eq!(mailing(app, &item).await.state, NewsMailingState::Done);

    // The same news are never sent again; the figures outlive the outbox and the recipients.
    let about = (&canal, &item);
    let again = news_mailings::count_as(app, Actor::Cli, about, words(&item));
    assert!(!again.await.unwrap());
    world.clock.advance(31 * Timestamp::DAY);
    housekeeping::purge(app).await.unwrap();
    assert_eq!(figures(app, &item).await, figures_now);
    let kept = "SELECT count(*) AS value FROM news_recipients";
    assert_eq!(sql.number(kept), 0);
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn whoever_withdraws_before_it_leaves_gets_nothing(#[case] database: TestDatabase) {
    let world = World::open(&database).await;
    let (app, canal) = (&world.app, world.publishes("canal", "").await);
    let mut tickets = Vec::new();
    for name in ["ada", "bob", "cleo", "dan", "eve", "fay"] {
        let record = asks("Jeanne", &format!("{name}@example.org"));
        tickets.push(world.signs(&canal, &record).await);
    }
    world.mails().await;
    // English words for readers of French, because there are no others.
    let item = publishes(app, &canal, &["en"]).await;
    assert_eq!(counts(app, &canal, &item).await.people.languages["en"], 6);
    assert!(orders(app, &canal, &item, NewsCommand::Send).await);

    // Between planning and the outbox.
    let ada = world.opens(&tickets[0]).await;
    self_service::set_news(app, &ada, false).await.unwrap();
    while news_mailings::pass(app).await.unwrap() != NewsPass::Idle {}
    assert_eq!(mailing(app, &item).await.queued, 5);
    // Between the outbox and the mail.
    let bob = world.opens(&tickets[1]).await;
    unsubscribe::unsubscribe(app, bob, Some(item.id))
        .await
        .unwrap();
    suppresses(&world, "cleo@example.org").await;
    let dan = world.opens(&tickets[3]).await;
    assert!(self_service::withdraw(app, &dan).await.unwrap());
    let eve = world.stored(&tickets[4]).await.unwrap();
    let held = stored::Move::to(SignatureState::Held);
    let now = world.clock.now();
    let write = app
        .storage_for_tests()
        .write(move |c| stored::set_state(c, &eve, &held, now));
    assert!(write.await.unwrap());

    let mails = delivers(app).await;
    let got = once_each(&mails);
    assert_eq!(got.keys().collect::<Vec<_>>(), ["fay@example.org"]);
    assert_eq!(got["fay@example.org"], "Nouvelle (en)");
    let figures = figures(app, &item).await;
    assert_eq!((figures.people, figures.queued, figures.sent), (6, 5, 1));
    assert_eq!((figures.left_out, figures.unsubscribed), (4, 1));
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn two_instances_send_each_mail_once(#[case] database: TestDatabase) {
    let world = World::open(&database).await;
    let (app, canal) = (&world.app, world.publishes("canal", "").await);
    let neighbour = world.neighbour(&database).await;
    crowd(&world, &canal, 230).await;
    let item = publishes(app, &canal, &["fr"]).await;
    assert_eq!(counts(app, &canal, &item).await.people.total(), 230);
    assert!(orders(app, &canal, &item, NewsCommand::Send).await);
    let mut mails = Vec::new();
    while mailing(app, &item).await.state != NewsMailingState::Done {
        let (one, other) = tokio::join!(news_mailings::pass(app), news_mailings::pass(&neighbour));
        one.unwrap();
        other.unwrap();
        // Whoever waited for the lease of the other takes over.
        world.clock.advance(31 * Timestamp::SECOND);
        let (here, there) = tokio::join!(delivers(app), delivers(&neighbour));
        mails.extend(here);
        mails.extend(there);
    }
    mails.extend(sends_all(app).await);
    let got: BTreeSet<String> = once_each(&mails).into_keys().collect();
    assert_eq!(got, of_crowd(230));
    assert_eq!(figures(app, &item).await.queued, 230);
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn a_pass_that_dies_anywhere_loses_nobody(#[case] database: TestDatabase) {
    let world = World::open(&database).await;
    let (app, canal) = (&world.app, world.publishes("canal", "").await);
    crowd(&world, &canal, 420).await;
    let item = publishes(app, &canal, &["fr"]).await;
    assert_eq!(counts(app, &canal, &item).await.people.total(), 420);
    assert!(orders(app, &canal, &item, NewsCommand::Send).await);
    let (mut mails, mut deaths) = (Vec::new(), 0_u64);
    while mailing(app, &item).await.state != NewsMailingState::Done {
        // Each time a little later: before, between and behind its transactions.
        let patience = Duration::from_millis(deaths * 3);
        let pass = tokio::time::timeout(patience, news_mailings::pass(app)).await;
        deaths += 1;
        assert!(pass.is_err() || pass.unwrap().is_ok());
        assert!(deaths < 200, "it never ends");
        mails.extend(delivers(app).await);
        // The lease of the dead one ends.
        world.clock.advance(31 * Timestamp::SECOND);
    }
    assert!(deaths > 3, "it was killed in the middle");
    mails.extend(sends_all(app).await);
    let got: BTreeSet<String> = once_each(&mails).into_keys().collect();
    assert_eq!(got, of_crowd(420));
    let figures = figures(app, &item).await;
    assert_eq!((figures.queued, figures.sent), (420, 420));
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn the_lease_of_a_clock_that_was_ahead_does_not_keep_news_back(
    #[case] database: TestDatabase,
) {
    let world = World::open(&database).await;
    let (app, canal) = (&world.app, world.publishes("canal", "").await);
    crowd(&world, &canal, 2).await;
    let item = publishes(app, &canal, &["fr"]).await;
    counts(app, &canal, &item).await;
    assert!(orders(app, &canal, &item, NewsCommand::Send).await);
    let leased = |until: Timestamp| {
        let mut sql = Sql::open(&database.url);
        sql.run(&format!(
            "UPDATE news_mailings SET lease_until = {}",
            until.0
        ));
    };
    // That of an instance that works on it now holds.
    leased(world.clock.now().plus(30 * Timestamp::SECOND));
    housekeeping::purge(app).await.unwrap();
    assert_eq!(news_mailings::pass(app).await.unwrap(), NewsPass::Idle);
    leased(world.clock.now().plus(Timestamp::DAY));
    assert_eq!(news_mailings::pass(app).await.unwrap(), NewsPass::Idle);
    housekeeping::purge(app).await.unwrap();
    assert_eq!(sends_all(app).await.len(), 2);
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn it_is_paused_resumed_and_stopped(#[case] database: TestDatabase) {
    let world = World::open(&database).await;
    let (app, canal) = (&world.app, world.publishes("canal", "").await);
    crowd(&world, &canal, 410).await;
    let item = publishes(app, &canal, &["fr"]).await;
    counts(app, &canal, &item).await;
    assert!(!orders(app, &canal, &item, NewsCommand::Pause).await);
    assert!(orders(app, &canal, &item, NewsCommand::Send).await);
    assert_eq!(news_mailings::pass(app).await.unwrap(), NewsPass::Full);

    // Taken off the site with its mails in the outbox; housekeeping does not take them for mails of a wrong clock.
    let change = async |change| {
        let item = news::by_id(app, item.id).await.unwrap().unwrap();
        let seen = Some(SeenNews::from(&item));
        news::change_as(app, Actor::Cli, canal.id, seen, change)
            .await
            .unwrap()
    };
    change(NewsChange::TakeBack).await;
    assert_eq!(mailing(app, &item).await.state, NewsMailingState::Paused);
    housekeeping::purge(app).await.unwrap();
    assert!(delivers(app).await.is_empty());
    assert_eq!(news_mailings::pass(app).await.unwrap(), NewsPass::Idle);
    let is_resumed = orders(app, &canal, &item, NewsCommand::Resume).await;
    assert!(!is_resumed, "it is a draft again");

    // Paused mails take no room from other news.
    let other = publishes(app, &canal, &["fr"]).await;
    counts(app, &canal, &other).await;
    assert!(orders(app, &canal, &other, NewsCommand::Send).await);
    assert_eq!(sends_all(app).await.len(), 410);

    let draft = NewsDraft {
        kind: item.kind,
        texts: item.texts.clone(),
    };
    change(NewsChange::Publish(draft)).await;
    assert!(orders(app, &canal, &item, NewsCommand::Resume).await);
    assert_eq!(delivers(app).await.len(), 400);
    while news_mailings::pass(app).await.unwrap() != NewsPass::Idle {}
    assert_eq!(mailing(app, &item).await.state, NewsMailingState::Done);
    assert!(orders(app, &canal, &item, NewsCommand::Stop).await);
    assert!(delivers(app).await.is_empty());
    let figures = figures(app, &item).await;
    assert_eq!((figures.sent, figures.left_out), (400, 10));
    change(NewsChange::TakeBack).await;
    let deleted = change(NewsChange::Delete).await;
    assert_eq!(deleted, NewsSaved::Newer, "its figures stay");
}

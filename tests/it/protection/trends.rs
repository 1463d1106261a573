//! Early warning: what stands out in an hour is noted once, shown on the dashboard, told by mail, and forgotten after a day.

use ipnet::IpNet;
use paraph::domain::protection::TrendKind;
use paraph::domain::{Appeal, Role, Timestamp, WaitingNotice};
use paraph::services::accounts::{mails, waiting_notices};
use paraph::services::{self, App, housekeeping, protection};
use paraph::storage::accounts;
use rstest::rstest;

use crate::support::app::{World, person};
use crate::support::in_process::Site;
use crate::support::organisers::{PASSWORD, accepts, enters, owner};
use crate::support::signatories::signs;
use crate::support::sql::Sql;
use crate::support::{Kind, TestDatabase};

const PATH: &str = "/fr/admin/appeals/canal";

async fn kinds(app: &App, appeal: &Appeal) -> Vec<(TrendKind, usize, usize)> {
    let found = protection::found_trends(app, appeal.id).await.unwrap();
    let found = found.into_iter();
    found
        .map(|found| (found.trend.kind, found.trend.count, found.trend.total))
        .collect()
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[tokio::test]
async fn an_hour_is_evaluated_once_by_all_instances_and_deleted_after_a_day(
    #[case] database: TestDatabase,
) {
    let world = World::open(&database).await;
    let neighbour = world.neighbour(&database).await;
    let canal = world.publishes("canal", "").await;
    let network: Option<IpNet> = Some("192.0.2.0/24".parse().unwrap());
    for number in 0..40_i64 {
        let name = format!(
            "Personne {}",
            "abcdefghij".repeat(1 + usize::try_from(number).unwrap() % 7)
        );
        let record = person(
            &format!("{name} {number}"),
            &format!("p{number}x@jetable.org"),
        );
        let judged = protection::judge(&world.app, &canal, network, &record)
            .await
            .unwrap();
        world.posts(&canal, &judged).await;
        world.clock.advance(1_000 + number * 700);
    }
    // The hour is not over.
    let first = protection::watch_hour(&world.app).await.unwrap();
    assert_eq!((first, kinds(&world.app, &canal).await), (0, vec![]));
    world.clock.advance(Timestamp::HOUR);
    assert!(protection::watch_hour(&world.app).await.unwrap() >= 3);
    assert_eq!(
        protection::watch_hour(&neighbour).await.unwrap(),
        0,
        "it was looked at"
    );
    let found = kinds(&neighbour, &canal).await;
    for kind in [TrendKind::Domain, TrendKind::Network, TrendKind::Series] {
        assert!(found.contains(&(kind, 40, 40)), "{kind:?}: {found:?}");
    }
    world.clock.advance(25 * Timestamp::HOUR);
    housekeeping::purge(&world.app).await.unwrap();
    assert_eq!(kinds(&world.app, &canal).await, vec![]);
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[tokio::test]
async fn trouble_with_one_appeal_keeps_no_warning_from_another_and_is_tried_again(
    #[case] database: TestDatabase,
) {
    let world = World::open(&database).await;
    let canal = world.publishes("canal", "").await;
    let port = world.publishes("port", "").await;
    for appeal in [&canal, &port] {
        for address in ["a@free.fr", "b@orange.fr", "c@gmail.com"] {
            world.posts(appeal, &person("Micky Mouse", address)).await;
            world.clock.advance(Timestamp::MINUTE);
        }
    }
    world.clock.advance(Timestamp::HOUR);
    let mut sql = Sql::open(&database.url);
    let id = canal.id.0;
    let key = sql.words(&format!(
        "SELECT {} AS value FROM appeals WHERE id = {id}",
        match database.kind {
            Kind::Sqlite => "hex(wrapped_key)",
            Kind::Postgres => "encode(wrapped_key, 'hex')",
        }
    ));
    let store = |hex: &str| match database.kind {
        Kind::Sqlite => format!("UPDATE appeals SET wrapped_key = x'{hex}' WHERE id = {id}"),
        Kind::Postgres => {
            format!("UPDATE appeals SET wrapped_key = decode('{hex}', 'hex') WHERE id = {id}")
        }
    };
    sql.run(&store("00"));
    assert!(protection::watch_hour(&world.app).await.is_err());
    assert_eq!(kinds(&world.app, &port).await, [(TrendKind::Names, 3, 3)]);
    assert_eq!(kinds(&world.app, &canal).await, vec![]);
    sql.run(&store(&key[0]));
    assert_eq!(protection::watch_hour(&world.app).await.unwrap(), 1);
    assert_eq!(kinds(&world.app, &canal).await, [(TrendKind::Names, 3, 3)]);
}

/// Notes how many of the signatures through mailboxes at Gmail, posted five hours and some days ago, are confirmed.
fn confirmations(now: Timestamp) -> String {
    let hour = now.hour();
    let row = |hour: i64, posted: i64, confirmed: i64| {
        format!(
            "((SELECT id FROM appeals WHERE slug = 'canal'), {hour}, 'gmail', {posted}, {confirmed})"
        )
    };
    let rows = [row(hour - 5, 40, 2), row(hour - 100, 200, 140)].join(", ");
    format!(
        "INSERT INTO provider_statistics (appeal_id, hour, provider, posted, confirmed) VALUES {rows}"
    )
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[tokio::test]
async fn a_drop_of_confirmations_is_reported_once_a_day(#[case] database: TestDatabase) {
    let world = World::open(&database).await;
    let canal = world.publishes("canal", "").await;
    let app = &world.app;
    let id = accepts(app, "mod@example.org", Role::Moderator, &[canal.id]).await;
    let moderator = services::accounts::find(app, id).await.unwrap().unwrap();
    let choice = waiting_notices::choose(app, &moderator.account, WaitingNotice::AtOnce);
    choice.await.unwrap();
    let mut sql = Sql::open(&database.url);
    let tells = async || {
        protection::watch_hour(app).await.unwrap();
        let promised = waiting_notices::pass(app).await.unwrap();
        mails::pass(app).await.unwrap();
        let mailbox = app.transport.mailbox().unwrap().take();
        assert_eq!(mailbox.len(), promised);
        let told = |text: &str| {
            let words: Vec<&str> = text.split_whitespace().collect();
            words.join(" ").contains("bien moins de gens confirment")
        };
        assert!(mailbox.iter().all(|mail| told(&mail.email.text)));
        promised
    };
    assert_eq!(tells().await, 0);
    sql.run(&confirmations(world.clock.now()));
    world.clock.advance(Timestamp::HOUR);
    assert_eq!(tells().await, 1);
    assert_eq!(kinds(app, &canal).await, [(TrendKind::Drop, 2, 40)]);
    for _ in 0..3 {
        world.clock.advance(Timestamp::HOUR);
        assert_eq!(tells().await, 0, "it is known");
    }
    world.clock.advance(Timestamp::DAY);
    housekeeping::purge(app).await.unwrap();
    assert_eq!(tells().await, 0, "it is over");
    sql.run(&confirmations(world.clock.now()));
    world.clock.advance(Timestamp::HOUR);
    assert_eq!(tells().await, 1, "it is another one");
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn organisers_see_it_and_are_written_to_by_their_choice(#[case] database: TestDatabase) {
    let site = Site::start(&database);
    let owner = owner(&site);
    for address in ["a@free.fr", "b@orange.fr", "c@gmail.com"] {
        signs(&site, &person("Micky Mouse", address), true);
        site.clock.advance(Timestamp::MINUTE);
    }
    site.clock.advance(Timestamp::HOUR);
    site.sql(&confirmations(site.clock.now()));
    site.wait(protection::watch_hour(&site.app)).unwrap();
    // The session has ended meanwhile.
    enters(&owner, "odile@example.org", PASSWORD);
    let page = owner.get(PATH);
    assert!(
        page.body
            .contains("3 signatures sur 3 portent un nom qui revient"),
        "{}",
        page.body
    );
    // One of those who signed above has a mailbox there too.
    let drop = "Chez Gmail, 3 signatures sur 41 ont été confirmées";
    assert!(page.body.contains(drop), "{}", page.body);

    let account = site
        .wait(site.app.reads().read(accounts::all))
        .unwrap()
        .remove(0);
    let choice = waiting_notices::choose(&site.app, &account, WaitingNotice::AtOnce);
    site.wait(choice).unwrap();
    site.wait(waiting_notices::pass(&site.app)).unwrap();
    site.delivers_to_organisers();
    let mails = site.app.transport.mailbox().unwrap().mails();
    let texts: Vec<&str> = mails.iter().map(|mail| mail.email.text.as_str()).collect();
    let told = texts
        .iter()
        .find(|text| text.contains("1 signe inhabituel"));
    let told = told.unwrap_or_else(|| panic!("{texts:?}"));
    assert!(told.contains(PATH) && !told.contains("Micky"), "{told}");
}

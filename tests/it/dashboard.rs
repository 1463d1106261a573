//! The organisers' figures, on both databases: exact after every move of a signature, and shown in both languages.

use std::time::Duration;

use futures_util::future::join_all;
use paraph::domain::{Appeal, AppealFile, Count, Language, Provider, Timestamp};
use paraph::services::dashboard::{self, Figures};
use paraph::services::delivery::{self, outbox_messages};
use paraph::services::signatures::moderate::{Decision, decide};
use paraph::services::signatures::{confirm, opened, self_service, sign};
use paraph::services::{appeals, housekeeping};
use paraph::storage::statistics::counters::Waiting;
use paraph::storage::statistics::{self, Cohort};
use paraph::storage::{ConfirmOutcome, signatures};
use paraph::vault::Purpose;
use rstest::rstest;
use scraper::{Html, Selector};

use crate::support::TestDatabase;
use crate::support::app::{World, group, person};
use crate::support::in_process::Site;
use crate::support::organisers::owner;

/// The figures, once they are known to agree with the rows and with each other.
async fn figures(world: &World, appeal: &Appeal) -> Figures {
    let count = world.count(appeal).await;
    let figures = dashboard::figures(&world.app, appeal).await.unwrap();
    assert_eq!(figures.line.count, count);
    let since_start: i64 = figures
        .since_start
        .iter()
        .map(|figure| figure.counted)
        .sum();
    assert_eq!(since_start, count.total(), "the hours add up to the number");
    figures
}

fn waits(pending: i64, held: i64, held_groups: i64) -> Waiting {
    Waiting {
        pending,
        held,
        held_groups,
    }
}

/// Every cohort there is: provider, posted, confirmed.
async fn cohorts(world: &World, appeal: &Appeal) -> Vec<(Provider, i64, i64)> {
    let id = appeal.id;
    let read = world
        .app
        .storage_for_tests()
        .read(move |c| statistics::providers(c, &[id], 0, i64::MAX));
    let mut found: Vec<_> = read.await.unwrap().remove(&id).unwrap_or_default();
    found.sort_by_key(|(provider, _)| provider.word());
    let flat = |(provider, Cohort { posted, confirmed })| (provider, posted, confirmed);
    found.into_iter().map(flat).collect()
}

/// Somebody signs, and confirms when `confirms`.
async fn signs(site: &Site, slug: &str, address: &str, confirms: bool) {
    let (app, french) = (&site.app, Language::french());
    let appeal = appeals::find(app, slug).await.unwrap();
    let (_, texts, _) = appeals::parts(app, appeal.id, &french)
        .await
        .unwrap()
        .unwrap();
    let record = person("Jeanne", address);
    let (ticket, _) = sign::sign(app, &appeal, texts[0].id, &french, &record)
        .await
        .unwrap();
    if confirms {
        let (id, claim) = (appeal.id, ticket.claim);
        let stored = app
            .storage_for_tests()
            .read(move |c| signatures::by_claim(c, id, claim))
            .await
            .unwrap();
        let token = outbox_messages::token_text(app, &stored.unwrap(), Purpose::Confirm);
        let opened = opened::by_link(app, &token, Purpose::Confirm)
            .await
            .unwrap()
            .unwrap();
        let outcome = confirm::confirm(app, &opened, opened.signature.revision)
            .await
            .unwrap();
        assert_eq!(outcome, ConfirmOutcome::Confirmed);
    }
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn the_figures_follow_every_move_of_a_signature(#[case] database: TestDatabase) {
    let world = World::open(&database).await;
    let appeal = world.publishes("canal", "").await;
    let gmail = person("Jeanne", "jeanne@gmail.com");
    let (jeanne, _) = world.posts(&appeal, &gmail).await;
    let (paul, _) = world
        .posts(&appeal, &person("Paul", "paul@orange.fr"))
        .await;
    world
        .posts(&appeal, &person("Eve", "eve@example.org"))
        .await;
    let seen = figures(&world, &appeal).await;
    assert_eq!(
        (seen.line.waiting, seen.hours.last().unwrap().posted),
        (waits(3, 0, 0), 3)
    );

    world
        .posts(
            &appeal,
            &person("Jeanne Martin", "j.eanne+x@googlemail.com"),
        )
        .await;
    let seen = figures(&world, &appeal).await;
    assert_eq!(
        (seen.line.waiting, seen.hours.last().unwrap().posted),
        (waits(3, 0, 0), 3),
        "replaced, not new"
    );

    assert_eq!(world.confirms(&jeanne).await, ConfirmOutcome::Confirmed);
    assert_eq!(world.confirms(&jeanne).await, ConfirmOutcome::Already);
    let (cercle, _) = world
        .posts(&appeal, &group("Cercle", "ada@example.org"))
        .await;
    assert_eq!(world.confirms(&cercle).await, ConfirmOutcome::Held);
    let seen = figures(&world, &appeal).await;
    assert_eq!(
        (seen.line.waiting, seen.hours.last().unwrap().counted),
        (waits(2, 1, 1), 1)
    );

    let id = world.stored(&cercle).await.unwrap().id;
    decide(&world.app, id, Decision::Approve).await.unwrap();
    assert_eq!(
        figures(&world, &appeal).await.line.count,
        Count {
            individuals: 1,
            organisations: 1,
            paper: 0
        }
    );

    world.clock.advance(2 * Timestamp::HOUR);
    assert_eq!(world.confirms(&paul).await, ConfirmOutcome::Confirmed);
    assert!(
        self_service::withdraw(&world.app, &world.opens(&jeanne).await)
            .await
            .unwrap()
    );
    let seen = figures(&world, &appeal).await;
    assert_eq!((seen.line.waiting, seen.line.last_day), (waits(1, 0, 0), 2));
    assert_eq!(
        seen.hours.last().unwrap().counted,
        0,
        "one came and one went"
    );
    let theirs = [
        (Provider::Gmail, 1, 1),
        (Provider::Orange, 1, 1),
        (Provider::Other, 2, 1),
    ];
    assert_eq!(
        cohorts(&world, &appeal).await,
        theirs,
        "who withdraws had confirmed all the same"
    );
    assert_eq!(
        (seen.recent, seen.earlier),
        (
            Cohort {
                posted: 4,
                confirmed: 3
            },
            Cohort::default()
        )
    );

    world.posts(&appeal, &gmail).await;
    let seen = figures(&world, &appeal).await;
    assert_eq!(
        (seen.line.waiting, seen.hours.last().unwrap().posted),
        (waits(2, 0, 0), 1),
        "begun anew"
    );
    decide(
        &world.app,
        world.stored(&paul).await.unwrap().id,
        Decision::Hold,
    )
    .await
    .unwrap();
    assert_eq!(figures(&world, &appeal).await.line.waiting, waits(2, 1, 0));
    decide(
        &world.app,
        world.stored(&paul).await.unwrap().id,
        Decision::Remove("spam".into()),
    )
    .await
    .unwrap();
    assert_eq!(figures(&world, &appeal).await.line.waiting, waits(2, 0, 0));

    let (zoe, _) = world.posts(&appeal, &person("Zoé", "zoe@free.fr")).await;
    confirm::refuse(&world.app, &world.opens(&zoe).await)
        .await
        .unwrap();
    assert_eq!(figures(&world, &appeal).await.line.waiting, waits(2, 0, 0));
    // Seven days count from the mail that asks.
    world.mails().await;
    world.clock.advance(8 * Timestamp::DAY);
    assert_eq!(housekeeping::purge(&world.app).await.unwrap(), 2);
    let seen = figures(&world, &appeal).await;
    assert_eq!(
        (
            seen.line.waiting,
            seen.line.count.total(),
            seen.line.last_day
        ),
        (waits(0, 0, 0), 1, 0)
    );
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn crowds_that_sign_and_confirm_together_are_counted_exactly(#[case] database: TestDatabase) {
    let world = World::open(&database).await;
    let appeal = world.publishes("canal", "").await;
    let people: Vec<_> = (0..60)
        .map(|n| person("Jeanne", &format!("jeanne{n}@gmail.com")))
        .collect();
    let early = join_all(people[..30].iter().map(|item| world.posts(&appeal, item))).await;
    let late = join_all(people[30..].iter().map(|item| world.posts(&appeal, item)));
    let confirms = join_all(early.iter().map(|(ticket, _)| world.confirms(ticket)));
    futures_util::future::join(late, confirms).await;
    let seen = figures(&world, &appeal).await;
    assert_eq!(
        (seen.line.waiting, seen.line.last_day),
        (waits(30, 0, 0), 30)
    );
    assert_eq!(cohorts(&world, &appeal).await, [(Provider::Gmail, 60, 30)]);
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn old_hours_are_folded_into_days_and_nothing_is_lost(#[case] database: TestDatabase) {
    let world = World::open(&database).await;
    let appeal = world.publishes("canal", "").await;
    let mut late = Vec::new();
    for hour in 0..30 {
        let (ticket, _) = world
            .posts(&appeal, &person("Jeanne", &format!("jeanne{hour}@sfr.fr")))
            .await;
        if hour % 3 == 0 {
            world.confirms(&ticket).await;
        } else {
            late.push(ticket);
        }
        world.clock.advance(Timestamp::HOUR);
    }
    let id = appeal.id;
    let hours = async || {
        world
            .app
            .storage_for_tests()
            .read(move |c| statistics::counted(c, &[id], 0))
            .await
            .unwrap()
    };
    let before = figures(&world, &appeal).await;
    world.clock.advance(5 * Timestamp::DAY);
    housekeeping::purge(&world.app).await.unwrap();
    assert_eq!(hours().await.len(), 10, "hours of this month stay apart");
    world.clock.advance(27 * Timestamp::DAY);
    housekeeping::purge(&world.app).await.unwrap();
    let rows = hours().await;
    assert!(
        rows.len() == 2 && rows.iter().all(|(_, hour, _)| hour % 24 == 12),
        "{rows:?}"
    );
    assert_eq!(cohorts(&world, &appeal).await, [(Provider::Sfr, 30, 10)]);
    let after = figures(&world, &appeal).await;
    let days = before.since_start.len();
    assert_eq!(
        after.since_start[..days],
        before.since_start[..],
        "the days show the same"
    );
    housekeeping::purge(&world.app).await.unwrap();
    assert_eq!(hours().await, rows, "folding twice changes nothing");
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn who_signed_within_the_hour_is_no_rate_yet_and_is_not_denied_either(
    #[case] database: TestDatabase,
) {
    let site = Site::start(&database);
    site.wait(signs(&site, "canal", "jeanne@example.org", true));
    let shown = owner(&site).get("/fr/admin/appeals/canal");
    let said = shown.text("#confirmations");
    assert!(
        !said.contains("Aucune signature") && said.contains("sans la dernière heure"),
        "{said}"
    );
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn the_page_shows_charts_with_their_tables_and_what_to_do_first(#[case] database: TestDatabase) {
    let site = Site::start(&database);
    site.wait(async {
        let many = (0..40).flat_map(|n| {
            [("gmail.com", true), ("wanadoo.fr", n < 4)]
                .map(|(domain, confirms)| (format!("jeanne{n}@{domain}"), confirms))
        });
        let many: Vec<_> = many.collect();
        join_all(
            many.iter()
                .map(|(address, confirms)| signs(&site, "canal", address, *confirms)),
        )
        .await;
        let draft = "+++\nslug = \"pont\"\nlanguage = \"fr\"\ntitle = \"Le pont\"\n+++\nTexte.\n";
        appeals::import(&site.app, AppealFile::parse(draft).unwrap())
            .await
            .unwrap();
        // What waits in the queue when the clock jumps is late, and the page would begin with that.
        let left = async || {
            delivery::refresh_status(&site.app).await.unwrap();
            site.app.mail_status.waiting() == 0
        };
        tokio::time::timeout(Duration::from_secs(30), async {
            while !left().await {
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
        })
        .await
        .expect("all mails leave");
    });
    site.clock.advance(2 * Timestamp::HOUR);
    let owner = owner(&site);
    let home = owner.get("/fr/admin");
    let told = home.texts(".todo li");
    assert!(
        told[0].contains("Chez Orange et Wanadoo, 10\u{202f}% confirment (100\u{202f}% ailleurs)"),
        "{told:?}"
    );
    assert!(told[1].contains("brouillon"), "{told:?}");
    assert_eq!(home.texts(".sparkline").len(), 3);
    assert!(home.text(".growth").starts_with("44"), "{}", home.body);

    for (path, since, provider) in [
        (
            "/fr/admin/appeals/canal",
            "Depuis le début",
            "Orange et Wanadoo (en baisse)",
        ),
        (
            "/en/admin/appeals/canal",
            "Since the start",
            "Orange and Wanadoo (dropping)",
        ),
    ] {
        let shown = owner.get(path);
        assert_eq!(shown.status, 200, "{}", shown.body);
        assert!(shown.body.contains(since) && shown.body.contains("UTC"));
        let page = Html::parse_document(&shown.body);
        let all = |selector: &str| page.select(&Selector::parse(selector).unwrap()).count();
        assert_eq!(all(".chart svg[role=img] > title + desc"), 2);
        assert_eq!(all("#hours-title + .chart details tbody tr"), 48);
        assert_eq!(all("#hours-title + .chart rect.counted"), 48);
        assert_eq!(all("#confirmations tbody tr"), 2);
        let rates = shown.texts("#confirmations tr.alarm th");
        assert_eq!(rates, [provider]);
        for bar in page.select(&Selector::parse("svg rect, svg line").unwrap()) {
            let is_number =
                |(name, value): (&str, &str)| name == "class" || value.parse::<u32>().is_ok();
            assert!(bar.value().attrs().all(is_number), "{}", bar.html());
        }
    }
    for dot in ["gmail.com", "wanadoo.fr"] {
        assert!(
            !site.dump(&["provider_statistics"]).contains(dot),
            "no domain is kept"
        );
    }
}

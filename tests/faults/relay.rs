//! Relays that misbehave at every step. A mail ends as sent or as failed with a reason, or it waits for its next try;
//! once the relay is well again, everybody who is still owed a mail gets it. The site does not notice.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use paraph::domain::{Appeal, Timestamp};
use paraph::mail::{MailSettings, Timeouts, Transport};
use paraph::services::delivery::Delivery;
use rstest::rstest;

use crate::scene::{Rates, Report, Scene, arrivals, pick};
use crate::support::TestDatabase;
use crate::support::app::{World, person};
use crate::support::smtp::{Act, At, SmtpSink};
use crate::support::sql::Sql;

/// What must become of a mail while the trouble lasts.
#[derive(Debug, Clone, Copy)]
enum Fate {
    /// It waits, with this reason.
    Waits(&'static str),
    /// It ends at once, with this reason.
    Fails(&'static str),
    /// The relay is slow or lies, yet the mail arrives.
    Arrives,
}

use Fate::{Arrives, Fails, Waits};

/// At which step the relay does what, to every mail, and what that must mean.
const TROUBLES: &[(At, Act, Fate)] = &[
    (
        At::Connect,
        Act::Reply("421 4.3.2 full"),
        Waits("relay-closing"),
    ),
    (
        At::Connect,
        Act::Reply("554 5.7.1 not you"),
        Waits("relay-refuses-us"),
    ),
    (At::Connect, Act::Cut, Waits("relay-broke-off")),
    (At::Connect, Act::Stall, Waits("relay-silent")),
    (
        At::Ehlo,
        Act::Reply("421 4.3.2 full"),
        Waits("relay-closing"),
    ),
    (
        At::Ehlo,
        Act::Reply("550 5.5.0 no"),
        Waits("relay-refuses-us"),
    ),
    (At::Ehlo, Act::Cut, Waits("relay-broke-off")),
    (At::Tls, Act::Reply("454 4.7.0 later"), Waits("relay-busy")),
    (At::Tls, Act::Reply("502 5.5.1 what"), Waits("tls-refused")),
    (
        At::Auth,
        Act::Reply("535 5.7.8 wrong"),
        Waits("login-refused"),
    ),
    (At::Auth, Act::Reply("454 4.7.0 later"), Waits("relay-busy")),
    (
        At::Mail,
        Act::Reply("421 4.3.2 bye"),
        Waits("relay-closing"),
    ),
    (At::Mail, Act::Reply("450 4.7.1 slower"), Waits("try-later")),
    (
        At::Mail,
        Act::Reply("452 4.3.1 disk full"),
        Waits("try-later"),
    ),
    (
        At::Mail,
        Act::Reply("550 5.7.1 not that sender"),
        Waits("sender-refused"),
    ),
    (At::Mail, Act::Stall, Waits("relay-silent")),
    (
        At::Rcpt,
        Act::Reply("421 4.7.0 too many"),
        Waits("relay-closing"),
    ),
    (
        At::Rcpt,
        Act::Reply("450 4.2.0 greylisted"),
        Waits("try-later"),
    ),
    (At::Rcpt, Act::Reply("452 4.2.2 full"), Waits("try-later")),
    (
        At::Rcpt,
        Act::Reply("550 5.1.1 no such user"),
        Fails("mailbox-unknown"),
    ),
    (
        At::Rcpt,
        Act::Reply("554 whatever"),
        Waits("not-understood"),
    ),
    (At::Rcpt, Act::Cut, Waits("relay-broke-off")),
    (
        At::Data,
        Act::Reply("421 4.3.2 bye"),
        Waits("relay-closing"),
    ),
    (
        At::Data,
        Act::Reply("452 4.3.1 disk full"),
        Waits("try-later"),
    ),
    (At::Data, Act::Reply("550 no"), Fails("refused")),
    (At::Data, Act::Cut, Waits("relay-broke-off")),
    (At::Dot, Act::Reply("421 4.3.2 bye"), Waits("relay-closing")),
    (At::Dot, Act::Reply("450 4.7.1 later"), Waits("try-later")),
    (At::Dot, Act::Reply("550 no"), Fails("refused")),
    (At::Dot, Act::Reply("550 5.7.1 spam"), Waits("policy")),
    (At::Dot, Act::Stall, Waits("relay-silent")),
    (At::Dot, Act::Cut, Waits("relay-broke-off")),
    (At::Dot, Act::Drip(Duration::from_millis(2)), Arrives),
    (At::Dot, Act::Wait(Duration::from_millis(30)), Arrives),
];

/// A relay that is slow to answer costs its timeout for every mail: fewer are enough there.
fn mails_for(act: &Act) -> usize {
    if *act == Act::Stall {
        pick(2, 64)
    } else {
        pick(3, 500)
    }
}

/// What the settings ask of the relay, so that the step is reached at all.
fn address(sink: &SmtpSink, at: At) -> String {
    match at {
        At::Tls => format!("{}?tls=required", sink.url()),
        At::Auth => sink.url_with("paraph", "secret"),
        _ => sink.url(),
    }
}

fn transport(url: String) -> Transport {
    let settings = MailSettings {
        url,
        sender: "Le canal <appel@example.org>".to_owned(),
        reply_to: None,
        connections: pick(2, 32),
        ca_file: None,
    };
    Transport::new(&settings).unwrap().with_timeouts(Timeouts {
        connect: Duration::from_millis(500),
        command: Duration::from_millis(300),
        content: Duration::from_millis(300),
        total: Duration::from_secs(2),
    })
}

/// The mails after this row, by state and reason.
fn rows(sql: &mut Sql, after: i64) -> BTreeMap<String, usize> {
    let query = format!(
        "SELECT state || ' ' || coalesce(last_error, '') || CASE WHEN attempts = 0 THEN ' untried' ELSE '' END AS value \
         FROM outbox WHERE id > {after}"
    );
    let mut found = BTreeMap::new();
    for row in sql.words(&query) {
        *found.entry(row.trim().to_owned()).or_default() += 1;
    }
    found
}

/// One trouble from beginning to end. Returns how many mails arrived more than once.
async fn suffer(world: &mut World, appeal: &Appeal, number: usize, sql: &mut Sql) -> usize {
    let (at, act, fate) = &TROUBLES[number];
    let what = format!("{at:?} {act:?}");
    let offers: &[&str] = if *at == At::Tls {
        &["STARTTLS"]
    } else {
        &["8BITMIME", "AUTH PLAIN LOGIN"]
    };
    let sink = SmtpSink::with_extensions(offers);
    world.app.transport = Arc::new(transport(address(&sink, *at)));
    let before = sql.number("SELECT coalesce(max(id), 0) AS value FROM outbox");
    let mails = mails_for(act);
    let people: Vec<_> = (0..mails)
        .map(|item| {
            person(
                "Jeanne",
                &format!("t{number}n{item}@d{}.example.org", item % 20),
            )
        })
        .collect();
    futures_util::future::join_all(people.iter().map(|person| world.posts(appeal, person))).await;

    sink.fail_at(*at, act.clone());
    let mut delivery = Delivery::new(&world.app);
    // Three looks within a few hours: a trouble that lasts.
    for pause in [0, Timestamp::HOUR, 3 * Timestamp::HOUR] {
        world.clock.advance(pause);
        delivery.drain(&world.app).await.unwrap();
    }
    let during = rows(sql, before);
    let all = |wanted: &str| during == BTreeMap::from([(wanted.to_owned(), mails)]);
    match fate {
        Waits(reason) => {
            let known = [
                format!("queued {reason}"),
                // Not tried, because the others like it had the same trouble.
                "queued held".to_owned(),
                "queued held untried".to_owned(),
                "queued  untried".to_owned(),
                "queued untried".to_owned(),
            ];
            let waiting: usize = known.iter().filter_map(|state| during.get(state)).sum();
            assert!(
                waiting == mails && during.contains_key(&known[0]),
                "{what}: {during:?}"
            );
        }
        Fails(reason) => assert!(all(&format!("failed {reason}")), "{what}: {during:?}"),
        Arrives => assert!(all("sent"), "{what}: {during:?}"),
    }

    if *at == At::Tls {
        // This relay never learns TLS: the host of the site gives in.
        world.app.transport = Arc::new(transport(sink.url()));
        delivery = Delivery::new(&world.app);
    }
    sink.behave(|_, _, _| Act::Accept);
    for _ in 0..5 {
        world.clock.advance(3 * Timestamp::HOUR);
        delivery.drain(&world.app).await.unwrap();
    }
    let after = rows(sql, before);
    let arrived = arrivals(&sink);
    match fate {
        Fails(_) => assert!(
            arrived.is_empty() && after == during,
            "{what}: {after:?} {arrived:?}"
        ),
        Waits(_) | Arrives => {
            assert_eq!(
                after,
                BTreeMap::from([("sent".to_owned(), mails)]),
                "{what}"
            );
            assert_eq!(arrived.len(), mails, "{what}: everybody got the mail");
        }
    }
    for (address, mails) in &arrived {
        let same = mails.iter().all(|mail| mail == &mails[0]);
        assert!(same, "{what}: the copies for {address} differ");
    }
    let copies = arrived.values().map(Vec::len).sum::<usize>() - arrived.len();
    let taken_and_lost = (*at, act) == (At::Dot, &Act::Cut);
    assert!(copies == 0 || taken_and_lost, "{what}: {copies} copies");
    copies
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn a_relay_that_misbehaves_at_any_step_costs_nobody_a_mail(#[case] database: TestDatabase) {
    let mut report = Report::new("relay misbehaves", &database.url);
    let mut world = World::open(&database).await;
    let appeal = world.publishes("canal", "").await;
    let mut sql = Sql::open(&database.url);
    let mut copies = 0;
    for number in 0..TROUBLES.len() {
        copies += suffer(&mut world, &appeal, number, &mut sql).await;
        report.progress_of(number + 1, TROUBLES.len(), "behaviours");
    }
    let mails: usize = TROUBLES.iter().map(|(_, act, _)| mails_for(act)).sum();
    report.figure(&format!(
        "{} behaviours, {mails} mails, {copies} copies after a cut",
        TROUBLES.len()
    ));
    report.done();
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn people_sign_at_full_speed_while_the_relay_says_nothing(#[case] database: TestDatabase) {
    let mut report = Report::new("relay stalls, people sign", &database.url);
    let mut scene = Scene::serving(&database.url);
    scene.sink.behave(|at, _, _| {
        if at == At::Data {
            Act::Stall
        } else {
            Act::Accept
        }
    });
    let load = scene.load(Rates::default());
    std::thread::sleep(Duration::from_secs(pick(2, 30)));
    load.stop();
    assert!(
        scene.sink.connections() > 0 && scene.sink.mails().is_empty(),
        "the relay was asked and said nothing"
    );
    let slowest = report.waits(&scene.journal);
    assert!(
        slowest < Duration::from_millis(1_000),
        "a person waited {slowest:?} for the relay"
    );
    assert!(
        scene.journal.acknowledged().0 > 40,
        "{:?} is too little to prove anything",
        scene.journal.acknowledged()
    );
    // The stop does not wait for a relay that is silent: whoever dies with a lease gives it back.
    scene.site.kill();
    report.conclude(&scene.truth());
}

//! Delivery as a whole, on both databases: a pipeline that nothing holds up, paces, quotas, a relay that is down, ranks,
//! and a stop in the middle.

use std::net::TcpListener;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use paraph::clock::Clock;
use paraph::domain::{Appeal, AppealFile, AppealState, Language, MailKind, Timestamp};
use paraph::mail::{MailLimits, Timeouts, Transport};
use paraph::services::delivery::Delivery;
use paraph::services::delivery::status;
use paraph::services::delivery::status::{MailDelay, MailState};
use paraph::services::signatures::sign;
use paraph::services::{App, appeals};
use paraph::storage::outbox::{self, NewMail};
use paraph::web::routes::TABLE;
use paraph::web::templates::Assets;
use paraph::web::{self, Options, State};
use rstest::rstest;
use tokio::sync::watch;
use tokio::task::JoinHandle;
use tokio::time::sleep;

use crate::support::TestDatabase;
use crate::support::app::{A_DAY, mail_over, parts, person};
use crate::support::smtp::{Act, At, SmtpSink};
use crate::support::sql::Sql;

/// Applications on one database, with a clock that the test moves.
struct World<'a> {
    database: &'a TestDatabase,
    folder: tempfile::TempDir,
    clock: Clock,
    relay: String,
    limits: MailLimits,
}

/// A delivery that runs beside the test.
struct Running {
    stop: watch::Sender<bool>,
    task: JoinHandle<()>,
}

impl Running {
    async fn stop(self) {
        self.stop.send(true).unwrap();
        self.task.await.unwrap();
    }
}

impl<'a> World<'a> {
    fn new(database: &'a TestDatabase, relay: &str) -> Self {
        Self {
            database,
            folder: tempfile::tempdir().unwrap(),
            clock: Clock::manual(Timestamp::parse(A_DAY).unwrap()),
            relay: relay.to_owned(),
            limits: MailLimits::default(),
        }
    }

    async fn app(&self) -> Arc<App> {
        let mail = mail_over(&self.relay, 2);
        let timeouts = Timeouts {
            connect: Duration::from_secs(1),
            command: Duration::from_secs(20),
            content: Duration::from_secs(20),
            total: Duration::from_secs(30),
        };
        let transport = Transport::new(&mail).unwrap().with_timeouts(timeouts);
        let secret = self.folder.path().join("secret");
        let parts = parts(
            &self.database.url,
            &secret,
            &self.clock,
            "https://appels.example.org",
            mail,
        );
        let mut app = App::open(parts)
            .await
            .unwrap()
            .with_limits(self.limits.clone());
        app.transport = Arc::new(transport);
        Arc::new(app)
    }

    /// The first number that a query gives, called `value`.
    fn figure(&self, sql: &str) -> i64 {
        Sql::open(&self.database.url).number(sql)
    }

    /// How many mails are in a condition.
    fn mails(&self, condition: &str) -> i64 {
        self.figure(&format!(
            "SELECT count(*) AS value FROM outbox WHERE {condition}"
        ))
    }
}

async fn publishes(app: &App) -> Appeal {
    let text = "+++\nslug = \"canal\"\nlanguage = \"fr\"\ntitle = \"Le canal\"\n+++\nQu’il vive.\n";
    appeals::import(app, AppealFile::parse(text).unwrap())
        .await
        .unwrap();
    appeals::set_state(app, "canal", AppealState::Open)
        .await
        .unwrap();
    appeals::find(app, "canal").await.unwrap()
}

/// People with addresses at a domain sign.
async fn sign(app: &App, appeal: &Appeal, domain: &str, people: usize) {
    let french = Language::french();
    let (_, texts, _) = appeals::parts(app, appeal.id, &french)
        .await
        .unwrap()
        .unwrap();
    let text = texts.last().unwrap().id;
    let attempts = (0..people).map(|number| {
        let record = person("Jeanne", &format!("jeanne{number}@{domain}"));
        async move {
            sign::sign(app, appeal, text, &Language::french(), &record)
                .await
                .unwrap()
        }
    });
    futures_util::future::join_all(attempts).await;
}

fn run(app: &Arc<App>) -> Running {
    let (stop, stopped) = watch::channel(false);
    let app = Arc::clone(app);
    let task = tokio::spawn(async move {
        let mut delivery = Delivery::new(&app);
        delivery.run(&app, stopped).await;
        delivery.close().await;
    });
    Running { stop, task }
}

/// Waits until something holds; panics after ten seconds.
async fn until(what: &str, holds: impl Fn() -> bool) {
    let started = Instant::now();
    while !holds() {
        assert!(
            started.elapsed() < Duration::from_secs(10),
            "in vain: {what}"
        );
        sleep(Duration::from_millis(10)).await;
    }
}

async fn relay_is_down(database: &TestDatabase, at: At, reply: &'static str) {
    let sink = SmtpSink::start();
    sink.fail_at(at, Act::Reply(reply));
    let world = World::new(database, &sink.url_with("u", "p"));
    let app = world.app().await;
    let appeal = publishes(&app).await;
    sign(&app, &appeal, "example.org", 60).await;
    let running = run(&app);
    until("it opens", || app.mail_status.relay_down_since().is_some()).await;
    let given_back = || world.mails("lease_until IS NOT NULL") == 0;
    until("the rest is given back", given_back).await;
    let tried = world.mails("state = 'queued' AND attempts > 0");
    assert!((5..=8).contains(&tried), "{tried}");
    let knocks = sink.connections();
    world.clock.advance(5 * Timestamp::SECOND);
    until("one probe", || sink.connections() == knocks + 1).await;
    sleep(Duration::from_millis(1_200)).await;
    assert_eq!(sink.connections(), knocks + 1, "one at a time");
    let delay = app.mail_status.delay(world.clock.now());
    assert_eq!(delay, Some(MailDelay::Stopped));
    sink.fail_at(at, Act::Accept);
    world.clock.advance(15 * Timestamp::MINUTE);
    until("all leave once it is back", || sink.mails().len() == 60).await;
    assert_eq!(app.mail_status.relay_down_since(), None);
    running.stop().await;
    assert_eq!(world.mails("state = 'sent' AND attempts <= 3"), 60);
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn one_slow_mail_holds_up_nobody_else(#[case] database: TestDatabase) {
    let sink = SmtpSink::start();
    sink.behave(|at, _, line| {
        if at == At::Rcpt && line.contains("jeanne0@slow.org") {
            Act::Stall
        } else {
            Act::Accept
        }
    });
    let world = World::new(&database, &sink.url());
    let app = world.app().await;
    let appeal = publishes(&app).await;
    sign(&app, &appeal, "slow.org", 1).await;
    sign(&app, &appeal, "example.org", 200).await;
    let started = Instant::now();
    let running = run(&app);
    until("200 mails by the other connection", || {
        sink.mails().len() == 200
    })
    .await;
    assert!(started.elapsed() < Duration::from_secs(10));
    until("they are marked", || world.mails("state = 'sent'") == 200).await;
    assert_eq!(
        world.mails("state = 'queued' AND lease_until IS NOT NULL"),
        1,
        "the slow one is on the wire"
    );
    drop(running);
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn a_paced_domain_keeps_its_rate_and_delays_no_other(#[case] database: TestDatabase) {
    let mut world = World::new(&database, "memory:");
    world.clock = Clock::system();
    world.limits.domains.insert("orange.fr".to_owned(), 5);
    let app = world.app().await;
    let appeal = publishes(&app).await;
    sign(&app, &appeal, "orange.fr", 8).await;
    sign(&app, &appeal, "free.fr", 40).await;
    let started = Instant::now();
    let report = Delivery::new(&app).drain(&app).await.unwrap();
    assert_eq!(report.sent, 48);
    assert!(
        started.elapsed() >= Duration::from_millis(1_300),
        "{:?}",
        started.elapsed()
    );
    let sent = app.transport.mailbox().unwrap().take();
    let last_other = sent
        .iter()
        .rposition(|kept| kept.email.to.ends_with("@free.fr"))
        .unwrap();
    assert!(
        last_other < 44,
        "the others do not wait for it: {last_other}"
    );
    assert_eq!(world.mails("state = 'sent' AND attempts = 1"), 48);
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn a_mail_whose_slot_is_far_is_put_off_once_and_counts_no_try(
    #[case] database: TestDatabase,
) {
    let mut world = World::new(&database, "memory:");
    world.limits.per_domain_per_second = Some(1);
    let app = world.app().await;
    let appeal = publishes(&app).await;
    sign(&app, &appeal, "orange.fr", 30).await;
    let start = world.clock.now();
    let running = run(&app);
    let sent = || app.transport.mailbox().unwrap().mails().len();
    until("all but eleven are put off", || {
        world.mails("last_error = 'paced'") == 19
    })
    .await;
    assert_eq!(
        world.mails("last_error = 'paced' AND attempts = 0 AND lease_until IS NULL"),
        19
    );
    let slots = "SELECT CAST(sum(due_at) AS BIGINT) AS value FROM outbox WHERE last_error = 'paced' AND state = 'queued'";
    let told = world.figure(slots);
    assert_eq!(
        told,
        (11..30).map(|second| start.0 + second * 1_000).sum::<i64>()
    );
    for second in 0..30 {
        until("one a second", || sent() == second + 1).await;
        if second < 10 {
            assert_eq!(world.figure(slots), told, "no slot is told twice");
        }
        world.clock.advance(Timestamp::SECOND);
        app.mail_promised.notify_one();
    }
    running.stop().await;
    assert_eq!(world.mails("state = 'sent' AND attempts = 1"), 30);
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn a_quota_queues_and_several_instances_share_it(#[case] database: TestDatabase) {
    let mut world = World::new(&database, "memory:");
    world.limits.per_hour = Some(10);
    world.limits.per_day = Some(25);
    let (one, other) = (world.app().await, world.app().await);
    let appeal = publishes(&one).await;
    sign(&one, &appeal, "example.org", 40).await;
    let both = || async {
        let (mut a, mut b) = (Delivery::new(&one), Delivery::new(&other));
        let (a, b) = tokio::join!(a.drain(&one), b.drain(&other));
        (
            a.unwrap().sent + b.unwrap().sent,
            world.mails("state = 'queued' AND attempts = 0"),
        )
    };
    assert_eq!(both().await, (10, 30));
    assert_eq!(both().await, (0, 30), "used up");
    let now = world.clock.now();
    assert_eq!(one.mail_status.state(now), MailState::Quota);
    assert_eq!(
        one.mail_status.quota_used_up_until(now),
        Some(now.plus(Timestamp::HOUR))
    );
    world.clock.advance(Timestamp::HOUR);
    assert_eq!(both().await, (10, 20));
    world.clock.advance(Timestamp::HOUR);
    assert_eq!(both().await, (5, 15), "the day is used up");
    world.clock.advance(Timestamp::HOUR);
    assert_eq!(both().await, (0, 15));
    world.clock.advance(21 * Timestamp::HOUR);
    assert_eq!(both().await, (10, 5), "the first hour is a day old");
    assert_eq!(world.mails("state = 'failed'"), 0);
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn what_does_not_leave_costs_no_quota(#[case] database: TestDatabase) {
    let sink = SmtpSink::start();
    sink.fail_at(At::Rcpt, Act::Reply("450 4.2.0 later"));
    let mut world = World::new(&database, &sink.url());
    world.limits.per_day = Some(10);
    let app = world.app().await;
    let appeal = publishes(&app).await;
    sign(&app, &appeal, "example.org", 10).await;
    let refused = Delivery::new(&app).drain(&app).await.unwrap();
    assert_eq!((refused.sent, refused.again), (0, 10));
    sink.fail_at(At::Rcpt, Act::Accept);
    world.clock.advance(Timestamp::MINUTE);
    assert_eq!(Delivery::new(&app).drain(&app).await.unwrap().sent, 10);
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn a_relay_that_is_down_is_knocked_at_and_costs_no_tries(#[case] database: TestDatabase) {
    relay_is_down(&database, At::Connect, "421 4.3.2 closing").await;
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn a_wrong_password_stops_the_tries_too(#[case] database: TestDatabase) {
    relay_is_down(&database, At::Auth, "535 5.7.8 wrong").await;
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn confirmations_leave_before_everything_that_waits_longer(#[case] database: TestDatabase) {
    let world = World::new(&database, "memory:");
    let app = world.app().await;
    let appeal = publishes(&app).await;
    sign(&app, &appeal, "early.org", 1).await;
    Delivery::new(&app).drain(&app).await.unwrap();
    let _ = app.transport.mailbox().unwrap().take();
    let (id, now) = (appeal.id, world.clock.now());
    app.storage_for_tests()
        .write(move |c| {
            let french = Language::french();
            let told: Vec<NewMail> = (0..300)
                .map(|_| NewMail::new(id, 1, MailKind::Withdrawn, &french, now, now))
                .collect();
            outbox::promise(c, &told)
        })
        .await
        .unwrap();
    world.clock.advance(Timestamp::MINUTE);
    sign(&app, &appeal, "late.org", 3).await;
    Delivery::new(&app).drain(&app).await.unwrap();
    let sent = app.transport.mailbox().unwrap().take();
    assert_eq!(sent.len(), 303);
    let last = sent
        .iter()
        .rposition(|kept| kept.email.kind.word() == "confirm")
        .unwrap();
    assert!(last < 5, "with two connections side by side: {last}");
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn a_stop_finishes_what_is_on_the_wire_and_gives_the_rest_back_at_once(
    #[case] database: TestDatabase,
) {
    let sink = SmtpSink::start();
    let wire = Arc::new(AtomicBool::new(false));
    let seen = Arc::clone(&wire);
    sink.behave(move |at, _, _| {
        if at == At::Dot {
            seen.store(true, Ordering::SeqCst);
            std::thread::sleep(Duration::from_millis(1_500));
        }
        Act::Accept
    });
    let world = World::new(&database, &sink.url());
    let app = world.app().await;
    let appeal = publishes(&app).await;
    sign(&app, &appeal, "example.org", 40).await;
    let due = world.figure("SELECT CAST(sum(due_at) AS BIGINT) AS value FROM outbox");
    let running = run(&app);
    until("one is on the wire", || wire.load(Ordering::SeqCst)).await;
    assert!(
        world.mails("lease_until IS NOT NULL") > 30,
        "the others are claimed"
    );
    let stopped = Instant::now();
    let ended = tokio::spawn(running.stop());
    until("the rest is given back", || {
        world.mails("lease_until IS NOT NULL") <= 2
    })
    .await;
    assert!(
        stopped.elapsed() < Duration::from_millis(1_400),
        "{:?}",
        stopped.elapsed()
    );
    ended.await.unwrap();
    let sent = i64::try_from(sink.mails().len()).unwrap();
    assert!((1..=4).contains(&sent), "{sent}");
    assert_eq!(world.mails("state = 'sent'"), sent);
    assert_eq!(
        world.mails("state = 'queued' AND attempts = 0 AND lease_until IS NULL"),
        40 - sent
    );
    assert_eq!(
        world.figure("SELECT CAST(sum(due_at) AS BIGINT) AS value FROM outbox"),
        due,
        "as if nobody had claimed them"
    );
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn a_row_that_nobody_can_read_stands_in_nobodys_way(#[case] database: TestDatabase) {
    let world = World::new(&database, "memory:");
    let app = world.app().await;
    let appeal = publishes(&app).await;
    sign(&app, &appeal, "example.org", 3).await;
    let spoilt = "UPDATE outbox SET language = '?' WHERE id = (SELECT min(id) FROM outbox) RETURNING id AS value";
    world.figure(spoilt);
    let report = Delivery::new(&app).drain(&app).await.unwrap();
    assert_eq!(report.sent, 2);
    assert_eq!(
        world.mails("state = 'failed' AND last_error = 'unreadable'"),
        1
    );
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn pages_and_monitors_say_when_mails_are_late_to_everybody_alike(
    #[case] database: TestDatabase,
) {
    let mut world = World::new(&database, "memory:");
    world.limits.per_hour = Some(1);
    let app = world.app().await;
    let appeal = publishes(&app).await;
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let base = format!("http://{}", listener.local_addr().unwrap());
    let options = Options {
        hosts: vec![base.trim_start_matches("http://").to_owned()],
        ..Options::default()
    };
    let state = State::new(Arc::clone(&app), options, Assets::load(None), TABLE);
    let running = web::start(state, listener).await.unwrap();
    let get = |path: &str| {
        let url = format!("{base}{path}");
        async move {
            let read = move || {
                ureq::get(url)
                    .call()
                    .unwrap()
                    .body_mut()
                    .read_to_string()
                    .unwrap()
            };
            tokio::task::spawn_blocking(read).await.unwrap()
        }
    };
    assert!(!get("/fr/canal/check-mailbox").await.contains("retard"));
    assert!(get("/readyz").await.contains("\"mail\":\"ok\""));
    sign(&app, &appeal, "example.org", 2).await;
    until("one is sent", || world.mails("state = 'sent'") == 1).await;
    world
        .clock
        .advance(11 * Timestamp::MINUTE + 30 * Timestamp::SECOND);
    status::refresh(&app).await.unwrap();
    // The page stands ready in memory, a moment behind.
    let mut page = String::new();
    for _ in 0..50 {
        page = get("/fr/canal/check-mailbox").await;
        if page.contains("retard") {
            break;
        }
        sleep(Duration::from_millis(100)).await;
    }
    assert!(
        page.contains("12\u{a0}minutes de retard") || page.contains("12 minutes de retard"),
        "{page}"
    );
    assert!(page.contains("inutile de recommencer") && !page.contains("moins de deux minutes"));
    assert_eq!(page, get("/fr/canal/check-mailbox").await);
    assert!(
        get("/en/canal/my-link/sent")
            .await
            .contains("12 minutes late")
    );
    let ready = get("/readyz").await;
    assert!(
        ready.contains("\"ready\":true") && ready.contains("\"mail\":\"quota\""),
        "{ready}"
    );
    running.stop().await.unwrap();
}

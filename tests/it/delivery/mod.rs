//! E-mail delivery as a whole, on both databases.

mod delay_notice;
mod limits;
mod outage;
mod queue;
mod refusals;
mod relay_down;
mod retries;
mod shutdown;

use std::sync::Arc;
use std::time::{Duration, Instant};

use paraph::clock::Clock;
use paraph::domain::{Appeal, AppealFile, AppealState, Language, Timestamp};
use paraph::mail::{MailLimits, Timeouts, Transport};
use paraph::services::delivery::Delivery;
use paraph::services::signatures::sign;
use paraph::services::{App, appeals};
use tokio::sync::watch;
use tokio::task::JoinHandle;
use tokio::time::sleep;

use crate::support::TestDatabase;
use crate::support::app::{A_DAY, mail_over, parts, person};
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
    let text = "+++\nslug = \"canal\"\nlanguage = \"fr\"\ntitle = \"Le canal\"\nthank_by_mail = false\n+++\nQu’il vive.\n";
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

//! Owners learn that no mail left, once mails leave again.

use mail_parser::MessageParser;
use paraph::domain::{Role, Timestamp, WaitingNotice};
use paraph::services::App;
use paraph::services::accounts::{self, mails, waiting_notices};
use paraph::services::delivery::outage;
use rstest::rstest;

use super::{World, publishes, run, sign, until};
use crate::support::TestDatabase;
use crate::support::organisers::accepts;
use crate::support::smtp::{Act, At, Received, SmtpSink};

/// Accounts, and when each wants to be told.
async fn organisers(app: &App) {
    let appeal = publishes(app).await;
    for (address, role, choice) in [
        ("once@example.org", Role::Owner, WaitingNotice::AtOnce),
        ("daily@example.org", Role::Owner, WaitingNotice::Daily),
        ("never@example.org", Role::Owner, WaitingNotice::Never),
        ("editor@example.org", Role::Editor, WaitingNotice::AtOnce),
    ] {
        let id = accepts(app, address, role, &[appeal.id]).await;
        let organiser = accounts::find(app, id).await.unwrap().unwrap();
        waiting_notices::choose(app, &organiser.account, choice)
            .await
            .unwrap();
    }
    sign(app, &appeal, "example.org", 20).await;
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn owners_learn_of_an_outage_by_their_choice(#[case] database: TestDatabase) {
    let sink = SmtpSink::start();
    let refuse = Act::Reply("421 4.3.2 closing");
    sink.fail_at(At::Connect, refuse);
    let world = World::new(&database, &sink.url());
    let app = world.app().await;
    organisers(&app).await;
    let promises = async || waiting_notices::pass(&app).await.unwrap();
    assert_eq!(promises().await, 0, "the digest of today is over");
    let running = run(&app);
    until("it is down", || {
        app.mail_status.relay_down_since().is_some()
    })
    .await;
    world.clock.advance(14 * Timestamp::MINUTE);
    assert_eq!(promises().await, 0, "that happens");
    world.clock.advance(Timestamp::MINUTE);
    assert_eq!(promises().await, 1);
    assert_eq!(promises().await, 0, "told once");
    assert_eq!(mails::pass(&app).await.unwrap(), 0);
    // Longer than a mail waits otherwise; meanwhile two mornings come, of which one digest is left.
    for _ in 0..5 {
        world.clock.advance(10 * Timestamp::HOUR);
        promises().await;
        assert_eq!(mails::pass(&app).await.unwrap(), 0);
    }
    let waiting = "SELECT count(*) AS value FROM account_mails WHERE kind = 'waiting'";
    assert_eq!(world.figure(waiting), 2);
    let noted = outage::recent(&app).await.unwrap().unwrap();
    assert!(noted.until.since(noted.since) > 2 * Timestamp::DAY);

    sink.fail_at(At::Connect, Act::Accept);
    world.clock.advance(2 * Timestamp::HOUR);
    until("it is back", || {
        app.mail_status.relay_down_since().is_none()
    })
    .await;
    assert_eq!(mails::pass(&app).await.unwrap(), 2);
    running.stop().await;
    let says = |mail: &Received| {
        let parsed = MessageParser::default().parse(&mail.bytes).unwrap();
        let text = parsed.body_text(0).unwrap();
        let subject = parsed.subject().unwrap();
        assert_eq!(
            text.contains("n’a pu partir"),
            subject.contains("a été interrompu"),
            "{subject}: {text}"
        );
        let words: Vec<&str> = text.split_whitespace().collect();
        words.join(" ").contains("aucun message n’a pu partir")
    };
    let mails = sink.mails();
    let told = mails.iter().filter(|mail| says(mail));
    let mut told: Vec<&str> = told.map(|mail| mail.to.as_str()).collect();
    told.sort_unstable();
    assert_eq!(told, ["daily@example.org", "once@example.org"]);
    // It is past.
    world.clock.advance(2 * Timestamp::DAY);
    assert_eq!(promises().await, 0);
    assert_eq!(outage::recent(&app).await.unwrap(), None);
}

//! The test e-mail: each step of the SMTP conversation, and who may send one.

use std::time::{Duration, Instant};

use paraph::domain::{Language, MailKind, MessageKey, Role, Timestamp};
use paraph::mail::{Email, MailSettings, ProbeReport, Sender, StepEnd, Transport, message_id};
use paraph::services::accounts::sessions;
use rstest::rstest;

use super::SETTINGS;
use crate::support::TestDatabase;
use crate::support::in_process::Site;
use crate::support::organisers::{account, owner};
use crate::support::smtp::{Act, At, SmtpSink};

fn email() -> Email {
    let from = Sender::parse("L’Appel <appel@exemple.org>").unwrap();
    Email {
        to: "jeanne@exemple.fr".to_owned(),
        reply_to: None,
        in_reply_to: None,
        envelope_sender: from.address().to_owned(),
        unsubscribe: None,
        subject: "Essai".to_owned(),
        text: "Bonjour".to_owned(),
        html: "<p>Bonjour</p>".to_owned(),
        message_id: message_id(MessageKey([7; 16]), &from),
        date: Timestamp(1_700_000_000_000),
        kind: MailKind::Test,
        language: Language::french(),
        from,
    }
}

async fn trial(url: &str) -> ProbeReport {
    let settings = MailSettings {
        url: url.to_owned(),
        sender: "L’Appel <appel@exemple.org>".to_owned(),
        reply_to: None,
        connections: 1,
        ca_file: None,
    };
    Transport::new(&settings).unwrap().probe(&email()).await
}

fn end(trial: &ProbeReport, step: &str) -> StepEnd {
    trial
        .steps
        .iter()
        .find(|(word, _)| *word == step)
        .unwrap()
        .1
}

#[tokio::test]
async fn a_trial_tells_every_step_of_a_mail_that_is_taken() {
    let sink = SmtpSink::start();
    let taken = trial(&sink.url_with("paul", "secret")).await;
    assert!(taken.failure.is_none(), "{taken:?}");
    for step in [
        "name",
        "connect",
        "greeting",
        "login",
        "sender",
        "recipient",
        "data",
        "content",
    ] {
        assert_eq!(end(&taken, step), StepEnd::Passed, "{step}");
    }
    assert_eq!(sink.mails().len(), 1);
    assert_eq!(end(&trial(&sink.url()).await, "login"), StepEnd::Unused);
}

#[tokio::test]
async fn a_trial_ends_at_the_step_that_fails_and_says_why() {
    for (at, act, step, next, reason) in [
        (
            At::Connect,
            Act::Reply("554 5.7.1 not you"),
            "greeting",
            "login",
            "relay-refuses-us",
        ),
        (
            At::Auth,
            Act::Reply("535 5.7.8 wrong"),
            "login",
            "sender",
            "login-refused",
        ),
        (
            At::Mail,
            Act::Reply("553 5.1.8 not yours"),
            "sender",
            "recipient",
            "sender-refused",
        ),
        (
            At::Rcpt,
            Act::Reply("550 5.1.1 nobody"),
            "recipient",
            "data",
            "mailbox-unknown",
        ),
        (
            At::Data,
            Act::Reply("451 4.3.0 later"),
            "data",
            "content",
            "try-later",
        ),
        (At::Dot, Act::Cut, "content", "", "relay-broke-off"),
    ] {
        let sink = SmtpSink::start();
        sink.fail_at(at, act);
        let refused = trial(&sink.url_with("paul", "secret")).await;
        assert_eq!(
            refused.failure.as_ref().unwrap().reason().word(),
            reason,
            "{step}"
        );
        assert_eq!(end(&refused, step), StepEnd::Failed, "{step}: {refused:?}");
        assert_eq!(end(&refused, "connect"), StepEnd::Passed, "{step}");
        if !next.is_empty() {
            assert_eq!(end(&refused, next), StepEnd::NotReached, "{step}");
        }
    }
}

#[tokio::test]
async fn a_relay_without_a_name_a_door_or_a_word_ends_the_trial_within_its_patience() {
    let nowhere = trial("smtp://relay.invalid:25?tls=none").await;
    assert_eq!(
        nowhere.failure.as_ref().unwrap().reason().word(),
        "name-unknown"
    );
    assert_eq!(
        (end(&nowhere, "name"), end(&nowhere, "connect")),
        (StepEnd::Failed, StepEnd::NotReached)
    );

    let closed = std::net::TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap();
    let refused = trial(&format!("smtp://{closed}")).await;
    assert_eq!(
        (end(&refused, "name"), end(&refused, "connect")),
        (StepEnd::Passed, StepEnd::Failed)
    );

    let sink = SmtpSink::start();
    sink.fail_at(At::Rcpt, Act::Stall);
    let started = Instant::now();
    let silent = trial(&sink.url()).await;
    assert_eq!(end(&silent, "recipient"), StepEnd::Failed);
    assert!(
        started.elapsed() < Duration::from_secs(12),
        "{:?}",
        started.elapsed()
    );

    let clear = SmtpSink::with_extensions(&["8BITMIME"]);
    let refused = trial(&format!("{}?tls=required", clear.url())).await;
    assert_eq!(
        refused.failure.as_ref().unwrap().reason().word(),
        "tls-missing"
    );
    assert_eq!(end(&refused, "tls"), StepEnd::Failed);
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn an_owner_sees_the_settings_and_tests_the_mail_and_nobody_else_does(
    #[case] database: TestDatabase,
) {
    let site = Site::start(&database);
    let odile = owner(&site);
    let page = odile.get(SETTINGS);
    assert_eq!(page.status, 200);
    assert!(
        page.body.contains("Le canal &lt;appel@example.org&gt;"),
        "{}",
        page.body
    );
    assert!(odile.get("/fr/admin").links(SETTINGS).len() == 1);
    let paul = account(&site, "paul@example.org", Role::Editor, &["canal"]);
    assert_eq!(paul.get(SETTINGS).status, 403);
    assert!(paul.get("/fr/admin").links(SETTINGS).is_empty());

    let mails = || site.app.transport.mailbox().unwrap().mails().len();
    let before = mails();
    for _ in 0..5 {
        let tried = odile.sends(SETTINGS, &[]);
        assert_eq!(
            (tried.status, tried.text(".success").is_empty()),
            (200, false),
            "{}",
            tried.body
        );
    }
    assert_eq!(mails(), before + 5);
    let enough = odile.sends(SETTINGS, &[]);
    assert!(
        enough.text(".problems").contains("minutes"),
        "{}",
        enough.body
    );
    assert_eq!(mails(), before + 5, "the sixth is not sent");
    assert!(
        odile
            .get("/fr/admin/audit")
            .body
            .contains("Message d’essai envoyé")
    );

    site.clock.advance(sessions::FRESH + 1);
    let stale = odile.sends(SETTINGS, &[]);
    assert_eq!(stale.status, 303);
    assert!(
        stale.header("location").starts_with("/fr/admin/step-up"),
        "{}",
        stale.header("location")
    );
    assert_eq!(mails(), before + 5);
}

//! The settings of the site: what is shown of them, and how far a test mail comes; and sessions, ended one by one.

use std::time::{Duration, Instant};

use paraph::domain::{Language, MailKind, Role, Timestamp};
use paraph::mail::{
    Deliverability, Dns, Email, MailSettings, ProbeReport, Sender, StepEnd, Transport, Verdict,
    message_id,
};
use paraph::services::accounts::sessions;
use paraph::web::Options;
use rstest::rstest;

use crate::support::TestDatabase;
use crate::support::dns::{At as Zone, DnsServer};
use crate::support::in_process::Site;
use crate::support::organisers::{PASSWORD, account, enters, owner};
use crate::support::smtp::{Act, At, SmtpSink};

const SETTINGS: &str = "/fr/admin/settings";

fn email() -> Email {
    let from = Sender::parse("L’Appel <appel@exemple.org>").unwrap();
    Email {
        to: "jeanne@exemple.fr".to_owned(),
        reply_to: None,
        envelope_sender: from.address().to_owned(),
        subject: "Essai".to_owned(),
        text: "Bonjour".to_owned(),
        html: "<p>Bonjour</p>".to_owned(),
        message_id: message_id([7; 16], &from),
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
        assert_eq!(refused.failure.as_ref().unwrap().reason(), reason, "{step}");
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
    assert_eq!(nowhere.failure.as_ref().unwrap().reason(), "name-unknown");
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
    assert_eq!(refused.failure.as_ref().unwrap().reason(), "tls-missing");
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
            (tried.status, tried.text(".done").is_empty()),
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

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn one_session_is_ended_and_nobody_ends_that_of_another(#[case] database: TestDatabase) {
    let site = Site::start(&database);
    let odile = owner(&site);
    let elsewhere = site.visitor();
    enters(&elsewhere, "odile@example.org", PASSWORD);
    let paul = account(&site, "paul@example.org", Role::Viewer, &["canal"]);
    let end = "/fr/admin/account/sessions/end";
    let named = odile.get("/fr/admin/account").value("button[name=session]");
    // In a shape that opens nothing.
    assert!(
        named.len() == 16 && named != elsewhere.cookie("paraph-session"),
        "{named}"
    );
    assert_eq!(
        paul.sends_from("/fr/admin/account", "/fr/admin/account", &[])
            .status,
        422,
        "Paul has a form"
    );
    let token = paul
        .get("/fr/admin/account")
        .value("main input[name=token]");
    assert_eq!(
        paul.post(end, &[("token", &token), ("session", &named)])
            .status,
        404
    );
    assert_eq!(elsewhere.get("/fr/admin").status, 200, "it still works");
    let ended = odile.sends_from("/fr/admin/account", end, &[("session", &named)]);
    assert_eq!(
        ended.header("location"),
        "/fr/admin/account?done=session-ended"
    );
    assert_eq!(elsewhere.get("/fr/admin").status, 303, "at the door again");
    assert_eq!(odile.get("/fr/admin").status, 200);
}

/// What is said about a point of a domain.
async fn said(
    server: &DnsServer,
    domain: &str,
    selector: Option<&str>,
    point: &str,
) -> (Verdict, &'static str) {
    let dns = Dns::new(Some(server.address));
    let found = Deliverability::check(&dns, domain, selector).await;
    let found = found
        .findings
        .iter()
        .find(|one| one.point == point)
        .unwrap();
    (found.verdict, found.word)
}

#[tokio::test]
async fn a_domain_in_order_is_called_so_with_what_is_published() {
    let zone = [
        ("example.org", Zone::Mail(20, "backup.example.org.")),
        ("example.org", Zone::Mail(10, "mx.example.org.")),
        ("example.org", Zone::Text("another-service=verification")),
        (
            "example.org",
            Zone::Text("v=spf1 include:spf.relay.example -all"),
        ),
        (
            "s1._domainkey.example.org",
            Zone::Text("v=DKIM1; k=rsa; p=MIGfMA0GCSqGSIb3"),
        ),
        (
            "_dmarc.example.org",
            Zone::Text("v=DMARC1; p=quarantine; rua=mailto:d@example.org"),
        ),
    ];
    let server = DnsServer::start(&zone);
    let dns = Dns::new(Some(server.address));
    let found = Deliverability::check(&dns, "example.org", None).await;
    assert_eq!(found.verdict(), Verdict::Good, "{found:?}");
    let records: Vec<&str> = found
        .findings
        .iter()
        .filter_map(|one| one.record.as_deref())
        .collect();
    assert_eq!(
        records,
        [
            "mx.example.org., backup.example.org.",
            "v=spf1 include:spf.relay.example -all",
            "v=DMARC1; p=quarantine; rua=mailto:d@example.org"
        ]
    );
    let places: Vec<&str> = found
        .findings
        .iter()
        .map(|one| one.place.as_str())
        .collect();
    assert_eq!(
        places,
        [
            "example.org",
            "example.org",
            "s1._domainkey.example.org",
            "_dmarc.example.org"
        ]
    );
}

#[tokio::test]
async fn whatever_is_wrong_with_a_domain_is_named() {
    let zone = [
        ("null.example", Zone::Mail(0, ".")),
        ("bare.example", Zone::Address([192, 0, 2, 1])),
        (
            "bare.example",
            Zone::Text("v=spf1 redirect=_spf.bare.example"),
        ),
        ("_spf.bare.example", Zone::Text("v=spf1 a ~all")),
        ("twice.example", Zone::Text("v=spf1 a -all")),
        ("twice.example", Zone::Text("v=spf1 mx -all")),
        ("_dmarc.twice.example", Zone::Text("v=DMARC1; p=none")),
        ("_dmarc.twice.example", Zone::Text("v=DMARC1; p=reject")),
        ("open.example", Zone::Text("v=spf1 +all")),
        (
            "lost.example",
            Zone::Text("v=spf1 redirect=nowhere.example"),
        ),
        ("loop.example", Zone::Text("v=spf1 redirect=loop.example")),
        ("old._domainkey.open.example", Zone::Text("v=DKIM1; p=")),
        (
            "_dmarc.open.example",
            Zone::Text("v=DMARC1; rua=mailto:d@open.example"),
        ),
        (
            "_dmarc.bare.example",
            Zone::Text("v=DMARC1; p=none; sp=reject"),
        ),
        ("broken.example", Zone::Broken),
        ("_domainkey.broken.example", Zone::Broken),
        ("_dmarc.broken.example", Zone::Broken),
    ];
    let server = DnsServer::start(&zone);
    for (domain, selector, point, expected) in [
        ("null.example", None, "mx", (Verdict::Bad, "refuses")),
        ("bare.example", None, "mx", (Verdict::Unknown, "address")),
        ("twice.example", None, "mx", (Verdict::Bad, "missing")),
        ("nobody.example", None, "mx", (Verdict::Bad, "no-domain")),
        ("bare.example", None, "spf", (Verdict::Good, "soft")),
        ("twice.example", None, "spf", (Verdict::Bad, "several")),
        ("open.example", None, "spf", (Verdict::Bad, "open")),
        ("lost.example", None, "spf", (Verdict::Bad, "leads-nowhere")),
        ("loop.example", None, "spf", (Verdict::Bad, "leads-nowhere")),
        ("null.example", None, "spf", (Verdict::Bad, "missing")),
        ("null.example", None, "dkim", (Verdict::Bad, "none")),
        (
            "open.example",
            None,
            "dkim",
            (Verdict::Unknown, "elsewhere"),
        ),
        (
            "open.example",
            Some("old"),
            "dkim",
            (Verdict::Bad, "revoked"),
        ),
        (
            "open.example",
            Some("new"),
            "dkim",
            (Verdict::Bad, "missing"),
        ),
        ("open.example", None, "dmarc", (Verdict::Bad, "broken")),
        ("twice.example", None, "dmarc", (Verdict::Bad, "several")),
        ("null.example", None, "dmarc", (Verdict::Bad, "missing")),
        ("bare.example", None, "dmarc", (Verdict::Good, "watch")),
        (
            "lists.bare.example",
            None,
            "dmarc",
            (Verdict::Good, "reject"),
        ),
    ] {
        let found = said(&server, domain, selector, point).await;
        assert_eq!(found, expected, "{domain} {point}");
    }
    for point in ["mx", "spf", "dkim", "dmarc"] {
        // A server that does not know so much as “.test” says nothing about what is below it.
        let found = said(&server, "somebody.test", None, point).await;
        assert_eq!(found, (Verdict::Unknown, "unknown"), "{point}");
        let found = said(&server, "broken.example", None, point).await;
        assert_eq!(found, (Verdict::Unknown, "unknown"), "{point}");
    }
}

#[tokio::test]
async fn a_dns_that_does_not_answer_is_said_not_to_answer_within_a_request() {
    // Takes every question and says nothing.
    let silent = std::net::UdpSocket::bind("127.0.0.1:0").unwrap();
    let dns = Dns::new(Some(silent.local_addr().unwrap()));
    let started = Instant::now();
    let found = Deliverability::check(&dns, "example.org", None).await;
    assert!(
        found.findings.iter().all(|one| one.word == "unknown"),
        "{found:?}"
    );
    assert_eq!(found.verdict(), Verdict::Unknown);
    assert!(
        started.elapsed() < Duration::from_secs(9),
        "{:?}",
        started.elapsed()
    );
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn an_owner_asks_the_dns_about_the_domains_of_all_senders(#[case] database: TestDatabase) {
    let server = DnsServer::start(&[
        ("example.org", Zone::Mail(10, "mx.example.org.")),
        ("example.org", Zone::Text("v=spf1 mx -all")),
        (
            "mine._domainkey.example.org",
            Zone::Text("v=DKIM1; p=MIGfMA0"),
        ),
        ("_dmarc.example.org", Zone::Text("v=DMARC1; p=none")),
    ]);
    let options = Options {
        resolver: Some(server.address),
        ..Options::default()
    };
    let site = Site::start_with(&database, options);
    let text = "+++\nslug = \"canal\"\nlanguage = \"fr\"\ntitle = \"Pour canal\"\nsender = \"Nous <nous@ailleurs.example>\"\n+++\nQu’il **vive**.\n";
    let file = paraph::domain::AppealFile::parse(text).unwrap();
    site.wait(paraph::services::appeals::import(&site.app, file))
        .unwrap();
    let odile = owner(&site);
    let token = odile.get(SETTINGS).value("#domain input[name=token]");
    let ask = |selector: &str| {
        odile.post(
            "/fr/admin/settings/domain",
            &[("token", &token), ("selector", selector)],
        )
    };
    let found = ask("");
    assert_eq!(found.status, 200, "{}", found.body);
    let [own, other] = [
        found.body.find("example.org</bdi></h3>"),
        found.body.find("ailleurs.example</bdi></h3>"),
    ];
    assert!(own.is_some() && own < other, "{}", found.body);
    assert!(
        found.text("#domain").contains("v=spf1 mx -all"),
        "{}",
        found.body
    );
    assert!(
        found.text("#domain").contains("pas aux noms usuels"),
        "{}",
        found.body
    );
    assert!(ask("mine").text("#domain").contains("Une clé est publiée"));
    let wrong = ask("a b");
    assert_eq!(
        (wrong.status, wrong.value("input[name=selector]")),
        (422, "a b".to_owned())
    );
    let paul = account(&site, "paul@example.org", Role::Editor, &["canal"]);
    let token = paul
        .get("/fr/admin/account")
        .value("main input[name=token]");
    assert_eq!(
        paul.post("/fr/admin/settings/domain", &[("token", &token)])
            .status,
        403
    );
}

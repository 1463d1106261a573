//! The DNS check of sender domains: MX, SPF, DKIM and DMARC.

use std::time::{Duration, Instant};

use paraph::domain::Role;
use paraph::mail::{Deliverability, Dns, Verdict};
use paraph::web::Options;
use rstest::rstest;

use super::SETTINGS;
use crate::support::TestDatabase;
use crate::support::dns::{At as Zone, DnsServer};
use crate::support::in_process::Site;
use crate::support::organisers::{account, owner};

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
        .find(|finding| finding.point == point)
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
        .filter_map(|finding| finding.record.as_deref())
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
        .map(|finding| finding.place.as_str())
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
        found
            .findings
            .iter()
            .all(|finding| finding.word == "unknown"),
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
    let text = "+++\nslug = \"canal\"\nlanguage = \"fr\"\ntitle = \"Pour canal\"\nthank_by_mail = false\nsender = \"Nous <nous@ailleurs.example>\"\n+++\nQu’il **vive**.\n";
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

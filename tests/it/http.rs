//! The site over real HTTP, on both databases: routes, neutrality, scanners, forms, headers, logs.

use std::collections::BTreeSet;
use std::time::Duration;

use paraph::services::housekeeping;
use paraph::web::Options;
use paraph::web::routes::{Access, TABLE};
use rstest::rstest;

use crate::support::TestDatabase;
use crate::support::alone::alone;
use crate::support::in_process::{Browser, Page, Site};
use crate::support::shared_bytes::SharedBytes;
use crate::support::signatories::agrees;

const NAMES: &str = "Jeanne Martin|Jean-Baptiste Poquelin|Marie-Ève L’Écuyer|Hélène de la Tour d'Auvergne|Siobhán Ní Dhomhnaill|\
Björk Guðmundsdóttir|Þórbergur Þórðarson|Nguyễn Thị Minh Khai|Đặng Hữu Phúc|İsmet İnönü|Zîn û Mem|Łukasz Żółć|\
Ștefan Țepeneag|José María de la Cruz y Ñíguez|João Gonçalves d’Ávila|Åse Kærgård Ødegård|Ελένη Παπαδοπούλου|\
Лев Николаевич Толстой|محمود درويش|فرید الدین عطار|עמוס עוז|Հովհաննես Թումանյան|ქეთევან მაღალაშვილი|महाश्वेता देवी|\
রবীন্দ্রনাথ ঠাকুর|சுப்பிரமணிய பாரதி|నన్నయ భట్టారకుడు|สุนทร ภู่|កេង វ៉ាន់សាក់|魯迅|夏目 漱石|まど・みちお|김소월|\
Ngũgĩ wa Thiong'o|Wọlé Ṣóyínká|O|X Æ Dumont|D’Artagnan|Mc Donald-O'Neil|Dr. Amélie B. Roux, 3e";

const APPEAL: &str = "+++\nslug = \"canal\"\nlanguage = \"fr\"\ntitle = \"Le canal\"\nask_comment = true\n+++\nQu’il **vive**.\n";

/// A running site with one appeal that asks for a comment.
fn opens(database: &TestDatabase) -> Site {
    Site::start_with_appeals(database, Options::default(), &[APPEAL])
}

/// How many have confirmed, in all appeals; the counters must agree with the rows.
fn total(site: &Site) -> i64 {
    agrees(site);
    let lines = site.wait(housekeeping::recount(&site.app)).unwrap();
    lines.iter().map(|line| line.rows.total()).sum()
}

fn signs(visitor: &Browser, name: &str, address: &str) -> Page {
    let fields = [("last-name", name), ("email", address), ("publish", "yes")];
    visitor.fills("/fr/canal/sign/individual", &fields)
}

fn confirms(visitor: &Browser, link: &str) -> Page {
    let revision = visitor.get(link).value("input[name=revision]");
    visitor.post(link, &[("revision", &revision), ("agree", "yes")])
}

/// The sentence beside a field, if something says that it is described by it: the field, or its group.
fn sentence(page: &Page, field: &str) -> String {
    let described = page.texts(&format!("[aria-describedby~=\"{field}-wrong\"]"));
    if !described.is_empty() {
        page.text(&format!("[id=\"{field}-wrong\"]"))
    } else {
        String::new()
    }
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn a_mail_scanner_that_presses_every_button_confirms_nobody(#[case] database: TestDatabase) {
    let site = opens(&database);
    signs(&site.visitor(), "Jeanne Martin", "jeanne@example.org");
    let link = site.link_to("jeanne@example.org");
    let scanner = site.visitor();
    let page = scanner.get(&link);
    assert_eq!(page.status, 200);
    assert_eq!(
        scanner
            .agent
            .head(format!("{}{link}", site.base))
            .call()
            .unwrap()
            .status(),
        200
    );
    let revision = page.value("input[name=revision]");
    assert_eq!(
        scanner.post(&link, &[("revision", &revision)]).status,
        422,
        "the tick is the person's"
    );
    assert_eq!(
        scanner.post(&format!("{link}/refuse"), &[]).status,
        303,
        "and so is the refusal"
    );
    assert_eq!(scanner.get(&link).status, 200, "nothing was erased");
    let foreign = |name: &str, value: &str| {
        let request = scanner
            .agent
            .post(format!("{}{link}", site.base))
            .header(name, value);
        request
            .send_form([("revision", revision.as_str()), ("agree", "yes")])
            .unwrap()
            .status()
            .as_u16()
    };
    assert_eq!(foreign("origin", "https://evil.example"), 403);
    assert_eq!(foreign("sec-fetch-site", "cross-site"), 403);
    assert_eq!(total(&site), 0);
    let thanks = confirms(&site.visitor(), &link);
    assert_eq!(
        (thanks.status, thanks.header("location")),
        (303, "/fr/canal/thanks")
    );
    assert_eq!(total(&site), 1);
    assert_eq!(
        site.visitor()
            .post(&link, &[("revision", &revision), ("agree", "yes")])
            .status,
        303,
        "pressing twice is no fault"
    );
    assert_eq!(total(&site), 1);
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn the_answer_to_a_signature_is_the_same_whatever_happened(#[case] database: TestDatabase) {
    let site = opens(&database);
    let answer = |name: &str, address: &str| {
        let visitor = site.visitor();
        let posted = signs(&visitor, name, address);
        let page = visitor.get(posted.header("location"));
        let headers: Vec<(String, String)> = posted
            .headers
            .iter()
            .map(|(name, value)| match name.as_str() {
                "date" => (name.clone(), String::new()),
                "set-cookie" => {
                    let (cookie, rest) = value.split_once(';').unwrap();
                    (name.clone(), format!("{} octets;{rest}", cookie.len()))
                }
                _ => (name.clone(), value.clone()),
            })
            .collect();
        (posted.status, headers, posted.body, page.status, page.body)
    };
    let new = answer("Jeanne", "jeanne@example.org");
    assert_eq!(new.0, 303);
    assert_eq!(
        answer("Jeanne again", "jeanne@example.org"),
        new,
        "already pending"
    );
    confirms(&site.visitor(), &site.link_to("jeanne@example.org"));
    assert_eq!(
        answer("Jeanne", "jeanne@example.org"),
        new,
        "already confirmed"
    );
    for _ in 0..6 {
        assert_eq!(answer("Capped", "capped@example.org"), new, "over a cap");
    }
    answer("М\u{430}rtin", "held@example.org");
    confirms(&site.visitor(), &site.link_to("held@example.org"));
    assert_eq!(answer("М\u{430}rtin", "held@example.org"), new, "held");
    assert_eq!(total(&site), 1);
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn each_field_gets_its_own_sentence_keeps_what_was_typed_and_stores_nothing(
    #[case] database: TestDatabase,
) {
    let site = opens(&database);
    let visitor = site.visitor();
    let long = "a".repeat(1_200);
    let individual: [(&str, &str); 11] = [
        ("first-name", "http://spam.example.com"),
        ("last-name", "a\u{202e}b"),
        ("last-name", "Z\u{301}\u{302}\u{303}\u{304}"),
        ("role", &long),
        ("place", "www.spam.com"),
        ("country", "XX"),
        ("email", "a..b@example.org"),
        ("email", "a@localhost"),
        ("email", ""),
        ("publish", ""),
        ("comment", &long),
    ];
    let mut told = BTreeSet::new();
    for (field, bad) in individual {
        let good = [
            ("first-name", "Jeanne"),
            ("last-name", "Martin"),
            ("role", "r"),
            ("place", "p"),
            ("country", "FR"),
            ("email", "jeanne@example.org"),
            ("publish", "yes"),
            ("comment", "c"),
        ];
        let fields: Vec<_> = good
            .iter()
            .map(|(name, value)| (*name, if *name == field { bad } else { *value }))
            .collect();
        let page = visitor.fills("/fr/canal/sign/individual", &fields);
        assert_eq!(page.status, 422, "{field}={bad:?}");
        let sentence = sentence(&page, field);
        assert!(
            sentence.len() > 20,
            "{field}={bad:?} has its sentence: {sentence:?}"
        );
        told.insert(sentence);
        if !matches!(field, "publish" | "comment" | "country") {
            assert_eq!(
                page.value(&format!("[name={field}]")),
                bad,
                "what was typed is still there"
            );
        }
        if field != "role" {
            assert_eq!(page.value("[name=role]"), "r");
        }
    }
    assert!(told.len() >= 9, "sentences differ: {told:?}");
    let collective = [
        ("organisation", ""),
        ("kind", ""),
        ("website", "javascript:alert(1)"),
        ("function", ""),
        ("mandate", ""),
        ("acronym", "www.spam.com"),
        ("email", "jeanne"),
    ];
    for (field, bad) in collective {
        let good = [
            ("organisation", "Cercle"),
            ("acronym", "C"),
            ("kind", "association"),
            ("website", ""),
            ("first-name", "A"),
            ("last-name", "B"),
            ("function", "f"),
            ("email", "a@example.org"),
            ("mandate", "yes"),
        ];
        let fields: Vec<_> = good
            .iter()
            .map(|(name, value)| (*name, if *name == field { bad } else { *value }))
            .filter(|(name, value)| *name != "mandate" || !value.is_empty())
            .collect();
        let page = visitor.fills("/fr/canal/sign/collective", &fields);
        assert_eq!(page.status, 422, "{field}={bad:?}");
        assert!(
            sentence(&page, field).len() > 20,
            "{field}={bad:?} has its sentence"
        );
    }
    let too_fast = visitor
        .get("/fr/canal/sign/individual")
        .value("input[name=token]");
    let fields = [
        ("token", too_fast.as_str()),
        ("last-name", "Martin"),
        ("email", "jeanne@example.org"),
        ("publish", "yes"),
    ];
    assert_eq!(
        visitor.post("/fr/canal/sign/individual", &fields).status,
        422
    );
    assert_eq!(
        visitor
            .post(
                "/fr/canal/sign/individual",
                &[
                    ("token", "forged"),
                    ("last-name", "M"),
                    ("email", "j@example.org"),
                    ("publish", "no")
                ]
            )
            .status,
        422
    );
    std::thread::sleep(Duration::from_millis(1_200));
    assert!(
        site.app.transport.mailbox().unwrap().mails().is_empty(),
        "nothing was stored, so no mail was promised"
    );
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn names_of_many_languages_sign_and_hostile_ones_show_as_text(#[case] database: TestDatabase) {
    let site = opens(&database);
    for (number, name) in NAMES.split('|').enumerate() {
        let posted = signs(&site.visitor(), name, &format!("n{number}@example.org"));
        assert_eq!(posted.status, 303, "{name}");
    }
    let visitor = site.visitor();
    let hostile = "<script>alert(1)</script> \"'&";
    let fields = [
        ("last-name", "Jeanne"),
        ("role", hostile),
        ("email", "x@example.org"),
        ("publish", "yes"),
    ];
    assert_eq!(
        visitor.fills("/fr/canal/sign/individual", &fields).status,
        303
    );
    confirms(&visitor, &site.link_to("x@example.org"));
    let list = visitor.get("/fr/canal/signatories?q=jeanne");
    assert!(list.body.contains("&lt;script&gt;") && !list.body.contains("<script>alert"));
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn every_get_answers_head_changes_nothing_and_carries_the_headers(#[case] database: TestDatabase) {
    let site = opens(&database);
    let visitor = site.visitor();
    signs(&visitor, "Jeanne", "jeanne@example.org");
    let confirm = site.link_to("jeanne@example.org");
    let token = confirm.rsplit('/').next().unwrap();
    for route in TABLE.iter().filter(|route| route.access != Access::Demo) {
        let path = route
            .pattern
            .replace("{lang}", "fr")
            .replace("{slug}", "canal")
            .replace("{token}", token)
            .replace("{hash}", "0")
            .replace("{file}", "x.css")
            .replace("{id}", "1");
        if !route.reads {
            assert!(route.writes, "{path} answers nothing");
            assert!(
                matches!(visitor.get(&path).status, 404 | 405),
                "{path} is for posts"
            );
            continue;
        }
        let got = visitor.get(&path);
        let head = visitor
            .agent
            .head(format!("{}{path}", site.base))
            .call()
            .unwrap();
        assert_eq!(head.status().as_u16(), got.status, "{path}");
        assert_ne!(got.status, 405, "{path}");
        for header in [
            "content-security-policy",
            "x-content-type-options",
            "referrer-policy",
            "permissions-policy",
            "cache-control",
        ] {
            assert!(!got.header(header).is_empty(), "{path} has {header}");
        }
        if route.access == Access::Link {
            assert_eq!(got.header("referrer-policy"), "no-referrer", "{path}");
            assert_eq!(got.header("cache-control"), "no-store", "{path}");
        }
        assert!(
            got.header("set-cookie").is_empty(),
            "{path}: no cookie before a post"
        );
    }
    assert_eq!(total(&site), 0);
    let other = visitor
        .agent
        .get(format!("{}/fr", site.base))
        .header("host", "evil.example")
        .call()
        .unwrap();
    assert_eq!(other.status(), 421);
    let big = "x".repeat(20_000);
    let refused = visitor.post("/fr/canal/sign/individual", &[("last-name", &big)]);
    assert_eq!(refused.status, 413);
    assert!(refused.body.contains("<h1"), "a refusal has a page");
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn the_appeal_page_is_cached_compressed_and_not_sent_twice(#[case] database: TestDatabase) {
    let site = opens(&database);
    let visitor = site.visitor();
    let page = visitor.get("/fr/canal");
    assert!(page.body.contains("<strong>vive</strong>"));
    let again = visitor
        .agent
        .get(format!("{}/fr/canal", site.base))
        .header("if-none-match", page.header("etag"))
        .call()
        .unwrap();
    assert_eq!(again.status(), 304);
    let gzip = visitor
        .agent
        .get(format!("{}/fr/canal", site.base))
        .header("accept-encoding", "gzip")
        .call()
        .unwrap();
    assert_eq!(gzip.headers().get("content-encoding").unwrap(), "gzip");
    assert_eq!(visitor.get("/a/canal").header("location"), "/fr/canal");
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn the_personal_page_corrects_and_withdraws(#[case] database: TestDatabase) {
    let site = opens(&database);
    let visitor = site.visitor();
    signs(&visitor, "Jeanne", "jeanne@example.org");
    let confirmed = confirms(&visitor, &site.link_to("jeanne@example.org"));
    let thanks = visitor.get(confirmed.header("location"));
    let at = thanks
        .body
        .find("/fr/manage/")
        .expect("thanks shows the personal page to the browser that confirmed");
    let manage = thanks.body[at..].split('"').next().unwrap().to_owned();
    assert!(visitor.get(&manage).body.contains("jeanne@example.org"));
    let corrected = visitor.fills(
        &format!("{manage}/correct"),
        &[("last-name", "Martin"), ("publish", "yes")],
    );
    assert_eq!(corrected.status, 303);
    assert!(
        visitor
            .get("/fr/canal/signatories?q=martin")
            .body
            .contains("Martin")
    );
    let data = visitor.get(&format!("{manage}/data.json"));
    assert!(
        data.body.contains("jeanne@example.org")
            && data.header("content-disposition").contains("attachment")
    );
    assert_eq!(visitor.post(&format!("{manage}/withdraw"), &[]).status, 303);
    assert_eq!(total(&site), 0);
    assert!(!visitor.get(&manage).body.contains("jeanne@example.org"));
    let forged = format!("{}AAAA", &manage[..manage.len() - 4]);
    assert_eq!(visitor.get(&forged).status, 410);
}

#[test]
fn the_log_holds_nobody() {
    alone(|| {
        let log = SharedBytes::of_the_log();
        let site = opens(&TestDatabase::sqlite());
        let visitor = site.visitor();
        signs(&visitor, "Canaryname", "canary@example.org");
        let link = site.link_to("canary@example.org");
        confirms(&visitor, &link);
        visitor.get("/fr/canal/signatories?q=canaryname");
        let log = log.text();
        assert!(
            log.contains("/{lang}/confirm/{token}"),
            "the log is on: {log}"
        );
        assert!(!log.to_lowercase().contains("canary"), "{log}");
        assert!(!log.contains(link.rsplit('/').next().unwrap()), "{log}");
    });
}

//! Methods, headers, caching and compression of every route.

use paraph::domain::Timestamp;
use paraph::web::routes::{Access, TABLE};
use rstest::rstest;

use super::{opens, signs, total};
use crate::support::TestDatabase;
use crate::support::organisers::owner;

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
        if matches!(route.access, Access::Link | Access::OneClick) {
            assert_eq!(got.header("referrer-policy"), "no-referrer", "{path}");
            let kept = got.header("cache-control");
            let is_form = path.ends_with("/correct") && got.status == 200;
            let allowed = if is_form {
                "private, no-cache"
            } else {
                "no-store"
            };
            assert_eq!(kept, allowed, "{path}");
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
    let header = |octets: usize| {
        let long = "x".repeat(octets);
        visitor.post_with("/fr/canal/my-link", ("x-long", &long), &[("email", "")])
    };
    assert_ne!(header(12_000).status, 431);
    let refused = header(17_000);
    assert_eq!(refused.status, 431);
    assert!(refused.body.contains("<h1") && !refused.header("content-security-policy").is_empty());
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
fn security_txt_says_whom_to_write_to(#[case] database: TestDatabase) {
    let site = opens(&database);
    let page = site.visitor().get("/.well-known/security.txt");
    assert_eq!(page.header("content-type"), "text/plain; charset=utf-8");
    let value = |name: &str| {
        let mut lines = page.body.lines();
        lines.find_map(|line| line.strip_prefix(name)?.strip_prefix(": "))
    };
    assert_eq!(value("Contact"), Some("mailto:appel@example.org"));
    let expires = Timestamp::parse(value("Expires").unwrap()).unwrap();
    assert!(expires > site.clock.now() && expires < site.clock.now().plus(365 * Timestamp::DAY));
}

/// A browser that must not store the answer to a form shows an error when its reader goes back to it.
#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn the_answer_to_a_form_is_kept_for_going_back_unless_it_is_secret(#[case] database: TestDatabase) {
    let site = opens(&database);
    let visitor = site.visitor();
    let kept = "private, no-cache";
    for form in ["individual", "collective"] {
        let page = visitor.fills(&format!("/fr/canal/sign/{form}"), &[("email", "jeanne@")]);
        assert_eq!(
            (page.status, page.header("cache-control")),
            (422, kept),
            "{form}"
        );
    }
    let owner = owner(&site);
    for (path, status) in [("/fr/admin/appeals/new", 200), ("/fr/admin/account", 200)] {
        let page = owner.get(path);
        let wanted = if path.ends_with("new") {
            kept
        } else {
            "no-store"
        };
        assert_eq!(
            (page.status, page.header("cache-control")),
            (status, wanted),
            "{path}"
        );
    }
    let preview = owner.sends(
        "/fr/admin/appeals/new",
        &[("do", "preview"), ("text", "Le **pont**")],
    );
    assert_eq!(
        (preview.status, preview.header("cache-control")),
        (200, kept)
    );
    let left = owner.sends_from("/fr/admin", "/fr/admin/logout", &[]);
    assert_eq!(
        (left.status, left.header("clear-site-data")),
        (303, "\"cache\"")
    );
}

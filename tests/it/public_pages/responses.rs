//! Methods, headers, caching and compression of every route.

use paraph::web::routes::{Access, TABLE};
use rstest::rstest;

use super::{opens, signs, total};
use crate::support::TestDatabase;

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

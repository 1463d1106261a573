//! Addresses as people type them, and bytes that no address has.

use paraph::web::routes::TABLE;
use rstest::rstest;

use super::{opens, signs};
use crate::support::TestDatabase;
use crate::support::organisers::owner;

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn an_address_as_it_is_typed_or_pasted_leads_to_the_page(#[case] database: TestDatabase) {
    let site = opens(&database);
    let visitor = site.visitor();
    for (typed, path) in [
        ("/fr/CANAL", "/fr/canal"),
        ("/fr/canal/", "/fr/canal"),
        (
            "/FR/Canal/Signatories/?q=ada",
            "/fr/canal/signatories?q=ada",
        ),
        ("/fr//canal///history", "/fr/canal/history"),
        ("/a/Canal", "/a/canal"),
        ("/fr/", "/fr"),
        ("/EN", "/en"),
        ("/fr/admin/", "/fr/admin"),
        ("/fr/canal/COUNT.json", "/fr/canal/count.json"),
        ("/Robots.txt", "/robots.txt"),
        ("/fr/canal.", "/fr/canal"),
        ("/fr/canal).", "/fr/canal"),
        ("/fr/canal,", "/fr/canal"),
        ("/fr/canal;", "/fr/canal"),
        ("/fr/canal%20", "/fr/canal"),
        ("/fr/canal%C2%A0%C2%BB", "/fr/canal"),
        ("/fr/canal%3E", "/fr/canal"),
        ("/fr/canal%22", "/fr/canal"),
        ("/fr/canal'", "/fr/canal"),
        ("/fr/canal%E2%80%99", "/fr/canal"),
        ("/fr/canal%E2%80%9D", "/fr/canal"),
        ("/fr/canal/).", "/fr/canal"),
        ("/fr./canal/?q=1", "/fr/canal?q=1"),
        ("/fr/canal/sign,", "/fr/canal/sign"),
        ("/fr/canal/count.json.", "/fr/canal/count.json"),
        ("/fr%20", "/fr"),
        ("/a/canal!", "/a/canal"),
        ("/)", "/"),
    ] {
        let answer = visitor.get(typed);
        assert_eq!(
            (answer.status, answer.header("location")),
            (308, path),
            "{typed}"
        );
        let head = visitor.agent.head(format!("{}{typed}", site.base)).call();
        assert_eq!(head.unwrap().status().as_u16(), 308, "{typed}");
    }
    for typed in [
        "/fr/HALLE",
        "/fr/halle/",
        "/xx/canal/",
        "//example.org/",
        "/fr/canal/nothing/",
        "/nothing/",
        "/fr/halle.",
        "//example.org",
        "/%2F%2Fexample.org",
        "/fr/%2Fexample.org",
        "/fr/canal%2Fhistory",
    ] {
        assert_eq!(visitor.get(typed).status, 404, "{typed}");
    }
    assert_eq!(
        visitor.post("/fr/CANAL/my-link", &[]).status,
        404,
        "a form is not sent on"
    );
    // A token has capitals of its own.
    signs(&visitor, "Jeanne", "jeanne@example.org");
    let link = site.link_to("jeanne@example.org");
    let answer = visitor.get(&format!("{link}/"));
    assert_eq!(
        (answer.status, answer.header("location")),
        (308, link.as_str())
    );
    assert_eq!(answer.header("referrer-policy"), "no-referrer");
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn odd_bytes_in_an_address_are_not_found(#[case] database: TestDatabase) {
    let site = opens(&database);
    let visitors = [site.visitor(), owner(&site)];
    for route in TABLE {
        let names: Vec<&str> = route
            .pattern
            .split('/')
            .filter(|part| part.starts_with('{'))
            .collect();
        for name in &names {
            for odd in ["%00", "a%00b", "%FF", "%C3%28", "%ED%A0%80"] {
                let path = route.pattern.replace(name, odd);
                let path = path
                    .replace("{lang}", "fr")
                    .replace("{slug}", "canal")
                    .replace("{language}", "fr")
                    .replace("{hash}", "0")
                    .replace("{id}", "1");
                for visitor in &visitors {
                    let statuses =
                        [visitor.get(&path), visitor.post(&path, &[])].map(|page| page.status);
                    // What is behind a login asks for it first; a token that is not one is gone; a form has its own answers.
                    let refused =
                        |status: &u16| matches!(status, 303 | 404 | 405 | 410 | 403 | 422 | 429);
                    assert!(statuses.iter().all(refused), "{path}: {statuses:?}");
                    if odd.contains("%00") {
                        assert_eq!(statuses, [404, 404], "{path}");
                    }
                }
            }
        }
        let path = route
            .pattern
            .replace("{lang}", "fr")
            .replace("{slug}", "canal");
        for visitor in &visitors {
            // A page in memory has no query.
            let status = visitor.get(&format!("{path}?q=%00&after=a%00b")).status;
            assert!(matches!(status, 200 | 404), "{path}: {status}");
        }
    }
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn a_nul_in_a_form_is_never_an_error_of_the_server(#[case] database: TestDatabase) {
    let site = opens(&database);
    let visitors = [site.visitor(), owner(&site)];
    let fields = [
        "token",
        "last-name",
        "first-name",
        "email",
        "password",
        "name",
        "slug",
        "title",
        "text",
        "code",
        "not-me",
        "agree",
        "revision",
        "organisation",
        "role",
        "appeal",
        "q",
        "query",
        "kind",
        "state",
        "id",
        "return-to",
    ];
    for route in TABLE.iter().filter(|route| route.writes) {
        let path = route
            .pattern
            .replace("{lang}", "fr")
            .replace("{slug}", "canal")
            .replace("{language}", "fr")
            .replace("{token}", "AAAA")
            .replace("{id}", "1");
        for visitor in &visitors {
            let token = visitor.get("/fr/admin").value("input[name=token]");
            for token in ["a\0b", token.as_str()] {
                let mut odd: Vec<(&str, &str)> =
                    fields.iter().map(|name| (*name, "a\0b")).collect();
                odd[0].1 = token;
                let status = visitor.post(&path, &odd).status;
                assert!(status < 500, "{path}: {status}");
            }
        }
    }
}

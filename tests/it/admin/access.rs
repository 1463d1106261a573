//! Who may open which route, form tokens, and headers of pages that must not be kept.

use paraph::domain::Role;
use paraph::services::accounts;
use paraph::web::routes::{Access, Scope, TABLE};
use rstest::rstest;

use crate::support::TestDatabase;
use crate::support::in_process::{Browser, Site};
use crate::support::organisers::{PASSWORD, account, enters, owner, tries};

/// The path of a pattern, filled in with things that are there.
pub(super) fn path(pattern: &str, slug: &str) -> String {
    let filled = pattern.replace("{lang}", "fr").replace("{slug}", slug);
    let mut path = String::new();
    for part in filled.split('/').skip(1) {
        let part = if part.starts_with('{') { "1" } else { part };
        path.push('/');
        path.push_str(part);
    }
    path
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn every_route_lets_in_whom_it_declares_and_nobody_else(#[case] database: TestDatabase) {
    let site = Site::start(&database);
    let _owner = owner(&site);
    let roles: Vec<(Role, Browser, Browser)> = Role::ALL
        .iter()
        .map(|role| {
            let of = |slug: &str| {
                account(
                    &site,
                    &format!("{}-{slug}@example.org", role.word()),
                    *role,
                    &[slug],
                )
            };
            (*role, of("canal"), of("halle"))
        })
        .collect();
    let anonymous = site.visitor();
    let mut looked = 0;
    for route in TABLE {
        let Access::Admin(permission, scope) = route.access else {
            assert!(
                route.access == Access::SignedOut || !route.pattern.starts_with("/{lang}/admin"),
                "{} lies in the organisers' area without a permission",
                route.pattern
            );
            continue;
        };
        assert!(
            route.pattern.starts_with("/{lang}/admin"),
            "{} is guarded only in the area",
            route.pattern
        );
        assert_eq!(
            scope == Scope::Appeal,
            route.pattern.starts_with("/{lang}/admin/appeals/{slug}"),
            "{}",
            route.pattern
        );
        let path = path(route.pattern, "canal");
        let ask = |visitor: &Browser| {
            let read = route.reads.then(|| visitor.get(&path));
            let posted = route
                .writes
                .then(|| visitor.post(&path, &[("token", "forged")]));
            (read, posted)
        };
        let (read, posted) = ask(&anonymous);
        for page in [read, posted].into_iter().flatten() {
            assert_eq!(page.status, 303, "{path}: anonymous");
            assert!(
                page.header("location").starts_with("/fr/admin/login"),
                "{path}"
            );
            assert_eq!(page.body, "", "{path}: nothing is shown");
        }
        for (role, theirs, elsewhere) in &roles {
            let (read, posted) = ask(theirs);
            if let Some(page) = read {
                let let_in = page.status != 403;
                assert_eq!(
                    let_in,
                    role.may(permission),
                    "{path}: {}: {}",
                    role.word(),
                    page.status
                );
                assert!(page.status < 500, "{path}: {}", page.status);
                // What is typed into a form must be there when its reader goes back; nothing else is kept.
                let is_kept = page.header("cache-control") == "private, no-cache";
                assert!(
                    is_kept || page.header("cache-control") == "no-store",
                    "{path}"
                );
                assert!(!is_kept || page.body.contains("<form"), "{path}");
            }
            // The token is forged: even whoever may is refused here.
            assert!(
                posted.is_none_or(|page| page.status == 403),
                "{path}: {}",
                role.word()
            );
            if scope == Scope::Appeal && *role != Role::Owner {
                let (read, posted) = ask(elsewhere);
                for page in [read, posted].into_iter().flatten() {
                    let expected = if role.may(permission) { 404 } else { 403 };
                    assert_eq!(
                        page.status,
                        expected,
                        "{path}: {} of another appeal",
                        role.word()
                    );
                }
            }
        }
        looked += 1;
    }
    assert!(looked >= 13, "{looked} routes");
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn a_form_without_its_token_or_from_another_site_changes_nothing(#[case] database: TestDatabase) {
    let site = Site::start(&database);
    let owner = owner(&site);
    let second = site.visitor();
    enters(&second, "odile@example.org", PASSWORD);
    let theirs = second
        .get("/fr/admin/account")
        .value("main input[name=token]");
    let own = owner
        .get("/fr/admin/account")
        .value("main input[name=token]");
    let fields = |token: &str| {
        [
            ("token".to_owned(), token.to_owned()),
            ("name".to_owned(), "Changed".to_owned()),
            ("language".to_owned(), "fr".to_owned()),
        ]
    };
    let post = |token: &str| {
        let all = fields(token);
        let all: Vec<(&str, &str)> = all
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect();
        owner.post("/fr/admin/account", &all).status
    };
    assert_eq!((post(""), post("forged"), post(&theirs)), (403, 403, 403));
    for (name, value) in [
        ("origin", "https://evil.example"),
        ("sec-fetch-site", "cross-site"),
        ("sec-fetch-site", "same-site"),
    ] {
        assert_eq!(
            owner
                .post_with(
                    "/fr/admin/account",
                    (name, value),
                    &[("token", &own), ("name", "Changed"), ("language", "fr")]
                )
                .status,
            403
        );
    }
    assert!(!owner.get("/fr/admin/account").body.contains("Changed"));
    assert_eq!(post(&own), 303);
    assert!(owner.get("/fr/admin/account").body.contains("Changed"));
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn what_must_not_be_kept_or_shared_is_not(#[case] database: TestDatabase) {
    let site = Site::start(&database);
    let token = site
        .wait(accounts::set_up_link(&site.app))
        .unwrap()
        .unwrap();
    let page = site.visitor().get(&format!("/fr/admin/setup/{token}"));
    assert_eq!(
        (page.header("referrer-policy"), page.header("cache-control")),
        ("no-referrer", "no-store")
    );
    assert!(page.body.contains("noindex"));
    let owner = owner(&site);
    let entered = tries(&owner, "odile@example.org", PASSWORD);
    let cookies: Vec<&str> = entered.all("set-cookie").collect();
    assert_eq!(cookies.len(), 3);
    assert!(
        cookies.iter().all(|cooky| cooky.contains("HttpOnly")
            && cooky.contains("SameSite=Strict")
            && cooky.contains("Path=/")),
        "{cookies:?}"
    );
    let away = site.visitor().sends(
        "/fr/admin/login",
        &[
            ("email", "odile@example.org"),
            ("password", PASSWORD),
            ("to", "//evil.example/fr/admin"),
        ],
    );
    assert_eq!(away.header("location"), "/fr/admin");
    site.wait(async {
        let text = site.dump(&[
            "accounts",
            "sessions",
            "account_links",
            "login_attempts",
            "audit",
            "account_mails",
        ]);
        for secret in [
            "odile",
            "Odile",
            PASSWORD,
            &owner.cookie("paraph-session"),
            "127.0.0",
        ] {
            assert!(!text.contains(secret), "{secret}");
        }
    });
}

//! The organisers' area over real HTTP, on both databases: accounts, sessions, tries, forms, and who may enter where.

use std::sync::Arc;

use paraph::domain::{AppealState, Role, Timestamp};
use paraph::services::accounts::login;
use paraph::services::accounts::login::{Login, LoginRequest, Visitor};
use paraph::services::accounts::sessions;
use paraph::services::{TotpSecret, audit};
use paraph::services::{accounts, appeals};
use paraph::web::routes::{Access, Scope, TABLE};
use rstest::rstest;

use crate::support::TestDatabase;
use crate::support::alone::alone;
use crate::support::in_process::{Browser, Site};
use crate::support::organisers::{PASSWORD, account, enters, owner, tries};
use crate::support::shared_bytes::SharedBytes;

const OTHER: &str = "le pont tournant grince un peu";

/// The path of a pattern, filled in with things that are there.
fn path(pattern: &str, slug: &str) -> String {
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
fn an_account_lives_from_the_set_up_to_its_end(#[case] database: TestDatabase) {
    let site = Site::start(&database);
    assert!(
        site.visitor()
            .get("/fr/admin")
            .header("location")
            .starts_with("/fr/admin/login")
    );
    let owner = owner(&site);
    assert!(
        site.wait(accounts::set_up_link(&site.app))
            .unwrap()
            .is_none(),
        "there is one owner, the link is gone"
    );
    assert!(
        owner
            .get("/fr/admin")
            .body
            .contains("/fr/admin/appeals/canal")
    );

    let canal = site.appeal("canal").to_string();
    let invited = owner.sends(
        "/fr/admin/accounts/invite",
        &[
            ("email", "paul@example.org"),
            ("account-role", "editor"),
            ("appeals", &canal),
            ("language", "en"),
        ],
    );
    assert_eq!(invited.status, 200, "{}", invited.body);
    let mailed = site.link_to("paul@example.org");
    assert!(
        invited.body.contains(mailed.rsplit('/').next().unwrap()),
        "mail and page show the same link"
    );
    assert!(mailed.starts_with("/en/admin/invitation/"), "{mailed}");

    let paul = site.visitor();
    for weak in ["short", "password1234", "paul@example.org"] {
        assert_eq!(
            paul.sends(&mailed, &[("name", "Paul"), ("new-password", weak)])
                .status,
            422,
            "{weak}"
        );
    }
    assert_eq!(
        tries(&paul, "paul@example.org", PASSWORD).status,
        422,
        "not accepted yet"
    );
    assert_eq!(
        paul.sends(&mailed, &[("name", "Paul"), ("new-password", PASSWORD)])
            .status,
        303
    );
    assert_eq!(paul.get(&mailed).status, 410, "once");
    let entered = tries(&paul, "paul@example.org", PASSWORD);
    assert_eq!(
        entered.header("location"),
        "/fr/admin",
        "in the language of the page, not in that of the account"
    );
    assert_eq!(paul.get("/en/admin/appeals/canal").status, 200);
    assert_eq!(paul.get("/en/admin/accounts").status, 403);

    let changed = paul.sends_from(
        "/en/admin/account",
        "/en/admin/account/password",
        &[("password", PASSWORD), ("new-password", OTHER)],
    );
    assert_eq!(
        changed.header("location"),
        "/en/admin/account?done=password-changed"
    );
    assert_eq!(
        tries(&site.visitor(), "paul@example.org", PASSWORD).status,
        422
    );
    enters_at(&site.visitor(), "paul@example.org", OTHER, "/fr/admin");

    let asked = site
        .visitor()
        .sends("/fr/admin/forgotten", &[("email", "paul@example.org")]);
    let nobody = site
        .visitor()
        .sends("/fr/admin/forgotten", &[("email", "nobody@example.org")]);
    assert_eq!(
        (asked.status, asked.header("location")),
        (nobody.status, nobody.header("location"))
    );
    let reset = site.link_with("paul@example.org", "/reset/");
    assert_eq!(
        site.visitor()
            .sends(&reset, &[("new-password", PASSWORD)])
            .status,
        303
    );
    assert_eq!(paul.get("/en/admin").status, 303, "every session ended");
    enters_at(&paul, "paul@example.org", PASSWORD, "/fr/admin");

    let page = owner.get("/fr/admin/accounts");
    let person = page
        .links("/fr/admin/accounts/")
        .into_iter()
        .find(|link| link.ends_with(|c: char| c.is_ascii_digit()) && !link.ends_with("/1"))
        .unwrap();
    let shut = owner.sends_from(&person, &format!("{person}/state"), &[("open", "no")]);
    assert_eq!(shut.header("location"), format!("{person}?done=disabled"));
    assert_eq!(paul.get("/en/admin").status, 303, "shut at once");
    assert_eq!(tries(&paul, "paul@example.org", PASSWORD).status, 422);
    let last = owner.sends_from(
        "/fr/admin/accounts/1",
        "/fr/admin/accounts/1",
        &[("account-role", "viewer")],
    );
    assert_eq!(last.status, 422, "the site keeps an owner");
    assert!(
        owner
            .get("/fr/admin/audit")
            .body
            .contains("Compte désactivé")
    );
    assert!(
        matches!(site.wait(audit::verify(&site.app)).unwrap(), audit::Verified::Intact { rows, .. } if rows > 8)
    );
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
                assert_eq!(page.header("cache-control"), "no-store", "{path}");
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
fn guesses_are_evaluated_up_to_the_limit_and_the_owner_still_enters(
    #[case] database: TestDatabase,
) {
    let site = Site::start(&database);
    let owner = owner(&site);
    let stranger = site.visitor();
    let token = stranger
        .get("/fr/admin/login")
        .value("form[action='/fr/admin/login'] input[name=token]");
    let guess = |address: &str| {
        stranger
            .post(
                "/fr/admin/login",
                &[
                    ("token", &token),
                    ("email", address),
                    ("password", "une autre phrase"),
                ],
            )
            .status
    };
    // A crowd from many places, all at once.
    let evaluated = site.wait(async {
        let crowd: Vec<_> = (0..100)
            .map(|number| {
                let app = Arc::clone(&site.app);
                tokio::spawn(async move {
                    let visitor = Visitor {
                        place: Some(format!("10.0.{number}.0/24")),
                        ..Visitor::default()
                    };
                    let mut evaluated = 0;
                    for _ in 0..100 {
                        let tried = login::with_password(
                            &app,
                            "Odile@example.org",
                            "une autre phrase",
                            LoginRequest {
                                visitor: &visitor,
                                old_session: None,
                            },
                        );
                        evaluated += i32::from(matches!(tried.await.unwrap(), Login::Refused));
                    }
                    evaluated
                })
            })
            .collect();
        let mut all = 0;
        for one in crowd {
            all += one.await.unwrap();
        }
        all
    });
    assert_eq!(evaluated, 10, "of 10,000 guesses");
    assert_eq!(guess("odile@example.org"), 429);
    // An address without an account has the same limit: the answers tell nothing.
    let unknown = (0..15)
        .map(|_| guess("nobody@example.org"))
        .collect::<Vec<_>>();
    assert_eq!(unknown, [[422; 10].as_slice(), &[429; 5]].concat());
    assert_eq!(
        tries(&site.visitor(), "odile@example.org", PASSWORD).status,
        429,
        "from a new device the right one waits too"
    );
    enters(&owner, "odile@example.org", PASSWORD);
    site.clock.advance(15 * Timestamp::MINUTE + 1);
    enters(&site.visitor(), "odile@example.org", PASSWORD);
    // One neighbourhood, many accounts.
    let many = (0..60)
        .filter(|n| guess(&format!("n{n}@example.org")) == 422)
        .count();
    assert!(many <= 30, "{many}");
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn a_code_counts_once_and_a_recovery_code_too(#[case] database: TestDatabase) {
    let site = Site::start(&database);
    let owner = owner(&site);
    let page = owner.get("/fr/admin/account/two-steps");
    let secret = TotpSecret::parse(&page.text(".secret")).unwrap();
    let sealed = page.value("input[name=secret]");
    let wrong = owner.sends(
        "/fr/admin/account/two-steps",
        &[("secret", &sealed), ("code", "000000")],
    );
    assert_eq!(wrong.status, 422);
    let on = owner.sends(
        "/fr/admin/account/two-steps",
        &[
            ("secret", &sealed),
            ("code", &secret.code_at(site.clock.now())),
        ],
    );
    let codes = on.texts(".recovery code");
    assert_eq!(codes.len(), 10, "{}", on.body);
    let second = |code: &str| {
        let visitor = site.visitor();
        let first = tries(&visitor, "odile@example.org", PASSWORD);
        assert_eq!(first.header("location"), "/fr/admin/login/code");
        assert_eq!(visitor.get("/fr/admin").status, 303, "half a login is none");
        visitor
            .sends("/fr/admin/login/code", &[("code", code)])
            .status
    };
    assert_eq!(
        second(&secret.code_at(site.clock.now())),
        422,
        "the code that switched it on was used"
    );
    site.clock.advance(30 * Timestamp::SECOND);
    let code = secret.code_at(site.clock.now());
    assert_eq!(second(&code), 303);
    assert_eq!(second(&code), 422, "a replay");
    assert_eq!(second(&codes[0].to_uppercase()), 303);
    assert_eq!(second(&codes[0]), 422, "used up");
    let stale = site.visitor();
    tries(&stale, "odile@example.org", PASSWORD);
    site.clock.advance(11 * Timestamp::MINUTE);
    let code = secret.code_at(site.clock.now());
    assert_eq!(
        stale
            .post("/fr/admin/login/code", &[("code", &code)])
            .header("location"),
        "/fr/admin/login"
    );
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn a_session_is_new_at_each_entry_and_ends_when_idle_or_old(#[case] database: TestDatabase) {
    let site = Site::start(&database);
    let owner = owner(&site);
    let first = owner.cookie("paraph-session");
    assert_eq!(first.len(), 43, "256 bits");
    let chosen = "A".repeat(43);
    let fixed = site.visitor();
    fixed.set_cookie("paraph-session", &chosen);
    enters(&fixed, "odile@example.org", PASSWORD);
    assert_ne!(
        fixed.cookie("paraph-session"),
        chosen,
        "no identifier from outside is taken over"
    );
    enters(&owner, "odile@example.org", PASSWORD);
    assert_ne!(owner.cookie("paraph-session"), first);
    let old = site.visitor();
    old.set_cookie("paraph-session", &first);
    assert_eq!(old.get("/fr/admin").status, 303, "the session before ended");

    for _ in 0..20 {
        site.clock.advance(29 * Timestamp::MINUTE);
        assert_eq!(owner.get("/fr/admin").status, 200);
    }
    site.clock.advance(sessions::IDLE + 1);
    assert_eq!(owner.get("/fr/admin").status, 303, "idle for half an hour");
    enters(&owner, "odile@example.org", PASSWORD);
    for _ in 0..24 {
        site.clock.advance(29 * Timestamp::MINUTE);
        owner.get("/fr/admin");
    }
    assert_eq!(owner.get("/fr/admin").status, 200);
    site.clock.advance(25 * Timestamp::MINUTE);
    assert_eq!(owner.get("/fr/admin").status, 303, "half a day old");

    enters(&owner, "odile@example.org", PASSWORD);
    assert_eq!(
        owner.get("/fr/admin/accounts/invite").status,
        200,
        "the password was given just now"
    );
    site.clock.advance(sessions::FRESH + 1);
    let again = owner.get("/fr/admin/accounts/invite");
    assert_eq!(
        again.header("location"),
        "/fr/admin/step-up?to=%2Ffr%2Fadmin%2Faccounts%2Finvite"
    );
    let proof = |password: &str| {
        owner.sends(
            "/fr/admin/step-up",
            &[("password", password), ("to", "/fr/admin/accounts/invite")],
        )
    };
    assert_eq!(proof("une autre phrase").status, 422);
    assert_eq!(
        proof(PASSWORD).header("location"),
        "/fr/admin/accounts/invite"
    );
    assert_eq!(owner.get("/fr/admin/accounts/invite").status, 200);

    let other = site.visitor();
    enters(&other, "odile@example.org", PASSWORD);
    owner.sends_from("/fr/admin/account", "/fr/admin/account/sessions", &[]);
    assert_eq!(
        (other.get("/fr/admin").status, owner.get("/fr/admin").status),
        (303, 200)
    );
    owner.sends_from("/fr/admin/account", "/fr/admin/logout", &[]);
    assert_eq!(owner.get("/fr/admin").status, 303);
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
        cookies.iter().all(|one| one.contains("HttpOnly")
            && one.contains("SameSite=Strict")
            && one.contains("Path=/")),
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

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn a_row_of_the_record_that_was_changed_removed_or_moved_is_found(#[case] database: TestDatabase) {
    use audit::Verified;
    let site = Site::start(&database);
    let _owner = owner(&site);
    for n in 0..4 {
        account(
            &site,
            &format!("n{n}@example.org"),
            Role::Viewer,
            &["canal"],
        );
    }
    let verified = || site.wait(audit::verify(&site.app)).unwrap();
    let Verified::Intact { rows, .. } = verified() else {
        panic!("{:?}", verified())
    };
    assert!(rows >= 10);
    let broken =
        |row: i64| matches!(verified(), Verified::Broken { row: found, .. } if found == row);
    site.sql("UPDATE audit SET facts = '{\"role\":\"owner\"}' WHERE id = 5");
    assert!(broken(5), "changed: {:?}", verified());
    site.sql("UPDATE audit SET facts = (SELECT facts FROM audit WHERE id = 5) WHERE id = 5");
    assert!(broken(5));
    site.sql("DELETE FROM audit WHERE id = 5");
    assert!(broken(5), "removed: {:?}", verified());
    site.sql("UPDATE audit SET id = 5 WHERE id = 6");
    assert!(broken(5), "moved: {:?}", verified());
    site.sql("DELETE FROM audit WHERE id >= 5");
    assert!(broken(5), "cut off: {:?}", verified());
    site.sql("DELETE FROM audit WHERE id < 5");
    assert!(broken(1), "emptied: {:?}", verified());
}

fn enters_at(visitor: &Browser, address: &str, password: &str, home: &str) {
    let page = tries(visitor, address, password);
    assert_eq!(
        (page.status, page.header("location")),
        (303, home),
        "{}",
        page.body
    );
}

#[test]
fn a_duty_to_use_two_steps_leaves_only_ones_own_account() {
    let database = TestDatabase::sqlite();
    let site = Site::start(&database);
    let owner = owner(&site);
    let paul = account(&site, "paul@example.org", Role::Editor, &["canal"]);
    let fields = [
        ("account-role", "editor"),
        ("two-steps-required", "yes"),
        ("appeals", "1"),
    ];
    let set = owner.sends_from("/fr/admin/accounts/2", "/fr/admin/accounts/2", &fields);
    assert_eq!(
        set.header("location"),
        "/fr/admin/accounts/2?done=changed",
        "{}",
        set.body
    );
    assert_eq!(
        paul.get("/fr/admin/appeals/canal").header("location"),
        "/fr/admin/account/two-steps"
    );
    assert_eq!(paul.get("/fr/admin/account").status, 200);
}

#[test]
fn the_log_holds_no_organiser_and_nothing_that_opens_an_account() {
    alone(|| {
        let log = SharedBytes::of_the_log();
        let database = TestDatabase::sqlite();
        let site = Site::start(&database);
        let owner = owner(&site);
        owner.sends("/fr/admin/forgotten", &[("email", "odile@example.org")]);
        let reset = site.link_with("odile@example.org", "/reset/");
        owner.get(&reset);
        tries(&owner, "odile@example.org", "une phrase de canari");
        let log = log.text();
        assert!(
            log.contains("/{lang}/admin/reset/{token}"),
            "the log is on: {log}"
        );
        let token = reset.rsplit('/').next().unwrap();
        for secret in [
            "odile",
            "Odile",
            PASSWORD,
            "canari",
            token,
            &owner.cookie("paraph-session"),
        ] {
            assert!(!log.contains(secret), "{secret}");
        }
    });
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn the_record_is_searched_by_who_what_which_appeal_and_when(#[case] database: TestDatabase) {
    let site = Site::start(&database);
    let odile = owner(&site);
    let paul = account(&site, "paul@example.org", Role::Moderator, &["halle"]);
    site.clock.advance(2 * Timestamp::DAY);
    enters(&paul, "paul@example.org", PASSWORD);
    enters(&odile, "odile@example.org", PASSWORD);
    odile.sends_from(
        "/fr/admin/appeals/halle/close",
        "/fr/admin/appeals/halle/close",
        &[],
    );
    let record = "/fr/admin/audit";
    let lines = |query: &str| odile.get(&format!("{record}{query}")).texts(".log > li");
    let all = lines("");
    assert!(
        all.iter()
            .any(|line| line.starts_with("État d’un appel changé – Odile")
                && line.contains("appel halle")
                && line.contains("Clos")),
        "{all:?}"
    );
    assert!(
        all.iter()
            .any(|line| line.contains("rôle\u{a0}: Modération")
                && line.contains("appels\u{a0}: halle")),
        "{all:?}"
    );
    assert!(
        !odile
            .get(record)
            .links("/fr/admin/appeals/halle")
            .is_empty(),
        "the appeal is a link"
    );

    let pauls = odile.get(record).attributes("#who option", "value");
    let paul_id = pauls
        .iter()
        .find(|value| *value == "admin:2")
        .expect("Paul can be chosen");
    let of_paul = lines(&format!("?who={paul_id}"));
    assert!(
        !of_paul.is_empty()
            && of_paul
                .iter()
                .all(|line| line.contains("– Paul") || line.contains("– paul")),
        "{of_paul:?}"
    );
    let entries = lines("?what=entered");
    assert!(
        entries.len() >= 2 && entries.iter().all(|line| line.starts_with("Connexion")),
        "{entries:?}"
    );
    let of_halle = lines("?appeal=halle");
    assert!(
        of_halle.iter().any(|line| line.starts_with("État"))
            && !of_halle.iter().any(|line| line.starts_with("Connexion")),
        "{of_halle:?}"
    );
    assert!(of_halle.len() < all.len());
    let later = lines("?from=2026-03-03");
    assert!(!later.is_empty() && later.len() < all.len(), "{later:?}");
    assert_eq!(lines("?to=2026-03-02").len() + later.len(), all.len());
    assert_eq!(lines("?to=2020-01-01"), Vec::<String>::new());
    let wrong = odile.get(&format!("{record}?from=hier"));
    assert_eq!(
        (wrong.status, wrong.value("#from")),
        (422, "hier".to_owned())
    );
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn long_records_are_read_page_by_page_and_looked_over_in_the_browser(
    #[case] database: TestDatabase,
) {
    let site = Site::start(&database);
    let odile = owner(&site);
    for _ in 0..55 {
        for state in [AppealState::Closed, AppealState::Open] {
            site.wait(appeals::set_state(&site.app, "halle", state))
                .unwrap();
        }
    }
    let record = "/fr/admin/audit";
    let first = odile.get(&format!("{record}?what=appeal-state"));
    let next = first.attributes("a[rel=next]", "href").remove(0);
    assert!(next.contains("what=appeal-state"), "{next}");
    let second = odile.get(&next);
    let count = |page: &crate::support::in_process::Page| page.texts(".log > li").len();
    // Two more when the site began.
    assert_eq!((count(&first), count(&second)), (100, 12));
    assert!(second.attributes("a[rel=next]", "href").is_empty());

    let rows = format!("{}", count(&odile.get(record)));
    assert_eq!(rows, "100");
    let whole = odile.sends(record, &[]);
    assert!(
        whole
            .text(".done")
            .contains("telles qu’elles ont été écrites"),
        "{}",
        whole.body
    );
    site.sql("UPDATE audit SET facts = '{}' WHERE id = 7");
    let broken = odile.sends(record, &[]);
    assert!(
        broken
            .text(".problems")
            .contains("La ligne 7 a été changée"),
        "{}",
        broken.body
    );
}

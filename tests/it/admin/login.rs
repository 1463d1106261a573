//! Login: guesses, two-step login, and what the log holds of it.

use std::sync::Arc;

use paraph::domain::{Role, Timestamp};
use paraph::services::TotpSecret;
use paraph::services::accounts::login;
use paraph::services::accounts::login::{Login, LoginRequest, Visitor};
use rstest::rstest;

use crate::support::TestDatabase;
use crate::support::alone::alone;
use crate::support::in_process::Site;
use crate::support::organisers::{PASSWORD, account, enters, owner, tries};
use crate::support::shared_bytes::SharedBytes;

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
                        evaluated += i32::from(matches!(tried.await, Ok(Login::Refused)));
                    }
                    evaluated
                })
            })
            .collect();
        let mut all = 0;
        for item in crowd {
            all += item.await.unwrap();
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

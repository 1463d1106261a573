//! The last owner, what is on record of those who were refused, and changes of an account that come too late.

use std::sync::Arc;

use paraph::domain::{AccountId, Actor, NewPassword, PasswordOwner, Role, Timestamp, TokenPurpose};
use paraph::services::accounts::{self, Change};
use rstest::rstest;

use crate::admin::what_opens::{OTHER, awaits_lines, switches_on};
use crate::support::TestDatabase;
use crate::support::in_process::Site;
use crate::support::organisers::{PASSWORD, account, enters, owner, tries};

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn two_owners_who_take_the_role_from_each_other_leave_one(#[case] database: TestDatabase) {
    let site = Site::start(&database);
    let _odile = owner(&site);
    let _paul = account(&site, "paul@example.org", Role::Owner, &[]);
    let demotes = |id: i64| {
        let app = Arc::clone(&site.app);
        async move {
            let change = Change {
                role: Role::Viewer,
                appeals: Vec::new(),
                totp_required: false,
                seen: None,
            };
            accounts::change(&app, Actor::Cli, AccountId(id), change)
                .await
                .is_ok()
        }
    };
    let promotes = |id: i64| {
        let change = Change {
            role: Role::Owner,
            appeals: Vec::new(),
            totp_required: false,
            seen: None,
        };
        site.wait(accounts::change(
            &site.app,
            Actor::Cli,
            AccountId(id),
            change,
        ))
        .unwrap();
    };
    for round in 0..20 {
        let (first, second) = site.wait(async {
            let disables = async {
                accounts::set_enabled(&site.app, Actor::Cli, AccountId(2), false)
                    .await
                    .is_ok()
            };
            if round % 2 == 0 {
                tokio::join!(demotes(1), demotes(2))
            } else {
                tokio::join!(demotes(1), disables)
            }
        });
        assert!(first != second, "round {round}: {first} {second}");
        let all = site.wait(accounts::all(&site.app)).unwrap();
        let owners = all
            .iter()
            .filter(|one| one.account.may(paraph::domain::Permission::Accounts));
        assert_eq!(owners.count(), 1, "round {round}");
        let _ = site.wait(accounts::set_enabled(
            &site.app,
            Actor::Cli,
            AccountId(2),
            true,
        ));
        promotes(1);
        promotes(2);
    }
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn what_was_refused_is_on_record_with_its_account_and_nothing_that_was_typed(
    #[case] database: TestDatabase,
) {
    let site = Site::start(&database);
    let odile = owner(&site);
    let paul = account(&site, "paul@example.org", Role::Viewer, &["canal"]);
    tries(&site.visitor(), "paul@example.org", "canari canari canari");
    tries(
        &site.visitor(),
        "nobody@example.org",
        "canari canari canari",
    );
    let failed = awaits_lines(&odile, "Connexion échouée", 1);
    assert!(failed[0].contains("Paul") && failed[0].contains("mauvais mot de passe"));
    for _ in 0..3 {
        assert_eq!(paul.get("/fr/admin/accounts").status, 403);
    }
    let refused = awaits_lines(&odile, "Page refusée", 1);
    assert!(refused[0].contains("/{lang}/admin/accounts"), "{refused:?}");
    // Somebody else logs in over the cookie of Paul: his session ends.
    let cookie = paul.cookie("paraph-session");
    enters(&paul, "odile@example.org", PASSWORD);
    let stolen = site.visitor();
    stolen.set_cookie("paraph-session", &cookie);
    assert_eq!(stolen.get("/fr/admin").status, 303);
    paul.sends_from("/fr/admin/account", "/fr/admin/logout", &[]);
    awaits_lines(&odile, "Déconnexion", 1);
    assert!(!odile.get("/fr/admin/audit").body.contains("canari"));
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn a_link_is_for_the_state_of_its_account_and_ends_with_it(#[case] database: TestDatabase) {
    let site = Site::start(&database);
    let set_up = site
        .wait(accounts::set_up_link(&site.app))
        .unwrap()
        .unwrap();
    let path = format!("/fr/admin/setup/{set_up}");
    assert_eq!(site.visitor().get(&path).status, 200);
    let odile = owner(&site);
    // The link of `owner` was another one; this one would still be there.
    assert_eq!(site.visitor().get(&path).status, 410);
    assert_eq!(site.visitor().post(&path, &[("token", "x")]).status, 410);
    // Two links for one account, used at the same moment: one of them wins, and the other is worth nothing.
    let token = site
        .wait(accounts::reset_link(&site.app, Actor::Cli, AccountId(1)))
        .unwrap();
    let chooses = |password: &str| {
        let app = Arc::clone(&site.app);
        let (token, password) = (token.clone(), password.to_owned());
        async move {
            let link = accounts::open_link(&app, TokenPurpose::Reset, &token)
                .await
                .unwrap();
            let owner = PasswordOwner::new("", None);
            let password = NewPassword::parse(&password, &owner).unwrap();
            match link {
                Some(link) => accounts::choose_password(&app, link, password)
                    .await
                    .is_ok(),
                None => false,
            }
        }
    };
    let (first, second) = site.wait(async { tokio::join!(chooses(PASSWORD), chooses(OTHER)) });
    assert!(first != second, "{first} {second}");
    assert_eq!(odile.get("/fr/admin").status, 303);
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn a_change_that_comes_too_late_is_not_made(#[case] database: TestDatabase) {
    let site = Site::start(&database);
    let odile = owner(&site);
    let _paul = account(&site, "paul@example.org", Role::Editor, &["canal"]);
    let page = "/fr/admin/accounts/2";
    let open = odile.get(page);
    let field = |name: &str| open.value(&format!("form[action='{page}'] input[name={name}]"));
    let (token, revision) = (field("token"), field("revision"));
    assert_eq!(
        odile
            .sends_from(page, page, &[("account-role", "viewer")])
            .status,
        303
    );
    let late = odile.post(
        page,
        &[
            ("token", &token),
            ("revision", &revision),
            ("account-role", "owner"),
        ],
    );
    assert_eq!(late.status, 422);
    assert!(late.body.contains("entre-temps"), "{}", late.body);
    let paul = site
        .wait(accounts::find(&site.app, AccountId(2)))
        .unwrap()
        .unwrap();
    assert_eq!(paul.account.role, Role::Viewer);

    // A login that began before the password was reset opens nothing after it.
    let secret = switches_on(&site, &odile).0;
    let half = site.visitor();
    tries(&half, "odile@example.org", PASSWORD);
    site.clock.advance(30 * Timestamp::SECOND);
    let token = site
        .wait(accounts::reset_link(&site.app, Actor::Cli, AccountId(1)))
        .unwrap();
    let reset = format!("/fr/admin/reset/{token}");
    assert_eq!(
        site.visitor()
            .sends(&reset, &[("new-password", OTHER)])
            .status,
        303
    );
    let code = secret.code_at(site.clock.now());
    let late = half.sends("/fr/admin/login/code", &[("code", &code)]);
    assert_ne!(late.header("location"), "/fr/admin");
    assert_eq!(half.get("/fr/admin").status, 303);
    // Two step-ups with one code: it is used once.
    let one = site.visitor();
    tries(&one, "odile@example.org", OTHER);
    site.clock.advance(30 * Timestamp::SECOND);
    let code = secret.code_at(site.clock.now());
    assert_eq!(
        one.sends("/fr/admin/login/code", &[("code", &code)]).status,
        303
    );
    site.clock.advance(11 * Timestamp::MINUTE);
    let code = secret.code_at(site.clock.now());
    let token = one.get("/fr/admin/step-up").value("main input[name=token]");
    let to: Vec<String> = std::thread::scope(|scope| {
        let both: Vec<_> = (0..2)
            .map(|_| {
                scope.spawn(|| {
                    let fields = [("token", token.as_str()), ("code", code.as_str())];
                    let page = one.post("/fr/admin/step-up", &fields);
                    page.header("location").to_owned()
                })
            })
            .collect();
        both.into_iter().map(|one| one.join().unwrap()).collect()
    });
    assert_eq!(
        to.iter().filter(|to| *to == "/fr/admin").count(),
        1,
        "{to:?}"
    );
}

//! Accounts from the set-up link to their end.

use paraph::services::{accounts, audit};
use rstest::rstest;

use crate::support::TestDatabase;
use crate::support::in_process::{Browser, Site};
use crate::support::organisers::{PASSWORD, owner, tries};

const OTHER: &str = "le pont tournant grince un peu";

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

fn enters_at(visitor: &Browser, address: &str, password: &str, home: &str) {
    let page = tries(visitor, address, password);
    assert_eq!(
        (page.status, page.header("location")),
        (303, home),
        "{}",
        page.body
    );
}

//! Sessions: their identifiers, their end by time and by hand.

use paraph::domain::{AccountId, Actor, Role, Timestamp, TokenPurpose};
use paraph::services::accounts::sessions;
use paraph::services::{accounts, housekeeping};
use rstest::rstest;

use crate::support::TestDatabase;
use crate::support::in_process::Site;
use crate::support::organisers::{PASSWORD, account, enters, owner, tries};

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
fn one_session_is_ended_and_nobody_ends_that_of_another(#[case] database: TestDatabase) {
    let site = Site::start(&database);
    let odile = owner(&site);
    let elsewhere = site.visitor();
    enters(&elsewhere, "odile@example.org", PASSWORD);
    let paul = account(&site, "paul@example.org", Role::Viewer, &["canal"]);
    let end = "/fr/admin/account/sessions/end";
    let named = odile.get("/fr/admin/account").value("button[name=session]");
    // In a shape that opens nothing.
    assert!(
        named.len() == 16 && named != elsewhere.cookie("paraph-session"),
        "{named}"
    );
    assert_eq!(
        paul.sends_from("/fr/admin/account", "/fr/admin/account", &[])
            .status,
        422,
        "Paul has a form"
    );
    let token = paul
        .get("/fr/admin/account")
        .value("main input[name=token]");
    assert_eq!(
        paul.post(end, &[("token", &token), ("session", &named)])
            .status,
        404
    );
    assert_eq!(elsewhere.get("/fr/admin").status, 200, "it still works");
    let ended = odile.sends_from("/fr/admin/account", end, &[("session", &named)]);
    assert_eq!(
        ended.header("location"),
        "/fr/admin/account?done=session-ended"
    );
    assert_eq!(elsewhere.get("/fr/admin").status, 303, "at the door again");
    assert_eq!(odile.get("/fr/admin").status, 200);
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn what_began_while_the_clock_was_ahead_opens_nothing_and_keeps_nobody_out(
    #[case] database: TestDatabase,
) {
    let site = Site::start(&database);
    let _ = owner(&site);
    let ahead = 40 * Timestamp::DAY;
    site.clock.advance(ahead);
    let early = site.visitor();
    enters(&early, "odile@example.org", PASSWORD);
    assert_eq!(early.get("/fr/admin").status, 200);
    let link = || {
        let made = accounts::reset_link(&site.app, Actor::Cli, AccountId(1));
        site.wait(made).unwrap()
    };
    let works = |link: &str| {
        let opened = accounts::open_link(&site.app, TokenPurpose::Reset, link);
        site.wait(opened).unwrap().is_some()
    };
    let early_link = link();
    assert!(works(&early_link));
    for _ in 0..10 {
        let wrong = tries(&site.visitor(), "odile@example.org", "une autre phrase");
        assert_eq!(wrong.status, 422);
    }
    let refused = tries(&site.visitor(), "odile@example.org", PASSWORD);
    assert_eq!(refused.status, 429, "the limit is reached");

    site.clock.advance(-ahead);
    assert_eq!(early.get("/fr/admin").status, 303, "not for 40 days");
    assert!(!works(&early_link), "nor its link");
    assert!(works(&link()), "and it is in the way of no other");
    let late = site.visitor();
    enters(&late, "odile@example.org", PASSWORD);

    // Nothing is left that would count when that time comes.
    site.wait(housekeeping::purge(&site.app)).unwrap();
    let now = site.clock.now();
    for (table, column) in [
        ("sessions", "created_at"),
        ("login_attempts", "at"),
        ("account_links", "created_at"),
    ] {
        let left = format!(
            "SELECT count(*) AS value FROM {table} WHERE {column} > {}",
            now.0
        );
        assert_eq!(site.number(&left), 0, "{table}");
    }
    assert_eq!(late.get("/fr/admin").status, 200);
    assert!(works(&link()));
}

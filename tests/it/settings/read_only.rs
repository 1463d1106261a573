//! Read-only mode: pages are read, forms wait, owners and the command line switch it, and it ends by itself.

use paraph::domain::{Actor, Role, Timestamp};
use paraph::services::read_only;
use paraph::storage::statistics::counters;
use rstest::rstest;

use crate::support::TestDatabase;
use crate::support::app::person;
use crate::support::in_process::{Browser, Page, Site};
use crate::support::organisers::{PASSWORD, account, enters, owner};
use crate::support::signatories::signs;

const SWITCH: &str = "/fr/admin/read-only";
/// When forms are taken again.
const BACK: &str = "Les formulaires reviennent le";
const FORM: &str = "/fr/canal/sign/individual";
const ADA: [(&str, &str); 3] = [
    ("last-name", "Ada"),
    ("email", "ada@example.org"),
    ("publish", "no"),
];

/// Posts to the form with a token that was taken before.
fn posts(visitor: &Browser, token: &str, path: &str) -> Page {
    let mut fields = vec![("token", token)];
    fields.extend(ADA);
    visitor.post(path, &fields)
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn pages_are_read_and_forms_say_when_they_come_back(#[case] database: TestDatabase) {
    let site = Site::start(&database);
    let owner = owner(&site);
    signs(&site, &person("Jeanne", "jeanne@example.org"), true);
    let visitor = site.visitor();
    let token = visitor.get(FORM).value("input[name=token]");
    site.clock.advance(5 * Timestamp::SECOND);

    let switched = owner.sends(SWITCH, &[("do", "on"), ("minutes", "30")]);
    assert_eq!(switched.header("location"), format!("{SWITCH}?done=on"));
    for path in [
        "/fr/canal",
        "/fr",
        "/fr/canal/signatories",
        "/fr/canal/history",
        "/fr/canal/check-mailbox",
        "/fr/admin/forgotten",
    ] {
        let page = visitor.get(path);
        assert_eq!(page.status, 200, "{path}");
        assert!(page.body.contains(BACK), "{path} says so");
    }
    let appeal = visitor.get("/fr/canal");
    assert!(!appeal.body.contains("<form class=\"sign\""), "no form");
    assert!(appeal.text("#sign").contains(BACK), "{}", appeal.body);
    for page in [
        visitor.get(FORM),
        visitor.get("/fr/canal/my-link"),
        visitor.get("/fr/canal/kiosk"),
        posts(&visitor, &token, FORM),
        posts(&visitor, &token, "/fr/canal/kiosk"),
    ] {
        assert_eq!(
            (page.status, page.header("retry-after")),
            (503, "1801"),
            "{}",
            page.body
        );
        assert!(page.text(".lead").contains(BACK), "{}", page.body);
        assert!(
            page.header("content-security-policy")
                .contains("default-src")
        );
    }
    let canal = site.appeal("canal");
    let waiting = site
        .app
        .reads()
        .read(move |c| counters::waiting_of(c, canal));
    assert_eq!(site.wait(waiting).unwrap().pending, 0, "nothing came in");
    assert!(
        posts(&visitor, &token, FORM)
            .body
            .contains("Rien n’a été enregistré")
    );
    assert_eq!(owner.post("/fr/admin/appeals/canal/edit", &[]).status, 503);

    // The same form is taken once the time is over, without a switch.
    site.clock.advance(30 * Timestamp::MINUTE);
    assert_eq!(visitor.get(FORM).status, 200);
    // Pages from the page cache follow within half a second.
    let is_back = (0..50).any(|_| {
        std::thread::sleep(std::time::Duration::from_millis(100));
        visitor
            .get("/fr/canal")
            .body
            .contains("<form class=\"sign\"")
    });
    assert!(is_back, "the form is back");
    for path in ["/fr/canal", "/fr/canal/signatories", "/fr/canal/history"] {
        assert!(!visitor.get(path).body.contains(BACK), "{path}");
    }
    let taken = posts(&visitor, &token, FORM);
    assert_eq!(taken.status, 303, "{}", taken.body);
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn owners_log_in_and_end_it_and_others_cannot_begin_it(#[case] database: TestDatabase) {
    let site = Site::start(&database);
    let first = owner(&site);
    let editor = account(&site, "paul@example.org", Role::Editor, &["canal"]);
    assert_eq!(editor.get(SWITCH).status, 403);
    let mistyped = first.sends(SWITCH, &[("do", "on"), ("minutes", "-3")]);
    assert_eq!(mistyped.status, 422);
    assert_eq!(site.visitor().get(FORM).status, 200);

    site.wait(read_only::switch_on(&site.app, Actor::Cli, None))
        .unwrap();
    let closed = site.visitor().get(FORM);
    assert_eq!((closed.status, closed.header("retry-after")), (503, "600"));
    site.clock.advance(Timestamp::HOUR);
    assert_eq!(
        site.visitor().get(FORM).status,
        503,
        "it does not end by itself"
    );

    let back = site.visitor();
    enters(&back, "odile@example.org", PASSWORD);
    let resumed = back.sends(SWITCH, &[("do", "off")]);
    assert_eq!(resumed.header("location"), format!("{SWITCH}?done=off"));
    assert_eq!(site.visitor().get(FORM).status, 200);
    let record = back.get("/fr/admin/audit").body;
    assert!(record.matches("Lecture seule").count() >= 2, "{record}");
}

/// What one instance or the command line switches, every instance obeys.
#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[tokio::test]
async fn every_instance_reads_the_switch(#[case] database: TestDatabase) {
    let world = crate::support::app::World::open(&database).await;
    let neighbour = world.neighbour(&database).await;
    read_only::switch_on(&world.app, Actor::Cli, Some(5))
        .await
        .unwrap();
    assert_eq!(read_only::current(&neighbour), None);
    read_only::refresh(&neighbour).await.unwrap();
    assert!(read_only::current(&neighbour).is_some());
    world.clock.advance(5 * Timestamp::MINUTE);
    assert_eq!(read_only::current(&neighbour), None);
}

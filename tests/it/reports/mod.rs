//! Reports of visitors: a form without an account, sealed in the database, a mail by choice that holds nothing of them,
//! and a page to settle them.

use paraph::domain::{Actor, Role, Timestamp, WaitingNotice};
use paraph::services::accounts::waiting_notices;
use paraph::services::{housekeeping, reports};
use paraph::storage::accounts;
use rstest::rstest;

use crate::support::TestDatabase;
use crate::support::in_process::{Page, Site};
use crate::support::organisers::{account, owner};

const FORM: &str = "/fr/canal/report";
const REPORTS: &str = "/fr/admin/appeals/canal/reports";

fn reports_a_name(site: &Site) -> Page {
    let fields = [
        ("subject", "name"),
        ("reported-name", "Zoé Usurpée"),
        ("message", "Je n’ai pas signé cela."),
        ("contact-email", "zoe@example.org"),
    ];
    site.visitor().fills(FORM, &fields)
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn a_report_goes_sealed_to_the_organisers_who_settle_it(#[case] database: TestDatabase) {
    let site = Site::start(&database);
    let _ = owner(&site);
    let moderator = account(&site, "paul@example.org", Role::Moderator, &["canal"]);
    let viewer = account(&site, "vera@example.org", Role::Viewer, &["canal"]);
    let other = account(&site, "hal@example.org", Role::Moderator, &["halle"]);
    assert!(site.visitor().get("/fr/canal").body.contains(FORM));
    assert!(
        site.visitor()
            .get("/fr/canal/signatories")
            .body
            .contains(FORM)
    );

    let incomplete = site.visitor().fills(FORM, &[("subject", "name")]);
    assert_eq!(incomplete.status, 422);
    let sent = reports_a_name(&site);
    assert_eq!(
        (sent.status, sent.header("location")),
        (303, "/fr/canal/report/sent")
    );
    assert_eq!(site.visitor().get("/fr/canal/report/sent").status, 200);
    let stored = site.dump(&["reports", "audit", "outbox", "account_mails"]);
    for typed in ["Usurp", "pas sign", "zoe@example"] {
        assert!(!stored.contains(typed), "{typed}");
    }

    let page = moderator.get(REPORTS);
    for typed in ["Zoé Usurpée", "Je n’ai pas signé cela.", "zoe@example.org"] {
        assert!(page.body.contains(typed), "{typed}: {}", page.body);
    }
    assert_eq!(
        (viewer.get(REPORTS).status, other.get(REPORTS).status),
        (403, 404)
    );
    let id = page.value("input[name=report]");
    let settled = moderator.sends(REPORTS, &[("report", &id), ("do", "settle")]);
    assert_eq!(settled.status, 303, "{}", settled.body);
    assert!(moderator.get(REPORTS).body.contains("Rien n’attend"));
    // As a report of another appeal it is not found.
    let elsewhere = (site.appeal("halle"), id.parse().unwrap());
    let reopened = site.wait(reports::settle(&site.app, Actor::Cli, elsewhere, false));
    assert!(!reopened.unwrap());
    moderator.sends(REPORTS, &[("report", &id), ("do", "reopen")]);
    assert!(!moderator.get(REPORTS).body.contains("Rien n’attend"));
    moderator.sends(REPORTS, &[("report", &id), ("do", "settle")]);

    // It is gone after its time.
    site.clock.advance(91 * Timestamp::DAY);
    site.wait(housekeeping::purge(&site.app)).unwrap();
    let canal = site.appeal("canal");
    let listed = site.wait(reports::listed(&site.app, canal)).unwrap();
    assert!(listed.open.is_empty() && listed.settled.is_empty());
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn organisers_get_a_mail_by_their_choice_that_holds_nothing_typed(#[case] database: TestDatabase) {
    let site = Site::start(&database);
    let _ = owner(&site);
    let choose = |choice| {
        let found = site.wait(site.app.reads().read(accounts::all)).unwrap();
        site.wait(waiting_notices::choose(&site.app, &found[0], choice))
            .unwrap();
    };
    choose(WaitingNotice::Never);
    assert_eq!(reports_a_name(&site).status, 303);
    site.wait(waiting_notices::pass(&site.app)).unwrap();
    let told = || {
        site.wait(waiting_notices::pass(&site.app)).unwrap();
        site.delivers_to_organisers();
        let mails = site.app.transport.mailbox().unwrap().mails();
        let about = mails
            .iter()
            .filter(|mail| mail.email.text.contains("/reports"));
        about
            .map(|mail| mail.email.text.clone())
            .collect::<Vec<_>>()
    };
    assert!(told().is_empty(), "never is never");
    choose(WaitingNotice::AtOnce);
    site.clock.advance(Timestamp::MINUTE);
    let told = told();
    assert_eq!(told.len(), 1);
    assert!(
        told[0].contains("1 signalement d’un visiteur"),
        "{}",
        told[0]
    );
    for typed in ["Usurp", "pas signé", "zoe@"] {
        assert!(!told[0].contains(typed), "{}", told[0]);
    }
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn a_flood_of_reports_ends_at_the_limit_and_what_a_robot_sent_is_marked(
    #[case] database: TestDatabase,
) {
    let site = Site::start(&database);
    let canal = site.appeal("canal");
    let stored = || {
        let listed = site.wait(reports::listed(&site.app, canal)).unwrap();
        listed.open.len()
    };
    let robot = [("message", "x"), ("fax", "1")];
    let owner = owner(&site);
    assert_eq!(reports_a_name(&site).status, 303);
    let mark = "champ invisible";
    assert!(!owner.get(REPORTS).body.contains(mark));
    assert_eq!(site.visitor().fills(FORM, &robot).status, 303);
    assert_eq!(stored(), 2, "the page said that it arrived");
    assert!(owner.get(REPORTS).body.contains(mark));
    let statuses: Vec<u16> = (0..32).map(|_| reports_a_name(&site).status).collect();
    assert_eq!(statuses[27..], [303, 429, 429, 429, 429]);
    assert_eq!(stored(), 30);
    site.clock.advance(Timestamp::HOUR);
    assert_eq!(reports_a_name(&site).status, 303);
    // As if all had come while the clock was ahead.
    let ahead = site.clock.now().plus(Timestamp::DAY);
    site.sql(&format!("UPDATE reports SET created_at = {}", ahead.0));
    assert_eq!(reports_a_name(&site).status, 303);
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn an_old_open_report_is_read_and_settled_however_many_came_after_it(
    #[case] database: TestDatabase,
) {
    let site = Site::start(&database);
    let owner = owner(&site);
    assert_eq!(reports_a_name(&site).status, 303);
    // The same one many times, which somebody settled.
    let copies = |number: usize, settled_at: &str| {
        site.sql(&format!(
            "INSERT INTO reports (appeal_id, sealed, created_at, settled_at) \
             WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {number}) \
             SELECT r.appeal_id, r.sealed, r.created_at + 1, {settled_at} FROM n, \
             (SELECT * FROM reports ORDER BY id LIMIT 1) r"
        ));
    };
    copies(220, "r.created_at + 1");
    let page = owner.get(REPORTS);
    assert!(!page.body.contains("Rien n’attend"), "{}", page.body);
    let open = page.texts("button[value=settle]").len();
    assert_eq!((open, page.texts("button[value=reopen]").len()), (1, 200));

    // More than the page holds: the oldest first, and it says how many follow.
    copies(202, "NULL");
    let page = owner.get(REPORTS);
    assert_eq!(page.texts("button[value=settle]").len(), 200);
    assert!(page.body.contains("3 autres signalements"), "{}", page.body);
    let oldest = page.value("input[name=report]");
    assert_eq!(oldest, "1");
    owner.sends(REPORTS, &[("report", &oldest), ("do", "settle")]);
    let page = owner.get(REPORTS);
    assert_ne!(page.value("input[name=report]"), oldest);
    assert!(page.body.contains("2 autres signalements"), "{}", page.body);
}

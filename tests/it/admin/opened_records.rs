//! Nobody takes the list away page by page: what organisers open is counted, asked about and put on record.

use std::time::{Duration, Instant};

use paraph::domain::{Actor, BulkActionKind, Role, Timestamp};
use paraph::services::accounts::opened_records;
use paraph::services::bulk_actions::Rule;
use paraph::services::{appeals, bulk_actions};
use rstest::rstest;

use crate::support::TestDatabase;
use crate::support::app::person;
use crate::support::in_process::{Browser, Site};
use crate::support::organisers::{PASSWORD, account, owner};
use crate::support::signatories::signs;

const LIST: &str = "/fr/admin/appeals/canal/signatories";
const STEP_UP: &str = "/fr/admin/step-up?to=";

/// Fills “canal” with so many signatures.
fn fills(site: &Site, number: usize) {
    for number in 0..number {
        let name = format!("Marinière {number}");
        signs(
            site,
            &person(&name, &format!("m{number}@example.org")),
            true,
        );
    }
}

fn step_up(browser: &Browser) {
    let proven = browser.sends("/fr/admin/step-up", &[("password", PASSWORD), ("to", LIST)]);
    assert_eq!(proven.header("location"), LIST, "{}", proven.body);
}

/// Walks through the list until it ends or asks for the password; the names shown, and where it was sent.
fn walks(browser: &Browser) -> (usize, Option<String>) {
    let (mut names, mut next) = (0, Some(LIST.to_owned()));
    while let Some(at) = next {
        let page = browser.get(&at);
        if page.status == 303 {
            return (names, Some(page.header("location").to_owned()));
        }
        names += page.texts(".signatories a").len();
        next = page.attributes("a[rel=next]", "href").pop();
    }
    (names, None)
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn a_list_is_not_read_page_by_page_without_the_password_and_not_without_a_trace(
    #[case] database: TestDatabase,
) {
    let site = Site::start(&database);
    let owner = owner(&site);
    let paul = account(&site, "paul@example.org", Role::Moderator, &["canal"]);
    fills(&site, 130);
    site.clock.advance(11 * Timestamp::MINUTE);

    let (names, sent) = walks(&paul);
    assert_eq!(names, 100, "no more without the password");
    assert!(sent.unwrap().starts_with(STEP_UP));
    assert_eq!(paul.get(LIST).status, 303, "not from the beginning either");
    let one = paul.get(&format!("{LIST}/1"));
    assert!(
        one.header("location").starts_with(STEP_UP),
        "nor one by one"
    );
    let tried = paul.post(&format!("{LIST}/1/decide"), &[("token", "x")]);
    assert_eq!(tried.status, 403);
    site.delivers_to_organisers();
    let alarms = |address: &str| {
        let mails = site.app.transport.mailbox().unwrap().mails();
        let alarms = mails.iter().filter(|mail| {
            mail.email.to == address && mail.email.subject.starts_with("Beaucoup de signatures")
        });
        alarms.count()
    };
    assert_eq!(alarms("odile@example.org"), 0, "it was stopped");

    step_up(&paul);
    assert_eq!(walks(&paul), (130, None));
    let started = Instant::now();
    while alarms("odile@example.org") == 0 && started.elapsed() < Duration::from_secs(10) {
        site.delivers_to_organisers();
        std::thread::sleep(Duration::from_millis(30));
    }
    assert_eq!(
        (alarms("odile@example.org"), alarms("paul@example.org")),
        (1, 0)
    );

    let opened = || {
        let record = owner.get("/fr/admin/audit");
        let lines = record.texts(".log li");
        lines
            .into_iter()
            .filter(|line| line.contains("Signatures consultées"))
            .collect::<Vec<_>>()
    };
    site.wait(opened_records::settle(&site.app)).unwrap();
    assert_eq!(opened(), Vec::<String>::new(), "the hour is not over");
    site.clock.advance(Timestamp::HOUR);
    crate::support::organisers::enters(&owner, "odile@example.org", PASSWORD);
    site.wait(opened_records::settle(&site.app)).unwrap();
    assert_eq!(
        site.wait(opened_records::settle(&site.app)).unwrap(),
        0,
        "once"
    );
    let lines = opened();
    assert_eq!(lines.len(), 1, "{lines:?}");
    assert!(
        lines[0].contains("230 signatures") && lines[0].contains("Paul"),
        "{lines:?}"
    );
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn a_crowd_of_requests_opens_no_more_than_one_after_another(#[case] database: TestDatabase) {
    let site = Site::start(&database);
    let _owner = owner(&site);
    let paul = account(&site, "paul@example.org", Role::Moderator, &["canal"]);
    fills(&site, 60);
    site.clock.advance(11 * Timestamp::MINUTE);
    let shown: usize = std::thread::scope(|scope| {
        let asks: Vec<_> = (0..12)
            .map(|_| scope.spawn(|| paul.get(LIST).texts(".signatories a").len()))
            .collect();
        asks.into_iter().map(|ask| ask.join().unwrap()).sum()
    });
    assert_eq!(shown, 100, "two pages of fifty");
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn an_address_is_shown_to_those_who_may_correct_and_to_others_on_request(
    #[case] database: TestDatabase,
) {
    let site = Site::start(&database);
    let owner = owner(&site);
    let editor = account(&site, "ed@example.org", Role::Editor, &["canal"]);
    let moderator = account(&site, "paul@example.org", Role::Moderator, &["canal"]);
    let id = signs(
        &site,
        &person("Jeanne Martin", "jeanne@canari.example.org"),
        true,
    );
    let page = format!("{LIST}/{id}");
    let shows = |body: &str| body.contains("jeanne@canari.example.org");
    assert!(shows(&editor.get(&page).body));
    let hidden = moderator.get(&page);
    assert!(!shows(&hidden.body) && hidden.body.contains("Jeanne"));
    let address = format!("{page}/address");
    assert_eq!(moderator.get(&address).status, 405, "a press, no link");
    let shown = moderator.sends_from(&page, &address, &[]);
    assert!(shown.status == 200 && shows(&shown.body), "{}", shown.body);
    assert_eq!(shown.header("cache-control"), "no-store", "not for “Back”");
    assert!(
        !shows(&moderator.get(&page).body),
        "asked for again each time"
    );
    let record = owner.get("/fr/admin/audit").body;
    assert_eq!(
        record.matches("Adresse e-mail affichée").count(),
        2,
        "a line, a choice"
    );
    assert!(!record.contains("canari"));
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn the_samples_of_a_bulk_action_are_counted_as_well(#[case] database: TestDatabase) {
    let site = Site::start(&database);
    let _owner = owner(&site);
    let paul = account(&site, "paul@example.org", Role::Moderator, &["canal"]);
    fills(&site, 12);
    let run = site.wait(async {
        let appeal = appeals::find(&site.app, "canal").await.unwrap();
        let (kind, everybody) = (BulkActionKind::Hold, Rule::default());
        let begun = bulk_actions::begin(&site.app, Actor::Cli, &appeal, kind, &everybody);
        begun.await.unwrap()
    });
    let path = format!("/fr/admin/appeals/canal/bulk-actions/{run}");
    let started = Instant::now();
    let mut page = paul.get(&path);
    while page.body.contains("http-equiv=\"refresh\"") {
        assert!(started.elapsed() < Duration::from_secs(30), "{}", page.body);
        std::thread::sleep(Duration::from_millis(30));
        page = paul.get(&path);
    }
    let names = page.body.matches("Marinière").count();
    assert_eq!(names, 10, "{}", page.body);
    site.clock.advance(11 * Timestamp::MINUTE);
    for _ in 1..10 {
        assert_eq!(paul.get(&path).status, 200);
    }
    let sent = paul.get(&path);
    assert!(
        sent.status == 303 && sent.header("location").starts_with(STEP_UP),
        "{}",
        sent.body
    );
    assert_eq!(
        paul.get(LIST).status,
        303,
        "one number for every page of them"
    );
    step_up(&paul);
    assert_eq!(paul.get(&path).status, 200);
    assert_eq!(
        site.number("SELECT CAST(sum(opened) AS BIGINT) AS value FROM opened_records"),
        110
    );
}

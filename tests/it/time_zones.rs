//! Dates are typed, shown and exported in the zone of the appeal.

use paraph::domain::links::ManageLinks;
use paraph::domain::{Language, Timestamp, Zone};
use paraph::services::Progress;
use paraph::services::appeals;
use paraph::services::delivery::outbox_messages;
use paraph::services::export::{self, Column, Format, Request};
use paraph::services::signatures::opened;
use paraph::vault::Purpose;
use paraph::web::Options;
use rstest::rstest;

use crate::support::TestDatabase;
use crate::support::app::{World, person};
use crate::support::in_process::Site;
use crate::support::organisers::owner;
use crate::support::signatories::signs;

const FILE: &str = "+++\nslug = \"canal\"\nlanguage = \"fr\"\ntitle = \"Le canal\"\nthank_by_mail = false\ntime_zone = \"Europe/Paris\"\n\
                    closes = 2027-03-31\nerase_after_days = 400\n+++\nQu’il vive.\n";

/// The text of a page with plain spaces.
fn plain(page: &crate::support::in_process::Page) -> String {
    page.text("body").replace(['\u{a0}', '\u{202f}'], " ")
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn an_appeal_that_closes_on_a_day_closes_at_its_midnight_in_its_zone(
    #[case] database: TestDatabase,
) {
    let site = Site::start_with_appeals(&database, Options::default(), &[FILE]);
    let odile = owner(&site);
    let appeal = site.wait(appeals::find(&site.app, "canal")).unwrap();
    let end = Timestamp::parse("2027-03-31T22:00:00Z");
    assert_eq!(appeal.settings.closes, end);
    for (path, words) in [
        ("/fr/canal", "jusqu’au 31 mars 2027 à minuit"),
        ("/fr", "jusqu’au 31 mars 2027"),
        ("/fr/canal/privacy", "31 mars 2027"),
        ("/en/canal", "31 March 2027, midnight"),
        ("/fr/admin", "clôture le 31 mars 2027"),
        ("/fr/admin/appeals/canal", "clôture le 31 mars 2027"),
    ] {
        let page = plain(&odile.get(path));
        assert!(page.contains(words), "{path}: {page}");
        for wrong in ["1er avril", "1 April", "UTC"] {
            assert!(!page.contains(wrong), "{path}: {page}");
        }
    }
    let page = odile.get("/fr/canal");
    let notes = plain(&page)
        .matches("Heures locales : Paris (Europe/Paris)")
        .count();
    assert_eq!(notes, 1, "the zone is named once");
    let ends = page.attributes("time", "datetime");
    assert_eq!(ends, ["2027-04-01T00:00:00+02:00"]);
    let edit = odile.get("/fr/admin/appeals/canal/edit");
    assert_eq!(edit.value("#closes"), "2027-04-01T00:00:00");
    assert_eq!(edit.value("#time-zone"), "Europe/Paris");

    let last = end.unwrap().plus(-1);
    site.clock.advance(last.since(site.clock.now()));
    assert!(appeal.takes_signatures(site.clock.now()));
    site.clock.advance(1);
    assert!(!appeal.takes_signatures(site.clock.now()));
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn mails_and_personal_pages_speak_local_time(#[case] database: TestDatabase) {
    let site = Site::start_with_appeals(&database, Options::default(), &[FILE]);
    signs(&site, &person("Jeanne", "jeanne@example.org"), false);
    site.link_to("jeanne@example.org");
    let mails = site.app.transport.mailbox().unwrap().mails();
    let text = &mails[0].email.text;
    // Signed at noon, UTC, on 1 March; the link works for a week.
    let words = text.replace(['\u{a0}', '\n'], " ");
    assert!(words.contains("8 mars 2026 à 13:00 (Paris)"), "{text}");
    assert!(!text.contains("UTC"));
    let id = signs(&site, &person("Ali", "ali@example.org"), true);
    let ali = site.wait(opened::by_id(&site.app, id)).unwrap();
    let token = outbox_messages::token_text(&site.app, &ali.signature, Purpose::Manage);
    let own = site
        .visitor()
        .get(&ManageLinks::of(&Language::french(), &token).page);
    let page = plain(&own);
    for words in ["1er mars 2026 à 13:00", "Heures locales : Paris"] {
        assert!(page.contains(words), "{page}");
    }
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn the_editor_reads_dates_in_the_zone_of_the_form(#[case] database: TestDatabase) {
    let site = Site::start(&database);
    let odile = owner(&site);
    let edit = "/fr/admin/appeals/canal/edit";
    let save = |zone: &str, closes: &str| {
        let form = odile.get(edit);
        let base = form.value("main input[name=base]");
        let token = form.value("main input[name=token]");
        let fields = [
            ("token", token.as_str()),
            ("base", base.as_str()),
            ("time-zone", zone),
            ("closes", closes),
            ("erase-after-days", "365"),
        ];
        odile.post(edit, &fields).status
    };
    let closes = || {
        let appeal = site.wait(appeals::find(&site.app, "canal")).unwrap();
        appeal.settings.closes
    };
    let at = |text: &str| Timestamp::parse(text);
    assert_eq!(save("Europe/Paris", "2027-07-14T18:00"), 303);
    assert_eq!(closes(), at("2027-07-14T16:00:00Z"));
    assert_eq!(save("", "2027-07-14T18:00"), 303);
    assert_eq!(closes(), at("2027-07-14T18:00:00Z"), "the site is in UTC");
    assert_eq!(save("Europe/Sarris", "2027-07-14T18:00"), 422);
    // A time that the clock skips is an hour later, of a double one the first is meant.
    assert_eq!(save("Europe/Paris", "2027-03-28T02:30"), 303);
    assert_eq!(closes(), at("2027-03-28T01:30:00Z"));
    assert_eq!(save("Europe/Paris", "2027-10-31T02:30"), 303);
    assert_eq!(closes(), at("2027-10-31T00:30:00Z"));
    // A second one that was stored stays, as long as the field is not touched.
    let stored =
        "{\"time_zone\":\"Europe/Paris\",\"closes\":1824946200000,\"erase_after_days\":365}";
    site.sql(&format!(
        "UPDATE appeals SET settings = '{stored}' WHERE slug = 'canal'"
    ));
    let second = at("2027-10-31T01:30:00Z");
    assert_eq!(closes(), second);
    assert_eq!(save("Europe/Paris", "2027-10-31T02:30:00"), 303);
    assert_eq!(closes(), second);
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn exports_have_the_offset_of_the_appeal_s_zone(#[case] database: TestDatabase) {
    let world = World::open(&database).await;
    let appeal = world
        .publishes("canal", "time_zone = \"Europe/Paris\"")
        .await;
    world
        .signs(&appeal, &person("Jeanne", "jeanne@example.org"))
        .await;
    let mut request = Request::new(Format::JsonLines);
    request.columns = vec![Column::PostedAt, Column::ConfirmedAt];
    let file = tempfile::NamedTempFile::new().unwrap();
    let out = file.reopen().unwrap();
    export::export(&world.app, &appeal, request, out, Progress::ignored())
        .await
        .unwrap();
    let line = std::fs::read_to_string(file.path()).unwrap();
    let time = "2026-03-01T13:00:00+01:00";
    assert_eq!(line.matches(time).count(), 2, "{line}");
    assert_eq!(world.app.site.time_zone, Zone::utc());
}

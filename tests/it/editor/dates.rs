//! The dates of an appeal in the editor.

use paraph::domain::{AppealState, Timestamp};
use paraph::mail::StoredMail;
use paraph::services::appeals;
use paraph::web::Options;
use rstest::rstest;

use super::sends_as;
use crate::support::TestDatabase;
use crate::support::app::person;
use crate::support::in_process::{Page, Site};
use crate::support::organisers::{PASSWORD, owner};
use crate::support::signatories::signs;

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn the_editor_asks_before_dates_erase_anybody(#[case] database: TestDatabase) {
    let site = Site::start(&database);
    let odile = owner(&site);
    signs(&site, &person("Jeanne", "jeanne@example.org"), true);
    let edit = "/fr/admin/appeals/canal/edit";
    let dates = [
        ("contact", "equipe@example.org"),
        ("closes", "2025-03-31T00:00"),
        ("erase-after-days", "90"),
    ];
    let canal = || site.wait(appeals::find(&site.app, "canal")).unwrap();
    let asked = sends_as(&odile, &odile.get(edit), edit, &dates);
    assert_eq!(asked.status, 303);
    let page = asked.header("location").to_owned();
    assert!(
        page.starts_with("/fr/admin/appeals/canal/edit/dates?"),
        "{page}"
    );
    // Everything else is saved.
    assert_eq!(canal().settings.contact, "equipe@example.org");
    assert_eq!(canal().settings.closes, None);
    let shown = odile.get(&page);
    for part in [
        "d’une personne seront effacées",
        "tous les propriétaires",
        "30 mars 2025 à minuit",
    ] {
        assert!(shown.body.contains(part), "{part}: {}", shown.body);
    }

    // Somebody with a stolen session does not know the password.
    site.clock.advance(11 * Timestamp::MINUTE);
    let path = "/fr/admin/appeals/canal/edit/dates";
    for unsure in [
        odile.get(&page),
        sends_as(&odile, &shown, path, &dates[1..]),
    ] {
        assert_eq!(unsure.status, 303);
        assert!(unsure.header("location").contains("/step-up"));
    }
    assert_eq!(canal().settings.closes, None);

    let step_up = "/fr/admin/step-up";
    let form = odile.get(step_up);
    sends_as(&odile, &form, step_up, &[("password", PASSWORD)]);
    let shown = odile.get(&page);
    let saved = sends_as(&odile, &shown, path, &dates[1..]);
    assert_eq!(saved.header("location"), format!("{edit}?done=dates"));
    let announced = canal().erasure.announced.unwrap();
    assert!(announced.since(site.clock.now()) >= 14 * Timestamp::DAY);
    assert!(odile.get(edit).body.contains("est annoncé pour le"));
    // Whoever may edit it is written to at once.
    site.delivers_to_organisers();
    let mails = site.app.transport.mailbox().unwrap().mails();
    let told = |mail: &StoredMail| {
        mail.email.to == "odile@example.org" && mail.email.text.contains("effacées")
    };
    assert_eq!(mails.iter().filter(|mail| told(mail)).count(), 1);
    let home = odile.get("/fr/admin");
    assert!(home.body.contains("d’une personne seront effacées"));
    let record = odile.get("/fr/admin/audit").body;
    assert!(record.contains("Effacement des données personnelles"));
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn an_appeal_that_is_open_announces_an_erasure_that_comes_soon(#[case] database: TestDatabase) {
    let site = Site::start(&database);
    let odile = owner(&site);
    signs(&site, &person("Jeanne", "jeanne@example.org"), true);
    let edit = "/fr/admin/appeals/canal/edit";
    let dates = [("closes", "2026-03-08T00:00"), ("erase-after-days", "14")];
    let asked = sends_as(&odile, &odile.get(edit), edit, &dates);
    let page = asked.header("location").to_owned();
    let path = "/fr/admin/appeals/canal/edit/dates";
    assert_eq!(
        sends_as(&odile, &odile.get(&page), path, &dates).status,
        303
    );
    let canal = || site.wait(appeals::find(&site.app, "canal")).unwrap();
    assert!(canal().takes_signatures(site.clock.now()));
    let announced = canal().erasure.announced.unwrap();
    assert_eq!(announced, canal().erasure_due_at().unwrap());
    site.delivers_to_organisers();
    let mails = site.app.transport.mailbox().unwrap().mails();
    let told = mails
        .iter()
        .filter(|mail| mail.email.to == "odile@example.org")
        .filter(|mail| mail.email.text.contains("effacées"));
    assert_eq!(told.count(), 1);
    // Other dates take it back.
    let later = [("closes", "2027-03-08T00:00"), ("erase-after-days", "14")];
    assert_eq!(sends_as(&odile, &odile.get(edit), edit, &later).status, 303);
    assert_eq!(canal().erasure.announced, None);
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn closing_by_hand_asks_before_it_erases_soon(#[case] database: TestDatabase) {
    let file = "+++\nslug = \"canal\"\nlanguage = \"fr\"\ntitle = \"Le canal\"\n\
                erase_after_days = 20\n+++\nQu’il vive.\n";
    let site = Site::start_with_appeals(&database, Options::default(), &[file]);
    let odile = owner(&site);
    signs(&site, &person("Jeanne", "jeanne@example.org"), true);
    let close = "/fr/admin/appeals/canal/close";
    let canal = || site.wait(appeals::find(&site.app, "canal")).unwrap();
    let shown = odile.get(close);
    assert!(
        shown.body.contains("d’une personne seront effacées"),
        "{}",
        shown.body
    );
    let token = shown.value("main input[name=token]");
    let sends = |accepts: &str| {
        let fields = [("token", token.as_str()), ("accept-dates", accepts)];
        odile.post(close, &fields)
    };
    assert_eq!(sends("").header("location"), close);
    assert_eq!(sends("yes").header("location"), close, "no date");
    assert_eq!(canal().state, AppealState::Open);
    // Meanwhile somebody else lets the erasure come sooner: nobody was shown that date.
    let accepted = |page: &Page| page.value("input[name=accept-dates]");
    let before = accepted(&shown);
    site.sql(
        "UPDATE appeals SET settings = \
         replace(settings, '\"erase_after_days\":20', '\"erase_after_days\":10')",
    );
    assert_eq!(canal().settings.erase_after_days, 10);
    assert_eq!(sends(&before).header("location"), close);
    assert_eq!(canal().state, AppealState::Open);
    let shown = odile.get(close);
    assert_ne!(accepted(&shown), before);
    // The time moves on while the page is read.
    site.clock.advance(Timestamp::MINUTE);
    let closed = sends(&accepted(&shown));
    assert!(closed.header("location").ends_with("done=closed"));
    assert!(canal().erasure.announced.is_some());
}

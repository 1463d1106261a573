//! The dates of an appeal in the editor.

use paraph::domain::Timestamp;
use paraph::services::appeals;
use rstest::rstest;

use super::sends_as;
use crate::support::TestDatabase;
use crate::support::app::person;
use crate::support::in_process::Site;
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
    let dates = [("closes", "2025-03-31T00:00"), ("erase-after-days", "90")];
    let send = |more: &[(&'static str, &'static str)]| {
        let form = odile.get(edit);
        let fields = [&dates[..], more].concat();
        sends_as(&odile, &form, edit, &fields)
    };
    let asked = send(&[]);
    assert_eq!(asked.status, 422);
    assert!(
        asked.body.contains("accept-dates") && asked.body.contains("une personne"),
        "{}",
        asked.body
    );
    // Somebody with a stolen session does not know the password.
    site.clock.advance(11 * Timestamp::MINUTE);
    let unsure = send(&[("accept-dates", "yes")]);
    assert_eq!(unsure.status, 303);
    assert!(unsure.header("location").contains("/step-up"));
    let canal = || site.wait(appeals::find(&site.app, "canal")).unwrap();
    assert_eq!(canal().settings.closes, None);

    let step_up = "/fr/admin/step-up";
    let form = odile.get(step_up);
    let password = [("password", PASSWORD)];
    sends_as(&odile, &form, step_up, &password);
    assert_eq!(send(&[("accept-dates", "yes")]).status, 303);
    assert!(canal().erasure.announced.is_some());
    assert!(odile.get(edit).body.contains("est annoncé pour le"));
    let home = odile.get("/fr/admin");
    assert!(home.body.contains("d’une personne seront effacées"));
    let record = odile.get("/fr/admin/audit").body;
    assert!(record.contains("Effacement des données personnelles"));
}

//! The sender of an appeal’s e-mails.

use paraph::domain::{AppealFile, Timestamp};
use rstest::rstest;

use super::{leads_to, sends, sends_as};
use crate::support::TestDatabase;
use crate::support::in_process::Site;
use crate::support::organisers::owner;

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn a_new_sender_needs_the_password_again(#[case] database: TestDatabase) {
    let site = Site::start(&database);
    let odile = owner(&site);
    let sender = "/fr/admin/appeals/canal/sender";
    let page = odile.get(sender);
    assert_eq!(
        sends_as(&odile, &page, sender, &[("sender", "nobody")]).status,
        422
    );
    let long = format!("{} <canal@example.org>", "é".repeat(101));
    for unusable in [
        long.as_str(),
        "Canal <é@example.org>",
        "Canal\u{202e} <canal@example.org>",
        "Canal <canal@-x.org>",
    ] {
        let refused = sends_as(&odile, &page, sender, &[("sender", unusable)]);
        assert_eq!(refused.status, 422, "{unusable}");
        let file = format!(
            "+++\nslug = \"canal\"\nlanguage = \"fr\"\ntitle = \"Le canal\"\nsender = \"{unusable}\"\n+++\nA.\n"
        );
        let errors = AppealFile::parse(&file).unwrap_err().to_string();
        assert!(errors.contains("“sender”"), "{unusable}: {errors}");
    }
    leads_to(
        &sends_as(
            &odile,
            &page,
            sender,
            &[("sender", "Canal <canal@example.org>")],
        ),
        "/fr/admin/appeals/canal/edit?done=sender",
    );
    site.clock.advance(11 * Timestamp::MINUTE);
    let page = odile.get("/fr/admin/appeals/canal/edit");
    let late = sends_as(&odile, &page, sender, &[("sender", "evil@example.org")]);
    assert!(
        late.header("location").starts_with("/fr/admin/step-up?to="),
        "{}",
        late.status
    );
    assert!(
        odile
            .get(sender)
            .header("location")
            .starts_with("/fr/admin/step-up?to=")
    );
    let settings = sends(
        &odile,
        "/fr/admin/appeals/canal/edit",
        &[("erase-after-days", "30"), ("sender", "evil@example.org")],
    );
    leads_to(&settings, "/fr/admin/appeals/canal/edit?done=settings");
    assert!(
        odile
            .get("/fr/admin/appeals/canal/edit")
            .body
            .contains("canal@example.org"),
        "the other form leaves it alone"
    );
}

//! One device and several people: what one of them left there, and what somebody else sent from elsewhere.

use paraph::web::Options;
use rstest::rstest;

use super::{APPEAL, confirms, opens, signs, total};
use crate::support::TestDatabase;
use crate::support::in_process::Site;

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn what_somebody_else_sent_with_my_address_is_shown_and_needs_my_agreement(
    #[case] database: TestDatabase,
) {
    let site = opens(&database);
    let alice = site.visitor();
    let signs = |visitor: &crate::support::in_process::Browser, name, publish| {
        let fields = [
            ("last-name", name),
            ("email", "alice@example.org"),
            ("publish", publish),
        ];
        visitor.fills("/fr/canal/sign/individual", &fields)
    };
    signs(&alice, "Alice", "no");
    let link = site.link_to("alice@example.org");
    assert!(
        !alice.get(&link).body.contains("name=\"agree\""),
        "one press"
    );
    signs(&site.visitor(), "Isatraitor", "yes");
    let page = alice.get(&link);
    assert!(page.body.contains("Ce n’est pas ce qui a été écrit"));
    let differences = page.texts(".problems dd");
    assert_eq!(differences.len(), 2, "{differences:?}");
    assert!(differences[0].contains("Alice") && differences[0].contains("Isatraitor"));
    assert!(page.body.contains("name=\"agree\""));
    assert!(!page.body.contains("data-one-press"), "no script ticks it");
    let revision = page.value("input[name=revision]");
    let pressed = alice.post(&link, &[("revision", &revision)]);
    assert_eq!((pressed.status, total(&site)), (422, 0));
    // The code leads to the same page.
    let code = site.code_to("alice@example.org");
    let typed = alice.post("/fr/canal/check-mailbox", &[("code", &code)]);
    assert_eq!(typed.header("location"), link);
    // What Alice corrects in her own browser is her own again.
    let fields = [("last-name", "Alice"), ("publish", "no")];
    let corrected = alice.fills(&format!("{link}/correct"), &fields);
    assert_eq!(corrected.status, 303, "{}", corrected.body);
    assert_eq!(confirms(&alice, &link).status, 303);
    let list = alice.get("/fr/canal/signatories?q=isatraitor");
    assert!(list.texts("bdi.name").is_empty(), "{}", list.body);
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn who_corrects_in_the_browser_that_signed_still_confirms_with_one_press(
    #[case] database: TestDatabase,
) {
    let site = opens(&database);
    let visitor = site.visitor();
    signs(&visitor, "Jane", "jane@example.org");
    let link = site.link_to("jane@example.org");
    let fields = [("last-name", "Jeanne"), ("publish", "yes")];
    let corrected = visitor.fills(&format!("{link}/correct"), &fields);
    assert_eq!(corrected.header("location"), link);
    let page = visitor.get(&link);
    assert!(!page.body.contains("name=\"agree\""));
    let revision = page.value("input[name=revision]");
    let pressed = visitor.post(&link, &[("revision", &revision)]);
    assert_eq!((pressed.status, total(&site)), (303, 1));
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn the_thanks_of_one_person_are_not_shown_to_the_next(#[case] database: TestDatabase) {
    let site = opens(&database);
    let tablet = site.visitor();
    signs(&tablet, "Jeanne", "jeanne@example.org");
    confirms(&tablet, &site.link_to("jeanne@example.org"));
    let proven = tablet.cookie("paraph-proven");
    let thanks = tablet.get("/fr/canal/thanks");
    assert!(thanks.body.contains("/fr/manage/"));
    let again = tablet.get("/fr/canal/thanks");
    assert!(!again.body.contains("/fr/manage/"), "shown once");
    // Whoever closed the page without seeing it leaves nothing to the next person who signs.
    tablet.set_cookie("paraph-proven", &proven);
    signs(&tablet, "Paul", "paul@example.org");
    assert!(!tablet.get("/fr/canal/thanks").body.contains("/fr/manage/"));
    // Nor what was typed.
    assert!(
        tablet
            .get("/fr/canal/check-mailbox")
            .body
            .contains("paul@example.org")
    );
    let next = tablet.post("/fr/canal/sign/next", &[]);
    assert_eq!(next.header("location"), "/fr/canal/sign/individual");
    let page = tablet.get("/fr/canal/check-mailbox");
    assert!(!page.body.contains("paul@example.org"));
    for name in ["ticket", "typed", "proven", "refused"] {
        assert_eq!(tablet.cookie(&format!("paraph-{name}")), "");
    }
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn a_kiosk_keeps_nothing_and_comes_back_to_the_empty_form(#[case] database: TestDatabase) {
    let site = opens(&database);
    let tablet = site.visitor();
    let form = tablet.get("/fr/canal/kiosk");
    assert_eq!(form.attribute("form[action$=kiosk]", "autocomplete"), "off");
    for remembered in form.attributes("form[action$=kiosk] [autocomplete]", "autocomplete") {
        assert_eq!(remembered, "off");
    }
    // The script reloads it, and without scripts the browser does.
    assert_eq!(form.attribute("body", "data-reload-after"), "900");
    assert_eq!(form.attribute("body", "data-reload-to"), "/fr/canal/kiosk");
    assert!(form.body.contains("content=\"900; url=/fr/canal/kiosk\""));
    let wrong = tablet.fills("/fr/canal/kiosk", &[("last-name", "Jeanne")]);
    assert_eq!(wrong.status, 422);
    assert_eq!(
        wrong.attribute("form[action$=kiosk]", "autocomplete"),
        "off"
    );
    let fields = [
        ("last-name", "Jeanne"),
        ("email", "jeanne@example.org"),
        ("publish", "yes"),
    ];
    let signed = tablet.fills("/fr/canal/kiosk", &fields);
    assert_eq!(signed.header("location"), "/fr/canal/kiosk/sent");
    assert_eq!(signed.header("set-cookie"), "");
    let sent = tablet.get("/fr/canal/kiosk/sent");
    assert_eq!(sent.attribute("body", "data-reload-after"), "30");
    assert_eq!(sent.attribute("body", "data-reload-to"), "/fr/canal/kiosk");
    assert!(sent.body.contains("content=\"30; url=/fr/canal/kiosk\""));
    assert_eq!(sent.links("/fr/canal/kiosk").len(), 1);
    let own = site.visitor();
    assert_eq!(
        confirms(&own, &site.link_to("jeanne@example.org")).status,
        303
    );
    assert_eq!(total(&site), 1);
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn with_tls_no_other_host_can_plant_a_cookie(#[case] database: TestDatabase) {
    let options = Options {
        secure_cookies: true,
        ..Options::default()
    };
    let site = Site::start_with_appeals(&database, options, &[APPEAL]);
    let signed = signs(&site.visitor(), "Jeanne", "jeanne@example.org");
    let cookies: Vec<&str> = signed.all("set-cookie").collect();
    assert_eq!(cookies.len(), 3);
    for cookie in &cookies {
        assert!(cookie.starts_with("__Host-paraph-"), "{cookie}");
        assert!(cookie.contains("Secure") && cookie.contains("Path=/"));
        assert!(!cookie.contains("Domain"), "{cookie}");
    }
    let ticket = cookies.iter().find(|cookie| cookie.contains("ticket"));
    let ticket = ticket.unwrap().split(';').next().unwrap();
    let link = site.link_to("jeanne@example.org");
    let asks = |cookie: &str| {
        let request = site.visitor().agent.get(format!("{}{link}", site.base));
        let mut answer = request.header("cookie", cookie).call().unwrap();
        answer.body_mut().read_to_string().unwrap()
    };
    assert!(
        !asks(ticket).contains("name=\"agree\""),
        "the browser that signed"
    );
    let planted = ticket.trim_start_matches("__Host-");
    assert!(
        asks(planted).contains("name=\"agree\""),
        "not without prefix"
    );
}

//! Mails that come back, and complaints.

use paraph::domain::{Provider, Timestamp};
use paraph::storage::returned_mail::{self, ReturnedFigures};
use rstest::rstest;

use super::{
    CANAL, comes, confirms, gets_news, letter, mails_arrive, mails_to, signs_by_form, start,
};
use crate::support::TestDatabase;
use crate::support::in_process::{Page, Site};
use crate::support::organisers::owner;

const NOBODY: &str = "nobody@orange.fr";

pub(super) fn report(action: &str, status: &str, answer: &str) -> Vec<u8> {
    format!(
        "From: MAILER-DAEMON@mx.example.net\r\nTo: x\r\nSubject: Undelivered Mail\r\nMessage-ID: <{status}@mx>\r\n\
         MIME-Version: 1.0\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=\"b\"\r\n\r\n\
         --b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx\r\n\r\n\
         Final-Recipient: rfc822; x\r\nAction: {action}\r\nStatus: {status}\r\nDiagnostic-Code: smtp; {answer}\r\n--b--\r\n"
    )
    .into_bytes()
}

/// What came back of the first appeal in the last days.
fn figures(site: &Site) -> Vec<ReturnedFigures> {
    let id = site.appeal("canal");
    let since = site.app.clock.now().plus(-9 * Timestamp::DAY);
    let read = site
        .app
        .reads()
        .read(move |c| returned_mail::figures(c, id, since));
    site.wait(read).unwrap()
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn a_mailbox_that_does_not_exist_is_written_to_no_more(#[case] database: TestDatabase) {
    let site = start(&database);
    signs_by_form(&site, NOBODY);
    let mail = mails_arrive(&site, NOBODY, 1).remove(0).email;
    let forged = "bounce+aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa@example.org";
    let hard = report("failed", "5.1.1", "550 5.1.1 user unknown");
    comes(&site, "", forged, &hard);
    signs_by_form(&site, NOBODY);
    site.clock.advance(Timestamp::HOUR);
    mails_arrive(&site, NOBODY, 2);

    let soft = report("failed", "4.2.2", "452 4.2.2 over quota");
    comes(&site, "", &mail.envelope_sender.to_uppercase(), &soft);
    comes(&site, "", &mail.envelope_sender, &hard);
    // Some servers report twice.
    let again = [
        b"X-Again: 1\r\n".as_slice(),
        &report("failed", "5.1.1", "550 5.1.1 no such user"),
    ]
    .concat();
    comes(&site, "", &mail.envelope_sender, &again);
    site.clock.advance(Timestamp::DAY);
    signs_by_form(&site, NOBODY);
    site.clock.advance(Timestamp::HOUR);
    std::thread::sleep(std::time::Duration::from_millis(300));
    assert_eq!(mails_to(&site, NOBODY).len(), 2, "it is suppressed");

    let figures = figures(&site);
    assert_eq!(figures.len(), 1);
    assert_eq!(
        (
            figures[0].provider,
            figures[0].gone,
            figures[0].later,
            figures[0].complaints
        ),
        (Provider::Orange, 1, 1, 0)
    );
    // A session from before would have ended by now.
    let dashboard = owner(&site).get("/fr/admin/appeals/canal");
    assert!(dashboard.body.contains("E-mails revenus"));
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn the_browser_that_waits_shows_the_bounce_and_corrects_the_address(
    #[case] database: TestDatabase,
) {
    const WAITS: &str = "/fr/canal/check-mailbox";
    let site = start(&database);
    let visitor = site.visitor();
    let form = [
        ("first-name", "Jeanne"),
        ("email", NOBODY),
        ("publish", "yes"),
    ];
    let posted = visitor.fills("/fr/canal/sign/individual", &form);
    assert_eq!((posted.status, posted.header("location")), (303, WAITS));
    let mail = mails_arrive(&site, NOBODY, 1).remove(0).email;
    let hard = report("failed", "5.1.1", "550 5.1.1 user unknown");
    comes(&site, "", &mail.envelope_sender, &hard);
    let is_told = |page: &Page| page.body.contains("n’existe pas");
    let soon = visitor.get(WAITS);
    assert!(!is_told(&soon), "{}", soon.body);
    assert!(
        soon.body.contains("data-reload-after=\"120\""),
        "{}",
        soon.body
    );
    site.clock.advance(2 * Timestamp::MINUTE);
    let page = visitor.get(WAITS);
    assert!(is_told(&page), "{}", page.body);
    assert!(!page.body.contains("data-reload-after"));
    assert!(!is_told(&site.visitor().get(WAITS)), "it is nobody else's");

    let correct = page.links("/fr/canal/sign/correct").remove(0);
    let typed = visitor.get(&correct);
    assert_eq!(typed.value("input[name=first-name]"), "Jeanne");
    let token = typed.value("input[name=token]");
    let right = [
        ("token", &*token),
        ("first-name", "Jeanne"),
        ("email", "jeanne@orange.fr"),
        ("publish", "yes"),
    ];
    site.clock.advance(3 * Timestamp::SECOND);
    let posted = visitor.post("/fr/canal/sign/individual", &right);
    assert_eq!(posted.status, 303, "{}", posted.body);
    mails_arrive(&site, "jeanne@orange.fr", 1);
    site.clock.advance(3 * Timestamp::MINUTE);
    assert!(!is_told(&visitor.get(WAITS)));
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn organisers_see_that_an_address_cannot_be_reached(#[case] database: TestDatabase) {
    let site = start(&database);
    let owner = owner(&site);
    signs_by_form(&site, NOBODY);
    let mail = mails_arrive(&site, NOBODY, 1).remove(0).email;
    let list = owner.get("/fr/admin/appeals/canal/signatories");
    let links = list.links("/fr/admin/appeals/canal/signatories/");
    let page = || owner.get(&links[0]).body;
    assert!(!page().contains("injoignable"));
    comes(
        &site,
        "",
        &mail.envelope_sender,
        &report("failed", "5.1.1", "550 5.1.1 user unknown"),
    );
    assert!(page().contains("injoignable"));
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn a_complaint_ends_the_news(#[case] database: TestDatabase) {
    let site = start(&database);
    signs_by_form(&site, NOBODY);
    let mail = mails_arrive(&site, NOBODY, 1).remove(0).email;
    confirms(&site, NOBODY);
    let complaint = format!(
        "From: abuse@provider.example\r\nTo: x\r\nSubject: abuse\r\nMIME-Version: 1.0\r\n\
         Content-Type: multipart/report; report-type=feedback-report; boundary=\"b\"\r\n\r\n--b\r\n\
         Content-Type: message/feedback-report\r\n\r\nFeedback-Type: abuse\r\n--b\r\n\
         Content-Type: message/rfc822\r\n\r\nMessage-ID: {}\r\n\r\nx\r\n--b--\r\n",
        mail.message_id
    );
    assert!(gets_news(&site));
    comes(
        &site,
        "abuse@provider.example",
        "appeals@example.org",
        complaint.as_bytes(),
    );
    assert!(!gets_news(&site));
    // Some providers report twice.
    let again = format!("X-Again: 1\r\n{complaint}");
    comes(
        &site,
        "abuse@provider.example",
        "appeals@example.org",
        again.as_bytes(),
    );
    let complaints: Vec<i64> = figures(&site).iter().map(|of| of.complaints).collect();
    assert_eq!(complaints, [1]);
    // A letter of a person is none.
    comes(
        &site,
        NOBODY,
        CANAL,
        &letter("N <nobody@orange.fr>", "", "Bonjour\r\n"),
    );
}

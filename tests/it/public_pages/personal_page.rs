//! The page behind a signatory’s personal link.

use rstest::rstest;

use super::{confirms, opens, signs, total};
use crate::support::TestDatabase;

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn the_personal_page_corrects_and_withdraws(#[case] database: TestDatabase) {
    let site = opens(&database);
    let visitor = site.visitor();
    signs(&visitor, "Jeanne", "jeanne@example.org");
    let confirmed = confirms(&visitor, &site.link_to("jeanne@example.org"));
    let thanks = visitor.get(confirmed.header("location"));
    let at = thanks
        .body
        .find("/fr/manage/")
        .expect("thanks shows the personal page to the browser that confirmed");
    let manage = thanks.body[at..].split('"').next().unwrap().to_owned();
    assert!(visitor.get(&manage).body.contains("jeanne@example.org"));
    let corrected = visitor.fills(
        &format!("{manage}/correct"),
        &[("last-name", "Martin"), ("publish", "yes")],
    );
    assert_eq!(corrected.status, 303);
    site.stores_words();
    assert!(
        visitor
            .get("/fr/canal/signatories?q=martin")
            .body
            .contains("Martin")
    );
    let data = visitor.get(&format!("{manage}/data.json"));
    assert!(
        data.body.contains("jeanne@example.org")
            && data.header("content-disposition").contains("attachment")
    );
    assert_eq!(visitor.post(&format!("{manage}/withdraw"), &[]).status, 303);
    // The address is there until the mail about it has left; nothing else is, and nothing stands for it.
    let data = visitor.get(&format!("{manage}/data.json"));
    assert!(
        data.body.contains("\"withdrawn\"") && !data.body.contains("\"X\""),
        "{}",
        data.body
    );
    let late = visitor.get(&format!("{manage}/correct"));
    assert_eq!(
        (late.status, late.header("location")),
        (303, manage.as_str())
    );
    assert_eq!(total(&site), 0);
    assert!(!visitor.get(&manage).body.contains("jeanne@example.org"));
    let forged = format!("{}AAAA", &manage[..manage.len() - 4]);
    let page = visitor.get(&forged);
    assert_eq!(
        (page.status, page.text("h1").contains("copié")),
        (404, true)
    );
}

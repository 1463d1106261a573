//! A form is about the text that was the latest when it was opened.

use paraph::domain::Timestamp;
use paraph::services::signatures::sign;
use paraph::storage::SignOutcome;
use rstest::rstest;

use super::{CLOSED, imports, opens, publishes_another, shows, texts};
use crate::support::TestDatabase;
use crate::support::app::{World, person};
use crate::support::in_process::{Browser, Page, Site};

const PERSON: &str = "/fr/canal/sign/individual";
const GROUP: &str = "/fr/canal/sign/collective";
const JEANNE: [(&str, &str); 3] = [
    ("last-name", "Jeanne Martin"),
    ("email", "jeanne@example.org"),
    ("publish", "yes"),
];
const CLUB: [(&str, &str); 6] = [
    ("organisation", "Club du canal"),
    ("kind", "association"),
    ("last-name", "Jeanne Martin"),
    ("function", "présidente"),
    ("email", "club@example.org"),
    ("mandate", "yes"),
];

/// Sends a form that was opened before.
fn sends(visitor: &Browser, opened: &Page, path: &str, fields: &[(&str, &str)]) -> Page {
    let token = opened.value("input[name=token]");
    visitor.post(path, &[fields, &[("token", token.as_str())]].concat())
}

fn signed_texts(site: &Site) -> Vec<i64> {
    let id = site.appeal("canal");
    let page = site.wait(site.app.storage_for_tests().read(move |c| {
        let states = paraph::domain::SignatureState::ALL;
        let after = paraph::domain::SignatureId::BEFORE_FIRST;
        paraph::storage::signatures::page(c, id, states, after, 100)
    }));
    page.unwrap().iter().map(|row| row.text.0).collect()
}

#[rstest]
#[case::person_on_sqlite(TestDatabase::sqlite(), PERSON, &JEANNE)]
#[case::person_on_postgres(TestDatabase::postgres(), PERSON, &JEANNE)]
#[case::group_on_sqlite(TestDatabase::sqlite(), GROUP, &CLUB)]
#[case::group_on_postgres(TestDatabase::postgres(), GROUP, &CLUB)]
fn a_form_that_showed_another_text_stores_nothing_and_shows_what_changed(
    #[case] database: TestDatabase,
    #[case] path: &str,
    #[case] fields: &[(&str, &str)],
) {
    let site = opens(&database, "summary = \"Pour l’eau\"");
    let visitor = site.visitor();
    let opened = visitor.get(path);
    publishes_another(&site);
    site.clock.advance(3 * Timestamp::SECOND);
    let again = sends(&visitor, &opened, path, fields);
    assert_eq!((again.status, signed_texts(&site)), (422, Vec::new()));
    assert!(
        again
            .text(".problems")
            .contains("Le texte de l’appel a changé")
            && again
                .text("#text-change-title")
                .contains("n°\u{a0}2 au lieu du n°\u{a0}1")
            && again.text(".text-change .note") == "Comblé, non ouvert",
        "{}",
        again.body
    );
    let changes = again.texts(".text-change del, .text-change ins").join("|");
    for words in [
        "reste ouvert à tous",
        "soit comblé pour de bon",
        "Pour l’eau",
    ] {
        assert!(changes.contains(words), "{words} in {changes}");
    }
    assert!(!again.text(".text-change").contains("**"), "{}", again.body);
    assert_eq!(again.value("input[name=last-name]"), "Jeanne Martin");
    assert_eq!(again.status, 422);
    // Who has read it may send it again at once.
    let done = sends(&visitor, &again, path, fields);
    assert_eq!(done.status, 303, "{}", done.body);
    let latest = site.wait(texts(&site.app)).pop().unwrap();
    assert_eq!(signed_texts(&site), [latest.id.0]);
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn wrong_fields_and_another_text_are_shown_together(#[case] database: TestDatabase) {
    let site = opens(&database, "");
    let visitor = site.visitor();
    let opened = visitor.get(PERSON);
    publishes_another(&site);
    shows(&visitor, "/fr/canal", "soit comblé");
    site.clock.advance(3 * Timestamp::SECOND);
    let wrong = [("last-name", "Jeanne"), ("email", ""), ("publish", "yes")];
    let again = sends(&visitor, &opened, PERSON, &wrong);
    assert_eq!(again.status, 422);
    assert!(
        !again.text("#email-error").is_empty() && again.text(".text-change").contains("comblé"),
        "{}",
        again.body
    );
    let fresh = visitor.get(PERSON);
    assert!(
        fresh
            .text("main")
            .contains("Vous signez le texte n°\u{a0}2"),
        "{}",
        fresh.body
    );
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn a_token_of_another_appeal_or_of_the_old_form_is_none(#[case] database: TestDatabase) {
    let site = Site::start(&database);
    let visitor = site.visitor();
    let other = visitor.get("/fr/halle/sign/individual");
    site.clock.advance(3 * Timestamp::SECOND);
    let again = sends(&visitor, &other, PERSON, &JEANNE);
    assert_eq!(again.status, 422);
    assert!(again.text(".text-change").is_empty(), "{}", again.body);
    let opened = visitor.get("/fr/canal/my-link");
    site.clock.advance(3 * Timestamp::SECOND);
    assert_eq!(sends(&visitor, &opened, PERSON, &JEANNE).status, 422);
    assert_eq!(signed_texts(&site), Vec::<i64>::new());
}

/// The check stands inside of the write: what an instance remembers of the texts does not matter.
#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn an_instance_that_knows_the_old_text_alone_stores_nothing(#[case] database: TestDatabase) {
    let world = World::open(&database).await;
    let appeal = world.publishes("canal", "").await;
    let old = texts(&world.app).await.pop().unwrap();
    let other = world.neighbour(&database).await;
    let published = imports(&other, "note = \"Comblé\"", CLOSED).await;
    assert!(published.is_ok(), "{published:?}");
    let french = paraph::domain::Language::french();
    let posts = ["jeanne@example.org", "jean@example.org"].map(|address| {
        let (app, appeal, french) = (&world.app, &appeal, &french);
        async move {
            let record = person("Jeanne", address);
            sign::sign(app, appeal, old.id, french, &record).await
        }
    });
    for posted in futures_util::future::join_all(posts).await {
        assert_eq!(posted.unwrap().1, SignOutcome::TextChanged);
    }
    assert!(world.mails().await.is_empty());
    let (ticket, outcome) = world
        .posts(&appeal, &person("Jeanne", "jeanne@example.org"))
        .await;
    assert_eq!(outcome, SignOutcome::New);
    let stored = world.stored(&ticket).await.unwrap();
    assert_eq!(stored.text, texts(&world.app).await.pop().unwrap().id);
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn every_page_of_a_signature_names_its_text_and_a_newer_one(#[case] database: TestDatabase) {
    let site = opens(&database, "");
    let visitor = site.visitor();
    assert_eq!(visitor.fills(PERSON, &JEANNE).status, 303);
    let link = site.link_to("jeanne@example.org");
    let before = visitor.get(&link);
    assert!(
        before
            .text(".signed-text")
            .contains("Vous signez le texte n°\u{a0}1")
            && before.text(".newer-text").is_empty(),
        "{}",
        before.body
    );
    publishes_another(&site);
    let confirm = visitor.get(&link);
    let newer = confirm.text(".newer-text");
    assert!(
        confirm.text(".signed-text").contains("texte n°\u{a0}1")
            && newer.contains("n°\u{a0}2")
            && newer.contains("reste attachée au texte n°\u{a0}1"),
        "{}",
        confirm.body
    );
    assert_eq!(confirm.links("/fr/canal/history").len(), 1);
    assert_eq!(
        confirm.links("/fr/canal#sign"),
        ["/fr/canal#sign"],
        "who prefers the newer text signs again"
    );
    let first = site.wait(texts(&site.app)).remove(0);
    let thanks = crate::public_pages::confirms(&visitor, &link);
    assert_eq!(thanks.header("location"), "/fr/canal/thanks");
    assert_eq!(
        signed_texts(&site),
        [first.id.0],
        "what was shown is signed"
    );
    let thanks = visitor.get("/fr/canal/thanks");
    let manage = thanks.links("/fr/manage/").remove(0);
    let data: serde_json::Value =
        serde_json::from_str(&visitor.get(&format!("{manage}/data.json")).body).unwrap();
    assert_eq!(data["text"]["number"], 1);
    assert_eq!(data["text"]["sha256"], first.sha256);
    for page in [thanks, visitor.get(&manage)] {
        assert!(
            page.text(".signed-text")
                .contains("Vous avez signé le texte n°\u{a0}1")
                && page.text(".newer-text").contains("n°\u{a0}2"),
            "{}",
            page.body
        );
    }
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn a_code_after_another_text_leads_to_the_page_that_says_so(#[case] database: TestDatabase) {
    let site = opens(&database, "");
    let visitor = site.visitor();
    assert_eq!(visitor.fills(PERSON, &JEANNE).status, 303);
    site.link_to("jeanne@example.org");
    let mails = site.app.transport.mailbox().unwrap().mails();
    let text = mails.last().unwrap().email.text.clone();
    let code = text
        .lines()
        .map(|line| line.trim().replace(['\u{a0}', '\u{202f}', ' '], ""))
        .find(|line| line.len() == 6 && line.bytes().all(|byte| byte.is_ascii_digit()))
        .unwrap();
    publishes_another(&site);
    let answer = visitor.post("/fr/canal/check-mailbox", &[("code", &code)]);
    assert_eq!(answer.status, 303, "{}", answer.body);
    let location = answer.header("location");
    assert!(location.contains("/fr/confirm/"), "{location}");
    let page = visitor.get(location);
    assert!(
        page.text(".newer-text").contains("n°\u{a0}2"),
        "{}",
        page.body
    );
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn asking_for_the_mail_again_after_another_text_shows_that_text_first(
    #[case] database: TestDatabase,
) {
    let site = opens(&database, "");
    let visitor = site.visitor();
    let opened = visitor.get(PERSON);
    site.clock.advance(3 * Timestamp::SECOND);
    let signed = sends(&visitor, &opened, PERSON, &JEANNE);
    assert_eq!(signed.status, 303, "{}", signed.body);
    let before = signed_texts(&site);
    publishes_another(&site);
    shows(&visitor, "/fr/canal", "soit comblé");
    site.clock.advance(11 * Timestamp::MINUTE);
    let again = visitor.post("/fr/canal/check-mailbox", &[("again", "yes")]);
    assert_eq!(
        (again.status, again.header("location")),
        (303, "/fr/canal/sign/correct")
    );
    let shown = visitor.get("/fr/canal/sign/correct");
    assert!(
        shown.text(".text-change").contains("comblé"),
        "{}",
        shown.body
    );
    assert_eq!(shown.value("input[name=last-name]"), "Jeanne Martin");
    assert_eq!(
        signed_texts(&site),
        before,
        "nothing is stored before it is read"
    );
}

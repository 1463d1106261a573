//! The forms of organisers and owners say what their reader saw.

use paraph::domain::{Role, SignatureState};
use paraph::services::signatures::{opened, self_service};
use rstest::rstest;

use crate::support::TestDatabase;
use crate::support::app::{group, person};
use crate::support::in_process::{Browser, Page, Site};
use crate::support::organisers::account;
use crate::support::signatories::{signs, state};

const LIST: &str = "/fr/admin/appeals/canal/signatories";

/// Sends a form of a page as it was shown.
fn sends(browser: &Browser, shown: &Page, action: &str, fields: &[(&str, &str)]) -> Page {
    let hidden = |name: &str| shown.value(&format!("form[action=\"{action}\"] input[name={name}]"));
    let (token, revision) = (hidden("token"), hidden("revision"));
    let mut all = vec![("token", token.as_str()), ("revision", revision.as_str())];
    all.extend_from_slice(fields);
    browser.post(action, &all)
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn an_organiser_never_approves_a_name_unseen(#[case] database: TestDatabase) {
    let site = Site::start(&database);
    let organiser = account(&site, "odile@example.org", Role::Moderator, &["canal"]);
    let id = signs(&site, &group("Club de lecture", "club@example.org"), true);
    let page = format!("{LIST}/{id}");
    let shown = organiser.get(&page);
    assert!(shown.body.contains("Club de lecture"), "{}", shown.body);
    let renamed = group("Contre tous les autres", "club@example.org");
    site.wait(async {
        let opened = opened::by_id(&site.app, id).await.unwrap();
        self_service::correct(&site.app, &opened, renamed).await
    })
    .unwrap();
    let action = format!("{page}/decide");
    let fields = [("do", "approve"), ("mandate", "declared")];
    let answer = sends(&organiser, &shown, &action, &fields);
    assert_eq!(answer.status, 303, "{}", answer.body);
    let newer = organiser.get(answer.header("location"));
    assert!(
        newer.text(".success").contains("a changé entre-temps")
            && newer.body.contains("Contre tous les autres"),
        "{}",
        newer.body
    );
    assert_eq!(state(&site, id), SignatureState::Held);
    sends(&organiser, &newer, &action, &fields);
    assert_eq!(state(&site, id), SignatureState::Confirmed);

    // A form that does not say what was seen decides nothing.
    let token = newer.value(&format!("form[action=\"{action}\"] input[name=token]"));
    organiser.post(&action, &[("token", &token), ("do", "hold")]);
    assert_eq!(state(&site, id), SignatureState::Confirmed);
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn a_correction_shows_what_was_stored_meanwhile(#[case] database: TestDatabase) {
    let site = Site::start(&database);
    let organiser = account(&site, "odile@example.org", Role::Editor, &["canal"]);
    let id = signs(&site, &person("Jeanne Martin", "jeanne@example.org"), true);
    let page = format!("{LIST}/{id}/correct");
    let shown = organiser.get(&page);
    site.wait(async {
        let opened = opened::by_id(&site.app, id).await.unwrap();
        let corrected = person("Jeanne Martin-Roux", "jeanne@example.org");
        self_service::correct(&site.app, &opened, corrected).await
    })
    .unwrap();
    let typed = [("first-name", "Jane"), ("last-name", "Martin")];
    let answer = sends(&organiser, &shown, &page, &typed);
    assert_eq!(answer.status, 422, "{}", answer.body);
    assert!(
        answer.text(".card").contains("Martin-Roux")
            && answer.value("input[name=first-name]") == "Jane",
        "{}",
        answer.body
    );
    // Nor does a problem with a field make the old page a new one.
    let wrong = [("first-name", "Jane"), ("last-name", "http://x.example")];
    let again = sends(&organiser, &shown, &page, &wrong);
    assert_eq!(again.status, 422, "{}", again.body);
    assert_eq!(sends(&organiser, &again, &page, &typed).status, 422);
    let stored = site.wait(opened::by_id(&site.app, id)).unwrap();
    assert_eq!(stored.record.unwrap().name.full(), "Jeanne Martin-Roux");
    assert_eq!(sends(&organiser, &answer, &page, &typed).status, 303);
}

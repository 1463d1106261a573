//! Joke names and insults: flagged for organisers, found by them, and otherwise like any other name.

use paraph::domain::SignatureState;
use rstest::rstest;

use super::{LIST, finds, names};
use crate::support::TestDatabase;
use crate::support::app::person;
use crate::support::in_process::Site;
use crate::support::organisers::owner;
use crate::support::signatories::{signs, state};

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn a_joke_name_is_flagged_counted_and_listed(#[case] database: TestDatabase) {
    let site = Site::start(&database);
    let owner = owner(&site);
    let mouse = signs(&site, &person("Mickey Mouse", "mm@example.org"), true);
    let real = signs(&site, &person("Jean Connard", "jc@example.org"), true);
    signs(&site, &person("Claud Cockburn", "cc@example.org"), true);
    for id in [mouse, real] {
        assert_eq!(state(&site, id), SignatureState::Confirmed);
    }
    let public = site.visitor().get("/fr/canal/signatories").body;
    assert!(public.contains("Mickey Mouse") && public.contains("Jean Connard"));
    assert!(!public.contains("plaisanterie"));

    let list = owner.get(LIST);
    assert_eq!(list.body.matches("Nom de plaisanterie").count(), 1);
    assert_eq!(list.body.matches("Mot injurieux").count(), 1);
    let detail = owner.get(&format!("{LIST}/{mouse}"));
    assert!(
        detail.body.contains("Nom de plaisanterie"),
        "{}",
        detail.body
    );
    site.stores_words();
    let found = finds(&owner, &[("flagged", "yes")]);
    assert_eq!(names(&found), ["Jean Connard", "Mickey Mouse"]);
    let narrowed = finds(&owner, &[("flagged", "yes"), ("name", "Mickey")]);
    assert_eq!(names(&narrowed), ["Mickey Mouse"]);
}

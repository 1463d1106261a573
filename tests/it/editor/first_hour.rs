//! The first hour: a welcome, what is done before publishing, and an address that is made of the title.

use paraph::domain::Role;
use paraph::web::Options;
use rstest::rstest;

use super::{NEW, leads_to, sends};
use crate::support::TestDatabase;
use crate::support::in_process::{Browser, Site};
use crate::support::organisers::{account, owner};

const HOME: &str = "/fr/admin";
const FIRST: &str = "/fr/admin/appeals/sauvons-le-canal/texts/fr?done=created";

/// What is done, and what is not, by the ends of their sentences.
fn steps(owner: &Browser) -> (usize, usize) {
    let page = owner.get(HOME);
    let done = page.texts(".first-steps .done").len();
    (done, page.texts(".first-steps li").len() - done)
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn a_first_owner_is_welcomed_with_a_list_of_what_is_left_to_do(#[case] database: TestDatabase) {
    let site = Site::start_with_appeals(&database, Options::default(), &[]);
    let owner = owner(&site);
    let home = owner.get(HOME);
    assert!(home.text("h1").starts_with("Bienvenue"), "{}", home.body);
    assert_eq!(home.links(NEW).len(), 2, "the button and the step");
    assert_eq!(steps(&owner), (0, 3));
    let viewer = account(&site, "vera@example.org", Role::Viewer, &[]);
    let theirs = viewer.get(HOME);
    assert!(theirs.body.contains("Aucun appel"), "{}", theirs.body);
    assert!(theirs.texts(".first-steps").is_empty());

    let settings = "/fr/admin/settings";
    assert_eq!(owner.sends(settings, &[]).status, 200);
    assert_eq!(steps(&owner), (1, 2));
    let named = "/fr/admin/settings/site";
    let base = owner.get(named).value("input[name=base]");
    let fields = [("base", base.as_str()), ("site-name", "Appels du canal")];
    assert_eq!(owner.sends(named, &fields).status, 303);
    assert_eq!(steps(&owner), (2, 1));
    let fields = [
        ("title", "Sauvons le Canal !"),
        ("text", "Qu’il vive."),
        ("language", "fr"),
    ];
    leads_to(&sends(&owner, NEW, &fields), FIRST);
    let home = owner.get(HOME);
    assert_eq!(home.text("h1"), "Vos appels");
    assert!(home.texts(".first-steps").is_empty(), "all is done");
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn the_address_is_made_of_the_title_and_can_be_changed(#[case] database: TestDatabase) {
    let site = Site::start(&database);
    let owner = owner(&site);
    let titled = |title: &'static str, slug: &'static str| {
        let fields = [
            ("title", title),
            ("slug", slug),
            ("text", "Qu’il vive."),
            ("language", "fr"),
        ];
        sends(&owner, NEW, &fields)
    };
    leads_to(&titled("Sauvons le Canal !", ""), FIRST);
    let taken = titled("Sauvons le canal", "");
    assert_eq!(taken.status, 422);
    assert_eq!(taken.value("#slug"), "sauvons-le-canal");
    assert!(!taken.text("#slug-error").is_empty());
    leads_to(
        &titled("Sauvons le canal", "canal-2"),
        "/fr/admin/appeals/canal-2/texts/fr?done=created",
    );
    let arabic = titled("نداء", "");
    assert_eq!(arabic.status, 422);
    assert!(!arabic.text("#slug-error").is_empty(), "{}", arabic.body);
    let nothing = titled("", "");
    assert!(nothing.text("#slug-error").is_empty() && !nothing.text("#title-error").is_empty());
}

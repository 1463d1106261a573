//! The search of the public list, whose words follow bulk actions a little later.

use rstest::rstest;

use super::{LIST, asks, orders, settles};
use crate::support::TestDatabase;
use crate::support::app::person;
use crate::support::in_process::{Browser, Site};
use crate::support::organisers::owner;
use crate::support::signatories::{agrees, signs};
use crate::support::sql::Sql;

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn who_leaves_the_list_is_not_found_from_then_on_and_is_again_when_put_back(
    #[case] database: TestDatabase,
) {
    let site = Site::start(&database);
    let owner = owner(&site);
    signs(&site, &person("Jeanne", "jeanne@example.org"), true);
    let list = owner.sends(LIST, &[("q", "jean")]);
    let list = owner.get(list.header("location"));
    assert!(
        list.body.contains("Jeanne"),
        "organisers find who is not in the index yet: {}",
        list.body
    );
    site.stores_words();
    let words = || Sql::open(&database.url).number("SELECT count(*) AS value FROM listing_words");
    let found = || {
        let page = site.visitor().get("/fr/canal/signatories?q=jean");
        page.body.contains("Jeanne")
    };
    let stored = words();
    assert!(stored > 0 && found());
    for kind in ["hide", "hold", "remove"] {
        let reason = [("action", kind), ("reason", "essai")];
        let action = asks(&owner, &[], &reason);
        settles(&owner, &action);
        orders(&owner, &action, "start");
        assert!(!found(), "{kind}: at once");
        site.stores_words();
        assert_eq!(words(), 0, "{kind}: nothing of a name stays");
        orders(&owner, &action, "undo");
        site.stores_words();
        assert!(found() && words() == stored, "{kind}: put back");
        acts_and_takes_back(&owner, &reason);
        site.stores_words();
        assert!(found() && words() == stored, "{kind}: put back at once");
    }
    agrees(&site);
}

/// Acts on everybody and takes it back; the task of the search may pass in between or not.
fn acts_and_takes_back(owner: &Browser, fields: &[(&str, &str)]) {
    let action = asks(owner, &[], fields);
    settles(owner, &action);
    orders(owner, &action, "start");
    orders(owner, &action, "undo");
}

//! Names that appear some time after the confirmation, held and put back meanwhile.

use paraph::domain::Timestamp;
use paraph::services::due_lines::list_due;
use paraph::web::Options;
use rstest::rstest;

use super::{asks, orders, settles};
use crate::support::TestDatabase;
use crate::support::app::person;
use crate::support::in_process::Site;
use crate::support::organisers::owner;
use crate::support::signatories::{agrees, signs};

const APPEAL: &str = "+++\nslug = \"canal\"\nlanguage = \"fr\"\ntitle = \"Pour le canal\"\nlist_after = 20\n+++\nQu’il vive.\n";

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn an_undo_lists_nobody_before_their_time(#[case] database: TestDatabase) {
    let site = Site::start_with_appeals(&database, Options::default(), &[APPEAL]);
    let owner = owner(&site);
    let mut jeanne = person("Jeanne", "jeanne@example.org");
    jeanne.publish = true;
    signs(&site, &jeanne, true);
    let is_listed = || {
        site.wait(list_due(&site.app)).unwrap();
        let list = site.visitor().get("/fr/canal/signatories");
        list.body.contains("Jeanne")
    };
    for kind in ["hold", "hide", "remove"] {
        let action = asks(&owner, &[], &[("action", kind), ("reason", "essai")]);
        settles(&owner, &action);
        orders(&owner, &action, "start");
        orders(&owner, &action, "undo");
        assert!(!is_listed(), "{kind}");
    }
    site.clock.advance(20 * Timestamp::MINUTE);
    assert!(is_listed());
    agrees(&site);
}

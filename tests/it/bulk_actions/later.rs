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
    for action in ["hold", "hide", "remove"] {
        let run = asks(&owner, &[], &[("action", action), ("reason", "essai")]);
        settles(&owner, &run);
        orders(&owner, &run, "start");
        orders(&owner, &run, "undo");
        assert!(!is_listed(), "{action}");
    }
    site.clock.advance(20 * Timestamp::MINUTE);
    assert!(is_listed());
    agrees(&site);
}

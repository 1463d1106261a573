//! A group that is easily taken for one that signed is flagged where it is approved, and never refused.

use paraph::domain::{Actor, SignatureState};
use paraph::services::signatures::moderate::{Decision, decide_as};
use paraph::services::signatures::opened;
use rstest::rstest;

use crate::support::TestDatabase;
use crate::support::app::group;
use crate::support::in_process::Site;
use crate::support::organisers::owner;
use crate::support::signatories::{signs, state};

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn who_approves_groups_sees_what_a_name_looks_like(#[case] database: TestDatabase) {
    let site = Site::start(&database);
    let owner = owner(&site);
    let page = |id| owner.get(&format!("/fr/admin/appeals/canal/signatories/{id}"));
    let first = signs(
        &site,
        &group("Union des bateliers", "union@example.org"),
        true,
    );
    assert!(!page(first).body.contains("Un nom trompeur"));
    let opened = site.wait(opened::by_id(&site.app, first)).unwrap();
    let seen = opened.signature.seen();
    let approve = decide_as(
        &site.app,
        Actor::Cli,
        &opened,
        seen,
        Decision::Approve,
        None,
    );
    site.wait(approve).unwrap();
    assert_eq!(state(&site, first), SignatureState::Confirmed);

    let false_union = signs(&site, &group("Union des bаteliers", "u@example.com"), true);
    let shown = page(false_union).body;
    assert!(
        shown.contains("Un nom trompeur") && shown.contains("qui a signé cet appel"),
        "{shown}"
    );
    let queue = owner.get("/fr/admin/appeals/canal/to-decide").body;
    assert!(queue.contains("Un nom trompeur"), "{queue}");
    let known = signs(&site, &group("Greenpaece", "g@example.com"), true);
    let shown = page(known).body;
    assert!(
        shown.contains("Greenpeace") && shown.contains("un groupe connu"),
        "{shown}"
    );
    let other = signs(&site, &group("Chorale du port", "c@example.org"), true);
    assert!(!page(other).body.contains("Un nom trompeur"));
    assert_eq!(
        state(&site, known),
        SignatureState::Held,
        "flagged, not refused"
    );
}

//! What is kept about bulk actions, and for how long.

use paraph::domain::{AppealState, BulkActionId, BulkActionState, SignatureId, Timestamp};
use paraph::services::{appeals, bulk_actions, housekeeping};
use paraph::storage::bulk_actions::undo;
use rstest::rstest;

use super::{asks, holds_everybody, orders, settles};
use crate::support::app::{erasures_come, person};
use crate::support::in_process::Site;
use crate::support::organisers::owner;
use crate::support::signatories::{agrees, signs};
use crate::support::{TestDatabase, statements};

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn what_a_run_changed_is_forgotten_after_thirty_days(#[case] database: TestDatabase) {
    let site = Site::start(&database);
    let owner = owner(&site);
    signs(&site, &person("Jeanne", "jeanne@example.org"), true);
    let action = asks(&owner, &[], &[("action", "hold")]);
    settles(&owner, &action);
    assert!(
        orders(&owner, &action, "start")
            .body
            .contains("value=\"undo\"")
    );
    site.clock.advance(31 * Timestamp::DAY);
    site.wait(housekeeping::purge(&site.app)).unwrap();
    let owner_again = site.visitor();
    crate::support::organisers::enters(
        &owner_again,
        "odile@example.org",
        crate::support::organisers::PASSWORD,
    );
    assert!(!owner_again.get(&action).body.contains("value=\"undo\""));
    let left = site
        .app
        .storage_for_tests()
        .read(move |c| undo::changes(c, BulkActionId(1), SignatureId::AFTER_LAST, 10));
    assert_eq!(site.wait(left).unwrap().len(), 0);
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn old_actions_are_not_read_again_and_again(#[case] database: TestDatabase) {
    statements::record();
    let site = Site::start(&database);
    let owner = owner(&site);
    signs(&site, &person("Jeanne", "jeanne@example.org"), true);
    for _ in 0..3 {
        let action = asks(&owner, &[], &[("action", "hold")]);
        settles(&owner, &action);
        orders(&owner, &action, "start");
        orders(&owner, &action, "undo");
    }
    let about_changes = || {
        statements::take();
        site.wait(housekeeping::purge(&site.app)).unwrap();
        let about = |sent: &String| sent.ends_with(" bulk_changes");
        statements::take().into_iter().filter(about).count()
    };
    site.clock.advance(31 * Timestamp::DAY);
    assert!(about_changes() > 0);
    assert_eq!(about_changes(), 0, "there is nothing left to delete");
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn erasure_forgets_whom_runs_were_about_and_all_that_they_changed(#[case] database: TestDatabase) {
    let site = Site::start(&database);
    let owner = owner(&site);
    let (action, page) = holds_everybody(&site, &owner, 2_300);
    orders(&owner, &page, "start");
    let changes = || {
        site.wait(
            site.app
                .storage_for_tests()
                .read(move |c| undo::changes(c, action, SignatureId::AFTER_LAST, 5_000)),
        )
        .unwrap()
        .len()
    };
    assert_eq!(changes(), 2_300);
    site.wait(appeals::set_state(&site.app, "canal", AppealState::Closed))
        .unwrap();
    site.clock.advance(3 * 365 * Timestamp::DAY);
    assert_eq!(site.wait(erasures_come(&site.app, &site.clock)), 1);
    assert_eq!(changes(), 0);
    let stored = site
        .wait(bulk_actions::find(&site.app, action))
        .unwrap()
        .unwrap();
    assert!(
        stored.rule.is_empty()
            && stored.state == BulkActionState::Done
            && !bulk_actions::can_be_undone(&site.app, &stored)
    );
    agrees(&site);
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn erasure_leaves_what_became_of_a_run_before(#[case] database: TestDatabase) {
    let site = Site::start(&database);
    let owner = owner(&site);
    let (undone, page) = holds_everybody(&site, &owner, 3);
    orders(&owner, &page, "start");
    orders(&owner, &page, "undo");
    let (looked_at, _) = holds_everybody(&site, &owner, 3);
    site.wait(appeals::set_state(&site.app, "canal", AppealState::Closed))
        .unwrap();
    site.clock.advance(3 * 365 * Timestamp::DAY);
    assert_eq!(site.wait(erasures_come(&site.app, &site.clock)), 1);
    let state = |action| {
        let stored = site.wait(bulk_actions::find(&site.app, action)).unwrap();
        stored.unwrap().state
    };
    assert_eq!(
        [undone, looked_at].map(state),
        [BulkActionState::Undone, BulkActionState::Dropped]
    );
    agrees(&site);
}

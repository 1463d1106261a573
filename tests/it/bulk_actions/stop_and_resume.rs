//! Bulk actions that are stopped, resumed and claimed by one instance.

use paraph::domain::{Actor, BulkActionKind, BulkActionState, Timestamp};
use paraph::services::bulk_actions;
use paraph::services::bulk_actions::BulkCommand;
use paraph::services::housekeeping;
use paraph::storage;
use rstest::rstest;

use super::{holds_everybody, orders, settles};
use crate::support::TestDatabase;
use crate::support::in_process::Site;
use crate::support::organisers::owner;
use crate::support::signatories::agrees;

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn an_action_is_stopped_and_resumed_and_two_instances_do_it_once(#[case] database: TestDatabase) {
    let site = Site::start(&database);
    let owner = owner(&site);
    let (action, page) = holds_everybody(&site, &owner, 3_000);
    let stored = || {
        site.wait(bulk_actions::find(&site.app, action))
            .unwrap()
            .unwrap()
    };
    assert_eq!(
        (stored().state, stored().progress.matched),
        (BulkActionState::Ready, 3_000)
    );
    let order = |order| {
        site.wait(bulk_actions::order(&site.app, Actor::Cli, &stored(), order))
            .unwrap()
    };
    assert!(!order(BulkCommand::Resume) && order(BulkCommand::Start) && !order(BulkCommand::Start));
    // The site works on it, and so do two others.
    site.wait(async {
        let one = bulk_actions::pass(&site.app);
        let (one, other) = futures_util::future::join(one, bulk_actions::pass(&site.app)).await;
        one.unwrap();
        other.unwrap();
    });
    orders(&owner, &page, "stop");
    let after = settles(&owner, &page);
    if stored().state == BulkActionState::Stopped {
        assert!(after.body.contains("value=\"resume\""));
        orders(&owner, &page, "resume");
    }
    assert_eq!(
        (
            stored().state,
            stored().progress.changed,
            stored().progress.skipped
        ),
        (BulkActionState::Done, 3_000, 0)
    );
    agrees(&site);
    orders(&owner, &page, "undo");
    assert_eq!(
        (
            stored().state,
            stored().progress.restored,
            stored().progress.kept
        ),
        (BulkActionState::Undone, 3_000, 0)
    );
    agrees(&site);
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn a_run_is_taken_by_one_and_nobody_who_only_looks_for_work(#[case] database: TestDatabase) {
    let site = Site::start(&database);
    let storage = &site.app.storage_for_tests();
    let canal = site.appeal("canal");
    let now = site.clock.now();
    // Begun behind the site's back: its task may take it, or one of these two.
    let action = site
        .wait(storage.write(move |c| {
            storage::bulk_actions::begin(
                c,
                canal,
                BulkActionKind::Hold,
                Vec::new(),
                "cli".to_owned(),
                now,
            )
        }))
        .unwrap();
    // Beyond a lease of the site's task, and not so far that housekeeping takes the clock for a wrong one.
    let later = now.plus(Timestamp::MINUTE);
    assert_eq!(
        site.wait(storage.read(move |c| storage::bulk_actions::next(c, later)))
            .unwrap(),
        Some(action)
    );
    assert_eq!(
        site.wait(storage.read(move |c| storage::bulk_actions::next(c, later)))
            .unwrap(),
        Some(action),
        "a look takes nothing"
    );
    let takes = || {
        site.wait(storage.write(move |c| storage::bulk_actions::claim(c, action, later)))
            .unwrap()
            .is_some()
    };
    assert_eq!((takes(), takes()), (true, false));
    assert_eq!(
        site.wait(storage.read(move |c| storage::bulk_actions::next(c, later)))
            .unwrap(),
        None
    );

    // What a clock that was ahead took is free again soon.
    let ahead = now.plus(Timestamp::DAY);
    site.wait(storage.write(move |c| storage::bulk_actions::claim(c, action, ahead)))
        .unwrap();
    site.wait(housekeeping::purge(&site.app)).unwrap();
    let lease = site.number("SELECT lease_until AS value FROM bulk_actions");
    assert!(lease <= now.plus(Timestamp::MINUTE).0, "{lease}");
}

//! Bulk actions by a rule, over real HTTP, on both databases: counted, done, stopped, taken back.

use std::time::{Duration, Instant};

use paraph::domain::{
    Actor, AppealState, BulkActionKind, BulkActionState, Language, SignatureState, Timestamp,
};
use paraph::services::bulk_actions;
use paraph::services::bulk_actions::{BulkCommand, Rule};
use paraph::services::sample_data::{SampleProgress, seed};
use paraph::services::signatures::opened;
use paraph::services::{appeals, housekeeping};
use paraph::storage::bulk_actions::undo;
use paraph::storage::{self, public_list, signatures};
use rstest::rstest;

use crate::support::TestDatabase;
use crate::support::app::{group, person};
use crate::support::in_process::{Browser, Page, Site};
use crate::support::organisers::owner;
use crate::support::signatories::{agrees, signs, state};

const LIST: &str = "/fr/admin/appeals/canal/signatories";
const RULES: &str = "/fr/admin/appeals/canal/bulk-actions";

/// The rule of a search, as the page makes it; the address of its run.
fn asks(browser: &Browser, search: &[(&str, &str)], fields: &[(&str, &str)]) -> String {
    let found = browser.sends(LIST, search).header("location").to_owned();
    let new = browser
        .get(&found)
        .links(&format!("{RULES}/new"))
        .swap_remove(0);
    let page = browser.get(&new);
    let mut all = vec![];
    for name in ["token", "state", "kind", "source", "since", "until", "q"] {
        let selector = format!("form[action=\"{RULES}\"] input[name={name}]");
        all.push((name, page.value(&selector)));
    }
    let mut sent: Vec<(&str, &str)> = all
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    sent.extend_from_slice(fields);
    let begun = browser.post(RULES, &sent);
    assert_eq!(begun.status, 303, "{}", begun.body);
    begun.header("location").to_owned()
}

/// The page of a run once the site has stopped working on it.
fn settles(browser: &Browser, run: &str) -> Page {
    let started = Instant::now();
    loop {
        let page = browser.get(run);
        if !page.body.contains("http-equiv=\"refresh\"") {
            return page;
        }
        assert!(started.elapsed() < Duration::from_secs(60), "{}", page.body);
        std::thread::sleep(Duration::from_millis(50));
    }
}

/// Makes people who confirmed, and looks at what holding all of them would do; the run and its page.
fn holds_everybody(site: &Site, browser: &Browser, people: u64) -> (i64, String) {
    let run = site.wait(async {
        let app = &site.app;
        let appeal = appeals::find(app, "canal").await.unwrap();
        let french = Language::french();
        let whole = appeals::parts(app, appeal.id, &french).await.unwrap();
        let text = whole.unwrap().1[0].id;
        let made = seed(
            app,
            &appeal,
            text,
            people,
            SampleProgress::Confirmed,
            |_| (),
        );
        made.await.unwrap();
        let everybody = Rule::default();
        let begun = bulk_actions::begin(app, Actor::Cli, &appeal, BulkActionKind::Hold, &everybody);
        begun.await.unwrap()
    });
    let page = format!("{RULES}/{run}");
    settles(browser, &page);
    (run, page)
}

fn orders(browser: &Browser, run: &str, word: &str) -> Page {
    let page = browser.get(run);
    let token = page.value(&format!("form[action=\"{run}\"] input[name=token]"));
    let sent = browser.post(run, &[("token", &token), ("do", word)]);
    assert_eq!(sent.status, 303, "{}", sent.body);
    settles(browser, run)
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn a_rule_counts_first_then_acts_and_is_taken_back_whole(#[case] database: TestDatabase) {
    let site = Site::start(&database);
    let owner = owner(&site);
    let joke = |name: &str, address: &str| signs(&site, &person(name, address), true);
    let jokes: Vec<i64> = (0..5)
        .map(|n| joke(&format!("Mickey {n}"), &format!("m{n}@spam.example.org")))
        .collect();
    let pending = signs(&site, &person("Mickey Attend", "p@spam.example.org"), false);
    let honest = joke("Jeanne", "jeanne@example.org");
    let cercle = signs(&site, &group("Cercle", "cercle@spam.example.org"), true);
    let write = site.app.storage_for_tests().write({
        let first = jokes[0];
        move |c| signatures::set_rank(c, first, Some(1))
    });
    site.wait(write).unwrap();

    let run = asks(
        &owner,
        &[("domain", "spam.example.org")],
        &[("deed", "remove"), ("reason", "robots")],
    );
    let counted = settles(&owner, &run);
    assert!(
        counted.text(".lead").contains("Rien n’a changé"),
        "{}",
        counted.body
    );
    assert!(
        counted.text("main .detail").contains("7 concernées"),
        "{}",
        counted.body
    );
    assert_eq!(counted.texts(".people a").len(), 7, "samples");
    assert_eq!(state(&site, jokes[0]), SignatureState::Confirmed);
    let late = joke("Mickey Tard", "late@spam.example.org");

    let done = orders(&owner, &run, "start");
    assert!(
        done.text("main .detail").contains("7 traitées"),
        "{}",
        done.body
    );
    assert!(
        jokes
            .iter()
            .chain([&pending, &cercle])
            .all(|id| state(&site, *id) == SignatureState::Removed)
    );
    assert_eq!(
        [state(&site, honest), state(&site, late)],
        [SignatureState::Confirmed; 2],
        "whoever came later is no part of it"
    );
    let removed = site
        .wait(opened::by_id(&site.app, jokes[0]))
        .unwrap()
        .signature
        .removal_reason;
    assert_eq!(removed.as_deref(), Some("robots"));
    assert!(
        !site
            .visitor()
            .get("/fr/canal/signatories")
            .body
            .contains("Mickey 1")
    );
    agrees(&site);

    // One of them begins anew meanwhile: it is its owner's.
    signs(
        &site,
        &person("Mickey Revient", "m4@spam.example.org"),
        false,
    );
    let back = orders(&owner, &run, "undo");
    assert!(
        back.text("main .detail")
            .contains("6 remises en place · une changée depuis et gardée"),
        "{}",
        back.body
    );
    assert!(
        jokes[..4]
            .iter()
            .all(|id| state(&site, *id) == SignatureState::Confirmed)
    );
    assert_eq!(
        [state(&site, pending), state(&site, jokes[4])],
        [SignatureState::Pending; 2]
    );
    assert_eq!(state(&site, cercle), SignatureState::Held);
    assert!(
        site.visitor()
            .get("/fr/canal/signatories")
            .body
            .contains("Mickey 1")
    );
    let canal = site.appeal("canal");
    let first = site
        .app
        .storage_for_tests()
        .read(move |c| public_list::first(c, canal));
    assert_eq!(
        site.wait(first).unwrap().len(),
        1,
        "the first signatory is one again"
    );
    agrees(&site);
    assert!(owner.get(RULES).body.contains("annulée"));
    let told = site.dump(&["bulk_actions", "bulk_changes"]);
    assert!(
        !told.contains("spam.example.org") && !told.contains("robots\""),
        "whom a rule is about is sealed"
    );
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn names_are_hidden_and_shown_again_and_held_ones_released_and_held_again(
    #[case] database: TestDatabase,
) {
    let site = Site::start(&database);
    let owner = owner(&site);
    let jeanne = signs(&site, &person("Jeanne", "jeanne@example.org"), true);
    let cercle = signs(&site, &group("Cercle", "cercle@example.org"), true);
    let shown = || {
        site.visitor()
            .get("/fr/canal/signatories")
            .body
            .contains("Jeanne")
    };
    let run = asks(&owner, &[], &[("deed", "hide")]);
    settles(&owner, &run);
    orders(&owner, &run, "start");
    assert!(!shown());
    orders(&owner, &run, "undo");
    assert!(shown());

    let hold = asks(&owner, &[("state", "confirmed")], &[("deed", "hold")]);
    settles(&owner, &hold);
    orders(&owner, &hold, "start");
    let release = asks(&owner, &[("state", "held")], &[("deed", "release")]);
    settles(&owner, &release);
    orders(&owner, &release, "start");
    assert_eq!(
        [state(&site, jeanne), state(&site, cercle)],
        [SignatureState::Confirmed, SignatureState::Held],
        "groups are approved one by one"
    );
    let kept = orders(&owner, &hold, "undo");
    assert!(
        kept.text("main .detail").contains("une changée depuis"),
        "{}",
        kept.body
    );
    orders(&owner, &release, "undo");
    assert!(state(&site, jeanne) == SignatureState::Held && !shown());
    agrees(&site);
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn confirmations_are_sent_again_within_the_caps_and_that_cannot_be_taken_back(
    #[case] database: TestDatabase,
) {
    let site = Site::start(&database);
    let owner = owner(&site);
    let old = signs(&site, &person("Jeanne", "jeanne@example.org"), false);
    site.clock.advance(11 * Timestamp::MINUTE);
    signs(&site, &person("Paul", "paul@example.org"), false);
    let run = asks(&owner, &[("state", "pending")], &[("deed", "resend")]);
    assert!(
        settles(&owner, &run)
            .body
            .contains("ne peut pas être annulée")
    );
    let done = orders(&owner, &run, "start");
    assert!(
        done.text("main .detail")
            .contains("une traitée · une laissée telle quelle"),
        "{}",
        done.body
    );
    assert!(!done.body.contains("value=\"undo\""));
    let mails = site
        .app
        .storage_for_tests()
        .read(move |c| paraph::storage::signatures::history::mails(c, old));
    assert_eq!(site.wait(mails).unwrap().len(), 2);
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn a_run_is_stopped_gone_on_with_and_what_two_instances_do_is_done_once(
    #[case] database: TestDatabase,
) {
    let site = Site::start(&database);
    let owner = owner(&site);
    let (run, page) = holds_everybody(&site, &owner, 3_000);
    let stored = || {
        site.wait(bulk_actions::find(&site.app, run))
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
fn a_rule_may_ask_for_a_part_of_a_name_and_for_a_whole_place(#[case] database: TestDatabase) {
    let site = Site::start(&database);
    let owner = owner(&site);
    let from = |name: &str, address: &str, place: &str| {
        let record = paraph::domain::PrivateRecord {
            place: Some(place.to_owned()),
            ..person(name, address)
        };
        signs(&site, &record, true)
    };
    let (mickey, mick) = (
        from("Supermickey", "a@example.org", "Brest"),
        from("Mick Ey", "b@example.org", "Brest"),
    );
    let elsewhere = from("Mickey", "c@example.org", "Brest-Ouest");
    let search = [
        ("name", "MICKEY"),
        ("name-how", "contains"),
        ("place", "brest"),
        ("place-how", "equals"),
    ];
    let run = asks(&owner, &search, &[("deed", "hold")]);
    let counted = settles(&owner, &run);
    assert!(
        counted.body.contains("Nom contenant") && counted.body.contains("Ville ou village exact"),
        "{}",
        counted.body
    );
    orders(&owner, &run, "start");
    let states = [mickey, mick, elsewhere].map(|id| state(&site, id));
    assert_eq!(
        states,
        [
            SignatureState::Held,
            SignatureState::Confirmed,
            SignatureState::Confirmed
        ]
    );
    agrees(&site);
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn what_a_run_changed_is_forgotten_after_thirty_days(#[case] database: TestDatabase) {
    let site = Site::start(&database);
    let owner = owner(&site);
    signs(&site, &person("Jeanne", "jeanne@example.org"), true);
    let run = asks(&owner, &[], &[("deed", "hold")]);
    settles(&owner, &run);
    assert!(
        orders(&owner, &run, "start")
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
    assert!(!owner_again.get(&run).body.contains("value=\"undo\""));
    let left = site
        .app
        .storage_for_tests()
        .read(move |c| undo::changes(c, 1, i64::MAX, 10));
    assert_eq!(site.wait(left).unwrap().len(), 0);
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
    let run = site
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
    let later = now.plus(Timestamp::HOUR);
    assert_eq!(
        site.wait(storage.read(move |c| storage::bulk_actions::next(c, later)))
            .unwrap(),
        Some(run)
    );
    assert_eq!(
        site.wait(storage.read(move |c| storage::bulk_actions::next(c, later)))
            .unwrap(),
        Some(run),
        "a look takes nothing"
    );
    let takes = || {
        site.wait(storage.write(move |c| storage::bulk_actions::claim(c, run, later)))
            .unwrap()
            .is_some()
    };
    assert_eq!((takes(), takes()), (true, false));
    assert_eq!(
        site.wait(storage.read(move |c| storage::bulk_actions::next(c, later)))
            .unwrap(),
        None
    );
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn erasure_forgets_whom_runs_were_about_and_all_that_they_changed(#[case] database: TestDatabase) {
    let site = Site::start(&database);
    let owner = owner(&site);
    let (run, page) = holds_everybody(&site, &owner, 2_300);
    orders(&owner, &page, "start");
    let changes = || {
        site.wait(
            site.app
                .storage_for_tests()
                .read(move |c| undo::changes(c, run, i64::MAX, 5_000)),
        )
        .unwrap()
        .len()
    };
    assert_eq!(changes(), 2_300);
    site.wait(appeals::set_state(&site.app, "canal", AppealState::Closed))
        .unwrap();
    site.clock.advance(3 * 365 * Timestamp::DAY);
    assert_eq!(site.wait(housekeeping::erase_due(&site.app)).unwrap(), 1);
    assert_eq!(changes(), 0);
    let stored = site
        .wait(bulk_actions::find(&site.app, run))
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
fn a_run_without_a_reason_or_of_another_appeal_is_none(#[case] database: TestDatabase) {
    let site = Site::start(&database);
    let owner = owner(&site);
    let sent = owner.sends_from(&format!("{RULES}/new"), RULES, &[("deed", "remove")]);
    assert_eq!((sent.status, sent.texts(".problems li").len()), (422, 1));
    assert_eq!(
        owner.sends_from(&format!("{RULES}/new"), RULES, &[]).status,
        422
    );
    let run = asks(&owner, &[], &[("deed", "hold")]);
    let other = run.replace("canal", "halle");
    let token = owner.get(LIST).value("main input[name=token]");
    assert_eq!(
        (
            owner.get(&other).status,
            owner
                .post(&other, &[("token", &token), ("do", "start")])
                .status
        ),
        (404, 404)
    );
    let empty = settles(&owner, &run);
    assert!(empty.body.contains("rien à faire") && !empty.body.contains("value=\"start\""));
}

//! Bulk actions are counted, applied and undone.

use paraph::domain::{SignatureId, SignatureState, Timestamp};
use paraph::services::signatures::opened;
use paraph::storage::{public_list, signatures};
use rstest::rstest;

use super::{LIST, RULES, asks, orders, settles};
use crate::support::TestDatabase;
use crate::support::app::{group, person};
use crate::support::in_process::Site;
use crate::support::organisers::owner;
use crate::support::signatories::{agrees, signs, state};

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn a_rule_counts_first_then_acts_and_is_taken_back_whole(#[case] database: TestDatabase) {
    let site = Site::start(&database);
    let owner = owner(&site);
    let joke = |name: &str, address: &str| signs(&site, &person(name, address), true);
    let jokes: Vec<SignatureId> = (0..5)
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

    let action = asks(
        &owner,
        &[("domain", "spam.example.org")],
        &[("action", "remove"), ("reason", "robots")],
    );
    let counted = settles(&owner, &action);
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
    assert_eq!(counted.texts(".signatories a").len(), 7, "samples");
    assert_eq!(state(&site, jokes[0]), SignatureState::Confirmed);
    let late = joke("Mickey Tard", "late@spam.example.org");

    let done = orders(&owner, &action, "start");
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
    let back = orders(&owner, &action, "undo");
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
    let action = asks(&owner, &[], &[("action", "hide")]);
    settles(&owner, &action);
    orders(&owner, &action, "start");
    assert!(!shown());
    orders(&owner, &action, "undo");
    assert!(shown());

    let hold = asks(&owner, &[("state", "confirmed")], &[("action", "hold")]);
    settles(&owner, &hold);
    orders(&owner, &hold, "start");
    let release = asks(&owner, &[("state", "held")], &[("action", "release")]);
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
    let action = asks(&owner, &[("state", "pending")], &[("action", "resend")]);
    assert!(
        settles(&owner, &action)
            .body
            .contains("ne peut pas être annulée")
    );
    let done = orders(&owner, &action, "start");
    // Paul's comes at the end of the pause between two mails.
    assert!(
        done.text("main .detail").contains("2 traitées"),
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
    let action = asks(&owner, &search, &[("action", "hold")]);
    let counted = settles(&owner, &action);
    assert!(
        counted.body.contains("Nom contenant") && counted.body.contains("Ville ou commune exacte"),
        "{}",
        counted.body
    );
    orders(&owner, &action, "start");
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
fn a_run_without_a_reason_or_of_another_appeal_is_none(#[case] database: TestDatabase) {
    let site = Site::start(&database);
    let owner = owner(&site);
    let sent = owner.sends_from(&format!("{RULES}/new"), RULES, &[("action", "remove")]);
    assert_eq!((sent.status, sent.texts(".problems li").len()), (422, 1));
    assert_eq!(
        owner.sends_from(&format!("{RULES}/new"), RULES, &[]).status,
        422
    );
    let action = asks(&owner, &[], &[("action", "hold")]);
    let other = action.replace("canal", "halle");
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
    let empty = settles(&owner, &action);
    assert!(empty.body.contains("rien à faire") && !empty.body.contains("value=\"start\""));
}

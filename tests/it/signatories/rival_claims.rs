//! Several signatures in the name of one group: what an approval does to the others is said first, and can be undone.

use paraph::domain::{HoldReason, OTHER_CLAIM_APPROVED, SignatureState};
use paraph::services::signatures::opened;
use rstest::rstest;

use super::{LIST, acts};
use crate::support::TestDatabase;
use crate::support::app::group;
use crate::support::in_process::Site;
use crate::support::organisers::owner;
use crate::support::signatories::{agrees, signs, state};

use SignatureState::{Confirmed, Held, Pending, Removed};

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn an_approval_says_which_claims_it_removes_and_they_can_be_put_back(
    #[case] database: TestDatabase,
) {
    let site = Site::start(&database);
    let owner = owner(&site);
    let claim = |address: &str, confirms| signs(&site, &group("Cercle", address), confirms);
    let first = claim("a@example.org", true);
    let second = claim("b@example.org", true);
    let third = claim("c@example.org", false);
    let states = || [first, second, third].map(|id| state(&site, id));

    let page = format!("{LIST}/{first}");
    let decide = format!("{page}/decide");
    let fields = [
        ("do", "approve"),
        ("mandate", "document"),
        ("document", "W751234567"),
    ];
    let asked = owner.sends_from(&page, &decide, &fields);
    assert_eq!((asked.status, states()), (200, [Held, Held, Pending]));
    let question = asked.text("section.decision");
    assert!(question.contains("2 autres signatures"), "{question}");
    for id in [second, third] {
        assert!(question.contains(&id.to_string()), "{question}");
    }
    // One more claim comes meanwhile: the answer was about two.
    let seen = asked.value("input[name=claims]");
    let fourth = claim("d@example.org", true);
    let answers = |seen: &str| {
        let document = asked.value("input[name=document]");
        let fields = [
            ("do", "approve"),
            ("mandate", "document"),
            ("document", document.as_str()),
            ("claims", seen),
        ];
        owner.sends_from(&page, &decide, &fields)
    };
    let again = answers(&seen);
    assert_eq!((again.status, state(&site, first)), (200, Held));
    assert!(again.text("section.decision").contains("3 autres"));
    let done = answers(&again.value("input[name=claims]"));
    assert_eq!(done.status, 303, "{}", done.body);
    assert_eq!(states(), [Confirmed, Removed, Removed]);
    let told = owner.get(&format!("{LIST}/{second}"));
    let lead = told.text("p.lead");
    assert!(
        lead.contains("une autre signature de cette organisation")
            && !lead.contains(OTHER_CLAIM_APPROVED),
        "{lead}"
    );
    assert!(!told.body.contains("put-back"), "one of the group counts");

    let held = acts(&owner, first, "decide", &[("do", "hold")]);
    assert!(
        held.body.contains("Rétablir ces 3 signatures"),
        "{}",
        held.body
    );
    let three = held.value("input[name=claims]");
    // Somebody who signs again meanwhile is an attempt of their own, and stays one.
    let anew = claim("d@example.org", false);
    assert_eq!((anew, state(&site, fourth)), (fourth, Pending));
    let before = site.app.transport.mailbox().unwrap().mails().len();
    // The page that was opened before had three.
    acts(
        &owner,
        first,
        "decide",
        &[("do", "put-back"), ("claims", &three)],
    );
    assert_eq!(
        states(),
        [Held, Removed, Removed],
        "another number was shown"
    );
    let page = owner.get(&format!("{LIST}/{first}"));
    let two = page.value("input[name=claims]");
    acts(
        &owner,
        first,
        "decide",
        &[("do", "put-back"), ("claims", &two)],
    );
    assert_eq!(states(), [Held, Held, Pending]);
    let stored = site.wait(opened::by_id(&site.app, second)).unwrap();
    assert_eq!(stored.signature.hold_reason, Some(HoldReason::ToBeApproved));
    assert_eq!(stored.record.unwrap().public_name(), "Cercle");
    let started = std::time::Instant::now();
    while site.app.transport.mailbox().unwrap().mails().len() == before {
        assert!(started.elapsed().as_secs() < 15, "who waits is asked again");
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    let again = acts(&owner, second, "decide", &[("do", "put-back")]);
    assert!(again.body.contains("signatory-done") || !again.text(".success").is_empty());
    assert_eq!(states(), [Held, Held, Pending], "nothing more to put back");
    agrees(&site);
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn a_claim_that_was_removed_before_is_held_again_once_it_is_put_back_and_confirmed(
    #[case] database: TestDatabase,
) {
    let site = Site::start(&database);
    let owner = owner(&site);
    let claim = |address: &str, confirms| signs(&site, &group("Cercle", address), confirms);
    let honest = claim("a@example.org", true);
    let fake = claim("b@example.org", true);
    let removed = owner.sends(
        &format!("{LIST}/{fake}/remove"),
        &[("reason", "pas mandaté")],
    );
    assert_eq!(removed.status, 303);
    assert_eq!(claim("b@example.org", false), fake);
    let approve = [("do", "approve"), ("mandate", "declared")];
    let page = format!("{LIST}/{honest}");
    let decide = format!("{page}/decide");
    let claims = owner.sends_from(&page, &decide, &approve);
    let claims = claims.value("input[name=claims]");
    let fields = [approve.as_slice(), &[("claims", &claims)]].concat();
    acts(&owner, honest, "decide", &fields);
    assert_eq!(
        [honest, fake].map(|id| state(&site, id)),
        [Confirmed, Removed]
    );
    let held = acts(&owner, honest, "decide", &[("do", "hold")]);
    let claims = held.value("input[name=claims]");
    let back = [("do", "put-back"), ("claims", claims.as_str())];
    acts(&owner, honest, "decide", &back);
    assert_eq!([honest, fake].map(|id| state(&site, id)), [Held, Pending]);
    assert_eq!(claim("b@example.org", true), fake);
    let stored = site.wait(opened::by_id(&site.app, fake)).unwrap();
    assert_eq!(
        (stored.signature.state, stored.signature.hold_reason),
        (Held, Some(HoldReason::RemovedBefore))
    );
    agrees(&site);
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn a_mandate_by_domain_is_not_offered_for_a_public_mailbox(#[case] database: TestDatabase) {
    let site = Site::start(&database);
    let owner = owner(&site);
    for (name, address, is_offered) in [
        ("Cercle", "club@free.fr", false),
        ("Union", "club@example.org", true),
    ] {
        let id = signs(&site, &group(name, address), true);
        let page = owner.get(&format!("{LIST}/{id}"));
        assert_eq!(
            page.body.contains("mandate-domain"),
            is_offered,
            "{address}"
        );
        let fields = [("do", "approve"), ("mandate", "domain")];
        let approved = acts(&owner, id, "decide", &fields).body;
        let is_shown = approved.contains("Établi par le domaine");
        assert_eq!(is_shown, is_offered, "{address}");
        assert_eq!(state(&site, id), Confirmed);
    }
}

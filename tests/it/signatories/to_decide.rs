//! The queue of signatures that wait for a decision.

use paraph::domain::{SignatureId, SignatureState};
use rstest::rstest;

use super::{LIST, QUEUE};
use crate::support::TestDatabase;
use crate::support::app::{group, person};
use crate::support::in_process::Site;
use crate::support::organisers::owner;
use crate::support::signatories::{agrees, signs, state};

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn who_waits_is_decided_about_one_after_the_other(#[case] database: TestDatabase) {
    let site = Site::start(&database);
    let owner = owner(&site);
    let mut claims = Vec::new();
    for (name, address) in [
        ("Cercle", "a@example.org"),
        ("Union", "b@example.org"),
        ("Cercle", "c@example.org"),
    ] {
        claims.push(signs(&site, &group(name, address), true));
    }
    let eve = signs(&site, &person("М\u{430}rtin Eve", "e@example.org"), true);
    assert!(owner.get(QUEUE).body.contains("Cercle"));
    let decides = |id: SignatureId, fields: &[(&str, &str)]| {
        let mut all = vec![("queue", "yes")];
        all.extend_from_slice(fields);
        owner.sends_from(
            &format!("{QUEUE}?after={}", id.0 - 1),
            &format!("{LIST}/{id}/decide"),
            &all,
        )
    };
    assert_eq!(
        decides(claims[0], &[("do", "approve"), ("mandate", "document")]).status,
        422,
        "which document?"
    );
    let approved = decides(
        claims[0],
        &[
            ("do", "approve"),
            ("mandate", "document"),
            ("document", "W751234567"),
            ("claims", &claims[2].to_string()),
        ],
    );
    assert_eq!(
        approved.header("location"),
        format!("{QUEUE}?after={}&done=approve", claims[0])
    );
    assert_eq!(
        [state(&site, claims[0]), state(&site, claims[2])],
        [SignatureState::Confirmed, SignatureState::Removed],
        "other claims of the name are refused"
    );
    let next = owner.get(approved.header("location"));
    assert!(next.body.contains("Union") && next.text(".success").contains("approuvé"));
    assert!(
        site.visitor()
            .get("/fr/canal/signatories")
            .body
            .contains("mandat établi par un document")
    );
    assert!(
        !site
            .dump(&["listing_overrides", "listings"])
            .contains("W751234567"),
        "the document is for organisers alone"
    );
    assert!(
        owner
            .get(&format!("{LIST}/{}", claims[0]))
            .body
            .contains("W751234567")
    );

    let refuse = format!("{LIST}/{}/remove", claims[1]);
    let refused = owner.sends_from(
        &format!("{refuse}?queue=yes"),
        &refuse,
        &[("queue", "yes"), ("reason", "mandat contesté")],
    );
    assert_eq!(
        refused.header("location"),
        format!("{QUEUE}?after={}&done=refuse", claims[1])
    );
    assert_eq!(decides(eve, &[("do", "release")]).status, 303);
    assert_eq!(
        (state(&site, claims[1]), state(&site, eve)),
        (SignatureState::Removed, SignatureState::Confirmed)
    );
    assert!(owner.get(QUEUE).text(".lead").contains("Plus aucune"));
    agrees(&site);
}

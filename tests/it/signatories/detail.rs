//! One signature: hide, hold, release, remove, correct and send the confirmation again.

use paraph::domain::{
    Actor, EmailAddress, Organisation, OrganisationKind, OrganisationName, PrivateRecord,
    SignatureState, Timestamp,
};
use paraph::services::signatories;
use paraph::services::signatures::self_service::{self, CorrectionOutcome};
use paraph::services::signatures::{moderate, opened};
use paraph::storage::signatures;
use rstest::rstest;

use super::{LIST, acts, of};
use crate::support::TestDatabase;
use crate::support::app::{group, person};
use crate::support::in_process::Site;
use crate::support::organisers::owner;
use crate::support::signatories::{agrees, signs, state};

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn one_signature_is_hidden_held_released_and_removed_and_its_page_tells(
    #[case] database: TestDatabase,
) {
    let site = Site::start(&database);
    let owner = owner(&site);
    let jeanne = signs(&site, &person("Jeanne", "jeanne@example.org"), true);
    let shown = || {
        site.visitor()
            .get("/fr/canal/signatories")
            .body
            .contains("Jeanne")
    };
    assert!(shown());
    let page = acts(&owner, jeanne, "name", &[("do", "hide")]);
    assert!(
        page.text(".success").contains("ne paraît plus") && !shown(),
        "{}",
        page.body
    );
    acts(&owner, jeanne, "decide", &[("do", "hold")]);
    assert_eq!(state(&site, jeanne), SignatureState::Held);
    acts(&owner, jeanne, "decide", &[("do", "release")]);
    assert!(
        state(&site, jeanne) == SignatureState::Confirmed && !shown(),
        "what was hidden stays hidden"
    );
    acts(&owner, jeanne, "name", &[("do", "show")]);
    assert!(shown());
    let again = owner.post(
        &format!("{LIST}/{jeanne}/decide"),
        &[
            ("token", &owner.get(LIST).value("main input[name=token]")),
            ("do", "release"),
        ],
    );
    assert!(
        again.header("location").ends_with("done=changed"),
        "a second press is told and does nothing"
    );

    let remove = format!("{LIST}/{jeanne}/remove");
    assert_eq!(
        owner.sends(&remove, &[("reason", " ")]).status,
        422,
        "a reason is needed"
    );
    assert_eq!(
        owner.sends(&remove, &[("reason", "plaisanterie")]).status,
        303
    );
    let page = owner.get(&format!("{LIST}/{jeanne}"));
    assert!(page.text(".lead").contains("plaisanterie"));
    let past = page.texts(".log li").join("\n");
    for told in [
        "Signature déposée",
        "Accord pour signer",
        "nom masqué",
        "mise de côté",
        "acceptée",
        "écartée",
        "Odile",
    ] {
        assert!(past.contains(told), "{told} in {past}");
    }
    agrees(&site);
    let record = site.dump(&["audit", "listing_overrides"]);
    for secret in ["Jeanne", "jeanne@", "plaisanterie"] {
        assert!(
            matches!(database.kind, crate::support::Kind::Sqlite) || !record.contains(secret),
            "{secret}"
        );
    }
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn an_organiser_corrects_what_was_typed_and_agrees_to_nothing(#[case] database: TestDatabase) {
    let site = Site::start(&database);
    let owner = owner(&site);
    let record = of("Jeane", "jeanne@example.org", |item| {
        item.comment = Some("Courage".into());
        item.news = true;
    });
    let jeanne = signs(&site, &record, true);
    let correct = format!("{LIST}/{jeanne}/correct");
    let form = owner.get(&correct);
    assert_eq!(form.value("#last-name"), "Jeane");
    let base = form.value("input[name=revision]");
    let typed = [
        ("first-name", "Jeanne"),
        ("last-name", "Martin"),
        ("role", "infirmière"),
        ("publish", "no"),
        ("news", ""),
    ];
    let with = |base: &str| {
        let token = owner.get(&correct).value("main input[name=token]");
        let mut all = vec![("token", token.as_str()), ("revision", base)];
        all.extend_from_slice(&typed);
        owner.post(&correct, &all)
    };
    assert_eq!(
        owner
            .sends(&correct, &[("last-name", "http://x.example")])
            .status,
        422
    );
    site.clock.advance(1_000);
    assert_eq!(with(&base).status, 303);
    assert_eq!(with(&base).status, 422, "made from an older version");
    let stored = site
        .wait(opened::by_id(&site.app, jeanne))
        .unwrap()
        .record
        .unwrap();
    assert_eq!(
        (stored.name.full(), stored.role.as_deref()),
        ("Jeanne Martin".to_owned(), Some("infirmière"))
    );
    assert!(
        stored.publish
            && stored.news
            && stored.comment.as_deref() == Some("Courage")
            && stored.email.is_some()
    );
    assert!(
        site.visitor()
            .get("/fr/canal/signatories")
            .body
            .contains("Jeanne Martin")
    );
    let past = owner
        .get(&format!("{LIST}/{jeanne}"))
        .texts(".log li")
        .join("\n");
    assert!(
        past.contains("Signature corrigée") && past.contains("nom, profession ou titre"),
        "{past}"
    );
    agrees(&site);
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn a_confirmation_is_sent_again_within_the_caps_and_to_nobody_who_confirmed(
    #[case] database: TestDatabase,
) {
    let site = Site::start(&database);
    let owner = owner(&site);
    let jeanne = signs(&site, &person("Jeanne", "jeanne@example.org"), false);
    let paul = signs(&site, &person("Paul", "paul@example.org"), true);
    let promised = || {
        let read = site
            .app
            .storage_for_tests()
            .read(move |c| paraph::storage::signatures::history::mails(c, jeanne));
        site.wait(read).unwrap().len()
    };
    assert!(
        acts(&owner, jeanne, "resend", &[])
            .text(".success")
            .contains("va repartir"),
        "at the end of the ten minutes between two mails"
    );
    assert_eq!(promised(), 2);
    site.clock.advance(11 * Timestamp::MINUTE);
    assert!(
        acts(&owner, jeanne, "resend", &[])
            .text(".success")
            .contains("va repartir")
    );
    for _ in 0..6 {
        site.clock.advance(11 * Timestamp::MINUTE);
        acts(&owner, jeanne, "resend", &[]);
    }
    assert_eq!(promised(), 3, "three in a day");
    let token = owner.get(LIST).value("main input[name=token]");
    let sent = owner.post(&format!("{LIST}/{paul}/resend"), &[("token", &token)]);
    assert!(sent.header("location").ends_with("done=not-pending"));
}

#[test]
fn a_place_among_the_first_signatories_outlives_a_hold_and_a_name_that_was_hidden_a_correction() {
    let database = crate::support::TestDatabase::sqlite();
    let site = Site::start(&database);
    let owner = owner(&site);
    let jeanne = signs(&site, &person("Jeanne", "jeanne@example.org"), true);
    let paul = signs(&site, &person("Paul", "paul@example.org"), true);
    let write = site
        .app
        .storage_for_tests()
        .write(move |c| signatures::set_rank(c, jeanne, Some(1)));
    site.wait(write).unwrap();
    acts(&owner, jeanne, "decide", &[("do", "hold")]);
    acts(&owner, jeanne, "decide", &[("do", "release")]);
    let canal = site.appeal("canal");
    let read = site
        .app
        .storage_for_tests()
        .read(move |c| paraph::storage::public_list::first(c, canal));
    assert_eq!(site.wait(read).unwrap().len(), 1);
    acts(&owner, paul, "name", &[("do", "hide")]);
    let opened = site.wait(opened::by_id(&site.app, paul)).unwrap();
    let record = PrivateRecord {
        role: Some("facteur".to_owned()),
        ..opened.record.clone().unwrap()
    };
    let corrected = self_service::correct(&site.app, &opened, record);
    assert_eq!(site.wait(corrected).unwrap(), CorrectionOutcome::Done);
    assert!(
        !site
            .visitor()
            .get("/fr/canal/signatories")
            .body
            .contains("facteur")
    );
}

#[test]
fn a_mandate_that_was_shown_is_void_when_the_group_changes_its_name() {
    let database = crate::support::TestDatabase::sqlite();
    let site = Site::start(&database);
    let id = signs(&site, &group("Cercle", "a@example.org"), true);
    let opened = || site.wait(opened::by_id(&site.app, id)).unwrap();
    let mandate = signatories::Mandate {
        shown: paraph::domain::MandateShown::Document,
        document: Some("W75".to_owned()),
    };
    let (claim, decision) = (opened(), moderate::Decision::Approve);
    let done = moderate::decide_as(
        &site.app,
        Actor::Cli,
        &claim,
        claim.signature.seen(),
        decision,
        Some(mandate),
    );
    assert_eq!(site.wait(done).unwrap(), moderate::DecisionOutcome::Done);
    let seen = opened();
    let organisation = Organisation {
        name: OrganisationName::parse("Autre cercle").unwrap(),
        acronym: None,
        kind: OrganisationKind::Association,
        website: None,
        function: "présidente".to_owned(),
    };
    let record = PrivateRecord {
        organisation: Some(organisation),
        email: EmailAddress::parse("a@example.org").ok(),
        ..seen.record.clone().unwrap()
    };
    let corrected = self_service::correct(&site.app, &seen, record);
    assert_eq!(site.wait(corrected).unwrap(), CorrectionOutcome::Done);
    let whole = site
        .wait(signatories::detail(&site.app, id))
        .unwrap()
        .unwrap();
    assert_eq!(whole.opened.signature.state, SignatureState::Held);
    assert_eq!(
        (
            whole.document.as_str(),
            whole.listing_override.mandate_document
        ),
        ("", None)
    );
}

//! What signatories change themselves, and the e-mail with their link.

use paraph::domain::{ConsentStep, EmailAddress, PrivateRecord, Timestamp};
use paraph::services::housekeeping;
use paraph::services::signatures::self_service::{self, CorrectionOutcome};
use paraph::storage::signatures::consents;
use paraph::storage::{ConfirmOutcome, SignOutcome};
use rstest::rstest;

use crate::support::TestDatabase;
use crate::support::app::{World, person};

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn the_owner_corrects_hides_shows_and_withdraws(#[case] database: TestDatabase) {
    let world = World::open(&database).await;
    let appeal = world.publishes("canal", "").await;
    let (ticket, _) = world
        .posts(&appeal, &person("Jeanne", "jeanne@example.org"))
        .await;
    world.confirms(&ticket).await;
    let corrected = PrivateRecord {
        role: Some("infirmière".to_owned()),
        ..person("Jeanne Martin", "other@example.org")
    };
    let opened = world.opens(&ticket).await;
    let outcome = self_service::correct(&world.app, &opened, corrected).await;
    assert_eq!(outcome.unwrap(), CorrectionOutcome::Done);
    let now = world.opens(&ticket).await.record.unwrap();
    assert_eq!(
        (now.name.full().as_str(), now.email.unwrap().as_str()),
        ("Jeanne Martin", "jeanne@example.org")
    );
    self_service::set_publish(&world.app, &world.opens(&ticket).await, false)
        .await
        .unwrap();
    assert_eq!(world.finds(&appeal, "martin").await, Vec::<String>::new());
    assert_eq!(
        world.count(&appeal).await.total(),
        1,
        "a hidden name counts"
    );
    self_service::set_publish(&world.app, &world.opens(&ticket).await, true)
        .await
        .unwrap();
    assert_eq!(world.finds(&appeal, "martin").await, ["Jeanne Martin"]);
    world.mails().await;
    assert!(
        self_service::withdraw(&world.app, &world.opens(&ticket).await)
            .await
            .unwrap()
    );
    assert_eq!(world.count(&appeal).await.total(), 0);
    assert_eq!(world.finds(&appeal, "martin").await, Vec::<String>::new());
    let told = world.mails().await;
    assert_eq!(told.len(), 1);
    assert_eq!(told[0].email.kind.word(), "withdrawn");
    housekeeping::purge(&world.app).await.unwrap();
    assert!(
        world.stored(&ticket).await.unwrap().sealed.is_empty(),
        "nothing personal stays"
    );
    world.clock.advance(Timestamp::HOUR);
    let (again, outcome) = world
        .posts(&appeal, &person("Jeanne Martin", "jeanne@example.org"))
        .await;
    assert_eq!(outcome, SignOutcome::New, "one may change one's mind");
    assert_eq!(world.confirms(&again).await, ConfirmOutcome::Confirmed);
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn my_link_writes_only_to_those_who_signed(#[case] database: TestDatabase) {
    let world = World::open(&database).await;
    let appeal = world.publishes("canal", "").await;
    let (ticket, _) = world
        .posts(&appeal, &person("Jeanne", "jeanne@example.org"))
        .await;
    world.confirms(&ticket).await;
    world.mails().await;
    world.clock.advance(Timestamp::HOUR);
    for address in ["jeanne@example.org", "stranger@example.org"] {
        let address = EmailAddress::parse(address).unwrap();
        world.asks_for_link(&appeal, &address).await;
    }
    let sent = world.mails().await;
    assert_eq!(sent.len(), 1);
    assert_eq!(
        (sent[0].email.to.as_str(), sent[0].email.kind.word()),
        ("jeanne@example.org", "my-link")
    );
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn nothing_is_chosen_about_what_was_withdrawn_meanwhile(#[case] database: TestDatabase) {
    let world = World::open(&database).await;
    let appeal = world.publishes("canal", "").await;
    let ticket = world
        .signs(&appeal, &person("Jeanne", "jeanne@example.org"))
        .await;
    let page = world.opens(&ticket).await;
    assert!(self_service::withdraw(&world.app, &page).await.unwrap());
    let withdrawn = world.stored(&ticket).await.unwrap();
    for chosen in [
        self_service::set_publish(&world.app, &page, true).await,
        self_service::set_news(&world.app, &page, true).await,
        self_service::set_publish(&world.app, &world.opens(&ticket).await, true).await,
    ] {
        assert_eq!(chosen.unwrap(), CorrectionOutcome::Changed);
    }
    let now = world.stored(&ticket).await.unwrap();
    assert_eq!(now.revision, withdrawn.revision, "nothing is stored");
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn who_goes_to_and_fro_leaves_no_endless_list_of_consents(#[case] database: TestDatabase) {
    let world = World::open(&database).await;
    let appeal = world.publishes("canal", "").await;
    let ticket = world
        .signs(&appeal, &person("Jeanne", "jeanne@example.org"))
        .await;
    for nth in 0..120 {
        let page = world.opens(&ticket).await;
        let chosen = self_service::set_news(&world.app, &page, nth % 2 == 0).await;
        assert_eq!(chosen.unwrap(), CorrectionOutcome::Done);
    }
    let id = world.stored(&ticket).await.unwrap().id;
    let kept = world.app.reads().read(move |c| consents::of(c, id));
    let kept = kept.await.unwrap();
    let steps = |step| kept.iter().filter(|consent| consent.step == step).count();
    assert_eq!(
        steps(ConsentStep::Confirm),
        3,
        "what was agreed to at first"
    );
    assert_eq!(steps(ConsentStep::Manage), consents::KEPT as usize);
    assert!(!kept.last().unwrap().given, "the last change");
}

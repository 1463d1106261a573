//! Mails about decisions: one for each that its owner does not know of, and none for one that was taken back in time.

use paraph::domain::{
    Actor, Appeal, BulkActionKind, MailKind, PrivateRecord, Removal, RemovalGround, SignatureState,
    Timestamp,
};
use paraph::mail::StoredMail;
use paraph::services::bulk_actions::{self, BulkCommand, Rule};
use paraph::services::signatures::moderate::{Decision, decide};
use paraph::services::signatures::sign::Ticket;
use paraph::services::signatures::{opened, rival_claims, self_service};
use rstest::rstest;

use crate::support::TestDatabase;
use crate::support::app::{World, group, person};

use MailKind::{Approved, Refused};

const CONTACT: &str = "contact = \"equipe@example.org\"";

/// A name that mixes scripts, which is held.
const DOUBTFUL: &str = "М\u{430}rtin";

async fn opens(database: &TestDatabase) -> (World, Appeal) {
    let world = World::open(database).await;
    let appeal = world.publishes("canal", CONTACT).await;
    (world, appeal)
}

async fn signs(world: &World, appeal: &Appeal, record: &PrivateRecord) -> Ticket {
    let ticket = world.signs(appeal, record).await;
    world.mails().await;
    ticket
}

async fn decides(world: &World, ticket: &Ticket, decision: Decision) {
    let id = world.stored(ticket).await.unwrap().id;
    decide(&world.app, id, decision).await.unwrap();
}

/// The mails that leave once a decision cannot be undone silently any more.
async fn later(world: &World) -> Vec<StoredMail> {
    assert_eq!(world.mails().await.len(), 0, "nothing leaves at once");
    world.clock.advance(10 * Timestamp::MINUTE);
    world.mails().await
}

async fn kinds(world: &World) -> Vec<MailKind> {
    let mails = later(world).await.into_iter();
    mails.map(|mail| mail.email.kind).collect()
}

fn text(mails: &[StoredMail]) -> String {
    let one_line = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    mails
        .iter()
        .map(|mail| one_line(&mail.email.text))
        .collect()
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn a_group_gets_a_mail_that_it_was_approved_or_refused_and_why(
    #[case] database: TestDatabase,
) {
    let (world, appeal) = opens(&database).await;
    let atelier = signs(&world, &appeal, &group("L’Atelier", "ada@example.org")).await;
    let cercle = signs(&world, &appeal, &group("Cercle", "eve@example.org")).await;
    decides(&world, &atelier, Decision::Approve).await;
    let mails = later(&world).await;
    assert_eq!((mails.len(), &*mails[0].email.to), (1, "ada@example.org"));
    let approved = text(&mails);
    assert!(
        approved.contains("l’a acceptée") && approved.contains("/fr/manage/"),
        "{approved}"
    );
    let removal = Removal {
        ground: Some(RemovalGround::NoMandate),
        note: "Eve ment".to_owned(),
    };
    decides(&world, &cercle, Decision::Refuse(removal)).await;
    let mails = later(&world).await;
    assert_eq!((mails.len(), &*mails[0].email.to), (1, "eve@example.org"));
    let refused = text(&mails);
    for words in [
        "n’a pas retenu",
        "vous pouvez signer au nom",
        "equipe@example.org",
    ] {
        assert!(refused.contains(words), "{words}: {refused}");
    }
    for typed in ["Atelier", "Cercle", "Eve"] {
        assert!(
            !approved.contains(typed) && !refused.contains(typed),
            "{typed}"
        );
    }
    world.clock.advance(Timestamp::DAY);
    assert_eq!(world.mails().await.len(), 0, "once");
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn a_decision_that_was_taken_back_in_time_sends_no_mail(#[case] database: TestDatabase) {
    let (world, appeal) = opens(&database).await;
    let atelier = signs(&world, &appeal, &group("L’Atelier", "ada@example.org")).await;
    decides(&world, &atelier, Decision::Approve).await;
    world.clock.advance(9 * Timestamp::MINUTE);
    decides(&world, &atelier, Decision::Hold).await;
    assert_eq!(kinds(&world).await, [], "it waits again, as it did");
    decides(&world, &atelier, Decision::Release).await;
    decides(&world, &atelier, Decision::Hold).await;
    decides(&world, &atelier, Decision::Release).await;
    assert_eq!(kinds(&world).await, [Approved], "once, however often");
    decides(&world, &atelier, Decision::Hold).await;
    decides(&world, &atelier, Decision::Release).await;
    assert_eq!(kinds(&world).await, [], "known already");
    decides(&world, &atelier, Decision::Remove("dissolved".into())).await;
    assert_eq!(kinds(&world).await, [Refused], "and then it is otherwise");
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn the_other_claims_of_an_approved_group_get_a_mail_unless_they_are_put_back(
    #[case] database: TestDatabase,
) {
    let (world, appeal) = opens(&database).await;
    let ours = signs(&world, &appeal, &group("Cercle", "ada@example.org")).await;
    let theirs = signs(&world, &appeal, &group("Cercle", "eve@example.org")).await;
    world
        .posts(&appeal, &group("Cercle", "nobody@example.org"))
        .await;
    world.mails().await;
    decides(&world, &ours, Decision::Approve).await;
    decides(&world, &ours, Decision::Hold).await;
    let id = world.stored(&theirs).await.unwrap().id;
    let claim = opened::by_id(&world.app, id).await.unwrap();
    let back = rival_claims::put_back(&world.app, Actor::Cli, &claim, None).await;
    assert_eq!(back.unwrap(), 2);
    world.mails().await;
    assert_eq!(kinds(&world).await, []);
    decides(&world, &ours, Decision::Release).await;
    let mails = later(&world).await;
    let told: Vec<_> = mails
        .iter()
        .map(|mail| (mail.email.to.as_str(), mail.email.kind))
        .collect();
    // Whoever did not confirm is a stranger: nothing is told to them.
    let expected = [("eve@example.org", Refused), ("ada@example.org", Approved)];
    assert_eq!(told.len(), 2, "{told:?}");
    assert!(expected.iter().all(|item| told.contains(item)), "{told:?}");
    assert!(text(&mails).contains("une autre signature"));
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn people_get_a_mail_about_what_they_do_not_know(#[case] database: TestDatabase) {
    let (world, appeal) = opens(&database).await;
    let doubtful = signs(&world, &appeal, &person(DOUBTFUL, "a@example.org")).await;
    let state = world.stored(&doubtful).await.unwrap().state;
    assert_eq!(state, SignatureState::Held);
    decides(&world, &doubtful, Decision::Release).await;
    assert_eq!(kinds(&world).await, [Approved]);

    let sure = signs(&world, &appeal, &person("Jeanne", "j@example.org")).await;
    decides(&world, &sure, Decision::Hold).await;
    decides(&world, &sure, Decision::Release).await;
    assert_eq!(
        kinds(&world).await,
        [],
        "they were told that it counts, and it does"
    );
    decides(&world, &sure, Decision::Remove("a fake".into())).await;
    assert_eq!(kinds(&world).await, [Refused]);

    let (unproven, _) = world.posts(&appeal, &person("Eve", "e@example.org")).await;
    world.mails().await;
    decides(&world, &unproven, Decision::Remove("a fake".into())).await;
    assert_eq!(kinds(&world).await, [], "the address may be a stranger's");
}

async fn orders(world: &World, appeal: &Appeal, rule: &Rule, command: Option<BulkCommand>) {
    let kind = BulkActionKind::Remove;
    let id = match bulk_actions::latest(&world.app, appeal)
        .await
        .unwrap()
        .first()
    {
        Some(action) if command == Some(BulkCommand::Undo) => action.id,
        _ => bulk_actions::begin(&world.app, Actor::Cli, appeal, kind, rule)
            .await
            .unwrap(),
    };
    while bulk_actions::pass(&world.app).await.unwrap() {}
    let action = bulk_actions::find(&world.app, id).await.unwrap().unwrap();
    let command = command.unwrap_or(BulkCommand::Start);
    let ordered = bulk_actions::order(&world.app, Actor::Cli, &action, command);
    assert!(ordered.await.unwrap());
    while bulk_actions::pass(&world.app).await.unwrap() {}
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn a_bulk_removal_sends_mails_and_so_does_its_undo_if_it_comes_late(
    #[case] database: TestDatabase,
) {
    let (world, appeal) = opens(&database).await;
    signs(&world, &appeal, &person("Jeanne", "j@example.org")).await;
    let cercle = signs(&world, &appeal, &group("Cercle", "c@example.org")).await;
    world.posts(&appeal, &person("Eve", "e@example.org")).await;
    world.mails().await;
    let rule = Rule {
        reason: "robots".to_owned(),
        ground: Some(RemovalGround::Conditions),
        ..Rule::default()
    };
    orders(&world, &appeal, &rule, None).await;
    orders(&world, &appeal, &rule, Some(BulkCommand::Undo)).await;
    // Eve is asked again to confirm, because she is pending again.
    world.clock.advance(10 * Timestamp::MINUTE);
    let again: Vec<_> = world
        .mails()
        .await
        .into_iter()
        .map(|mail| mail.email.kind)
        .collect();
    assert_eq!(again, [MailKind::Confirm]);

    orders(&world, &appeal, &rule, None).await;
    let mails = later(&world).await;
    let told: Vec<_> = mails.iter().map(|mail| mail.email.kind).collect();
    assert_eq!(told, [Refused, Refused]);
    assert!(text(&mails).contains("conditions de cet appel"));
    orders(&world, &appeal, &rule, Some(BulkCommand::Undo)).await;
    world.clock.advance(10 * Timestamp::MINUTE);
    let told: Vec<_> = world.mails().await.into_iter().collect();
    let to_jeanne: Vec<_> = told
        .iter()
        .filter(|mail| mail.email.kind != MailKind::Confirm)
        .map(|mail| (mail.email.to.as_str(), mail.email.kind))
        .collect();
    assert_eq!(
        to_jeanne,
        [("j@example.org", Approved)],
        "the group waits, as before"
    );
    decides(&world, &cercle, Decision::Approve).await;
    assert_eq!(kinds(&world).await, [Approved]);
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn nobody_gets_a_mail_who_withdrew_or_refused_our_mails_meanwhile(
    #[case] database: TestDatabase,
) {
    let (world, appeal) = opens(&database).await;
    let atelier = signs(&world, &appeal, &group("L’Atelier", "ada@example.org")).await;
    decides(&world, &atelier, Decision::Approve).await;
    let id = world.stored(&atelier).await.unwrap().id;
    let owned = opened::by_id(&world.app, id).await.unwrap();
    self_service::withdraw(&world.app, &owned).await.unwrap();
    world.mails().await;
    assert_eq!(kinds(&world).await, []);

    let cercle = signs(&world, &appeal, &group("Cercle", "eve@example.org")).await;
    let (other, _) = world
        .posts(&appeal, &person("Eve", "eve@example.org"))
        .await;
    let stranger = world.opens(&other).await;
    paraph::services::signatures::confirm::refuse(&world.app, &stranger)
        .await
        .unwrap();
    world.mails().await;
    decides(&world, &cercle, Decision::Approve).await;
    assert_eq!(kinds(&world).await, []);
}

//! The mail that thanks for a signature.

use paraph::domain::{Actor, Language, Sharing, SharingWords, Timestamp};
use paraph::mail::StoredMail;
use paraph::services::sharing;
use paraph::services::signatures::self_service;
use rstest::rstest;

use crate::support::TestDatabase;
use crate::support::app::{World, group, person};

fn thanks(mails: Vec<StoredMail>) -> Vec<StoredMail> {
    let mut mails = mails;
    mails.retain(|mail| mail.email.kind.word() == "thanks");
    mails
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn whoever_counts_is_thanked_once(#[case] database: TestDatabase) {
    let world = World::open(&database).await;
    let extra = "thank_by_mail = true\ncontact = \"amis@example.org\"";
    let canal = world.publishes("canal", extra).await;
    let stored = sharing::editable(&world.app, canal.id).await.unwrap();
    let words = SharingWords {
        share_text: "Signez pour le canal !".to_owned(),
        thanks: "Parlez-en **autour de vous**.".to_owned(),
    };
    let new = Sharing {
        words: vec![(Language::french(), words)],
        ..stored.sharing
    };
    sharing::save_as(&world.app, Actor::Cli, canal.id, &stored.mark, new)
        .await
        .unwrap();
    let jeanne = world
        .signs(&canal, &person("Jeanne", "jeanne@example.org"))
        .await;
    world.confirms(&jeanne).await;
    // It waits for an organiser, and is told then.
    world
        .signs(&canal, &group("Union du canal", "union@example.org"))
        .await;
    let eve = world.signs(&canal, &person("Eve", "eve@example.org")).await;
    let opened = world.opens(&eve).await;
    assert!(self_service::withdraw(&world.app, &opened).await.unwrap());
    let mails = thanks(world.mails().await);
    assert_eq!(mails.len(), 1, "only whoever counts, once");
    let mail = &mails[0].email;
    assert_eq!(mail.to, "jeanne@example.org");
    assert_eq!(
        mail.reply_to.as_ref().unwrap().address(),
        "amis@example.org"
    );
    for part in [
        "Parlez-en autour de vous.",
        "Signez pour le canal",
        "https://appels.example.org/a/canal",
        "https://appels.example.org/fr/manage/",
    ] {
        assert!(mail.text.contains(part), "{part}: {}", mail.text);
    }
    assert!(mail.html.contains("<strong>autour de vous</strong>"));
    assert!(!mail.text.contains("Jeanne"), "nothing that was typed");
    assert!(!mail.text.contains("signatures."), "too few to tell");
    world.confirms(&jeanne).await;
    assert!(thanks(world.mails().await).is_empty());
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn thanks_tell_the_number_while_it_is_theirs(#[case] database: TestDatabase) {
    let world = World::open(&database).await;
    let canal = world.publishes("canal", "thank_by_mail = true").await;
    for number in 1..10 {
        let record = person("Jeanne", &format!("p{number}@example.org"));
        world.signs(&canal, &record).await;
    }
    world.mails().await;
    world.signs(&canal, &person("Ada", "ada@example.org")).await;
    let mails = thanks(world.mails().await);
    let text = &mails[0].email.text;
    assert!(text.contains("Vous êtes la 10e personne"), "{text}");
    world.signs(&canal, &person("Bob", "bob@example.org")).await;
    // It waited behind others.
    world.clock.advance(2 * Timestamp::MINUTE);
    let mails = thanks(world.mails().await);
    let text = &mails[0].email.text;
    assert!(text.contains("L’appel a 11 signatures"), "{text}");
    assert!(!text.contains("personne à signer"), "{text}");
    // Switched off.
    let halle = world.publishes("halle", "").await;
    world.signs(&halle, &person("Max", "max@example.org")).await;
    assert!(thanks(world.mails().await).is_empty());
}

//! A signatory on paper who withdraws and signs again on the site.

use paraph::domain::SignatureId;
use paraph::services::signatures::opened;
use paraph::storage::ConfirmOutcome;

use super::*;

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn who_signed_on_paper_and_signs_again_on_the_site_is_one_person_of_the_site(
    #[case] database: TestDatabase,
) {
    let world = World::open(&database).await;
    let appeal = world.publishes("canal", "").await;
    let input = pasted("name;email;publish\nAda;ada@example.org;oui\nBob;bob@example.org;oui\n");
    let (batch, _) = stores(&world, &appeal, &input, &terms(Counting::Paper)).await;
    assert_eq!(world.count(&appeal).await, counts(0, 0, 2));
    for round in 0..4 {
        let ada = opened::by_id(&world.app, SignatureId(1)).await.unwrap();
        assert!(self_service::withdraw(&world.app, &ada).await.unwrap());
        assert_eq!(world.count(&appeal).await, counts(0, 0, 1), "round {round}");
        world.clock.advance(Timestamp::DAY);
        let (ticket, outcome) = world
            .posts(&appeal, &person("Ada", "ada@example.org"))
            .await;
        assert_eq!(outcome, SignOutcome::New);
        assert_eq!(world.confirms(&ticket).await, ConfirmOutcome::Confirmed);
        assert_eq!(world.count(&appeal).await, counts(1, 0, 1), "round {round}");
    }
    let ada = opened::by_id(&world.app, SignatureId(1)).await.unwrap();
    assert_eq!(ada.signature.source, Source::Web);
    assert_eq!(ada.signature.import, None);
    assert_eq!(
        takes_back(&world, &appeal, batch).await,
        UndoOutcome::Done {
            removed: 1,
            kept: 0
        },
        "she belongs to the batch no more"
    );
    assert_eq!(world.count(&appeal).await, counts(1, 0, 0));
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn only_spellings_of_one_name_and_place_are_one_person_of_a_sheet(
    #[case] database: TestDatabase,
) {
    let world = World::open(&database).await;
    let appeal = world.publishes("canal", "").await;
    let federation =
        "Fédération départementale des associations de parents d’élèves de l’enseignement public";
    let places = ["du Rhône", "du Calvados", "de l’Ain", "du Var", "du Gard"];
    let rows = places.map(|place| format!("{federation} {place};association\n"));
    let input = pasted(&format!(
        "Organisation;Type d’organisation\n{}",
        rows.concat()
    ));
    let (_, stored) = stores(&world, &appeal, &input, &terms(Counting::Paper)).await;
    assert_eq!(stored.new, 5, "{stored:?}");
    for place in ["Rhône", "calvados"] {
        assert_eq!(world.finds(&appeal, place).await.len(), 1, "{place}");
    }
    let whole = format!("{federation} du Rhône");
    assert_eq!(
        world.finds(&appeal, &whole).await,
        std::slice::from_ref(&whole)
    );
    let input = pasted("name;place\nकला संघ;Lyon\nकिला संघ;Lyon\nＡda;Lyon\nADA;lyon\n");
    let (_, stored) = stores(&world, &appeal, &input, &terms(Counting::Paper)).await;
    assert_eq!(stored.new, 3, "Ada stands there twice");
}

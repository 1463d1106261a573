//! The public list: search, and the first signatories.

use paraph::domain::AppealFile;
use paraph::services::appeals;
use paraph::storage::public_list;
use rstest::rstest;

use crate::support::TestDatabase;
use crate::support::app::{World, person};

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn a_name_is_found_without_its_accents_and_by_any_of_its_words(
    #[case] database: TestDatabase,
) {
    let world = World::open(&database).await;
    let appeal = world.publishes("canal", "").await;
    for (name, address) in [
        ("Hélène de la Tour d'Auvergne", "a@example.org"),
        ("Łukasz Żółć", "b@example.org"),
    ] {
        let (ticket, _) = world.posts(&appeal, &person(name, address)).await;
        world.confirms(&ticket).await;
    }
    for query in ["helene", "AUVERGNE", "tour hel", "Hélène  d'auv"] {
        assert_eq!(
            world.finds(&appeal, query).await,
            ["Hélène de la Tour d'Auvergne"],
            "{query}"
        );
    }
    assert_eq!(world.finds(&appeal, "zolc").await, ["Łukasz Żółć"]);
    assert_eq!(
        world.finds(&appeal, "tour zolc").await,
        Vec::<String>::new()
    );
    assert_eq!(world.finds(&appeal, "%").await, Vec::<String>::new());
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn first_signatories_count_are_listed_in_order_and_follow_their_file(
    #[case] database: TestDatabase,
) {
    let world = World::open(&database).await;
    let two = "[[first_signatories]]\nname = \"Émile Zola\"\nrole = \"écrivain\"\n[[first_signatories]]\nname = \"Anatole France\"";
    let appeal = world.publishes("canal", two).await;
    assert_eq!(world.count(&appeal).await.individuals, 2);
    let one = "+++\nslug = \"canal\"\nlanguage = \"fr\"\ntitle = \"Le canal\"\nthank_by_mail = false\n[[first_signatories]]\nname = \"Anatole France\"\n+++\nQu’il vive.\n";
    appeals::import(&world.app, AppealFile::parse(one).unwrap())
        .await
        .unwrap();
    assert_eq!(world.count(&appeal).await.individuals, 1);
    let id = appeal.id;
    let first = world
        .app
        .storage_for_tests()
        .read(move |c| public_list::first(c, id))
        .await
        .unwrap();
    assert_eq!(
        first
            .iter()
            .map(|line| line.name.as_str())
            .collect::<Vec<_>>(),
        ["Anatole France"]
    );
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn a_name_is_found_however_its_apostrophes_and_letters_are_typed(
    #[case] database: TestDatabase,
) {
    let world = World::open(&database).await;
    let appeal = world.publishes("canal", "").await;
    for (name, address) in [
        ("Sinéad O’Neil", "a@example.org"),
        ("Anne-Marie d’Un", "b@example.org"),
        ("Νίκος Παπαδόπουλος", "c@example.org"),
        ("أحمد علي", "d@example.org"),
        ("Jürgen Müller", "e@example.org"),
    ] {
        let (ticket, _) = world.posts(&appeal, &person(name, address)).await;
        world.confirms(&ticket).await;
    }
    for (query, name) in [
        ("oneil", "Sinéad O’Neil"),
        ("O'NEIL", "Sinéad O’Neil"),
        ("ｏｎｅｉｌ", "Sinéad O’Neil"),
        ("dun", "Anne-Marie d’Un"),
        ("annemarie", "Anne-Marie d’Un"),
        ("marie", "Anne-Marie d’Un"),
        ("παπαδοπουλος", "Νίκος Παπαδόπουλος"),
        ("ΠΑΠΑΔΟΠΟΥΛΟΣ", "Νίκος Παπαδόπουλος"),
        ("احمد", "أحمد علي"),
        ("mueller", "Jürgen Müller"),
    ] {
        assert_eq!(world.finds(&appeal, query).await, [name], "{query}");
    }
}

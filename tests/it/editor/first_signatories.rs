//! The first signatories: order, and rows that stay the same.

use paraph::domain::{Actor, AppealFile, AppealState, SignatureId, Timestamp};
use paraph::services::appeals;
use paraph::services::signatories::{self, VisibilityOutcome};
use paraph::services::signatures::moderate::{Decision, decide};
use paraph::services::signatures::opened;
use paraph::storage;
use rstest::rstest;

use super::{FIRST, leads_to, sends};
use crate::support::TestDatabase;
use crate::support::app::World;
use crate::support::in_process::{Page, Site};
use crate::support::organisers::owner;

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn first_signatories_are_ordered_by_hand_and_keep_their_signatures(#[case] database: TestDatabase) {
    let site = Site::start(&database);
    let odile = owner(&site);
    let rows = [
        ("person-name-row-1", "Jeanne Martin"),
        ("person-role-row-1", "éclusière"),
        ("person-rank-row-1", "1"),
        ("person-name-row-2", "Émile Zola"),
        ("person-place-row-2", "Paris"),
        ("person-rank-row-2", "2"),
    ];
    leads_to(&sends(&odile, FIRST, &rows), &format!("{FIRST}?done=saved"));
    let id = site.appeal("canal");
    let listed = || {
        site.wait(
            site.app
                .storage_for_tests()
                .read(move |c| storage::public_list::first(c, id)),
        )
        .unwrap()
    };
    let before = listed();
    let names = |page: &Page| {
        (
            page.value("#person-name-row-1"),
            page.value("#person-name-row-2"),
        )
    };
    assert_eq!(
        names(&odile.get(FIRST)),
        ("Jeanne Martin".into(), "Émile Zola".into())
    );
    let moved = sends(
        &odile,
        FIRST,
        &[rows.as_slice(), &[("do", "up-2")]].concat(),
    );
    assert_eq!(
        (moved.status, names(&moved)),
        (200, ("Émile Zola".into(), "Jeanne Martin".into()))
    );
    for beyond in ["up-1", "down-2", "up-9"] {
        let shown = sends(
            &odile,
            FIRST,
            &[rows.as_slice(), &[("do", beyond)]].concat(),
        );
        assert_eq!(
            (shown.status, names(&shown).0),
            (200, "Jeanne Martin".into()),
            "{beyond}"
        );
    }
    assert_eq!(listed(), before, "a move is saved by the button that saves");
    let swapped = [rows.as_slice(), &[("do", "save")]]
        .concat()
        .into_iter()
        .map(|(name, value)| {
            (
                name,
                match (name, value) {
                    ("person-rank-row-1", _) => "5",
                    _ => value,
                },
            )
        });
    leads_to(
        &sends(&odile, FIRST, &swapped.collect::<Vec<_>>()),
        &format!("{FIRST}?done=saved"),
    );
    let after = listed();
    assert_eq!(
        [&after[0], &after[1]],
        [&before[1], &before[0]],
        "the same signatures, the other way round"
    );
    assert_eq!(
        odile
            .get("/fr/canal")
            .texts(".names .name")
            .first()
            .map(String::as_str),
        Some("Émile Zola")
    );
    let twice = sends(
        &odile,
        FIRST,
        &[
            ("person-name-row-1", "Émile Zola"),
            ("person-name-row-2", "émile zola"),
            ("person-role-row-3", "écrivain"),
        ],
    );
    assert_eq!(twice.status, 422);
    let addressed = sends(
        &odile,
        FIRST,
        &[("person-name-row-1", "jeanne@example.org")],
    );
    let said = addressed.text("#person-name-row-1-error");
    assert!(said.contains("tout le monde la lirait"), "{said}");
    assert!(
        !twice.text("#person-name-row-2-error").is_empty()
            && !twice.text("#person-name-row-3-error").is_empty()
    );
    leads_to(
        &sends(
            &odile,
            FIRST,
            &[
                ("person-name-row-2", "Émile Zola"),
                ("person-place-row-2", "Paris"),
            ],
        ),
        &format!("{FIRST}?done=saved"),
    );
    assert_eq!(listed(), [before[1].clone()]);
    let count = site
        .wait(
            site.app
                .storage_for_tests()
                .read(move |c| storage::statistics::counters::of(c, id)),
        )
        .unwrap();
    assert_eq!(count.individuals, 1);
}

/// An appeal file with two first signatories.
const FILE: &str = "+++\nslug = \"canal\"\nlanguage = \"fr\"\ntitle = \"Pour canal\"\n\
    [[first_signatories]]\nname = \"Jeanne Martin\"\nrole = \"éclusière\"\n\
    [[first_signatories]]\nname = \"Émile Zola\"\nplace = \"Paris\"\n+++\nQu’il **vive**.\n";

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn importing_a_file_again_enters_nobody_twice_and_brings_nobody_back(
    #[case] database: TestDatabase,
) {
    let world = World::open(&database).await;
    let import = || appeals::import(&world.app, AppealFile::parse(FILE).unwrap());
    import().await.unwrap();
    appeals::set_state(&world.app, "canal", AppealState::Open)
        .await
        .unwrap();
    let appeal = world.appeal("canal").await;
    let jeanne = SignatureId(1);
    let one = || opened::by_id(&world.app, jeanne);
    let total = || async { world.count(&appeal).await.total() };
    let lines = || world.finds(&appeal, "e");
    assert_eq!(total().await, 2);

    let seen = one().await.unwrap();
    let hidden =
        signatories::set_hidden(&world.app, Actor::Cli, &seen, seen.signature.seen(), true);
    assert_eq!(hidden.await.unwrap(), VisibilityOutcome::Done);
    import().await.unwrap();
    assert_eq!(
        (total().await, lines().await),
        (2, vec!["Émile Zola".to_owned()])
    );

    decide(&world.app, jeanne, Decision::Hold).await.unwrap();
    import().await.unwrap();
    assert_eq!(
        (total().await, lines().await),
        (1, vec!["Émile Zola".to_owned()])
    );

    decide(&world.app, jeanne, Decision::Release).await.unwrap();
    let seen = one().await.unwrap();
    let shown =
        signatories::set_hidden(&world.app, Actor::Cli, &seen, seen.signature.seen(), false);
    assert_eq!(shown.await.unwrap(), VisibilityOutcome::Done);
    let id = appeal.id;
    let first = world
        .app
        .storage_for_tests()
        .read(move |c| storage::public_list::first(c, id));
    let first: Vec<_> = first.await.unwrap();
    let first: Vec<_> = first.iter().map(|line| line.name.as_str()).collect();
    assert_eq!(first, ["Jeanne Martin", "Émile Zola"], "she has her rank");

    let request = Decision::Remove("on request".into());
    decide(&world.app, jeanne, request).await.unwrap();
    for _ in 0..2 {
        import().await.unwrap();
        assert_eq!(
            (total().await, lines().await),
            (1, vec!["Émile Zola".to_owned()])
        );
    }

    appeals::set_state(&world.app, "canal", AppealState::Closed)
        .await
        .unwrap();
    world.clock.advance(2_000 * Timestamp::DAY);
    assert_eq!(world.erasures_come().await, 1);
    import().await.unwrap();
    assert!(lines().await.is_empty(), "an erased appeal takes none");
    assert_eq!(total().await, 1);
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn two_imports_of_one_file_at_once_enter_its_people_once(#[case] database: TestDatabase) {
    let world = World::open(&database).await;
    let other = world.neighbour(&database).await;
    let (head, _) = FILE.split_once("[[").unwrap();
    let (_, text) = FILE.rsplit_once("+++").unwrap();
    let without_people = format!("{head}+++{text}");
    let import = |app, text: &str| appeals::import(app, AppealFile::parse(text).unwrap());
    import(&world.app, &without_people).await.unwrap();
    let (here, there) = tokio::join!(import(&world.app, FILE), import(&other, FILE));
    here.unwrap();
    there.unwrap();
    assert_eq!(world.count(&world.appeal("canal").await).await.total(), 2);
}

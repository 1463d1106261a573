//! A command that the database refuses, and a write that panics, in the midst of others: they alone fail.

use futures_util::future::{join, join_all};
use paraph::domain::{Language, SignatureId, TextId};
use paraph::services::signatures::sign;
use paraph::storage::{ConfirmOutcome, StorageError};
use rstest::rstest;

use crate::scene::{Report, pick};
use crate::support::TestDatabase;
use crate::support::app::{World, person};

/// A text that does not exist: the database refuses the whole statement.
const NO_TEXT: TextId = TextId(999_999);

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn a_poisoned_command_and_a_panic_in_a_batch_harm_nobody_else(
    #[case] database: TestDatabase,
) {
    let mut report = Report::new("poison and panics in batches", &database.url);
    let rounds = pick(5, 100);
    let world = World::open(&database).await;
    let appeal = world.publishes("canal", "").await;
    let french = Language::french();
    let (mut good, mut poisoned, mut panicked) = (0, 0, 0);
    for round in 0..rounds {
        let people: Vec<_> = (0..20)
            .map(|item| person("Jeanne", &format!("r{round}n{item}@example.org")))
            .collect();
        let bad = person("Jeanne", &format!("bad{round}@example.org"));
        // All of them wait for the writer together: a batch.
        let signs = join_all(people.iter().map(|person| world.posts(&appeal, person)));
        let poison = sign::sign(&world.app, &appeal, NO_TEXT, &french, &bad);
        let panic = world
            .app
            .storage_for_tests()
            .write(|_| -> Result<(), StorageError> { panic!("a bug of the tests") });
        let ((poison, panic), signed) = join(join(poison, panic), signs).await;
        poisoned += usize::from(poison.is_err());
        panicked += usize::from(panic.is_err());
        // Then their confirmations, with one for a signature that is not there.
        let mut opened = Vec::new();
        for (ticket, _) in &signed {
            opened.push(world.opens(ticket).await);
        }
        opened[0].signature.id = SignatureId::AFTER_LAST;
        let confirms = opened.iter().map(|item| {
            paraph::services::signatures::confirm::confirm(
                &world.app,
                item,
                item.signature.revision,
            )
        });
        for (number, done) in join_all(confirms).await.into_iter().enumerate() {
            let expected = if number == 0 {
                ConfirmOutcome::Gone
            } else {
                ConfirmOutcome::Confirmed
            };
            assert_eq!(done.unwrap(), expected);
            good += usize::from(number > 0);
        }
        report.progress_of(round + 1, rounds, "rounds");
    }
    assert_eq!(
        (poisoned, panicked),
        (rounds, rounds),
        "each bad one is told so"
    );
    assert_eq!(world.count(&appeal).await.individuals, good as i64);
    assert_eq!(
        world.mails().await.len(),
        rounds,
        "the one of each round that is still pending"
    );
    report.figure(&format!(
        "{poisoned} poisoned, {panicked} panics, {good} unharmed"
    ));
    report.done();
}

//! An erasure is announced and can be taken back; nothing is erased by a slip.

use paraph::domain::{
    Actor, AppealFile, AppealState, Counting, ERASURE_GRACE, SignatureState, Source, Timestamp,
};
use paraph::services::appeals::{self, ImportOptions, ImportedFile};
use paraph::services::import::{self, Known, StartOutcome, Terms};
use paraph::services::signatures::moderate::{self, Decision};
use paraph::services::{ServiceError, housekeeping};
use paraph::storage::imports::files;
use paraph::storage::statistics::counters;
use rstest::rstest;

use crate::support::TestDatabase;
use crate::support::app::{World, person};

fn file(extra: &str) -> AppealFile {
    let text = format!(
        "+++\nslug = \"canal\"\nlanguage = \"fr\"\ntitle = \"Le canal\"\nthank_by_mail = false\n{extra}\n+++\nQu’il vive.\n"
    );
    AppealFile::parse(&text).unwrap()
}

async fn imports(
    world: &World,
    extra: &str,
    options: ImportOptions,
) -> Result<ImportedFile, ServiceError> {
    let files = vec![("canal.fr.md".to_owned(), file(extra))];
    let imported = appeals::import_all(&world.app, files, options).await;
    imported.map(|mut all| all.remove(0))
}

const ACCEPTED: ImportOptions = ImportOptions {
    accept_dates: true,
    first_signatories_again: false,
};

/// What comes by itself in some days.
pub async fn passes(world: &World, days: i64) -> usize {
    let mut erased = 0;
    for _ in 0..days {
        erased += housekeeping::erase_due(&world.app).await.unwrap();
        world.clock.advance(Timestamp::DAY);
    }
    erased
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn a_slip_in_the_year_is_refused_and_an_accepted_one_can_be_taken_back(
    #[case] database: TestDatabase,
) {
    let world = World::open(&database).await;
    let right = "closes = 2027-01-15\nerase_after_days = 90";
    let slip = "closes = 2025-01-15\nerase_after_days = 90";
    let appeal = world.publishes("canal", right).await;
    let jeanne = person("Jeanne", "jeanne@example.org");
    world.signs(&appeal, &jeanne).await;

    let refused = imports(&world, slip, ImportOptions::default()).await;
    let sentence = refused.unwrap_err().to_string();
    for part in ["canal.fr.md", "1 person", "--accept-dates", "has passed"] {
        assert!(sentence.contains(part), "{sentence}");
    }
    assert_eq!(world.appeal("canal").await.settings, appeal.settings);

    imports(&world, slip, ACCEPTED).await.unwrap();
    let announced = world.appeal("canal").await.erasure.announced.unwrap();
    assert_eq!(announced, world.clock.now().plus(ERASURE_GRACE));
    assert_eq!(passes(&world, 13).await, 0);
    imports(&world, right, ImportOptions::default())
        .await
        .unwrap();
    assert_eq!(world.appeal("canal").await.erasure.announced, None);
    assert_eq!(passes(&world, 60).await, 0);
    assert_eq!(world.finds(&appeal, "jeanne").await, ["Jeanne"]);

    // Later the same date is announced with a grace of its own.
    imports(&world, slip, ACCEPTED).await.unwrap();
    let again = world.appeal("canal").await.erasure.announced.unwrap();
    assert_eq!(again, world.clock.now().plus(ERASURE_GRACE));
    assert_eq!(passes(&world, 15).await, 1);
    assert!(world.finds(&appeal, "jeanne").await.is_empty());
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn a_draft_with_an_old_date_is_never_erased(#[case] database: TestDatabase) {
    let world = World::open(&database).await;
    let old = "closes = 2024-01-15\nerase_after_days = 1";
    imports(&world, old, ACCEPTED).await.unwrap();
    assert_eq!(passes(&world, 40).await, 0);
    let draft = world.appeal("canal").await;
    assert_eq!((draft.erased_at, draft.erasure.announced), (None, None));
    let refused = appeals::set_state(&world.app, "canal", AppealState::Open).await;
    let sentence = refused.unwrap_err().to_string();
    assert!(sentence.contains("closing date"), "{sentence}");
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn reopening_says_the_truth_about_a_closing_date_and_takes_a_new_one(
    #[case] database: TestDatabase,
) {
    let world = World::open(&database).await;
    world.publishes("canal", "closes = 2026-03-05").await;
    world.clock.advance(30 * Timestamp::DAY);
    let refused = appeals::set_state(&world.app, "canal", AppealState::Open).await;
    let sentence = refused.unwrap_err().to_string();
    assert!(
        sentence.contains("has passed") && sentence.contains("--closes"),
        "{sentence}"
    );
    let past = Timestamp::parse("2026-03-06").unwrap();
    assert!(
        appeals::reopen_until(&world.app, "canal", past)
            .await
            .is_err()
    );
    let closes = world.clock.now().plus(Timestamp::DAY);
    appeals::reopen_until(&world.app, "canal", closes)
        .await
        .unwrap();
    let open = world.appeal("canal").await;
    assert!(open.takes_signatures(world.clock.now()));
    assert_eq!(open.settings.closes, Some(closes));
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn an_appeal_that_was_erased_and_reopened_gets_another_erasure(
    #[case] database: TestDatabase,
) {
    let world = World::open(&database).await;
    let terms = "erase_after_days = 1\n[[first_signatories]]\nname = \"Émile Zola\"\n";
    let appeal = world.publishes("canal", terms).await;
    let jeanne = person("Jeanne", "jeanne@example.org");
    world.signs(&appeal, &jeanne).await;
    appeals::set_state(&world.app, "canal", AppealState::Closed)
        .await
        .unwrap();
    assert_eq!(world.erasures_come().await, 1);

    appeals::set_state(&world.app, "canal", AppealState::Open)
        .await
        .unwrap();
    let open = world.appeal("canal").await;
    assert!(open.erased_at.is_none() && open.erasure.before.is_some());
    let imported = imports(&world, terms, ImportOptions::default()).await;
    assert_eq!(imported.unwrap().first_left_out, 1);
    assert!(world.finds(&appeal, "zola").await.is_empty());
    world.signs(&open, &person("Ali", "ali@example.org")).await;
    assert_eq!(world.count(&appeal).await.total(), 3);

    appeals::set_state(&world.app, "canal", AppealState::Closed)
        .await
        .unwrap();
    let closed = world.appeal("canal").await;
    let people = world
        .app
        .storage_for_tests()
        .read(move |c| paraph::services::erasure::people(c, &closed));
    assert_eq!(people.await.unwrap(), 1, "the others were erased before");
    assert_eq!(world.erasures_come().await, 1);
    assert!(world.finds(&appeal, "ali").await.is_empty());
    assert_eq!(world.count(&appeal).await.total(), 3);
    let again = ImportOptions {
        first_signatories_again: true,
        ..ImportOptions::default()
    };
    assert!(imports(&world, terms, again).await.is_err());
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn the_number_of_people_is_right_in_a_second_life(#[case] database: TestDatabase) {
    let world = World::open(&database).await;
    let appeal = world.publishes("canal", "erase_after_days = 14").await;
    let set = async |state| {
        appeals::set_state(&world.app, "canal", state)
            .await
            .unwrap()
    };
    let people = async || {
        let appeal = world.appeal("canal").await;
        let storage = world.app.storage_for_tests();
        let read = storage.read(move |c| paraph::services::erasure::people(c, &appeal));
        read.await.unwrap()
    };
    let waiting = async || {
        let storage = world.app.storage_for_tests();
        let mut waiting = storage.read(counters::waiting).await.unwrap();
        waiting.remove(&appeal.id).unwrap_or_default()
    };
    // One counts, one is held, one has not confirmed.
    let jeanne = person("Jeanne", "jeanne@example.org");
    let jeanne = world.signs(&appeal, &jeanne).await;
    let doubtful = person("Jeаnne Martin", "martin@example.org");
    let doubtful = world.signs(&appeal, &doubtful).await;
    world
        .posts(&appeal, &person("Ida", "ida@example.org"))
        .await;
    assert_eq!(
        world.stored(&doubtful).await.unwrap().state,
        SignatureState::Held
    );
    let [counts, held] = [world.opens(&jeanne).await, world.opens(&doubtful).await];
    assert_eq!(people().await, 3);
    set(AppealState::Closed).await;
    assert_eq!(world.erasures_come().await, 1);
    assert_eq!(people().await, 0);
    assert_eq!(waiting().await.held, 0, "nothing is left to decide");

    // The old ones stay as they are, whatever anybody tries.
    set(AppealState::Open).await;
    for opened in [counts, held] {
        let id = opened.signature.id;
        let decided = moderate::decide(&world.app, id, Decision::Remove("essai".into())).await;
        let sentence = decided.unwrap_err().to_string();
        assert!(sentence.contains("are erased"), "{sentence}");
    }
    assert_eq!(people().await, 0);
    world
        .signs(&appeal, &person("Ali", "ali@example.org"))
        .await;
    assert_eq!(people().await, 1);
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn nothing_of_an_import_is_stored_once_its_appeal_is_erased(#[case] database: TestDatabase) {
    let world = World::open(&database).await;
    let appeal = world.publishes("canal", "erase_after_days = 14").await;
    let bytes = || {
        "name;email\nJeanne Martin;jeanne@example.org\n"
            .as_bytes()
            .to_vec()
    };
    let upload = async || import::store_file(&world.app, &appeal, bytes(), "csv".to_owned()).await;
    let file = import::file(&world.app, upload().await.unwrap())
        .await
        .unwrap()
        .unwrap();
    let reading = import::guess(file.input.clone(), Known::default())
        .await
        .unwrap()
        .reading;
    let begun = import::begin_as(&world.app, Actor::Cli, &appeal, &file, &reading, &terms()).await;
    let StartOutcome::Batch(batch) = begun.unwrap() else {
        panic!("it was begun");
    };
    appeals::set_state(&world.app, "canal", AppealState::Closed)
        .await
        .unwrap();
    assert_eq!(world.erasures_come().await, 1);

    // Both were on their way when the erasure ended.
    let late = upload().await.unwrap_err().to_string();
    assert!(late.contains("has lost its personal data"), "{late}");
    let (id, now) = (appeal.id, world.clock.now());
    let storage = world.app.storage_for_tests();
    let report = storage.write(move |c| files::insert_report(c, id, batch, b"sealed", now));
    report.await.unwrap();
    let stored = storage.read(move |c| files::reports_of(c, batch));
    assert_eq!(stored.await.unwrap(), Vec::<Vec<u8>>::new());
}

fn terms() -> Terms {
    Terms {
        counting: Counting::Paper,
        source: Source::Paper,
        label: "marché".to_owned(),
        collected_at: None,
        done_by: "Ada".to_owned(),
        basis: "phrase en tête de la feuille".to_owned(),
        publish: None,
        keep_possible: true,
        allow_same_file: false,
        between_mails: 0,
    }
}

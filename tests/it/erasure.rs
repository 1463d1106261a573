//! An erasure is announced, warned of and can be taken back; nothing is erased by a slip.

use paraph::domain::{AppealFile, AppealState, ERASURE_GRACE, ERASURE_REMINDER, Timestamp};
use paraph::services::appeals::{self, ImportOptions, ImportedFile};
use paraph::services::{ServiceError, accounts, housekeeping};
use rstest::rstest;

use crate::support::TestDatabase;
use crate::support::app::{World, person};
use crate::support::in_process::Site;
use crate::support::organisers::owner;
use crate::support::signatories::signs;

fn file(extra: &str) -> AppealFile {
    let text = format!(
        "+++\nslug = \"canal\"\nlanguage = \"fr\"\ntitle = \"Le canal\"\n{extra}\n+++\nQu’il vive.\n"
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
async fn passes(world: &World, days: i64) -> usize {
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
    for part in ["canal.fr.md", "1 people", "--accept-dates", "has passed"] {
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
fn organisers_are_warned_twice_and_nothing_is_erased_before_the_warning_left(
    #[case] database: TestDatabase,
) {
    let site = Site::start(&database);
    owner(&site);
    signs(&site, &person("Jeanne", "jeanne@example.org"), true);
    let warnings = || {
        site.wait(accounts::mails::pass(&site.app)).unwrap();
        let mails = site.app.transport.mailbox().unwrap().mails();
        let to_owner = mails.into_iter().filter(|mail| {
            mail.email.to == "odile@example.org" && mail.email.text.contains("effacées")
        });
        to_owner.map(|mail| mail.email.text).collect::<Vec<_>>()
    };
    let erased = || site.wait(housekeeping::erase_due(&site.app)).unwrap();
    let announced = || {
        let appeal = site.wait(appeals::find(&site.app, "canal")).unwrap();
        appeal.erasure.announced
    };
    site.wait(appeals::set_state(&site.app, "canal", AppealState::Closed))
        .unwrap();
    for _ in 0..3 {
        erased();
        let told = warnings();
        assert_eq!(told.len(), 1, "{told:?}");
        assert!(told[0].contains("une personne"), "{}", told[0]);
    }
    // The reminder waits while the relay is down, and the erasure waits with it.
    let date = announced().unwrap();
    site.clock
        .advance(date.since(site.clock.now()) - ERASURE_REMINDER);
    assert_eq!(erased(), 0);
    site.clock.advance(ERASURE_REMINDER);
    assert_eq!(erased(), 0);
    let moved = announced().unwrap();
    assert_eq!(moved, date.plus(ERASURE_REMINDER));
    assert_eq!(warnings().len(), 2);
    site.clock.advance(ERASURE_REMINDER);
    assert_eq!(erased(), 1);
    assert_eq!(warnings().len(), 2);
}

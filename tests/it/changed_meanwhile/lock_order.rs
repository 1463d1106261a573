//! Two instances that come to the same rows from opposite sides never wait for each other: all take their locks in one
//! order (see `docs/decisions/032-lock-order.md`). On Postgres such a circle ends with an error for one of them.

use std::fmt::Write;
use std::sync::Arc;

use futures_util::future::{join, join_all};
use paraph::clock::Clock;
use paraph::domain::{
    Actor, AppealFile, Counting, EmailAddress, FirstSignatory, Language, Source, Timestamp,
};
use paraph::services::appeals::{self, AppealPart, ImportOptions, section};
use paraph::services::delivery::Delivery;
use paraph::services::import::{self, Import, Input, Known, RunOutcome, Terms, guess};
use paraph::services::signatures::{confirm, resend_link, sign};
use paraph::services::{App, Progress, deferred, housekeeping};
use paraph::storage::ConfirmOutcome;
use rstest::rstest;

use crate::support::TestDatabase;
use crate::support::app::{A_DAY, World, pair, person};
use crate::support::statements;

/// They do not have to meet each time.
const ROUNDS: usize = 20;
const PEOPLE: usize = 120;

fn address(number: usize) -> String {
    format!("p{number}@example.org")
}

/// Signs for all, the last first.
async fn all_sign(app: &App) {
    let appeal = appeals::find(app, "canal").await.unwrap();
    let french = Language::french();
    let parts = appeals::parts(app, appeal.id, &french).await.unwrap();
    let text = parts.unwrap().1.last().unwrap().id;
    let people = (0..PEOPLE)
        .rev()
        .map(|number| person("Jeanne", &address(number)));
    let people: Vec<_> = people.collect();
    let signing = people
        .iter()
        .map(|record| sign::sign(app, &appeal, text, &french, record));
    for signed in join_all(signing).await {
        signed.unwrap();
    }
}

async fn numbers_agree(app: &App) {
    for line in housekeeping::recount(app).await.unwrap() {
        assert!(line.is_equal(), "{line:?}");
    }
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn files_of_several_appeals_are_imported_in_any_order(#[case] database: TestDatabase) {
    let clock = Clock::manual(Timestamp::parse(A_DAY).unwrap());
    let ([one, other], _folder) = pair(&database, &clock, "").await;
    let imports = async |app: &App, slugs: [String; 3], round: usize| {
        let files = slugs.map(|slug| {
            let text = format!(
                "+++\nslug = \"{slug}\"\nlanguage = \"fr\"\ntitle = \"Le canal\"\nthank_by_mail = false\ngoal = {}\n\
                 [[first_signatories]]\nname = \"Ada {}\"\n+++\nQu’il vive.\n",
                round + 1,
                ["Un", "Deux"][round % 2],
            );
            (format!("{slug}.md"), AppealFile::parse(&text).unwrap())
        });
        appeals::import_all(app, files.into(), ImportOptions::default()).await
    };
    let slug = str::to_owned;
    for round in 0..ROUNDS {
        // The last of them is created by whoever comes first; the other imports it as it is then.
        let new = format!("appel-{round}");
        let (here, there) = join(
            imports(&one, [slug("canal"), slug("port"), new.clone()], round),
            imports(&other, [new, slug("port"), slug("canal")], round),
        )
        .await;
        for done in [here, there] {
            match done {
                Ok(stored) => assert_eq!(stored.len(), 3),
                Err(error) => assert!(
                    error.to_string().contains("appeals_slug"),
                    "round {round}: {error}"
                ),
            }
        }
    }
    numbers_agree(&one).await;
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn files_and_the_editor_work_on_several_appeals_at_once(#[case] database: TestDatabase) {
    let clock = Clock::manual(Timestamp::parse(A_DAY).unwrap());
    let ([one, other], _folder) = pair(&database, &clock, "").await;
    let file = |slug: &str, round: usize| {
        let text = format!(
            "+++\nslug = \"{slug}\"\nlanguage = \"fr\"\ntitle = \"Le canal\"\nthank_by_mail = false\n\
             [[first_signatories]]\nname = \"Ada {}\"\n+++\nQu’il vive.\n",
            ["Un", "Deux"][round % 2],
        );
        (format!("{slug}.md"), AppealFile::parse(&text).unwrap())
    };
    let imports = async |app: &App, round| {
        let files = vec![file("canal", round), file("port", round)];
        appeals::import_all(app, files, ImportOptions::default()).await
    };
    imports(&one, 0).await.unwrap();
    let port = appeals::find(&one, "port").await.unwrap().id;
    for round in 1..ROUNDS {
        let read = section(&other, port, AppealPart::First).await.unwrap();
        let mark = read.unwrap().mark;
        let first = vec![FirstSignatory {
            name: format!("Bob {round}"),
            role: None,
            place: None,
        }];
        let (imported, saved) = join(
            imports(&one, round),
            appeals::save_first_as(&other, Actor::Cli, port, &mark, first),
        )
        .await;
        imported.unwrap_or_else(|error| panic!("round {round}: {error}"));
        saved.unwrap_or_else(|error| panic!("round {round}: {error}"));
    }
    numbers_agree(&one).await;
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn people_ask_for_their_links_while_they_sign_again(#[case] database: TestDatabase) {
    let clock = Clock::manual(Timestamp::parse(A_DAY).unwrap());
    let ([one, other], _folder) = pair(&database, &clock, "").await;
    let appeal = appeals::find(&one, "canal").await.unwrap();
    all_sign(&one).await;
    // Their first mails have left, so that each asks for another one.
    Delivery::new(&one).drain(&one).await.unwrap();
    clock.advance(20 * Timestamp::MINUTE);
    let french = Language::french();
    for number in 0..PEOPLE {
        let email = EmailAddress::parse(&address(number)).unwrap();
        resend_link::ask(&other, &appeal, &email, &french).unwrap();
    }
    join(all_sign(&one), deferred::drain(&other)).await;
    numbers_agree(&one).await;
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn the_people_of_a_file_sign_while_it_is_imported(#[case] database: TestDatabase) {
    let clock = Clock::manual(Timestamp::parse(A_DAY).unwrap());
    let ([one, other], _folder) = pair(&database, &clock, "").await;
    let appeal = appeals::find(&one, "canal").await.unwrap();
    let mut text = "name;email\n".to_owned();
    for number in 0..PEOPLE {
        let _ = writeln!(text, "Jeanne;{}", address(number));
    }
    let input = Input::Pasted(Arc::from(text));
    let reading = guess(input.clone(), Known::default())
        .await
        .unwrap()
        .reading;
    let terms = Terms {
        counting: Counting::Mail,
        source: Source::Import,
        label: "marché".to_owned(),
        collected_at: None,
        done_by: "Ada".to_owned(),
        basis: "phrase en tête de la feuille".to_owned(),
        publish: None,
        keep_possible: true,
        allow_same_file: true,
        between_mails: 0,
    };
    let progress = Progress::ignored();
    let import = Import {
        app: &other,
        appeal: &appeal,
        input: &input,
        progress: &progress,
    };
    let (imported, ()) = join(
        import::run(import, &reading, &terms, |_| ()),
        all_sign(&one),
    )
    .await;
    assert!(matches!(imported.unwrap(), RunOutcome::Done(_)));
    numbers_agree(&one).await;
}

/// In each transaction that asks for caps, the signatures that are there are locked before the first of them.
fn signatures_before_caps(sent: &[String]) -> usize {
    let mut with_caps = 0;
    for transaction in sent.split(|statement| statement == "commit") {
        let is_about = |table: &str| {
            let end = format!(" {table}");
            move |statement: &String| statement.ends_with(&end)
        };
        let cap = transaction.iter().position(is_about("site_mail_caps"));
        let signature = transaction.iter().position(is_about("signatures"));
        let Some(cap) = cap else { continue };
        with_caps += 1;
        assert!(signature.is_some_and(|at| at < cap), "{transaction:#?}");
    }
    with_caps
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn a_batch_locks_all_its_signatures_before_its_first_cap(#[case] database: TestDatabase) {
    statements::record();
    let world = World::open(&database).await;
    let appeal = world.publishes("canal", "").await;
    let mut tickets = Vec::new();
    for number in 0..4 {
        let record = person("Jeanne", &address(number));
        tickets.push(world.posts(&appeal, &record).await.0);
    }
    world.mails().await;
    world.clock.advance(20 * Timestamp::MINUTE);
    for number in [2, 0, 1] {
        let email = EmailAddress::parse(&address(number)).unwrap();
        resend_link::ask(&world.app, &appeal, &email, &Language::french()).unwrap();
    }
    statements::take();
    deferred::drain(&world.app).await;
    assert_eq!(signatures_before_caps(&statements::take()), 1);

    // People sign and confirm while the writer is busy: one transaction for all.
    let opened = world.opens(&tickets[3]).await;
    let (again, new) = (person("Jeanne", &address(1)), person("Jeanne", &address(9)));
    statements::take();
    let storage = world.app.storage_for_tests();
    let busy = storage.write(|_| {
        std::thread::sleep(std::time::Duration::from_millis(400));
        Ok(())
    });
    let meanwhile = async {
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        tokio::join!(
            world.posts(&appeal, &again),
            world.posts(&appeal, &new),
            confirm::confirm(&world.app, &opened, opened.signature.revision),
        )
    };
    let (busy, (.., confirmed)) = tokio::join!(busy, meanwhile);
    busy.unwrap();
    assert_eq!(confirmed.unwrap(), ConfirmOutcome::Confirmed);
    let sent = statements::take();
    let together = sent.split(|statement| statement == "commit").any(|of| {
        let has = |what: &str| of.iter().any(|statement| statement == what);
        has("insert site_mail_caps") && has("insert consents")
    });
    assert!(together, "{sent:#?}");
    assert_eq!(signatures_before_caps(&sent), 1);
}

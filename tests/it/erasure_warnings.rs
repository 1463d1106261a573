//! The warnings of an erasure: nothing is erased while nobody who could stop it knows.

use paraph::domain::{AppealState, ERASURE_REMINDER, Role, Timestamp};
use paraph::services::dashboard::{self, Todo};
use paraph::services::{accounts, appeals, housekeeping};
use rstest::rstest;

use crate::erasure::passes;
use crate::support::TestDatabase;
use crate::support::app::{World, person};
use crate::support::in_process::Site;
use crate::support::organisers::{accepts, owner};
use crate::support::signatories::signs;
use crate::support::smtp::{Act, At, SmtpSink};

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
        site.delivers_to_organisers();
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

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn nothing_is_erased_while_no_mailbox_of_an_editor_takes_the_warning(
    #[case] database: TestDatabase,
) {
    let sink = SmtpSink::start();
    sink.behave(|at, _, line| {
        if at == At::Rcpt && line.contains("odile") {
            Act::Reply("550 5.1.1 no such user")
        } else {
            Act::Accept
        }
    });
    let world = World::open_with_relay(&database, &sink.url()).await;
    let appeal = world.publishes("canal", "erase_after_days = 14").await;
    let jeanne = person("Jeanne", "jeanne@example.org");
    world.signs(&appeal, &jeanne).await;
    // The mailbox of a viewer takes everything, but a viewer can stop nothing.
    for (address, role) in [("odile", Role::Owner), ("vera", Role::Viewer)] {
        let address = format!("{address}@example.org");
        accepts(&world.app, &address, role, &[appeal.id]).await;
    }
    appeals::set_state(&world.app, "canal", AppealState::Closed)
        .await
        .unwrap();
    let date = world.appeal("canal").await.erasure.announced.unwrap();
    for _ in 0..5 {
        assert_eq!(world.erasures_come().await, 0);
    }
    let put_off = world.appeal("canal").await;
    assert!(put_off.erasure.announced.unwrap() > date);
    let figures = dashboard::figures(&world.app, &put_off).await.unwrap();
    let is_told = |todo: &Todo| matches!(todo, Todo::ErasureUnheard(_));
    assert!(
        figures.line.todo.iter().any(is_told),
        "{:?}",
        figures.line.todo
    );
    assert_eq!(world.finds(&appeal, "jeanne").await, ["Jeanne"]);
    let all = accounts::all(&world.app).await.unwrap();
    let unreachable: Vec<bool> = all
        .iter()
        .map(|organiser| organiser.account.unreachable_at.is_some())
        .collect();
    assert_eq!(unreachable, [true, false], "owners see whose mailbox it is");

    // Once it works, seven days remain to stop it.
    sink.behave(|_, _, _| Act::Accept);
    while world.appeal("canal").await.erasure.known.is_none() {
        assert_eq!(housekeeping::erase_due(&world.app).await.unwrap(), 0);
        accounts::mails::pass(&world.app).await.unwrap();
        world.clock.advance(Timestamp::DAY);
    }
    assert_eq!(passes(&world, 4).await, 0, "too soon after the warning");
    assert_eq!(passes(&world, 8).await, 1);
    assert!(world.finds(&appeal, "jeanne").await.is_empty());
}

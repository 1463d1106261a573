//! Repeated attempts to sign, and how many e-mails they cause.

use paraph::domain::{AppealFile, EmailAddress, Language, MailKind, Timestamp};
use paraph::mail::StoredMail;
use paraph::services::appeals;
use paraph::services::delivery::Delivery;
use paraph::services::signatures::{confirm, self_service};
use paraph::storage::{ConfirmOutcome, SignOutcome};
use rstest::rstest;

use crate::support::TestDatabase;
use crate::support::app::{World, group, person};
use crate::support::smtp::{Act, At, SmtpSink};

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn a_corrected_second_attempt_wins_and_nobody_confirms_what_they_did_not_see(
    #[case] database: TestDatabase,
) {
    let world = World::open(&database).await;
    let appeal = world.publishes("canal", "").await;
    let (first, outcome) = world
        .posts(&appeal, &person("Jeane Martin", "jeanne@example.org"))
        .await;
    assert_eq!(outcome, SignOutcome::New);
    let seen = world.opens(&first).await;
    let (second, outcome) = world
        .posts(&appeal, &person("Jeanne Martin", "Jeanne+x@example.org"))
        .await;
    assert_eq!(
        (outcome, &second.claim),
        (SignOutcome::Replaced, &first.claim)
    );
    let changed = confirm::confirm(&world.app, &seen, seen.signature.revision)
        .await
        .unwrap();
    assert_eq!(changed, ConfirmOutcome::Changed);
    assert_eq!(
        world.opens(&first).await.record.unwrap().name.full(),
        "Jeanne Martin"
    );
    assert_eq!(world.confirms(&first).await, ConfirmOutcome::Confirmed);
    assert_eq!(world.confirms(&first).await, ConfirmOutcome::Already);
    world.clock.advance(Timestamp::HOUR);
    let (_, outcome) = world
        .posts(&appeal, &person("Somebody Else", "jeanne@example.org"))
        .await;
    assert_eq!(outcome, SignOutcome::Proven);
    assert_eq!(world.finds(&appeal, "jeanne").await, ["Jeanne Martin"]);
    assert_eq!(world.finds(&appeal, "somebody").await, Vec::<String>::new());
    let told: Vec<&str> = world
        .mails()
        .await
        .iter()
        .map(|mail| mail.email.kind.word())
        .collect::<Vec<_>>();
    assert_eq!(
        told,
        ["already-signed"],
        "the first mail was no longer owed once the code or link had confirmed"
    );
    assert_eq!(world.count(&appeal).await.total(), 1);
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn fifty_impatient_presses_make_one_row_and_one_mail(#[case] database: TestDatabase) {
    let world = World::open(&database).await;
    let appeal = world.publishes("canal", "").await;
    let record = person("Jeanne", "jeanne@example.org");
    let posts = (0..50).map(|_| world.posts(&appeal, &record));
    let met: Vec<SignOutcome> = futures_util::future::join_all(posts)
        .await
        .into_iter()
        .map(|item| item.1)
        .collect();
    assert_eq!(
        met.iter()
            .filter(|outcome| **outcome == SignOutcome::New)
            .count(),
        1
    );
    assert_eq!(world.mails().await.len(), 1);
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn one_mailbox_in_many_spellings_gets_at_most_five_mails_a_day(
    #[case] database: TestDatabase,
) {
    let world = World::open(&database).await;
    let mut mails = 0;
    for number in 0..12 {
        let appeal = world.publishes(&format!("appel-{number}"), "").await;
        for spelling in 0..12 {
            let dots = [
                "jeannemartin",
                "j.eannemartin",
                "JeanneMartin",
                "jeanne.martin",
            ][spelling % 4];
            world
                .posts(
                    &appeal,
                    &person("X", &format!("{dots}+{spelling}@gmail.com")),
                )
                .await;
            world.clock.advance(2 * Timestamp::MINUTE);
        }
        mails += world.mails().await.len();
    }
    assert!((1..=5).contains(&mails), "{mails} mails");
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn a_mandatary_signs_for_several_groups_and_their_mails_wait_for_each_other(
    #[case] database: TestDatabase,
) {
    let world = World::open(&database).await;
    let appeal = world.publishes("canal", "").await;
    for name in ["Cercle A", "Cercle B"] {
        world.posts(&appeal, &group(name, "ada@example.org")).await;
    }
    world
        .posts(&appeal, &person("Ada", "ada@example.org"))
        .await;
    assert_eq!(world.mails().await.len(), 1);
    world.clock.advance(9 * Timestamp::MINUTE);
    assert_eq!(world.mails().await.len(), 0);
    world.clock.advance(Timestamp::MINUTE);
    assert_eq!(
        world.mails().await.len(),
        2,
        "none is put off for longer than the pages say"
    );
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn who_asks_again_within_ten_minutes_gets_a_mail_at_the_end_of_the_pause(
    #[case] database: TestDatabase,
) {
    let world = World::open(&database).await;
    let appeal = world.publishes("canal", "").await;
    let (jeanne, email) = (
        person("Jeanne", "jeanne@example.org"),
        EmailAddress::parse("jeanne@example.org").unwrap(),
    );
    let (ticket, _) = world.posts(&appeal, &jeanne).await;
    assert_eq!(world.mails().await.len(), 1);
    world.clock.advance(3 * Timestamp::MINUTE);
    for _ in 0..3 {
        world.posts(&appeal, &jeanne).await;
        world.asks_for_link(&appeal, &email).await;
    }
    assert_eq!(world.mails().await.len(), 0);
    world.clock.advance(7 * Timestamp::MINUTE);
    let kinds = |mails: Vec<StoredMail>| -> Vec<MailKind> {
        mails.iter().map(|mail| mail.email.kind).collect()
    };
    assert_eq!(
        kinds(world.mails().await),
        [MailKind::Confirm],
        "one mail answers all of them, and takes one place of the day"
    );
    // The same for the link of a confirmed signature.
    world.confirms(&ticket).await;
    world.clock.advance(Timestamp::MINUTE);
    world.asks_for_link(&appeal, &email).await;
    assert_eq!(world.mails().await.len(), 0);
    world.clock.advance(9 * Timestamp::MINUTE);
    assert_eq!(kinds(world.mails().await), [MailKind::MyLink]);
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn who_got_all_mails_of_an_appeal_gets_others_after_two_quiet_weeks(
    #[case] database: TestDatabase,
) {
    let world = World::open(&database).await;
    let appeal = world.publishes("canal", "").await;
    let jeanne = person("Jeanne", "jeanne@example.org");
    let email = EmailAddress::parse("jeanne@example.org").unwrap();
    let ticket = world.signs(&appeal, &jeanne).await;
    let a_link_a_day = async |days: usize| {
        let mut sent = Vec::new();
        for _ in 0..days {
            world.clock.advance(Timestamp::DAY);
            world.asks_for_link(&appeal, &email).await;
            sent.push(world.mails().await.len());
        }
        sent
    };
    assert_eq!(a_link_a_day(6).await, [1, 1, 1, 1, 0, 0]);
    world.clock.advance(15 * Timestamp::DAY);
    assert_eq!(a_link_a_day(6).await, [1, 1, 1, 1, 1, 0]);

    // The same for whoever signs again after a withdrawal.
    let opened = world.opens(&ticket).await;
    assert!(self_service::withdraw(&world.app, &opened).await.unwrap());
    world.mails().await;
    world.posts(&appeal, &jeanne).await;
    assert_eq!(world.mails().await.len(), 0);
    world.clock.advance(15 * Timestamp::DAY);
    world.posts(&appeal, &jeanne).await;
    let mails = world.mails().await;
    assert_eq!(mails.len(), 1);
    assert_eq!(mails[0].email.kind, MailKind::Confirm);
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn a_mailbox_that_does_not_exist_gets_no_second_mail(#[case] database: TestDatabase) {
    let sink = SmtpSink::start();
    sink.fail_at(At::Rcpt, Act::Reply("550 5.1.1 no such user"));
    let world = World::open_with_relay(&database, &sink.url()).await;
    let appeal = world.publishes("canal", "").await;
    world
        .posts(&appeal, &person("Jeanne", "nobody@example.org"))
        .await;
    let report = Delivery::new(&world.app).drain(&world.app).await.unwrap();
    assert_eq!((report.sent, report.failed), (0, 1));
    world.clock.advance(Timestamp::HOUR);
    world
        .posts(&appeal, &person("Jeanne", "nobody@example.org"))
        .await;
    let report = Delivery::new(&world.app).drain(&world.app).await.unwrap();
    assert_eq!(report.total(), 0, "nothing was promised to it");
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn a_changed_wording_needs_a_note_and_signatures_keep_theirs(#[case] database: TestDatabase) {
    let world = World::open(&database).await;
    let appeal = world.publishes("canal", "").await;
    let (ticket, _) = world
        .posts(&appeal, &person("Jeanne", "jeanne@example.org"))
        .await;
    let file = |note: &str| {
        let text = format!(
            "+++\nslug = \"canal\"\nlanguage = \"fr\"\ntitle = \"Le canal\"\nthank_by_mail = false\n{note}\n+++\nQu’il vive longtemps.\n"
        );
        AppealFile::parse(&text).unwrap()
    };
    assert!(appeals::import(&world.app, file("")).await.is_err());
    let done = appeals::import(&world.app, file("note = \"Un mot de plus\""))
        .await
        .unwrap();
    assert_eq!(done, appeals::Imported::NewText(2));
    let (_, texts, _) = appeals::parts(&world.app, appeal.id, &Language::french())
        .await
        .unwrap()
        .unwrap();
    assert_eq!(texts.len(), 2);
    assert_eq!(world.stored(&ticket).await.unwrap().text, texts[0].id);
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn what_was_sent_while_the_clock_was_ahead_does_not_count_for_the_caps(
    #[case] database: TestDatabase,
) {
    let world = World::open(&database).await;
    let appeal = world.publishes("canal", "").await;
    let jeanne = person("Jeanne", "jeanne@example.org");
    let start = world.clock.now();
    world.clock.advance(400 * Timestamp::DAY);
    let mut sent = 0;
    for _ in 0..6 {
        world.posts(&appeal, &jeanne).await;
        sent += world.mails().await.len();
        world.clock.advance(Timestamp::DAY);
    }
    assert_eq!(sent, 5, "the cap is reached");
    world.clock.advance(start.since(world.clock.now()));
    world.posts(&appeal, &jeanne).await;
    assert_eq!(world.mails().await.len(), 1);
}

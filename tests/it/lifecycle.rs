//! The life of a signature, told through the use cases, on both databases: attempts, links, caps, groups, dates.

use paraph::domain::{
    AppealFile, Count, EmailAddress, HoldReason, Language, PrivateRecord, SignatureState, Timestamp,
};
use paraph::services::delivery::Delivery;
use paraph::services::signatures::confirm;
use paraph::services::signatures::confirm_code::{CodeOutcome, confirm_by_code};
use paraph::services::signatures::moderate::{Decision, decide};
use paraph::services::signatures::resend_link;
use paraph::services::signatures::self_service::{self, CorrectionOutcome};
use paraph::services::{appeals, housekeeping};
use paraph::storage::{ConfirmOutcome, SignOutcome, StorageError, public_list};
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
        (outcome, &second.claim_index),
        (SignOutcome::Replaced, &first.claim_index)
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
async fn fifty_impatient_presses_make_one_row_and_one_mail(#[case] database: TestDatabase) {
    let world = World::open(&database).await;
    let appeal = world.publishes("canal", "").await;
    let record = person("Jeanne", "jeanne@example.org");
    let posts = (0..50).map(|_| world.posts(&appeal, &record));
    let met: Vec<SignOutcome> = futures_util::future::join_all(posts)
        .await
        .into_iter()
        .map(|one| one.1)
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
    world.clock.advance(11 * Timestamp::MINUTE);
    assert_eq!(world.mails().await.len(), 1);
    world.clock.advance(10 * Timestamp::MINUTE);
    assert_eq!(world.mails().await.len(), 1);
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn a_group_counts_once_and_only_when_approved(#[case] database: TestDatabase) {
    let world = World::open(&database).await;
    let appeal = world.publishes("canal", "").await;
    let (ours, _) = world
        .posts(&appeal, &group("L’Atelier", "ada@example.org"))
        .await;
    let (theirs, _) = world
        .posts(&appeal, &group("ATELIER", "eve@example.net"))
        .await;
    assert_eq!(world.confirms(&ours).await, ConfirmOutcome::Held);
    assert_eq!(world.confirms(&theirs).await, ConfirmOutcome::Held);
    assert_eq!(world.count(&appeal).await, Count::default());
    let signature = world.stored(&ours).await.unwrap();
    assert_eq!(signature.hold_reason, Some(HoldReason::ToBeApproved));
    decide(&world.app, signature.id, Decision::Approve)
        .await
        .unwrap();
    assert_eq!(
        world.count(&appeal).await,
        Count {
            individuals: 0,
            organisations: 1,
            paper: 0
        }
    );
    assert_eq!(world.finds(&appeal, "atelier").await, ["L’Atelier"]);
    assert_eq!(
        world.stored(&theirs).await.unwrap().state,
        SignatureState::Removed
    );
    assert!(
        decide(&world.app, signature.id, Decision::Approve)
            .await
            .is_err(),
        "twice is refused"
    );
    let (late, _) = world
        .posts(&appeal, &group("Atelier", "zoe@example.org"))
        .await;
    assert_eq!(world.confirms(&late).await, ConfirmOutcome::Held);
    let late = world.stored(&late).await.unwrap();
    assert_eq!(
        late.hold_reason,
        Some(HoldReason::OrganisationAlreadySigned)
    );
    assert!(
        decide(&world.app, late.id, Decision::Approve)
            .await
            .is_err(),
        "two of a name never count"
    );
    decide(
        &world.app,
        signature.id,
        Decision::Remove("dissolved".to_owned()),
    )
    .await
    .unwrap();
    assert_eq!(world.count(&appeal).await, Count::default());
    assert_eq!(world.finds(&appeal, "atelier").await, Vec::<String>::new());
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn without_approval_the_first_proven_claim_wins(#[case] database: TestDatabase) {
    let world = World::open(&database).await;
    let appeal = world.publishes("canal", "approve_groups = false").await;
    let (slow, _) = world
        .posts(&appeal, &group("Atelier", "ada@example.org"))
        .await;
    let (fast, _) = world
        .posts(&appeal, &group("Atelier", "eve@example.net"))
        .await;
    assert_eq!(world.confirms(&fast).await, ConfirmOutcome::Confirmed);
    assert_eq!(world.confirms(&slow).await, ConfirmOutcome::Held);
    assert_eq!(world.count(&appeal).await.organisations, 1);
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn after_five_wrong_codes_only_the_link_works(#[case] database: TestDatabase) {
    let world = World::open(&database).await;
    let appeal = world.publishes("canal", "").await;
    let (ticket, _) = world
        .posts(&appeal, &person("Jeanne", "jeanne@example.org"))
        .await;
    let code = world.app.master.code(&world.stored(&ticket).await.unwrap());
    let wrong = if code == "000000" { "000001" } else { "000000" };
    for _ in 0..5 {
        assert!(matches!(
            confirm_by_code(&world.app, &ticket, wrong).await.unwrap(),
            CodeOutcome::Wrong
        ));
    }
    assert!(matches!(
        confirm_by_code(&world.app, &ticket, &code).await.unwrap(),
        CodeOutcome::Wrong
    ));
    assert_eq!(world.confirms(&ticket).await, ConfirmOutcome::Confirmed);
    let (ticket, _) = world
        .posts(&appeal, &person("Zoé", "zoe@example.org"))
        .await;
    let code = world.app.master.code(&world.stored(&ticket).await.unwrap());
    let spaced = format!("{} {}", &code[..3], &code[3..]);
    let done = confirm_by_code(&world.app, &ticket, &spaced).await.unwrap();
    assert!(matches!(
        done,
        CodeOutcome::Done(ConfirmOutcome::Confirmed, _)
    ));
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn the_code_of_somebody_elses_attempt_shows_the_data_before_it_confirms(
    #[case] database: TestDatabase,
) {
    let world = World::open(&database).await;
    let appeal = world.publishes("canal", "").await;
    let (ticket, _) = world
        .posts(&appeal, &person("Jeanne", "jeanne@example.org"))
        .await;
    world
        .posts(&appeal, &person("Slipped In", "jeanne@example.org"))
        .await;
    let code = world.app.master.code(&world.stored(&ticket).await.unwrap());
    let met = confirm_by_code(&world.app, &ticket, &code).await.unwrap();
    assert!(matches!(met, CodeOutcome::Review(_)));
    assert_eq!(world.count(&appeal).await.total(), 0);
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn not_me_erases_the_attempt_and_stops_mails_until_taken_back(
    #[case] database: TestDatabase,
) {
    let world = World::open(&database).await;
    let appeal = world.publishes("canal", "").await;
    let (ticket, _) = world
        .posts(&appeal, &person("Jeanne", "jeanne@example.org"))
        .await;
    assert_eq!(world.mails().await.len(), 1);
    let refusal = confirm::refuse(&world.app, &world.opens(&ticket).await)
        .await
        .unwrap()
        .unwrap();
    assert!(world.stored(&ticket).await.is_none());
    world.clock.advance(Timestamp::HOUR);
    world
        .posts(&appeal, &person("Jeanne", "jeanne@example.org"))
        .await;
    assert_eq!(world.mails().await.len(), 0);
    assert!(confirm::undo_refusal(&world.app, &refusal).await.unwrap());
    world.clock.advance(Timestamp::HOUR);
    world
        .posts(&appeal, &person("Jeanne", "jeanne@example.org"))
        .await;
    assert_eq!(world.mails().await.len(), 1);
    assert!(!confirm::undo_refusal(&world.app, "forged").await.unwrap());
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
async fn the_owner_corrects_hides_shows_and_withdraws(#[case] database: TestDatabase) {
    let world = World::open(&database).await;
    let appeal = world.publishes("canal", "").await;
    let (ticket, _) = world
        .posts(&appeal, &person("Jeanne", "jeanne@example.org"))
        .await;
    world.confirms(&ticket).await;
    let corrected = PrivateRecord {
        role: Some("infirmière".to_owned()),
        ..person("Jeanne Martin", "other@example.org")
    };
    let opened = world.opens(&ticket).await;
    let outcome = self_service::correct(&world.app, &opened, corrected).await;
    assert_eq!(outcome.unwrap(), CorrectionOutcome::Done);
    let now = world.opens(&ticket).await.record.unwrap();
    assert_eq!(
        (now.name.full().as_str(), now.email.unwrap().as_str()),
        ("Jeanne Martin", "jeanne@example.org")
    );
    self_service::set_publish(&world.app, &world.opens(&ticket).await, false)
        .await
        .unwrap();
    assert_eq!(world.finds(&appeal, "martin").await, Vec::<String>::new());
    assert_eq!(
        world.count(&appeal).await.total(),
        1,
        "a hidden name counts"
    );
    self_service::set_publish(&world.app, &world.opens(&ticket).await, true)
        .await
        .unwrap();
    assert_eq!(world.finds(&appeal, "martin").await, ["Jeanne Martin"]);
    world.mails().await;
    assert!(
        self_service::withdraw(&world.app, &world.opens(&ticket).await)
            .await
            .unwrap()
    );
    assert_eq!(world.count(&appeal).await.total(), 0);
    assert_eq!(world.finds(&appeal, "martin").await, Vec::<String>::new());
    let told = world.mails().await;
    assert_eq!(told.len(), 1);
    assert_eq!(told[0].email.kind.word(), "withdrawn");
    housekeeping::purge(&world.app).await.unwrap();
    assert!(
        world.stored(&ticket).await.unwrap().sealed.is_empty(),
        "nothing personal stays"
    );
    world.clock.advance(Timestamp::HOUR);
    let (again, outcome) = world
        .posts(&appeal, &person("Jeanne Martin", "jeanne@example.org"))
        .await;
    assert_eq!(outcome, SignOutcome::New, "one may change one's mind");
    assert_eq!(world.confirms(&again).await, ConfirmOutcome::Confirmed);
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn my_link_writes_only_to_those_who_signed(#[case] database: TestDatabase) {
    let world = World::open(&database).await;
    let appeal = world.publishes("canal", "").await;
    let (ticket, _) = world
        .posts(&appeal, &person("Jeanne", "jeanne@example.org"))
        .await;
    world.confirms(&ticket).await;
    world.mails().await;
    world.clock.advance(Timestamp::HOUR);
    for address in ["jeanne@example.org", "stranger@example.org"] {
        let address = EmailAddress::parse(address).unwrap();
        resend_link::send(&world.app, &appeal, &address, &Language::french())
            .await
            .unwrap();
    }
    let sent = world.mails().await;
    assert_eq!(sent.len(), 1);
    assert_eq!(
        (sent[0].email.to.as_str(), sent[0].email.kind.word()),
        ("jeanne@example.org", "my-link")
    );
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn links_already_sent_confirm_a_day_after_closing_and_no_longer(
    #[case] database: TestDatabase,
) {
    let world = World::open(&database).await;
    let appeal = world
        .publishes("canal", "closes = 2026-03-02T12:00:00Z")
        .await;
    let (a, _) = world.posts(&appeal, &person("A", "a@example.org")).await;
    let (b, _) = world.posts(&appeal, &person("B", "b@example.org")).await;
    world.clock.advance(Timestamp::DAY + Timestamp::HOUR);
    assert!(
        !world
            .appeal("canal")
            .await
            .takes_signatures(world.clock.now())
    );
    assert_eq!(world.confirms(&a).await, ConfirmOutcome::Confirmed);
    world.clock.advance(Timestamp::DAY);
    assert_eq!(world.confirms(&b).await, ConfirmOutcome::Gone);
    assert!(
        self_service::withdraw(&world.app, &world.opens(&a).await)
            .await
            .unwrap(),
        "rights last longer"
    );
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn unconfirmed_signatures_die_after_seven_days(#[case] database: TestDatabase) {
    let world = World::open(&database).await;
    let appeal = world.publishes("canal", "").await;
    let (ticket, _) = world
        .posts(&appeal, &person("Jeanne", "jeanne@example.org"))
        .await;
    world.clock.advance(7 * Timestamp::DAY - 1);
    assert_eq!(housekeeping::purge(&world.app).await.unwrap(), 0);
    world.clock.advance(2);
    assert_eq!(housekeeping::purge(&world.app).await.unwrap(), 1);
    assert!(world.stored(&ticket).await.is_none());
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn the_erasure_date_is_kept_and_the_number_stays(#[case] database: TestDatabase) {
    let world = World::open(&database).await;
    let appeal = world
        .publishes(
            "canal",
            "closes = 2026-03-02T12:00:00Z\nerase_after_days = 30",
        )
        .await;
    let (ticket, _) = world
        .posts(&appeal, &person("Jeanne", "jeanne@example.org"))
        .await;
    world.confirms(&ticket).await;
    world.clock.advance(30 * Timestamp::DAY);
    assert_eq!(housekeeping::erase_due(&world.app).await.unwrap(), 0);
    world.clock.advance(2 * Timestamp::DAY);
    assert_eq!(housekeeping::erase_due(&world.app).await.unwrap(), 1);
    assert_eq!(housekeeping::erase_due(&world.app).await.unwrap(), 0);
    assert!(
        world.stored(&ticket).await.is_none(),
        "the mailbox is known no more"
    );
    assert_eq!(world.finds(&appeal, "jeanne").await, Vec::<String>::new());
    assert_eq!(world.count(&appeal).await.total(), 1);
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
            "+++\nslug = \"canal\"\nlanguage = \"fr\"\ntitle = \"Le canal\"\n{note}\n+++\nQu’il vive longtemps.\n"
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
async fn first_signatories_count_are_listed_in_order_and_follow_their_file(
    #[case] database: TestDatabase,
) {
    let world = World::open(&database).await;
    let two = "[[first_signatories]]\nname = \"Émile Zola\"\nrole = \"écrivain\"\n[[first_signatories]]\nname = \"Anatole France\"";
    let appeal = world.publishes("canal", two).await;
    assert_eq!(world.count(&appeal).await.individuals, 2);
    let one = "+++\nslug = \"canal\"\nlanguage = \"fr\"\ntitle = \"Le canal\"\n[[first_signatories]]\nname = \"Anatole France\"\n+++\nQu’il vive.\n";
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
async fn a_write_that_fails_changes_nothing_and_harms_nobody_else(#[case] database: TestDatabase) {
    let world = World::open(&database).await;
    let appeal = world.publishes("canal", "").await;
    let id = appeal.id;
    let failed: Result<(), StorageError> = world
        .app
        .storage_for_tests()
        .write(move |c| {
            paraph::storage::appeals::touch(c, id)?;
            Err(StorageError::Other("no".to_owned()))
        })
        .await;
    assert!(failed.is_err());
    let panicked: Result<(), StorageError> = world
        .app
        .storage_for_tests()
        .write(|_| panic!("a bug"))
        .await;
    assert!(panicked.is_err());
    assert_eq!(world.appeal("canal").await.version, appeal.version);
    let (_, outcome) = world
        .posts(&appeal, &person("Jeanne", "jeanne@example.org"))
        .await;
    assert_eq!(outcome, SignOutcome::New, "the writer lives on");
}

#[tokio::test]
async fn a_stolen_database_tells_nothing_that_is_not_public() {
    let database = TestDatabase::sqlite();
    let world = World::open(&database).await;
    let appeal = world.publishes("canal", "").await;
    let record = PrivateRecord {
        comment: Some("canarycomment".to_owned()),
        publish: false,
        ..person("Canaryname", "canaryaddress@example.org")
    };
    let (ticket, _) = world.posts(&appeal, &record).await;
    world
        .posts(
            &appeal,
            &group("Canarygroup", "canarymandatary@example.org"),
        )
        .await;
    world.confirms(&ticket).await;
    let path = database.url.trim_start_matches("sqlite://").to_owned();
    for file in [path.clone(), format!("{path}-wal")] {
        let bytes = std::fs::read(file).unwrap_or_default();
        let text = String::from_utf8_lossy(&bytes).to_lowercase();
        assert!(!text.contains("canary"), "no canary stands in clear");
    }
}

//! Batches that are stored, break off, go on and are taken back, and a number that stays exact.

use paraph::domain::SignatureId;
use std::sync::Mutex;

use super::*;

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn of_a_thousand_rows_a_tenth_is_at_fault_and_the_undo_restores_the_number(
    #[case] database: TestDatabase,
) {
    let world = World::open(&database).await;
    let appeal = world.publishes("canal", "").await;
    let (ticket, _) = world
        .posts(&appeal, &person("Jeanne", "p0@example.org"))
        .await;
    world.confirms(&ticket).await;
    let before = world.count(&appeal).await;
    let rows = text(&world, &appeal, Request::new(Format::JsonLines)).await;
    let input = pasted(&list(1_000));
    let (checked, left) = looks(&world, &appeal, &input, &terms(Counting::Paper)).await;
    assert_eq!(
        (
            checked.counts.rows,
            checked.counts.faults,
            checked.counts.stored,
            checked.counts.new
        ),
        (1_000, 100, 1, 899)
    );
    assert_eq!(left.len(), 101);
    assert_eq!(left[1].row.line, 11);
    let (batch, stored) = stores(&world, &appeal, &input, &terms(Counting::Paper)).await;
    assert_eq!(stored, checked.counts);
    assert_eq!(world.count(&appeal).await, counts(1, 0, 899));
    let watch = Progress::ignored();
    let (started, reading) = (
        import(&world, &appeal, &input, &watch),
        reading(&input).await,
    );
    let again = run(started, &reading, &terms(Counting::Paper), |_| {})
        .await
        .unwrap();
    assert!(matches!(again, RunOutcome::SameFile(same) if same.id == batch));
    assert_eq!(
        takes_back(&world, &appeal, batch).await,
        UndoOutcome::Done {
            removed: 899,
            kept: 0
        }
    );
    assert_eq!(world.count(&appeal).await, before);
    assert_eq!(
        text(&world, &appeal, Request::new(Format::JsonLines)).await,
        rows
    );
    assert_eq!(
        takes_back(&world, &appeal, batch).await,
        UndoOutcome::Already
    );
    let (_, stored) = stores(&world, &appeal, &input, &terms(Counting::Paper)).await;
    assert_eq!(stored.new, 899, "what was taken back can be imported again");
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn what_its_owners_changed_or_withdrew_stays_when_a_batch_is_taken_back(
    #[case] database: TestDatabase,
) {
    let world = World::open(&database).await;
    let appeal = world.publishes("canal", "").await;
    let input = pasted(
        "name;email;publish\nAda;ada@example.org;oui\nBob;bob@example.org;oui\nEve;eve@example.org;non\n",
    );
    let (batch, _) = stores(&world, &appeal, &input, &terms(Counting::Paper)).await;
    assert_eq!(world.finds(&appeal, "a").await, ["Ada"]);
    let mut opened = Vec::new();
    for id in [SignatureId(1), SignatureId(2)] {
        opened.push(
            paraph::services::signatures::opened::by_id(&world.app, id)
                .await
                .unwrap(),
        );
    }
    let hidden = self_service::set_publish(&world.app, &opened[0], false).await;
    assert_eq!(hidden.unwrap(), self_service::CorrectionOutcome::Done);
    assert!(
        self_service::withdraw(&world.app, &opened[1])
            .await
            .unwrap()
    );
    assert_eq!(world.count(&appeal).await, counts(0, 0, 2));
    assert_eq!(
        takes_back(&world, &appeal, batch).await,
        UndoOutcome::Done {
            removed: 1,
            kept: 2
        }
    );
    assert_eq!(world.count(&appeal).await, counts(0, 0, 1));
    let (_, left) = looks(&world, &appeal, &input, &terms(Counting::Paper)).await;
    let states: Vec<_> = left.iter().map(|item| item.reason).collect();
    use paraph::services::import::Reason::Known;
    assert_eq!(
        states,
        [
            Known(SignatureState::Confirmed),
            Known(SignatureState::Withdrawn)
        ]
    );
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn people_asked_by_mail_count_once_they_confirm_and_after_those_who_sign(
    #[case] database: TestDatabase,
) {
    let world = World::open(&database).await;
    let appeal = world.publishes("canal", "").await;
    let (ticket, _) = world
        .posts(&appeal, &person("Noa", "non@example.org"))
        .await;
    let opened = world.opens(&ticket).await;
    refuse(&world.app, &opened).await.unwrap();
    world.mails().await;
    let input = pasted(
        "name;email\nAda;ada@example.org\nBob;bob@example.org\nNoa;non@example.org\nBob;BOB+x@example.org\nEve;\n",
    );
    let ask = Terms {
        source: Source::Email,
        between_mails: Timestamp::MINUTE,
        ..terms(Counting::Mail)
    };
    let (batch, counted) = stores(&world, &appeal, &input, &ask).await;
    assert_eq!(
        (counted.new, counted.mail, counted.in_file, counted.faults),
        (2, 1, 1, 1)
    );
    assert_eq!(world.count(&appeal).await, counts(0, 0, 0));
    assert_eq!(
        world.mails().await.len(),
        1,
        "the second mail waits for its turn"
    );
    world.clock.advance(Timestamp::MINUTE);
    assert_eq!(world.mails().await.len(), 1);
    let id = appeal.id;
    let pending = world
        .app
        .storage_for_tests()
        .read(move |c| signatures::page(c, id, &[SignatureState::Pending], SignatureId(0), 10))
        .await
        .unwrap();
    assert_eq!(pending.len(), 2);
    assert!(
        pending
            .iter()
            .all(|item| item.source == Source::Email && item.import == Some(batch))
    );
    let token = paraph::services::delivery::outbox_messages::token_text(
        &world.app,
        &pending[0],
        paraph::vault::Purpose::Confirm,
    );
    let opened = paraph::services::signatures::opened::by_link(
        &world.app,
        &token,
        paraph::vault::Purpose::Confirm,
    )
    .await
    .unwrap()
    .unwrap();
    paraph::services::signatures::confirm::confirm(&world.app, &opened, opened.signature.revision)
        .await
        .unwrap();
    assert_eq!(
        world.count(&appeal).await,
        counts(1, 0, 0),
        "a proven mailbox is counted with the others"
    );
    world.clock.advance(Timestamp::HOUR);
    let (_, outcome) = world
        .posts(&appeal, &person("Bobby", "bob@example.org"))
        .await;
    assert_eq!(outcome, SignOutcome::Replaced);
    assert_eq!(
        takes_back(&world, &appeal, batch).await,
        UndoOutcome::Done {
            removed: 0,
            kept: 2
        }
    );
    assert_eq!(world.count(&appeal).await, counts(1, 0, 0));
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn a_batch_that_broke_off_goes_on_where_it_ended(#[case] database: TestDatabase) {
    let world = World::open(&database).await;
    let appeal = world.publishes("canal", "").await;
    let mut text = "name;place\n".to_owned();
    for row in 0..3_500 {
        let letters: String = (0..4)
            .map(|at| char::from(b'a' + ((row / 26_usize.pow(at)) % 26) as u8))
            .collect();
        text += &format!("Ada {letters};Lyon\n");
    }
    let input = pasted(&text);
    let stopping = Arc::new(Mutex::new(None::<Progress>));
    let inner = Arc::clone(&stopping);
    let watch = Progress::new(move |rows| {
        if rows >= 2_000
            && let Some(watch) = &*inner.lock().unwrap()
        {
            watch.cancel()
        }
    });
    *stopping.lock().unwrap() = Some(watch.clone());
    let reading = reading(&input).await;
    let started = import(&world, &appeal, &input, &watch);
    let ended = run(started, &reading, &terms(Counting::Paper), |_| {})
        .await
        .unwrap();
    let RunOutcome::Cancelled(part) = ended else {
        panic!("{ended:?}")
    };
    assert_eq!(part.counts.new, 2_000);
    assert_eq!(world.count(&appeal).await, counts(0, 0, 2_000));
    let known = batches(&world.app, &appeal).await.unwrap();
    assert_eq!(
        (known[0].state, known[0].rows_read, known[0].imported),
        (ImportState::Unfinished, 2_000, 2_000)
    );
    let other = pasted("name\nBob\n");
    let watch = Progress::ignored();
    let ended = resume(import(&world, &appeal, &other, &watch), part.batch, |_| {})
        .await
        .unwrap();
    assert!(matches!(ended, RunOutcome::OtherFile(_)));
    let ended = resume(import(&world, &appeal, &input, &watch), part.batch, |_| {})
        .await
        .unwrap();
    let RunOutcome::Done(rest) = ended else {
        panic!("{ended:?}")
    };
    assert_eq!((rest.counts.rows, rest.counts.new), (1_500, 1_500));
    assert_eq!(world.count(&appeal).await, counts(0, 0, 3_500));
    let known = batches(&world.app, &appeal).await.unwrap();
    assert_eq!(
        (known[0].state, known[0].imported, known[0].left_out),
        (ImportState::Done, 3_500, 0)
    );
    let ended = resume(import(&world, &appeal, &input, &watch), part.batch, |_| {})
        .await
        .unwrap();
    assert!(matches!(ended, RunOutcome::NotUnfinished(_)));
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn people_without_an_address_are_reported_as_possible_duplicates(
    #[case] database: TestDatabase,
) {
    let world = World::open(&database).await;
    let appeal = world.publishes("canal", "").await;
    let mut known = person("Jeanne Martin", "jeanne@example.org");
    (known.place, known.publish) = (Some("Toulouse".to_owned()), false);
    let (ticket, _) = world.posts(&appeal, &known).await;
    world.confirms(&ticket).await;
    let input = pasted(
        "name;place\njeanne MARTIN;toulouse\nJeanne Martin;Lyon\nPaul Durand;Lyon\nPaul Durand;Lyon\n",
    );
    let (batch, counted) = stores(&world, &appeal, &input, &terms(Counting::Paper)).await;
    assert_eq!((counted.new, counted.possible), (2, 2));
    takes_back(&world, &appeal, batch).await;
    let keep = Terms {
        keep_possible: true,
        ..terms(Counting::Paper)
    };
    let (_, counted) = stores(&world, &appeal, &input, &keep).await;
    assert_eq!((counted.new, counted.possible), (4, 0));
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn a_group_on_paper_counts_once(#[case] database: TestDatabase) {
    let world = World::open(&database).await;
    let appeal = world.publishes("canal", "approve_groups = false").await;
    let (ticket, _) = world
        .posts(&appeal, &group("Les Amis du canal", "amis@example.org"))
        .await;
    world.confirms(&ticket).await;
    let input = pasted(
        "organisation;ville\nLes amis du canal;Lyon\nCercle des bateliers;Lyon\nCERCLE  des Bateliers.;Paris\n",
    );
    let (batch, counted) = stores(&world, &appeal, &input, &terms(Counting::Paper)).await;
    assert_eq!((counted.new, counted.stored), (1, 2));
    assert_eq!(world.count(&appeal).await, counts(0, 1, 1));
    takes_back(&world, &appeal, batch).await;
    assert_eq!(world.count(&appeal).await, counts(0, 1, 0));
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn the_appeal_s_file_and_the_erasure_leave_and_empty_imported_rows(
    #[case] database: TestDatabase,
) {
    let world = World::open(&database).await;
    let first =
        "erase_after_days = 1\ncloses = 2026-03-10\n[[first_signatories]]\nname = \"Émile Zola\"\n";
    let appeal = world.publishes("canal", first).await;
    let input = pasted("name;place;publier\nJeanne Martin;Lyon;oui\n");
    stores(&world, &appeal, &input, &terms(Counting::Paper)).await;
    assert_eq!(world.count(&appeal).await, counts(1, 0, 1));
    let again = format!(
        "+++\nslug = \"canal\"\nlanguage = \"fr\"\ntitle = \"Le canal\"\nthank_by_mail = false\n{first}\n+++\nQu’il vive.\n"
    );
    paraph::services::appeals::import(
        &world.app,
        paraph::domain::AppealFile::parse(&again).unwrap(),
    )
    .await
    .unwrap();
    assert_eq!(
        world.count(&appeal).await,
        counts(1, 0, 1),
        "the file speaks of its first signatories alone"
    );
    world.clock.advance(30 * Timestamp::DAY);
    assert_eq!(world.erasures_come().await, 1);
    assert_eq!(world.count(&appeal).await, counts(1, 0, 1));
    let batch = batches(&world.app, &appeal).await.unwrap().remove(0);
    assert_eq!(
        (
            batch.label.as_str(),
            batch.done_by.as_str(),
            batch.basis.as_str()
        ),
        ("", "", "")
    );
    let rest = text(&world, &appeal, Request::new(Format::JsonLines)).await;
    assert!(
        !rest.contains("Martin") && rest.lines().count() == 2,
        "{rest}"
    );
    let gone = world.appeal("canal").await;
    let watch = Progress::ignored();
    let (started, reading) = (import(&world, &gone, &input, &watch), reading(&input).await);
    let terms = Terms {
        allow_same_file: true,
        ..terms(Counting::Paper)
    };
    let refused = run(started, &reading, &terms, |_| {}).await;
    assert!(refused.is_err());
}

//! Two processes on one database do opposite or equal things at the same moment: one of them wins, whole.

use std::sync::Arc;

use futures_util::future::join_all;
use paraph::clock::Clock;
use paraph::domain::{Counting, Language, SignatureState, Source, Timestamp};
use paraph::services::import::{Import, Input, Known, RunOutcome, Terms, guess, run, undo};
use paraph::services::signatures::{OpenedSignature, confirm, sign};
use paraph::services::{App, Progress, appeals, housekeeping};
use paraph::storage::{ConfirmOutcome, signatures};
use rstest::rstest;
use tempfile::TempDir;

use crate::support::TestDatabase;
use crate::support::app::{A_DAY, pair, person};
use crate::support::site::Site;

async fn two(database: &TestDatabase) -> ([App; 2], TempDir) {
    let clock = Clock::manual(Timestamp::parse(A_DAY).unwrap());
    pair(database, &clock, "").await
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn the_same_file_imported_twice_at_once_counts_once(#[case] database: TestDatabase) {
    let (apps, _folder) = two(&database).await;
    for round in 0..5 {
        let appeal = appeals::find(&apps[0], "canal").await.unwrap();
        let lines: Vec<String> = (0..40)
            .map(|row| format!("Jeanne;Martin {round} {row}"))
            .collect();
        let text = format!("Prénom;Nom\r\n{}\r\n", lines.join("\r\n"));
        let input = Input::Pasted(Arc::from(text));
        let reading = guess(input.clone(), Known::default())
            .await
            .unwrap()
            .reading;
        let terms = Terms {
            counting: Counting::Paper,
            source: Source::Paper,
            label: "feuille 12".to_owned(),
            collected_at: None,
            done_by: "Ada".to_owned(),
            basis: "phrase en tête".to_owned(),
            publish: None,
            keep_possible: true,
            allow_same_file: false,
            between_mails: 100,
        };
        let progress = Progress::ignored();
        let import = |app| Import {
            app,
            appeal: &appeal,
            input: &input,
            progress: &progress,
        };
        let imports = apps.iter().chain(&apps);
        let outcomes = imports.map(|app| run(import(app), &reading, &terms, |_| {}));
        let mut done = Vec::new();
        for outcome in join_all(outcomes).await {
            match outcome.unwrap() {
                RunOutcome::Done(imported) => done.push(imported.batch),
                RunOutcome::SameFile(_) => {}
                other => panic!("{other:?}"),
            }
        }
        assert_eq!(done.len(), 1, "round {round}");
        let count = housekeeping::recount(&apps[0]).await.unwrap().remove(0);
        assert!(count.is_equal());
        assert_eq!(count.rows.paper, 40);
        // A file that was taken back may come again, and any file for whoever asks for it.
        undo(&apps[1], &appeal, done[0], &progress).await.unwrap();
        for allow_same_file in [false, true] {
            let terms = Terms {
                allow_same_file,
                ..terms.clone()
            };
            let again = run(import(&apps[0]), &reading, &terms, |_| {})
                .await
                .unwrap();
            let RunOutcome::Done(again) = again else {
                panic!("{again:?}");
            };
            if allow_same_file {
                undo(&apps[1], &appeal, again.batch, &progress)
                    .await
                    .unwrap();
            } else {
                done.push(again.batch);
            }
        }
        undo(&apps[1], &appeal, done[1], &progress).await.unwrap();
    }
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn a_refusal_that_meets_a_confirmation_ends_with_one_of_them(#[case] database: TestDatabase) {
    let (apps, _folder) = two(&database).await;
    let appeal = appeals::find(&apps[0], "canal").await.unwrap();
    let french = Language::french();
    let whole = appeals::parts(&apps[0], appeal.id, &french).await.unwrap();
    let text = whole.unwrap().1[0].id;
    for round in 0..40 {
        let record = person("Jeanne", &format!("p{round}@example.org"));
        let (ticket, _) = sign::sign(&apps[0], &appeal, text, &french, &record)
            .await
            .unwrap();
        let find = |app: &App| {
            let reads = app.reads().clone();
            let claim = ticket.claim;
            let id = appeal.id;
            async move {
                reads
                    .read(move |c| signatures::by_claim(c, id, claim))
                    .await
                    .unwrap()
            }
        };
        let signature = find(&apps[0]).await.unwrap();
        let opened = OpenedSignature::open(&apps[0], signature, appeal.clone()).unwrap();
        let revision = opened.signature.revision;
        let (confirmed, refused) = tokio::join!(
            confirm::confirm(&apps[0], &opened, revision),
            confirm::refuse(&apps[1], &opened)
        );
        let (confirmed, refused) = (confirmed.unwrap(), refused.unwrap());
        let left = find(&apps[0]).await.map(|signature| signature.state);
        match (confirmed, refused.is_some()) {
            (ConfirmOutcome::Confirmed, false) => assert_eq!(left, Some(SignatureState::Confirmed)),
            (ConfirmOutcome::Gone, true) => assert_eq!(left, None),
            other => panic!("{other:?} in round {round}"),
        }
    }
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn of_several_appeal_files_none_is_stored_when_one_is_refused(#[case] database: TestDatabase) {
    let site = Site::new(&database.url, "memory:");
    site.publish();
    let file = |slug: &str, text: &str, note: &str| {
        let content = format!(
            "+++\nslug = \"{slug}\"\nlanguage = \"fr\"\ntitle = \"Pour {slug}\"\nthank_by_mail = false\n{note}+++\n{text}\n"
        );
        std::fs::write(site.folder().join(format!("{slug}-new.md")), content).unwrap();
    };
    file("halle", "Qu’elle vive.", "");
    file("canal", "Qu’il soit comblé.", "");
    let import = ["appeal", "import", "halle-new.md", "canal-new.md"];
    let done = site.command().args(import).output().unwrap();
    let said = String::from_utf8_lossy(&done.stderr);
    assert!(!done.status.success(), "{said}");
    assert!(said.contains("nothing was imported"), "{said}");
    assert!(said.contains("canal-new.md: the wording"), "{said}");
    assert!(!site.paraph(&["appeal", "list"]).contains("halle"));
    file("canal", "Qu’il soit comblé.", "note = \"le contraire\"\n");
    let said = site.paraph(&import);
    assert!(
        said.contains("created the draft “halle”") && said.contains("number 2"),
        "{said}"
    );
}

//! An import that was interrupted is resumed from its stored file.

use std::sync::Mutex;

use paraph::services::{appeals, import as service};

use super::super::*;
use super::{IMPORT, counted, ends};
use crate::support::in_process::Site;
use crate::support::organisers::owner;

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn a_batch_that_broke_off_goes_on_from_its_kept_file_and_two_at_once_store_no_row_twice(
    #[case] database: TestDatabase,
) {
    let site = Site::start(&database);
    let odile = owner(&site);
    let mut text = "name;place\n".to_owned();
    for row in 0..2_500 {
        let letters: String = (0..4)
            .map(|at| char::from(b'a' + ((row / 26_usize.pow(at)) % 26) as u8))
            .collect();
        text += &format!("Ada {letters};Lyon\n");
    }
    let appeal = site.wait(appeals::find(&site.app, "canal")).unwrap();
    let batch = site.wait(async {
        let id = service::store_file(&site.app, &appeal, text.into_bytes(), "csv".to_owned())
            .await
            .unwrap();
        let file = service::file(&site.app, id).await.unwrap().unwrap();
        let reading = reading(&file.input).await;
        let begun = service::begin_as(
            &site.app,
            paraph::domain::Actor::Cli,
            &appeal,
            &file,
            &reading,
            &terms(Counting::Paper),
        )
        .await
        .unwrap();
        let service::StartOutcome::Batch(batch) = begun else {
            panic!("it begins")
        };
        // A process that ends after the first piece.
        let stopping = Arc::new(Mutex::new(None::<Progress>));
        let inner = Arc::clone(&stopping);
        let watch = Progress::new(move |_| {
            if let Some(watch) = &*inner.lock().unwrap() {
                watch.cancel()
            }
        });
        *stopping.lock().unwrap() = Some(watch.clone());
        assert!(
            service::resume_stored(
                &site.app,
                &appeal,
                batch,
                &paraph::domain::Language::french(),
                &watch
            )
            .await
            .unwrap()
        );
        batch
    });
    assert_eq!(counted(&site), counts(0, 0, 1_000));
    let page = format!("{IMPORT}/batches/{batch}");
    assert!(
        odile.get(&page).body.contains("http-equiv=\"refresh\""),
        "it may still run elsewhere"
    );
    // A batch that stopped while the clock was ahead is not taken for one that runs until then.
    let moves = |by: i64| {
        site.sql(&format!(
            "UPDATE imports SET updated_at = updated_at + {by}"
        ))
    };
    moves(2 * Timestamp::MINUTE);
    assert!(odile.get(&page).body.contains("s’est interrompue"));
    moves(-2 * Timestamp::MINUTE);
    site.clock.advance(2 * Timestamp::MINUTE);
    let broken = odile.get(&page);
    assert!(
        broken.body.contains("s’est interrompue")
            && !broken.body.contains("http-equiv=\"refresh\""),
        "{}",
        broken.body
    );
    let token = broken.value("main input[name=token]");
    for _ in 0..2 {
        assert_eq!(odile.post(&page, &[("token", &token)]).status, 303);
    }
    ends(&odile, &page, "terminé");
    assert_eq!(counted(&site), counts(0, 0, 2_500));
}

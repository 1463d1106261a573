//! The list: pages, and the indexes that it reads.

use std::time::Duration;

use paraph::domain::{Language, SignatureId};
use paraph::services::sample_data::{SampleProgress, seed};
use paraph::services::signatories::{Cursor, SearchTerms, SignatoryFilter};
use paraph::services::{appeals, signatories};
use rstest::rstest;

use super::{LIST, of, request};
use crate::support::TestDatabase;
use crate::support::app::person;
use crate::support::in_process::Site;
use crate::support::organisers::owner;
use crate::support::signatories::signs;

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn pages_follow_each_other_and_a_search_goes_on_where_its_time_was_up(
    #[case] database: TestDatabase,
) {
    let site = Site::start(&database);
    let owner = owner(&site);
    signs(
        &site,
        &of("Ada Rare", "rare@rare.fr", |item| item.publish = false),
        true,
    );
    site.wait(async {
        let appeal = appeals::find(&site.app, "canal").await.unwrap();
        let texts = appeals::parts(&site.app, appeal.id, &Language::french())
            .await
            .unwrap()
            .unwrap()
            .1;
        seed(
            &site.app,
            &appeal,
            texts[0].id,
            700,
            SampleProgress::Confirmed,
            |_| (),
        )
        .await
        .unwrap();
    });
    let (mut seen, mut at, mut pages) = (Vec::new(), LIST.to_owned(), 0);
    loop {
        let page = owner.get(&at);
        seen.extend(page.links(&format!("{LIST}/")));
        pages += 1;
        let next = page.links(&format!("{LIST}?"));
        let Some(next) = next.first() else { break };
        at = next.clone();
    }
    assert_eq!((seen.len(), pages), (701, 15));
    seen.sort();
    seen.dedup();
    assert_eq!(seen.len(), 701, "nobody twice, nobody left out");

    site.wait(async {
        let appeal = appeals::find(&site.app, "canal").await.unwrap();
        for (name, expected) in [("Rare", 1), ("Mart", 30)] {
            let terms = SearchTerms {
                name: name.to_owned(),
                ..SearchTerms::default()
            };
            let filter = SignatoryFilter {
                terms,
                ..SignatoryFilter::default()
            };
            let (mut found, mut from, mut stops, mut turns) = (Vec::new(), Cursor::Start, 0, 0);
            loop {
                let page = signatories::find(
                    &site.app,
                    &appeal,
                    &filter,
                    request(from, 5, Duration::ZERO),
                )
                .await
                .unwrap();
                assert!(page.matches.len() <= 5);
                found.extend(page.matches.iter().map(|item| item.signature.id));
                (stops, turns) = (stops + i32::from(page.timed_out), turns + 1);
                let Some(next) = page.next else { break };
                from =
                    Cursor::parse(&site.app, appeal.id, &next.text(&site.app, appeal.id)).unwrap();
            }
            let whole = signatories::find(
                &site.app,
                &appeal,
                &filter,
                request(Cursor::Start, 1_000, Duration::from_secs(60)),
            )
            .await
            .unwrap();
            let mut once: Vec<SignatureId> =
                whole.matches.iter().map(|item| item.signature.id).collect();
            assert!(
                once.len() >= expected && stops > 0 && turns > 3,
                "{name}: {} {stops} {turns}",
                once.len()
            );
            once.sort_unstable();
            found.sort_unstable();
            assert_eq!(found, once, "{name}: the pieces are the whole");
        }
    });
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn a_page_walks_its_index_although_the_database_knows_nothing_of_the_table_yet(
    #[case] database: TestDatabase,
) {
    let site = Site::start(&database);
    signs(&site, &person("Xavier Durand", "x@a.fr"), true);
    site.sql(
            "INSERT INTO listing_words (appeal_id, word, signature_id)
            WITH RECURSIVE counted(number) AS (SELECT 1 UNION ALL SELECT number + 1 FROM counted WHERE number < 30000)
            SELECT appeal_id, 'xa' || number, signature_id FROM counted, listings",
        );
    let words = "SELECT word, signature_id FROM listing_words WHERE appeal_id = 1 AND word";
    let lines =
        "SELECT name FROM listings WHERE appeal_id = 1 AND kind = 'individual' AND sort_key";
    for query in [
        format!(
            "{words} < 'xb' AND (word, signature_id) > ('x', 0) ORDER BY word, signature_id LIMIT 500"
        ),
        format!("{words} < 'xb' AND word >= 'x' LIMIT 1 OFFSET 1499"),
        format!("{words} < 'xb' AND word >= 'x' AND signature_id IN (1, 2, 3)"),
        format!("{lines} > '' ORDER BY sort_key, signature_id LIMIT 200"),
    ] {
        let text = query.clone();
        let plan = site
            .wait(site.app.storage_for_tests().read(move |c| c.explain(&text)))
            .unwrap();
        let slow = [
            "Seq Scan",
            "Sort",
            "Bitmap",
            "Gather",
            "SCAN",
            "TEMP B-TREE",
        ];
        assert!(
            !plan.is_empty() && slow.iter().all(|step| !plan.contains(step)),
            "{query}\n{plan}"
        );
    }
}

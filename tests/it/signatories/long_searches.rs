//! Searches that stop at their time limit and are continued; time and memory of large lists.

use std::time::{Duration, Instant};

use paraph::domain::{Language, ListSearch};
use paraph::services::sample_data::{SampleProgress, seed};
use paraph::services::signatories::{Cursor, SearchTerms, SignatoryFilter};
use paraph::services::{appeals, signatories};
use paraph::storage::public_list;
use rstest::rstest;

use super::{LIST, names, request};
use crate::support::TestDatabase;
use crate::support::alone::{alone, resident};
use crate::support::app::person;
use crate::support::in_process::Site;
use crate::support::organisers::owner;
use crate::support::signatories::signs;

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn a_search_for_frequent_words_stops_and_continues_until_the_whole_list_is_read(
    #[case] database: TestDatabase,
) {
    let site = Site::start(&database);
    for (name, address) in [
        ("Xavier Durand", "x@a.fr"),
        ("Yves Martin", "y@a.fr"),
        ("Xénia Yolande", "xy@a.fr"),
        ("Xaveria Xenos", "xx@a.fr"),
    ] {
        signs(&site, &person(name, address), true);
    }
    // Thousands with names in x, and others with names in y: two people who have as many words stand for them.
    for (word, name) in [("xa", "Xavier Durand"), ("ya", "Yves Martin")] {
        site.sql(&format!(
                "INSERT INTO listing_words (appeal_id, word, signature_id)
                WITH RECURSIVE counted(number) AS (SELECT 1 UNION ALL SELECT number + 1 FROM counted WHERE number < 2100)
                SELECT appeal_id, '{word}' || number, signature_id FROM counted, listings WHERE name = '{name}'"
            ));
    }
    let visitor = site.visitor();
    let walk = |query: &str| {
        let (mut names, mut sentences) = (Vec::new(), Vec::new());
        let mut next = Some(format!("/fr/canal/signatories?q={query}"));
        while let Some(at) = next {
            let page = visitor.get(&at);
            assert_eq!(page.status, 200, "{at}");
            names.extend(page.texts(".names .name"));
            sentences.extend(page.texts("p.lead"));
            next = page.attributes("a[rel=next]", "href").pop();
        }
        (names, sentences)
    };
    let yet = "Rien trouvé jusqu’ici";
    site.stores_words();
    let (names_found, sentences) = walk("x+y");
    assert_eq!(names_found, ["Xénia Yolande"]);
    assert!(
        sentences.len() == 1 && sentences[0].starts_with(yet),
        "{sentences:?}"
    );
    let (names_found, sentences) = walk("xa+ya");
    assert!(
        names_found.is_empty() && sentences.len() == 2,
        "{names_found:?} {sentences:?}"
    );
    assert!(
        sentences[0].starts_with(yet) && sentences[1].starts_with("Rien de plus dans la suite"),
        "{sentences:?}"
    );
    assert_eq!(
        walk("x").0,
        ["Xavier Durand", "Xaveria Xenos", "Xénia Yolande"],
        "each once"
    );
    assert_eq!(
        walk("xenia+y"),
        (vec!["Xénia Yolande".to_owned()], vec![]),
        "a rare word leads at once"
    );
    // A forged mark, its number and its word: "xa\0", and letters that are no text.
    for wrong in ["AAAAAAAAAAV4YQA", "AAAAAAAAAAX_"] {
        assert_eq!(
            visitor
                .get(&format!("/fr/canal/signatories?q=x+y&after={wrong}"))
                .status,
            422,
            "{wrong}"
        );
    }

    site.wait(async {
        let appeal = appeals::find(&site.app, "canal").await.unwrap();
        let id = appeal.id;
        let one_by_one = async |query: &'static str| {
            let (mut found, mut after, mut cuts) = (Vec::new(), None, 0);
            loop {
                let page = site
                    .app
                    .storage_for_tests()
                    .read(move |c| {
                        public_list::search(c, id, &ListSearch::by_name(query), after, 1)
                    })
                    .await
                    .unwrap();
                found.extend(page.lines.into_iter().map(|(_, line)| line.name));
                cuts += i32::from(page.is_cut);
                after = page.next;
                if after.is_none() {
                    return (found.join(", "), cuts);
                }
            }
        };
        assert_eq!(
            one_by_one("x").await,
            ("Xavier Durand, Xaveria Xenos, Xénia Yolande".to_owned(), 1)
        );
        assert_eq!(one_by_one("y x").await, ("Xénia Yolande".to_owned(), 1));
        assert_eq!(
            one_by_one("x xe").await,
            ("Xénia Yolande, Xaveria Xenos".to_owned(), 0),
            "the longer word leads all pages"
        );
        let terms = SearchTerms {
            name: "x y".to_owned(),
            ..SearchTerms::default()
        };
        let filter = SignatoryFilter {
            terms,
            ..SignatoryFilter::default()
        };
        let page = signatories::find(
            &site.app,
            &appeal,
            &filter,
            request(Cursor::Start, 50, Duration::from_secs(60)),
        )
        .await
        .unwrap();
        assert_eq!(
            page.matches.len(),
            1,
            "an organiser's search goes on by itself"
        );
        let page = signatories::find(
            &site.app,
            &appeal,
            &filter,
            request(Cursor::Start, 50, Duration::ZERO),
        )
        .await
        .unwrap();
        assert!(
            page.matches.is_empty() && page.timed_out,
            "or stops and says how far it came"
        );
        assert_eq!(page.scanned, public_list::EXAMINED_MAX as u64);
    });
}

#[test]
fn among_a_hundred_thousand_the_list_is_quick_and_a_search_of_all_needs_no_memory() {
    alone(|| {
        // Making people takes its time in a debug build: the whole hundred thousand with TEST_FAULTS=long.
        let is_long = std::env::var("TEST_FAULTS").is_ok_and(|value| value == "long");
        let many = if is_long { 100_000 } else { 5_000 };
        let database = crate::support::TestDatabase::sqlite();
        let site = Site::start(&database);
        let owner = owner(&site);
        site.wait(async {
            let appeal = appeals::find(&site.app, "canal").await.unwrap();
            let french = Language::french();
            let whole = appeals::parts(&site.app, appeal.id, &french).await.unwrap();
            let (_, texts, _) = whole.unwrap();
            let (text, did) = (texts[0].id, SampleProgress::Confirmed);
            seed(&site.app, &appeal, text, many, did, |_| ())
                .await
                .unwrap();
        });
        let quick = Instant::now();
        let mut at = LIST.to_owned();
        for _ in 0..20 {
            let page = owner.get(&at);
            assert_eq!(names(&page).len(), 50);
            at = page.links(&format!("{LIST}?")).swap_remove(0);
        }
        let quick = quick.elapsed() / 20;
        assert!(quick < Duration::from_millis(500), "a page takes {quick:?}");

        let (before, started) = (resident(), Instant::now());
        let found = site.wait(async {
            let appeal = appeals::find(&site.app, "canal").await.unwrap();
            let terms = SearchTerms {
                domain: "nowhere.example.net".to_owned(),
                ..SearchTerms::default()
            };
            let filter = SignatoryFilter {
                terms,
                ..SignatoryFilter::default()
            };
            let hour = Duration::from_secs(3_600);
            signatories::find(
                &site.app,
                &appeal,
                &filter,
                request(Cursor::Start, 50, hour),
            )
            .await
        });
        let (found, took) = (found.unwrap(), started.elapsed());
        let grown = resident().saturating_sub(before);
        println!(
            "{:.0} rows a second, {grown} MiB more, a page of the list in {quick:?}",
            found.scanned as f64 / took.as_secs_f64()
        );
        assert_eq!((found.scanned, found.matches.len()), (many, 0));
        assert!(grown < 40, "{grown} MiB");
    });
}

//! Texts that are made to take long do not keep others waiting.

use std::time::{Duration, Instant};

use rstest::rstest;

use super::{NEW, sends};
use crate::support::TestDatabase;
use crate::support::in_process::Site;
use crate::support::organisers::owner;

const PREVIEW: &str = "/fr/admin/appeals/canal/preview";

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn a_text_of_signs_alone_is_shown_and_keeps_nobody_waiting(#[case] database: TestDatabase) {
    let site = Site::start(&database);
    let odile = owner(&site);
    let token = odile.get(NEW).value("main input[name=token]");
    std::thread::scope(|scope| {
        let previews: Vec<_> = (0..3)
            .map(|_| {
                let fields = [("token", token.clone()), ("text", ">".repeat(100_000))];
                let odile = &odile;
                scope.spawn(move || {
                    let fields = fields
                        .each_ref()
                        .map(|(name, value)| (*name, value.as_str()));
                    odile.post(PREVIEW, &fields)
                })
            })
            .collect();
        let visitor = site.visitor();
        let mut slowest = Duration::ZERO;
        for _ in 0..20 {
            let start = Instant::now();
            assert_eq!(visitor.get("/fr").status, 200);
            slowest = slowest.max(start.elapsed());
            std::thread::sleep(Duration::from_millis(20));
        }
        assert!(slowest < Duration::from_millis(1_500), "{slowest:?}");
        // They wait for each other, and not for long: a slow machine gives the last ones up.
        let shown = previews.into_iter().map(|preview| preview.join().unwrap());
        let shown: Vec<_> = shown.filter(|shown| shown.status != 503).collect();
        assert!(!shown.is_empty());
        for shown in shown {
            assert_eq!(shown.status, 200);
            assert!(shown.body.matches("<blockquote>").count() <= 16);
        }
    });
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn a_text_that_is_too_long_to_be_stored_is_not_shown(#[case] database: TestDatabase) {
    let site = Site::start(&database);
    let odile = owner(&site);
    let token = odile.get(NEW).value("main input[name=token]");
    let long = "a".repeat(100_001);
    let fragment = odile.post(PREVIEW, &[("token", &token), ("text", &long)]);
    assert_eq!(fragment.status, 413);
    let fields = [
        ("slug", "pont"),
        ("language", "fr"),
        ("title", "Sauvons le pont"),
        ("text", &long),
        ("do", "preview"),
    ];
    let refused = sends(&odile, NEW, &fields);
    assert_eq!(refused.status, 422);
    assert!(!refused.text("#text-error").is_empty(), "{}", refused.body);
    // Stored texts are as long.
    let fields = fields.map(|(name, value)| match name {
        "text" => (name, &long[1..]),
        other => (other, value),
    });
    assert_eq!(sends(&odile, NEW, &fields).status, 200);
}

//! What everybody may open is prepared: a page that is long to render keeps nobody else waiting.

use std::time::{Duration, Instant};

use paraph::domain::{Actor, Language, SiteSettings, SiteTexts};
use paraph::services::appeals::{self, SaveOutcome};
use paraph::services::site_settings;
use paraph::web::Options;
use paraph::web::routes::{Access, TABLE};
use rstest::rstest;

use super::{confirms, signs};
use crate::support::TestDatabase;
use crate::support::in_process::{Browser, Site};

const VERSIONS: usize = 6;

/// An appeal of 31,000 characters that differ in each version.
fn long_appeal(version: usize) -> String {
    let sentence = format!("Nous demandons, pour la {version}e fois, que le *canal* vive. ");
    let paragraphs = (0..31).map(|nth| {
        let sentences = sentence.repeat(1_000 / sentence.chars().count());
        format!("{sentences}Alinéa {}.\n\n", nth * version)
    });
    let note = match version {
        1 => String::new(),
        _ => format!("note = \"Version {version}\"\n"),
    };
    format!(
        "+++\nslug = \"canal\"\nlanguage = \"fr\"\ntitle = \"Le canal\"\nthank_by_mail = false\n{note}+++\n{}",
        paragraphs.collect::<String>()
    )
}

/// A site whose appeal has the longest text, in several versions, and whose pages nobody has opened yet.
fn long_site(database: &TestDatabase) -> Site {
    let first = long_appeal(1);
    assert!(first.chars().count() > 30_000);
    let site = Site::start_with_appeals(database, Options::default(), &[&first]);
    for version in 2..=VERSIONS {
        let file = paraph::domain::AppealFile::parse(&long_appeal(version)).unwrap();
        site.wait(appeals::import(&site.app, file)).unwrap();
    }
    writes_about_itself(&site);
    let reader = site.visitor();
    let begun = Instant::now();
    while !reader.get("/fr/canal").body.contains("6e fois") {
        assert!(begun.elapsed() < Duration::from_secs(60), "no new version");
        std::thread::sleep(Duration::from_millis(100));
    }
    site
}

/// Gives a site the pages about itself.
fn writes_about_itself(site: &Site) {
    let text = "Nous tenons **ce site**. ".repeat(400);
    let settings = SiteSettings {
        texts: vec![SiteTexts {
            language: Language::french(),
            about: text.clone(),
            legal: text,
        }],
        ..SiteSettings::default()
    };
    let saved = site.wait(async {
        let base = site_settings::editable(&site.app).await.unwrap().mark;
        site_settings::save_as(&site.app, Actor::Cli, &base, settings).await
    });
    assert_eq!(saved.unwrap(), SaveOutcome::Done);
}

/// How long so many requests took, the shortest first. Octets are read and no text: decoding a megabyte takes the test ten
/// times as long as receiving it.
fn durations(visitor: &Browser, path: &str, times: usize) -> Vec<Duration> {
    let mut all: Vec<Duration> = (0..times)
        .map(|_| {
            let begun = Instant::now();
            let asked = visitor.agent.get(format!("{}{path}", visitor.base));
            let mut answer = asked.call().unwrap();
            assert!(answer.status().as_u16() < 400, "{path}");
            answer.body_mut().read_to_vec().unwrap();
            begun.elapsed()
        })
        .collect();
    all.sort();
    all
}

/// The half of so many requests that is answered sooner takes at most this long.
fn median(visitor: &Browser, path: &str, times: usize) -> Duration {
    durations(visitor, path, times)[times / 2]
}

/// What a page costs, however busy the machine is: the shortest of so many requests.
fn fastest(visitor: &Browser, path: &str, times: usize) -> Duration {
    durations(visitor, path, times)[0]
}

/// The public pages without a file name.
fn public_paths() -> impl Iterator<Item = String> {
    let open = TABLE
        .iter()
        .filter(|route| route.access == Access::Public && route.reads);
    open.filter(|route| !route.pattern.contains("{file}"))
        .map(|route| {
            let path = route.pattern.replace("{lang}", "fr");
            let path = path.replace("{slug}", "canal");
            // It answers for an address only.
            path.replace("/oembed", "/oembed?url=/fr/canal")
        })
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn a_page_that_was_opened_before_costs_about_as_much_as_a_file(#[case] database: TestDatabase) {
    let site = long_site(&database);
    let visitor = site.visitor();
    let page = fastest(&visitor, "/fr/canal", 9);
    for path in public_paths() {
        visitor.get(&path);
        // A build for tests renders some twenty times as slowly: a page of this appeal that is rendered takes a hundred
        // times as long as one that is sent.
        let took = fastest(&visitor, &path, 9);
        let most = 10 * page + Duration::from_millis(20);
        assert!(took < most, "{path} takes {took:?}, the page {page:?}");
    }
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn a_page_that_nobody_has_opened_yet_keeps_nobody_else_waiting(#[case] database: TestDatabase) {
    let site = long_site(&database);
    let idle = median(&site.visitor(), "/robots.txt", 9);
    // More at once than there are threads that answer.
    let cold = ["/fr/canal/history", "/en/canal/history"];
    let (slowest, others) = std::thread::scope(|scope| {
        let openers: Vec<_> = (0..8)
            .map(|nth| {
                let visitor = site.visitor();
                scope.spawn(move || {
                    let begun = Instant::now();
                    assert_eq!(visitor.get(cold[nth % 2]).status, 200);
                    begun.elapsed()
                })
            })
            .collect();
        let others = median(&site.visitor(), "/robots.txt", 9);
        let slowest = openers.into_iter().map(|opener| opener.join().unwrap());
        (slowest.max().unwrap(), others)
    });
    let most = 10 * idle + slowest / 8;
    assert!(
        others < most,
        "others wait {others:?} instead of {idle:?} while pages take {slowest:?}"
    );
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn a_page_that_is_kept_follows_what_it_shows(#[case] database: TestDatabase) {
    let text = |sentence: &str, note: &str| {
        format!(
            "+++\nslug = \"canal\"\nlanguage = \"fr\"\ntitle = \"Le canal\"\nthank_by_mail = false\n{note}+++\n{sentence}\n"
        )
    };
    let first = text("Qu’il vive.", "");
    let site = Site::start_with_appeals(&database, Options::default(), &[&first]);
    let reader = site.visitor();
    let shows = |path: &str, part: &str| {
        let begun = Instant::now();
        while !reader.get(path).body.contains(part) {
            let waited = begun.elapsed();
            assert!(waited < Duration::from_secs(20), "{path} without {part}");
            std::thread::sleep(Duration::from_millis(50));
        }
    };
    shows("/fr/canal/history", "Qu’il vive.");
    shows("/fr/canal/signatories", "</main>");
    let second = text("Qu’il vive longtemps.", "note = \"Un mot de plus\"\n");
    let second = paraph::domain::AppealFile::parse(&second).unwrap();
    site.wait(appeals::import(&site.app, second)).unwrap();
    shows("/fr/canal/history", "Un mot de plus");
    shows("/fr/canal/privacy", "</main>");
    let visitor = site.visitor();
    signs(&visitor, "Jeanne Martin", "jeanne@example.org");
    confirms(&visitor, &site.link_to("jeanne@example.org"));
    shows("/fr/canal/signatories", "Jeanne Martin");
}
